"""Whether two figures are told of one period or of two, and their articles of two times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.periods import RELATIVE, SAME, kind_of
from core.checks.topics import are_of_other_times
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.tellings import Telling

_SAME_PERIOD: Final = 0.5
_OTHER_PERIOD: Final = -4.0
_OTHER_DAY: Final = -2.5
_LONE_PERIOD: Final = -0.8
_ONE_PERIOD: Final = -2.0
_ONE_PERIOD_OF_TWO: Final = -4.5
_OTHER_ERA: Final = -3.0
_OTHER_YEARS: Final = -0.5
_OTHER_TIME: Final = -6.0
# Periods of these kinds exclude each other; those of the first make a conflict of their own.
_ALTERNATIVES: Final = ("year", "part", "relative")
_WITHIN_YEARS: Final = ("month", "day")


def compare_periods(one: Telling, other: Telling) -> tuple[float, bool]:
    """Return what the periods weigh, and whether they are two of one kind."""
    if ClaimType.DATE in (one.type, other.type):
        return 0.0, False
    if one.periods & other.periods or _is_that(one, other) or _is_that(other, one):
        return _SAME_PERIOD, False
    mine, theirs = ({kind_of(period) for period in side.periods} for side in (one, other))
    common = mine & theirs
    if common == {RELATIVE} and _units(one).isdisjoint(_units(other)):
        # This summer is within this year.
        return 0.0, False
    if not common.isdisjoint(_ALTERNATIVES):
        return _OTHER_PERIOD, True
    if not common.isdisjoint(_WITHIN_YEARS):
        return _OTHER_DAY, False
    if one.scope.is_headline or other.scope.is_headline:
        return 0.0, False
    is_own = one.article_id == other.article_id
    years = {period for period in one.periods | other.periods if kind_of(period) == "year"}
    is_open = not is_own and not (mine and theirs) and "day" not in mine | theirs
    if is_open and (one.background.eras <= years or other.background.eras <= years):
        # The other article names no year with which this one would be at odds.
        return _LONE_PERIOD * (mine != theirs), False
    points = _one_sided(mine, theirs, is_own=is_own)
    if one.scope.is_definite != other.scope.is_definite and not (mine and theirs):
        # "The 28% drop" was told of before, with its period.
        return max(points, _LONE_PERIOD), False
    return points, False


def _is_that(one: Telling, other: Telling) -> bool:
    """Whether one is of "the year", which may be the one that the other names."""
    those = {period.split(" ")[-1] for period in one.periods if kind_of(period) == SAME}
    if one.article_id != other.article_id or not those:
        return False
    kinds = {"year"} if any(kind_of(period) == "year" for period in other.periods) else set()
    return not those.isdisjoint(kinds | _units(other))


def _units(telling: Telling) -> set[str]:
    return {period.split(" ")[-1] for period in telling.periods if kind_of(period) == RELATIVE}


def _one_sided(mine: set[str], theirs: set[str], *, is_own: bool) -> float:
    """Return what it weighs that only one of two figures has a period of some kind."""
    if ("year" in mine) != ("year" in theirs):
        return _ONE_PERIOD_OF_TWO if is_own or "day" in mine | theirs else _ONE_PERIOD
    if is_own and ("relative" in mine) != ("relative" in theirs):
        return _ONE_PERIOD_OF_TWO
    is_other = bool(mine and theirs) and "day" not in mine | theirs
    return _ONE_PERIOD if is_other else 0.0


def compare_eras(one: Telling, other: Telling) -> list[float]:
    """Return what it weighs that two articles are about other quarters, years or days."""
    if one.article_id == other.article_id or ClaimType.DATE in (one.type, other.type):
        return []
    points = []
    both = one.background.eras, other.background.eras
    if not both[0] & both[1]:
        mine, theirs = ({kind_of(era) for era in eras} for eras in both)
        points += [_OTHER_ERA * ("part" in mine & theirs), _OTHER_YEARS * ("year" in mine & theirs)]
    points.append(
        _OTHER_TIME * are_of_other_times(one.background.published, other.background.published)
    )
    return points
