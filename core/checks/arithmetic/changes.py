"""Changes told beside the values that they lead from and to: percent, points, multiples, sums."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.comparatives import COMPARATIVES, RECORDS
from core.checks.arithmetic.likeness import is_another_clause, is_move, ratio_of
from core.checks.arithmetic.moves import Move, are_points, work_out, work_out_step
from core.checks.arithmetic.parts import noun_of
from core.checks.lemmas import stem
from core.checks.roles import Role, is_earlier, is_rate, role_of
from core.detection.numerals import is_plural
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_COMPARED: Final = frozenset(
    (ClaimType.MONEY, ClaimType.COUNT, ClaimType.MEASURE, ClaimType.PERCENT, ClaimType.DURATION)
)
_CLAUSE: Final = frozenset((";", "while", "whereas", "where"))
_NAMED: Final = frozenset(
    (
        *("increase", "rise", "fall", "drop", "decrease", "up", "discount", "saving", "reduction"),
        *("gain", "loss", "growth", "jump", "cut", "markup", "step"),
    )
)
_CLOSE: Final = 0.05
_WITHIN: Final = frozenset(("within", "in", "over", "after"))
_EXTRA: Final = frozenset(("extra", "additional"))
_BEING: Final = (["is"], ["was"], ["were"], ["represents"], ["represented"], ["marks"], ["marked"])
_AS: Final = frozenset(("as", "that", "more", "the", "what", "than"))


def check_changes(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield the workings of the changes that a sentence tells with their values.

    "That was 5% more than" goes on about a value in the sentence before.
    """
    taken: set[int] = set()
    yield from _raises(line)
    yield from _named_after(line)
    for move in (*_moves(line), *_resumed(line, before), *_ranges(line)):
        stated = _stated(line, move, taken)
        if stated is not None:
            taken.add(stated.id)
            working = work_out(line, move, stated)
            if working is not None:
                yield working


def _named_after(line: Line) -> Iterator[Working]:
    """Yield the change that a sentence of its own tells: "That is a rise of 25%"."""
    words = line.opening(2)
    is_that = words[:1] in (["that"], ["this"], ["it"]) and words[1:] in _BEING
    if not is_that or len(line.figures) != 1 or not line.earlier:
        return
    before, stated = line.earlier[-1], line.figures[0]
    found = [*_moves(before), *_ranges(before)]
    if len(found) != 1 or any(_stated(before, move, set()) for move in found):
        return
    if _tells_change(line, found[0], stated):
        working = work_out(before, found[0], stated)
        if working is not None:
            yield working


def _moves(line: Line) -> Iterator[Move]:
    """Yield the pairs of values that lie before and after a change."""
    used: set[int] = set()
    for old in line.figures:
        if not _is_compared(old) or not is_earlier(line.view.lexemes, old):
            continue
        new = _new(line, old, used)
        if new is not None:
            used.update((old.id, new.id))
            yield Move(old, new)
    yield from _multiplied(line, used)


def _resumed(line: Line, before: Line | None) -> Iterator[Move]:
    """Yield the one value of the sentence before with the one that "that" is set against."""
    words = line.all_words()
    if before is None or words[:1] not in (["that"], ["this"], ["it"]) or words[1:2] not in _BEING:
        return
    earlier = [
        one for one in line.figures if _is_compared(one) and is_earlier(line.view.lexemes, one)
    ]
    later = [one for one in before.figures if earlier and _fits(earlier[0], one, set())]
    if len(earlier) == 1 and len(later) == 1:
        yield Move(earlier[0], later[0])


def _ranges(line: Line) -> Iterator[Move]:
    """Yield the ranges that are ends of a change: "lifts the salary from $20,000 to $22,000"."""
    for figure in line.figures:
        quantity = figure.claim.quantity
        is_range = quantity is not None and quantity.low != quantity.high
        is_from = line.before(figure, 1) == ["from"] and " to " in figure.claim.text
        if is_range and is_from and _is_compared(figure):
            yield Move(figure, figure)


def _raises(line: Line) -> Iterator[Working]:
    """Yield the workings of a sum, what it led to, and its share: "by $30 to $150, or 25%"."""
    for by, to in pairwise(line.figures):
        is_step = role_of(line.view.lexemes, by) is Role.CHANGE and line.between(by, to)[:1] == [
            "to"
        ]
        if not is_step or not _fits(by, to, set()) or by.claim.type is ClaimType.PERCENT:
            continue
        move = Move(by, to)
        stated = _stated(line, move, set())
        if stated is not None and stated.claim.type is ClaimType.PERCENT:
            working = work_out_step(line, move, stated)
            if working is not None:
                yield working


def _is_compared(figure: Figure) -> bool:
    return figure.value is not None and figure.claim.type in _COMPARED


def _is_comparable(line: Line, old: Figure, one: Figure) -> bool:
    """Whether two values are of one kind: not a sum and what it is a share."""
    lexemes = line.view.lexemes
    nouns = noun_of(line, old), noun_of(line, one)
    if None not in nouns and nouns[0] != nouns[1]:
        return False
    return is_rate(lexemes, old) == is_rate(lexemes, one)


def _new(line: Line, old: Figure, used: set[int]) -> Figure | None:
    """Return the value that a change led to: behind a "to", else the one told before."""
    place = line.figures.index(old)
    fitting = [
        one for one in line.figures if _fits(old, one, used) and _is_comparable(line, old, one)
    ]
    behind = [one for one in fitting if one.first > old.first and _is_to(line, one)]
    behind = [one for one in behind[:1] if _CLAUSE.isdisjoint(line.between(old, one))]
    if behind and line.figures.index(behind[0]) <= place + 2:
        return behind[0]
    before = [one for one in fitting if one.last <= old.first]
    to = [one for one in before if _is_to(line, one)]
    level = [one for one in before if role_of(line.view.lexemes, one) is Role.LEVEL]
    chosen = (to or level)[-1:]
    if not chosen or not _CLAUSE.isdisjoint(line.between(chosen[0], old)):
        return None
    return chosen[0]


def _fits(old: Figure, one: Figure, used: set[int]) -> bool:
    if one.id in used or one.id == old.id or not _is_compared(one) or not old.value:
        return False
    return one.value is not None and one.value.dimension == old.value.dimension


def _is_to(line: Line, figure: Figure) -> bool:
    before = line.before(figure, 2)
    return before[-1:] == ["to"] or before in (["to", "a"], ["to", "about"], ["to", "some"])


def _multiplied(line: Line, used: set[int]) -> Iterator[Move]:
    """Yield the values around a multiple: "96,000, four times as many as the 32,000"."""
    for place, figure in enumerate(line.figures):
        behind = line.behind(figure, 1)
        is_times = figure.claim.type is ClaimType.RATIO and behind and behind[0] in _AS
        if not is_times or "likely" in line.behind(figure, 2):
            continue
        before = [one for one in line.figures[:place] if _is_compared(one) and one.id not in used]
        after = [one for one in line.figures[place + 1 :] if _is_compared(one)]
        fitting = [
            one
            for one in before
            if after and _fits(one, after[0], used) and _is_comparable(line, after[0], one)
        ]
        if fitting and fitting[-1] is before[-1]:
            yield Move(after[0], _nearest(figure, after[0], fitting))


def _nearest(multiple: Figure, old: Figure, told: list[Figure]) -> Figure:
    """Return the value that is so many times another, else the last one told."""
    times = multiple.value.figure if multiple.value else 0.0
    right = [one for one in told if abs(ratio_of(one, old) - times) <= _CLOSE * times]
    return (right or told)[-1]


def _stated(line: Line, move: Move, taken: set[int]) -> Figure | None:
    """Return the change that is told nearest to two values."""
    first, last = move.ends
    best: tuple[int, Figure] | None = None
    for figure in line.figures:
        if figure in (move.old, move.new) or figure.id in taken:
            continue
        if not _tells_change(line, move, figure):
            continue
        distance = first - figure.last if figure.last <= first else figure.first - last
        between = (
            line.words[figure.last : first]
            if figure.last <= first
            else (line.words[last : figure.first])
        )
        if not _CLAUSE.isdisjoint(between) or _has_other(line, move, figure):
            continue
        if figure.last <= first and is_another_clause(between):
            continue
        if "since" in between and not RECORDS.isdisjoint(between):
            continue
        if best is None or distance < best[0]:
            best = distance, figure
    return best[1] if best else None


def _has_other(line: Line, move: Move, figure: Figure) -> bool:
    """Whether another value of the same kind stands between a change and the values."""
    first, last = move.ends
    low, high = sorted((figure.first, first)) if figure.first < first else (last, figure.first)
    is_share = figure.claim.type is ClaimType.PERCENT
    return any(
        low < one.first < high
        and (
            _fits(move.old, one, {move.new.id, figure.id})
            or (is_share and one is not figure and one.claim.type is ClaimType.PERCENT)
        )
        for one in line.figures
        if one not in (move.old, move.new) and not _is_while(line, one)
    )


def _is_while(line: Line, figure: Figure) -> bool:
    """Whether a length of time is that of a change: "within two years"."""
    return figure.claim.type is ClaimType.DURATION and line.lead(figure, 1)[0] in _WITHIN


def _tells_change(line: Line, move: Move, figure: Figure) -> bool:
    """Whether a figure tells how far something moved."""
    type_ = figure.claim.type
    if figure.value is None:
        return False
    if type_ is ClaimType.RATIO:
        if " in " in figure.claim.text or " out of " in figure.claim.text:
            # "One service in eight" is a share.
            return False
        if line.tail(figure, 1) == ["of"] and "by" not in line.lead(figure, 1):
            # "Half of the paintings" is a share of something else.
            return False
        return "point" not in figure.claim.text and "point" not in line.behind(figure, 4)
    is_moved = role_of(line.view.lexemes, figure) is Role.CHANGE
    is_moved = is_moved or not COMPARATIVES.isdisjoint(line.behind(figure, 1))
    is_moved = is_moved or not _EXTRA.isdisjoint(line.before(figure, 1))
    if figure.value.dimension == "points" and move.old.claim.type is not ClaimType.PERCENT:
        return False
    if type_ is ClaimType.PERCENT:
        if line.lead(figure, 1) == ["and"]:
            return False
        lead = line.words[line.bounds[0] : figure.first]
        # "198,442 votes, or 51.3%, against 188,390" is a share of all.
        is_restated = lead[-1:] == ["by"] or (lead[-1:] == ["or"] and any(map(is_move, lead)))
        return is_moved or is_restated or _is_named_change(line, figure)
    if move.old.value is None:
        return False
    is_same = figure.value.dimension == move.old.value.dimension
    is_same = is_same and _count_alike(line, figure, move)
    is_named = figure.value.dimension == "points" and _is_named_change(line, figure)
    return (is_same and is_moved) or is_named or are_points(line, move, figure)


def _count_alike(line: Line, figure: Figure, move: Move) -> bool:
    """Whether a change and its values count the same, as far as their nouns tell."""
    nouns = {noun_of(line, one) for one in (figure, move.old, move.new)} - {None}
    more, noun = line.tail(figure, 2)
    if more in COMPARATIVES and is_plural(noun):
        # As in "2,000 more soldiers".
        nouns.add(stem(noun))
    return len(nouns) <= 1


def _is_named_change(line: Line, figure: Figure) -> bool:
    """Whether a share is called a change: "an increase of 12%", "a rise of a third"."""
    before = line.before(figure, 4)
    return not _NAMED.isdisjoint(before)
