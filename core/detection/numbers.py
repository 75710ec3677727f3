"""Read the number that begins at a lexeme, in digits or in words, with its scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.detection.figures import read_figure, read_slashed, read_vulgar, with_power_of_ten
from core.detection.lexemes import DIGITS, VULGAR, WORD
from core.detection.number_words import read_words, with_half
from core.detection.numerals import Number, NumberForm, with_scale

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes


def read_number(lexemes: Lexemes, first: int, *, is_money: bool = False) -> Number | None:
    """Return the longest number that begins at a lexeme, or None.

    is_money tells that a currency sign stands before it, so that its letters
    are scales: "£3m" is three million, "3m" three metres.
    """
    kind = lexemes.kind(first)
    if kind == DIGITS:
        return _read_digits(lexemes, first, is_money=is_money)
    if kind == VULGAR:
        return with_scale(lexemes, read_vulgar(lexemes, first))
    return read_words(lexemes, first) if kind == WORD else None


def _read_digits(lexemes: Lexemes, first: int, *, is_money: bool) -> Number | None:
    """Read a number that begins with digits."""
    slashed = read_slashed(lexemes, first)
    if slashed is not None:
        return slashed
    number = read_figure(lexemes, first)
    if number is None or number.form is NumberForm.ORDINAL:
        return number
    number = with_power_of_ten(lexemes, with_half(lexemes, number))
    return with_scale(lexemes, number, is_money=is_money)
