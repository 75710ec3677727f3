"""Stretches of time with both their ends: "from 1989 to 2003", "3 to 12 May"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from core.checks.names import is_weekday
from core.checks.periods import day_without_year
from core.detection.calendar_dates import MONTHS
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

# Days without a year are set in one without a leap day.
_ANY_YEAR: Final = 2001
_YEAR_LENGTH: Final = 4
_DAY_LENGTH: Final = 10
_SIDES: Final = re.compile(r"\s*(?:\bto\b|\band\b|\buntil\b|\bthrough\b|[-–—])\s*")
_TO: Final = (["to"], ["until"], ["till"], ["and"], ["through"], [",", "to"], [",", "until"])
_FROM: Final = frozenset(("from", "between"))
_MARKS: Final = frozenset((",", "the"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time from one day or year to another, with the figures that tell its ends."""

    start: date
    end: date
    first: Figure
    last: Figure
    names: tuple[str, str]
    has_days: bool


def year_of(figure: Figure) -> int | None:
    """Return the year of a date, None for a stretch of several years and what has none."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None or not quantity.low:
        return None
    year, end = quantity.low[:4], (quantity.high or "")[:4]
    is_exact = quantity.bound in (Bound.EXACT, Bound.ABOUT)
    return int(year) if year == end and year.isdecimal() and is_exact else None


def iso_of(figure: Figure) -> str | None:
    """Return a day in ISO form, one without a year as --05-03."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None:
        return None
    if quantity.low is None:
        return day_without_year(figure.claim.text)
    return quantity.low if quantity.low == quantity.high else None


def day_at(figure: Figure) -> date | None:
    """Return a day, one without a year in any year without a leap day."""
    return _parsed((iso_of(figure) or "").replace("--", f"{_ANY_YEAR}-", 1))


def is_day(figure: Figure) -> bool:
    """Whether a date is a day, with a year or without, and no month or year."""
    iso = iso_of(figure) or ""
    return len(iso) == _DAY_LENGTH or iso.startswith("--")


def stretches(line: Line) -> list[Stretch]:
    """Return the stretches of time that a sentence tells with both their ends."""
    found = []
    for place, figure in enumerate(line.figures):
        behind = line.figures[place + 1 : place + 2]
        stretch = _range(figure) or (_from_to(line, figure, behind[0]) if behind else None)
        if stretch is not None:
            found.append(stretch)
    return found


def _range(figure: Figure) -> Stretch | None:
    """Return the stretch that one figure tells: "1989 to 2003", "3 May to 12 May"."""
    quantity = figure.claim.quantity
    if figure.claim.type is not ClaimType.DATE or quantity is None:
        return None
    text = figure.claim.text.removeprefix("between ").removeprefix("Between ")
    sides = [side for side in _SIDES.split(text) if any(char.isdigit() for char in side)]
    if len(sides) != 2:
        return None
    ends = (quantity.low, quantity.high) if quantity.low else _days_named(sides)
    start, end = (_parsed(iso or "") for iso in ends)
    if start is None or end is None or start >= end:
        return None
    has_days = len(ends[0] or "") > _YEAR_LENGTH
    return Stretch(start, end, figure, figure, (sides[0], sides[1]), has_days)


def _days_named(sides: list[str]) -> tuple[str | None, str | None]:
    """Return the days of "3 May" and "12 May", "3" and "12 May", "May 3" and "12"."""
    months = [_month_in(side) for side in sides]
    named = next((month for month in months if month), None)
    days = [re.findall(r"\d+", side) for side in sides]
    if named is None or any(len(numbers) != 1 for numbers in days):
        return None, None
    start, end = (
        f"{_ANY_YEAR}-{month or named:02d}-{int(numbers[0]):02d}"
        for month, numbers in zip(months, days, strict=True)
    )
    return start, end


def _month_in(text: str) -> int | None:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return next((MONTHS[word] for word in words if word in MONTHS), None)


def _parsed(iso: str) -> date | None:
    """Return a day, of a year its first."""
    try:
        return date.fromisoformat(f"{iso}-01-01" if len(iso) == _YEAR_LENGTH else iso)
    except ValueError:
        return None


def _from_to(line: Line, one: Figure, other: Figure) -> Stretch | None:
    """Return the stretch between two dates: "from 1989 until 2003"."""
    lead = [word for word in line.before(one, 4) if word not in _MARKS and not is_weekday(word)]
    gap = [word for word in line.between(one, other) if word != "the" and not is_weekday(word)]
    if gap[-1:] == [","]:
        gap = gap[:-1]
    if lead[-1:] == [] or lead[-1] not in _FROM or gap not in _TO:
        return None
    isos = iso_of(one) or "", iso_of(other) or ""
    start, end = ((day_at(figure) if len(isos[0]) > _YEAR_LENGTH else _parsed(iso))
                  for figure, iso in zip((one, other), isos, strict=True))  # fmt: skip
    if start is None or end is None or start >= end or len(isos[0]) != len(isos[1]):
        return None
    names = one.claim.text, other.claim.text
    return Stretch(start, end, one, other, names, len(isos[0]) > _YEAR_LENGTH)
