"""Findings as reviewers ask for them: of an article, of a claim, of all, a page at a time."""

from __future__ import annotations

import pytest

from core.checks.findings import FindingType, Judgement
from core.errors import UnknownFindingError
from core.models import Verdict
from core.store import Store
from tests.factories import NOON, article, numeric_claim
from tests.made_findings import put_finding

REPEAT, CONFLICT, ARITHMETIC = FindingType.REPEAT, FindingType.CONFLICT, FindingType.ARITHMETIC
POND = "Of 40 ducks 12 left, 28 stayed."


@pytest.fixture
def judged(store: Store) -> Store:
    """A store with claims 1 to 3 of "rents" and 4 to 6 of "pond", and five findings."""
    store.add_article(article(POND, id="pond", title="Pond"), at=NOON)
    claims = [numeric_claim(POND, words) for words in ("40 ducks", "12", "28")]
    store.put_claims("pond", claims, detector="test 1", at=NOON)
    put_finding(store, 11, (1, 5), type=REPEAT)
    put_finding(store, 12, (4, 5, 6), type=ARITHMETIC)
    put_finding(store, 13, (2, 6))
    put_finding(store, 14, (1, 2))
    put_finding(store, 15, (1, 4))
    store.judge(13, Judgement.DISMISSED, reviewer="ada", at=NOON)
    store.judge(15, Judgement.CONFIRMED, reviewer="ada", at=NOON)
    return store


def ids(findings: list) -> list[int]:
    return [one.id for one in findings]


def test_conflicts_come_first_then_arithmetic_then_repeats_in_reading_order(judged: Store) -> None:
    assert ids(judged.findings()) == [14, 15, 13, 12, 11]


def test_an_article_has_the_findings_with_a_span_in_it_by_their_place_there(judged: Store) -> None:
    assert ids(judged.findings("rents")) == [14, 15, 13, 11]
    assert ids(judged.findings("pond")) == [15, 13, 12, 11]


@pytest.mark.parametrize(
    ("is_judged", "expected"), [(True, [15, 13]), (False, [14, 12, 11])], ids=["judged", "open"]
)
def test_findings_are_chosen_by_whether_they_were_judged(
    judged: Store, is_judged: bool, expected: list[int]
) -> None:
    assert ids(judged.findings(is_judged=is_judged)) == expected


def test_findings_are_chosen_by_their_type(judged: Store) -> None:
    assert ids(judged.findings("pond", type=ARITHMETIC)) == [12]


@pytest.mark.parametrize("article_id", [None, "rents", "pond"])
@pytest.mark.parametrize("size", [1, 2, 3])
def test_pages_come_to_all_of_them(judged: Store, article_id: str | None, size: int) -> None:
    paged: list[int] = []
    while page := judged.findings(article_id, after=paged[-1] if paged else None, limit=size):
        assert len(page) <= size
        paged += ids(page)

    assert paged == ids(judged.findings(article_id))


def test_a_claim_has_the_findings_that_rest_on_it(judged: Store) -> None:
    assert ids(judged.findings_of(1)) == [14, 15, 11]
    assert ids(judged.findings_of(3)) == []


def test_a_finding_tells_who_judged_it_and_where_it_stands(judged: Store) -> None:
    found = judged.finding(15)

    assert (found.judgement, found.reviewer, found.judged_at) == ("confirmed", "ada", NOON)
    assert [span.article_id for span in found.finding.spans] == ["rents", "pond"]
    assert found.finding.claims == (1, 4)
    assert found.finding.message == "Told as 12 and 13"


def test_what_was_dismissed_is_not_counted(judged: Store) -> None:
    assert judged.counts_of_findings() == {CONFLICT: 2, ARITHMETIC: 1, REPEAT: 1}
    assert judged.counts_of_findings("rents") == {CONFLICT: 2, ARITHMETIC: 0, REPEAT: 1}


@pytest.mark.parametrize("number", [7, -1, 2**70], ids=["unknown", "negative", "too large"])
def test_a_finding_that_is_not_there_is_told_in_a_sentence(judged: Store, number: int) -> None:
    with pytest.raises(UnknownFindingError, match="no finding"):
        judged.finding(number)


def test_what_rests_on_a_claim_that_is_none_after_all_is_left_out(judged: Store) -> None:
    judged.mark(1, Verdict.DISMISSED, reviewer="ada", at=NOON)

    assert ids(judged.findings()) == [13, 12]
    assert judged.unchecked() == ["rents", "pond"]


def test_a_verdict_leaves_findings_as_they_are(judged: Store) -> None:
    judged.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)

    assert len(judged.findings()) == 5


def test_an_erased_article_takes_its_findings_along(judged: Store) -> None:
    judged.delete_article("pond", at=NOON)

    assert ids(judged.findings()) == [14]
