"""Shares against the counts that they are of."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import is_less, is_of
from core.checks.arithmetic.portions import (
    COUNTED,
    OF_THEM,
    OF_WHICH,
    is_pair,
    is_share,
    work_out_share,
)
from core.checks.arithmetic.restated import is_restated
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_FOR: Final = frozenset(("for", "among", "per", "to"))
# "15 per 1,000", and not "one for every 12".
_PER_MANY: Final = re.compile(r" (?:per|(?:for|in) every) [\d,]*00")
_FAR: Final = 12
_COPULAS: Final = frozenset((",", "is", "was", "are", "were", "represent", "represents", "makes"))


def check_rates(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield the workings of shares; before is the sentence before."""
    line = line.untimed()
    if not line.figures:
        return
    yield from _parts_of_wholes(line)
    yield from _parts_of_them(line, before)
    yield from _ratios(line)


def _parts_of_wholes(line: Line) -> Iterator[Working]:
    """Yield a part, its whole and the share that it is said to be."""
    for place, share in enumerate(line.figures):
        if not is_share(share) or not place:
            continue
        part = line.figures[place - 1]
        is_of_them = line.behind(part, 2) in OF_THEM
        if part.claim.type not in COUNTED or part.value is None or is_of_them:
            continue
        whole = _whole(line, place)
        if whole is not None:
            counted = _counted_part(line, place, whole)
            working = work_out_share(counted, whole, share) if counted is not None else None
            if working is not None and not working.holds:
                working = _by_other(line, counted, whole, share) or working
            if working is not None:
                yield working


def _by_other(line: Line, part: Figure | None, whole: Figure, share: Figure) -> Working | None:
    """Return the working with another number of the sentence that comes out right."""
    others = [one for one in line.figures if one not in (part, whole, share)]
    others = [one for one in others if is_pair(one, whole) and is_less(one, whole)]
    found = [work_out_share(one, whole, share) for one in others]
    return next((working for working in found if working and working.holds), None)


def _parts_of_them(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a part of what was counted before: "96 of them, or 30%"."""
    earlier = [one for one in before.figures if one.claim.type is ClaimType.COUNT] if before else []
    for part, share in pairwise(line.figures):
        is_of_them = line.behind(part, 2) in OF_THEM and part.claim.type is ClaimType.COUNT
        if not is_of_them or not is_share(share) or not is_restated(line, part, share):
            continue
        own = [one for one in line.figures if one.first < part.first]
        counts = [one for one in own if one.claim.type is ClaimType.COUNT] or earlier
        workings = [work_out_share(part, whole, share) for whole in counts if is_less(part, whole)]
        told = [working for working in workings if working is not None]
        right = [working for working in told if working.holds]
        yield from (right or told)[-1:]


def _ratios(line: Line) -> Iterator[Working]:
    """Yield two numbers and the one for so many that they come to: "one for every 12"."""
    for place, ratio in enumerate(line.figures):
        if place < 2 or not is_share(ratio) or ratio.claim.type is not ClaimType.RATIO:
            continue
        one, other = line.figures[place - 2 : place]
        part, whole = (one, other) if is_less(one, other) else (other, one)
        types = {part.claim.type, whole.claim.type}
        # As in "with 64,000 inhabitants it saw 960 thefts, or 15 per 1,000".
        is_for = not _FOR.isdisjoint(line.between(one, other)) or _PER_MANY.search(ratio.claim.text)
        if types == {ClaimType.COUNT} and is_for and is_restated(line, other, ratio):
            working = work_out_share(part, whole, ratio) if is_less(part, whole) else None
            if working is not None:
                yield working


def _whole(line: Line, place: int) -> Figure | None:
    """Return what a share is of: behind "of" just after it, or "of" before its part."""
    share = line.figures[place]
    behind = line.figures[place + 1 : place + 2]
    if behind and line.behind(share, 1) == ["of"]:
        between = line.between(share, behind[0])
        is_near = len(between) <= 6 and not {",", "and", "in"} & set(between[:-1])
        if is_near and is_of(line, behind[0]) and _is_told(line, place):
            return behind[0]
    candidates = line.figures[max(0, place - 3) : place]
    for figure in candidates:
        if figure.claim.type in COUNTED and is_of(line, figure):
            return figure
    return _total_taken(line, place, candidates)


def _is_told(line: Line, place: int) -> bool:
    """Whether a share says again what its part is: "1,500, a third of", "1,500 are a third of"."""
    part, share = line.figures[place - 1 : place + 1]
    between = line.between(part, share)
    is_copula = len(between) <= _FAR and between[-1:] and between[-1] in _COPULAS
    return bool(is_copula) or is_restated(line, part, share)


def _total_taken(line: Line, place: int, candidates: list[Figure]) -> Figure | None:
    """Return the sum of which a part is told with "of it": "took in 40 and spent 6 of it"."""
    if len(candidates) < 2:
        return None
    part = candidates[-1]
    behind = line.between(part, line.figures[place])
    is_of_it = behind[:2] in (*OF_THEM, *OF_WHICH, ["of", "it"], ["of", "that"])
    is_of_it = is_of_it or line.before(part, 2) in OF_WHICH
    return candidates[-2] if is_of_it and candidates[-2].claim.type in COUNTED else None


def _counted_part(line: Line, place: int, whole: Figure) -> Figure | None:
    """Return the part that a share restates."""
    share = line.figures[place]
    part = line.figures[place - 1]
    if part is whole:
        part = line.figures[place - 2] if place > 1 else whole
        between = line.between(part, whole) if part is not whole else []
        if part is whole or between[:1] != ["of"]:
            return None
        if not is_restated(line, whole, share) and line.between(whole, share)[-1:] != [","]:
            return None
    elif not (
        _is_told(line, place) if whole.first > share.first else is_restated(line, part, share)
    ):
        return None
    is_same = part.claim.type == whole.claim.type and part.value is not None
    if not is_same or whole.value is None or part.value is None:
        return None
    if part.value.dimension != whole.value.dimension or part.value.figure > whole.value.figure:
        return None
    return part
