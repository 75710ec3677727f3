"""Whether two figures of one thing contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.ballots import AYES, MAJORITY, NOES
from core.checks.concepts import class_of
from core.checks.counted import counts_alike, doubt_of, is_fated
from core.checks.roles import Role
from core.checks.sameness import are_now_and_then, are_people, have_other_roles
from core.checks.slips import (
    LONG_SWAP,
    SWAP,
    are_near_dates,
    has_one_other_digit,
    slip_of,
)
from core.checks.values import Fit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.matching import Match

# So many points of sameness a finding needs, of which so many from beside the figures.
_CONFLICT: Final = 3.0
_OWN_CONFLICT: Final = 3.2
_LONE: Final = 1.0
_SOLE: Final = 0.8
# What it is worth that two articles tell nothing else alike, one thing, or more.
_EVENT: Final = (-0.8, 0.0, 0.7)
_SLIP_OF_EVENT: Final = 1.5
_RELATED: Final = 0.7
_ALIKE: Final = 1.5
_APART: Final = -2.5
_EVIDENCE: Final = 1.5
_KNOWN: Final = 0.5
_AHEAD: Final = 0.8
_TWO: Final = 2
_MUCH: Final = 3
_ONE: Final = "one"
_CLOSE: Final = 1.7
# Ages of one person are told with so many years between them at most.
_MOST_YEARS: Final = 15
_FEW_YEARS: Final = 5
# Of a country or an election there is but one of these.
_RATES: Final = frozenset(("turnout", "unemployment", "inflation"))
# A council votes often.
_SIDES: Final = frozenset((AYES, NOES, MAJORITY))
# Of a country or a firm in a year there is but one sum of each of these.
_GOODS: Final = frozenset(("gauge", "shipped"))


def is_conflict(
    one: Match, alike: int = 0, *, is_lone: bool = False, is_sole: bool = False
) -> bool:
    """Whether two figures of the same thing can't both be right.

    So many figures and quotations their articles tell alike. A lone one is that of a headline
    with which nothing in its article agrees; a sole pair are figures of which neither can be
    set beside another one.
    """
    if one.fit is not Fit.CLASH or one.is_retold or are_of_two_things(one):
        return False
    if _ONE in (one.mine.claim.text.casefold(), one.theirs.claim.text.casefold()):
        # "They want to become one company" counts nothing.
        return False
    if one.is_own:
        return _is_conflict_within(one, is_lone=is_lone)
    return _is_conflict_between(one, alike, is_sole=is_sole)


def _is_conflict_within(one: Match, *, is_lone: bool) -> bool:
    """Whether the figures contradict each other, of which one leads and the other follows."""
    mine, theirs = one.mine, one.theirs
    slip = slip_of(mine, theirs)
    has_headline = mine.scope.is_headline or theirs.scope.is_headline
    is_told = has_headline and in_common(one, 0) >= _TWO and slip >= 0
    if slip <= 0 and not (_are_close(one) or is_told):
        # "To close 34 shops" and "34 of its 210 shops"
        return False
    has_names = not mine.subject.around.isdisjoint(theirs.subject.around)
    are_alike = are_people(mine.metric.head or "", theirs.metric.head or "")
    is_headline = is_lone and (has_names or slip >= SWAP)
    if not (one.sameness.close or is_headline or are_alike):
        return False
    if slip <= 0 and not has_headline and not _are_counted(one):
        return False
    points = one.points + slip + _LONE * is_lone + _AHEAD * _are_ahead(one)
    return points - one.sameness.topics >= _EVIDENCE and points - doubt_of(one) >= _OWN_CONFLICT


def _are_counted(one: Match) -> bool:
    """Whether two figures that no headline tells count the same, or have much in common.

    A report has many shares and sums with the same words around them, and a council votes often.
    """
    if not _SIDES.isdisjoint(one.sameness.close):
        return False
    if one.mine.type is ClaimType.COUNT and None not in (
        one.mine.metric.head,
        one.theirs.metric.head,
    ):
        return True
    # "It is to close in 2030", and further down "when the pit closes, in 2035".
    is_due = _are_ahead(one) and len(one.sameness.shared) >= _TWO
    is_dated = one.sameness.period > 0
    return in_common(one, 0) >= _MUCH - is_due - is_dated and _are_close(one)


def _is_conflict_between(one: Match, alike: int, *, is_sole: bool) -> bool:
    """Whether the figures of two articles contradict each other.

    Two things they must have in common, if one isn't a slip for the other.
    """
    topics = one.sameness.topics
    if topics < (_KNOWN if alike else _RELATED):
        return False
    slip = slip_of(one.mine, one.theirs)
    slip += _SLIP_OF_EVENT * (alike > 0 and slip >= SWAP)
    is_left = is_sole and alike >= _TWO + (not one.sameness.named) and _are_close(one)
    common = in_common(one, alike) + is_left
    is_slip = slip > 0 and (topics >= _ALIKE or slip >= LONG_SWAP)
    if common < _TWO and not is_slip:
        return False
    is_related = is_sole and topics >= _ALIKE
    points = one.points + slip + _SOLE * is_related + _EVENT[min(alike, _TWO)]
    points += _AHEAD * _are_ahead(one)
    return points - topics >= _EVIDENCE and points - doubt_of(one) >= _CONFLICT


def _are_close(one: Match) -> bool:
    """Whether neither of two values is much larger than the other."""
    sizes = sorted(abs(side.value.figure) for side in (one.mine, one.theirs) if side.value)
    return not sizes or sizes[-1] <= _CLOSE * sizes[0]


def in_common(one: Match, alike: int) -> int:
    """Count what two figures have in common: the noun that is counted, names, words beside.

    In two articles that tell something alike it counts that dates are near, and that all
    digits but one are the same.
    """
    heads = {one.mine.metric.head, one.theirs.metric.head}
    mine, theirs = one.mine.subject, one.theirs.subject
    # What a sum is of by its noun in one alone, "a fine of £2 million", stands beside the other.
    is_sum = one.mine.type is ClaimType.MONEY and len(heads) > 1
    words = one.sameness.close - (set() if is_sum else heads)
    is_close = are_near_dates(one.mine, one.theirs) or has_one_other_digit(one.mine, one.theirs)
    is_guess = (mine.is_inherited or theirs.is_inherited) and not is_close and alike <= _TWO
    names = frozenset() if is_guess else mine.around & theirs.around
    is_one = len(heads) == 1 or are_people(
        *(side.metric.head or "" for side in (one.mine, one.theirs))
    )
    has_head = (is_one and None not in heads) or is_fated(one)
    is_related = alike > 0 and one.sameness.topics >= _ALIKE
    is_named = not _RATES.isdisjoint(words) or (
        is_related and any(class_of(word) in _GOODS for word in words)
    )
    is_due = bool(one.sameness.close) and _are_ahead(one)
    is_aged = is_related and _are_near_ages(one)
    are_all = has_head and one.mine.scope.is_definite and one.theirs.scope.is_definite
    told = has_head + is_named + bool(names) + len(words)
    return told + (is_close and alike > 0) + is_due + are_all + is_aged


def _are_ahead(one: Match) -> bool:
    """Whether two dates that are near are of what is still to come."""
    mine, theirs = one.mine, one.theirs
    is_ahead = mine.type is ClaimType.DATE and mine.scope.is_future and theirs.scope.is_future
    return is_ahead and are_near_dates(mine, theirs)


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
        or not (one.is_slip or counts_alike(one))
    )


def _are_near_ages(one: Match) -> bool:
    """Whether two ages may be of one person: "Leonard Bex, 62," and "the 67-year-old"."""
    if one.mine.scope.role is not Role.AGE or one.theirs.scope.role is not Role.AGE:
        return False
    return abs((one.mine.number or 0.0) - (one.theirs.number or 0.0)) <= _FEW_YEARS


def _are_two_ages(one: Match) -> bool:
    """Whether two ages are so far apart that they are of two people, and no slip."""
    if one.mine.scope.role is not Role.AGE:
        return False
    ages = one.mine.number or 0.0, one.theirs.number or 0.0
    return abs(ages[0] - ages[1]) > _MOST_YEARS and slip_of(one.mine, one.theirs) <= 0
