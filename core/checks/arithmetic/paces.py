"""What is told by the day, the month or the year, against the sum over a length of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.pace import LONG, PER, UNITS, Pace, pace_of
from core.checks.arithmetic.parts import noun_of
from core.checks.arithmetic.workings import (
    Leeway,
    Working,
    beside,
    is_slip,
    leeway_of,
    noted,
    plain,
)
from core.checks.roles import Role, role_of
from core.checks.values import scale_of
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

# How many of the one are told for one of the other; a week may be one of work.
_TIMES: Final = {
    ("s", "min"): (60.0,),
    ("s", "h"): (3600.0,),
    ("min", "h"): (60.0,),
    ("min", "d"): (1440.0,),
    ("h", "d"): (24.0, 8.0, 12.0, 10.0),
    ("h", "wk"): (168.0, 40.0, 35.0, 37.5),
    ("h", "a"): (8766.0, 2080.0),
    ("d", "wk"): (7.0, 5.0, 6.0),
    ("d", "mo"): (30.4, 30.0, 31.0, 21.0, 22.0),
    ("d", "a"): (365.0, 250.0, 260.0, 313.0),
    ("wk", "mo"): (4.33, 4.0),
    ("wk", "a"): (52.0, 50.0, 48.0),
    ("mo", "a"): (12.0, 13.0),
    ("d", "d"): (1.0,),
}
_JOINED: Final = frozenset(
    (
        *("or", "(", "—", "–", "amounts", "equals", "equivalent", "means", "makes", "making"),
        *("is", "comes", "come", "adds", "totalling", "meaning"),
    )
)
_HEDGES: Final = frozenset(("about", "some", "roughly", "nearly", "almost", "around"))
_OVER: Final = frozenset(
    ("over", "in", "for", "during", "within", "after", "at", "the", "a", ",", "to")
)
_SUMMED: Final = frozenset(
    (
        *("or", "total", "all", "worth", "average", "averaging", "altogether", "so", "together"),
        *("totalling", "making", "rate", "speed", "that", "which", "makes", "make", "comes"),
    )
)
_OTHERS: Final = frozenset(("while", "but", "whereas", ";", "compared", "than", "against"))
_ROUGH: Final = 0.03
_OPENING: Final = 2
_NEAR: Final = 10
_CLOSE: Final = 4
_WIDE: Final = 40
_THAT: Final = frozenset(("that", "is"))
# What is farther off is told of something else.
_LIKELY: Final = (0.35, 2.9)


def check_paces(line: Line) -> Iterator[Working]:
    """Yield the workings of paces: a day's against a year's, and against a sum over some time."""
    paces = [pace for figure in line.figures if (pace := pace_of(line, figure)) is not None]
    for place, one in enumerate(paces):
        for other in paces[place + 1 : place + 2]:
            working = _both(line, one, other)
            if working is not None:
                yield working
    working = _timed(line, paces)
    if working is not None:
        yield working


def _timed(line: Line, paces: list[Pace]) -> Working | None:
    """Return the working of a pace, of how long it was kept up, and of what it came to."""
    lengths = [one for one in line.figures if _is_length(line, one)]
    before = line.earlier[-1] if line.earlier else None
    if len(lengths) == 1:
        earlier = [pace_of(before, one) for one in before.figures] if before else []
        told = [pace for pace in earlier if pace is not None]
        return _over(line, paces, lengths[0]) or _later(line, paces, told, lengths[0])
    words = line.all_words()
    if lengths or before is None or not paces:
        return None
    if "average" not in words and not _THAT.issubset(words):
        return None
    # As in "it took 90 minutes. Over the 180 km that is an average of 120 km/h."
    lengths = [one for one in before.figures if _is_length(before, one)]
    is_that = _THAT.issubset(words)
    sum_ = (_one_sum(line, paces) if is_that else None) or _one_sum(before, paces)
    return _summed(paces[0], lengths[0], sum_) if sum_ and len(lengths) == 1 else None


def _both(line: Line, one: Pace, other: Pace) -> Working | None:
    """Return the working of one pace told by two units of time."""
    first, second = sorted((one, other), key=lambda pace: LONG.index(pace.unit))
    times = _TIMES.get((first.unit, second.unit))
    if one.dimension != other.dimension or times is None or first.unit == second.unit:
        return None
    between = line.between(one.figure, other.figure)
    if len(between) > _NEAR or not _OTHERS.isdisjoint(between) or not _is_joined(between):
        return None
    results = [first.amount.scaled(number) for number in times]
    return _working((one.figure, other.figure), first, times, results, second)


def _is_joined(between: list[str]) -> bool:
    """Whether a pace is told again: "a day, or", "a day,", "a month (", "amounts to"."""
    rest = between
    for place, word in enumerate(between[:-1]):
        if word in PER and between[place + 1] in UNITS:
            rest = between[place + 2 :]
            break
    bare = rest[:-1] if rest[-1:] and rest[-1] in _HEDGES else rest
    is_bare = not rest or (bare[-1:] == [","] and "and" not in bare)
    return is_bare or not _JOINED.isdisjoint(rest[:4])


def _working(
    figures: tuple[Figure, ...], small: Pace, times: tuple[float, ...], results: list[Leeway],
    large: Pace,
) -> Working | None:  # fmt: skip
    told = large.amount
    holds = any(_widened(result).meets(told) for result in results)
    result = next((one for one in results if _widened(one).meets(told)), results[0])
    number = times[results.index(result)]
    has_slip = is_slip(told, result)
    if not holds and not has_slip and not _is_likely(told, result):
        return None
    factor = _factor(large.figure)
    shown = (
        f"{plain(small.amount.middle / factor)} × {plain(number)} = {plain(result.middle / factor)}"
    )
    one, other = (figure.claim.text for figure in (small.figure, large.figure))
    message = Wording("“{one}” isn't “{other}”.", one=one, other=other)
    return Working(figures, beside(shown, other), noted(message, has_slip=has_slip), holds)


def _factor(figure: Figure) -> float:
    """Return how many of its dimension's base the unit of a figure stands for."""
    quantity = figure.claim.quantity
    unit = (quantity.unit or "") if quantity else ""
    known = scale_of(unit.rpartition("/")[0] or unit)
    return known[1] if known and figure.claim.type is ClaimType.MEASURE else 1.0


def _widened(leeway: Leeway) -> Leeway:
    by = _ROUGH * abs(leeway.middle)
    return Leeway(leeway.low - by, leeway.middle, leeway.high + by)


def _is_likely(told: Leeway, result: Leeway) -> bool:
    return bool(result.middle) and _LIKELY[0] < told.middle / result.middle < _LIKELY[1]


def _is_length(line: Line, figure: Figure) -> bool:
    """Whether a figure is how long something went on, and no age."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DURATION or quantity is None or figure.value is None:
        return False
    is_exact = quantity.bound is Bound.EXACT and quantity.low == quantity.high
    is_one = quantity.low == "1" and quantity.bound is Bound.OVER
    is_age = role_of(line.view.lexemes, figure) is Role.AGE
    return (is_exact or is_one) and not is_age and quantity.unit in LONG


def _over(line: Line, paces: list[Pace], length: Figure) -> Working | None:
    """Return the working of a sum over some time: "$60 million over five years, or $12 million"."""
    sum_ = _one_sum(line, paces)
    if sum_ is None:
        return None
    pace = paces[0].figure
    ends = sorted((pace, sum_, length), key=lambda one: one.first)
    words = line.words[ends[0].first : min(line.bounds[1], ends[2].last + 3)]
    is_near = any(_is_beside(line, length, one) for one in (pace, sum_)) or _opens(line, length)
    is_short = line.figures == ends and sum_.first < length.first
    is_tied = not _SUMMED.isdisjoint(words) or _is_tied(line, pace, length, sum_)
    is_tied = is_tied or (is_short and line.between(sum_, length) == ["in"])
    if not is_tied or not is_near or not _OTHERS.isdisjoint(words) or len(words) > _WIDE:
        return None
    return _summed(paces[0], length, sum_)


def _one_sum(line: Line, paces: list[Pace]) -> Figure | None:
    """Return the one figure of a sentence that the one pace of it may come to."""
    if len(paces) != 1:
        return None
    others = [one for one in line.figures if one is not paces[0].figure and one.value]
    sums = [one for one in others if one.value and one.value.dimension == paces[0].dimension]
    return sums[0] if len(sums) == 1 else None


def _is_tied(line: Line, pace: Figure, length: Figure, sum_: Figure) -> bool:
    """Whether a pace stands beside what it is a pace of: "in 12 hours, 3,000 litres an hour"."""
    gap = line.between(length, pace) if length.first < pace.first else []
    is_apposed = gap == [","] or line.lead(pace, 1) == [","]
    is_led = line.lead(sum_, 1) == ["to"] or "at" in line.lead(pace, 2)
    return is_led or is_apposed or _same_noun(line, pace, sum_)


def _same_noun(line: Line, one: Figure, other: Figure) -> bool:
    noun = noun_of(line, one)
    return noun is not None and noun == noun_of(line, other)


def _is_beside(line: Line, length: Figure, figure: Figure) -> bool:
    """Whether a length of time goes with a figure: "600 km in 20 days", "20 days at 30 km"."""
    one, other = sorted((length, figure), key=lambda each: each.first)
    gap = line.between(one, other)
    is_short = len(gap) <= _CLOSE + 2 * (one is figure)
    is_attribute = "-" in length.claim.text and one is length
    return is_short and (not gap or not _OVER.isdisjoint(gap) or is_attribute)


def _opens(line: Line, length: Figure) -> bool:
    """Whether a sentence is told of a length of time: "Over the 30 days of June it took"."""
    return length.first - line.bounds[0] <= _OPENING and line.words[line.bounds[0]] in _OVER


def _later(line: Line, paces: list[Pace], earlier: list[Pace], length: Figure) -> Working | None:
    """Return the working of a sum in the sentence behind a pace: "After 12 days the loss was"."""
    is_opening = length.first - line.bounds[0] <= 1
    if paces or len(earlier) != 1 or not is_opening:
        return None
    pace = earlier[0]
    sums = [one for one in line.figures if one.value and one.value.dimension == pace.dimension]
    others = [one for one in line.earlier[-1].figures if one is not pace.figure and one.value]
    if len(sums) != 1 or any(one.value and one.value.dimension == pace.dimension for one in others):
        return None
    return _summed(pace, length, sums[0])


def _summed(pace: Pace, length: Figure, sum_: Figure) -> Working | None:
    told, quantity = leeway_of(sum_), length.claim.quantity
    if told is None or quantity is None or quantity.unit is None or length.value is None:
        return None
    number = float(quantity.low or 1.0)
    if quantity.unit == pace.unit:
        times: tuple[float, ...] = (number,)
    else:
        pair = pace.unit, quantity.unit
        times = tuple(number * each for each in _TIMES.get(pair, ()))
        times = times or tuple(number / each for each in _TIMES.get(pair[::-1], ())[:1])
    if not times:
        return None
    total = Pace(sum_, pace.dimension, told, quantity.unit)
    figures = tuple(sorted((pace.figure, length, sum_), key=lambda one: one.first))
    return _working(figures, pace, times, [pace.amount.scaled(each) for each in times], total)
