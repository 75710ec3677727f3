"""Read years and the stretch between two: 2025, 1990–95, 2023/24, '98, "nineteen eighty-four"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.calendar_dates import MONTHS, date, iso, month_at, short_year, year_at
from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import ORDINALS, TENS, UNITS
from core.detection.numerals import is_plural
from core.detection.tables import table
from core.models import Bound

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading

_TABLE: Final = table("dates")
_STRONG: Final = frozenset(_TABLE["prepositions"]["strong"])
_OLD: Final = frozenset(_TABLE["prepositions"]["old"])
_OWNERS: Final = frozenset(_TABLE["prepositions"]["owners"])
_NOUNS: Final = frozenset(_TABLE["prepositions"]["nouns"])
_APOSTROPHES: Final = frozenset("'’‘")
_MODERN: Final = range(1900, 2100)
_OPENERS: Final = frozenset(("(", ",", "–", "-", "["))
_CLOSERS: Final = frozenset((")", ",", "–", "-", "]"))


def read_year(lexemes: Lexemes, core: int) -> Reading | None:
    """Read a year, a stretch between two years, or '98."""
    if lexemes.word(core - 1) in _APOSTROPHES and lexemes.is_joined(core):
        found = None if lexemes.is_joined(core - 1) else short_year(lexemes, core)
        return None if found is None else date(core - 1, core + 1, iso(found[0]))
    found = year_at(lexemes, core) or _spoken(lexemes, core)
    if found is None or not _is_year(lexemes, core, *found):
        return None
    year, last = found
    end = _range_end(lexemes, year, last)
    if end is None:
        return _quarter_behind(lexemes, core, year, last) or date(core, last, iso(year))
    is_count = _counts(lexemes, end[1]) and lexemes.word(last) == "to"
    bound = Bound.BETWEEN if lexemes.word(last) == "to" else Bound.EXACT
    return None if is_count else date(core, end[1], iso(year), iso(end[0]), bound=bound)


def _quarter_behind(lexemes: Lexemes, first: int, year: int, last: int) -> Reading | None:
    """Read "2019 second quarter", which tells the year first."""
    count = ORDINALS.get(lexemes.word(last), 0)
    if lexemes.word(last + 1) != "quarter" or not 1 <= count <= 4:
        return None
    return date(first, last + 2, iso(year, 3 * count - 2), iso(year, 3 * count))


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
    unit = UNITS.get(lexemes.word(last), 0)
    if tens < 20 or not 0 < unit < 10:
        return century * 100 + tens, index + 1
    return century * 100 + tens + unit, last + 1


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
    if lexemes.is_hyphen(last) and lexemes.kind(last + 1) == WORD:
        return year in _MODERN and lexemes.word(last + 1) in _NOUNS
    if before in _STRONG or before in MONTHS or month_at(lexemes, core - 2) is not None:
        return True
    if _counts(lexemes, last) and (before not in _OWNERS or behind == "people"):
        return False
    is_set_off = before in _OPENERS and behind in _CLOSERS
    return year in _MODERN or before in _OLD or is_set_off


def _counts(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a counted noun stands at `index`."""
    is_noun = lexemes.kind(index) == WORD and not lexemes.is_capitalised(index)
    return is_noun and is_plural(lexemes.words[index])
