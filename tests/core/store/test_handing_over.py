from __future__ import annotations

import pytest

from core.errors import DamagedStoreError, StoreUnavailableError, UnknownArticleError
from core.hand_over import ClaimRow, read_evidence
from core.models import Evidence, Stance, Verdict
from core.store import Store, handing_over_queries
from tests.factories import NOON, TEXT, article, numeric_claim


def handed_over(store: Store, *arguments: str, **options: bool) -> dict[str, list[ClaimRow]]:
    return {
        article.id: [ClaimRow._make(row) for row in claims]
        for article, claims in store.hand_over(*arguments, **options)
    }


@pytest.fixture
def shelf(store: Store) -> Store:
    """A store with two articles, the second's claims being 4 and 5."""
    text = "In 2024, 40 boats sank; in 2025, 12."
    store.add_article(article(text, id="boats", title="Boats"), at=NOON)
    claims = [numeric_claim(text, "40 boats"), numeric_claim(text, "12")]
    store.put_claims("boats", claims, detector="test 1", at=NOON)
    return store


def ids(handed: dict[str, list[ClaimRow]]) -> dict[str, list[int]]:
    return {article_id: [row.id for row in rows] for article_id, rows in handed.items()}


@pytest.mark.parametrize("query", ["ALL_HANDED_OVER", "REVIEWED_HANDED_OVER", "CLAIMS_HANDED_OVER"])
def test_query_gives_the_values_in_their_order(store: Store, query: str) -> None:
    values = {"key": 1, "reviewed_only": False, "confidential": False}

    cursor = store._connection.execute(getattr(handing_over_queries, query), values)

    assert tuple(name for name, *_ in cursor.description) == ClaimRow._fields


def test_values_are_those_of_the_claim(store: Store) -> None:
    review = {"note": "a", "reason": "b", "severity": "c", "correction": "d"}
    store.mark(3, Verdict.DISPUTED, reviewer="Kim", at=NOON, **review)
    stored = store.claim(3)

    row = handed_over(store)["rents"][2]

    assert (row.id, row.text, row.start, row.end) == (
        *(3, stored.claim.text, stored.claim.start, stored.claim.end),
    )
    assert (row.kind, row.type, row.bound, row.speaker) == ("quoted", "quoted", None, "Ada Moss")
    assert (row.verdict, row.note, row.reason, row.severity, row.correction) == (
        *("disputed", "a", "b", "c", "d"),
    )
    assert (row.reviewer, row.reviewed_at) == ("Kim", NOON.isoformat(timespec="seconds"))


def test_mention_stands_in_for_a_speaker_without_a_name(store: Store) -> None:
    store._connection.execute("update claim set speaker_name = null where id = 3")

    assert handed_over(store)["rents"][2].speaker == "Ada Moss"


def test_article_comes_with_its_text(store: Store) -> None:
    ((handed, _claims),) = store.hand_over()

    assert (handed, handed.text) == (store.article("rents"), TEXT)


def test_articles_come_in_their_order_and_claims_in_reading_order(shelf: Store) -> None:
    assert ids(handed_over(shelf)) == {"rents": [1, 2, 3], "boats": [4, 5]}


def test_only_the_reviewed_come_where_that_is_asked(shelf: Store) -> None:
    shelf.mark(4, Verdict.DISMISSED, reviewer="Kim", at=NOON)
    shelf.mark(5, Verdict.UNVERIFIABLE, reviewer="Kim", at=NOON)

    assert ids(handed_over(shelf, reviewed_only=True)) == {"boats": [5]}
    assert ids(handed_over(shelf, "boats", reviewed_only=True)) == {"boats": [5]}


def test_one_article_comes_alone(shelf: Store) -> None:
    assert ids(handed_over(shelf, "boats")) == {"boats": [4, 5]}


def test_unknown_article_is_refused(store: Store) -> None:
    with pytest.raises(UnknownArticleError, match="no article boats"):
        next(store.hand_over("boats"))


def test_evidence_is_read_back_whole_and_in_order(store: Store) -> None:
    pieces = [
        Evidence(f"{number}.example", "A title", "Someone", "p. 4", "words", "2026-01-02", stance)
        for number, stance in enumerate(Stance)
    ]
    pieces.append(Evidence("secret.example", is_primary=True, is_confidential=True))
    for piece in pieces:
        store.add_evidence(2, piece, reviewer="Kim", at=NOON)

    first, second, _ = handed_over(store, with_confidential=True)["rents"]

    assert first.evidence is None
    assert second.evidence is not None
    assert read_evidence(second.evidence) == pieces


def test_claim_with_nothing_but_confidential_evidence_seems_to_have_none(store: Store) -> None:
    secret = Evidence("secret.example", is_confidential=True)
    store.add_evidence(1, secret, reviewer="Kim", at=NOON)

    assert handed_over(store)["rents"][0].evidence is None


def test_what_is_written_meanwhile_is_not_seen(shelf: Store) -> None:
    articles = shelf.hand_over()
    next(articles)

    shelf.mark(4, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    shelf.delete_article("rents", at=NOON)

    handed, claims = next(articles)
    assert handed.id == "boats"
    assert [ClaimRow._make(row).verdict for row in claims] == ["open", "open"]
    assert shelf.claim(4).verdict is Verdict.VERIFIED


def test_store_that_was_moved_away_is_not_read(store: Store) -> None:
    store.path.rename(store.path.with_name("elsewhere.db"))

    with pytest.raises(StoreUnavailableError, match="moved or deleted"):
        next(store.hand_over())


def test_damage_met_on_the_way_is_told_as_such(store: Store) -> None:
    store._connection.execute("update claim set detector = cast(x'ff' as text) where id = 3")

    with pytest.raises(DamagedStoreError):
        handed_over(store)
