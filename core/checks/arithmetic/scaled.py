"""Totals of which one part is told a thousand times too large: "$300 billion" of $1.6 billion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import SUMMED, is_less, sum_of
from core.checks.arithmetic.workings import Working, beside, leeways_of, noted, plain
from core.checks.slips import is_scaled
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_FEWEST: Final = 3
_SLIPS: Final = (1e3, 1e6)


def check_scaled(line: Line) -> Iterator[Working]:
    """Yield a total with its parts, told here or in the next sentence, if one is a slip.

    No words have to say that they are parts: that they add up to it but for that is no chance.
    """
    for place, total in enumerate(line.figures):
        yield from _slipped(total, _of_kind(total, line.figures[place + 1 :]))
    for total in line.earlier[-1].figures if line.earlier else ():
        yield from _slipped(total, _of_kind(total, line.figures))


def _of_kind(total: Figure, figures: list[Figure]) -> list[Figure]:
    """Return the figures of the kind of a total, none unless all are told exactly."""
    if total.value is None or total.claim.type not in SUMMED - {ClaimType.DURATION}:
        return []
    same = [one for one in figures if one.value and one.value.dimension == total.value.dimension]
    return same if all(map(_is_exact, (total, *same))) else []


def _is_exact(figure: Figure) -> bool:
    quantity = figure.claim.quantity
    return quantity is not None and quantity.bound is Bound.EXACT


def _slipped(total: Figure, parts: list[Figure]) -> Iterator[Working]:
    large = [place for place, one in enumerate(parts) if not is_less(one, total)]
    if len(parts) < _FEWEST or len(large) != 1 or not is_scaled(parts[large[0]].claim.text):
        return
    leeways = leeways_of(total, *parts)
    if leeways is None:
        return
    whole, *rest = leeways
    for by in _SLIPS:
        meant = [*rest]
        meant[large[0]] = rest[large[0]].scaled(1 / by)
        if sum_of(meant).meets(whole):
            shown = " + ".join(plain(one.middle) for one in rest)
            text = beside(f"{shown} = {plain(sum_of(rest).middle)}", total.claim.text)
            message = Wording("The parts don't add up to “{total}”.", total=total.claim.text)
            yield Working((total, *parts), text, noted(message, has_slip=True), holds=False)
