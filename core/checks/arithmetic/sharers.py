"""What a figure is for one of: each of them, a head, a barrel."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import noun_of
from core.checks.lemmas import stem
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_EACH: Final = frozenset(("each", "apiece"))
EACH_REACH: Final = 12
_BARS: Final = frozenset((",", ";", "and", "but", "year", "month", "week", "day"))
_HEADS: Final = frozenset(
    (
        *("head", "person", "taxpayer", "household", "pupil", "child", "family", "citizen"),
        *("inhabitant", "resident", "worker", "employee", "member", "patient", "student", "voter"),
        *("capita", "passenger", "visitor", "customer", "user", "guest", "subscriber"),
    )
)
_PER: Final = frozenset(("per", "a", "an", "every", "each"))
_TIMES: Final = frozenset(("year", "month", "week", "day", "hour", "night", "minute"))
_NO: Final = _TIMES | {
    "average",
    "of",
    "and",
    "in",
    "on",
    "with",
    "to",
    "or",
    "from",
    "for",
    "at",
    "the",
}
_STOPS: Final = frozenset(".,;)")
_GROUP: Final = 2
_LONG: Final = 4


def sharer_of(line: Line, figure: Figure) -> str | None:
    """Return the stem of what a figure is for one of: "$20 a barrel"; "" for each of all."""
    first, second, third = line.tail(figure, 3)
    if first in _PER and second in _TIMES:
        # "£700 a month each", "each of whom costs $90,000 a year"
        is_each = third in _EACH or _leads_each(line.lead(figure, EACH_REACH))
        return "" if is_each else None
    before = line.lead(figure, EACH_REACH)
    if before[-1] == "of" and is_group(line, figure):
        return stem(before[-2])
    noun = _noun_behind(line, figure)
    if noun is not None:
        return "" if noun in _HEADS else stem(noun)
    if first in _EACH and figure.claim.type is ClaimType.COUNT:
        return None
    if first in _EACH or (first in ("for", "to") and second in ("each", "every")):
        return ""
    if second in ("for", "to") and third == "each":
        return ""
    is_counted = figure.claim.type is ClaimType.COUNT and second in _EACH
    is_average = before[-2:] == ["average", "of"] and (
        figure.claim.type is not ClaimType.COUNT or first in _STOPS
    )
    return "" if is_counted or is_average or _leads_each(before) else None


def is_group(line: Line, figure: Figure) -> bool:
    """Whether a number is of what each of several holds: "four classes of 28 pupils"."""
    place = line.figures.index(figure)
    before = line.figures[place - 1 : place]
    gap = line.between(before[0], figure) if before else []
    is_count = figure.claim.type is ClaimType.COUNT
    is_plural = len(gap) in (_GROUP, _GROUP + 1) and gap[-2].endswith("s")
    is_counted = bool(before) and before[0].claim.type is ClaimType.COUNT
    behind = line.figures[place + 1 : place + 2]
    if (
        behind
        and behind[0].claim.type is figure.claim.type
        and len(line.between(figure, behind[0])) < _GROUP
    ):
        # "Three stages of 120 km, 95 km and 140 km"
        return False
    return is_plural and is_counted and (noun_of(line, figure) is not None or not is_count)


def _noun_behind(line: Line, figure: Figure) -> str | None:
    """Return the noun of "a barrel", "per school", "for every pupil"."""
    behind = line.behind(figure, _LONG)
    if figure.claim.type is not ClaimType.COUNT:
        behind = behind[:3]
        behind = behind if behind[:1] == ["for"] or "square" in behind else behind[:2]
    behind = [word for word in behind if word not in ("square", "cubic")]
    return next(
        (two for one, two in pairwise(behind) if one in _PER and two.isalpha() and two not in _NO),
        None,
    )


def _leads_each(before: list[str]) -> bool:
    """Whether "each" stands before a figure in its clause: "each of them will get"."""
    places = [place for place, word in enumerate(before) if word in ("each", "apiece")]
    return bool(places) and _BARS.isdisjoint(before[places[-1] :])
