"""The times of two who finished against what lay between them: "2:26:41, 48 seconds ahead of"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import is_less
from core.checks.arithmetic.workings import Working, beside, leeway_of
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_AHEAD: Final = frozenset(("ahead", "behind", "clear", "faster", "slower", "quicker", "adrift"))
_GAPS: Final = (["margin", "of"], ["gap", "of"], ["lead", "of"], ["advantage", "of"])
_NEAR: Final = 3
_TWO: Final = 2
_SECONDS: Final = "s"
# What is farther off lay between two others.
_LIKELY: Final = (0.2, 5.0)


def check_finishes(line: Line) -> Iterator[Working]:
    """Yield what lay between two times of a race, the other one told a sentence before or here."""
    lengths = [one for one in line.figures if _is_length(one)]
    gaps = [one for one in lengths if _is_gap(line, one)]
    if len(gaps) != 1:
        return
    gap = gaps[0]
    times = [one for one in lengths if one is not gap and _is_time(one)]
    if line.earlier:
        times += [one for one in line.earlier[-1].figures if _is_length(one) and _is_time(one)]
    times = [one for one in times if is_less(gap, one)]
    found = [_working(one, other, gap) for one, other in combinations(times, _TWO)]
    told = [working for working in found if working is not None]
    right = [working for working in told if working.holds]
    if right or len(times) == _TWO:
        yield from (right or told)[:1]


def _is_length(figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DURATION or quantity is None or figure.value is None:
        return False
    return quantity.bound is Bound.EXACT and quantity.low == quantity.high


def _is_time(figure: Figure) -> bool:
    """Whether a length of time is told to the second, as one is taken by a clock."""
    return bool(figure.claim.quantity and figure.claim.quantity.unit == _SECONDS)


def _is_gap(line: Line, figure: Figure) -> bool:
    is_ahead = not _AHEAD.isdisjoint(line.behind(figure, _NEAR))
    return is_ahead or line.before(figure, _TWO) in _GAPS


def _working(one: Figure, other: Figure, gap: Figure) -> Working | None:
    first, second, told = (leeway_of(figure) for figure in (one, other, gap))
    if first is None or second is None or told is None:
        return None
    result = (first - second).size
    if not _LIKELY[0] * result.middle <= told.middle <= _LIKELY[1] * result.middle:
        return None
    slow, fast = (one, other) if first.middle > second.middle else (other, one)
    shown = f"{slow.claim.text} − {fast.claim.text} = {result.middle:g} s"
    message = Wording(
        "The margin between “{one}” and “{other}” isn't “{margin}”.",
        one=fast.claim.text,
        other=slow.claim.text,
        margin=gap.claim.text,
    )
    figures = tuple(sorted((one, other, gap), key=lambda figure: figure.first))
    return Working(figures, beside(shown, gap.claim.text), message, result.meets(told))
