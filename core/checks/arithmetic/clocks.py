"""Lengths of time against the times of day that they lie between."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import Working, beside
from core.checks.lemmas import stem
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_MINUTES: Final = {"min": 1, "h": 60}
_DAY: Final = 24 * 60
_CLOCK_LENGTH: Final = 5
_CUES: Final = frozenset(
    (
        *("later", "after", "journey", "lasted", "lasting", "took", "long", "for", "flight"),
        *("trip", "drive", "ride", "day", "shift", "total", "in"),
    )
)
_BARS: Final = frozenset((";", "but", "while", "than", "("))
# "In those eight hours" takes up the times of the sentence before.
_THOSE: Final = frozenset(("those", "these"))
_BOTH: Final = 2
_NEAR: Final = 4
_FAR: Final = 14
_LEFT: Final = frozenset(
    map(stem, ("left", "leave", "pull", "set", "depart", "sail", "start", "begin", "open", "take"))
)
_CAME: Final = frozenset(
    map(stem, ("arrive", "reach", "dock", "land", "end", "finish", "came", "return", "close"))
)
# "Four hours" may be half an hour more or less, "45 minutes" two minutes.
_SLACK: Final = {"min": 2.0, "h": 30.0}
_EXACT: Final = 5.0


def check_clocks(line: Line) -> Iterator[Working]:
    """Yield the lengths of time that a sentence tells with their beginning and their end."""
    times = [one for one in line.figures if _is_time(one)]
    lengths = [one for one in line.figures if _is_length(one)]
    if not times and len(lengths) == 1 and _THOSE & set(line.lead(lengths[0], 1)):
        before = [one for other in line.earlier[-1:] for one in other.figures if _is_time(one)]
        ends = _ends(line, before) if len(before) == _BOTH else None
        if ends is not None:
            yield _working((*before, lengths[0]), lengths[0], ends)
        return
    if len(lengths) != 1 or not 0 < len(times) < 3:
        return
    length = lengths[0]
    set_out = _set_out(line, times, length)
    if set_out is not None:
        ends = _ends(line, [set_out, *times])
        if ends is not None:
            yield _working((set_out, *times, length), length, ends)
        return
    ends = _ends(line, times)
    if ends is not None and _is_told_back(line, length, times):
        ends = ends[::-1]
    told = sorted((*times, length), key=lambda one: one.first)
    if ends is None or not _are_together(line, told) or not _is_told(line, length, times):
        return
    yield _working(tuple(told), length, ends)


def _set_out(line: Line, times: list[Figure], length: Figure) -> Figure | None:
    """Return when those set out whose arrival comes next: "left at 7.40. It came at 9.10, after".

    That is the one time of the sentence before, where the words tell both.
    """
    if len(times) != 1 or not line.earlier or not _is_after(line, times[0], length):
        return None
    before = line.earlier[-1]
    told = [one for one in before.figures if _is_time(one)]
    lead = {stem(word) for word in line.words[line.bounds[0] : times[0].first]}
    if len(told) != 1 or _CAME.isdisjoint(lead):
        return None
    return told[0] if not _LEFT.isdisjoint(map(stem, before.all_words())) else None


def _is_after(line: Line, time: Figure, length: Figure) -> bool:
    """Whether a length stands right behind a time: "at 11.25am, after three hours"."""
    if length.first < time.last:
        return False
    gap = [word for word in line.between(time, length) if word != ","]
    return gap == ["after"] or (not gap and line.tail(length, 1) == ["later"])


def _is_time(figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None or not quantity.low:
        return False
    return all(len(end or "") == _CLOCK_LENGTH for end in (quantity.low, quantity.high))


def _is_length(figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DURATION or quantity is None:
        return False
    is_exact = quantity.bound is Bound.EXACT and quantity.low == quantity.high
    return is_exact and quantity.unit in _MINUTES


def _ends(line: Line, times: list[Figure]) -> tuple[int, int] | None:
    """Return both ends in minutes: of a range, or of two times with words between them."""
    quantities = [one.claim.quantity for one in times if one.claim.quantity]
    if len(quantities) == 1:
        low, high = quantities[0].low, quantities[0].high
        return (_minutes(low), _minutes(high)) if low != high else None
    if any(one.low != one.high for one in quantities):
        return None
    start, end = (_minutes(one.low) for one in quantities)
    return start, end


def _minutes(time: str | None) -> int:
    hours, _, minutes = (time or "00:00").partition(":")
    return 60 * int(hours) + int(minutes)


def _are_together(line: Line, told: list[Figure]) -> bool:
    # What stands in brackets is the time in another zone.
    gaps = [line.between(one, other) for one, other in pairwise(told)]
    is_last = told[-1].claim.type is ClaimType.DURATION and line.tail(told[-1], 1) == ["later"]
    if is_last and len(gaps[-1]) <= _NEAR:
        # "13 hours later" is what passed since the first of both, however far back it stands.
        gaps = gaps[-1:]
    return all(len(gap) <= _FAR and _BARS.isdisjoint(gap) for gap in gaps)


def _is_told(line: Line, length: Figure, times: list[Figure]) -> bool:
    """Whether a length is called that of the time between: "after", "later", a journey of."""
    if length.first > times[-1].last:
        gap = line.between(times[-1], length)
        if gap == [","]:
            return True
        if "and" in gap:
            return False
    around = {*line.before(length, _NEAR), *line.behind(length, 2)}
    return not _CUES.isdisjoint(around)


def _is_told_back(line: Line, length: Figure, times: list[Figure]) -> bool:
    """Whether the end stands before the beginning: "at 2.45pm, six hours after the gun at 8.45"."""
    return times[0].first < length.first < times[-1].first and line.tail(length, 1) == ["after"]


def _working(figures: tuple[Figure, ...], length: Figure, ends: tuple[int, int]) -> Working:
    quantity = length.claim.quantity
    unit = (quantity.unit or "h") if quantity else "h"
    number = float(quantity.low or 0) if quantity else 0.0
    told = number * _MINUTES[unit]
    passed = (ends[1] - ends[0]) % _DAY
    slack = _SLACK[unit] if number == int(number) else _EXACT
    holds = min(abs(passed - told) % _DAY, -abs(passed - told) % _DAY) <= slack
    start, end = (f"{minutes // 60}:{minutes % 60:02d}" for minutes in ends)
    shown = f"{start} – {end} = {passed // 60}:{passed % 60:02d} h"
    message = Wording(
        "It isn't “{span}” from {start} to {end}.", span=length.claim.text, start=start, end=end
    )
    return Working(figures, beside(shown, length.claim.text), message, holds)
