"""Render the states of the window into screenshots/, to be looked at.

Once as it comes, once at twice the size, and once in German; in each all states are reached
anew, by a process of its own.
"""

from __future__ import annotations

import os
import subprocess
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
from core.settings import Settings, save_settings  # noqa: E402
from core.store import Store  # noqa: E402
from gui.application import create_application  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from gui.theme import THEMES  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

OUT: Final = ROOT / "screenshots"
SIZE: Final = QSize(1280, 800)
WIDE: Final = QSize(2560, 1440)
VARIANTS: Final = {"en": ("en", "1"), "en-200": ("en", "2"), "de": ("de", "1")}
"""By the folder that the pictures go to: what the window speaks, and how large it is drawn."""
PICTURES: Final = "pictures"
"""The application's property that says where the pictures go."""
PATIENCE_MS: Final = 60_000


def main() -> None:
    """Take the pictures of the variants that are named, or of all."""
    if len(sys.argv) == 3:
        _take_variant(Path(sys.argv[1]), language=sys.argv[2])
        return
    for name in sys.argv[1:] or VARIANTS:
        language, scale = VARIANTS[name]
        command = [sys.executable, __file__, str(OUT / name), language]
        subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": scale}, check=True)


def _take_variant(folder_of_pictures: Path, *, language: str) -> None:
    """Take every picture; each state is reached as a reviewer would reach it."""
    folder_of_pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        save_settings(Settings(reviewer="R. Adeyemi", appearance="light", language=language))
        application = create_application(["galley"])
        application.setProperty(PICTURES, str(folder_of_pictures))
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
    for appearance in THEMES:
        window.set_theme(appearance)
        _take(window, f"4-{appearance}")
        window.resize(WIDE)
        _take(window, f"5-{appearance}-wide")
        window.resize(SIZE)
        _take_dialog(application, window, window.commands.export, f"6-{appearance}-export")
        _take_dialog(
            application, window, window.commands.choices.open_settings, f"6-{appearance}-settings"
        )
    window.set_theme("light")
    _take_dialog(application, window, window.commands.show_keys, "7-keys")
    window.resize(QSize(900, 620))
    _take(window, "8-small")
    # What is left of 1280 by 800 at three times the size.
    window.resize(QSize(427, 267))
    _take(window, "8-smallest")
    window.resize(SIZE)
    _search(window)
    _evidence(window)
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


def _search(window: MainWindow) -> None:
    """Look at what can be typed, at hits, and at what a hit opens, in both themes."""
    window.searching.begin()
    _take(window, "9-search")
    for number, text in enumerate(("ferry", "kind:quoted verdict:open", "battrey"), start=10):
        window.search_panel.field.setText(text)
        window.search_panel.ask()
        _take(window, f"{number}-search-hits")
    window.search_panel.choose_next(1)
    _take(window, "13-search-opened")
    window.set_theme("dark")
    _take(window, "14-search-dark")
    window.set_theme("light")


def _evidence(window: MainWindow) -> None:
    """Look at the form for evidence, at what it leaves in the panel, and at the history."""
    form = window.claim_side.evidence_form
    window.sources.begin("https://example.org/harbour-report")
    form.lines["title"].setText("Harbour report")
    _take(window, "20-evidence-form")
    form.finish()
    window.desk.settle(Verdict.DISPUTED)
    _take(window, "21-evidence-and-reasons")
    window.reviewing.show_history()
    _take(window, "22-history")


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
    application = QApplication.instance()
    assert application is not None, "a picture is of something that is shown"
    pictures = Path(str(application.property(PICTURES)))
    widget.grab().save(str(pictures / f"{name}.png"))


def _wait(application: QApplication, is_reached: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not is_reached():
        if deadline.hasExpired():
            sys.exit("The window did not get where its picture was to be taken.")
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


if __name__ == "__main__":
    main()
