from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.models import Evidence, Verdict
from core.store import Store
from gui.main_window import MainWindow
from gui.saying import say_entry, say_step
from tests.factories import NOON, article, claims_of_text, numeric_claim

OpenWindow = Callable[..., MainWindow]

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    window = open_window(store)
    window.desk.reviewer = "ada"
    return window


def press(qtbot: QtBot, window: MainWindow, key: str | Qt.Key, *, control: bool = False) -> None:
    modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Z, control=True)


def redo(qtbot: QtBot, window: MainWindow) -> None:
    both = CONTROL | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Z, both)


def listed(window: MainWindow) -> list[str]:
    return [say_step(step) for step in window.claim_side.history_panel.model.steps]


def said(window: MainWindow) -> str:
    return window.claim_side.done_line.label.text()


def test_the_history_lists_what_was_done_the_latest_first(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    for key in "vd1":
        press(qtbot, window, key)
    store.add_evidence(1, Evidence("a.pdf", "Ledger"), reviewer="ben", at=NOON)
    window.desk.set_note(1, "Rang twice")
    undo(qtbot, window)

    press(qtbot, window, Qt.Key.Key_H, control=True)

    assert listed(window) == [
        "Undone: Note “Rang twice”: “12 percent”",
        "Note “Rang twice”: “12 percent”",
        "Evidence “Ledger”: “12 percent”",
        "Disputed, wrong figure: “2023”",
        "Disputed: “2023”",
        "Verified: “12 percent”",
        "Claims found in “Rents”",
        "Imported “Rents”",
    ]
    second = window.claim_side.history_panel.model.index(2)
    assert "ben, " in second.data(Qt.ItemDataRole.AccessibleTextRole)


def test_an_entry_leads_to_its_claim(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    for key in "vd":
        press(qtbot, window, key)
    press(qtbot, window, Qt.Key.Key_H, control=True)
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)

    assert window.desk.selected is not None
    assert window.desk.selected.id == 1
    assert window.claim_side.history_panel.list.hasFocus()


def test_escape_leads_back_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_H, control=True)
    press(qtbot, window, Qt.Key.Key_Escape)

    assert window.claim_panel.isVisible()
    assert window.article_view.hasFocus()


def test_the_history_follows_what_is_done(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_H, control=True)
    window.article_view.setFocus()
    press(qtbot, window, "v")

    assert listed(window)[0] == "Verified: “12 percent”"


def test_all_articles_are_listed_when_asked_for(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    store.add_article(article("Two.", id="two", title="Two"), at=NOON)
    press(qtbot, window, Qt.Key.Key_H, control=True)
    here = listed(window)
    qtbot.mouseClick(window.claim_side.history_panel.all_button, Qt.MouseButton.LeftButton)
    everywhere = listed(window)
    window.claim_side.history_panel.begin()
    press(qtbot, window, Qt.Key.Key_Return)

    assert "Imported “Two”" not in here
    assert everywhere[0] == "Imported “Two”"
    assert window.desk.article is not None
    assert window.desk.article.id == "two"


def test_a_long_history_is_read_a_page_at_a_time(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    for number in range(140):
        verdict = Verdict.VERIFIED if number % 2 else Verdict.DISPUTED
        store.mark(1, verdict, reviewer="ada", at=NOON)
    press(qtbot, window, Qt.Key.Key_H, control=True)
    model = window.claim_side.history_panel.model
    first = model.rowCount()
    model.fetchMore(model.index(-1))

    assert (first, model.rowCount()) == (100, 142)


def test_undo_and_redo_say_what_they_did(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "d")
    undo(qtbot, window)
    undone = said(window)
    redo(qtbot, window)
    redone = said(window)
    redo(qtbot, window)

    assert undone == "Undone: Disputed: “12 percent”"
    assert redone == "Redone: Disputed: “12 percent”"
    assert said(window) == "Nothing to redo"


def import_two(store: Store) -> None:
    store.add_article(article("Two came.", id="two", title="Two"), at=NOON, reviewer="ada")
    store.put_claims("two", claims_of_text()[:0], detector="test 1", at=NOON, reviewer="ada")


def test_undo_of_an_import_takes_the_open_article_away_and_opens_the_next(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    import_two(store)
    window.shelf.refresh()
    window.desk.open_article("two")
    undo(qtbot, window)
    told, opened = said(window), window.desk.article
    rows = window.library.model.rowCount()
    redo(qtbot, window)

    assert opened is not None
    assert (told, opened.id, rows) == ("Undone: Imported “Two”", "rents", 1)
    assert window.desk.article is not None
    assert window.desk.article.id == "two"
    assert window.library.model.rowCount() == 2
    assert said(window) == "Redone: Imported “Two”"


def test_claims_that_came_back_with_their_article_were_not_added_by_hand(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    store.add_article(article("It rose 12 percent.", id="two"), at=NOON, reviewer="ada")
    claim = numeric_claim("It rose 12 percent.", "12 percent")
    store.put_claims("two", [claim], detector="test 1", at=NOON, reviewer="ada")
    window.desk.open_article("two")
    undo(qtbot, window)
    redo(qtbot, window)
    (found,) = store.claims("two")

    said = [say_entry(entry) for entry in store.history(found.id)]
    assert said[-2:] == ["Undone: Found by Galley", "Redone: Found by Galley"]


def test_undo_of_an_import_leaves_another_open_article_alone(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    import_two(store)
    window.shelf.refresh()
    undo(qtbot, window)

    assert window.desk.article is not None
    assert window.desk.article.id == "rents"
    assert window.library.model.rowCount() == 1


def test_the_article_that_follows_a_deleted_one_has_a_claim_under_review(
    window: MainWindow, store: Store
) -> None:
    import_two(store)
    window.shelf.refresh()
    window.desk.open_article("two")
    window.desk.delete_article()

    assert window.desk.selected is not None
    assert window.desk.selected.id == 1
