"""Whether two quantities can both be right: rounding, bounds and units are understood."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, Final

from core.checks.lemmas import FOLDER
from core.detection.number_words import PARTS, UNITS
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.models import Claim, Quantity

_NUMBER: Final = re.compile(r"\d[\d,.’' \u00a0\u202f]*")
_LOOSE: Final = re.compile(r"(?:\w+ )?an? (?:hundred|thousand|million|billion)")
_VULGAR: Final = {"⅓": (1, 3), "⅔": (2, 3), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅑": (1, 9)}
# The share of a figure by which a rounded one may miss it, at most.
_WIDEST: Final = 0.1
_ABOUT: Final = 0.06
_NEARLY: Final = 0.08
# "Almost half" is said of 45 percent, "about a third" of 30.
_ROUGH: Final = 0.12
# An open bound tells the same as a figure that is not far beyond it.
_BEYOND: Final = 1.35
# From here on a range is wide, as a share of its middle.
_WIDE: Final = 0.15
# What is lost in the last places of two numbers.
_NOISE: Final = 1e-9
_SMALL: Final = 100
_DOLLARS: Final = frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD"))
_TWO: Final = 2
# No weather is hotter in degrees Celsius: more, of a scale that isn't told, are Fahrenheit.
_HOTTEST: Final = 60


class Fit(Enum):
    """How two values stand to each other."""

    SAME = "same"
    POSSIBLE = "possible"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Value:
    """What a quantity may be in the base of its dimension: anything from low to high.

    figure is what the text says. near is as far as values are held to tell the same, where
    a bound leaves an end open. is_loose tells a manner of speaking: a hundred, a million.
    """

    dimension: str
    figure: float
    low: float
    high: float
    near_low: float
    near_high: float
    is_loose: bool = False

    @property
    def half(self) -> float:
        """How far the figure may be off by rounding."""
        return max(self.figure - self.low, self.high - self.figure, 0.0)


def fit(one: Value, other: Value) -> Fit:
    """Tell whether two values of one dimension tell the same, may both be right, or can't."""
    gap = max(one.low - other.high, other.low - one.high)
    # Where 5.1% and 5.2% touch, they aren't the same.
    if gap > 0 or (one.figure != other.figure and gap >= -_NOISE * abs(one.figure)):
        return Fit.POSSIBLE if one.is_loose or other.is_loose else Fit.CLASH
    is_near = one.near_low < other.near_high and other.near_low < one.near_high
    if is_near or one.figure == other.figure:
        return Fit.SAME
    # "No more than $35" and "at most $53": of what is limited there is one limit.
    return Fit.CLASH if one.low == other.low == -inf else Fit.POSSIBLE


@cache
def _scales() -> dict[str, tuple[str, float]]:
    with (FOLDER / "scales.toml").open("rb") as file:
        tables = tomllib.load(file)
    return {
        unit: (name, float(factor))
        for name, units in tables.items()
        for unit, factor in units.items()
    }


def value_of(claim: Claim) -> Value | None:
    """Return what a numeric claim may be; None for a date, a score, and what has no value."""
    quantity = claim.quantity
    if quantity is None or claim.type in (ClaimType.DATE, ClaimType.QUOTED):
        return None
    ends = _ends(quantity, claim.text)
    if ends is None:
        return None
    dimension, factor, offset = _dimension(claim, quantity)
    low, high = (end * factor + offset for end in ends)
    half = _rounding(claim, quantity, max(abs(end) for end in ends)) * factor
    is_share = claim.type is ClaimType.RATIO
    value = _bounded(quantity.bound, dimension, low, high, half, is_share=is_share)
    is_loose = claim.type is ClaimType.COUNT and _LOOSE.fullmatch(claim.text.lower()) is not None
    return replace(value, is_loose=True) if value and is_loose else value


def scale_of(unit: str) -> tuple[str, float] | None:
    """Return the dimension of a unit and how many of the dimension's base it stands for."""
    return _scales().get(unit)


def unit_of(claim: Claim) -> tuple[float, float]:
    """Return how many of the base a claim's unit stands for, and where its scale begins."""
    if claim.quantity is None:
        return 1.0, 0.0
    _, factor, offset = _dimension(claim, claim.quantity)
    return factor, offset


def _ends(quantity: Quantity, text: str) -> tuple[float, float] | None:
    """Return both ends, an open one as the other."""
    if quantity.low is None and quantity.high is None:
        share = _fraction(text)
        return None if share is None else (share, share)
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else low
    try:
        return float(Decimal(low or "")), float(Decimal(high or ""))
    except ArithmeticError:
        return None


def _fraction(text: str) -> float | None:
    """Read what has no finite decimal: two-thirds, a third, ⅔."""
    if text[-1:] in _VULGAR and len(text) == 1:
        above, below = _VULGAR[text]
        return above / below
    words = re.findall(r"[^\W_]+", text.lower().replace(",", ""))
    for one, other in pairwise(words):
        if other in PARTS:
            above = UNITS.get(one, 1 if one in ("a", "one") else 0)
            return above / PARTS[other] if above else None
    return _one_in(words)


def _one_in(words: list[str]) -> float | None:
    """Read a rate: "80 per 100,000", "one for every 12"."""
    numbers = [UNITS.get(word, int(word) if word.isdecimal() else 0) for word in words]
    told = [number for number in numbers if number]
    if len(told) != _TWO or not {"per", "every", "in", "of"} & set(words):
        return None
    return told[0] / told[1] if told[0] < told[1] else None


def _dimension(claim: Claim, quantity: Quantity) -> tuple[str, float, float]:
    """Return the dimension of a claim, its factor into the dimension's base, and its offset."""
    unit = quantity.unit
    if claim.type is ClaimType.MONEY:
        # Whose dollars a bare "$" means is a guess, and another one in another article.
        is_dollar = quantity.unit_assumed and unit in _DOLLARS
        return f"money {'USD' if is_dollar else unit or ''}".strip(), 1.0, 0.0
    if claim.type is ClaimType.RATIO:
        is_multiple = quantity.low is not None and float(quantity.low) > 1
        return ("multiple", 1.0, 0.0) if is_multiple else ("percent", 100.0, 0.0)
    if unit is None:
        return str(claim.type), 1.0, 0.0
    if unit == "deg" and abs(float(quantity.high or quantity.low or 0)) > _HOTTEST:
        unit = "degF"
    elif unit == "deg":
        unit = "degC"
    if unit == "degF":
        return "temperature", 5 / 9, -160 / 9
    if unit == "K":
        return "temperature", 1.0, -273.15
    known = _scales().get(unit)
    return (known[0], known[1], 0.0) if known else (f"{claim.type} {unit}", 1.0, 0.0)


def _rounding(claim: Claim, quantity: Quantity, figure: float) -> float:
    """Return half of the last place that the text gives, in the claim's own unit."""
    match = _NUMBER.search(claim.text)
    if match is None:
        return _half_of_words(claim, figure)
    digits = match.group().rstrip("., ’'\u00a0\u202f")
    scale = _scale(digits, figure, quantity)
    decimals = len(digits.rpartition(".")[2]) if "." in digits else 0
    if decimals and (scale > 1 or decimals != 3 or figure < 1):
        return float(0.5 * scale / 10**decimals)
    if scale > 1 or claim.type in (ClaimType.PERCENT, ClaimType.MEASURE):
        return min(0.5 * scale * _idle_zeros(digits, scale), _WIDEST * figure or 0.5)
    if figure < _SMALL or claim.type is ClaimType.DURATION:
        return 0.0 if claim.type is not ClaimType.DURATION else 0.5
    return min(0.5 * _idle_zeros(digits, 1.0), 0.05 * figure)


def _idle_zeros(digits: str, scale: float) -> float:
    """Return the place of the last digit that is no zero, of large whole numbers alone."""
    whole = "".join(char for char in digits if char.isdigit())
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(10**zeros) if scale == 1 and zeros >= 2 else 1.0


def _scale(digits: str, figure: float, quantity: Quantity) -> float:
    """Return what the word behind the digits multiplies them with: 1e9 for a billion."""
    plain = "".join(char for char in digits if char.isdigit() or char == ".")
    try:
        number = float(plain)
    except ValueError:
        return 1.0
    if not number or quantity.low is None or quantity.high is None:
        ends = quantity.low or quantity.high
        figure = float(ends) if ends else figure
    ratio = figure / number if number else 1.0
    for scale in (0.01, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12):
        if abs(ratio - scale) < scale * 0.5:
            return scale
    return 1.0


def _half_of_words(claim: Claim, figure: float) -> float:
    """Return how far a number in words may be off: a fraction is a rough share."""
    if claim.type is ClaimType.RATIO:
        return 0.0125 if figure < 1 else 0.05 * figure
    if claim.type is ClaimType.DURATION and figure > 1 and figure % 1:
        # "A week and a half" may be ten days, or eleven.
        return 0.25
    return 0.02 * figure if figure >= _SMALL else 0.0


def _bounded(
    bound: Bound, dimension: str, low: float, high: float, half: float, *, is_share: bool
) -> Value | None:
    """Return the value under a bound, with the ends that the bound leaves open."""
    if bound is Bound.ORDER:
        return None
    if half and bound in (Bound.NEARLY, Bound.ABOUT) and dimension == "percent":
        half = max(half, _ROUGH * abs(high)) if is_share else half
    if bound in (Bound.OVER, Bound.AT_LEAST):
        return Value(dimension, low, low - half * 0.1, inf, low, low * _BEYOND)
    if bound in (Bound.UNDER, Bound.AT_MOST):
        return Value(dimension, high, -inf, high + half * 0.1, high / _BEYOND, high)
    if bound is Bound.NEARLY:
        down = max(half, _NEARLY * abs(high))
        return Value(dimension, high, low - down, high + half * 0.2, low - down, high + half * 0.2)
    if bound is Bound.ABOUT:
        half = max(half, _ABOUT * abs(high))
    middle = (low + high) / 2
    near = low - half, high + half
    if high - low > _WIDE * abs(middle):
        # What lies anywhere in a wide range is told less surely by it.
        near = middle - half, middle + half
    return Value(dimension, middle, low - half, high + half, *near)
