from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from gui.finding_words import count_line
from gui.main_window import MainWindow
from tests.factories import NOON
from tests.gui.conftest import press, wait_for_answers
from tests.gui.ferries import QUOTATION, claim_id, put_ferries

OpenWindow = Callable[..., MainWindow]


class Pair(NamedTuple):
    """A store in which the second article's quotation rests on the first's."""

    store: Store
    earlier: int
    adopting: int


@pytest.fixture
def pair(empty_store: Store) -> Pair:
    store = put_ferries(empty_store)
    earlier = claim_id(store, "first", QUOTATION)
    adopting = claim_id(store, "second", QUOTATION)
    store.mark(earlier, Verdict.VERIFIED, reviewer="Ada", at=NOON)
    store.adopt(adopting, earlier, reviewer="Ada", at=NOON)
    return Pair(store, earlier, adopting)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, pair: Pair) -> MainWindow:
    window = open_window(pair.store)
    wait_for_answers(qtbot, window)
    return window


def go_to(qtbot: QtBot, window: MainWindow, claim_id: int) -> None:
    window.desk.go_to(window.store.claim(claim_id))
    window.article_view.setFocus()
    wait_for_answers(qtbot, window)


def make_stale(pair: Pair) -> None:
    pair.store.mark(pair.earlier, Verdict.DISPUTED, reviewer="Ada", at=NOON)


def test_the_margin_warns_of_an_adopted_verdict_that_has_changed(
    qtbot: QtBot, window: MainWindow, pair: Pair
) -> None:
    window.desk.open_article("second")
    wait_for_answers(qtbot, window)
    before = pair.adopting in window.findings.here.marked_ids
    make_stale(pair)
    window.findings.refresh()
    wait_for_answers(qtbot, window)

    assert not before
    assert pair.adopting in window.findings.here.marked_ids


def test_the_margin_warns_where_the_earlier_article_is_gone(
    qtbot: QtBot, window: MainWindow, pair: Pair
) -> None:
    window.desk.open_article("first")
    window.desk.delete_article()
    wait_for_answers(qtbot, window)

    assert window.findings.here.stale_ids == {pair.adopting}


def test_the_list_counts_them(qtbot: QtBot, window: MainWindow, pair: Pair) -> None:
    make_stale(pair)
    go_to(qtbot, window, claim_id(pair.store, "second", "310"))
    press(qtbot, window, "f")
    here = window.findings_panel.count_label.text()
    window.findings_panel.all_button.click()
    wait_for_answers(qtbot, window)

    assert here == "1 conflict · 1 repeat · 1 adopted verdict to look at again"
    assert window.findings_panel.count_label.text().endswith("1 adopted verdict to look at again")


def test_a_store_without_any_says_nothing_of_them() -> None:
    assert count_line({}, stale=0) == ""
    assert count_line({}, stale=2) == "2 adopted verdicts to look at again"


def test_the_next_finding_leads_there(qtbot: QtBot, window: MainWindow, pair: Pair) -> None:
    make_stale(pair)
    go_to(qtbot, window, claim_id(pair.store, "second", "3.6 million"))
    window.claim_panel.findings.step()
    window.findings.go_to_next()

    assert window.desk.selected is not None
    assert window.desk.selected.id == pair.adopting


def test_the_same_verdict_makes_a_stale_one_the_reviewers_own(
    qtbot: QtBot, window: MainWindow, pair: Pair
) -> None:
    make_stale(pair)
    seen = []
    for _ in range(2):
        go_to(qtbot, window, pair.adopting)
        press(qtbot, window, "v")
        review = pair.store.claim(pair.adopting).review
        assert review is not None
        seen.append((review.verdict, review.adopted_from))
    wait_for_answers(qtbot, window)

    assert seen == [(Verdict.VERIFIED, None), (Verdict.OPEN, None)]
    assert window.findings.here.stale_ids == frozenset()


def test_the_same_verdict_takes_one_back_that_still_holds(
    qtbot: QtBot, window: MainWindow, pair: Pair
) -> None:
    go_to(qtbot, window, pair.adopting)
    press(qtbot, window, "v")

    assert pair.store.claim(pair.adopting).verdict is Verdict.OPEN


def test_a_claim_is_not_offered_a_verdict_that_rests_on_its_own(
    qtbot: QtBot, window: MainWindow, pair: Pair
) -> None:
    go_to(qtbot, window, pair.earlier)
    told = window.claim_panel.findings.current
    press(qtbot, window, "y")

    assert told is not None
    assert told.earlier is None
    assert "You verified" not in told.message
    assert pair.store.claim(pair.earlier).verdict is Verdict.VERIFIED


def test_a_verdict_of_its_own_is_offered_still(
    qtbot: QtBot, window: MainWindow, pair: Pair
) -> None:
    pair.store.mark(pair.adopting, Verdict.DISPUTED, reviewer="Ada", at=NOON)
    go_to(qtbot, window, pair.earlier)
    told = window.claim_panel.findings.current

    assert told is not None
    assert told.earlier is not None
    assert told.earlier.id == pair.adopting


def test_escape_from_the_list_leaves_no_claim_of_another_article(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.open_article("second")
    window.article_view.setFocus()
    press(qtbot, window, "f")
    press(qtbot, window, Qt.Key.Key_Escape)

    assert window.desk.selected is not None
    assert window.desk.selected.article_id == "second"
