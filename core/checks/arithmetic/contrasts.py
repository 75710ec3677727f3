"""Changes told apart from their two values, or in a comparison: "25% more", "taller than the"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.comparatives import BESIDES, CLAUSES, COMPARATIVES, RECORDS, compared
from core.checks.arithmetic.likeness import fits, is_compared, is_move, is_moved, is_sort, ratio_of
from core.checks.arithmetic.moves import Move, work_out
from core.checks.arithmetic.order import is_year, was_before
from core.checks.arithmetic.parts import has_unread
from core.checks.concepts import concept_of
from core.checks.lemmas import stem
from core.checks.roles import is_change
from core.detection.calendar_dates import MONTHS
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_AGAINST: Final = frozenset(("budget", "target", "estimate", "plan", "plans", "schedule"))
_PARTING: Final = frozenset(("and", "but", "while", "whereas", "although", "though"))
_EXTRA: Final = frozenset(("extra", "additional"))
_THUS: Final = frozenset(("thus", "so", "therefore", "hence", "that", "which", "meaning", "or"))
_MULTIPLES: Final = frozenset(("doubled", "tripled", "trebled", "quadrupled", "halved"))
_RESUMED: Final = frozenset(
    (
        *(
            "now",
            "today",
            "this",
            "that",
            "it",
            "they",
            "later",
            "since",
            "last",
            "earlier",
            "then",
        ),
        *("before", "currently", "meanwhile", "previous", "number", "figure", "sum"),
    )
)
_RISES: Final = frozenset(("more", "higher", "up", "above", "larger", "dearer", "longer", "extra"))
_FALLS: Final = frozenset(
    ("less", "short", "fewer", "lower", "down", "below", "smaller", "cheaper")
)
_NUMBERS: Final = frozenset(("number", "figure", "total", "sum", "rate"))
_SHORT: Final = 3
_REACH: Final = 10
_CLOSE: Final = 7
# Values of one thing that are told apart are no farther apart, nor is what is told of them.
_NEARLY: Final = (0.1, 10.0)
_MULTIPLE_MOST: Final = (0.02, 50.0)
_LIKELY: Final = (0.4, 2.5)


def check_contrasts(line: Line, taken: Set[int]) -> Iterator[Working]:
    """Yield the workings of changes whose two values stand apart from each other.

    taken are the ids of the figures that belong to a change already.
    """
    for stated in line.figures:
        if stated.value is None or stated.claim.type is ClaimType.DATE or stated.id in taken:
            continue
        move = compared(line, stated)
        working = work_out(line, move, stated) if move else _apart(line, stated)
        if working is not None:
            yield working


def _apart(line: Line, stated: Figure) -> Working | None:
    """Return the working of a change between the only two values of a kind that stand near."""
    if not _tells_change(line, stated) or _has_other(line, stated):
        return None
    pair = _pair(line, stated)
    if pair is None or has_unread(line, min(pair, key=_first), max(*pair, stated, key=_first)):
        return None
    first, second = sorted(pair, key=_first)
    is_then = [was_before(line, one, other) for one, other in ((first, second), (second, first))]
    if not any(is_then):
        return None
    moves = [Move(first, second), Move(second, first)]
    if is_then[1] and not is_then[0]:
        moves.reverse()
    sign = _sign(line, stated)
    if sign:
        moves = [move for move in moves if (ratio_of(move.new, move.old) - 1) * sign > 0]
    found = [work_out(line, move, stated) for move in moves]
    right = next((one for one in found if one is not None and one.holds), None)
    return right or (found[0] if found and _is_likely(moves[0], stated) else None)


def _sign(line: Line, stated: Figure) -> int:
    """Return 1 for a rise, −1 for a fall, 0 where the words beside a change don't say."""
    near = (*line.behind(stated, 1), *reversed(line.before(stated, _SHORT)))
    for word in near:
        concept = concept_of(stem(word))
        if word in _RISES or concept == "rise":
            return 1
        if word in _FALLS or concept == "fall":
            return -1
    return 0


def _has_other(line: Line, stated: Figure) -> bool:
    """Whether the sentence tells of another change, or of a record."""
    others = [one for one in line.figures if one is not stated and one.value is not None]
    is_one = any(one.claim.type is ClaimType.PERCENT and is_moved(line, one) for one in others)
    before = line.words[line.bounds[0] : stated.first]
    return is_one or ("since" in before and not RECORDS.isdisjoint(before))


def _first(figure: Figure) -> int:
    return figure.first


def _tells_change(line: Line, stated: Figure) -> bool:
    """Whether a figure tells how far something moved, with no value of its own beside it."""
    lexemes = line.view.lexemes
    first, second, third = line.tail(stated, 3)
    before = line.lead(stated, 2)
    if is_move(first) and second == "in":
        # "A 63% rise in sales" is of something else.
        return False
    if stated.claim.type is ClaimType.RATIO:
        text = stated.claim.text.lower()
        is_multiple = text in _MULTIPLES or text.endswith("fold")
        is_times = [first, second] in (["as", "many"], ["as", "much"]) and third not in (
            "as",
            "again",
        )
        return is_multiple or is_times or is_change(lexemes, stated) or before[1] in ("by", "to")
    is_than = "than" in (second, third) and any(
        one.first > stated.first and len(line.between(stated, one)) < _CLOSE
        and is_compared(one) for one in line.figures
    )  # fmt: skip
    if first == "short" and second == "of":
        return True
    gaps = (line.between(stated, one) for one in line.figures if one.first > stated.first)
    if any(gap[:1] == ["of"] and len(gap) < _CLOSE for gap in gaps):
        # "The loss of 12 of the city's 31 dentists" tells a part beside its whole.
        return False
    opening = line.opening(2)
    if opening[:1] == ["the"] and any(map(is_move, opening[1:])) and line.figures[0] is stated:
        return stated.first - line.bounds[0] <= _CLOSE
    if before[1] == "of" and is_move(before[0]):
        return True
    if first in COMPARATIVES or (first in BESIDES and second in _AGAINST):
        return not is_than
    return not _EXTRA.isdisjoint(before) or is_change(lexemes, stated) or first in ("up", "down")


def _pair(line: Line, stated: Figure) -> tuple[Figure, Figure] | None:
    """Return the only two values in a sentence that may have moved so, else one and that before."""
    own = [one for one in line.figures if one is not stated and is_compared(one)]
    own = [one for one in own if is_sort(line, one, stated) and not is_moved(line, one)]
    if not own:
        return _summed_up(line, stated)
    nearest = min(own, key=lambda one: abs(one.first - stated.first))
    others = [one for one in own if one is nearest or fits(line, stated, nearest, one)]
    if len(others) > 2 or not _is_of_clause(line, nearest, stated):
        return None
    if any(_is_parted(line.between(stated, one)) for one in others):
        return None
    if len(others) == 1 and line.earlier and _goes_on(line):
        near = line.earlier[-1].figures
        told = [one for one in near if fits(line, stated, nearest, one)]
        others += [one for one in told if _NEARLY[0] < ratio_of(one, nearest) < _NEARLY[1]]
    return (others[0], others[1]) if len(others) == 2 else None


def _summed_up(line: Line, stated: Figure) -> tuple[Figure, Figure] | None:
    """Return the values of the sentence before: "9,300; in 2015 it was 12,400. That means it"."""
    first, second = [*line.opening(2), "", ""][:2]
    is_that = first in ("that", "this", "it", "they") or (first == "the" and is_move(second))
    is_number = not _NUMBERS.isdisjoint(line.opening(_REACH))
    if not line.earlier or not (is_that or is_number):
        return None
    near = list(line.earlier[-1].figures)
    if len([one for one in near if is_compared(one) and is_sort(line, one, stated)]) == 1:
        near += [one for other in line.earlier[-2:-1] for one in other.figures]
    told = [one for one in near if is_compared(one) and is_sort(line, one, stated)]
    is_pair = len(told) == 2 and fits(line, stated, *told)
    return (told[0], told[1]) if is_pair else None


def _is_parted(gap: list[str]) -> bool:
    if ":" in gap[:_CLOSE]:
        return False
    return not _PARTING.isdisjoint(gap) and ["and", "now"] not in map(list, pairwise(gap))


def _goes_on(line: Line) -> bool:
    """Whether a sentence takes up what was told before: "Now there are", "A year earlier it"."""
    opening = line.opening(_CLOSE)
    is_dated = any(word in MONTHS for word in opening)
    return is_dated or not _RESUMED.isdisjoint(opening) or any(is_year(word) for word in opening)


def _is_of_clause(line: Line, value: Figure, stated: Figure) -> bool:
    """Whether a change is told in the clause of a value, or as what follows from it."""
    one, other = sorted((value, stated), key=_first)
    gap = line.between(one, other)
    is_bound = CLAUSES.isdisjoint(gap) and len(gap) <= 2 * _REACH
    behind = gap[gap.index(";") + 1 :] if gap.count(";") == 1 else []
    if behind[:1] in (["it"], ["they"], ["that"]) or (
        behind[:1] == ["the"] and any(map(is_move, behind[1:2]))
    ):
        return True
    if one is stated and ["and", "now"] in map(list, pairwise(gap)):
        return True
    # "Below the 950 that was expected, and the shares fell by 6%" tells of the shares.
    last = gap[len(gap) - gap[::-1].index(",") :] if "," in gap else gap
    return is_bound or (not _THUS.isdisjoint(last) and one is value)


def _is_likely(move: Move, stated: Figure) -> bool:
    """Whether a change is so near to what is stated that it may be meant."""
    old, new, told = move.old.value, move.new.value, stated.value
    if old is None or new is None or told is None or not old.figure or not told.figure:
        return False
    ratio = new.figure / old.figure
    if told.dimension == "multiple":
        result, stated_ = max(ratio, 1 / ratio) if ratio else 0.0, told.figure
        return _MULTIPLE_MOST[0] < ratio < _MULTIPLE_MOST[1] and result > 1
    if not _NEARLY[0] < ratio < _NEARLY[1]:
        return False
    is_share = stated.claim.type in (ClaimType.PERCENT, ClaimType.RATIO)
    is_share = is_share and told.dimension != "points"
    result = abs(ratio - 1) * 100 if is_share else abs(new.figure - old.figure)
    stated_ = told.figure
    if told.dimension == "points" and abs(abs(ratio - 1) * 100 - stated_) < 1:
        # Percent that are called points.
        return True
    return _LIKELY[0] * stated_ <= result <= _LIKELY[1] * stated_
