from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.checks.findings import FindingType, Judgement
from core.models import Evidence, Verdict
from core.store import Store
from gui.claim_findings import ClaimFindings
from gui.finding_lines import ToldFinding
from gui.library_model import LibraryRole
from gui.main_window import MainWindow
from tests.factories import NOON
from tests.gui.conftest import press, wait_for_answers
from tests.gui.ferries import QUOTATION, claim_id, put_article, put_ferries

OpenWindow = Callable[..., MainWindow]
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ferries(empty_store: Store) -> Store:
    return put_ferries(empty_store)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, ferries: Store) -> MainWindow:
    window = open_window(ferries)
    wait_for_answers(qtbot, window)
    return window


@pytest.fixture
def lock(window: MainWindow) -> Iterator[sqlite3.Connection]:
    window.store._connection.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(window.store.path, isolation_level=None)) as connection:
        connection.execute("begin immediate")
        yield connection


def go_to(qtbot: QtBot, window: MainWindow, article_id: str, words: str) -> None:
    store = window.store
    window.desk.go_to(store.claim(claim_id(store, article_id, words)))
    window.article_view.setFocus()
    wait_for_answers(qtbot, window)


def panel(window: MainWindow) -> ClaimFindings:
    return window.claim_panel.findings


def current(window: MainWindow) -> ToldFinding:
    told = panel(window).current
    assert told is not None, "the claim under review has a finding"
    return told


def said(window: MainWindow) -> str:
    return window.claim_side.done_line.label.text()


def judgement(store: Store, finding_id: int) -> Judgement | None:
    return store.finding(finding_id).judgement


def counted(window: MainWindow) -> list[int]:
    model = window.library.model
    rows = range(model.rowCount())
    return [model.index(row).data(LibraryRole.SUMMARY).findings for row in rows]


def settle_earlier(store: Store, *, reviewer: str, at: datetime = NOON) -> int:
    earlier = claim_id(store, "first", QUOTATION)
    store.mark(earlier, Verdict.VERIFIED, reviewer=reviewer, at=at)
    store.add_evidence(earlier, Evidence("", title="The tape"), reviewer=reviewer, at=at)
    return earlier


def test_a_claim_tells_what_another_article_says(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "first", "4.2 million")

    told = current(window)
    assert (told.name, told.working) == ("Other value", "")
    assert "“4.2 million” and “3.6 million”" in told.message
    assert [place.line for place in told.places] == [
        "“3.6 million” in “Norwold looks back on a busy year”"
    ]
    assert panel(window).isVisible()


def test_wrong_arithmetic_shows_its_working(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "first", "30%")

    assert current(window).name == "Doesn’t add up"
    assert current(window).working.startswith("50 / 40 − 1 = 25%")
    assert [place.line for place in current(window).places] == ["“$40” above", "“$50” above"]


def test_a_claim_without_a_finding_shows_none(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "second", "310")

    assert not panel(window).isVisible()


def test_the_article_marks_the_claims_that_something_contradicts(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    go_to(qtbot, window, "first", "30%")

    marked = window.article_view._painter.finding_ids
    words = {claim.claim.text for claim in ferries.claims("first") if claim.id in marked}
    assert words == {"4.2 million", "$40", "$50", "30%"}


def test_the_library_counts_what_nobody_dismissed(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "first", "30%")
    before = counted(window)
    press(qtbot, window, "i")

    assert (before, counted(window)) == ([2, 1], [1, 1])
    text = window.library.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1 finding" in text


@pytest.mark.parametrize(
    ("key", "held"),
    [("y", Judgement.CONFIRMED), ("i", Judgement.DISMISSED)],
    ids=["confirm", "dismiss"],
)
def test_one_key_judges_and_takes_back(
    qtbot: QtBot, window: MainWindow, ferries: Store, key: str, held: Judgement
) -> None:
    go_to(qtbot, window, "first", "30%")
    finding_id = current(window).stored.id
    press(qtbot, window, key)
    once = judgement(ferries, finding_id)
    told = current(window).judgement
    press(qtbot, window, key)

    assert (once, judgement(ferries, finding_id)) == (held, None)
    assert told.startswith(f"{held.capitalize()} by ")


def test_a_dismissed_finding_marks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "first", "30%")
    here = window.desk.selected
    press(qtbot, window, "i")

    assert here is not None
    assert here.id not in window.findings.here.marked_ids


def test_undo_and_redo_follow_a_judgement(qtbot: QtBot, window: MainWindow, ferries: Store) -> None:
    go_to(qtbot, window, "first", "30%")
    finding_id = current(window).stored.id
    press(qtbot, window, "i")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    undone = judgement(ferries, finding_id), current(window).stored.judgement
    press(qtbot, window, Qt.Key.Key_Z, CONTROL | SHIFT)

    assert undone == (None, None)
    assert judgement(ferries, finding_id) is Judgement.DISMISSED
    assert current(window).stored.judgement is Judgement.DISMISSED
    assert said(window).startswith("Redone: Finding: Dismissed: ")
    assert "30%" in said(window)


def test_a_judgement_waits_while_the_store_cannot_be_written(
    qtbot: QtBot, window: MainWindow, ferries: Store, lock: sqlite3.Connection
) -> None:
    go_to(qtbot, window, "first", "30%")
    finding_id = current(window).stored.id
    press(qtbot, window, "i")
    shown = current(window).stored.judgement
    waiting = len(window.desk.unsaved)
    lock.execute("rollback")
    qtbot.waitUntil(lambda: not len(window.desk.unsaved))

    assert (shown, waiting) == (Judgement.DISMISSED, 1)
    assert judgement(ferries, finding_id) is Judgement.DISMISSED


def test_a_judgement_that_waits_can_be_withdrawn(
    qtbot: QtBot, window: MainWindow, ferries: Store, lock: sqlite3.Connection
) -> None:
    go_to(qtbot, window, "first", "30%")
    press(qtbot, window, "i")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)

    assert current(window).stored.judgement is None
    assert len(window.desk.unsaved) == 0
    assert judgement(ferries, current(window).stored.id) is None


def test_a_repeat_tells_who_settled_it_and_by_which_source(
    qtbot: QtBot, open_window: OpenWindow, ferries: Store
) -> None:
    settle_earlier(ferries, reviewer="Ada", at=datetime.now(UTC))
    window = open_window(ferries)
    go_to(qtbot, window, "second", QUOTATION)

    assert current(window).message.startswith("Ada verified this on ")
    assert "in “Harbour ferries carry more people”, source “The tape”" in current(window).message
    assert current(window).warning == ""


def test_ones_own_earlier_verdict_is_called_so_and_warned_of_when_it_is_old(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    long_ago = datetime(2021, 3, 1, 12, tzinfo=UTC)
    settle_earlier(ferries, reviewer=window.settings.reviewer, at=long_ago)
    go_to(qtbot, window, "second", QUOTATION)

    assert current(window).message.startswith("You verified this on 1 Mar 2021")
    assert current(window).warning.startswith("This verdict is from 1 Mar 2021")


def test_one_key_adopts_verdict_and_evidence_as_a_link(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    earlier = settle_earlier(ferries, reviewer="Ada")
    go_to(qtbot, window, "second", QUOTATION)
    adopting = claim_id(ferries, "second", QUOTATION)
    press(qtbot, window, "y")
    moved_on = window.desk.selected
    told = said(window)
    go_to(qtbot, window, "second", QUOTATION)

    review = ferries.claim(adopting).review
    assert review is not None
    assert (review.verdict, review.adopted_from) == (Verdict.VERIFIED, earlier)
    assert told == f"Verified, adopted: {QUOTATION}"
    assert moved_on is not None
    assert moved_on.id != adopting
    adoption = panel(window).adoption
    assert adoption is not None
    assert (adoption.line, adoption.warning) == (
        "Adopted from “Harbour ferries carry more people”",
        "",
    )
    assert [item.evidence.title for item in adoption.evidence] == ["The tape"]
    assert ferries.evidence(adopting) == []


def test_an_adopted_verdict_that_changed_is_told_and_adopted_again(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    earlier = settle_earlier(ferries, reviewer="Ada")
    go_to(qtbot, window, "second", QUOTATION)
    press(qtbot, window, "y")
    ferries.mark(earlier, Verdict.DISPUTED, reviewer="Ada", at=NOON)
    go_to(qtbot, window, "second", QUOTATION)
    adoption = panel(window).adoption
    press(qtbot, window, "y")

    assert adoption is not None
    assert adoption.warning.startswith("It was verified, and is disputed now")
    assert ferries.claim(claim_id(ferries, "second", QUOTATION)).verdict is Verdict.DISPUTED


def test_a_verdict_of_ones_own_ends_the_link_even_while_it_waits(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    settle_earlier(ferries, reviewer="Ada")
    go_to(qtbot, window, "second", QUOTATION)
    press(qtbot, window, "y")
    go_to(qtbot, window, "second", QUOTATION)
    with closing(sqlite3.connect(ferries.path, isolation_level=None)) as other:
        ferries._connection.execute("pragma busy_timeout = 0")
        other.execute("begin immediate")
        press(qtbot, window, "d")
        go_to(qtbot, window, "second", QUOTATION)
        adoption = panel(window).adoption
        other.execute("rollback")

    assert adoption is None


def test_undo_takes_an_adoption_back(qtbot: QtBot, window: MainWindow, ferries: Store) -> None:
    settle_earlier(ferries, reviewer="Ada")
    go_to(qtbot, window, "second", QUOTATION)
    press(qtbot, window, "y")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)

    assert ferries.claim(claim_id(ferries, "second", QUOTATION)).verdict is Verdict.OPEN
    assert said(window) == f"Undone: Verified, adopted: {QUOTATION}"
    assert panel(window).adoption is None


def test_linked_evidence_counts_for_what_the_reviewer_asks_for(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    window.commands.choices.keep(evidence_wanted=1)
    settle_earlier(ferries, reviewer="Ada")
    go_to(qtbot, window, "second", QUOTATION)
    press(qtbot, window, "y")

    assert "without the evidence" not in said(window)


def test_the_next_finding_takes_the_keyboard_and_then_the_next_claim(
    qtbot: QtBot, window: MainWindow
) -> None:
    go_to(qtbot, window, "first", "2023")
    visited = []
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_F, SHIFT)
        assert window.desk.selected is not None
        visited.append(window.desk.selected.claim.text)

    assert visited == ["$40", "$50", "30%"]
    assert panel(window).rows[0].has_keyboard


def test_the_other_place_can_be_gone_to_and_back(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "first", "4.2 million")
    panel(window).rows[0].buttons[0].click()
    there = window.desk.selected
    press(qtbot, window, Qt.Key.Key_Left, CONTROL)

    assert there is not None
    assert there.claim.text == "3.6 million"
    assert window.desk.selected is not None
    assert window.desk.selected.claim.text == "4.2 million"


def test_what_adds_up_is_shown_on_request(
    qtbot: QtBot, open_window: OpenWindow, empty_store: Store
) -> None:
    text = "Fares\n\nFares rose from $40 to $50, an increase of 25%. Norwold employs 310 people.\n"
    put_article(empty_store, "fares", text)
    window = open_window(empty_store)
    go_to(qtbot, window, "fares", "25%")
    press(qtbot, window, Qt.Key.Key_W, SHIFT)
    shown = panel(window).isVisible()
    go_to(qtbot, window, "fares", "310")
    press(qtbot, window, Qt.Key.Key_W, SHIFT)

    assert shown
    assert said(window) == "Nothing in this article is worked out from this claim"


def test_what_does_not_add_up_has_its_working_with_its_finding(
    qtbot: QtBot, window: MainWindow
) -> None:
    go_to(qtbot, window, "first", "30%")
    press(qtbot, window, Qt.Key.Key_W, SHIFT)

    assert said(window) == "What is worked out from this claim stands with its finding"


def test_a_judgement_stands_in_the_history_of_both_articles_with_the_findings_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    go_to(qtbot, window, "first", "4.2 million")
    message = current(window).message
    press(qtbot, window, "i")
    press(qtbot, window, "h", CONTROL)
    listed = []
    for article_id in ("first", "second"):
        window.desk.open_article(article_id)
        wait_for_answers(qtbot, window)
        model = window.claim_side.history_panel.model
        listed.append(model.index(0).data())

    assert listed == [f"Finding: Dismissed: {message}"] * 2


def test_a_dismissed_claim_hides_its_findings(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "first", "4.2 million")
    press(qtbot, window, "x")
    go_to(qtbot, window, "first", "4.2 million")

    assert panel(window).current is None


def test_findings_that_another_window_judged_are_shown(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    go_to(qtbot, window, "first", "30%")
    finding = current(window).stored
    with Store(ferries.path, create=False) as other:
        other.judge(finding.id, Judgement.CONFIRMED, reviewer="Ben", at=NOON)

    qtbot.waitUntil(lambda: current(window).stored.judgement is Judgement.CONFIRMED, timeout=5000)
    assert current(window).judgement.startswith("Confirmed by Ben")


def test_every_action_is_in_the_menus_with_its_key(window: MainWindow) -> None:
    keys = {
        id: window.findChild(QAction, id).shortcuts()[0].toString()
        for id in ("findings", "next_finding", "side_by_side", "agree", "dismiss_finding")
    }

    assert list(keys.values()) == ["F", "Shift+F", "L", "Y", "I"]


def test_a_screen_reader_hears_what_a_finding_is(qtbot: QtBot, window: MainWindow) -> None:
    go_to(qtbot, window, "first", "30%")

    row = panel(window).rows[0]
    assert row.accessibleName().startswith("Finding: Doesn’t add up. ")
    assert [button.accessibleName() for button in row.buttons] == [
        "Go to “$40” above",
        "Go to “$50” above",
        "Side by side",
        "Confirm",
        "Dismiss",
    ]


def test_each_type_of_finding_is_in_the_articles(ferries: Store) -> None:
    types = [stored.finding.type for stored in ferries.findings()]

    assert types == list(FindingType)
