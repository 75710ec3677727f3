"""Totals that say how many parts they have, and shares that are all there is."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.likeness import is_move
from core.checks.arithmetic.parts import is_of_it
from core.checks.arithmetic.portions import COUNTED, is_share
from core.checks.arithmetic.workings import Working, beside, leeways_of, plain
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

# A total has from three to six parts, two being of many things.
_PARTS: Final = range(3, 7)
_REACH: Final = 7
_LINES: Final = 3
_LIKELY: Final = (0.5, 2.0)
_REST: Final = frozenset(
    (
        *("undecided", "either", "neither", "other", "others", "rest", "remaining", "remainder"),
        *("everything", "know", "opinion", "else", "mind", "unsure", "nothing", "blank", "answer"),
    )
)
_SPREAD: Final = (60.0, 160.0)
_POINT: Final = 1.0
_CLOSE: Final = 3


def listed(lines: Sequence[Line], place: int) -> Working | None:
    """Return the working of a total with as many parts as it says: "£9m from three services"."""
    line = lines[place]
    for one, other in pairwise(line.figures):
        if len(line.between(one, other)) > _REACH:
            continue
        for total, number in ((one, other), (other, one)):
            many = _many(number)
            lists = _lists(lines, place, total, number) if many in _PARTS else ()
            parts = next((parts for parts in lists if len(parts) == many), None)
            working = _added(total, parts) if parts else None
            if working is not None:
                return working
    return None


def _many(number: Figure) -> int:
    """Return a small whole number, 0 for any other figure."""
    size, quantity = number.value.figure if number.value else 0.0, number.claim.quantity
    is_exact = quantity is not None and quantity.bound is Bound.EXACT
    is_whole = number.claim.type is ClaimType.COUNT and size == int(size)
    return int(size) if is_whole and is_exact else 0


def _lists(
    lines: Sequence[Line], place: int, total: Figure, number: Figure
) -> Iterator[list[Figure]]:
    """Yield the figures of the kind of a total behind it, of its sentence and of the next ones."""
    if total.value is None or total.claim.type not in COUNTED:
        return
    for line in lines[place : place + _LINES]:
        yield [
            one
            for one in line.figures
            if one not in (total, number)
            and one.first > total.first
            and one.value is not None
            and one.value.dimension == total.value.dimension
            and one.value.figure < total.value.figure
        ]


def _added(total: Figure, parts: list[Figure]) -> Working | None:
    leeways = leeways_of(total, *parts)
    if leeways is None:
        return None
    whole, *rest = leeways
    result = reduce(add, rest)
    if not whole.middle or not _LIKELY[0] < result.middle / whole.middle < _LIKELY[1]:
        return None
    shown = f"{' + '.join(plain(one.middle) for one in rest)} = {plain(result.middle)}"
    text = total.claim.text
    message = Wording("The parts don't add up to “{total}”.", total=text)
    figures = tuple(sorted((total, *parts), key=lambda figure: figure.first))
    return Working(figures, beside(shown, text), message, result.meets(whole))


def all_shares(line: Line) -> Working | None:
    """Return the working of shares that are all there are, as the last of them says."""
    shares = [
        one
        for one in line.figures
        if one.claim.type is ClaimType.PERCENT and is_share(one) and not is_of_it(line, one)
        and not any(map(is_move, (*line.before(one, _CLOSE), *line.behind(one, 1))))
    ]  # fmt: skip
    if len(shares) not in _PARTS:
        return None
    last = [*line.between(*shares[-2:]), *line.behind(shares[-1], _REACH - 1)]
    leeways = leeways_of(*shares)
    if _REST.isdisjoint(last) or leeways is None:
        return None
    result = reduce(add, leeways)
    if not _SPREAD[0] < result.middle < _SPREAD[1]:
        return None
    shown = f"{' + '.join(plain(one.middle) for one in leeways)} = {plain(result.middle)}%"
    holds = result.low - _POINT <= 100 <= result.high + _POINT
    message = Wording("The shares don't add up to 100%.")
    return Working(tuple(shares), Wording("{sum}", sum=shown), message, holds)
