"""An amount for each unit of time: "$90 a month", "40 litres per minute", "a daily 12 tonnes"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import Leeway, leeway_of
from core.checks.values import scale_of
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

PER: Final = frozenset(("a", "an", "per", "each", "every"))
UNITS: Final = {
    "second": "s", "minute": "min", "hour": "h", "day": "d", "night": "d", "week": "wk",
    "month": "mo", "year": "a",
}  # fmt: skip
_ADVERBS: Final = {
    "hourly": "h", "daily": "d", "weekly": "wk", "monthly": "mo", "annual": "a", "yearly": "a",
    "annually": "a",
}  # fmt: skip
_YEARLY: Final = (["over", "the", "year"], ["in", "a", "year"], ["over", "a", "year"])
_AGO: Final = frozenset(("ago", "earlier", "before", "previously", "later"))
_SPEEDS: Final = frozenset(("km/h", "mi/h", "m/s", "kn", "km/s", "ft/s"))
LONG: Final = ("s", "min", "h", "d", "wk", "mo", "a")
"""Units of time, the shortest first."""


@dataclass(frozen=True, slots=True)
class Pace:
    """So much for each unit of time, in the base of its dimension."""

    figure: Figure
    dimension: str
    amount: Leeway
    unit: str


def pace_of(line: Line, figure: Figure) -> Pace | None:
    """Return what a figure is for each unit of time, None for one that isn't."""
    quantity, value, amount = figure.claim.quantity, figure.value, leeway_of(figure)
    if quantity is None or value is None or amount is None or quantity.low != quantity.high:
        return None
    above, _, below = (quantity.unit or "").rpartition("/")
    if figure.claim.type is ClaimType.MEASURE and above and below in LONG:
        if quantity.unit in _SPEEDS:
            return Pace(figure, "length", _in_metres(amount), "h")
        dimension, factor = scale_of(above) or (f"measure {above}", 1.0)
        return Pace(figure, dimension, amount.scaled(factor), below)
    unit = _unit_beside(line, figure)
    is_kind = figure.claim.type in (ClaimType.MONEY, ClaimType.COUNT, ClaimType.MEASURE)
    return Pace(figure, value.dimension, amount, unit) if unit and is_kind else None


def _in_metres(amount: Leeway) -> Leeway:
    """Return a speed in kilometres an hour in metres an hour."""
    return amount.scaled(1000)


def _unit_beside(line: Line, figure: Figure) -> str | None:
    """Return the unit of time that a figure is for: "$90 a month", "a monthly fee of $90"."""
    limit = next((one.first for one in line.figures if one.first > figure.first), figure.last + 6)
    behind, before = line.tail(figure, 7), line.lead(figure, 4)
    for place in range(min(5, limit - figure.last)):
        if behind[place] in PER and behind[place + 1] in UNITS:
            # "985 cents a year earlier" is no rate.
            return None if behind[place + 2] in _AGO else UNITS[behind[place + 1]]
        if behind[place : place + 3] in _YEARLY:
            return "a"
        if behind[place] in (",", ";", ".", "in", "over", "for", "or", "and"):
            break
    if behind[0] in _ADVERBS:
        return _ADVERBS[behind[0]]
    adverb = next((word for word in before if word in _ADVERBS), None)
    return _ADVERBS[adverb] if adverb and before[-1] in ("of", adverb) else None
