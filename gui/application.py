"""Makes the Qt application, and runs it with one place for everything unexpected."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from core.settings import load_settings
from core.version import VERSION
from gui.language import speak
from gui.theme import apply_theme, interface_font, load_fonts, theme_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)


def create_application(arguments: Sequence[str]) -> QApplication:
    """Return the application with Galley's faces and colours.

    Ends the process with a sentence where Qt can't reach a display.
    """
    qInstallMessageHandler(_on_qt_message)
    QApplication.setStyle("Fusion")
    application = QApplication(list(arguments))
    application.setApplicationName("galley")
    application.setOrganizationName("galley")
    application.setApplicationVersion(VERSION)
    application.setDesktopFileName("galley")
    settings = load_settings()
    speak(application, settings.language)
    load_fonts("SourceSans*")
    application.setFont(interface_font())
    apply_theme(application, theme_for(settings.appearance))
    _keep_still()
    return application


def run(application: QApplication, window: QWidget, log_file: Path) -> int:
    """Show the window until it is closed; a bug is logged and told, and the work goes on."""

    def on_bug(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            application.quit()
            return
        _log.critical("unexpected error", exc_info=(kind, error, trace))
        # Imported late, as is all that the first paint can do without.
        from core.bug_report import bug_report
        from gui.bug_dialog import show_bug

        show_bug(bug_report(error), log_file, window)

    sys.excepthook = on_bug
    window.show()
    return application.exec()


def show_startup_error(sentence: str) -> None:
    """Say why the window can't open, in a box of its own, and in English on standard error."""
    from gui.wording import spoken

    sys.stderr.write(f"galley: {sentence}\n")
    QMessageBox.critical(None, "Galley", spoken(sentence))


def _keep_still() -> None:
    """Have nothing fade, slide or scroll by itself, whatever the system says of motion."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
        Qt.UIEffect.UI_AnimateToolBox,
    ):
        QApplication.setEffectEnabled(effect, enable=False)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind is QtMsgType.QtFatalMsg:
        # Qt would abort with a core dump; the usual cause is that it finds no display.
        sys.stderr.write(
            "galley: the window can't open because the display can't be reached, or a library "
            "that Qt needs is missing; run Galley in a desktop session, or `make run` to see which "
            "packages to install.\n"
        )
        sys.stderr.flush()
        os._exit(1)
    _log.warning("Qt: %s", message)
