from __future__ import annotations

import pytest

from core.checks.values import Fit, fit
from tests.core.checks.checked import view


def values_of(one: str, other: str) -> Fit:
    mine, theirs = (view(f"It was {text} there.").figures[0].value for text in (one, other))
    assert mine is not None
    assert theirs is not None
    assert mine.dimension == theirs.dimension
    assert fit(theirs, mine) is fit(mine, theirs)
    return fit(mine, theirs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£3m", "3 million pounds"),
        ("5 miles", "8 km"),
        ("a quarter of it", "25% of it"),
        ("two-thirds", "67%"),
        ("nearly 20%", "19.6%"),
        ("$1.94 billion", "almost $2 billion"),
        ("44.1C", "111.4F"),
        ("about 150 metres", "nearly 500 feet"),
        ("more than 40,000 votes", "42,600 votes"),
        ("140 to 150 km/h", "146 km/h"),
        ("three hours", "180 minutes"),
        ("1.2 gigawatts", "1,200 megawatts"),
    ],
)
def test_values_that_tell_the_same(one: str, other: str) -> None:
    assert values_of(one, other) is Fit.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nearly 20%", "17%"),
        ("£3m", "£3.6m"),
        ("5 miles", "12 km"),
        ("64 stalls", "46 stalls"),
        ("at least $300 million", "$280 million"),
        ("between 10 and 12%", "14%"),
        ("under 50 people", "60 people"),
        ("no more than $35", "at most $53"),
        ("12 jurors", "13 jurors"),
        ("one in eight", "18%"),
    ],
)
def test_values_that_cannot_both_be_right(one: str, other: str) -> None:
    assert values_of(one, other) is Fit.CLASH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 40 people", "900 people"),
        ("a hundred people", "210 people"),
        ("£61 million to £88 million", "£70 million"),
    ],
)
def test_values_that_may_both_be_right_and_tell_two_things(one: str, other: str) -> None:
    assert values_of(one, other) is Fit.POSSIBLE


def test_an_order_of_magnitude_and_a_score_have_no_value() -> None:
    figures = view("It took billions of dollars, and ended 98-91.").figures

    assert [figure.value for figure in figures] == [None, None]
