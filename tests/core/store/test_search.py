"""What was stored is found by its words and fields, and no longer when it is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.models import ClaimType, Evidence, Quantity, Verdict
from core.search_query import parse_query
from core.store import Store
from core.store.search import SearchHit
from tests.factories import NOON, article, numeric_claim, quoted_claim

HARBOUR = """Ferries

Ferries carried 4,000 people in July. The harbour earned €3 million, the mayor said.

“The quay will hold,” said Ida Lund. Storms cost €12 million in Ærø and 20% of the piers.
"""
MILL = "The mill ground 900 tonnes of rye in July.\n\n“Rye is back,” said Jon Lund.\n"


def money(words: str, amount: str) -> Quantity:
    claim = numeric_claim(HARBOUR, words)
    assert claim.quantity is not None
    return replace(claim.quantity, low=amount, high=amount, unit="EUR")


@pytest.fixture
def archive(empty_store: Store) -> Store:
    """Two articles with claims 1 to 7: five of the harbour, two of the mill."""
    harbour = [
        replace(
            numeric_claim(HARBOUR, "€3 million", ClaimType.MONEY),
            quantity=money("€3 million", "3000000"),
        ),
        quoted_claim(HARBOUR, "“The quay will hold,”", "Ida Lund"),
        replace(
            numeric_claim(HARBOUR, "€12 million", ClaimType.MONEY),
            quantity=money("€12 million", "12000000"),
        ),
        numeric_claim(HARBOUR, "20%", ClaimType.PERCENT),
        numeric_claim(HARBOUR, "4,000"),
    ]
    mill = [numeric_claim(MILL, "900 tonnes", ClaimType.MEASURE)]
    mill.append(quoted_claim(MILL, "“Rye is back,”", "Jon Lund"))
    for text, name, claims in ((HARBOUR, "harbour", harbour), (MILL, "mill", mill)):
        empty_store.add_article(article(text, id=name, title=name.title()), at=NOON)
        empty_store.put_claims(name, claims, detector="test 1", at=NOON)
    return empty_store


def find(store: Store, text: str, limit: int = 50) -> tuple[SearchHit, ...]:
    return store.search(parse_query(text), limit=limit).hits


def claims_found(store: Store, text: str) -> set[str]:
    return {hit.claim.claim.text for hit in find(store, text) if hit.claim}


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("ferries", ["harbour"]),
        ("july", ["harbour", "mill"]),
        ('"in july"', ["harbour", "mill"]),
        ('"july in"', []),
        ("ferr*", ["harbour"]),
        ("july -ferries", ["mill"]),
        ("july article:mill", ["mill"]),
        ("aero", []),
        ("ÆRØ", ["harbour"]),
        ("ferries tonnes", []),
        ("mill", ["mill"]),
        ("3", ["harbour"]),
    ],
)
def test_passages_are_found_by_their_words(archive: Store, words: str, articles: list[str]) -> None:
    assert sorted({hit.article_id for hit in find(archive, words)}) == articles


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ("type:money", {"€3 million", "€12 million"}),
        ("value:>5e6 unit:EUR", {"€12 million"}),
        ("value:1m..4m", {"€3 million"}),
        ("value:>=12", {"€3 million", "€12 million", "20%", "4,000", "900 tonnes"}),
        ("kind:quoted", {"“The quay will hold,”", "“Rye is back,”"}),
        ("speaker:lund", {"“The quay will hold,”", "“Rye is back,”"}),
        ('speaker:"ida lund"', {"“The quay will hold,”"}),
        ("speaker:lund rye", {"“Rye is back,”"}),
        ("harbour type:money", {"€3 million"}),
        ("storms verdict:open type:percent", {"20%"}),
        ("verdict:disputed", set()),
        ("type:money -storms", {"€3 million"}),
        ("article:mill type:measure type:percent", {"900 tonnes"}),
    ],
)
def test_claims_are_found_by_their_fields(archive: Store, query: str, claims: set[str]) -> None:
    assert claims_found(archive, query) == claims


def test_what_reviewers_add_is_found_at_once(archive: Store) -> None:
    archive.mark(3, Verdict.DISPUTED, reviewer="ada", at=NOON, note="The ledger differs.")
    archive.mark(4, Verdict.VERIFIED, reviewer="ben", at=NOON, correction="a fifth")
    archive.add_evidence(
        5, Evidence("https://example.org/ports", title="Port census"), reviewer="ada", at=NOON
    )

    assert claims_found(archive, "ledger") == {"€12 million"}
    assert claims_found(archive, "fifth") == {"20%"}
    assert claims_found(archive, "census") == {"4,000"}
    assert claims_found(archive, "has:evidence") == {"4,000"}
    assert claims_found(archive, "has:note") == {"€12 million"}
    assert claims_found(archive, "reviewer:ben") == {"20%"}
    assert claims_found(archive, "is:reviewed") == {"€12 million", "20%"}
    assert claims_found(archive, "verdict:disputed storms") == {"€12 million"}


def test_what_was_taken_back_is_no_longer_found(archive: Store) -> None:
    archive.mark(1, Verdict.OPEN, reviewer="ada", at=NOON, note="The ledger differs.")
    archive.add_evidence(
        1, Evidence("https://example.org", title="Census"), reviewer="ada", at=NOON
    )

    archive.undo(reviewer="ada", at=NOON)
    archive.undo(reviewer="ada", at=NOON)

    assert find(archive, "ledger") == find(archive, "census") == ()


def test_an_erased_article_is_no_longer_found(archive: Store) -> None:
    archive.delete_article("harbour", at=NOON)
    for _ in archive.tidying():
        pass

    assert find(archive, "ferries") == ()
    assert claims_found(archive, "speaker:lund") == {"“Rye is back,”"}
    assert archive.check() == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [("feries", {"feries": "ferries"}), ("habrour", {"habrour": "harbour"})],
)
def test_a_slip_is_forgiven_where_nothing_is_found(
    archive: Store, typed: str, read: dict[str, str]
) -> None:
    result = archive.search(parse_query(typed))

    assert result.corrected == read
    assert {hit.article_id for hit in result.hits} == {"harbour"}


def test_what_is_found_is_not_corrected(archive: Store) -> None:
    assert archive.search(parse_query("ferries")).corrected == {}
    assert archive.search(parse_query("zebra")).corrected == {}


def test_snippets_say_where_the_words_stand(archive: Store) -> None:
    (hit,) = find(archive, "mayor")

    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["mayor"]
    assert HARBOUR[hit.start : hit.end].startswith("Ferries carried")


def test_a_claims_snippet_is_its_sentence_with_the_claim_in_it(archive: Store) -> None:
    (hit,) = find(archive, "type:percent")

    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["20%"]


def test_a_limit_is_kept_for_claims_and_for_passages(archive: Store) -> None:
    assert len(find(archive, "value:>0", limit=2)) == 2
    assert len(find(archive, "july", limit=1)) == 1


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.text(st.characters(blacklist_categories=["Cs"]), max_size=12), max_size=4),
    field=st.sampled_from(["", "speaker:lund", "type:money", "value:>1", "-x", "has:note"]),
)
def test_no_search_fails(new_store: Callable[[], Store], words: list[str], field: str) -> None:
    with new_store() as store:
        query = " ".join(word.replace(":", "") for word in [*words, field])

        assert isinstance(store.search(parse_query(query)).hits, tuple)
