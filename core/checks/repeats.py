"""Whether two figures that agree tell the same again, or one sum of two periods."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.checks.concepts import class_of, is_person
from core.checks.counted import doubt_of, is_year
from core.checks.periods import RELATIVE, kind_of
from core.checks.roles import Role
from core.checks.sameness import are_people
from core.checks.values import Fit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.matching import Match
    from core.checks.tellings import Telling

# So many points of sameness a finding needs, of which so many from beside the figures.
_REPEAT: Final = 1.3
_DATE_REPEAT: Final = 3.4
# A sum of two periods, and one that is the same number in both.
_SURE: Final = 3.2
_ONE_SUM: Final = 3.6
_VAGUE: Final = 0.5
_STRANGE: Final = 2.0
_UNIT: Final = 0.5
# What it is worth that both are the same number.
_PLAIN: Final = 0.5
_EQUAL: Final = 3.0
# What it is worth that values of so many digits agree.
_PRECISE: Final = (0.0, 0.0, 0.7, 2.0)
_LONGER: Final = 0.5
# So much larger is the number at most that is told by the first digits of another.
_LARGE: Final = 100
_ROUNDING: Final = 1.1
_ROUNDED: Final = 1.0
# Of the years since, articles tell many things.
_RECENT: Final = "2000"
_PAST_TOPICS: Final = 1.0
_PLAIN_RANKS: Final = frozenset(("first", "second", "third"))
_WITH_UNIT: Final = (ClaimType.MONEY, ClaimType.MEASURE)
_KNOWN: Final = 0.5
_ALIKE: Final = 1.5
_TWO: Final = 2
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR_LENGTH: Final = 4
_SMALL: Final = 10


def is_repeat(one: Match, alike: int = 0) -> bool:
    """Whether two figures tell the same of the same thing.

    So many figures and quotations their articles tell alike without doubt.
    """
    mine, theirs = one.mine, one.theirs
    if one.fit is not Fit.SAME:
        return False
    if one.sameness.is_other_period and mine.type is ClaimType.MONEY:
        return False
    if (mine.scope.role is Role.AGE) != (theirs.scope.role is Role.AGE):
        return False
    if mine.type is ClaimType.RANK and mine.claim.text.casefold() in _PLAIN_RANKS:
        return False
    if one.sameness.topics < _KNOWN and one.sameness.named < _KNOWN:
        return False
    if mine.type is ClaimType.COUNT and not (one.is_exact or _counts_one(one)):
        return False
    is_equal = _is_equal(one, alike)
    is_doubtful = mine.type in (ClaimType.COUNT, ClaimType.RATIO) and doubt_of(one) > 0
    if is_doubtful and not is_equal and not one.sameness.close and not _is_rounded(one):
        return False
    has_unit = mine.type in _WITH_UNIT
    is_past = _is_past(one)
    if mine.type is ClaimType.DATE and not (is_past or _is_event(one)):
        return False
    is_dated = mine.type is ClaimType.DATE and not is_past
    needed = _DATE_REPEAT if is_dated and (is_year(mine) or not alike) else _REPEAT
    needed += _VAGUE * (not one.sameness.close and not has_unit)
    # Two articles on other matters tell the same numbers of other things.
    needed += _STRANGE * (one.sameness.topics < _KNOWN)
    heads = {mine.metric.head, theirs.metric.head} - {None}
    needed += _VAGUE * (mine.type is ClaimType.COUNT and len(heads) > 1)
    needed -= _EQUAL * (is_equal and one.sameness.topics >= _KNOWN)
    precision = min(_precision(mine), _precision(theirs))
    precision += _ROUNDED * _is_rounded(one)
    return one.points + precision + _UNIT * has_unit >= needed


def _is_equal(one: Match, alike: int) -> bool:
    """Whether two figures are the same number, and one that isn't told of many things.

    Reports of one event tell the same lengths of time of the same.
    """
    if not one.is_exact or one.mine.type in (ClaimType.RANK, ClaimType.DATE):
        return False
    if one.mine.type not in (ClaimType.COUNT, ClaimType.DURATION):
        return True
    is_lasting = one.mine.type is ClaimType.DURATION and alike >= _TWO
    return is_lasting or (one.mine.number or 0.0) > _SMALL


def _is_rounded(one: Match) -> bool:
    """Whether one of two large numbers is told by its first digits: 12,430 as more than 12,000."""
    low, high = sorted((one.mine.number or 0.0, one.theirs.number or 0.0))
    is_large = one.mine.type is ClaimType.COUNT and low >= _LARGE and one.sameness.topics >= _ALIKE
    return is_large and _counts_one(one) and low < high <= low * _ROUNDING


def _counts_one(one: Match) -> bool:
    """Whether two numbers may count one thing, as far as their nouns tell."""
    mine, theirs = one.mine.metric.head, one.theirs.metric.head
    if mine is None or theirs is None or mine == theirs:
        return True
    is_beside = mine in one.sameness.close or theirs in one.sameness.close
    return is_beside or are_people(mine, theirs) or (is_person(mine) and is_person(theirs))


def _is_past(one: Match) -> bool:
    """Whether both name one year long gone, which two articles don't name for other things."""
    are_years = is_year(one.mine) and is_year(one.theirs)
    is_known = bool(one.sameness.shared) and one.sameness.topics >= _PAST_TOPICS
    return are_years and is_known and "" < (one.mine.day or "") < _RECENT


def _is_event(one: Match) -> bool:
    """Whether a date is of something that happened, and not just the year of another figure."""
    return not is_year(one.mine) or any(class_of(word) == "stage" for word in one.sameness.close)


def _precision(telling: Telling) -> float:
    """Return what it is worth that another figure has the same digits."""
    plain = "".join(char for char in telling.claim.text if char.isdigit())
    digits = min(len(plain.strip("0")), len(_PRECISE) - 1)
    return _PRECISE[digits] + _LONGER * (digits == _TWO < len(plain))


def is_other_period(one: Match) -> bool:
    """Whether two sums that agree, or two equal numbers of many digits, are told of two periods."""
    if one.fit is not Fit.SAME or not one.sameness.is_other_period:
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
