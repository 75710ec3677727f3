"""Weekdays against dates, and spans of time against the days or years between."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from core.checks.lemmas import stem
from core.checks.names import is_weekday
from core.checks.periods import day_without_year
from core.checks.roles import Role, role_of
from core.checks.workings import Working, beside
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.views import Figure
    from core.checks.workings import Line

_DAYS: Final = (
    Wording("Monday"),
    Wording("Tuesday"),
    Wording("Wednesday"),
    Wording("Thursday"),
    Wording("Friday"),
    Wording("Saturday"),
    Wording("Sunday"),
)
_ISO_DAY: Final = 10
_NEAR: Final = 3
_SPANS: Final = frozenset(("after", "took", "taken", "lasted", "later", "lasting", "spending"))
_STARTS: Final = frozenset(map(stem, ("open", "begin", "start", "found", "join", "launch", "take")))
_ANNIVERSARIES: Final = (["anniversary"], ["birthday"], ["jubilee"])
_SHORTEST: Final = 2
_YEARS: Final = frozenset(("a",))
_DAYS_IN: Final = {"d": 1.0, "wk": 7.0, "mo": 30.44}
_ROUNDED: Final = 0.6


def check_weekdays(line: Line) -> Iterator[Working]:
    """Yield the day of the week that stands beside a full date."""
    for figure in line.figures:
        quantity = figure.claim.quantity
        low = quantity.low if quantity and figure.claim.type is ClaimType.DATE else None
        if low is None or len(low) != _ISO_DAY or quantity is None or low != quantity.high:
            continue
        index = _weekday_beside(line, figure)
        if index is None:
            continue
        lexemes = line.view.lexemes
        stated = next(day for day in _DAYS if day.casefold() == lexemes.words[index])
        actual = _DAYS[date.fromisoformat(low).weekday()]
        span = lexemes.starts[index], lexemes.ends[index]
        told = figure.claim.text
        text = Wording(
            "{date} is a {actual}, stated {stated}", date=told, actual=actual, stated=stated
        )
        message = Wording("“{date}” isn't a {stated}.", date=told, stated=stated)
        yield Working((figure,), text, message, stated == actual, span)


def _weekday_beside(line: Line, figure: Figure) -> int | None:
    words = line.words
    before = range(figure.first - 1, max(line.bounds[0], figure.first - _NEAR) - 1, -1)
    for index in before:
        if is_weekday(words[index]):
            return index
        if words[index] not in (",", "the", "(", "on"):
            break
    behind = figure.last
    behind += words[behind] in (",", "(")
    behind += words[behind] == "a"
    return behind if behind < line.bounds[1] and is_weekday(words[behind]) else None


def year_of(figure: Figure) -> int | None:
    """Return the year of a date, None for a stretch of several years and what has none."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None or not quantity.low:
        return None
    year, end = quantity.low[:4], (quantity.high or "")[:4]
    is_exact = quantity.bound in (Bound.EXACT, Bound.ABOUT)
    return int(year) if year == end and year.isdecimal() and is_exact else None


def check_elapsed(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a span in years between two years that are told beside it, or in days between days."""
    years = [(figure, year) for figure in line.figures if (year := year_of(figure)) is not None]
    for figure in line.figures:
        if not _is_span(line, figure):
            continue
        days = _between_days(line, figure)
        pair = _pair(line, before, years) if figure.claim.quantity is None or days is None else None
        if days is not None:
            yield days
            return
        if pair is not None and _unit(figure) in _YEARS:
            yield _elapsed(figure, *pair)
            return


def _unit(figure: Figure) -> str | None:
    """Return the unit of a length of time, years for an anniversary."""
    quantity = figure.claim.quantity
    is_rank = figure.claim.type is ClaimType.RANK
    return "a" if is_rank else quantity.unit if quantity else None


def _between_days(line: Line, figure: Figure) -> Working | None:
    """Return the working of days or weeks between the two days of a sentence."""
    quantity = figure.claim.quantity
    length = _DAYS_IN.get(_unit(figure) or "")
    dates = [(one, day) for one in line.figures if (day := _day_of(one)) is not None]
    if length is None or len(dates) != _SHORTEST or quantity is None or quantity.low is None:
        return None
    (start, first), (end, last) = dates
    is_full = [len(_iso(one) or "") == _ISO_DAY for one in (start, end)]
    if first >= last or is_full[0] != is_full[1]:
        return None
    days = (last - first).days
    told = float(quantity.low) * length
    # Both ends may be counted, and weeks and months are rounded.
    holds = abs(days - told) <= max(1.0, _ROUNDED * length * (length > 1))
    figures = tuple(sorted((start, end, figure), key=lambda one: one.first))
    text = Wording(
        "{start} to {end} = {days} days, stated {stated}",
        start=start.claim.text,
        end=end.claim.text,
        days=days,
        stated=figure.claim.text,
    )
    message = Wording(
        "It isn't “{span}” from {start} to {end}.",
        span=figure.claim.text,
        start=start.claim.text,
        end=end.claim.text,
    )
    return Working(figures, text, message, holds)


def _iso(figure: Figure) -> str | None:
    """Return a day in ISO form, one without a year as --05-03."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None:
        return None
    if quantity.low is None:
        return day_without_year(figure.claim.text)
    return quantity.low if quantity.low == quantity.high else None


def _day_of(figure: Figure) -> date | None:
    """Return a day, one without a year in any year without a leap day."""
    iso = _iso(figure) or ""
    try:
        return date.fromisoformat(iso.replace("--", "2001-", 1))
    except ValueError:
        return None


def _is_span(line: Line, figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if figure.claim.type is ClaimType.RANK and quantity is not None and quantity.low:
        return line.behind(figure, 1)[:1] in _ANNIVERSARIES
    if figure.claim.type is not ClaimType.DURATION or quantity is None:
        return False
    if quantity.unit not in _YEARS and quantity.unit not in _DAYS_IN:
        return False
    if quantity.bound is not Bound.EXACT or quantity.low != quantity.high or not figure.value:
        return False
    if role_of(line.view.lexemes, figure) is Role.AGE:
        return False
    around = (*line.before(figure, 3), *line.behind(figure, 1))
    return not _SPANS.isdisjoint(around)


def _pair(
    line: Line, before: Line | None, years: list[tuple[Figure, int]]
) -> tuple[tuple[Figure, int], tuple[Figure, int]] | None:
    """Return the two years that a span lies between: in its sentence, or one in that before."""
    if len(years) == _SHORTEST:
        return (years[0], years[1]) if years[0][1] < years[1][1] else None
    if len(years) != 1 or before is None:
        return None
    starts = [
        (one, year)
        for one in before.figures
        if (year := year_of(one)) is not None
        and any(stem(word) in _STARTS for word in before.before(one, 4))
    ]
    if len(starts) != 1 or starts[0][1] >= years[0][1]:
        return None
    return starts[0], years[0]


def _elapsed(figure: Figure, start: tuple[Figure, int], end: tuple[Figure, int]) -> Working:
    quantity = figure.claim.quantity
    told = float(quantity.low or 0) if quantity else 0.0
    years = end[1] - start[1]
    figures = tuple(sorted((start[0], end[0], figure), key=lambda one: one.first))
    text = beside(f"{end[1]} − {start[1]} = {years}", figure.claim.text)
    message = Wording(
        "It isn't “{span}” from {start} to {end}.",
        span=figure.claim.text,
        start=str(start[1]),
        end=str(end[1]),
    )
    return Working(figures, text, message, abs(years - told) <= 1)
