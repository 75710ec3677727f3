from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.checks.findings import Judgement
from core.models import Verdict
from core.store import Store
from gui.main_window import MainWindow
from tests.gui.conftest import press, wait_for_answers
from tests.gui.ferries import claim_id, put_article, put_ferries

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
THIRD = "A lighthouse is painted\n\nThe lighthouse at Norwold has 212 steps and 9 windows.\n"


@pytest.fixture
def ferries(empty_store: Store) -> Store:
    store = put_ferries(empty_store)
    put_article(store, "third", THIRD)
    return store


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, ferries: Store) -> MainWindow:
    """Return a window with the third article open, and the others' first finding below it."""
    window = open_window(ferries)
    window.desk.open_article("third")
    wait_for_answers(qtbot, window)
    window.article_view.setFocus()
    press(qtbot, window, "f")
    window.findings_panel.all_button.click()
    wait_for_answers(qtbot, window)
    window.findings_panel.begin()
    return window


def reviewed(window: MainWindow) -> str:
    assert window.desk.selected is not None, "a claim is under review"
    return window.desk.selected.claim.text


def panel_says(window: MainWindow) -> tuple[str, str]:
    words = window.claim_panel.words
    return words.claim_label.text(), words.kind_label.text()


def test_the_panel_shows_the_claim_that_is_framed_in_another_article(window: MainWindow) -> None:
    words, kind = panel_says(window)

    assert (words, reviewed(window)) == ("4.2 million", "4.2 million")
    assert "Harbour ferries carry more people" in kind
    assert "carried 4.2 million passengers" in window.claim_panel.words.sentence_label.text()
    assert window.desk.article is not None
    assert window.desk.article.id == "third"


def test_the_panel_follows_what_is_framed_next(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "v")

    assert panel_says(window)[0] == "3.6 million"
    assert reviewed(window) == "3.6 million"


def test_the_panels_button_settles_the_framed_claim(window: MainWindow, ferries: Store) -> None:
    window.claim_panel.verdict_buttons[Verdict.VERIFIED].click()

    assert ferries.claim(claim_id(ferries, "first", "4.2 million")).verdict is Verdict.VERIFIED
    assert {claim.verdict for claim in window.desk.claims} == {Verdict.OPEN}


def test_the_verdict_of_a_claim_aside_is_shown_in_the_panel(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, "v")
    press(qtbot, window, "v")

    assert reviewed(window) == "3.6 million"
    assert window.claim_panel.verdict_buttons[Verdict.VERIFIED].isChecked()
    assert window.claim_panel.verdict_label.text().startswith("Verified")


def test_a_note_goes_to_the_framed_claim_and_the_keyboard_back(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, "asked the port")
    press(qtbot, window, Qt.Key.Key_Escape)

    assert ferries.claim(claim_id(ferries, "first", "4.2 million")).note == "asked the port"
    assert window.comparison.has_keyboard
    assert reviewed(window) == "4.2 million"


def test_evidence_goes_to_the_framed_claim(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    press(qtbot, window, "e")
    qtbot.keyClicks(window.claim_side.evidence_form.lines["title"], "Annual report")
    press(qtbot, window, Qt.Key.Key_Return, CONTROL)

    (item,) = ferries.evidence(claim_id(ferries, "first", "4.2 million"))
    assert item.evidence.title == "Annual report"
    assert window.claim_panel.evidence_list.items


def test_dismissing_dismisses_what_the_panel_offers_to_dismiss(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    told = window.claim_panel.findings.current
    press(qtbot, window, "i")

    judged = [s.id for s in ferries.findings() if s.judgement is Judgement.DISMISSED]
    assert told is not None
    assert judged == [told.stored.id]


def test_the_text_frames_no_claim_meanwhile(window: MainWindow) -> None:
    assert window.desk.selected_here is None
    assert window.article_view.accessibleDescription() != ""


def test_leaving_brings_back_what_was_under_review(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Escape)

    assert reviewed(window) == "212"
    assert panel_says(window)[0] == "212"


def test_stepping_in_the_text_goes_on_from_what_was_left(qtbot: QtBot, window: MainWindow) -> None:
    window.article_view.setFocus()
    press(qtbot, window, "j")

    assert reviewed(window) == "9"
    assert not window.comparison.is_open


def test_a_key_in_the_text_settles_what_the_panel_shows(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    window.article_view.setFocus()
    press(qtbot, window, "d")

    assert ferries.claim(claim_id(ferries, "first", "4.2 million")).verdict is Verdict.DISPUTED
    assert panel_says(window)[0] == "4.2 million"


def test_what_the_panel_cannot_read_cannot_be_pressed(window: MainWindow) -> None:
    window.desk.look_at(10_000)

    assert window.desk.selected is None
    assert not window.claim_panel.verdict_buttons[Verdict.VERIFIED].isEnabled()


def test_editing_keys_leave_the_claim_aside_alone(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    framed = claim_id(ferries, "first", "4.2 million")
    before = ferries.claim(framed)
    window.article_view.setFocus()
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert ferries.claim(framed) == before


def test_undo_of_a_verdict_given_aside_goes_to_that_claim(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    press(qtbot, window, "v")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)

    assert ferries.claim(claim_id(ferries, "first", "4.2 million")).verdict is Verdict.OPEN
    assert reviewed(window) == "4.2 million"
    assert window.comparison.framed == window.desk.selected


def test_a_verdict_that_waits_to_be_saved_is_shown_of_a_claim_aside(
    window: MainWindow, ferries: Store
) -> None:
    ferries._connection.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(ferries.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        window.comparison.settle(Verdict.VERIFIED)
        window.comparison.step(-1)
        shown, told = window.desk.selected, window.claim_panel.unsaved_label.text()
        other.execute("rollback")

    assert shown is not None
    assert (shown.claim.text, shown.verdict) == ("4.2 million", Verdict.VERIFIED)
    assert told.startswith("Not saved yet")


def test_the_list_shows_again_what_was_closed(qtbot: QtBot, window: MainWindow) -> None:
    window.comparison.close()
    window.findings_panel.begin()
    press(qtbot, window, "v")
    by_key = window.comparison.is_open
    window.comparison.close()
    row = window.findings_panel.list.visualRect(window.findings_panel.list.currentIndex())
    qtbot.mouseClick(
        window.findings_panel.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center()
    )

    assert by_key
    assert window.comparison.is_open


def test_a_key_that_only_shows_the_finding_settles_nothing(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    window.comparison.close()
    window.findings_panel.begin()
    press(qtbot, window, "v")

    assert ferries.progress().reviewed == 0
