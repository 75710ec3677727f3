"""Amounts in two units ("6ft 2in", "2h 10m"), ages, and what else a unit may be followed by."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, VULGAR
from core.detection.number_words import PARTS
from core.detection.numbers import read_number
from core.detection.numerals import EXACT, NumberForm, fraction
from core.detection.readings import Reading
from core.detection.units import clock_symbol, duration_at, duration_behind, measure_behind
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

# How many of the smaller unit one of the larger holds, for the pairs that are told together.
_PAIRS: Final = {
    ("ft", "in"): 12,
    ("lb", "oz"): 16,
    ("st", "lb"): 14,
    ("m", "cm"): 100,
    ("kg", "g"): 1000,
    ("yd", "ft"): 3,
    ("a", "mo"): 12,
    ("wk", "d"): 7,
    ("d", "h"): 24,
    ("h", "min"): 60,
    ("min", "s"): 60,
}
_INCH_MARKS: Final = frozenset(('"', "”", "″", "''", "“"))
_FOOT_MARKS: Final = frozenset("'’′")
_TIMES: Final = frozenset(("×", "x", "by"))
_MOST_SIDES: Final = 4
_FEET: Final = range(1, 9)
_INCHES: Final = 12


def extended(lexemes: Lexemes, reading: Reading) -> Reading:
    """Take in what belongs to a measure or a length of time behind its unit."""
    if reading.type is ClaimType.DURATION:
        return _aged(lexemes, _with_part(lexemes, _with_smaller(lexemes, reading)))
    if reading.unit == "degC" and lexemes.words[reading.last : reading.last + 2] == ["of", "frost"]:
        return replace(
            reading, last=reading.last + 2, low=_negative(reading), high=_negative(reading)
        )
    return _with_smaller(lexemes, reading)


def _negative(reading: Reading) -> Decimal | None:
    """Return the reading's figure below zero."""
    return None if reading.value is None else -reading.value


def _with_smaller(lexemes: Lexemes, reading: Reading) -> Reading:
    """Add the smaller unit's amount: "6ft 2in", "3 hours and 20 minutes", "2h 10m"."""
    index = reading.last
    if lexemes.is_hyphen(index) and reading.unit == "ft":
        return _with_inches(lexemes, reading)
    if lexemes.word(index) in ("and", ","):
        index += 1
    number = read_number(lexemes, index)
    if number is None or number.form is not NumberForm.CARDINAL or reading.value is None:
        return reading
    last, unit = _smaller_unit(lexemes, number.last, reading, index)
    factor = _PAIRS.get((reading.unit or "", unit))
    if factor is None or number.value is None or number.value >= factor:
        return reading
    value = EXACT.add(EXACT.multiply(reading.value, Decimal(factor)), number.value)
    return _with_smaller(lexemes, replace(reading, last=last, low=value, high=value, unit=unit))


def _with_inches(lexemes: Lexemes, reading: Reading) -> Reading:
    """Add the bare inches of "6-foot-4"."""
    inches = read_number(lexemes, reading.last + 1)
    if inches is None or inches.value is None or reading.value is None or inches.value >= _INCHES:
        return reading
    value = EXACT.add(EXACT.multiply(reading.value, Decimal(_INCHES)), inches.value)
    return replace(reading, last=inches.last, low=value, high=value, unit="in")


def _smaller_unit(lexemes: Lexemes, behind: int, reading: Reading, index: int) -> tuple[int, str]:
    """Return the end and the code of the unit behind the second number."""
    number = read_number(lexemes, index)
    if number is None:
        return behind, ""
    if reading.type is ClaimType.DURATION:
        code = clock_symbol(lexemes, number.last)
        found = duration_behind(lexemes, number)
        return (number.last + 1, code) if code else (found[:2] if found else (behind, ""))
    return measure_behind(lexemes, number) or (behind, "")


def _with_part(lexemes: Lexemes, reading: Reading) -> Reading:
    """Add the part that follows a unit: "an hour and a quarter", "a year and a half"."""
    index = lexemes.after_hyphen(reading.last)
    place = lexemes.after_hyphen(lexemes.after_hyphen(index + 1) + 1)
    if lexemes.word(index) != "and" or lexemes.word(place) not in ("half", "quarter"):
        return reading
    part = fraction(Decimal(1), PARTS[lexemes.words[place]])
    has_article = "a" in lexemes.words[index + 1 : place]
    if not has_article or part is None or reading.value is None:
        return reading
    value = EXACT.add(reading.value, part)
    return replace(reading, last=place + 1, low=value, high=value)


def _aged(lexemes: Lexemes, reading: Reading) -> Reading:
    """Take in the words of an age: "12-year-old", "50 years old", "six weeks of age"."""
    last = reading.last
    start = lexemes.after_hyphen(last)
    if lexemes.word(start) in ("old", "olds"):
        return replace(reading, last=start + 1)
    if lexemes.words[last : last + 2] == ["of", "age"]:
        return replace(reading, last=last + 2)
    return reading


def read_height(lexemes: Lexemes, core: int) -> Reading | None:
    """Read feet and inches in signs: 6'2", 5' 11½", 6’2”."""
    if lexemes.word(core + 1) not in _FOOT_MARKS or not lexemes.is_joined(core + 1):
        return None
    feet = read_number(lexemes, core)
    inches = read_number(lexemes, core + 2) if lexemes.kind(core + 2) in (DIGITS, VULGAR) else None
    if feet is None or inches is None or feet.value is None or inches.value is None:
        return None
    if feet.value not in _FEET or inches.value >= _INCHES or feet.last != core + 1:
        return None
    last = inches.last
    has_mark = lexemes.word(last) in _INCH_MARKS and lexemes.is_joined(last)
    value = EXACT.add(EXACT.multiply(feet.value, Decimal(_INCHES)), inches.value)
    return Reading(ClaimType.MEASURE, core, last + has_mark, value, value, "in")


def read_dimensions(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "12 m × 3 m × 0.9 m" and "10 by 20 feet", whose figures make one measure."""
    if not _TIMES.intersection(lexemes.words[core + 1 : core + 5]):
        return None
    index, sides, unit = core, 0, None
    while sides < _MOST_SIDES:
        number = read_number(lexemes, index)
        if number is None or number.form is not NumberForm.CARDINAL:
            return None
        found = measure_behind(lexemes, number)
        last, unit = found if found is not None else (number.last, unit)
        sides += 1
        if lexemes.word(last) not in _TIMES:
            break
        index = last + 1
    is_box = sides > 1 and unit is not None and found is not None
    return Reading(ClaimType.MEASURE, core, last, unit=unit) if is_box else None


def read_article(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "an hour" and what may follow it; alone it counts only under a bound."""
    found = duration_at(lexemes, core + 1) if lexemes.words[core] in ("a", "an") else None
    if found is None:
        return None
    last, unit, factor = found
    if lexemes.words[last : last + 2] == ["or", "two"]:
        return Reading(ClaimType.DURATION, core, last + 2, factor, 2 * factor, unit, Bound.BETWEEN)
    return extended(lexemes, Reading(ClaimType.DURATION, core, last, factor, factor, unit))
