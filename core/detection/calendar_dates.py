"""Read calendar dates: "January 2024", "14 May 2006", "between 6 and 9 March", 2025-03-14."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import ORDINALS
from core.detection.readings import Reading
from core.detection.tables import table
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["calendar_dates"]
_TABLE: Final = table("dates")
MONTHS: Final[dict[str, int]] = _TABLE["months"]
_AMBIGUOUS: Final = frozenset(_TABLE["ambiguous"]["words"])
_SUFFIXES: Final = frozenset(("st", "nd", "rd", "th"))
_TO: Final = frozenset(_CONTEXTS["to"])
_YEAR: Final = re.compile(r"[12]\d{3}")
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")
_ISO_JOIN: Final = frozenset("-/.")
_LONGEST_MONTH: Final = 31
Piece = tuple[int, int]


def month_at(lexemes: Lexemes, index: int) -> Piece | None:
    """Return the month named at a lexeme and where it ends, with the stop of a short name."""
    word = lexemes.word(index)
    month = MONTHS.get(word)
    if month is None or (word in _AMBIGUOUS and not lexemes.is_capitalised(index)):
        return None
    is_short = len(word) <= 4 and word not in ("may", "june", "july")
    has_stop = is_short and lexemes.word(index + 1) == "." and lexemes.is_joined(index + 1)
    return month, index + 1 + has_stop


def day_at(lexemes: Lexemes, index: int) -> Piece | None:
    """Return the day of the month at a lexeme and where it ends."""
    word = lexemes.word(index)
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= _LONGEST_MONTH:
        has_suffix = lexemes.is_joined(index + 1) and lexemes.word(index + 1) in _SUFFIXES
        if lexemes.is_joined(index + 1) and lexemes.kind(index + 1) == WORD and not has_suffix:
            return None
        return int(word), index + 1 + has_suffix
    if word in ("twenty", "thirty") and lexemes.word(lexemes.after_hyphen(index + 1)) in ORDINALS:
        last = lexemes.after_hyphen(index + 1)
        return (20 if word == "twenty" else 30) + ORDINALS[lexemes.word(last)], last + 1
    day = ORDINALS.get(word, 99)
    return (day, index + 1) if day <= _LONGEST_MONTH else None


def year_at(lexemes: Lexemes, index: int) -> Piece | None:
    """Return the year in four digits at a lexeme, or in two behind an apostrophe."""
    word = lexemes.word(index)
    if _YEAR.fullmatch(word) and not _runs_on(lexemes, index + 1):
        return int(word), index + 1
    if (
        word in ("'", "’", "‘")
        and len(lexemes.word(index + 1)) == 2
        and lexemes.is_joined(index + 1)
    ):
        return short_year(lexemes, index + 1)
    return None


def short_year(lexemes: Lexemes, index: int) -> Piece | None:
    """Return the year that two digits behind an apostrophe stand for."""
    if (
        lexemes.kind(index) != DIGITS
        or len(lexemes.word(index)) != 2
        or _runs_on(lexemes, index + 1)
    ):
        return None
    year = int(lexemes.words[index])
    return (1900 if year >= 40 else 2000) + year, index + 1


def _runs_on(lexemes: Lexemes, index: int) -> bool:
    """Tell whether letters or digits touch what stands before."""
    return lexemes.is_joined(index) and lexemes.kind(index) in (DIGITS, WORD)


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """Return an ISO date at the precision given; None without a year or for no such day."""
    if year is None or not 1 <= year <= 9999:
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    if day > calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def date(
    first: int,
    last: int,
    low: str | None,
    high: str | None = None,
    *,
    bound: Bound = Bound.EXACT,
) -> Reading:
    """Return a date, or a stretch of time where its two ends differ."""
    high = low if high is None else high
    return Reading(ClaimType.DATE, first, last, low, high, bound=bound)


def read_month_first(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "January 2024", "Oct. 2, 2021", "May 3-5", "March 1"."""
    found = month_at(lexemes, core)
    if found is None:
        return None
    month, index = found
    behind = lexemes.after_hyphen(index + (lexemes.word(index) == "of"))
    if (month_year := _comma_year(lexemes, behind)) is not None:
        return date(core, month_year[1], iso(month_year[0], month))
    day = day_at(lexemes, index + (lexemes.word(index) == "the"))
    if day is None:
        return None
    return _with_days(lexemes, core, month, day)


def _with_days(lexemes: Lexemes, first: int, month: int, day: Piece) -> Reading:
    """Read what may follow a month and its day: a second day, a year."""
    start, index = day
    end = start
    if lexemes.word(index) in ("-", "–", "to", "through", "and"):
        second = day_at(lexemes, index + 1)
        is_day = second is not None and start < second[0] and lexemes.word(index) != "and"
        if second is not None and is_day and not _is_clock(lexemes, second[1]):
            end, index = second
    year = _comma_year(lexemes, index)
    if year is None:
        return date(first, index, None)
    return date(first, year[1], iso(year[0], month, start), iso(year[0], month, end))


def day_before(lexemes: Lexemes, first: int, end: str) -> str | None:
    """Return the day without a year at `first` as the last one before `end`, a day or month.

    "28 December to 3 January 2025" begins in 2024. Dates are in ISO form; None where no day
    stands there.
    """
    found = month_at(lexemes, first)
    day = day_at(lexemes, found[1] if found else first)
    if found is None and day is not None:
        index = day[1] + (lexemes.word(day[1]) == "of")
        found = month_at(lexemes, lexemes.after_hyphen(index))
    if found is None or day is None or "-" not in end:
        return None
    start = iso(int(end[:4]), found[0], day[0])
    return start if start is None or start < end else iso(int(end[:4]) - 1, found[0], day[0])


def _is_clock(lexemes: Lexemes, index: int) -> bool:
    """Tell whether an hour, not a day, ended at `index`."""
    return lexemes.word(index) in (":", "am", "pm", "a", "p")


def _comma_year(lexemes: Lexemes, index: int) -> Piece | None:
    """Return the year at `index`, behind a comma if there is one."""
    if lexemes.word(index) == ",":
        index += 1
    return year_at(lexemes, index)


def read_day_first(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "19 August 1952", "the 4th of July", "11 to 14 February"."""
    day = day_at(lexemes, core)
    if day is None:
        return None
    start, index = day
    first, end = core, start
    if lexemes.word(index) in _TO and month_at(lexemes, index + 1) is None:
        second = day_at(lexemes, index + 1)
        if second is None or second[0] <= start:
            return None
        end, index = second
        first = core - (lexemes.word(core - 1) == "between")
    index += lexemes.word(index) == "of"
    index = lexemes.after_hyphen(index)
    found = month_at(lexemes, index)
    if found is None:
        return None
    month, index = found
    year = _comma_year(lexemes, lexemes.after_hyphen(index))
    if year is None:
        return date(first, index, None)
    return date(first, year[1], iso(year[0], month, start), iso(year[0], month, end))


def read_numeric(lexemes: Lexemes, core: int) -> Reading | None:
    """Read dates in digits alone: 2025-03-14, 3/10/2025, 14.3.2025."""
    dotted = _DOTTED.fullmatch(lexemes.words[core])
    if dotted:
        return _ordered(core, core + 1, *(int(part) for part in dotted.groups()))
    sign = lexemes.word(core + 1)
    parts = lexemes.words[core : core + 5 : 2]
    if sign not in _ISO_JOIN or len(parts) < 2 or not _is_chain(lexemes, core, 3):
        return None
    # Two parts are no date: 2010-11 is a season more often than a month, 5/7 a fraction.
    if len(parts) == 3 and _is_chain(lexemes, core, 5) and lexemes.word(core + 3) == sign:
        return _three(lexemes, core, parts)
    return None


def _is_chain(lexemes: Lexemes, core: int, length: int) -> bool:
    """Tell whether digits and signs alternate without a blank, and nothing more touches them."""
    for index in range(core, core + length):
        if (lexemes.kind(index) == DIGITS) != ((index - core) % 2 == 0):
            return False
        if index > core and not lexemes.is_joined(index):
            return False
        if (index - core) % 2 == 0 and not lexemes.words[index].isdigit():
            return False
    return True


def _three(lexemes: Lexemes, core: int, parts: list[str]) -> Reading | None:
    """Read three groups of digits as a date, if they can be one."""
    if (
        lexemes.is_joined(core + 5)
        and lexemes.word(core + 5) in _ISO_JOIN
        and lexemes.kind(core + 6) == DIGITS
    ):
        return None
    if max(len(part) for part in parts) > 4:
        return None
    first, second, third = (int(part) for part in parts)
    if _YEAR.fullmatch(parts[0]) and 1 <= second <= 12 and 1 <= third <= 31:
        return date(core, core + 5, iso(first, second, third))
    if len(parts[2]) in (2, 4) and len(parts[0]) <= 2 and len(parts[1]) <= 2:
        return _ordered(core, core + 5, first, second, third, is_long=len(parts[2]) == 4)
    return None


def _ordered(
    first: int, last: int, one: int, two: int, year: int, *, is_long: bool = True
) -> Reading | None:
    """Return a date whose day and month may stand in either order; no value if both fit."""
    if not (1 <= min(one, two) <= 12 and max(one, two) <= 31):
        return None
    if not is_long or (one <= 12 and two <= 12 and one != two):
        return date(first, last, None)
    day, month = (one, two) if two <= 12 else (two, one)
    return date(first, last, iso(year, month, day))
