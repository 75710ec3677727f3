"""Render the main states of the window into screenshots/, to be looked at."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QSize, Qt  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog  # noqa: E402

from core.models import Verdict  # noqa: E402
from core.store import Store  # noqa: E402
from gui.application import create_application  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

OUT: Final = ROOT / "screenshots"
SIZE: Final = QSize(1280, 800)
WIDE: Final = QSize(1920, 1080)
PATIENCE_MS: Final = 60_000


def main() -> None:
    """Take every picture; each state is reached as a reviewer would reach it."""
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        application = create_application(["galley"])
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        with Store(Path(folder) / "galley.db", create=True) as store:
            _take_all(application, store)


def _take_all(application: QApplication, store: Store) -> None:
    worker = [sys.executable, str(ROOT / "main.py"), "--worker", str(store.path)]
    window = MainWindow(store, worker)
    window.desk.reviewer = "R. Adeyemi"
    window.resize(SIZE)
    window.show()
    _wait(application, lambda: window.has_begun)
    _take(window, "1-first-start")
    window.open_paths([ROOT / "resources" / "samples"])
    _wait(application, lambda: window.desk.is_detected and not window.worker.is_busy)
    _take(window, "2-open-claims")
    _review(window)
    _take(window, "3-with-verdicts")
    window.set_theme("dark")
    _take(window, "4-dark")
    window.resize(WIDE)
    _take(window, "5-dark-wide")
    window.set_theme("light")
    window.resize(SIZE)
    _take_dialog(application, window, window.commands.export, "6-export")
    _take_dialog(application, window, window.commands.show_keys, "7-keys")
    window.resize(QSize(900, 620))
    _take(window, "8-small")
    window.close()


def _review(window: MainWindow) -> None:
    """Settle some claims, with a note, and stop at a quotation."""
    for verdict in (
        Verdict.VERIFIED,
        Verdict.DISPUTED,
        Verdict.VERIFIED,
        Verdict.NEEDS_CONTEXT,
        Verdict.VERIFIED,
        Verdict.DISMISSED,
    ):
        window.desk.settle(verdict)
    first = window.desk.claims[0]
    window.desk.set_note(first.id, "Operator’s log of 4 May, page 2.")
    window.desk.select(first.id)


def _take_dialog(
    application: QApplication, window: MainWindow, show: Callable[[], None], name: str
) -> None:
    show()
    application.processEvents()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    _take(dialog, name)
    dialog.reject()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.close()


def _take(widget: QWidget, name: str) -> None:
    QApplication.processEvents()
    widget.grab().save(str(OUT / f"{name}.png"))


def _wait(application: QApplication, is_reached: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not is_reached():
        if deadline.hasExpired():
            sys.exit("The window did not get where its picture was to be taken.")
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


if __name__ == "__main__":
    main()
