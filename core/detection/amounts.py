"""Read a number with what makes it a quantity: currency, percent, unit, length of time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.bounds import bound_after
from core.detection.lengths import extended
from core.detection.lexemes import WORD
from core.detection.money import COINS, currency_behind, sign_before
from core.detection.number_words import PARTS
from core.detection.numbers import read_number
from core.detection.numerals import EXACT, SCALES, Number, NumberForm, is_plural
from core.detection.readings import Reading, from_number, with_bound
from core.detection.shares import percent_behind
from core.detection.tables import table
from core.detection.unit_names import DURATIONS, NAMES
from core.detection.units import duration_behind, measure_behind
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.setting import Setting

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["amounts"]
# What follows degrees of the compass, of an arc and of an angle.
_ANGLES: Final = frozenset(_CONTEXTS["angles"])
_UNITS_OF_ONE: Final = frozenset(_CONTEXTS["units_of_one"]) | {
    name.split()[0] for name in (*NAMES, *DURATIONS) if not is_plural(name)
}
# "The quake measured 6.1", and so far before the figure it is told what shook.
_QUAKES: Final = frozenset(_CONTEXTS["quakes"])
_MEASURED: Final = frozenset(("measured", "measuring", "registered", "registering"))
_NEAR: Final = 6
_MINUS: Final = frozenset("-−–‒")


def read_amount(lexemes: Lexemes, core: int, floor: int, setting: Setting) -> Reading | None:
    """Read the amount whose number begins at `core`; nothing before `floor` is taken in."""
    sign = sign_before(lexemes, core, floor)
    number = read_number(lexemes, core, is_money=sign is not None)
    if number is None:
        return _coin(lexemes, core)
    if number.form is NumberForm.ORDINAL:
        return None
    if sign is not None:
        return _signed(lexemes, _money_before(lexemes, number, sign, setting), floor)
    reading = _with_unit(lexemes, number, setting)
    if reading is None and number.form is NumberForm.FRACTION:
        return None
    reading = reading or replace(from_number(number, ClaimType.COUNT, number.last), is_bare=True)
    return _signed(lexemes, _closed(lexemes, reading), floor)


def may_follow_article(word: str) -> bool:
    """Tell whether an article before a word can begin a quantity: "a dozen", "an hour"."""
    return word in SCALES or word in PARTS or word in COINS or word in _UNITS_OF_ONE


def read_one_unit(lexemes: Lexemes, core: int, setting: Setting) -> Reading | None:
    """Read the "a mile" of "more than a mile": one of the unit that an article stands before."""
    number = Number(core, core + 1, Decimal(1))
    return _unit_behind(lexemes, number, setting)


def _coin(lexemes: Lexemes, core: int) -> Reading | None:
    """Read "a dime", a sum that is told by a coin."""
    coin = COINS.get(lexemes.word(core + 1)) if lexemes.words[core] in ("a", "an") else None
    if coin is None:
        return None
    value, currency = coin
    return Reading(ClaimType.MONEY, core, core + 2, value, value, currency, unit_assumed=True)


def _money_before(
    lexemes: Lexemes, number: Number, sign: tuple[int, str], setting: Setting
) -> Reading:
    """Return a sum whose currency stands before it; its name behind it is taken in as well."""
    first, currency = sign
    unit, is_assumed = setting.resolve(currency)
    last = number.last
    if currency == "dollar" and lexemes.word(last) in ("dollar", "dollars"):
        last += 1
    reading = from_number(number, ClaimType.MONEY, last, unit)
    reading = replace(reading, first=first, unit_assumed=is_assumed, is_before=True)
    return _closed(lexemes, reading)


def _closed(lexemes: Lexemes, reading: Reading) -> Reading:
    """Take in the bound that stands behind an amount: "$5 million or more"."""
    found = bound_after(lexemes, reading.last)
    if found is None or reading.bound is not Bound.EXACT:
        return reading
    last, bound = found
    return with_bound(replace(reading, last=last, is_bare=False), bound)


def _with_unit(lexemes: Lexemes, number: Number, setting: Setting) -> Reading | None:
    """Return the number with the unit behind it, which a bound may part from it: "20-odd years"."""
    inner = bound_after(lexemes, number.last)
    if inner is not None:
        reading = _unit_behind(lexemes, replace(number, last=inner[0]), setting)
        if reading is not None:
            return with_bound(reading, inner[1])
    reading = _unit_behind(lexemes, number, setting)
    if reading is None and number.form is NumberForm.FRACTION:
        return _part_of_unit(lexemes, number, setting)
    return reading


def _part_of_unit(lexemes: Lexemes, number: Number, setting: Setting) -> Reading | None:
    """Return a fraction of one unit: "half an hour", "a tenth of a percentage point"."""
    index = number.last + 1 if lexemes.word(number.last) == "of" else number.last
    if lexemes.word(index) not in ("a", "an"):
        return None
    return _unit_behind(lexemes, replace(number, last=index + 1), setting)


def _unit_behind(lexemes: Lexemes, number: Number, setting: Setting) -> Reading | None:
    """Return the number as a share, a sum, a length of time or a measure."""
    share = percent_behind(lexemes, number, setting)
    if share is not None:
        return from_number(number, ClaimType.PERCENT, *share)
    money = currency_behind(lexemes, number, setting)
    if money is not None:
        last, currency, factor = money
        unit, is_assumed = setting.resolve(currency)
        reading = from_number(_times(number, factor), ClaimType.MONEY, last, unit)
        return replace(reading, unit_assumed=is_assumed)
    duration = duration_behind(lexemes, number)
    if duration is not None:
        last, unit, factor = duration
        return extended(
            lexemes, from_number(_times(number, factor), ClaimType.DURATION, last, unit)
        )
    measure = measure_behind(lexemes, number)
    if measure is not None:
        last, unit = measure
        if unit == "deg" and lexemes.word(last) not in _ANGLES:
            unit = setting.degrees or unit
        return extended(lexemes, from_number(number, ClaimType.MEASURE, last, unit))
    return _stated(lexemes, number)


def _stated(lexemes: Lexemes, number: Number) -> Reading | None:
    """Return what a noun says of a bare figure: "6.3-magnitude", "a BMI of 30"."""
    index = lexemes.after_hyphen(number.last)
    if lexemes.word(index) == "magnitude" and number.is_digits:
        return from_number(number, ClaimType.MEASURE, index + 1)
    has_of = lexemes.word(number.first - 1) == "of" or lexemes.is_hyphen(number.first - 1)
    before = lexemes.word(number.first - 1 - has_of)
    is_magnitude = before in _MEASURED and _shakes(lexemes, number)
    if (before in ("magnitude", "bmi", "ph") or is_magnitude) and number.is_digits:
        return from_number(number, ClaimType.MEASURE, number.last)
    if has_of and before == "percentage" and number.is_digits:
        return from_number(number, ClaimType.PERCENT, number.last, "%")
    return None


def _shakes(lexemes: Lexemes, number: Number) -> bool:
    """Tell a magnitude: "a tremor, which measured 6.1 and", but not "measured 6.1 metres"."""
    before = lexemes.words[max(number.first - _NEAR, 0) : number.first]
    is_decimal = "." in lexemes.words[number.first]
    return is_decimal and not _QUAKES.isdisjoint(before)


def _times(number: Number, factor: Decimal) -> Number:
    """Return the number so many times, exactly."""
    if number.value is None or factor == 1:
        return number
    return replace(number, value=EXACT.multiply(number.value, factor))


def _signed(lexemes: Lexemes, reading: Reading, floor: int) -> Reading:
    """Take in the sign before an amount: "−4.2%", "minus 12C", "plus or minus 3 points"."""
    index = reading.first - 1
    if index < floor:
        return reading
    if lexemes.words[index] == "minus" or _is_minus(lexemes, index):
        if lexemes.words[max(index - 2, 0) : index] == ["plus", "or"]:
            return replace(reading, first=index - 2, low=None, high=None)
        return _negated(replace(reading, first=index))
    if lexemes.words[index] == "±":
        return replace(reading, first=index, low=None, high=None)
    if (
        lexemes.words[index] == "+"
        and lexemes.is_joined(reading.first)
        and not _touches_word(lexemes, index)
    ):
        return replace(reading, first=index)
    return reading


def _is_minus(lexemes: Lexemes, index: int) -> bool:
    """Tell a minus sign, which touches its number alone, from a hyphen and from a dash."""
    is_sign = lexemes.words[index] in _MINUS and lexemes.is_joined(index + 1)
    return is_sign and (not lexemes.is_joined(index) or lexemes.word(index - 1) in ("(", "~", "≈"))


def _touches_word(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a word or a number touches the lexeme from the left."""
    return lexemes.is_joined(index) and lexemes.kind(index - 1) <= WORD


def _negated(reading: Reading) -> Reading:
    """Return the reading below zero."""
    low = -reading.low if isinstance(reading.low, Decimal) else reading.low
    high = -reading.high if isinstance(reading.high, Decimal) else reading.high
    return replace(reading, low=low, high=high, is_bare=False)
