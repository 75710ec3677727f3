"""Whether two numbers count the same, or two dates are of one event."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING, Final

from core.checks.concepts import class_of, is_anybody, is_person
from core.checks.lemmas import stem
from core.checks.metrics import BESIDE
from core.checks.sameness import are_people, are_posts
from core.checks.slips import are_near_dates, has_one_other_digit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.matching import Match
    from core.checks.tellings import Telling

_FEWEST_WORDS: Final = 2
_PEOPLE: Final = stem("people")
_YEAR_LENGTH: Final = 4
# Small numbers, and shares of votes, are told of many things.
_DOUBT: Final = 1.0
_ASKED: Final = frozenset(("vote", "ask"))
_TURNOUT: Final = "turnout"
_SHARE: Final = "percent"
_SMALL: Final = 10
_STAGES: Final = frozenset(("stage",))
_EVENTS: Final = _STAGES | {"fate"}


def counts_alike(one: Match) -> bool:
    """Whether two numbers count the same, or two dates are of one event by more than one word."""
    if one.mine.type is ClaimType.DATE:
        return _are_of_one_event(one)
    mine, theirs = one.mine.metric.head, one.theirs.metric.head
    if one.mine.type is not ClaimType.COUNT:
        return True
    if mine == theirs:
        # That people are counted says too little by itself.
        names = one.mine.subject.around & one.theirs.subject.around
        return mine != _PEOPLE or bool(names or one.sameness.close - {mine})
    if mine is None or theirs is None:
        head = mine or theirs or ""
        is_known = head in one.sameness.close or is_anybody(head) or is_fated(one)
        # A headline may have a verb for the noun: "18,500 finish the marathon".
        return is_known or (one.is_own and _has_headline(one) and is_person(head))
    is_fate = "fate" in (class_of(mine), class_of(theirs))
    if one.is_own and _has_headline(one) and {mine, theirs} & one.sameness.close:
        return True
    return is_fate or are_people(mine, theirs) or are_posts(one.mine, one.theirs)


def have_other_nouns(one: Match) -> bool:
    """Whether two numbers count what has two names: votes and seats, however alike they look."""
    mine, theirs = one.mine.metric.head, one.theirs.metric.head
    is_count = one.mine.type is ClaimType.COUNT
    return is_count and None not in (mine, theirs) and mine != theirs


def _are_of_one_event(one: Match) -> bool:
    """Whether two dates are of one event.

    Those of "5 million in 2023" and "6 million in 2024" are no dates of an event.
    """
    close = one.sameness.close
    is_slip = _is_slip_of_dates(one.mine.day or "", one.theirs.day or "")
    is_ahead = one.mine.scope.is_future and one.theirs.scope.is_future
    if is_slip or (one.is_own and not _has_headline(one) and not is_ahead):
        return is_slip
    are_periods = one.mine.scope.is_period and one.theirs.scope.is_period
    events = _STAGES if are_periods else _EVENTS
    if any(class_of(word) in events and _is_beside(one, word) for word in close):
        return True
    is_told = len(close) >= _FEWEST_WORDS and not is_year(one.mine)
    is_dated = bool(close & {one.mine.metric.head, one.theirs.metric.head})
    is_near = are_near_dates(one.mine, one.theirs) or has_one_other_digit(one.mine, one.theirs)
    return not are_periods and (is_told or is_dated or is_near)


def _has_headline(one: Match) -> bool:
    return one.mine.scope.is_headline or one.theirs.scope.is_headline


def is_fated(one: Match) -> bool:
    """Whether persons in one are told of without a noun in the other: "nine are missing"."""
    heads = {one.mine.metric.head, one.theirs.metric.head}
    is_told = len(heads) > 1 and None in heads and is_person(max(head or "" for head in heads))
    return is_told and any(class_of(word) == "fate" for word in one.sameness.close)


def _is_beside(one: Match, word: str) -> bool:
    """Whether a concept stands right beside one of two figures."""
    return max(side.metric.concepts[word] for side in (one.mine, one.theirs)) >= BESIDE


def _is_slip_of_dates(one: str, other: str) -> bool:
    """Whether two dates are of one month, or two years have the same digits."""
    return one[:-2] == other[:-2] if len(one) > _YEAR_LENGTH else sorted(one) == sorted(other)


def is_year(telling: Telling) -> bool:
    """Whether a figure is a date of which only the year is told."""
    return telling.type is ClaimType.DATE and len(telling.day or "") <= _YEAR_LENGTH


def doubt_of(one: Match) -> float:
    """Return what must be made up for where figures like these are told of many things."""
    mine, theirs = one.mine, one.theirs
    asked = _ASKED & (mine.metric.close | theirs.metric.close)
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
