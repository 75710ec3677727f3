from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.checker import check_new
from core.checks.findings import Judgement
from core.models import Verdict
from core.store import Store
from gui.claim_findings import ClaimFindings
from gui.finding_row import FindingRow
from gui.library_model import LibraryRole
from gui.main_window import MainWindow
from tests.gui.conftest import press, wait_for_answers
from tests.gui.ferries import claim_id, put_article, put_ferries

THIRD = (
    "A quiet year on the water\n\n"
    "The Norwold ferry carried 5.1 million passengers in 2023, the port authority said.\n"
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ferries(empty_store: Store) -> Store:
    store = put_ferries(empty_store)
    put_article(store, "third", THIRD)
    while check_new(store):
        pass
    return store


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], ferries: Store) -> MainWindow:
    window = open_window(ferries)
    window.resize(1280, 800)
    wait_for_answers(qtbot, window)
    return window


def go_to(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.desk.go_to(window.store.claim(claim_id(window.store, "first", words)))
    window.article_view.setFocus()
    wait_for_answers(qtbot, window)


def panel(window: MainWindow) -> ClaimFindings:
    return window.claim_panel.findings


def other_row(window: MainWindow) -> FindingRow:
    rows = panel(window).rows
    assert len(rows) > 1, "two articles contradict it"
    return rows[1]


def is_whole(widget: QWidget, inside: QWidget) -> bool:
    top = widget.mapTo(inside, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= inside.height()


def place_of_buttons(window: MainWindow) -> QPoint:
    button = window.claim_panel.verdict_buttons[Verdict.VERIFIED]
    return button.mapTo(window, QPoint(0, 0))


def counted(window: MainWindow) -> dict[str, int]:
    model = window.library.model
    rows = [model.index(row).data(LibraryRole.SUMMARY) for row in range(model.rowCount())]
    return {summary.id: summary.findings for summary in rows}


def test_the_verdicts_stay_in_their_place_with_and_without_findings(
    qtbot: QtBot, window: MainWindow
) -> None:
    places = set()
    for words in ("4.2 million", "2023", "$40", "30%"):
        go_to(qtbot, window, words)
        places.add(place_of_buttons(window).toTuple())

    assert len(places) == 1


def test_a_verdict_moves_no_button(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "30%")
    before = place_of_buttons(window)
    press(qtbot, window, "d")
    go_to(qtbot, window, "30%")

    assert window.claim_panel.verdict_buttons[Verdict.DISPUTED].isChecked()
    qtbot.waitUntil(lambda: place_of_buttons(window) == before)


def test_all_findings_of_a_claim_are_whole_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "4.2 million")

    viewport = window.claim_panel.viewport()
    assert [is_whole(row, viewport) for row in panel(window).rows] == [True] * len(
        panel(window).rows
    )


def test_a_finding_that_is_not_the_current_one_takes_one_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    go_to(qtbot, window, "4.2 million")

    assert other_row(window).height() < 2 * window.fontMetrics().lineSpacing()
    assert other_row(window).buttons == []


def test_a_click_makes_a_finding_the_current_one(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "4.2 million")
    told = other_row(window).told
    qtbot.mouseClick(other_row(window), Qt.MouseButton.LeftButton)

    assert panel(window).current == told


def test_side_by_side_follows_to_the_next_finding_which_the_keys_are_for(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    go_to(qtbot, window, "4.2 million")
    told = other_row(window).told
    assert told is not None
    press(qtbot, window, "l")
    for _ in range(2):
        press(qtbot, window, Qt.Key.Key_F, SHIFT)
    shown = window.comparison.finding
    press(qtbot, window, "i")

    assert shown is not None
    assert shown.id == told.stored.id
    assert ferries.finding(told.stored.id).judgement is Judgement.DISMISSED


def test_side_by_side_leaves_room_for_the_words_around(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 620)
    go_to(qtbot, window, "4.2 million")
    press(qtbot, window, "l")

    first = window.comparison.sides.sides[0].view
    assert first.viewport().height() >= 4 * first.fontMetrics().lineSpacing()
    assert window.article_view.viewport().height() > 60


def test_the_reasons_keys_are_brief_where_the_claim_needs_the_room(
    qtbot: QtBot, window: MainWindow
) -> None:
    go_to(qtbot, window, "30%")
    press(qtbot, window, "d")
    hint = window.claim_side.done_line.hint_label
    whole = hint.text()
    window.resize(900, 400)
    qtbot.waitUntil(lambda: hint.text() != whole)

    assert whole.startswith("1\u00a0wrong\u00a0figure")
    assert hint.text().startswith("1–9 reasons")


def test_undo_of_a_judgement_counts_the_finding_again_in_each_of_its_articles(
    qtbot: QtBot, window: MainWindow
) -> None:
    go_to(qtbot, window, "4.2 million")
    before = counted(window)
    press(qtbot, window, "i")
    judged = counted(window)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert sum(judged.values()) == sum(before.values()) - 2
    assert counted(window) == before


@pytest.mark.parametrize("key", ["f", "l", "y", "i", "v", "r", "x"])
def test_what_a_key_has_begun_ends_with_the_window(
    qtbot: QtBot, window: MainWindow, ferries: Store, key: str
) -> None:
    go_to(qtbot, window, "4.2 million")
    qtbot.keyClick(window.focusWidget() or window, key)
    window.close()
    ferries.close()
    qtbot.wait(250)

    assert not window.isVisible()
