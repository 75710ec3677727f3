from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities
from core.detection.unit_names import CLOCK, DURATIONS, NAMES, RATES, SYMBOLS
from core.models import Bound, ClaimType

_MEASURES = {
    "metric name with a prefix": ("It holds 4 gigalitres.", "4 gigalitres", "4", "GL"),
    "metric symbol with a prefix": ("It draws 30 µSv.", "30 µSv", "30", "uSv"),
    "rate by a symbol": ("It draws 5 kWh/day.", "5 kWh/day", "5", "kW.h/d"),
    "power in a rate": ("It fell at 9.8 m/s².", "9.8 m/s²", "9.8", "m/s2"),
    "caret in a rate": ("It takes 40 J/m^2 there.", "40 J/m^2", "40", "J/m2"),
    "concentration": ("It was 90 mg/dL.", "90 mg/dL", "90", "mg/dL"),
    "plural on the first word": ("It was 5 parts per billion.", "5 parts per billion", "5", "ppb"),
    "three words": (
        "It was 40 pounds per square inch.",
        "40 pounds per square inch",
        "40",
        "psi",
    ),
    "hyphened name": ("It lost 9 acre-feet.", "9 acre-feet", "9", "acre.ft"),
    "gas": ("It sold 55 bcm of gas.", "55 bcm", "55", "bcm"),
    "sum of two units": ("He is 5 ft 11 inches tall.", "5 ft 11 inches", "71", "in"),
    "fraction of a unit": ("Cut it 1/4 inch thick.", "1/4 inch", "0.25", "in"),
    "spoon in digits": ("Add 2 teaspoons.", "2 teaspoons", "2", "tsp"),
    "cup in digits": ("Add 3 cups flour.", "3 cups", "3", "cup"),
    "cup in words": ("They drank two cups of tea.", "two cups", "2", "cup"),
    "power of ten": ("It moves at 3 x 10⁸ m/s.", "3 x 10⁸ m/s", "300000000", "m/s"),
    "named scale": ("A quake of magnitude 5.6 came.", "5.6", "5.6", None),
    "m for millions": ("It is 90m km away.", "90m km", "90000000", "km"),
    "tonnes a year ago": ("They took 5,500 tonnes a year ago.", "5,500 tonnes", "5500", "t"),
    "scale of quakes": ("A tremor which measured 6.1 came.", "6.1", "6.1", None),
}


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"), _MEASURES.values(), ids=_MEASURES.keys()
)
def test_measure_has_span_value_and_unit(
    text: str, span: str, value: str, unit: str | None
) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.text, claim.type) == (span, ClaimType.MEASURE)
    assert (claim.quantity.low, claim.quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They won two cups in May.", id="trophies"),
        pytest.param("They won 2 cups in May.", id="trophies in digits"),
        pytest.param("A 1-in-9 chance.", id="no inch before a hyphen"),
        pytest.param("Five Teslas crashed.", id="cars"),
    ],
)
def test_what_only_looks_like_a_unit_is_none(text: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.type is not ClaimType.MEASURE


@pytest.mark.parametrize(
    ("text", "span", "unit"),
    [
        pytest.param("It is less than a metre away.", "less than a metre", "m", id="metre"),
        pytest.param("It weighs over a tonne.", "over a tonne", "t", id="tonne"),
        pytest.param("It costs under a dollar.", "under a dollar", "USD", id="dollar"),
        pytest.param("It takes more than a week.", "more than a week", "wk", id="week"),
    ],
)
def test_one_of_a_unit_is_a_claim_under_a_bound(text: str, span: str, unit: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.text, claim.quantity.unit) == (span, unit)
    assert claim.quantity.bound in (Bound.OVER, Bound.UNDER)


def test_one_of_a_unit_without_a_bound_is_no_claim() -> None:
    assert find_quantities("It fell a metre and cost a dollar.") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("It was 28°C, then 31 degrees.", "degC", id="named elsewhere"),
        pytest.param("It was 70°F, then 31 degrees.", "degF", id="the other scale"),
        pytest.param("It was 70°F or 21°C, then 31 degrees.", "deg", id="both"),
        pytest.param("It was 28°C at 31 degrees north.", "deg", id="latitude"),
    ],
)
def test_bare_degrees_take_the_scale_that_the_article_names(text: str, unit: str) -> None:
    claim = find_quantities(text)[-1]

    assert claim.quantity is not None
    assert claim.quantity.unit == unit


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(NAMES, id="names"),
        pytest.param(SYMBOLS, id="symbols"),
        pytest.param(RATES, id="rates"),
        pytest.param(DURATIONS, id="durations"),
        pytest.param(CLOCK, id="clock"),
    ],
)
def test_every_spelling_leads_to_a_code_without_blanks(names: dict[str, str]) -> None:
    assert all(spelling and code and " " not in code for spelling, code in names.items())
