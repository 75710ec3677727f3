from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.models import ArticleSummary, ClaimKind, Verdict
from core.store import Store
from gui.main_window import MainWindow
from tests.factories import NOON, article

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    return open_window(store)


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key)


def verdicts(store: Store) -> list[Verdict]:
    return [stored.verdict for stored in store.claims()]


def summary_of(window: MainWindow) -> ArticleSummary:
    summary = window.library.model.summary(0)
    assert summary is not None
    return summary


def selected_id(window: MainWindow) -> int | None:
    return window.desk.selected.id if window.desk.selected else None


def test_an_article_opens_with_its_first_open_claim_selected(
    open_window: OpenWindow, store: Store
) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)

    window = open_window(store)

    assert selected_id(window) == 2
    assert window.windowTitle() == "Rents — Galley"
    assert window.article_view.hasFocus()


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        ("v", Verdict.VERIFIED),
        ("d", Verdict.DISPUTED),
        ("c", Verdict.NEEDS_CONTEXT),
        ("u", Verdict.UNVERIFIABLE),
        ("x", Verdict.DISMISSED),
    ],
)
def test_one_key_stores_a_verdict_and_goes_on(
    qtbot: QtBot, window: MainWindow, store: Store, key: str, verdict: Verdict
) -> None:
    press(qtbot, window, key)

    assert verdicts(store) == [verdict, Verdict.OPEN, Verdict.OPEN]
    assert selected_id(window) == 2


def test_an_article_is_settled_by_as_many_keys_as_it_has_claims(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "vdx")

    assert verdicts(store) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.DISMISSED]
    assert window.filter_bar.progress_label.text() == "2 of 2 reviewed"
    assert "settled" in window.filter_bar.message_label.text()


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("j", 2, id="next"),
        pytest.param("jjj", 1, id="round to the first"),
        pytest.param("k", 3, id="round to the last"),
        pytest.param("vn", 3, id="next open"),
        pytest.param("vp", 3, id="previous open skips the settled one"),
    ],
)
def test_keys_step_through_the_claims(
    qtbot: QtBot, window: MainWindow, keys: str, expected: int
) -> None:
    press(qtbot, window, keys)

    assert selected_id(window) == expected
    shown = window.claim_panel.words.claim_label.text()
    assert shown == window.desk.claims[expected - 1].claim.text


def test_undo_and_redo_go_to_what_they_changed(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "vd")

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = verdicts(store), selected_id(window)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)

    assert undone == ([Verdict.VERIFIED, Verdict.OPEN, Verdict.OPEN], 2)
    assert verdicts(store) == [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.OPEN]


def test_undo_opens_the_article_it_changes(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    store.add_article(article("Two.", id="two", title="Two"), at=NOON)
    store.put_claims("two", [], detector="test 1", at=NOON)
    window = open_window(store)
    press(qtbot, window, "v")
    window.desk.open_article("two")

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.windowTitle() == "Rents — Galley"
    assert selected_id(window) == 1


def test_letters_typed_into_the_note_are_not_keys(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, "vdx?")
    qtbot.keyClick(window.claim_panel.note_edit, Qt.Key.Key_Escape)

    assert store.claim(1).note == "vdx?"
    assert verdicts(store) == [Verdict.OPEN] * 3
    assert window.article_view.hasFocus()


def test_a_note_is_stored_when_the_reviewer_pauses(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, "Asked.")

    qtbot.waitUntil(lambda: store.claim(1).note == "Asked.")

    assert window.claim_panel.note_edit.hasFocus()


def test_a_note_survives_closing_at_once(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, "Half a th")

    window.close()

    assert store.claim(1).note == "Half a th"


def test_a_note_belongs_to_the_claim_it_was_typed_for(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, "About the first.")

    window.desk.select(2)

    assert [store.claim(1).note, store.claim(2).note] == ["About the first.", ""]
    assert window.claim_panel.note_edit.toPlainText() == ""


def test_clicking_a_claim_selects_it_in_all_panes(qtbot: QtBot, window: MainWindow) -> None:
    place = window.article_view.claim_rect(3).center().toPoint()
    place.setX(place.x() + 12)

    qtbot.mouseClick(window.article_view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert selected_id(window) == 3
    assert window.claim_panel.words.claim_label.text() == "“It hurts,”"
    assert window.claim_panel.words.speaker_label.text() == "Ada Moss"


def test_a_button_does_what_its_key_does(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    button = window.claim_panel.verdict_buttons[Verdict.DISPUTED]

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert verdicts(store)[0] is Verdict.DISPUTED
    assert not button.isChecked(), "the next claim is open"


def test_a_filter_limits_what_is_shown_and_stepped_through(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.mouseClick(window.filter_bar.kind_buttons[ClaimKind.QUOTED], Qt.MouseButton.LeftButton)

    assert [stored.id for stored in window.desk.shown] == [3]
    assert selected_id(window) == 3


def test_dismissed_claims_can_be_found_again(qtbot: QtBot, window: MainWindow) -> None:
    button = window.filter_bar.verdict_buttons[Verdict.DISMISSED]
    hidden_at_first = button.isHidden()
    press(qtbot, window, "x")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert hidden_at_first
    assert [stored.id for stored in window.desk.shown] == [1]


def test_the_library_shows_progress_as_it_is_stored(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "v")

    assert summary_of(window).progress.reviewed == 1


def test_the_history_of_a_claim_is_told(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "vk")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    lines = window.claim_panel.history_label.text().splitlines()

    assert ["Undone: Verified" in lines[0], "Verified" in lines[1]] == [True, True]


def test_an_empty_store_offers_the_samples(
    open_window: OpenWindow, empty_store: Store, tmp_path: Path
) -> None:
    window = open_window(empty_store)

    assert window.welcome.samples_button.isVisible()
    assert not window.claim_panel.isVisible()


def test_the_sheet_lists_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "?")

    labels = [label.text() for label in window.findChildren(QLabel)]
    assert {"V", "D", "N", "Ctrl+E"} <= set(labels)


def test_a_file_can_be_dropped_anywhere_on_the_article(window: MainWindow) -> None:
    view = window.article_view
    widget = window.childAt(view.mapTo(window, view.rect().center()))
    while not widget.acceptDrops():
        widget = widget.parentWidget()

    assert widget is window


def test_what_was_done_is_told_no_longer_in_another_article(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    store.add_article(article("Nine boats sank.", id="boats", title="Boats"), at=NOON)
    window = open_window(store)
    line = window.claim_side.done_line.label
    press(qtbot, window, "v")
    before = line.text()
    window.desk.open_article("boats")
    meanwhile = line.text()
    qtbot.keyClick(window.article_view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert before.startswith("Verified")
    assert meanwhile == ""
    assert line.text().startswith("Undone: Verified")


def delete_article(window: MainWindow) -> None:
    window.findChild(QAction, "delete").trigger()


def test_a_deleted_article_makes_room_for_the_next(
    qtbot: QtBot, open_window: OpenWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add_article(article("Two.", id="two", title="Two"), at=NOON)
    store.put_claims("two", [], detector="test 1", at=NOON)
    window = open_window(store)
    monkeypatch.setattr("gui.commands.asks", lambda *_: True)

    delete_article(window)

    assert [summary.id for summary in store.articles()] == ["two"]
    assert window.windowTitle() == "Two — Galley"


def test_the_last_article_deleted_leaves_the_welcome(
    window: MainWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.commands.asks", lambda *_: True)

    delete_article(window)

    assert window.welcome.isVisible()
    assert window.windowTitle() == "Galley"


def test_nothing_is_deleted_without_a_yes(
    window: MainWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.commands.asks", lambda *_: False)

    delete_article(window)

    assert store.counts()["claims"] == 3


def undo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("verdict", "key"),
    [
        pytest.param(None, "x", id="dismissed among all"),
        pytest.param(Verdict.OPEN, "v", id="verified among open ones"),
    ],
)
def test_a_claim_that_undo_brings_back_is_painted_again(
    qtbot: QtBot, window: MainWindow, verdict: Verdict | None, key: str
) -> None:
    qtbot.mouseClick(window.filter_bar.verdict_buttons[verdict], Qt.MouseButton.LeftButton)
    press(qtbot, window, key)
    was_gone = not window.article_view.shows(1)

    undo(qtbot, window)

    assert was_gone
    assert window.article_view.shows(1)
    assert not window.article_view.claim_rect(1).isEmpty()


def test_among_verified_claims_a_verdict_goes_on_to_the_next_of_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, "vv")
    verified = window.filter_bar.verdict_buttons[Verdict.VERIFIED]
    qtbot.mouseClick(verified, Qt.MouseButton.LeftButton)

    press(qtbot, window, "d")

    assert selected_id(window) == 2


def test_the_last_claim_of_a_filter_leaves_nothing_selected(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "v")
    verified = window.filter_bar.verdict_buttons[Verdict.VERIFIED]
    qtbot.mouseClick(verified, Qt.MouseButton.LeftButton)

    press(qtbot, window, "dd")

    assert selected_id(window) is None
    assert verdicts(store) == [Verdict.DISPUTED, Verdict.OPEN, Verdict.OPEN]


def test_a_claim_is_selected_again_behind_an_empty_filter(qtbot: QtBot, window: MainWindow) -> None:
    for verdict in (Verdict.VERIFIED, None):
        button = window.filter_bar.verdict_buttons[verdict]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert selected_id(window) == 1


def test_a_note_in_a_stale_window_leaves_a_newer_verdict_alone(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    with Store(store.path, create=False) as elsewhere:
        elsewhere.mark(1, Verdict.VERIFIED, reviewer="ben", at=NOON)

    press(qtbot, window, "m")
    qtbot.keyClicks(window.claim_panel.note_edit, "Seen")
    qtbot.keyClick(window.claim_panel.note_edit, Qt.Key.Key_Escape)

    assert (store.claim(1).verdict, store.claim(1).note) == (Verdict.VERIFIED, "Seen")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_focused_button_is_pressed_by_enter_as_by_space(
    qtbot: QtBot, window: MainWindow, store: Store, key: Qt.Key
) -> None:
    button = window.claim_panel.verdict_buttons[Verdict.DISPUTED]
    button.setFocus()

    qtbot.keyClick(button, key)

    assert verdicts(store)[0] is Verdict.DISPUTED


def test_an_article_without_claims_says_so(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    store.add_article(article("No figures here.", id="none", title="None"), at=NOON)
    store.put_claims("none", [], detector="test 1", at=NOON)

    window.desk.open_article("none")

    assert window.claim_panel.words.kind_label.text() == "No claims were found in this article"


def test_a_short_window_cuts_nothing_off_the_claim_panel(window: MainWindow) -> None:
    window.resize(window.minimumSizeHint())

    panel = window.claim_panel
    assert panel.widget().width() <= panel.viewport().width()


def test_a_window_follows_what_another_process_marks(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    with Store(store.path, create=False) as elsewhere:
        elsewhere.mark(1, Verdict.DISPUTED, reviewer="ben", at=NOON)

    qtbot.waitUntil(lambda: window.desk.claims[0].verdict is Verdict.DISPUTED)

    assert summary_of(window).progress.reviewed == 1
    assert "ben" in window.claim_panel.verdict_label.text()
