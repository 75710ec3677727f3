"""Read years and stretches of them: 2025, 1990–95, the 1990s, Q4 2024, FY27, early 2021."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.detection.calendar_dates import MONTHS, date, iso, month_at, short_year, year_at
from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import ORDINALS, TENS, UNITS
from core.detection.numerals import is_plural
from core.detection.readings import Reading
from core.detection.tables import table
from core.models import Bound

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_TABLE: Final = table("dates")
_STRONG: Final = frozenset(_TABLE["prepositions"]["strong"])
_WEAK: Final = frozenset(_TABLE["prepositions"]["weak"])
_DECADES: Final[dict[str, int]] = _TABLE["decades"]
_PARTS: Final = frozenset(_TABLE["parts"]["words"])
_APOSTROPHES: Final = frozenset("'’‘")
_MODERN: Final = range(1900, 2100)
_PERIODS: Final = {"quarter": 3, "half": 6, "trimester": 4}


def read_period(lexemes: Lexemes, core: int, floor: int) -> Reading | None:
    """Read the year, decade, century, quarter or fiscal year whose number stands at `core`."""
    found = (
        _quarter(lexemes, core)
        or _fiscal(lexemes, core)
        or _decade(lexemes, core)
        or _century(lexemes, core)
        or _year(lexemes, core)
    )
    return None if found is None else _with_part(lexemes, found, floor)


def _with_part(lexemes: Lexemes, reading: Reading, floor: int) -> Reading:
    """Take in "early", "mid-" and "late", and the article of a decade."""
    first = reading.first
    index = first - 2 if lexemes.is_hyphen(first - 1) else first - 1
    # "the late 1990s": the article stands before the part of the decade.
    is_decade = lexemes.words[reading.last - 1] == "s"
    if index >= floor and lexemes.words[index] in _PARTS:
        reading = replace(reading, first=index, bound=Bound.ABOUT)
    if is_decade and reading.first > floor and lexemes.word(reading.first - 1) == "the":
        reading = replace(reading, first=reading.first - 1)
    return reading


def _decade(lexemes: Lexemes, core: int) -> Reading | None:
    """Read 1990s, '90s, "the nineties"."""
    word = lexemes.words[core]
    if word in _DECADES:
        is_dated = (
            lexemes.word(core - 1) in ("the", "early", "late") or lexemes.word(core - 2) in _PARTS
        )
        return _ten_years(core, core + 1, _DECADES[word]) if is_dated else None
    last = (
        core + 2
        if lexemes.word(core + 1) in _APOSTROPHES and lexemes.is_joined(core + 1)
        else core + 1
    )
    if lexemes.kind(core) != DIGITS or lexemes.word(last) != "s" or not lexemes.is_joined(last):
        return None
    if not word.isdigit() or not word.isascii() or not word.endswith("0"):
        return None
    if len(word) == 4 and "1" <= word[0] <= "2":
        length = 99 if word.endswith("00") and word != "2000" else 9
        return _ten_years(core, last + 1, int(word), length)
    has_mark = lexemes.word(core - 1) in _APOSTROPHES and lexemes.is_joined(core)
    if len(word) != 2 or not (has_mark or lexemes.word(core - 1) in ("the", *_PARTS)):
        return None
    year = (2000 if int(word) < 20 else 1900) + int(word)
    return _ten_years(core - has_mark, last + 1, year)


def _ten_years(first: int, last: int, year: int, length: int = 9) -> Reading:
    """Return the years of a decade, or of a century's hundreds."""
    return date(first, last, iso(year), iso(year + length))


def _century(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "the 19th century", "21st-century"."""
    if lexemes.kind(core) == DIGITS and lexemes.word(core + 1) in ("st", "nd", "rd", "th"):
        number, last = lexemes.words[core], core + 2
        count = int(number) if number.isdigit() and len(number) <= 2 else 0
    else:
        count, last = ORDINALS.get(lexemes.words[core], 0), core + 1
        second = lexemes.after_hyphen(last)
        if lexemes.words[core] in TENS and second > last and lexemes.word(second) in ORDINALS:
            count, last = TENS[lexemes.words[core]] + ORDINALS[lexemes.words[second]], second + 1
    index = lexemes.after_hyphen(last)
    if lexemes.word(index) not in ("century", "centuries") or not 4 < count < 30:
        return None
    return date(core, index + 1, iso(count * 100 - 99), iso(count * 100))


def _quarter(lexemes: Lexemes, core: int) -> Reading | None:
    """Read Q4 2024, 4Q24, H1, "third-quarter", "the fourth quarter of 2024", "second half"."""
    number = lexemes.words[core]
    letter = lexemes.word(core - 1)
    if lexemes.kind(core) == DIGITS:
        if number not in ("1", "2", "3", "4"):
            return None
        if (
            letter in ("q", "h")
            and lexemes.is_joined(core)
            and lexemes.is_capitalised(core - 1)
            and not lexemes.is_joined(core - 1)
        ):
            return _dated(lexemes, core - 1, core + 1, int(number), 3 if letter == "q" else 6)
        if lexemes.exact(core + 1) in ("Q", "H") and lexemes.is_joined(core + 1):
            return _dated(
                lexemes, core, core + 2, int(number), 3 if lexemes.words[core + 1] == "q" else 6
            )
    return _spelt_quarter(lexemes, core)


def _spelt_quarter(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a quarter or a half that an ordinal counts."""
    last = core + 1
    if lexemes.kind(core) == DIGITS:
        if lexemes.words[core] not in ("1", "2", "3", "4") or lexemes.word(last) not in (
            "st",
            "nd",
            "rd",
            "th",
        ):
            return None
        count, last = int(lexemes.words[core]), core + 2
    else:
        count = ORDINALS.get(lexemes.words[core], 0)
    index = lexemes.after_hyphen(last)
    months = _PERIODS.get(lexemes.word(index), 0)
    if not months or not 1 <= count <= 12 // months:
        return None
    return _dated(lexemes, core, index + 1, count, months)


def _dated(lexemes: Lexemes, first: int, last: int, count: int, months: int) -> Reading:
    """Return the nth stretch of so many months, with the year behind it if it is told."""
    index = last + 1 if lexemes.word(last) in ("of", ",") else last
    index += lexemes.word(index) == "the"
    fiscal = _fiscal_words(lexemes, index)
    year = _year_behind(lexemes, index if fiscal is None else fiscal)
    if year is None:
        return date(first, last, None)
    if fiscal is not None:
        return date(first, year[1], None)
    low, high = iso(year[0], months * (count - 1) + 1), iso(year[0], months * count)
    return date(first, year[1], low, high)


def _year_behind(lexemes: Lexemes, index: int) -> tuple[int, int] | None:
    """Return the year that follows a quarter: 2024, '24, or 24 that touches it."""
    if (
        lexemes.is_joined(index)
        and lexemes.kind(index) == DIGITS
        and len(lexemes.words[index]) == 2
    ):
        return short_year(lexemes, index)
    return year_at(lexemes, index)


def _fiscal_words(lexemes: Lexemes, index: int) -> int | None:
    """Return where "fiscal", "fiscal year" or "FY" ends."""
    if lexemes.word(index) == "fy":
        return index + 1
    if lexemes.word(index) in ("fiscal", "financial"):
        return index + 2 if lexemes.word(index + 1) == "year" else index + 1
    return None


def _fiscal(lexemes: Lexemes, core: int) -> Reading | None:
    """Read FY27, "fiscal 2023", "fiscal year 2024-25": a year whose ends the text leaves open."""
    if lexemes.kind(core) != DIGITS or len(lexemes.words[core]) not in (2, 4):
        return None
    for length in (1, 2):
        first = core - length
        if first >= 0 and _fiscal_words(lexemes, first) == core:
            break
    else:
        return None
    if len(lexemes.words[core]) == 2 and not lexemes.is_joined(core):
        return None
    last = core + 1
    if lexemes.is_dash(last) and lexemes.kind(last + 1) == DIGITS and lexemes.is_joined(last + 1):
        last += 2
    return date(first, last, None)


def _year(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a year, a stretch between two years, or '98."""
    marked = lexemes.word(core - 1) in _APOSTROPHES and lexemes.is_joined(core)
    if marked and not lexemes.is_joined(core - 1):
        found = short_year(lexemes, core)
        return None if found is None else date(core - 1, core + 1, iso(found[0]))
    found = year_at(lexemes, core) or _spoken(lexemes, core)
    if found is None or not _is_year(lexemes, core, *found):
        return None
    end = _range_end(lexemes, *found)
    if end is not None and _counts(lexemes, end[1]) and lexemes.word(found[1]) == "to":
        return None
    return (
        date(core, found[1], iso(found[0]))
        if end is None
        else date(core, end[1], iso(found[0]), iso(end[0]))
    )


def _of_year(first: int, quarter: Reading, year: int, lexemes: Lexemes) -> Reading:
    """Return "1988 second quarter", which tells the year first."""
    count = ORDINALS.get(lexemes.words[quarter.first], 1)
    months = _PERIODS[lexemes.words[quarter.last - 1]]
    return date(first, quarter.last, iso(year, months * (count - 1) + 1), iso(year, months * count))


def _spoken(lexemes: Lexemes, core: int) -> tuple[int, int] | None:
    """Return a year in words: "nineteen seventy-nine"."""
    if lexemes.words[core] == "two" and lexemes.word(core + 1) == "thousand":
        return _millennial(lexemes, core)
    century = UNITS.get(lexemes.words[core], 0) or TENS.get(lexemes.words[core], 0)
    index = lexemes.after_hyphen(core + 1)
    tens = TENS.get(lexemes.word(index), UNITS.get(lexemes.word(index), 0))
    if century not in (17, 18, 19, 20) or tens < 10:
        return None
    last = lexemes.after_hyphen(index + 1)
    unit = UNITS.get(lexemes.word(last), 0) if tens >= 20 else 0
    return century * 100 + tens + (
        unit if unit < 10 else 0
    ), last + 1 if 0 < unit < 10 else index + 1


def _millennial(lexemes: Lexemes, core: int) -> tuple[int, int] | None:
    """Return "the year two thousand", "in two thousand and eight"."""
    if lexemes.word(core - 1) not in ("year", "in", "since", "until"):
        return None
    index = core + 2 + (lexemes.word(core + 2) == "and")
    unit = UNITS.get(lexemes.word(index), 0)
    if not unit and (lexemes.kind(core + 2) == WORD and lexemes.word(core - 1) != "year"):
        return None
    return 2000 + unit, index + 1 if unit else core + 2


def _range_end(lexemes: Lexemes, year: int, last: int) -> tuple[int, int] | None:
    """Return the second year of 1990–95, 2023/24, 2028-2058 or "2028 to 2058"."""
    sign = lexemes.word(last)
    if sign == "to" or (lexemes.is_dash(last) and not lexemes.is_joined(last)):
        end = year_at(lexemes, last + 1)
        return end if end is not None and end[0] > year else None
    if not (lexemes.is_dash(last) or sign == "/") or not (
        lexemes.is_joined(last) and lexemes.is_joined(last + 1)
    ):
        return None
    end = year_at(lexemes, last + 1) or _short_end(lexemes, year, last + 1)
    return end if end is not None and end[0] > year and _ends(lexemes, end[1]) else None


def _short_end(lexemes: Lexemes, year: int, index: int) -> tuple[int, int] | None:
    """Return the year that the last two digits of a season or a stretch stand for."""
    word = lexemes.word(index)
    if len(word) != 2 or not word.isdigit():
        return None
    return year - year % 100 + int(word), index + 1


def _ends(lexemes: Lexemes, index: int) -> bool:
    """Tell whether no word and no further part of a chain touches what stands before."""
    touches = lexemes.is_joined(index) and lexemes.kind(index) in (DIGITS, WORD)
    return not touches and not (lexemes.is_hyphen(index) and lexemes.kind(index + 1) == DIGITS)


def _is_year(lexemes: Lexemes, core: int, year: int, last: int) -> bool:
    """Tell four digits that are a year from four that count something."""
    before, behind = lexemes.word(core - 1), lexemes.word(last)
    if (
        lexemes.is_hyphen(last)
        and lexemes.kind(last + 1) == WORD
        and lexemes.word(last + 1) not in ("era", "style", "vintage", "built")
    ):
        return year in _MODERN and not _is_unit_like(lexemes, last + 1)
    if before in _STRONG or before in MONTHS or month_at(lexemes, core - 2) is not None:
        return True
    if _counts(lexemes, last) and not (
        before in ("the", "s", "its", "their", "his", "her", "our", "a", "this")
        and behind != "people"
    ):
        return False
    if year in _MODERN:
        return True
    if before in _WEAK or (
        before in ("(", ",", "–", "-", "[") and behind in (")", "–", "-", ",", "]")
    ):
        return before != "than" and before not in ("a", "about", "around", "for", "the", "its")
    return False


def _counts(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a counted noun stands at `index`, or behind one adjective."""
    return (
        is_plural(lexemes.word(index))
        and lexemes.kind(index) == WORD
        and not lexemes.is_capitalised(index)
    )


def _is_unit_like(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a hyphen leads to a unit: "2000-mile"."""
    return lexemes.word(index) in (
        "mile",
        "metre",
        "meter",
        "foot",
        "year",
        "strong",
        "odd",
        "plus",
        "km",
        "acre",
        "word",
        "page",
        "seat",
        "kilometre",
        "kilometer",
        "pound",
        "day",
        "hour",
        "minute",
        "kg",
        "mw",
        "member",
        "man",
    )
