"""Totals told behind their parts: "86 in all", "adding up to", "bringing it to 14"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import (
    CLOSED,
    LOOSE,
    SUMMED,
    add_up,
    alike,
    candidates,
    has_unread,
    is_elided,
    listed,
    named_numbers,
)  # fmt: skip
from core.checks.arithmetic.sharers import sharer_of
from core.checks.arithmetic.wholes import told_whole
from core.checks.concepts import class_of, concept_of
from core.checks.lemmas import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_FEWEST: Final = 2
_IN_ALL: Final = (["in", "all"], ["in", "total"], ["all", "told"], ["put", "together"])
_TOGETHER: Final = frozenset(
    ("altogether", "overall", "together", "totalling", "totaling", "totalled", "combined")
)
_SUMS: Final = frozenset(("total", "sum", "tally", "haul", "aggregate", "count", "toll", "number"))
_ENDS: Final = frozenset(("finish", "end"))
_MAKES: Final = frozenset(map(stem, ("make", "give", "add", "come", "amount", "bring", "total")))
_MAKING: Final = frozenset(("make", "makes", "made", "making", "totals", "totalled"))
_BRINGS: Final = frozenset(
    (
        *("bring", "brings", "brought", "bringing", "take", "takes", "took", "taking", "raise"),
        *("raises", "raised", "raising", "pushes", "pushed", "pushing", "lifts", "lifted"),
    )
)
_THAT: Final = frozenset(("that", "this"))
# What is told of more than the figures just before: "the total this year", "so far".
_BEYOND: Final = frozenset(
    (
        *("more", "another", "further", "additional", "far", "since", "year", "month"),
        *("least", "season", "career", "decade", "week"),
    )
)
_THUS: Final = frozenset(("thus", "therefore", "hence"))
_NUMBERS: Final = frozenset(("numbers", "has", "have", "had", "totals", "counts"))
_HAVING: Final = frozenset(("has", "have", "had", "now", "owns", "makes", "were", "are", "with"))
_FURTHER: Final = frozenset(("more", "another", "further", "additional", "new"))
_PREPOSITIONS: Final = frozenset(("of", "from", "in"))
_LEAD: Final = 6
_SHORT: Final = 4
_FAR: Final = 80
_TOTALS: Final = frozenset(("total", "combined", "overall"))
_GIVES: Final = frozenset(("give", "gives", "gave", "giving", "make", "makes", "made", "making"))


def check_totals(line: Line) -> Iterator[Working]:
    """Yield the workings of the totals that a sentence tells behind their parts."""
    for total in line.figures:
        if total.claim.type not in SUMMED or total.value is None:
            continue
        working = _summed_up(line, total) or told_whole(line, total)
        if working is not None:
            yield working


def _summed_up(line: Line, total: Figure) -> Working | None:
    """Return the working of a total that its words call one."""
    is_brought = _is_brought(line, total)
    if not is_brought and not _is_summed_up(line, total):
        return None
    own = candidates(line, line, total)
    parts = _of_one_kind(line, own)
    working = None
    if len(parts) >= _FEWEST:
        named = named_numbers(line, parts[0], total)
        is_sum = _is_one_fate(line, parts) and not is_elided(line, parts[0])
        working = add_up(total, parts, CLOSED, named) if is_sum and named is not None else None
    elif own or not is_brought:
        working = _across(line, total, own)
    is_more = is_brought and not _FURTHER.isdisjoint(line.opening(_FAR))
    is_beyond = is_more or not _BEYOND.isdisjoint(line.behind(total, _LEAD))
    is_beyond = is_beyond and working is not None and not working.holds
    return None if is_beyond else working


def _of_one_kind(line: Line, parts: list[Figure]) -> list[Figure]:
    """Return the parts that count the same, else those that make one list."""
    if any(line.between(one, other) == ["for"] for one, other in pairwise(parts)):
        # "7 for 309" at cricket
        return []
    same, all_of_list = alike(line, parts), listed(line, parts)
    return same if len(same) >= max(_FEWEST, len(all_of_list)) else all_of_list


def _is_one_fate(line: Line, parts: list[Figure]) -> bool:
    """Whether the parts aren't told of the dead here and of the injured there."""
    fates = {
        concept
        for one, other in pairwise(parts)
        for word in (*line.before(one, _LEAD), *line.between(one, other))
        if class_of(concept := concept_of(stem(word))) == "fate"
    }
    return len(fates) < _FEWEST


def _across(line: Line, total: Figure, own: list[Figure]) -> Working | None:
    """Return the sum of what the sentences before told, where the total looks back at them."""
    if not _looks_back(line, total):
        return None
    found: list[Working] = []
    for place in range(len(line.earlier) - 1, -1, -1):
        told = [
            one
            for other in line.earlier[place:]
            for one in candidates(line, other, total)
            if sharer_of(other, one) is None
        ]
        parts = alike(line, [*told, *own])
        is_all = len(parts) >= max(_FEWEST, len(told) + len(own))
        if not is_all or has_unread(line, parts[0], total):
            continue
        working = add_up(total, parts, LOOSE) if _is_one_fate(line, parts) else None
        if working is not None:
            found.append(working)
    right = [working for working in found if working.holds]
    return next(iter(right or found), None)


def _looks_back(line: Line, total: Figure) -> bool:
    """Whether a sentence takes up what was told before: "Together they", "That makes"."""
    opening = line.opening(2)
    is_summing = bool(opening[:1]) and opening[0] in _TOGETHER
    if is_summing or opening in _IN_ALL or line.opening(3)[1:] in _IN_ALL:
        # "In all, 1,750 of 2,500 replied" tells a part.
        is_part_of = line.tail(total, 1) == ["of"] and "together" not in opening
        return not is_part_of and not candidates(line, line, total)
    lead = line.words[line.bounds[0] : total.first]
    is_that = any(
        one in _THAT and stem(other) in _MAKES and not _PREPOSITIONS & set(lead[-1:])
        for one, other in pairwise(lead)
    )
    is_that = is_that or (opening[:1] == ["that"] and not _GIVES.isdisjoint(lead[:_SHORT]))
    return is_that and len(lead) <= 2 * _LEAD and not candidates(line, line, total)


def _is_summed_up(line: Line, figure: Figure) -> bool:
    first, second, third = line.lead(figure, 3)
    behind = line.tail(figure, 3)
    far = line.behind(figure, _LEAD + 1)
    if "altogether" in far and "," not in far[: far.index("altogether")]:
        return True
    if (
        behind[:2] in _IN_ALL
        or behind[1:] in _IN_ALL
        or not _TOGETHER.isdisjoint((third, *behind[:2]))
    ):
        return True
    if third == "of" and second in _SUMS:
        return True
    before = [word for word in _since_last(line, figure)[-_SHORT:] if word]
    if not _TOGETHER.isdisjoint(before):
        return True
    if third == "of" and not _TOTALS.isdisjoint(before):
        return True
    is_given = not _GIVES.isdisjoint(before) and {",", ":", "to", "of"}.isdisjoint(before)
    if is_given and len(listed(line, candidates(line, line, figure))) >= _FEWEST:
        return True
    if third in _THUS or (second in _THUS and third in _NUMBERS):
        return True
    lead = line.words[line.bounds[0] : figure.first]
    so = len(lead) - 1 - lead[::-1].index("so") if "so" in lead else 0
    if so and len(lead) - so <= _LEAD and not _HAVING.isdisjoint(lead[so:]) and lead[so - 1] == ",":
        return True
    is_added = (second, third) == ("up", "to") and stem(first) in _MAKES
    is_ended = first == "to" and stem(second) in _ENDS and third in ("with", "on")
    is_made = third in _MAKING and second in ("that", "which", ",")
    return is_added or is_ended or is_made or _looks_back(line, figure)


def _since_last(line: Line, figure: Figure) -> list[str]:
    """Return the words between a figure and the one before it."""
    place = line.figures.index(figure)
    floor = line.figures[place - 1].last if place else line.bounds[0]
    return line.words[floor : figure.first]


def _is_brought(line: Line, figure: Figure) -> bool:
    """Whether a figure is where a total came to: "bringing the total to", "taking the toll to"."""
    before = line.before(figure, _LEAD)
    is_to = before[-1:] == ["to"] and not _SUMS.isdisjoint(before)
    return is_to and not _BRINGS.isdisjoint(before)
