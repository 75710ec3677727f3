from __future__ import annotations

from dataclasses import replace

import pytest

from core.claim_filter import ClaimFilter, count_verdicts, is_open, progress_of, step
from core.models import ClaimKind, Progress, Review, StoredClaim, Verdict
from tests.factories import NOON, claims_of_text


def claims(*verdicts: Verdict) -> list[StoredClaim]:
    """The claims 1, 2 (numeric) and 3 (quoted), standing at these verdicts."""
    return [
        StoredClaim(number, "rents", claim, Review(verdict, "", "ada", NOON))
        for number, (claim, verdict) in enumerate(
            zip(claims_of_text(), verdicts, strict=True), start=1
        )
    ]


OPEN, VERIFIED, DISMISSED = Verdict.OPEN, Verdict.VERIFIED, Verdict.DISMISSED


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        pytest.param(ClaimFilter(), [1, 2], id="all but dismissed ones"),
        pytest.param(ClaimFilter(verdict=DISMISSED), [3], id="dismissed when asked for"),
        pytest.param(ClaimFilter(kind=ClaimKind.QUOTED), [], id="a kind"),
        pytest.param(ClaimFilter(OPEN, ClaimKind.NUMERIC), [1], id="a verdict of a kind"),
    ],
)
def test_filter_shows(wanted: ClaimFilter, shown: list[int]) -> None:
    found = [c.id for c in claims(OPEN, VERIFIED, DISMISSED) if wanted.matches(c)]

    assert found == shown


@pytest.mark.parametrize(
    ("after", "options", "expected"),
    [
        pytest.param(None, {}, 1, id="the first to begin with"),
        pytest.param(1, {}, 2, id="the next"),
        pytest.param(3, {}, 1, id="from the start again"),
        pytest.param(1, {"backwards": True}, 3, id="from the end backwards"),
        pytest.param(1, {"open_only": True}, 3, id="past settled ones"),
        pytest.param(3, {"open_only": True, "backwards": True}, 1, id="back past settled ones"),
    ],
)
def test_step_goes_to(after: int | None, options: dict[str, bool], expected: int) -> None:
    three = claims(OPEN, VERIFIED, OPEN)
    wanted = is_open if options.get("open_only") else bool

    found = step(
        three,
        three[after - 1] if after else None,
        backwards=options.get("backwards", False),
        wanted=wanted,
    )

    assert found is not None
    assert found.id == expected


def test_step_stays_where_no_other_claim_is_open() -> None:
    three = claims(OPEN, VERIFIED, VERIFIED)

    assert step(three, three[0], wanted=is_open) is None


def test_a_claim_that_is_hidden_by_now_keeps_its_place() -> None:
    three = claims(OPEN, OPEN, OPEN)
    settled = replace(three[1], review=None)

    found = step([three[0], three[2]], settled)

    assert found is not None
    assert found.id == 3


def test_progress_counts_neither_open_nor_dismissed_claims_as_reviewed() -> None:
    assert progress_of(count_verdicts(claims(OPEN, VERIFIED, DISMISSED))) == Progress(
        reviewed=1, total=2
    )
