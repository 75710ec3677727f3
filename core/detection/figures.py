"""Read numbers in digits, with whatever separators the article's country uses."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, VULGAR
from core.detection.numerals import EXACT, Number, NumberForm, fraction

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

# Nothing that a newspaper prints is longer, and the exact arithmetic relies on it.
_LONGEST: Final = 40
_SPACES: Final = re.compile(r"['’\u00a0\u202f\u2009 ]")
_THOUSANDS: Final = {
    ",": re.compile(r"\d{1,3}(?:,\d\d)*(?:,\d{3})+"),
    ".": re.compile(r"\d{1,3}(?:\.\d{3}){2,}"),
}
_POWERS: Final = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻-−–", "0123456789----", strict=True))
_POWER: Final = re.compile(r"-?[0-9]{1,2}")
_LONGEST_POWER: Final = 3
_SUFFIXES: Final = {"1": "st", "2": "nd", "3": "rd"}
_PARTS: Final = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32))


def parse_digits(text: str) -> Decimal | None:
    """Return the value of digits with their separators; None for what is no one number.

    "1,234.56", "1.234,56", "4,12,907", "8'400" and "3 750 000" are numbers, "4.2.1" and
    "1,2,3" are not. A single comma before other than three digits is a decimal comma.
    """
    if len(text) > _LONGEST:
        return None
    text = _SPACES.sub("", text)
    comma, dot = text.rfind(","), text.rfind(".")
    if comma < 0 and dot < 0:
        return _decimal(text)
    last = "," if comma > dot else "."
    if comma >= 0 and dot >= 0:
        return _two_separators(text, last)
    if _THOUSANDS[last].fullmatch(text):
        return _decimal(text.replace(last, ""))
    return _decimal(text.replace(",", ".")) if text.count(last) == 1 else None


def _two_separators(text: str, last: str) -> Decimal | None:
    """Return the value where the last of two separators is the decimal one."""
    other = "." if last == "," else ","
    whole, _, rest = text.rpartition(last)
    groups = whole.split(other)
    if last in whole or any(len(group) not in (2, 3) for group in groups[1:]):
        return None
    return _decimal(f"{''.join(groups)}.{rest}")


def _decimal(text: str) -> Decimal | None:
    """Return a decimal, None for an exponent beyond all use."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if abs(value.adjusted()) < _LONGEST else None


def read_figure(lexemes: Lexemes, first: int) -> Number | None:
    """Read digits, an ordinal in digits, or digits with a fraction behind them."""
    value = parse_digits(lexemes.words[first])
    if value is None:
        return None
    number = Number(first, first + 1, value, is_digits=True)
    if lexemes.is_joined(first + 1) and lexemes.word(first + 1) == _suffix(lexemes.words[first]):
        return replace(number, last=first + 2, form=NumberForm.ORDINAL)
    return _with_fraction(lexemes, number)


def with_power_of_ten(lexemes: Lexemes, number: Number) -> Number:
    """Take in the power of ten behind a figure: "2.4×10^5", "3 x 10⁸"."""
    index = number.last
    if lexemes.word(index) not in ("x", "×") or lexemes.word(index + 1) != "10":
        return number
    index += 2 + (lexemes.word(index + 2) == "^")
    last = index
    while last - index < _LONGEST_POWER and lexemes.is_joined(last):
        if _POWERS.get(lexemes.word(last)) is None and lexemes.kind(last) != DIGITS:
            break
        last += 1
    power = "".join(_POWERS.get(word, word) for word in lexemes.words[index:last])
    if number.value is None or not _POWER.fullmatch(power):
        return number
    value = EXACT.scaleb(number.value, int(power))
    return replace(number, last=last, value=value)


def _suffix(digits: str) -> str:
    """Return the letters that make an ordinal of digits, so that "10st" stays ten stone."""
    is_teen = digits[-2:-1] == "1"
    return "th" if is_teen else _SUFFIXES.get(digits[-1], "th")


def _with_fraction(lexemes: Lexemes, number: Number) -> Number:
    """Take in "½" or " 1/2" behind a whole number."""
    if number.value is None or "." in lexemes.word(number.first):
        return number
    index = number.last
    if lexemes.kind(index) == VULGAR:
        part = vulgar_value(lexemes.word(index))
        value = None if part is None else EXACT.add(number.value, part)
        return replace(number, last=index + 1, value=value)
    index = lexemes.after_hyphen(index)
    if lexemes.is_joined(index) and index == number.last:
        return number
    slashed = read_slashed(lexemes, index)
    if slashed is None or slashed.value is None:
        return number
    return replace(number, last=slashed.last, value=EXACT.add(number.value, slashed.value))


def read_slashed(lexemes: Lexemes, first: int) -> Number | None:
    """Read "3/4", a fraction below one with a common denominator."""
    if lexemes.word(first + 1) != "/" or not lexemes.is_joined(first + 1):
        return None
    if lexemes.kind(first) != DIGITS or lexemes.kind(first + 2) != DIGITS:
        return None
    if not lexemes.is_joined(first + 2) or lexemes.word(first + 3) == "/":
        return None
    above, below = parse_digits(lexemes.word(first)), parse_digits(lexemes.word(first + 2))
    if above is None or below is None or not 0 < above < below or below not in _PARTS:
        return None
    value = fraction(above, int(below))
    return Number(first, first + 3, value, NumberForm.FRACTION, is_digits=True)


def read_vulgar(lexemes: Lexemes, first: int) -> Number:
    """Read a fraction that is one character."""
    value = vulgar_value(lexemes.word(first))
    return Number(first, first + 1, value, NumberForm.FRACTION, is_digits=True)


def vulgar_value(sign: str) -> Decimal | None:
    """Return the value of "½" and its like; None for a third."""
    above, _, below = unicodedata.normalize("NFKC", sign).partition("⁄")
    return fraction(Decimal(above), int(below)) if above and below else None
