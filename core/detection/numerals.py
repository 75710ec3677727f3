"""What a number is once it is read, and the scales that every way of writing one shares."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.tables import table

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_WORDS: Final = table("number_words")
SCALES: Final = {word: Decimal(value) for word, value in _WORDS["scales"].items()}
_SHORT: Final = {word: Decimal(value) for word, value in _WORDS["short"].items()}
# Wide enough that no product of what _LONGEST digits and two scales can give is rounded.
EXACT: Final = Context(prec=120)
# "40 thousand crore" has two; a text that repeats one for ever must end.
_MOST_SCALES: Final = 3
_ONLY_MONEY: Final = frozenset(("b", "B", "t", "T", "MM", "mm", "cr"))
_UNSPACED: Final = frozenset(("t", "T", "k", "K"))
_CURRENCIES: Final = frozenset(
    name for names in table("currencies")["open"].values() for name in names
) | {"euro", "euros", "yen"}
_PEOPLE: Final = frozenset(("people", "of", "more", "fewer", "b", "bpd"))


class NumberForm(Enum):
    """What a number says: so many, the nth, a part of one, or an order of magnitude."""

    CARDINAL = auto()
    ORDINAL = auto()
    FRACTION = auto()
    MAGNITUDE = auto()


@dataclass(frozen=True, slots=True)
class Number:
    """A number over the lexemes first to last, half open.

    value is None where the number has none that a decimal can hold: a third,
    hundreds of. scale is the factor that a word or letter for it has brought in.
    """

    first: int
    last: int
    value: Decimal | None
    form: NumberForm = NumberForm.CARDINAL
    is_digits: bool = False
    scale: Decimal = Decimal(1)

    @property
    def is_scaled(self) -> bool:
        """Whether a scale ("million") is part of the number."""
        return self.scale != 1


def fraction(numerator: Decimal, denominator: int) -> Decimal | None:
    """Return the quotient if a finite decimal can hold it."""
    rest = denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1 and numerator % rest:
        return None
    return EXACT.divide(numerator, Decimal(denominator)).normalize(EXACT)


def with_scale(lexemes: Lexemes, number: Number, *, is_money: bool = False) -> Number:
    """Take in the scales behind a number: "4.2 million", "$2.9-billion", "40 thousand crore"."""
    for _ in range(_MOST_SCALES):
        step = _scale_at(lexemes, number, is_money=is_money)
        if step is None or number.value is None:
            break
        last, factor = step
        value = EXACT.multiply(number.value, factor)
        scale = EXACT.multiply(number.scale, factor)
        number = replace(number, last=last, value=value, scale=scale)
    return number


def _scale_at(lexemes: Lexemes, number: Number, *, is_money: bool) -> tuple[int, Decimal] | None:
    """Return the end and the factor of the scale behind a number, if there is one."""
    index = lexemes.after_hyphen(number.last)
    factor = SCALES.get(lexemes.word(index))
    if factor is not None:
        return index + 1, factor
    if index != number.last or not number.is_digits or number.is_scaled:
        return None
    word = lexemes.exact(index)
    factor = _SHORT.get(word)
    if factor is None or not _is_short_scale(lexemes, number, index, is_money=is_money):
        return None
    # "Rs 40 cr." and "$5 mn." keep their stop outside: it may end the sentence.
    return index + 1, factor


def _is_short_scale(lexemes: Lexemes, number: Number, index: int, *, is_money: bool) -> bool:
    """Tell whether letters are a scale here, and not a unit: "£3m", but "a 75m tower"."""
    word = lexemes.exact(index)
    if lexemes.is_joined(index + 1) and lexemes.kind(index + 1) in (DIGITS, WORD):
        return False
    if is_money:
        return lexemes.is_joined(index) or word not in _UNSPACED
    if not lexemes.is_joined(index) or word in _ONLY_MONEY:
        return False
    if word == "K":
        return number.value is not None and number.value >= 10
    return word != "m" or is_million(lexemes, index)


def is_million(lexemes: Lexemes, index: int) -> bool:
    """Tell whether the m behind bare digits counts millions: what is counted follows at once."""
    following = lexemes.word(lexemes.after_hyphen(index + 1))
    if following in _PEOPLE or following in _CURRENCIES or following in _SYMBOLS:
        return True
    return is_plural(following) and following not in _RACES


def is_plural(word: str) -> bool:
    """Tell whether a word looks like the plural of a noun."""
    if word in IRREGULAR:
        return True
    is_s = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return is_s and len(word) > 3 and word not in _NOT_PLURAL


IRREGULAR: Final = frozenset(_WORDS["plurals"]["irregular"])
_NOT_PLURAL: Final = frozenset(_WORDS["plurals"]["never"])
_SYMBOLS: Final = frozenset(("km", "kg", "ha", "kwh", "mwh", "gwh"))
_RACES: Final = frozenset(("hurdles", "sprints", "races"))
