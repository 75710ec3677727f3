"""Whether figures that don't come out in one calculation come out in another beside it."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.portions import COUNTED
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_MOST: Final = 12
_SENTENCES: Final = 2
# Small numbers come out by chance.
_SMALL: Final = 30.0
_FEW: Final = 10.0
_EXACT: Final = 0.002
_SHARES: Final = (ClaimType.PERCENT, ClaimType.RATIO)


def is_explained(line: Line, working: Working) -> bool:
    """Whether a figure of a wrong calculation is the right result of another two.

    At least one of the two has no part in the wrong one: "4,480 no, 3,520 yes, 8,000 in all, so
    that they are 960 ahead". One from further back is set against what has: "66,000 of them, a
    quarter", behind "264,000 came, three times the 88,000 of last year".
    """
    told = {figure.id for figure in working.figures}
    before = [*(line.earlier[-1].figures if line.earlier else ()), *line.figures]
    near = [one for one in before if one.value is not None and _is_exact(one)][-_MOST:]
    far = [
        one
        for other in line.earlier[-_SENTENCES:-1]
        for one in other.figures
        if one.value is not None and _is_exact(one) and one.claim.type in COUNTED
    ]
    pairs = [
        (one, other)
        for one, other in permutations(near, 2)
        if one.claim.type in COUNTED and not {one.id, other.id} <= told
    ]
    pairs += [(one, whole) for one in near if one.id in told for whole in far]
    return any(
        _comes_out(figure, result)
        for figure in working.figures
        if _is_telling(figure)
        for one, other in pairs
        if figure.id not in (one.id, other.id)
        for result in _results(figure, one, other)
    )


def _is_exact(figure: Figure) -> bool:
    quantity = figure.claim.quantity
    return quantity is not None and quantity.bound is Bound.EXACT


def _is_telling(figure: Figure) -> bool:
    if figure.value is None:
        return False
    # "Halved" comes out by chance.
    is_word = figure.claim.type is ClaimType.RATIO and " " not in figure.claim.text
    is_share = figure.claim.type in _SHARES and figure.value.dimension == "percent" and not is_word
    is_number = figure.claim.type in COUNTED and abs(figure.value.figure) >= _SMALL
    return is_share or is_number


def _results(figure: Figure, one: Figure, other: Figure) -> Iterator[float]:
    """Yield what two figures come to that the third may be: a share, a change, a sum."""
    if one.value is None or other.value is None or figure.value is None:
        return
    first, second = one.value.figure, other.value.figure
    is_same = one.value.dimension == other.value.dimension
    if figure.claim.type in _SHARES:
        if is_same and second and first < second:
            yield 100 * first / second
        if is_same and second:
            yield 100 * abs(first / second - 1)
        if is_same and first < second:
            # As in "it counted 93,400, or 9,400 more, a rise of 11.2%".
            yield 100 * first / (second - first)
    elif is_same and one.value.dimension == figure.value.dimension and min(first, second) >= _FEW:
        yield first - second
        yield first + second
    elif one.value.dimension == figure.value.dimension and second:
        yield first / second if other.claim.type is ClaimType.COUNT else 0.0


def _comes_out(figure: Figure, result: float) -> bool:
    value = figure.value
    if value is None or not result:
        return False
    half = min(value.half, 0.5) if figure.claim.type in _SHARES else _EXACT * value.figure
    return abs(result - value.figure) <= half
