from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities
from core.models import Bound, ClaimType

_RATIOS = {
    "colon": ("A ratio of 3:1.", "3:1"),
    "colon to a whole": ("A 70:30 share.", "70:30"),
    "slash to a whole": ("A 60/40 split.", "60/40"),
    "hyphened share": ("A 1-in-100-year flood.", "1-in-100"),
    "per so many": ("It is 13.2 per 100,000 people.", "13.2 per 100,000"),
    "noun and per": ("It saw 12 deaths per 1,000 births.", "12 deaths per 1,000"),
    "for every": ("It has one nurse for every 12 beds.", "one nurse for every 12"),
    "noun and every": ("It closed four days in every ten.", "four days in every ten"),
    "range of a share": ("It hits two or three in ten.", "two or three in ten"),
    "times out of": ("It works nine times out of 10.", "nine times out of 10"),
    "whole": ("I give it ten out of ten.", "ten out of ten"),
    "tie-break": ("He lost the set 6-7 (4-7).", "6-7", "4-7"),
    "lost set first": ("She won it 3-6, 6-2.", "3-6", "6-2"),
    "bowling": ("He took 4-32.", "4-32"),
    "range of parts": ("About a third to a half of it.", "About a third to a half"),
}


@pytest.mark.parametrize("case", _RATIOS.values(), ids=_RATIOS.keys())
def test_each_ratio_is_one_claim(case: tuple[str, ...]) -> None:
    text, *spans = case

    claims = find_quantities(text)

    assert [(claim.text, claim.type) for claim in claims] == [
        (span, ClaimType.RATIO) for span in spans
    ]


def test_range_of_parts_gives_the_ends_that_a_decimal_holds() -> None:
    (claim,) = find_quantities("It takes between a quarter and a half of it.")

    assert claim.quantity is not None
    assert (claim.quantity.low, claim.quantity.high) == ("0.25", "0.5")
    assert claim.quantity.bound is Bound.BETWEEN


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("It rose from a quarter to a third.", ["a quarter", "a third"], id="change"),
        pytest.param("It opened at 9:30 today.", ["9:30"], id="time of day"),
        pytest.param(
            "For 3-5, 6-8 or 9-11 year-olds.", ["3-5", "6-8", "9-11 year-olds"], id="ages"
        ),
        pytest.param("It grew by 900 to 14,500.", ["900", "14,500"], id="change by"),
        pytest.param("It went from 0 to 80km/h.", ["0", "80km/h"], id="change of a measure"),
    ],
)
def test_what_is_no_ratio_stays_as_it_is(text: str, spans: list[str]) -> None:
    assert [claim.text for claim in find_quantities(text)] == spans
