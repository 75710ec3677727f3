"""Where the values may stand that a figure follows from, and what ties it to them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.comparatives import COMPARATIVES
from core.checks.arithmetic.likeness import is_move
from core.checks.arithmetic.order import was_before
from core.checks.arithmetic.parts import noun_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

HENCE: Final = frozenset(("scored", "thus", "means", "hence", "therefore", "so", "those", "these"))
"""What draws a conclusion from the figures before it."""
POINTING: Final = frozenset(("the", "this", "that", "her", "his", "its", "their"))
MULTIPLES: Final = (
    *("doubled", "tripled", "trebled", "quadrupled", "halved"),
    *("twofold", "threefold", "fourfold", "fivefold", "tenfold"),
)
_OPENINGS: Final = (["that"], ["this"], ["it"], ["so"])
_REACH: Final = 5
_BACK: Final = 2
# A result so many times what is stated, or as many times less, is of something else.
_LIKELY: Final = 5.0
_ROUNDING: Final = 0.02


def windows(line: Line, stated: Figure, *, back: int = _BACK) -> Iterator[list[Figure]]:
    """Yield the other figures of the sentence, then those before it, without and with them."""
    own = [one for one in line.figures if one is not stated]
    yield own
    before: list[Figure] = []
    for earlier in line.earlier[::-1][:back]:
        before = [*earlier.figures, *before]
        yield before
        yield [*before, *own]


def are_own(line: Line, *figures: Figure) -> bool:
    """Whether all figures stand in the sentence."""
    return all(one in line.figures for one in figures)


def are_near(line: Line, *figures: Figure) -> bool:
    """Whether all figures stand in the sentence or in the one before."""
    before = line.earlier[-1].figures if line.earlier else []
    return all(one in line.figures or one in before for one in figures)


def are_tied(line: Line, stated: Figure, one: Figure, other: Figure) -> bool:
    """Whether words tie what is stated to two values: "12% more" to one that was before."""
    if are_own(line, one, other):
        is_more = line.tail(stated, 1)[0] in COMPARATIVES
        return not is_more or was_before(line, one, other) or was_before(line, other, one)
    before = line.before(stated, _REACH)
    is_that = any(lead in POINTING and is_move(noun) for lead, noun in pairwise(before))
    if is_that or not are_near(line, one, other):
        return is_that
    if not HENCE.isdisjoint(before):
        return True
    if one in line.figures or other in line.figures:
        return was_before(line, one, other) or was_before(line, other, one)
    return is_multiple(stated) or line.opening(1) in _OPENINGS


def is_multiple(figure: Figure) -> bool:
    """Whether a figure is a verb or an adverb: doubled, halved, tenfold."""
    text = figure.claim.text.lower()
    return any(word in text for word in MULTIPLES)


def is_likely(result: float, stated: float) -> bool:
    """Whether a figure is of the order of a result, so that it may be a slip for it."""
    return stated > 0 and 1 / _LIKELY <= result / stated <= _LIKELY


def is_equal(result: float, stated: float) -> bool:
    """Whether a figure is a result but for what rounding may have done to it."""
    return abs(result - stated) <= _ROUNDING * abs(stated)


def count_alike(line: Line, one: Figure, other: Figure) -> bool:
    """Whether two numbers count the same, as far as their nouns tell."""
    nouns = noun_of(line, one), noun_of(line, other)
    return None in nouns or nouns[0] == nouns[1]


def size_of(figure: Figure) -> float:
    """Return what a figure says, in the base of its dimension; 0 where it has no value."""
    return figure.value.figure if figure.value else 0.0


def first_right(workings: Iterable[Working | None]) -> Working | None:
    """Return the first calculation that comes out as stated."""
    return next((one for one in workings if one is not None and one.holds), None)
