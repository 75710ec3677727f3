"""Totals that nothing calls so, against parts that are all there is: "38 women and 26 men"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import (
    CLOSED,
    LOOSE,
    add_up,
    candidates,
    has_unread,
    is_less,
    is_part,
    listed,
    noun_of,
    sum_of,
)  # fmt: skip
from core.checks.arithmetic.portions import OF_THEM
from core.checks.arithmetic.workings import is_slip, leeways_of
from core.checks.lemmas import stem
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_FEWEST: Final = 2
_LEAD: Final = 6
_SHORT: Final = 4
_PREPOSITIONS: Final = frozenset(("of", "from", "in"))
_STOPS: Final = frozenset((".", "!", "?"))
_WIDE: Final = 9
_FOR: Final = frozenset(("for", "favour", "favor", "backed", "supported", "yes", "approved"))
_AGAINST: Final = frozenset(("against", "opposed", "no", "rejected"))
_SEXES: Final = tuple(
    {stem(one), stem(other)}
    for one, other in (("men", "women"), ("boys", "girls"), ("males", "females"))
)
_GAMES: Final = frozenset(map(stem, ("game", "match", "bout", "fight", "test", "outing")))
_RESULTS: Final = tuple(
    frozenset(map(stem, words))
    for words in (
        ("won", "win", "wins", "victories", "victory"),
        ("drawn", "draw", "drew", "draws", "tied", "tie"),
        ("lost", "lose", "defeat", "defeats", "loss", "losses"),
    )
)


def told_whole(line: Line, total: Figure) -> Working | None:
    """Return the working of a figure that is the whole of others, by what they count."""
    return (
        _voted(line, total)
        or _all_of_them(line, total)
        or _of_the(line, total)
        or _shared_out(line, total)
        or _both_sexes(line, total)
    )


def _voted(line: Line, total: Figure) -> Working | None:
    """Return the working of all votes, against those for and against."""
    behind = line.behind(total, 4)
    is_all = (
        line.lead(total, 1) == ["all"]
        or "voted" in behind
        or "cast" in behind
        or behind[1:3] == ["took", "part"]
    )
    words = set(line.words[line.bounds[0] : total.first])
    parts = candidates(line, line, total)
    if not is_all or len(parts) < _FEWEST or _FOR.isdisjoint(words) or _AGAINST.isdisjoint(words):
        return None
    return add_up(total, parts, CLOSED)


def _all_of_them(line: Line, total: Figure) -> Working | None:
    """Return the working of "All 148 were saved" behind "140 passengers and eight crew"."""
    first, last = line.lead(total, 2)
    if last != "all" or first not in ("", ";"):
        return None
    if first == ";":
        parts = candidates(line, line, total)
        return add_up(total, parts, LOOSE) if len(parts) == _FEWEST else None
    parts = candidates(line, line.earlier[-1], total) if line.earlier else []
    is_list = len(parts) >= _FEWEST and listed(line, parts) == parts
    if not is_list or not all(noun_of(line, one) for one in parts):
        return None
    return add_up(total, parts, LOOSE)


def _of_the(line: Line, total: Figure) -> Working | None:
    """Return the working of parts "of the" total behind them.

    They needn't be all of it, but for games that were won, drawn and lost; so it is told where
    they come to it, or to a thousandth of it.
    """
    lead = line.lead(total, 2)
    is_played = noun_of(line, total) in _GAMES and not _PREPOSITIONS.isdisjoint(lead)
    if not is_played and (lead[0] != "of" or lead[1] not in ("the", "its", "their", "a")):
        return None
    parts = listed(line, candidates(line, line, total))
    if len(parts) < _FEWEST or has_unread(line, parts[0], total):
        return None
    words = {stem(word) for word in line.words[line.bounds[0] : total.first]}
    if is_played and len(line.between(parts[-1], total)) <= _LEAD:
        is_all = len(parts) == len(_RESULTS) and all(words & result for result in _RESULTS)
        return add_up(total, parts, CLOSED) if is_all else None
    leeways = leeways_of(total, *parts)
    if leeways is None or not is_slip(leeways[0], sum_of(leeways[1:])):
        working = add_up(total, parts, CLOSED)
        return working if working and working.holds else None
    return add_up(total, parts, (0.0, 1e9))


def _shared_out(line: Line, last: Figure) -> Working | None:
    """Return the working of parts that are all of what the sentence before counted.

    They are told as a list of as many as there are: "from three boats: 71, 38 and 25".
    """
    if last is not line.figures[-1]:
        return None
    same = [one for one in line.figures if is_part(line, one, one)]
    same = [one for one in same if one.claim.type is last.claim.type]
    parts = _tail(line, [one for one in same if noun_of(line, one) is None or one is same[0]])
    if len(parts) < _FEWEST or has_unread(line, parts[0], parts[-1]):
        return None
    is_counted = any(
        one.value is not None and one.value.figure == len(parts) and one.first < parts[0].first
        for one in line.figures
        if one.claim.type is ClaimType.COUNT
    )
    is_closed = is_counted or ":" in line.lead(parts[0], 2)
    own = [one for one in line.figures if one.first < parts[0].first and is_part(line, one, one)]
    own = [one for one in own if one.claim.type is last.claim.type and is_less(parts[0], one)]
    near = own if own else [*(line.earlier[-1].figures if line.earlier else ())]
    if own and not is_counted:
        return None
    if not own:
        near = near if is_closed else []
        headed = [] if near else _headed(line, len(parts))
        near, is_counted = near or headed, is_counted or bool(headed)
        is_closed = bool(near)
    wholes = [
        one
        for one in near
        if one.first < parts[0].first
        and all(is_part(line, one, part) and is_less(part, one) for part in parts)
        and line.behind(one, 2) not in OF_THEM
    ]
    if not is_closed or len(wholes) != 1:
        return None
    return add_up(wholes[0], parts, CLOSED if is_counted else LOOSE)


def _headed(line: Line, count: int) -> list[Figure]:
    """Return the figures of the headline, if it counts as many parts: "£9m from three services"."""
    for other in line.earlier:
        counts = [one for one in other.figures if one.claim.type is ClaimType.COUNT]
        is_told = any(one.value is not None and one.value.figure == count for one in counts)
        is_headline = other.bounds[0] == 0 and line.words[other.bounds[1] - 1] not in _STOPS
        if is_told and is_headline:
            return other.figures
    return []


def _tail(line: Line, figures: list[Figure]) -> list[Figure]:
    """Return the figures at the end that are parted by commas and an "and", however long."""
    found = figures[-1:]
    for one, other in reversed(list(pairwise(figures))):
        gap = line.between(one, other)
        if len(gap) > _WIDE or {",", "and"}.isdisjoint(gap) or ";" in gap:
            break
        found.insert(0, one)
    return found


def _both_sexes(line: Line, total: Figure) -> Working | None:
    """Return the working of people of whom men and women, or boys and girls, are counted."""
    sexed = [
        (one, other)
        for one, other in pairwise(line.figures)
        if total not in (one, other) and len(line.between(one, other)) <= _SHORT
        and {noun_of(line, one), noun_of(line, other)} in _SEXES
    ]  # fmt: skip
    if len(sexed) != 1 or noun_of(line, total) is None:
        return None
    pair = list(sexed[0])
    others = [
        one for one in line.figures if one not in (*pair, total) and is_part(line, total, one)
    ]
    is_whole = all(is_part(line, total, part) and is_less(part, total) for part in pair)
    return add_up(total, pair, LOOSE) if is_whole and not others else None
