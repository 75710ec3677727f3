"""A total against all its parts, listed in the next sentence: "720 km. The five stages were"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import LOOSE, SUMMED, add_up, is_part, listed
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_FEWEST: Final = 3
_DEFINITE: Final = frozenset(("the", "its", "their", "his", "her", "all", "these"))


def check_itemised(line: Line) -> Iterator[Working]:
    """Yield the total that the sentence before tells of a list that has as many parts as it says.

    It is the one figure there that may be their total.
    """
    parts = listed(line, [one for one in line.figures if one.claim.type in SUMMED])
    if len(parts) < _FEWEST or not line.earlier or not _is_numbered(line, parts):
        return
    totals = [
        one for one in line.earlier[-1].figures if all(is_part(line, one, part) for part in parts)
    ]
    working = add_up(totals[0], parts, LOOSE) if len(totals) == 1 else None
    if working is not None:
        yield working


def _is_numbered(line: Line, parts: list[Figure]) -> bool:
    """Whether how many parts there are stands before them: "the five stages"."""
    before = [one for one in line.figures if one.first < parts[0].first]
    return any(
        one.claim.type is ClaimType.COUNT
        and one.value is not None
        and one.value.figure == len(parts)
        and line.lead(one, 1)[0] in _DEFINITE
        for one in before
    )
