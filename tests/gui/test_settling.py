from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.models import ClaimType, Review, Verdict
from core.settings import load_settings
from core.store import Store
from gui.main_window import MainWindow
from gui.reasons_dialog import ReasonsDialog
from tests.factories import NOON, article, numeric_claim, quoted_claim

OpenWindow = Callable[..., MainWindow]

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "“We sold 40,” said Bo Lund. “Then 40 more came back, and 40 again.”"


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    return open_window(store)


@pytest.fixture
def window_on_a_turn(open_window: OpenWindow, empty_store: Store) -> MainWindow:
    """A window on a quotation in two parts with the figure 40 in it three times."""
    empty_store.add_article(article(WORDS, id="sales", title="Sales"), at=NOON)
    claims = [
        quoted_claim(WORDS, "“We sold 40,”", "Bo Lund"),
        numeric_claim(WORDS, "40", ClaimType.COUNT),
        quoted_claim(WORDS, "“Then 40 more came back, and 40 again.”", "Bo Lund"),
        numeric_claim(WORDS, "40 more", ClaimType.COUNT),
    ]
    empty_store.put_claims("sales", claims, detector="test 1", at=NOON)
    return open_window(empty_store)


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key)


def press_with(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: object) -> None:
    both = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        both |= modifier  # type: ignore[operator]
    qtbot.keyClick(window.focusWidget() or window, key, both)


def review(store: Store, claim_id: int) -> Review:
    found = store.claim(claim_id).review
    assert found is not None
    return found


def selected_id(window: MainWindow) -> int | None:
    return window.desk.selected.id if window.desk.selected else None


def said(window: MainWindow) -> str:
    return window.claim_side.done_line.label.text()


def test_the_same_verdict_again_clears_it_and_stays(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "vkv")

    assert store.claim(1).verdict is Verdict.OPEN
    assert selected_id(window) == 1
    assert said(window) == "Open: “12 percent”"


def test_what_was_stored_is_told_beside_the_next_claim(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "v")

    assert selected_id(window) == 2
    assert said(window) == "Verified: “12 percent”"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("d1", "wrong figure", id="right after the verdict"),
        pytest.param("2", "wrong attribution", id="in one step"),
        pytest.param("d1k1", "", id="the same again takes it away"),
        pytest.param("d1k4", "outdated", id="another takes its place"),
    ],
)
def test_a_number_gives_a_disputed_claim_its_reason(
    qtbot: QtBot, window: MainWindow, store: Store, keys: str, expected: str
) -> None:
    press(qtbot, window, keys)

    assert review(store, 1).verdict is Verdict.DISPUTED
    assert review(store, 1).reason == expected
    assert store.claim(2).verdict is Verdict.OPEN


def test_a_number_goes_to_the_claim_under_review_once_something_else_was_done(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "dj3")

    assert review(store, 1).reason == ""
    assert review(store, 3).reason == "misquoted"


def test_a_second_number_disputes_the_next_claim(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "d12")

    assert review(store, 1).reason == "wrong figure"
    assert review(store, 2).reason == "wrong attribution"


def test_a_look_at_the_store_between_verdict_and_reason_changes_nothing(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "d")
    window.desk.reload_claims()
    press(qtbot, window, "1")

    assert review(store, 1).reason == "wrong figure"
    assert store.claim(2).verdict is Verdict.OPEN


def test_the_keys_for_a_reason_are_shown_while_they_go_to_a_disputed_claim(
    qtbot: QtBot, window: MainWindow
) -> None:
    hint = window.claim_side.done_line.hint_label
    before = hint.isVisible()
    press(qtbot, window, "d")
    meanwhile = hint.text()
    press(qtbot, window, "1")

    assert not before
    assert "1\u00a0wrong\u00a0figure" in meanwhile
    assert hint.text() == "S serious   W should read"
    assert said(window) == "Disputed, wrong figure: “12 percent”"


def test_another_verdict_takes_reason_and_severity_away(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "ds1kv")

    assert review(store, 1) == Review(
        Verdict.VERIFIED, "", window.desk.reviewer, review(store, 1).reviewed_at
    )


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("ds", "minor", id="once"),
        pytest.param("dss", "serious", id="twice"),
        pytest.param("dsss", "", id="round"),
        pytest.param("cks", "minor", id="needs context"),
    ],
)
def test_severity_goes_round(
    qtbot: QtBot, window: MainWindow, store: Store, keys: str, expected: str
) -> None:
    press(qtbot, window, keys)

    assert review(store, 1).severity == expected
    assert store.claim(2).verdict is Verdict.OPEN


def test_a_reason_may_follow_a_severity(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    press(qtbot, window, "ds1")

    assert (review(store, 1).reason, review(store, 1).severity) == ("wrong figure", "minor")


@pytest.mark.parametrize("leave", [Qt.Key.Key_Escape, Qt.Key.Key_Return], ids=["Esc", "Enter"])
def test_a_correction_goes_to_the_claim_just_disputed_and_leads_on(
    qtbot: QtBot, window: MainWindow, store: Store, leave: Qt.Key
) -> None:
    press(qtbot, window, "dw")
    at_work = selected_id(window)
    press(qtbot, window, "11 percent")
    modifier = CONTROL if leave is Qt.Key.Key_Return else Qt.KeyboardModifier.NoModifier
    press_with(qtbot, window, leave, modifier)

    assert at_work == 1
    assert review(store, 1).correction == "11 percent"
    assert selected_id(window) == 2
    assert window.article_view.hasFocus()
    assert said(window) == "Disputed, should read “11 percent”: “12 percent”"


@pytest.mark.parametrize(
    ("keys", "hint"),
    [
        pytest.param("1w", "S serious   W should read", id="disputed by its reason"),
        pytest.param("d1w", "S serious   W should read", id="a reason behind the verdict"),
        pytest.param("dsw", "1 wrong figure", id="a severity behind the verdict"),
        pytest.param("cw", "S serious   W should read", id="needs context"),
    ],
)
def test_a_correction_goes_to_the_claim_that_was_just_settled(
    qtbot: QtBot, window: MainWindow, store: Store, keys: str, hint: str
) -> None:
    press(qtbot, window, keys[:-1])
    offered = window.claim_side.done_line.hint_label.text()
    press(qtbot, window, keys[-1])
    press(qtbot, window, "11 percent")
    press_with(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)

    assert offered.replace("\u00a0", " ").startswith(hint)
    assert review(store, 1).correction == "11 percent"
    assert selected_id(window) == 2


def test_each_number_disputes_the_claim_under_review(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    press(qtbot, window, "13s2")

    reasons = [review(store, claim_id).reason for claim_id in (1, 2, 3)]
    assert reasons == ["wrong figure", "misquoted", "wrong attribution"]
    assert review(store, 2).severity == "minor"


def test_the_field_for_a_correction_is_there_for_claims_that_need_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = window.claim_panel.correction_edit
    for_an_open_claim = field.isVisible()
    press(qtbot, window, "ck")

    assert not for_an_open_claim
    assert field.isVisible()


def test_space_brings_a_claim_back_behind_the_open_ones(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    visited = [selected_id(window)]
    for key in " vv":
        press(qtbot, window, key)
        visited.append(selected_id(window))

    assert visited == [1, 2, 3, 1]
    assert store.counts()["reviews"] == 2


def test_skipped_claims_come_back_in_the_order_of_skipping(
    qtbot: QtBot, window: MainWindow
) -> None:
    visited = []
    for key in "    ":
        press(qtbot, window, key)
        visited.append(selected_id(window))

    assert visited == [2, 3, 1, 2]


def test_the_last_open_claim_can_not_be_skipped(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "vv ")

    assert selected_id(window) == 3
    assert said(window) == "“It hurts,” is the last open claim here"


def test_all_parts_of_a_quotation_are_settled_in_one_step(
    qtbot: QtBot, window_on_a_turn: MainWindow, empty_store: Store
) -> None:
    window = window_on_a_turn
    press_with(qtbot, window, Qt.Key.Key_V, SHIFT)
    settled = [claim.verdict for claim in empty_store.claims()]
    told = said(window)
    press_with(qtbot, window, Qt.Key.Key_Z, CONTROL)

    quoted = [claim.claim.type is ClaimType.QUOTED for claim in empty_store.claims()]
    assert [verdict is Verdict.VERIFIED for verdict in settled] == quoted
    assert told == "Verified: 2 claims, “We sold 40,” the first"
    assert {claim.verdict for claim in empty_store.claims()} == {Verdict.OPEN}


def test_all_claims_with_the_same_words_are_settled_in_one_step(
    qtbot: QtBot, window_on_a_turn: MainWindow, empty_store: Store
) -> None:
    window, text = window_on_a_turn, "Then 40 more"
    second = numeric_claim(WORDS, "40", ClaimType.COUNT)
    start = WORDS.index(text) + 5
    again = empty_store.add_claim(
        "sales", replace(second, start=start, end=start + 2), reviewer="ada", at=NOON
    )
    window.desk.reload_claims()
    window.desk.select(2)
    press_with(qtbot, window, Qt.Key.Key_D, CONTROL, SHIFT)

    disputed = {c.id for c in empty_store.claims() if c.verdict is Verdict.DISPUTED}
    assert disputed == {2, again.id}


def test_claims_of_other_articles_are_settled_by_their_ids(
    window: MainWindow, store: Store
) -> None:
    store.add_article(article("40 came.", id="two", title="Two"), at=NOON)
    there = numeric_claim("40 came.", "40")
    store.put_claims("two", [there], detector="test 1", at=NOON)

    window.desk.settle_all([3, 4], Verdict.VERIFIED)

    assert store.claim(3).verdict is store.claim(4).verdict is Verdict.VERIFIED
    assert selected_id(window) == 1
    window.desk.undo()
    assert store.claim(3).verdict is store.claim(4).verdict is Verdict.OPEN


def test_marks_of_several_claims_wait_and_are_dropped_together(
    qtbot: QtBot, window_on_a_turn: MainWindow, empty_store: Store
) -> None:
    window = window_on_a_turn
    with closing(sqlite3.connect(empty_store.path, isolation_level=None)) as lock:
        window.store._connection.execute("pragma busy_timeout = 0")
        lock.execute("begin immediate")
        press_with(qtbot, window, Qt.Key.Key_V, SHIFT)
        wished = [claim.verdict for claim in window.desk.claims]
        press_with(qtbot, window, Qt.Key.Key_Z, CONTROL)
        lock.execute("rollback")

    assert wished.count(Verdict.VERIFIED) == 2
    assert {claim.verdict for claim in window.desk.claims} == {Verdict.OPEN}
    assert said(window) == "Undone: Verified: 2 claims, “We sold 40,” the first"


def test_the_reasons_can_be_written_anew(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    action = window.findChild(QAction, "edit_reasons")
    assert action is not None
    action.trigger()
    dialog = window.findChild(ReasonsDialog)
    assert dialog is not None
    dialog.edit.setPlainText("too good to be true\n\nwrong figure\n")
    dialog.accept()

    press(qtbot, window, "1")

    assert review(store, 1).reason == "too good to be true"
    assert load_settings().reasons == ("too good to be true", "wrong figure")
    third = window.findChild(QAction, "reason_3")
    assert third is not None
    assert not third.isEnabled()
