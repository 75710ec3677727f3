"""Read stretches of time with a number: the 1990s, 19th century, Q4 2024, FY27, early 2021."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.detection.calendar_dates import date, iso, short_year, year_at
from core.detection.lexemes import DIGITS
from core.detection.number_words import ORDINALS, TENS
from core.detection.tables import table
from core.detection.years import read_year
from core.models import Bound

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading

_TABLE: Final = table("dates")
_DECADES: Final[dict[str, int]] = _TABLE["decades"]
_PARTS: Final = frozenset(_TABLE["parts"]["words"])
_APOSTROPHES: Final = frozenset("'’‘")
_POSSESSIVES: Final = frozenset(("his", "her", "their", "my", "your", "our"))
_PERIODS: Final = {"quarter": 3, "half": 6, "trimester": 4}


def read_period(lexemes: Lexemes, core: int, floor: int) -> Reading | None:
    """Read the year, decade, century, quarter or fiscal year whose number stands at `core`."""
    found = (
        _quarter(lexemes, core)
        or _fiscal(lexemes, core)
        or _decade(lexemes, core)
        or _century(lexemes, core)
        or _era(lexemes, core)
        or read_year(lexemes, core)
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
        is_dated = lexemes.word(core - 1) in ("the", *_PARTS) or lexemes.word(core - 2) in _PARTS
        return _ten_years(core, core + 1, _DECADES[word]) if is_dated else None
    last = core + 1 + (lexemes.word(core + 1) in _APOSTROPHES and lexemes.is_joined(core + 1))
    if lexemes.word(last) != "s" or not lexemes.is_joined(last):
        return None
    if not word.isdecimal() or not word.isascii() or not word.endswith("0"):
        return None
    return _decade_in_digits(lexemes, core, last + 1)


def _decade_in_digits(lexemes: Lexemes, core: int, last: int) -> Reading | None:
    """Return the decade of 1990s, '90s and "the 90s", but not of "his 90s"."""
    word = lexemes.words[core]
    if len(word) == 4 and word[0] in "12":
        length = 99 if word.endswith("00") and word != "2000" else 9
        return _ten_years(core, last, int(word), length)
    has_mark = lexemes.word(core - 1) in _APOSTROPHES and lexemes.is_joined(core)
    is_dated = has_mark or lexemes.word(core - 1) in ("the", *_PARTS)
    if len(word) != 2 or not is_dated or lexemes.word(core - 2) in _POSSESSIVES:
        return None
    return _ten_years(core - has_mark, last, (2000 if int(word) < 20 else 1900) + int(word))


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


def _era(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "300 BC" and "AD 79"; years before our own have no ISO form here."""
    word = lexemes.words[core].replace(",", "")
    if not word.isdigit() or len(word) > 5:
        return None
    year = iso(int(word)) if len(word) < 5 else None
    behind = lexemes.word(core + 1)
    for letters, value in (("BCE", None), ("BC", None), ("AD", year), ("CE", year)):
        last = _letters(lexemes, core + 1, letters) if behind[:1] == letters[0].lower() else None
        if last is not None:
            return date(core, last, value)
    if year is None or lexemes.word(core - 1) not in ("ad", "."):
        return None
    for first in (core - 1, core - 4):
        if _letters(lexemes, first, "AD") == core:
            return date(first, core + 1, year)
    return None


def _letters(lexemes: Lexemes, index: int, letters: str) -> int | None:
    """Return where letters in capitals end, which may each have a stop: AD, A.D."""
    if lexemes.exact(index) == letters:
        return index + 1
    last = index + 2 * len(letters)
    stopped = "".join(lexemes.exact(place) for place in range(index, last))
    return last if stopped == "".join(f"{letter}." for letter in letters) else None


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
