from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.checks.findings import FindingSpan, Judgement
from core.models import Article, StoredClaim, Verdict
from core.store import Store
from gui.excerpts import excerpts_of
from gui.finding_sides import FindingSides
from gui.main_window import MainWindow
from tests.factories import numeric_claim
from tests.gui.conftest import press, wait_for_answers
from tests.gui.ferries import QUOTATION, claim_id, put_ferries

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
FILLER = "Gulls came and went. "


@pytest.fixture
def ferries(empty_store: Store) -> Store:
    return put_ferries(empty_store)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, ferries: Store) -> MainWindow:
    window = open_window(ferries)
    wait_for_answers(qtbot, window)
    return window


def show(qtbot: QtBot, window: MainWindow, article_id: str, words: str) -> FindingSides:
    store = window.store
    window.desk.go_to(store.claim(claim_id(store, article_id, words)))
    window.article_view.setFocus()
    wait_for_answers(qtbot, window)
    press(qtbot, window, "l")
    return window.comparison.sides


def framed(window: MainWindow) -> str:
    claim = window.comparison.framed
    assert claim is not None, "a claim is framed"
    return claim.claim.text


def places(sides: FindingSides) -> list[str]:
    return [side.title_label.text() for side in sides.sides if not side.isHidden()]


def test_both_articles_stand_side_by_side_with_their_claims(
    qtbot: QtBot, window: MainWindow
) -> None:
    sides = show(qtbot, window, "second", "3.6 million")

    assert places(sides) == [
        "Harbour ferries carry more people",
        "Norwold looks back on a busy year",
    ]
    shown = [[c.claim.text for c in s.excerpt.claims] for s in sides.sides[:2] if s.excerpt]
    assert shown == [["4.2 million"], ["3.6 million"]]
    assert framed(window) == "3.6 million"
    assert sides.sides[1].view.hasFocus()


def test_what_is_in_one_place_is_shown_once(qtbot: QtBot, window: MainWindow) -> None:
    sides = show(qtbot, window, "first", "30%")

    assert places(sides) == ["Harbour ferries carry more people"]
    assert sides.working_label.text().startswith("50 / 40")


def test_the_keys_settle_the_framed_claim_and_go_on_to_the_other(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    sides = show(qtbot, window, "first", "4.2 million")
    press(qtbot, window, "v")
    following = framed(window), sides.sides[1].view.hasFocus()
    press(qtbot, window, "d")
    press(qtbot, window, "2")

    assert following == ("3.6 million", True)
    assert ferries.claim(claim_id(ferries, "first", "4.2 million")).verdict is Verdict.VERIFIED
    other = ferries.claim(claim_id(ferries, "second", "3.6 million")).review
    assert other is not None
    assert (other.verdict, other.reason) == (Verdict.DISPUTED, "wrong attribution")
    assert sides.sides[1].view.shown_claim(other_id(ferries)).verdict is Verdict.DISPUTED


def other_id(store: Store) -> int:
    return claim_id(store, "second", "3.6 million")


def test_j_and_k_frame_the_claims_of_the_finding(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "first", "30%")
    seen = []
    for key in ("j", "j", "k"):
        press(qtbot, window, key)
        seen.append(framed(window))

    assert seen == ["$40", "$50", "$40"]
    assert window.desk.selected is not None
    assert window.desk.selected.claim.text == "$40"


def test_enter_opens_the_other_article_there_and_back_leads_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "first", "4.2 million")
    press(qtbot, window, "j")
    press(qtbot, window, Qt.Key.Key_Return)
    there = window.desk.selected
    press(qtbot, window, Qt.Key.Key_Left, CONTROL)

    assert there is not None
    assert there.claim.text == "3.6 million"
    assert window.desk.selected is not None
    assert window.desk.selected.claim.text == "4.2 million"


def test_confirm_and_dismiss_work_from_there(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    sides = show(qtbot, window, "first", "4.2 million")
    press(qtbot, window, "i")
    dismissed = ferries.findings()[0].judgement, sides.name_label.text()
    sides.judgement_buttons[Judgement.CONFIRMED].click()
    wait_for_answers(qtbot, window)

    assert dismissed[0] is Judgement.DISMISSED
    assert "Dismissed by" in dismissed[1]
    assert ferries.findings()[0].judgement is Judgement.CONFIRMED
    assert sides.judgement_buttons[Judgement.CONFIRMED].isChecked()
    assert not sides.judgement_buttons[Judgement.DISMISSED].isChecked()


def test_undo_from_there_shows_what_is_held_then(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    sides = show(qtbot, window, "first", "4.2 million")
    press(qtbot, window, "i")
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)

    assert ferries.findings()[0].judgement is None
    assert sides.name_label.text() == "Other value"


def test_an_earlier_verdict_is_adopted_from_there(
    qtbot: QtBot, window: MainWindow, ferries: Store
) -> None:
    show(qtbot, window, "first", QUOTATION)
    press(qtbot, window, "v")
    offered = window.comparison.sides.adopt_button.isVisible()
    press(qtbot, window, "y")

    adopted = ferries.claim(claim_id(ferries, "second", QUOTATION)).review
    assert offered
    assert adopted is not None
    assert adopted.adopted_from == claim_id(ferries, "first", QUOTATION)


def test_escape_closes_it_and_leads_back_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    sides = show(qtbot, window, "first", "4.2 million")
    press(qtbot, window, Qt.Key.Key_Escape)

    assert not sides.isVisible()
    assert window.article_view.hasFocus()
    assert not window.comparison.is_open


def test_it_closes_when_the_review_goes_on_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    sides = show(qtbot, window, "first", "4.2 million")
    window.article_view.setFocus()
    press(qtbot, window, "j")

    assert not sides.isVisible()


def test_a_claim_without_a_finding_says_so(qtbot: QtBot, window: MainWindow) -> None:
    sides = show(qtbot, window, "second", "310")

    assert not sides.isVisible()
    told = window.claim_side.done_line.label.text()
    assert told == "This claim has no finding"


def test_erasing_an_article_closes_what_was_of_it(qtbot: QtBot, window: MainWindow) -> None:
    sides = show(qtbot, window, "first", "4.2 million")
    window.desk.delete_article()
    wait_for_answers(qtbot, window)

    assert not sides.isVisible()
    assert not window.findings.here.all


def test_an_excerpt_has_sentences_around_and_says_that_it_is_cut() -> None:
    text = f"{FILLER * 40}It cost $5 million. {FILLER * 40}"
    article = Article(id="a", title="Gulls", source="", text=text)
    claim = StoredClaim(1, "a", numeric_claim(text, "$5 million"))
    span = FindingSpan("a", claim.claim.start, claim.claim.end)

    (excerpt,) = excerpts_of(article, [claim], [span])

    shown = excerpt.article.text
    assert shown.startswith("… Gulls came")
    assert shown.endswith("went. …")
    assert len(shown) < 600
    (start, end) = excerpt.spans[0]
    assert shown[start:end] == "$5 million"
    assert shown[excerpt.claims[0].claim.start :].startswith("$5 million")


def test_places_far_apart_in_one_article_are_two_excerpts() -> None:
    text = f"It cost $5 million. {FILLER * 80}It cost $6 million."
    article = Article(id="a", title="Gulls", source="", text=text)
    spans = [
        FindingSpan("a", place, place + 10)
        for place in (text.index("$5 million"), text.index("$6 million"))
    ]

    excerpts = excerpts_of(article, [], spans)

    assert [len(excerpt.spans) for excerpt in excerpts] == [1, 1]
    assert excerpts[0].article.text.startswith("It cost $5")
    assert excerpts[1].article.text.endswith("It cost $6 million.")


@given(
    st.text(max_size=1200),
    st.lists(st.tuples(st.integers(0, 1200), st.integers(1, 300)), min_size=1, max_size=4),
)
def test_excerpts_hold_every_span_whatever_the_text(
    text: str, places: list[tuple[int, int]]
) -> None:
    length = len(text)
    ends = [(min(start, length), min(start + size, length)) for start, size in places]
    spans = [FindingSpan("a", start, end) for start, end in ends]

    excerpts = excerpts_of(Article(id="a", title="", source="", text=text), [], spans)

    found = [
        excerpt.article.text[start:end] for excerpt in excerpts for start, end in excerpt.spans
    ]
    assert sorted(found) == sorted(text[start:end] for start, end in ends)
