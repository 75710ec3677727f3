"""What two figures side by side come to: a repeat, a conflict, or nothing."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING, Final

from core.checks.concepts import class_of
from core.checks.counted import counts_alike, is_year
from core.checks.periods import RELATIVE, kind_of
from core.checks.roles import Role
from core.checks.sameness import are_now_and_then, are_people, have_other_roles
from core.checks.slips import LONG_SWAP, SWAP, slip_of
from core.checks.values import Fit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.matching import Match
    from core.checks.tellings import Telling

# So many points of sameness a finding needs, of which so many from beside the figures.
_REPEAT: Final = 1.3
_DATE_REPEAT: Final = 3.4
_CONFLICT: Final = 3.0
_OWN_CONFLICT: Final = 3.4
_LONE: Final = 1.0
_SOLE: Final = 0.8
_RELATED: Final = 0.7
# Within an article the lead is set against what follows: so many characters of it.
_LEAD: Final = 450
_ALIKE: Final = 1.5
_APART: Final = -2.5
_EVIDENCE: Final = 1.5
_VAGUE: Final = 0.5
_STRANGE: Final = 2.0
_KNOWN: Final = 0.5
_UNIT: Final = 0.5
# What it is worth that values of so many digits agree.
_PRECISE: Final = (0.0, 0.0, 0.7, 2.0)
_LONGER: Final = 0.5
_TWO: Final = 2
_PLAIN_RANKS: Final = frozenset(("first", "second", "third"))
# Small numbers, and shares of votes, are told of many things.
_DOUBT: Final = 1.0
# Ages of one person are told with so many years between them at most.
_MOST_YEARS: Final = 15
_SMALL: Final = 10
_ASKED: Final = frozenset(("vote", "ask"))
_TURNOUT: Final = "turnout"
_SHARE: Final = "percent"
_WITH_UNIT: Final = (ClaimType.MONEY, ClaimType.MEASURE)


def is_repeat(one: Match) -> bool:
    """Whether two figures tell the same of the same thing."""
    mine, theirs = one.mine, one.theirs
    if one.fit is not Fit.SAME:
        return False
    if one.sameness.is_other_period and mine.type is ClaimType.MONEY:
        return False
    if (mine.scope.role is Role.AGE) != (theirs.scope.role is Role.AGE):
        return False
    if mine.type is ClaimType.RANK and mine.claim.text.casefold() in _PLAIN_RANKS:
        return False
    is_doubtful = mine.type in (ClaimType.COUNT, ClaimType.RATIO) and _doubt(one) > 0
    if is_doubtful and not one.sameness.close:
        return False
    has_unit = mine.type in _WITH_UNIT
    if mine.type is ClaimType.DATE and not _is_event(one):
        return False
    needed = _DATE_REPEAT if mine.type is ClaimType.DATE else _REPEAT
    needed += _VAGUE * (not one.sameness.close and not has_unit)
    # Two articles on other matters tell the same numbers of other things.
    needed += _STRANGE * (one.sameness.topics < _KNOWN)
    heads = {mine.metric.head, theirs.metric.head} - {None}
    needed += _VAGUE * (mine.type is ClaimType.COUNT and len(heads) > 1)
    precision = min(_precision(mine), _precision(theirs))
    return one.points + precision + _UNIT * has_unit >= needed


def _is_event(one: Match) -> bool:
    """Whether a date is of something that happened, and not just the year of another figure."""
    return not is_year(one.mine) or any(class_of(word) == "stage" for word in one.sameness.close)


def _precision(telling: Telling) -> float:
    """Return what it is worth that another figure has the same digits."""
    plain = "".join(char for char in telling.claim.text if char.isdigit())
    digits = min(len(plain.strip("0")), len(_PRECISE) - 1)
    return _PRECISE[digits] + _LONGER * (digits == _TWO < len(plain))


def is_conflict(one: Match, *, is_lone: bool = False, is_sole: bool = False) -> bool:
    """Whether two figures of the same thing can't both be right.

    A lone one is that of a headline with which nothing in its article agrees; a sole pair are
    figures of which neither can be set beside another one.
    """
    if one.fit is not Fit.CLASH or one.is_retold or are_of_two_things(one):
        return False
    mine, theirs = one.mine, one.theirs
    slip = slip_of(mine, theirs)
    has_names = is_lone and not mine.subject.around.isdisjoint(theirs.subject.around)
    is_slip = slip > 0 and one.sameness.topics >= (_ALIKE if slip < LONG_SWAP else _RELATED)
    is_near = is_sole and one.sameness.topics >= _ALIKE and abs(slip) < SWAP
    are_alike = are_people(mine.metric.head or "", theirs.metric.head or "")
    if not (one.sameness.close or is_slip or has_names or is_near or are_alike):
        return False
    is_led = slip > 0 or min(mine.claim.start, theirs.claim.start) < _LEAD
    if not (is_led if one.is_own else one.sameness.topics >= _RELATED):
        return False
    is_related = is_sole and one.sameness.topics >= _ALIKE
    points = one.points + slip + _LONE * is_lone + _SOLE * is_related
    needed = _OWN_CONFLICT if one.is_own else _CONFLICT
    return points - one.sameness.topics >= _EVIDENCE and points - _doubt(one) >= needed


def are_of_two_things(one: Match) -> bool:
    """Whether one word is enough to keep two figures apart, whatever they have in common."""
    mine, theirs = one.mine.scope, one.theirs.scope
    return (
        one.mine.type is ClaimType.RANK
        or one.sameness.is_other_metric
        or one.sameness.period <= _APART
        or mine.is_expected != theirs.is_expected
        or have_other_roles(one.mine, one.theirs)
        or (mine.is_rate and theirs.is_rate)
        or are_now_and_then(one.mine, one.theirs)
        or _are_two_ages(one)
        or not counts_alike(one)
    )


def _are_two_ages(one: Match) -> bool:
    """Whether two ages are so far apart that they are of two people, and no slip."""
    if one.mine.scope.role is not Role.AGE:
        return False
    ages = one.mine.number or 0.0, one.theirs.number or 0.0
    return abs(ages[0] - ages[1]) > _MOST_YEARS and slip_of(one.mine, one.theirs) <= 0


def is_other_period(one: Match) -> bool:
    """Whether two sums that agree are told of two periods."""
    is_one_sum = one.fit is Fit.SAME and one.mine.type is ClaimType.MONEY
    return is_one_sum and one.sameness.is_other_period and one.sameness.points >= _OWN_CONFLICT


def is_undated(one: Match) -> bool:
    """Whether two sums that agree are told of a year and of "this year"."""
    is_one_sum = one.fit is Fit.SAME and one.mine.type is ClaimType.MONEY
    if not is_one_sum or one.sameness.points < _OWN_CONFLICT:
        return False
    kinds = [{kind_of(period) for period in side.periods} for side in (one.mine, one.theirs)]
    return any("year" in two and RELATIVE in first for first, two in (kinds, kinds[::-1]))


def _doubt(one: Match) -> float:
    """Return what must be made up for where figures like these are told of many things."""
    mine, theirs = one.mine, one.theirs
    asked = _ASKED & (mine.metric.concepts.keys() | theirs.metric.concepts.keys())
    if _TURNOUT in one.sameness.close:
        # Of an election there is but one.
        asked = frozenset()
    if mine.dimension == _SHARE:
        is_named = not mine.subject.own.isdisjoint(theirs.subject.own)
        return (2 - is_named) * _DOUBT * bool(asked)
    if mine.value is None or theirs.value is None:
        return 0.0
    are_open = {isinf(side.low) or isinf(side.high) for side in (mine.value, theirs.value)}
    doubt = _DOUBT * (len(are_open) > 1)
    if mine.type not in (ClaimType.COUNT, ClaimType.DURATION):
        return doubt
    is_small = max(mine.number or 0.0, theirs.number or 0.0) <= _SMALL
    is_headline = mine.scope.is_headline or theirs.scope.is_headline
    return doubt + _DOUBT * (is_small and not is_headline) + 2 * _DOUBT * ("ask" in asked)
