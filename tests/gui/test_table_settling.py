"""Verdict and number keys settle what is selected in the table of claims, in one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from gui.claims_table_model import Column
from gui.main_window import MainWindow
from tests.factories import NOON, article, numeric_claim
from tests.gui.conftest import wait_for_answers

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FEW = 12


@pytest.fixture
def harbour(empty_store: Store) -> Store:
    """A store of twelve articles with a claim each, all open."""
    for number in range(FEW):
        text = f"{number} boats sank."
        empty_store.add_article(article(text, id=str(number), title=f"Title {number}"), at=NOON)
        claims = [numeric_claim(text, f"{number} boats")]
        empty_store.put_claims(str(number), claims, detector="test 1", at=NOON)
    return empty_store


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, harbour: Store) -> MainWindow:
    """A window with the table in sight, the keyboard on its first row."""
    window = open_window(harbour)
    press(qtbot, window, Qt.Key.Key_T, CONTROL)
    press(qtbot, window, Qt.Key.Key_Down)
    return window


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)
    wait_for_answers(qtbot, window)


def select_down(qtbot: QtBot, window: MainWindow, rows: int) -> None:
    for _ in range(rows - 1):
        press(qtbot, window, Qt.Key.Key_Down, SHIFT)


def reasons(store: Store) -> dict[int, str]:
    """The reason of each claim that is disputed."""
    return {
        claim.id: claim.review.reason
        for claim in store.claims(verdict=Verdict.DISPUTED)
        if claim.review is not None
    }


def current_row(window: MainWindow) -> int:
    return window.claims_table.table.currentIndex().row()


def test_a_number_disputes_a_claim_for_its_reason_and_goes_on(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    press(qtbot, window, Qt.Key.Key_1)

    assert reasons(harbour) == {1: "wrong figure"}
    assert current_row(window) == 1
    assert "wrong figure" in window.filter_bar.message_label.text()


def test_a_number_behind_a_verdict_is_for_the_claim_just_disputed(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    press(qtbot, window, Qt.Key.Key_D)
    press(qtbot, window, Qt.Key.Key_3)

    assert reasons(harbour) == {1: window.settings.reasons[2]}
    assert current_row(window) == 1


def test_once_the_keyboard_has_moved_a_number_is_for_the_row_it_is_on(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    press(qtbot, window, Qt.Key.Key_D)
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_2)

    assert reasons(harbour) == {1: "", 3: window.settings.reasons[1]}


def test_a_reason_that_all_have_is_taken_away(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    select_down(qtbot, window, 3)
    press(qtbot, window, Qt.Key.Key_1)
    given = reasons(harbour)

    press(qtbot, window, Qt.Key.Key_1)

    assert given == dict.fromkeys((1, 2, 3), "wrong figure")
    assert reasons(harbour) == dict.fromkeys((1, 2, 3), "")


def test_a_reason_for_several_claims_is_one_step(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    select_down(qtbot, window, 4)
    press(qtbot, window, Qt.Key.Key_2)
    given = len(reasons(harbour))

    press(qtbot, window, Qt.Key.Key_Z, CONTROL)

    assert (given, reasons(harbour)) == (4, {})
    assert window.is_showing_table


def test_claims_of_many_articles_are_told_of_together(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    told: list[int] = []
    window.desk.claims_elsewhere_changed.connect(lambda claims: told.append(len(claims)))
    select_down(qtbot, window, FEW)

    press(qtbot, window, Qt.Key.Key_V)

    assert told == [FEW - 1]
    model = window.claims_table.table.claims
    assert {model.index(row, Column.VERDICT).data() for row in range(FEW)} == {"Verified"}


def test_the_library_follows_what_is_settled_in_the_table(
    qtbot: QtBot, window: MainWindow, harbour: Store
) -> None:
    select_down(qtbot, window, FEW)
    press(qtbot, window, Qt.Key.Key_V)
    press(qtbot, window, Qt.Key.Key_Escape)

    summaries = [window.library.model.summary(row) for row in range(FEW)]

    assert {summary.progress.reviewed for summary in summaries if summary} == {1}
