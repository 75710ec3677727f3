"""Whether two figures that agree tell the same again, or one sum of two periods."""

from __future__ import annotations

import re
from math import log10
from typing import TYPE_CHECKING, Final

from core.checks import weights
from core.checks.concepts import class_of
from core.checks.counted import doubt_of, is_year
from core.checks.periods import RELATIVE, kind_of
from core.checks.roles import Role
from core.checks.values import Fit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.matching import Match
    from core.checks.tellings import Telling

# A sum of two periods, and one that is the same number in both.
_SURE: Final = 3.2
_ONE_SUM: Final = 3.6
_UNIT: Final = 0.5
# What it is worth that both are the same number.
_PLAIN: Final = 0.5
# What it is worth that values of so many digits agree.
_PRECISE: Final = (0.0, 0.0, 0.7, 2.0)
_LONGER: Final = 0.5
# Of the years since, articles tell many things.
_RECENT: Final = "2000"
_PLAIN_RANKS: Final = frozenset(("first", "second", "third"))
_WITH_UNIT: Final = (ClaimType.MONEY, ClaimType.MEASURE)
_KNOWN: Final = 0.5
_TWO: Final = 2
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR_LENGTH: Final = 4
_SMALL: Final = 10


def is_repeat(one: Match, *, alike: bool) -> bool:
    """Whether two figures tell the same of the same thing.

    alike tells that their articles tell some other figure or quotation alike.
    """
    return agree(one) and likelihood(one, alike=alike) >= weights.LIKELY_REPEAT


def agree(one: Match) -> bool:
    """Whether two figures agree, and nothing keeps them apart at once."""
    mine, theirs = one.mine, one.theirs
    if one.fit is not Fit.SAME:
        return False
    if one.sameness.topics < _KNOWN and one.sameness.named < _KNOWN:
        # Two articles on other matters tell the same numbers of other things.
        return False
    if one.sameness.is_other_period and mine.type is ClaimType.MONEY:
        return False
    if mine.type is ClaimType.DATE and not _is_told(one):
        return False
    if (mine.scope.role is Role.AGE) != (theirs.scope.role is Role.AGE):
        return False
    return mine.type is not ClaimType.RANK or mine.claim.text.casefold() not in _PLAIN_RANKS


def likelihood(one: Match, *, alike: bool) -> float:
    """Return how likely it is, from 0 to 1, that a reader holds two figures for a repeat."""
    return weights.likelihood("repeats", signs_of(one, alike=alike))


def signs_of(one: Match, *, alike: bool) -> dict[str, float]:
    """Return what speaks for a repeat or against it, by the names of the weights.

    Of the values: exact for the same number, digits as many as the more precise one has, size
    its power of ten, small up to ten, few if small numbers count what isn't told alike; unit,
    duration, age, date and year for what they are. Of the sentences: points, scopes and
    period as in Sameness, head for one counted noun, doubt where such figures are told of many
    things, expected where only one is what was expected, quoted where only one stands in a
    quotation. Of the articles: topics as in Sameness, names and rarest as in Kinship, alike if
    they tell something else alike.
    """
    mine, theirs, same = one.mine, one.theirs, one.sameness
    are_counts = mine.type is ClaimType.COUNT
    have_one_head = mine.metric.head == theirs.metric.head
    number = abs(mine.number or 0.0)
    return {
        "exact": one.is_exact,
        "digits": max(_digits(mine), _digits(theirs)),
        "size": log10(1 + number),
        "small": mine.number is not None and number <= _SMALL,
        "few": are_counts and number <= _SMALL and not have_one_head,
        "unit": mine.type in _WITH_UNIT,
        "duration": mine.type is ClaimType.DURATION,
        "age": mine.scope.role is Role.AGE,
        "date": mine.type is ClaimType.DATE,
        "year": is_year(mine),
        "points": same.points,
        "scopes": same.scopes,
        "period": same.period,
        "head": have_one_head and mine.metric.head is not None,
        "doubt": doubt_of(one),
        "expected": mine.scope.is_expected != theirs.scope.is_expected,
        "quoted": mine.scope.is_quoted != theirs.scope.is_quoted,
        "topics": same.topics,
        "names": one.kinship.names,
        "rarest": one.kinship.rarest,
        "alike": alike,
    }


def _digits(telling: Telling) -> int:
    """Return to how many digits a figure is told, the last zeros aside."""
    return len("".join(filter(str.isdigit, telling.claim.text)).strip("0"))


def _is_told(one: Match) -> bool:
    """Whether a date is told for itself: not as when another figure holds, or as just a year.

    A year long gone is, which two articles don't name for other things.
    """
    if one.mine.scope.is_period or one.theirs.scope.is_period:
        return False
    if not is_year(one.mine) or "" < (one.mine.day or "") < _RECENT:
        return True
    return any(class_of(word) == "stage" for word in one.sameness.close)


def _precision(telling: Telling) -> float:
    """Return what it is worth that another figure has the same digits."""
    plain = "".join(char for char in telling.claim.text if char.isdigit())
    digits = min(len(plain.strip("0")), len(_PRECISE) - 1)
    return _PRECISE[digits] + _LONGER * (digits == _TWO < len(plain))


def is_other_period(one: Match) -> bool:
    """Whether two sums that agree, or two equal numbers of many digits, are told of two periods."""
    if one.fit is not Fit.SAME or not one.sameness.is_other_period:
        return False
    if one.mine.scope.is_expected != one.theirs.scope.is_expected:
        # Analysts' estimate of a year may be what was earned in the year before.
        return False
    is_sum = one.mine.type is ClaimType.MONEY
    if is_sum and one.sameness.points >= _SURE:
        return True
    precision = min(_precision(one.mine), _precision(one.theirs))
    if not one.is_exact or one.mine.type is ClaimType.DATE or (precision < _PLAIN and not is_sum):
        return False
    if _YEAR.fullmatch(one.mine.claim.text[-_YEAR_LENGTH:]) and not is_sum:
        # "Below 2005 levels" names a year.
        return False
    points = one.sameness.points - one.sameness.period + precision
    return points + _UNIT * is_sum >= _ONE_SUM


def is_undated(one: Match) -> bool:
    """Whether two sums that agree are told of a year and of "this year"."""
    is_one_sum = one.fit is Fit.SAME and one.mine.type is ClaimType.MONEY
    if not is_one_sum or one.sameness.points < _SURE:
        return False
    kinds = [{kind_of(period) for period in side.periods} for side in (one.mine, one.theirs)]
    return any("year" in two and RELATIVE in first for first, two in (kinds, kinds[::-1]))
