from __future__ import annotations

import pytest

from core.checks.findings import FindingType, Judgement
from core.errors import DamagedStoreError, StoreUnavailableError, UnknownArticleError
from core.hand_over import (
    ClaimRow,
    QuantityRow,
    ReviewRow,
    read_evidence,
    read_findings,
    read_values,
)
from core.models import Evidence, Stance, Verdict
from core.store import Store, handing_over_queries
from tests.factories import NOON, TEXT, article, numeric_claim
from tests.made_findings import put_finding


def handed_over(store: Store, *arguments: str, **options: bool) -> dict[str, list[ClaimRow]]:
    return {
        article.id: [ClaimRow._make(row) for row in claims]
        for article, claims, _ in store.hand_over(*arguments, **options)
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


def test_query_gives_the_values_in_their_order(store: Store) -> None:
    values = {"key": 1, "reviewed_only": False, "confidential": False}

    cursor = store._connection.execute(handing_over_queries.CLAIMS_HANDED_OVER, values)

    assert tuple(name for name, *_ in cursor.description) == ClaimRow._fields


def test_values_are_those_of_the_claim(store: Store) -> None:
    review = {"note": "a", "reason": "b", "severity": "c", "correction": "d"}
    store.mark(3, Verdict.DISPUTED, reviewer="Kim", at=NOON, **review)
    stored = store.claim(3)

    row = handed_over(store)["rents"][2]

    assert (row.id, row.text, row.start, row.end) == (
        *(3, stored.claim.text, stored.claim.start, stored.claim.end),
    )
    assert (row.kind, row.type, row.quantity, row.speaker) == (
        *("quoted", "quoted", None, "Ada Moss"),
    )
    assert row.review is not None
    assert ReviewRow._make(read_values(row.review)) == ReviewRow(
        *("disputed", "b", "c", "a", "d", "Kim", NOON.isoformat(timespec="seconds")),
    )


def test_quantity_is_that_of_the_claim(store: Store) -> None:
    row = handed_over(store)["rents"][0]

    assert row.quantity is not None
    assert QuantityRow._make(read_values(row.quantity)) == QuantityRow(
        "12", "12", "%", "exact", "rents"
    )
    assert row.review is None


def test_mention_stands_in_for_a_speaker_without_a_name(store: Store) -> None:
    store._connection.execute("update claim set speaker_name = null where id = 3")

    assert handed_over(store)["rents"][2].speaker == "Ada Moss"


def test_article_comes_with_its_text(store: Store) -> None:
    ((handed, _claims, _findings),) = store.hand_over()

    assert (handed, handed.text) == (store.article("rents"), TEXT)


def test_articles_come_in_their_order_and_claims_in_reading_order(shelf: Store) -> None:
    assert ids(handed_over(shelf)) == {"rents": [1, 2, 3], "boats": [4, 5]}


def test_only_the_reviewed_come_where_that_is_asked(shelf: Store) -> None:
    shelf.mark(4, Verdict.DISMISSED, reviewer="Kim", at=NOON)
    shelf.mark(5, Verdict.UNVERIFIABLE, reviewer="Kim", at=NOON)

    assert ids(handed_over(shelf, reviewed_only=True)) == {"boats": [5]}
    assert ids(handed_over(shelf, "boats", reviewed_only=True)) == {"boats": [5]}


def test_article_without_claims_is_passed_over(store: Store) -> None:
    store.add_article(article("Nothing was said.", id="silence"), at=NOON)

    assert ids(handed_over(store)) == {"rents": [1, 2, 3]}


def test_claims_of_a_long_article_come_whole(empty_store: Store) -> None:
    empty_store.add_article(article(), at=NOON)
    claims = [numeric_claim(TEXT, "12 percent")] * 1_001
    empty_store.put_claims("rents", claims, detector="test 1", at=NOON)

    assert ids(handed_over(empty_store)) == {"rents": list(range(1, 1_002))}


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


@pytest.mark.parametrize("confidential", [True, False])
def test_the_evidence_of_earlier_claims_comes_with_their_verdict(
    shelf: Store, *, confidential: bool
) -> None:
    for claim_id, is_confidential in ((1, False), (2, True), (4, False)):
        piece = Evidence(f"{claim_id}.example", is_confidential=is_confidential)
        shelf.add_evidence(claim_id, piece, reviewer="Kim", at=NOON)
    shelf.mark(1, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    for claim_id, earlier_id in ((2, 1), (4, 2), (5, 4), (3, 2)):
        shelf.adopt(claim_id, earlier_id, reviewer="Kim", at=NOON)

    handed = handed_over(shelf, with_confidential=confidential)

    rows = [row for rows in handed.values() for row in rows]
    told = {
        row.id: [piece.address[0] for piece in read_evidence(row.evidence or "[]")] for row in rows
    }
    secret = ["2"] * confidential
    assert told == {
        **{1: ["1"], 2: ["1", *secret], 3: ["1", *secret]},
        **{4: ["1", *secret, "4"], 5: ["1", *secret, "4"]},
    }


def test_adopted_verdict_without_evidence_seems_to_have_none(store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    store.adopt(2, 1, reviewer="Kim", at=NOON)

    assert handed_over(store)["rents"][1].evidence is None


def findings_handed_over(store: Store) -> dict[str, dict[int, str]]:
    found = {}
    for handed, claims, findings in store.hand_over():
        list(claims)
        found[handed.id] = {id: read_findings(messages) for id, messages in findings.items()}
    return found


def test_findings_of_an_article_come_conflicts_first(shelf: Store) -> None:
    put_finding(shelf, 70, [1, 2], type=FindingType.ARITHMETIC, message="Adds up to 13.")
    put_finding(shelf, 71, [1, 4])
    put_finding(shelf, 72, [5, 4], type=FindingType.REPEAT, message="Told twice.")

    assert findings_handed_over(shelf) == {
        "rents": {1: "Told as 12 and 13; Adds up to 13.", 2: "Adds up to 13."},
        "boats": {4: "Told as 12 and 13; Told twice.", 5: "Told twice."},
    }


def test_dismissed_findings_stay_and_confirmed_ones_leave(shelf: Store) -> None:
    put_finding(shelf, 70, [1, 2], message="Dismissed.")
    put_finding(shelf, 71, [1, 4], message="Confirmed.")
    shelf.judge(70, Judgement.DISMISSED, reviewer="Kim", at=NOON)
    shelf.judge(71, Judgement.CONFIRMED, reviewer="Kim", at=NOON)

    assert findings_handed_over(shelf) == {"rents": {1: "Confirmed."}, "boats": {4: "Confirmed."}}


def test_what_is_written_meanwhile_is_not_seen(shelf: Store) -> None:
    articles = shelf.hand_over()
    next(articles)

    shelf.mark(4, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    shelf.delete_article("rents", at=NOON)

    handed, claims, _ = next(articles)
    assert handed.id == "boats"
    assert [ClaimRow._make(row).review for row in claims] == [None, None]
    assert shelf.claim(4).verdict is Verdict.VERIFIED


def test_store_that_was_moved_away_is_not_read(store: Store) -> None:
    store.path.rename(store.path.with_name("elsewhere.db"))

    with pytest.raises(StoreUnavailableError, match="moved or deleted"):
        next(store.hand_over())


def test_damage_met_on_the_way_is_told_as_such(store: Store) -> None:
    store._connection.execute("update claim set detector = cast(x'ff' as text) where id = 3")

    with pytest.raises(DamagedStoreError):
        handed_over(store)
