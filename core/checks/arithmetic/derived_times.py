"""Spans of time against the two days, or the two times of day, that are told before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.nearby import windows
from core.checks.arithmetic.stretches import day_at, is_day
from core.checks.arithmetic.workings import Working, beside, plain
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_DAYS: Final = {"d": 1.0, "wk": 7.0, "mo": 30.44}
_HOURS: Final = "h"
_LASTING: Final = frozenset(
    ("for", "lasted", "took", "after", "of", "those", "these", "in", "lasting")
)
_NEAR: Final = (0.3, 3.4)
_PAIR: Final = 2
_CLOSE: Final = 3
# The sentence itself, and the one before.
_WINDOWS: Final = 2
_ROUNDED: Final = 0.6
_HALF: Final = 0.51


def span(line: Line, stated: Figure) -> Working | None:
    """Return the working of days, weeks or months against two days: "from 3 June … five weeks"."""
    quantity = stated.claim.quantity
    length = _DAYS.get(quantity.unit or "") if quantity else None
    if length is None or not _lasts(line, stated):
        return None
    for figures in list(windows(line, stated))[:_WINDOWS]:
        told = [one for one in figures if one.first < stated.first and is_day(one)]
        days = [(one, day) for one in told if (day := day_at(one)) is not None]
        if len(days) != _PAIR:
            continue
        (start, first), (end, last) = days
        passed = (last - first).days
        holds = abs(passed - _told(stated) * length) <= max(1.0, _ROUNDED * length * (length > 1))
        text = Wording(
            "{start} to {end} = {days} days, stated {stated}",
            start=start.claim.text,
            end=end.claim.text,
            days=passed,
            stated=stated.claim.text,
        )
        is_slip = passed > 0 and _NEAR[0] < _told(stated) * length / passed < _NEAR[1]
        return (
            Working((start, end, stated), text, _message(stated, start, end), holds)
            if is_slip
            else None
        )
    return None


def hours(line: Line, stated: Figure) -> Working | None:
    """Return the working of hours against two times of day: "in those eight hours"."""
    quantity = stated.claim.quantity
    if quantity is None or quantity.unit != _HOURS or not _lasts(line, stated):
        return None
    for figures in list(windows(line, stated))[:_WINDOWS]:
        times = [(one, time) for one in figures if (time := _time_at(one)) is not None]
        times = [(one, time) for one, time in times if one.first < stated.first]
        if len(times) != _PAIR:
            continue
        (start, first), (end, last) = times
        passed = (last - first) % 24
        if not passed or not _NEAR[0] < _told(stated) / passed < _NEAR[1]:
            return None
        shown = f"{end.claim.text} − {start.claim.text} = {plain(passed)} h"
        holds = abs(passed - _told(stated)) <= _HALF
        working = beside(shown, stated.claim.text)
        return Working((start, end, stated), working, _message(stated, start, end), holds)
    return None


def _lasts(line: Line, stated: Figure) -> bool:
    """Whether a span of time is how long something went on."""
    quantity = stated.claim.quantity
    is_exact = quantity is not None and quantity.low is not None and quantity.low == quantity.high
    is_span = stated.claim.type is ClaimType.DURATION and is_exact
    return is_span and not _LASTING.isdisjoint(line.before(stated, _CLOSE))


def _told(stated: Figure) -> float:
    quantity = stated.claim.quantity
    return float(quantity.low or 0) if quantity else 0.0


def _time_at(figure: Figure) -> float | None:
    """Return a time of day in hours."""
    low = figure.claim.quantity.low if figure.claim.quantity else None
    if low is None or ":" not in low:
        return None
    hour, minute = low.split(":")[:_PAIR]
    return int(hour) + int(minute) / 60


def _message(stated: Figure, start: Figure, end: Figure) -> Wording:
    return Wording(
        "It isn't “{span}” from {start} to {end}.",
        span=stated.claim.text,
        start=start.claim.text,
        end=end.claim.text,
    )
