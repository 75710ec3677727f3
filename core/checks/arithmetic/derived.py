"""Figures that say they follow from others, wherever those stand: in any order, in any clause.

What grammar doesn't tie together is tried: every pair of values near a change, a share, a rate or
a total. One that comes out right explains it. If none does, the calculation is called wrong only
where there is just one pair that it can have been made of, and its words tie it to that.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.derived_changes import ahead, change, difference, won_by
from core.checks.arithmetic.derived_rates import by_time, each, share
from core.checks.arithmetic.derived_speeds import speed
from core.checks.arithmetic.derived_times import hours, span
from core.checks.arithmetic.derived_totals import all_shares, listed
from core.checks.arithmetic.explained import is_explained

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_CHECKS: Final = (span, hours, change, difference, share, each, by_time, speed)
_FOLLOWING: Final = frozenset(("percent", "points", "multiple"))
# So many figures may two calculations have in common.
_SHARED: Final = 1


def check_derived(lines: Sequence[Line], known: Sequence[Working]) -> Iterator[Working]:
    """Yield the workings of what no other check has explained; known are those of the others.

    What belongs to a calculation that comes out right is no part of a wrong one if that can be
    made of other values.
    """
    explained = {one.id for working in known for one in working.figures if _follows(one)}
    right = {id: working for id, working in _of_lines(lines, explained) if working.holds}
    yield from right.values()
    told = [_ids(working) for working in (*known, *right.values())]
    taken = {id for working in (*known, *right.values()) if working.holds for id in _ids(working)}
    free = _without(lines, taken)
    explained |= right.keys()
    for id_, working in (*_of_lines(free, explained), *_of_lines(lines, explained)):
        is_new = id_ not in explained and all(len(_ids(working) & ids) <= _SHARED for ids in told)
        if is_new and not working.holds:
            explained.add(id_)
            yield working


def _of_lines(lines: Sequence[Line], explained: set[int]) -> Iterator[tuple[int, Working]]:
    """Yield the calculations of an article with the id of the figure that each one is of."""
    for place, line in enumerate(lines):
        for stated in line.figures:
            if stated.id in explained or stated.value is None:
                continue
            tried = (check(line, stated) for check in _CHECKS)
            working = next((one for one in tried if one), None)
            working = working or ahead(lines, place, stated) or won_by(lines, place, stated)
            if working is not None and (working.holds or not is_explained(line, working)):
                yield stated.id, working
        for working in (listed(lines, place), all_shares(line)):
            if working is not None:
                yield working.figures[0].id, working


def _ids(working: Working) -> set[int]:
    return {figure.id for figure in working.figures}


def _follows(figure: Figure) -> bool:
    """Whether a figure is a share or a change, which follows from others."""
    return figure.value is not None and figure.value.dimension in _FOLLOWING


def _without(lines: Sequence[Line], taken: set[int]) -> list[Line]:
    """Return the lines, and those before each of them, without some of their figures."""
    found: dict[Line, Line] = {}
    for line in lines:
        bare = copy(line)
        bare.figures = [one for one in line.figures if one.id not in taken]
        bare.earlier = tuple(found[one] for one in line.earlier)
        found[line] = bare
    return list(found.values())
