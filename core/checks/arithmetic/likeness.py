"""Whether two values are of one kind, so that the one may have become the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.moves import Move, are_points
from core.checks.arithmetic.parts import noun_of
from core.checks.concepts import class_of, concept_of
from core.checks.lemmas import stem
from core.checks.roles import is_change, is_rate
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure


_COMPARED: Final = frozenset(
    (ClaimType.MONEY, ClaimType.COUNT, ClaimType.MEASURE, ClaimType.PERCENT, ClaimType.DURATION)
)
_SHIFTS: Final = frozenset(("by", "up", "down"))
_NEAR: Final = 4
_FEW: Final = 13


def is_compared(figure: Figure) -> bool:
    """Whether a figure is a value that may change."""
    return figure.value is not None and figure.claim.type in _COMPARED


def is_move(word: str) -> bool:
    """Whether a word tells of a rise, a fall or a change."""
    return class_of(concept_of(stem(word))) == "direction" or word in ("change", "raise")


def is_another_clause(between: list[str]) -> bool:
    """Whether something else moved: "Food costs 6% more, and a kilo of butter rose from"."""
    clauses = [place for place, pair in enumerate(pairwise(between)) if pair == (",", "and")]
    if not clauses:
        return False
    told = between[clauses[-1] + len((",", "and")) :]
    return bool(told) and not is_move(told[0]) and (any(map(is_move, told)) or told[-1] == "from")


def is_moved(line: Line, figure: Figure) -> bool:
    """Whether a figure tells how far something moved, not where to: "12%, an increase of"."""
    is_level = line.tail(figure, 1) == [","] and not any(map(is_move, line.before(figure, _NEAR)))
    is_led = not _SHIFTS.isdisjoint(line.before(figure, 1))
    return is_change(line.view.lexemes, figure) and (is_led or not is_level)


def ratio_of(one: Figure, other: Figure) -> float:
    """Return how many times the second value the first one is, 0 where that isn't known."""
    if one.value is None or other.value is None or not other.value.figure:
        return 0.0
    return one.value.figure / other.value.figure


def is_sort(line: Line, figure: Figure, stated: Figure) -> bool:
    """Whether a value may have moved by what is stated: by a share, or by some of its own kind."""
    is_percent = figure.claim.type is ClaimType.PERCENT
    if stated.value is not None and stated.value.dimension == "points":
        return is_percent and figure.value is not None and figure.value.dimension == "percent"
    if not any(char.isdigit() for char in figure.claim.text) and _is_small(figure):
        return False
    if is_percent and are_points(line, Move(figure, figure), stated):
        return True
    if stated.claim.type in (ClaimType.PERCENT, ClaimType.RATIO):
        return not is_percent and figure.claim.type is not ClaimType.DURATION
    return bool(figure.value and stated.value) and _dimension(figure) == _dimension(stated)


def fits(line: Line, stated: Figure, one: Figure, other: Figure) -> bool:
    """Whether two values are of one kind, count the same, and may move by what is stated."""
    if other is stated or not is_compared(other) or _dimension(one) != _dimension(other):
        return False
    lexemes = line.view.lexemes
    if is_rate(lexemes, one) != is_rate(lexemes, other) or is_moved(line, other):
        return False
    nouns = noun_of(line, one), noun_of(line, other)
    return is_sort(line, other, stated) and (None in nouns or nouns[0] == nouns[1])


def _is_small(figure: Figure) -> bool:
    is_count = figure.claim.type is ClaimType.COUNT
    return bool(is_count and figure.value and figure.value.figure < _FEW)


def _dimension(figure: Figure) -> str:
    return figure.value.dimension if figure.value else ""
