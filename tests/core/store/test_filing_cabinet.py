"""Filing and reading are kept, and undone, like every other change."""

from __future__ import annotations

import pytest

from core.errors import UnknownArticleError
from core.models import Evidence, Filing, Verdict
from core.store import Store
from tests.factories import NOON, TEXT, article, claims_of_text

URGENT = Filing(tags=("rents", "Köln"), deadline="2026-01-05", is_archived=True)


def test_an_article_is_filed_and_the_filing_undone(store: Store) -> None:
    store.file("rents", URGENT, reviewer="ada", at=NOON)
    filed = store.filing("rents")

    store.undo(reviewer="ada", at=NOON)

    assert filed == URGENT
    assert store.filing("rents") == Filing()
    assert store.check() == []


def test_sentences_are_ticked_in_one_step(store: Store) -> None:
    spans = [(0, 30), (31, 66)]
    store.put_claims("rents", claims_of_text(), detector="test 2", at=NOON, sentences=spans)

    store.tick_sentences("rents", [0, 31], reviewer="ada", at=NOON)
    ticked = store.read_sentences("rents")
    store.undo(reviewer="ada", at=NOON)

    assert store.sentences("rents") == spans
    assert ticked == {0, 31}
    assert store.read_sentences("rents") == frozenset()


def test_a_tick_can_be_taken_away(store: Store) -> None:
    store.tick_sentences("rents", [0, 31], reviewer="ada", at=NOON)

    store.tick_sentences("rents", [31], is_read=False, reviewer="ben", at=NOON)

    assert store.read_sentences("rents") == {0}


def test_an_unknown_article_is_not_filed(store: Store) -> None:
    with pytest.raises(UnknownArticleError):
        store.file("nowhere", URGENT, reviewer="ada", at=NOON)


def test_an_import_is_undone_with_all_that_followed_and_comes_back(empty_store: Store) -> None:
    store = empty_store
    store.add_article(article(), at=NOON, reviewer="ada")
    store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON, reviewer="ada")
    store.mark(1, Verdict.DISPUTED, note="No.", reviewer="ada", at=NOON)
    store.add_evidence(1, Evidence("https://example.org"), reviewer="ada", at=NOON)
    store.tick_sentences("rents", [31], reviewer="ada", at=NOON)
    before = [*store.claims()], store.evidence(1), store.summary("rents")
    for _ in range(4):
        store.undo(reviewer="ada", at=NOON)
    gone = store.articles(), [*store.claims()]

    for _ in range(4):
        store.redo(reviewer="ada", at=NOON)

    assert gone == ([], [])
    assert ([*store.claims()], store.evidence(1), store.summary("rents")) == before
    assert store.article("rents").text == TEXT
    assert store.read_sentences("rents") == {31}
    assert store.check() == []


def test_an_import_that_a_colleague_worked_on_is_not_undone(empty_store: Store) -> None:
    empty_store.add_article(article(), at=NOON, reviewer="ada")
    empty_store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
    empty_store.mark(1, Verdict.VERIFIED, reviewer="ben", at=NOON)

    assert empty_store.undo(reviewer="ada", at=NOON) is None


def test_claims_are_settled_together_in_one_step(store: Store) -> None:
    marked = store.mark_all([1, 2, 3], Verdict.VERIFIED, reviewer="ada", at=NOON)

    undone = store.undo(reviewer="ada", at=NOON)

    assert [claim.verdict for claim in marked] == [Verdict.VERIFIED] * 3
    assert undone is not None
    assert {claim.id for claim in undone.claims} == {1, 2, 3}
    assert {claim.verdict for claim in store.claims()} == {Verdict.OPEN}
