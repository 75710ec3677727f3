"""Whether one value looks like a slip for another, with digits that changed places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.tellings import Telling

# What it is worth, in points.
_SLIP: Final = 0.8
SWAP: Final = 1.2
# By how many digits changed places.
LONG_SWAP: Final = 2.0
_SWAPS: Final = (0.0, SWAP, SWAP, LONG_SWAP, 2.6)
_SLIPS: Final = (1e3, 1e6)
_SCALE: Final = re.compile(r"(?i)\d ?(?:[mbk]|bn|tn)\b|illion|thousand|crore|lakh")
_LIKE: Final = 0.1
_FAR: Final = 2.3
_FARTHER: Final = 3.0
_TOO_FAR: Final = 12.0
_NEVER: Final = -10.0
_YEAR: Final = 4
_NEAR_YEARS: Final = 5
_LONG: Final = 3
_MOST: Final = 10_000


def _digits(telling: Telling) -> list[str]:
    """Return the digits of a number in their order, those of one in words too."""
    return _digits_in(telling.claim.text) or _digits_in(f"{telling.number or 0:g}")


@lru_cache(maxsize=_MOST)
def _digits_in(text: str) -> list[str]:
    # Each figure is set beside many others.
    return sorted(char for char in text if char.isdigit())


def are_near_dates(one: Telling, other: Telling) -> bool:
    """Whether two dates lie so close that one event may be told with both of them."""
    mine, theirs = one.days, other.days
    if mine is None or theirs is None or ":" in mine[0]:
        return False
    if one.scope.is_period and other.scope.is_period:
        return False
    if mine[0].startswith("-") or theirs[0].startswith("-"):
        return True
    return abs(int(mine[0][:_YEAR]) - int(theirs[0][:_YEAR])) <= _NEAR_YEARS


def has_one_other_digit(one: Telling, other: Telling) -> bool:
    """Whether two values are written with the same digits but for one: 1976 and 1996."""
    if one.scope.is_period and other.scope.is_period:
        return False
    mine, theirs = (re.sub(r"\D", "", side.claim.text) for side in (one, other))
    if len(mine) != len(theirs) or len(mine) < _LONG:
        return False
    return sum(digit != its for digit, its in zip(mine, theirs, strict=True)) == 1


def _apart(one: Telling, other: Telling) -> float:
    """Return what it weighs against two dates that they are far from each other."""
    is_near = are_near_dates(one, other) or has_one_other_digit(one, other)
    return 0.0 if is_near else -SWAP


def _is_other_unit(one: Telling, other: Telling) -> bool:
    """Whether two measures have one number of some digits, so that what differs is the unit."""
    return one.type is ClaimType.MEASURE and one.number == other.number and len(_digits(one)) > 1


def is_scaled(text: str) -> bool:
    """Whether a number is told in thousands, millions or the like."""
    return _SCALE.search(text) is not None


def slip_of(one: Telling, other: Telling) -> float:
    """Return what it is worth that one value looks like a slip for the other, or like none."""
    mine, theirs = one.value, other.value
    days = one.day or "", other.day or ""
    if one.type is ClaimType.DATE and ":" in days[0] + days[1]:
        return 0.0
    if one.type is ClaimType.DATE:
        return SWAP if sorted(days[0]) == sorted(days[1]) else _apart(one, other)
    if mine is None or theirs is None or not mine.figure or not theirs.figure:
        return 0.0
    ratio = max(mine.figure / theirs.figure, theirs.figure / mine.figure)
    is_by_scale = any(abs(ratio / by - 1) < _LIKE for by in _SLIPS)
    if is_by_scale and is_scaled(one.claim.text) and is_scaled(other.claim.text):
        return _SLIP
    if ratio > _TOO_FAR:
        return _NEVER
    digits, other_digits = map(_digits, (one, other))
    if ratio > 1 and _is_other_unit(one, other):
        return LONG_SWAP
    if digits == other_digits and len(digits) > 1:
        return _SWAPS[min(len(set(digits)), len(_SWAPS) - 1)]
    return -SWAP * ((ratio > _FAR) + (ratio > _FARTHER))
