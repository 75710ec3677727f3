from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities
from core.models import ClaimType

_LENT = {
    "share compared": ("It rose to 5.1% from 4.8.", ClaimType.PERCENT, "%"),
    "share against": ("It hit 3.2 per cent, against 2.9 in May.", ClaimType.PERCENT, "%"),
    "price compared": ("It rose to $5.20 from 4.80 a year ago.", ClaimType.MONEY, "USD"),
    "length of time changed": ("It was cut from ten years to seven.", ClaimType.DURATION, "a"),
    "length of time replaced": ("He got five years instead of eight.", ClaimType.DURATION, "a"),
    "halves that go on alike": (
        "She spent two years in Rome and three in Oslo.",
        ClaimType.DURATION,
        "a",
    ),
    "party in a poll": (
        "The poll of voters had Blues on 34%, with Reds on 28.",
        ClaimType.PERCENT,
        "%",
    ),
    "stated by its noun": ("It had a pass percentage of 88.6.", ClaimType.PERCENT, "%"),
}


@pytest.mark.parametrize(("text", "kind", "unit"), _LENT.values(), ids=_LENT.keys())
def test_bare_figure_takes_the_unit_that_its_sentence_leaves_out(
    text: str, kind: ClaimType, unit: str
) -> None:
    claim = find_quantities(text)[-1]

    assert claim.quantity is not None
    assert (claim.type, claim.quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It burned for six hours, killing three.", id="other verb"),
        pytest.param("It rose 3% to 1,204.", id="index"),
        pytest.param("It rose 3% from 12 shops.", id="counted thing"),
        pytest.param("It took two years in Rome. Ten in Oslo left.", id="other sentence"),
    ],
)
def test_figure_that_counts_something_else_takes_none(text: str) -> None:
    assert find_quantities(text)[-1].type is ClaimType.COUNT


def test_first_figure_takes_the_unit_of_the_second() -> None:
    first, second = find_quantities("It rose from 12 to 15 km.")

    assert first.quantity is not None
    assert second.quantity is not None
    assert (first.quantity.unit, second.quantity.unit) == ("km", "km")


@pytest.mark.parametrize(
    ("text", "unit", "count"),
    [
        pytest.param("They measured 148, 162, 39 and 180 kilometres.", "km", 4, id="measures"),
        pytest.param("The shares were 20, 30 and 50 per cent.", "%", 3, id="shares"),
    ],
)
def test_a_whole_list_has_the_unit_at_its_end(text: str, unit: str, count: int) -> None:
    units = [claim.quantity.unit for claim in find_quantities(text) if claim.quantity]

    assert units == [unit] * count


def test_a_number_too_large_for_a_share_is_not_of_the_list() -> None:
    claims = find_quantities("Of 120, 40 and 50 per cent agreed.")

    assert [claim.type for claim in claims] == [
        ClaimType.COUNT,
        ClaimType.PERCENT,
        ClaimType.PERCENT,
    ]


def test_rate_of_exchange_and_the_one_before_it_are_money() -> None:
    text = "Kenya’s shilling firmed to 128.40 against the dollar from a close of 129.15."

    claims = find_quantities(text)

    assert [(claim.text, claim.type) for claim in claims] == [
        ("128.40", ClaimType.MONEY),
        ("129.15", ClaimType.MONEY),
    ]
    assert {claim.quantity.unit for claim in claims if claim.quantity} == {"KES"}


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("A poll of voters put her up by six points.", "six points", id="up"),
        pytest.param("The poll shows voters in a three-point race.", "three-point", id="race"),
    ],
)
def test_points_of_a_poll_are_of_a_percentage(text: str, span: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.text, claim.quantity.unit) == (span, "pp")


def test_points_of_an_index_count_even_beside_a_poll() -> None:
    (claim,) = find_quantities("After the poll, with voters calm, the Dow index fell 300 points.")

    assert claim.type is ClaimType.COUNT
