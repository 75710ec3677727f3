"""Weekdays against the dates beside them, and against each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import Working
from core.checks.names import is_weekday
from core.checks.periods import day_of, day_without_year
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

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
# A year that begins the article is that of its dates; so far away a date may be of another year.
_TOP: Final = 40
_FAR_APART: Final = 150
_SOON: Final = 60
_CLOSE: Final = 60
_OTHER_YEARS: Final = frozenset(("year", "years", "ago", "last", "decade", "anniversary"))
_YEARS: Final = (2001, 2004)
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class _Day:
    """A date with the weekday beside it; year is 0 where it isn't told."""

    line: Line
    figure: Figure
    stated: Wording
    span: tuple[int, int]
    year: int
    month: int
    day: int

    def date_in(self, year: int) -> date | None:
        """Return the date in a year, None for 29 February in most."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def ordinal(self) -> int:
        """The number of the day in a year without a leap day."""
        return self.ordinal_in(_YEARS[0])

    def ordinal_in(self, year: int) -> int:
        """Return the number of the day in a year, that before 1 March for 29 February."""
        found = self.date_in(year) or date(year, self.month, 28)
        return found.timetuple().tm_yday

    def shift(self, year: int) -> int:
        """Return what its weekday says of the weekday on which a year begins."""
        return (_DAYS.index(self.stated) - self.ordinal_in(year)) % 7


def check_weekdays(lines: list[Line]) -> Iterator[Working]:
    """Yield the days of the week that stand beside dates, with the years that others tell."""
    days = [day for line in lines for figure in line.figures if (day := _day(line, figure))]
    full = [day for day in days if day.year]
    for day in full:
        yield _beside_date(day, day.date_in(day.year))
    open_ = [day for day in days if not day.year]
    published = day_of(lines[0].view.article.published) if lines else None
    dated = published or _dated(lines)
    if dated is not None:
        for day in open_:
            yield from _near_date(day, dated)
    else:
        yield from _against_each_other(open_)


def _day(line: Line, figure: Figure) -> _Day | None:
    """Return a date to the day, if a weekday stands beside it."""
    iso = _iso(figure)
    index = _weekday_beside(line, figure) if iso else None
    if iso is None or index is None:
        return None
    lexemes = line.view.lexemes
    stated = next(day for day in _DAYS if day.casefold() == lexemes.words[index])
    year, month, day = (int(part or 0) for part in iso.replace("--", "0-", 1).split("-"))
    return _Day(
        line, figure, stated, (lexemes.starts[index], lexemes.ends[index]), year, month, day
    )


def _iso(figure: Figure) -> str | None:
    """Return a day in ISO form, one without a year as --05-03."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None:
        return None
    if quantity.low is None:
        text = figure.claim.text
        is_one = not any(mark in text for mark in "-–—") and not {"to", "and"} & set(text.split())
        return day_without_year(text) if is_one else None
    return quantity.low if quantity.low == quantity.high and len(quantity.low) == _ISO_DAY else None


def _dated(lines: list[Line]) -> date | None:
    """Return the date that an article begins with, on a line of its own or before a dash."""
    for line in lines[:2]:
        for figure in line.figures:
            iso = _iso(figure)
            text = (
                line.view.article.text[figure.claim.end : figure.claim.end + 9]
                .partition("\n")[0]
                .strip()
            )
            is_head = not text or text[0] in "—–-"
            if iso and not iso.startswith("--") and figure.first < _TOP and is_head:
                return date.fromisoformat(iso)
    return None


def _near_date(day: _Day, dated: date) -> Iterator[Working]:
    """Yield a date without a year, in the year that is nearest to another or fits its weekday."""
    years = (dated.year - 1, dated.year, dated.year + 1)
    found = [near for year in years if (near := day.date_in(year))]
    found = sorted(found, key=lambda near: abs((near - dated).days))[:2]
    if found and abs((found[0] - dated).days) <= _SOON:
        yield _beside_date(day, found[0])
    elif found:
        fitting = [near for near in found if _DAYS[near.weekday()] == day.stated]
        yield _beside_date(day, (fitting or found)[0])


def _beside_date(day: _Day, actual_date: date | None) -> Working:
    actual = _DAYS[actual_date.weekday()] if actual_date else day.stated
    told = day.figure.claim.text
    if actual_date and not day.year:
        told = f"{told} {actual_date.year}"
    text = Wording(
        "{date} is a {actual}, stated {stated}", date=told, actual=actual, stated=day.stated
    )
    message = Wording("“{date}” isn't a {stated}.", date=told, stated=day.stated)
    return Working((day.figure,), text, message, day.stated == actual, day.span)


def _groups(days: list[_Day]) -> Iterator[list[_Day]]:
    """Yield the dates without a year that stand near each other, with no other year between."""
    group = days[:1]
    for one, other in pairwise(days):
        gap = other.line.words[one.figure.last : other.figure.first]
        between = abs(other.ordinal - one.ordinal)
        if len(gap) > _CLOSE or not _OTHER_YEARS.isdisjoint(gap) or between > _FAR_APART:
            yield group
            group = []
        group.append(other)
    yield group


def _against_each_other(days: list[_Day]) -> Iterator[Working]:
    """Yield two dates whose weekdays lie as many days apart, or don't.

    Of several the one is at odds that most of the others don't agree with.
    """
    for group in _groups(days):
        # A leap day only counts between January or February and what comes after.
        shifts = [[day.shift(year) for day in group] for year in _YEARS]
        most = [max(found.count(one) for one in found) for found in shifts if found]
        if not most or len(group) < _FEWEST:
            continue
        found = shifts[most.index(max(most))]
        usual = max(found, key=found.count)
        year = _YEARS[most.index(max(most))]
        agreed = [day for day, shift in zip(group, found, strict=True) if shift == usual]
        for day, shift in zip(group, found, strict=True):
            if day is not agreed[0]:
                yield _pair(agreed[0], day, year, holds=shift == usual)


def _pair(one: _Day, other: _Day, year: int, *, holds: bool) -> Working:
    shift = other.ordinal_in(year) - one.ordinal_in(year)
    wanted = _DAYS[(_DAYS.index(one.stated) + shift) % 7]
    names = one.figure.claim.text, other.figure.claim.text
    text = Wording(
        "{first} a {weekday}, so {second} is a {actual}, stated {stated}",
        first=names[0],
        weekday=one.stated,
        second=names[1],
        actual=wanted,
        stated=other.stated,
    )
    message = Wording(
        "“{first}” and “{second}” can't be a {weekday} and a {stated} of one year.",
        first=names[0],
        second=names[1],
        weekday=one.stated,
        stated=other.stated,
    )
    figures = sorted((one.figure, other.figure), key=lambda figure: figure.first)
    return Working(tuple(figures), text, message, holds)


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
