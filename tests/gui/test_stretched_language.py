from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.models import Bound, ClaimType, Evidence, Quantity, Verdict
from core.store import Store
from core.store.backups import Backup
from gui.bug_dialog import BugDialog
from gui.closing import ClosingBox
from gui.main_window import MainWindow
from gui.rescue import RescueBox
from gui.restore_dialog import RestoreDialog
from gui.search_panel import _EXAMPLES
from gui.theme import apply_theme, interface_font, theme_for
from tests.factories import NOON, article, numeric_claim, quoted_claim
from tests.stretched_language import StretchedLanguage, cut_off, texts, untranslated

OpenWindow = Callable[..., MainWindow]
TEXT = "Τα ενοίκια αυξήθηκαν 12% το 2023. «Πονάει», είπε η Άντα Μος."
WIDTH, HEIGHT = 1280, 800
TYPED = [*(typed for typed, _ in _EXAMPLES), "rents.txt"]
"""What is the same in every language: examples of a search, and the name of a file."""


@pytest.fixture(autouse=True)
def stretched_language(qapp: QApplication) -> Iterator[None]:
    """Everything is said in the longer language, with the faces and the looks of the window."""
    before = qapp.palette(), qapp.styleSheet(), qapp.font()
    qapp.setFont(interface_font())
    apply_theme(qapp, theme_for("light"))
    language = StretchedLanguage()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])
    qapp.setFont(before[2])


@pytest.fixture
def window(open_window: OpenWindow, empty_store: Store) -> MainWindow:
    """A window with an article in another script, so that no word of it passes for ours."""
    empty_store.add_article(article(TEXT, id="1", title="Ενοίκια"), at=NOON)
    quantity = Quantity("12", "12", "%", Bound.OVER, of="ενοίκια")
    share = replace(numeric_claim(TEXT, "12%", ClaimType.PERCENT), quantity=quantity)
    claims = [share, quoted_claim(TEXT, "«Πονάει»", "Άντα Μος")]
    empty_store.put_claims("1", claims, detector="test 1", at=NOON)
    opened = open_window(empty_store)
    opened.desk.reviewer = "Ωμ"
    opened.resize(WIDTH, HEIGHT)
    return opened


def do(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None
    action.trigger()
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def faults(top: QWidget, *known: str) -> list[str]:
    """What is cut off in a window, and what it says that isn't translated, but for known words."""
    lacking = {
        f"{widget} says “{text}”, of which isn't translated: {words}"
        for widget, text in texts(top)
        if (words := untranslated(text, known))
    }
    return [*cut_off(top), *sorted(lacking)]


def open_claim(window: MainWindow) -> None:
    """An open claim with nothing to it."""


def settled_claim(window: MainWindow) -> None:
    claim = window.desk.claims[0]
    window.desk.settle(Verdict.DISPUTED)
    window.desk.select(claim.id)
    window.desk.put_evidence(claim, Evidence("", "Πηγή", is_confidential=True))
    window.desk.set_note(claim.id, "Ναι")


STATES: dict[str, Callable[[MainWindow], None]] = {
    "open claim": open_claim,
    "settled claim": settled_claim,
    "search": lambda window: do(window, "search"),
    "table": lambda window: do(window, "claims"),
    "evidence form": lambda window: do(window, "evidence"),
    "history": lambda window: do(window, "history"),
    "guide": lambda window: window.guide.begin(),
    "focus": lambda window: do(window, "focus"),
    "caret": lambda window: do(window, "caret"),
}
ACTIONS = (
    *("settings", "keys", "shortcuts", "describe", "edit_reasons", "file", "export", "about"),
    *("palette", "delete"),
)
BACKUP = Backup(NOON, Path(__file__))
DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "no backup": lambda window: RestoreDialog(Path("1"), [], now=NOON, parent=window),
    "restore": lambda window: RestoreDialog(
        Path("1"), [BACKUP], now=NOON + timedelta(days=3), unsaved=2, parent=window
    ),
    "rescue": lambda _: RescueBox("⟦Σφάλμα⟧", BACKUP),
    "closing": lambda window: ClosingBox(window.desk.unsaved, {}, window),
    "bug": lambda window: BugDialog("Σφάλμα", Path("1"), window),
}


@pytest.mark.parametrize("state", STATES)
def test_the_window_has_room_for_a_longer_language(window: MainWindow, state: str) -> None:
    STATES[state](window)
    settle()

    assert faults(window, *TYPED) == []
    assert (window.width(), window.height()) == (WIDTH, HEIGHT)


def test_an_empty_window_has_room_for_a_longer_language(
    open_window: OpenWindow, empty_store: Store
) -> None:
    window = open_window(empty_store)
    window.resize(WIDTH, HEIGHT)
    settle()

    assert faults(window, *TYPED) == []


@pytest.mark.parametrize("name", ACTIONS)
def test_a_dialog_has_room_for_a_longer_language(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    seen: list[list[str]] = []

    def look() -> None:
        settle()
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                seen.append(faults_of_dialog(dialog))
                dialog.reject()

    # Some of them are waited for.
    QTimer.singleShot(0, look)
    do(window, name)
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [[]]


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_of_rare_days_has_room_for_a_longer_language(
    window: MainWindow, name: str, qtbot: QtBot
) -> None:
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()

    assert faults_of_dialog(dialog) == []


def faults_of_dialog(dialog: QDialog) -> list[str]:
    is_large = dialog.width() > WIDTH or dialog.height() > HEIGHT
    return [*faults(dialog), *([str(dialog.size())] if is_large else [])]
