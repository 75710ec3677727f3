"""What passed between two days or two years, against the length of time that is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.lengths import DAYS_IN, unit_of
from core.checks.arithmetic.stretches import day_at, iso_of
from core.checks.arithmetic.workings import Working, beside
from core.wording import Wording

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

    Year = tuple[Figure, int]

ISO_DAY: Final = 10
_SHORTEST: Final = 2
_ROUNDED: Final = 0.6
# What is farther from the years between is the span of something else.
_LIKELY: Final = (0.4, 2.5)


def between_days(line: Line, figure: Figure) -> Working | None:
    """Return the working of days or weeks between the two days of a sentence."""
    dates = [(one, day) for one in line.figures if (day := day_at(one)) is not None]
    dates = [(one, day) for one, day in dates if len(iso_of(one) or "") > len("2001")]
    if unit_of(figure) not in DAYS_IN or len(dates) != _SHORTEST:
        return None
    (start, first), (end, last) = dates
    if first > last and line.behind(figure, 1) == ["after"]:
        (end, last), (start, first) = dates
    isos = iso_of(start) or "", iso_of(end) or ""
    if isos[1].startswith("--") and len(isos[0]) == ISO_DAY:
        # As in "they set out on 3 May 2025 and came on 24 May".
        isos, last = (isos[0], last.isoformat()), last.replace(year=first.year)
    is_full = [len(iso) == ISO_DAY for iso in isos]
    if first >= last or is_full[0] != is_full[1]:
        return None
    figures = tuple(sorted((start, end, figure), key=lambda one: one.first))
    return in_days(figures, figure, (last - first).days, (start.claim.text, end.claim.text))


def in_days(
    figures: tuple[Figure, ...], figure: Figure, days: int, names: tuple[str, str]
) -> Working | None:
    """Set a length of time beside the days between its ends, which have names."""
    quantity, length = figure.claim.quantity, DAYS_IN.get(unit_of(figure) or "")
    if length is None or quantity is None or quantity.low is None:
        return None
    told = float(quantity.low) * length
    # Both ends may be counted, and weeks and months are rounded.
    holds = abs(days - told) <= max(1.0, _ROUNDED * length * (length > 1))
    text = Wording(
        "{start} to {end} = {days} days, stated {stated}",
        start=names[0],
        end=names[1],
        days=days,
        stated=figure.claim.text,
    )
    message = Wording(
        "It isn't “{span}” from {start} to {end}.",
        span=figure.claim.text,
        start=names[0],
        end=names[1],
    )
    return Working(figures, text, message, holds)


def between_years(figure: Figure, start: Year, end: Year) -> Working | None:
    """Return the working of a span in years, None where so much else passed."""
    told = number_of(figure)
    if not _LIKELY[0] < told / (end[1] - start[1]) < _LIKELY[1]:
        return None
    figures = tuple(sorted((start[0], end[0], figure), key=lambda one: one.first))
    return in_years(figures, figure, start[1], end[1])


def in_years(figures: tuple[Figure, ...], figure: Figure, first: int, last: int) -> Working:
    """Set a length of time beside the years from the first to the last."""
    told = number_of(figure)
    text = beside(f"{last} − {first} = {last - first}", figure.claim.text)
    message = Wording(
        "It isn't “{span}” from {start} to {end}.",
        span=figure.claim.text,
        start=str(first),
        end=str(last),
    )
    return Working(figures, text, message, abs(last - first - told) <= 1)


def number_of(length: Figure) -> float:
    """Return a length of time in its own unit."""
    return float(length.claim.quantity.low or 0) if length.claim.quantity else 0.0
