"""Changes and differences against two values that stand anywhere near them."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.comparatives import COMPARATIVES
from core.checks.arithmetic.likeness import is_another_clause, is_compared, is_move
from core.checks.arithmetic.moves import Move, work_out, work_out_step
from core.checks.arithmetic.nearby import (
    POINTING,
    are_own,
    are_tied,
    count_alike,
    first_right,
    is_likely,
    is_multiple,
    size_of,
    windows,
)
from core.checks.arithmetic.order import was_before
from core.checks.arithmetic.portions import is_share, work_out_share
from core.checks.arithmetic.workings import Working, beside, leeways_of, plain
from core.checks.roles import Role, is_rate, role_of
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_LEADS: Final = frozenset(("of", "by", "up", "down", "–", "—", "-", "(", ":", ","))
_BY: Final = (["by"], ["up"], ["down"])
_DOWN_BY: Final = (["down", "by"], ["up", "by"])
_PARTING: Final = frozenset(("while", "whereas", "although", "though"))
_EACH: Final = frozenset(("each", "every", "per"))
_GAPS: Final = frozenset(("lead", "margin", "difference", "gap", "majority", "advantage"))
_VOTES: Final = frozenset(("vote", "votes", "ballots"))
# Beside these a number is of other votes, or of none.
_OTHERS: Final = frozenset(
    ("of", "people", "spoiled", "spoilt", "invalid", "blank", "abstained", "stayed", "voted")
)
_SUMS: Final = (ClaimType.COUNT, ClaimType.MONEY, ClaimType.MEASURE)
_FEW: Final = 12
_PAIR: Final = 2
_REACH: Final = 5
_CLOSE: Final = 3
_NEAR: Final = 4


def change(line: Line, stated: Figure) -> Working | None:
    """Return the working of a change whose values stand in its sentence or before it."""
    if not _tells_change(line, stated):
        return None
    found = (moves for figures in windows(line, stated) if (moves := _moves(line, stated, figures)))
    moves = next(found, [])
    if not moves:
        return None
    own = {one.id for one in line.figures}
    if not any({move.old.id, move.new.id} <= own for move in moves):
        # As in "it sold 9,600 tickets. That was 20% more than the 8,000 of the year before".
        across = (
            move for more in found for move in more if (move.old.id in own) != (move.new.id in own)
        )
        right = first_right(work_out(line, move, stated) for move in across)
        if right is not None:
            return right
    return _worked_out(line, stated, moves)


def ahead(lines: Sequence[Line], place: int, stated: Figure) -> Working | None:
    """Return the working of a change told before its values: "is raised by 12%. Adults pay …"."""
    line, after = lines[place], lines[place + 1 : place + 2]
    if not after or line not in after[0].earlier or not _tells_change(line, stated):
        return None
    if _moves(line, stated, line.figures):
        return None
    moves = _moves(line, stated, after[0].figures)
    own = [one for one in line.figures if one is not stated]
    if any(one.claim.type is ClaimType.PERCENT for one in own):
        # Several things changed, and which of them the values are of isn't told.
        return None
    if moves and any(_is_kind(line, moves[0].old, one) for one in own):
        # It is told of a value in its own sentence: "sales of $6 million, a rise of 8%".
        return None
    told = [move for move in moves if was_before(after[0], move.old, move.new)]
    if len(moves) != _PAIR or len(told) != 1 or not _fits(line, stated, told[0]):
        return None
    return work_out(after[0], told[0], stated)


def difference(line: Line, stated: Figure) -> Working | None:
    """Return the working of a lead or a gap against the two values that it lies between."""
    before = line.before(stated, _NEAR)
    if stated.claim.type not in _SUMS or _GAPS.isdisjoint(before) or _is_points(line, stated):
        return None
    is_owned = any(lead in POINTING and noun in _GAPS for lead, noun in pairwise(before))
    for figures in windows(line, stated):
        pairs = [
            (one, other)
            for one, other in permutations(_as_large(figures, stated), 2)
            if size_of(one) > size_of(other) and count_alike(line, one, other)
        ]
        if not pairs:
            continue
        workings = [
            working for pair in pairs if (working := _subtracted(*pair, stated)) is not None
        ]
        right = first_right(workings)
        one, other = pairs[0]
        is_sure = is_owned or are_tied(line, stated, one, other)
        is_slip = is_likely(size_of(one) - size_of(other), size_of(stated))
        if right or len(pairs) != 1 or not (is_sure and is_slip):
            return right
        return workings[0] if workings else None
    return None


def won_by(lines: Sequence[Line], place: int, stated: Figure) -> Working | None:
    """Return the working of "won by 1,214 votes. She had 11,870, her only rival 11,156"."""
    line, after = lines[place], lines[place + 1 : place + 2]
    is_won = line.lead(stated, 1) == ["by"] and line.tail(stated, 1)[0] in _VOTES
    if not is_won or not after or line not in after[0].earlier:
        return None
    told = _as_large(after[0].figures, stated)
    if len(told) != _PAIR or len(after[0].figures) != _PAIR or size_of(told[0]) == size_of(told[1]):
        return None
    words = after[0].all_words()
    if words[:1] == ["in"] or not _OTHERS.isdisjoint(words) or "votes" not in words:
        return None
    more, less = sorted(told, key=size_of, reverse=True)
    is_near = is_likely(size_of(more) - size_of(less), size_of(stated))
    return _subtracted(more, less, stated) if is_near else None


def _worked_out(line: Line, stated: Figure, moves: list[Move]) -> Working | None:
    """Return the move that comes out right, or the only one there is, if that is sure."""
    right = first_right(work_out(line, move, stated) for move in moves)
    if right or any(_is_fraction(move, stated) for move in moves):
        return right
    steps = [move for move in moves if role_of(line.view.lexemes, move.old) is Role.CHANGE]
    if steps:
        return first_right(work_out_step(line, move, stated) for move in steps)
    likely = [move for move in moves if _fits(line, stated, move)]
    old, new = sorted((moves[0].old, moves[0].new), key=lambda one: one.first)
    if are_own(line, old, new) and not _PARTING.isdisjoint(line.between(old, new)):
        # They are told of two: "5 million, while Tarn got by with 2 million, 14% more".
        return None
    if stated in line.figures and is_another_clause(line.between(stated, old)):
        return None
    is_vague = stated.claim.type is ClaimType.RATIO and not is_multiple(stated)
    if len(moves) != _PAIR or not likely or (is_vague and not are_own(line, old, new)):
        return None
    return work_out(line, likely[0], stated) if are_tied(line, stated, old, new) else None


def _moves(line: Line, stated: Figure, figures: Iterable[Figure]) -> list[Move]:
    """Return every two values of one kind, either way round."""
    values = [one for one in figures if one is not stated and _is_value(line, stated, one)]
    return [
        Move(one, other)
        for one, other in permutations(values, 2)
        if _is_kind(line, one, other)
        and count_alike(line, one, other)
        and not _are_votes(line, one, other)
    ]


def _are_votes(line: Line, one: Figure, other: Figure) -> bool:
    """Whether two numbers are the sides of a vote: "by 38 votes to 29"."""
    first, second = sorted((one, other), key=lambda figure: figure.first)
    return line.between(first, second) == ["votes", "to"]


def _is_value(line: Line, stated: Figure, figure: Figure) -> bool:
    """Whether a figure may have moved by what is stated: a percentage by points alone."""
    if not is_compared(figure) or figure.claim.type is ClaimType.DURATION:
        return False
    is_percent = figure.value is not None and figure.value.dimension == "percent"
    return is_percent == _is_points(line, stated)


def _is_kind(line: Line, one: Figure, other: Figure) -> bool:
    lexemes = line.view.lexemes
    is_one = one.value and other.value and one.value.dimension == other.value.dimension
    return bool(is_one) and is_rate(lexemes, one) == is_rate(lexemes, other)


def _tells_change(line: Line, stated: Figure) -> bool:
    """Whether a figure is a change by the words around it: "a gain of 12%", "5% more"."""
    if is_multiple(stated):
        return True
    is_share_of = stated.claim.type in (ClaimType.PERCENT, ClaimType.RATIO)
    before, tail = line.before(stated, _REACH), line.tail(stated, 2)
    if not (is_share_of or _is_points(line, stated)) or not _EACH.isdisjoint(tail):
        return False
    is_named = any(map(is_move, before[-_CLOSE:])) and before[-1] in _LEADS
    is_by = before[-1:] in _BY and any(map(is_move, before))
    return (
        is_named or is_by or before[-2:] in _DOWN_BY or tail[0] in COMPARATIVES or is_move(tail[0])
    )


def _is_points(line: Line, stated: Figure) -> bool:
    """Whether a figure is of percentage points; behind a plain number the word stands."""
    is_told = stated.value is not None and stated.value.dimension == "points"
    is_number = stated.claim.type is ClaimType.COUNT
    return is_told or (is_number and line.tail(stated, 1)[0] in ("point", "points"))


def _fits(line: Line, stated: Figure, move: Move) -> bool:
    """Whether what is stated may be a slip for the change, or percent taken for points."""
    old, new, told = size_of(move.old), size_of(move.new), abs(size_of(stated))
    if not old or not new or old == new:
        return False
    percent = abs(new / old - 1) * 100
    if _is_points(line, stated):
        return is_likely(abs(new - old), told) or abs(percent - told) < 1
    is_times = stated.value is not None and stated.value.dimension == "multiple"
    return is_likely(max(new / old, old / new) if is_times else percent, told)


def _is_fraction(move: Move, stated: Figure) -> bool:
    """Whether what is stated is the share that one value is of the other."""
    working = work_out_share(move.old, move.new, stated) if is_share(stated) else None
    return working is not None and working.holds


def _as_large(figures: Iterable[Figure], stated: Figure) -> list[Figure]:
    """Return the values of one kind with a difference that are larger than it."""
    return [
        one
        for one in figures
        if one.value
        and stated.value
        and one.value.dimension == stated.value.dimension
        and one.claim.type is stated.claim.type
        and size_of(one) > max(_FEW, size_of(stated))
    ]


def _subtracted(one: Figure, other: Figure, stated: Figure) -> Working | None:
    leeways = leeways_of(one, other, stated)
    if leeways is None:
        return None
    more, less, told = leeways
    result = more - less
    shown = f"{plain(more.middle)} − {plain(less.middle)} = {plain(result.middle)}"
    message = Wording(
        "“{more}” less “{less}” isn't “{difference}”.",
        more=one.claim.text,
        less=other.claim.text,
        difference=stated.claim.text,
    )
    figures = tuple(sorted((one, other, stated), key=lambda figure: figure.first))
    return Working(figures, beside(shown, stated.claim.text), message, result.meets(told))
