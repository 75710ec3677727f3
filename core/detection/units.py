"""Read the unit of measure or the length of time behind a number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import SIGN, WORD
from core.detection.money import phrase_exact
from core.detection.numerals import is_plural
from core.detection.readings import phrase
from core.detection.tables import table
from core.detection.unit_names import (
    CLOCK,
    COUNTED,
    DURATIONS,
    LENGTHS,
    MEASURED,
    MULTIPLES,
    NAMES,
    RATES,
    SYMBOLS,
)

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.numerals import Number

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["units"]
_LONGEST: Final = max(len(name.split()) for name in NAMES)
_LONGEST_RATE: Final = max(len(name.split()) for name in RATES)
_FIRST_WORDS: Final = frozenset(name.split()[0] for name in NAMES)
_POWERS: Final = {
    "square": "2",
    "sq": "2",
    "cubic": "3",
    "cu": "3",
    "squared": "2",
    "cubed": "3",
    "²": "2",
    "³": "3",
    "2": "2",
    "3": "3",
}
# Letters that are a unit only where they touch their digits: "5 a" is no unit of anything.
_TOUCHING: Final = frozenset(_CONTEXTS["touching"])
_SPACED: Final = frozenset(_CONTEXTS["spaced"])
_STOPPED: Final = frozenset(_CONTEXTS["stopped"])
_BETWEEN: Final = frozenset(_CONTEXTS["between"])
_NOT_MEASURED: Final = frozenset(_CONTEXTS["not_measured"])
_PER: Final = frozenset(("a", "an", "per", "/"))
# A unit behind a number: where it ends, its code, and how many of the unit one stands for.
Tail = tuple[int, str, Decimal]
_THEN: Final = frozenset(("earlier", "ago"))
_ONE: Final = Decimal(1)
_LONGEST_IN_DAYS: Final = 366
"""No more days, hours or years than that stand in the singular before what lasts so long."""


def duration_behind(lexemes: Lexemes, number: Number) -> Tail | None:
    """Return the length of time that follows a number: "two more years", "90-minute", "36hrs"."""
    index = lexemes.after_hyphen(number.last)
    if number.is_digits and lexemes.is_joined(index) and index == number.last:
        symbol = lexemes.exact(index)
        code = CLOCK.get(symbol)
        # "the over-60s" are no seconds.
        is_age = symbol == "s" and "." not in lexemes.words[number.first]
        if (
            code is not None
            and not is_age
            and symbol not in ("m", "d", "w", "y")
            and not _continues(lexemes, index + 1)
        ):
            return index + 1, code, _ONE
    if index == number.last and _is_kind_of_thing(lexemes, number):
        return None
    return duration_at(lexemes, index) or _adjectived(lexemes, index)


def _is_kind_of_thing(lexemes: Lexemes, number: Number) -> bool:
    """Tell how many things of a kind from a length of time: "39,000 day passes"."""
    unit, noun = lexemes.word(number.last), lexemes.word(number.last + 1)
    is_many = number.value is not None and number.value > _LONGEST_IN_DAYS
    return is_many and unit in DURATIONS and not is_plural(unit) and is_plural(noun)


def _adjectived(lexemes: Lexemes, index: int) -> Tail | None:
    """Return a length of time behind one adjective: "three straight years"."""
    return duration_at(lexemes, index + 1) if lexemes.word(index) in _BETWEEN else None


def duration_at(lexemes: Lexemes, index: int) -> Tail | None:
    """Return the length of time whose name stands at `index`."""
    word = lexemes.word(index)
    code = DURATIONS.get(word)
    if code is not None:
        return index + 1, code, _ONE
    if word in MULTIPLES:
        factor, code = MULTIPLES[word]
        return index + 1, code, factor
    return None


def clock_symbol(lexemes: Lexemes, index: int) -> str | None:
    """Return the unit of time whose symbol touches the digits before it: "2h", "10m"."""
    if not lexemes.is_joined(index) or _continues(lexemes, index + 1):
        return None
    return CLOCK.get(lexemes.exact(index))


def _continues(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a word or digits touch what stands before them."""
    return lexemes.is_joined(index) and lexemes.kind(index) != SIGN


def measure_behind(lexemes: Lexemes, number: Number) -> tuple[int, str] | None:
    """Return where the unit of measure behind a number ends, and its code, with its rate."""
    index = lexemes.after_hyphen(number.last)
    found = (
        _powered(lexemes, index)
        or _named(lexemes, number, index)
        or _symbol(lexemes, number, index)
    )
    if found is None:
        return _counted_rate(lexemes, index)
    last, code = _raised(lexemes, *found)
    rate = rate_at(lexemes, last)
    return (last, code) if rate is None else (rate[0], f"{code}/{rate[1]}")


def _powered(lexemes: Lexemes, index: int) -> tuple[int, str] | None:
    """Return "square metres", "sq km", "cubic feet"."""
    power = _POWERS.get(lexemes.word(index))
    if power is None or lexemes.kind(index) != WORD:
        return None
    start = index + 2 if lexemes.word(index + 1) in (".", "-") else index + 1
    code = NAMES.get(lexemes.word(start)) or SYMBOLS.get(lexemes.exact(start))
    return (start + 1, f"{code}{power}") if code in LENGTHS else None


def _named(lexemes: Lexemes, number: Number, index: int) -> tuple[int, str] | None:
    """Return a unit that is spelled out, the longest name first."""
    if lexemes.word(index) not in _FIRST_WORDS:
        return None
    for length in range(_LONGEST, 0, -1):
        name = phrase(lexemes, index, index + length)
        code = NAMES.get(name)
        if code is not None:
            last = index + length
            if name in MEASURED and not _measures(lexemes, number, last):
                return None
            return last + _has_stop(lexemes, lexemes.words[last - 1], last), code
    return None


def _measures(lexemes: Lexemes, number: Number, last: int) -> bool:
    """Tell "two cups of tea" and "2 cups flour" from the two cups that a team won."""
    word = lexemes.word(last)
    return word == "of" or (number.is_digits and word not in _NOT_MEASURED)


def _symbol(lexemes: Lexemes, number: Number, index: int) -> tuple[int, str] | None:
    """Return a unit that is a symbol, of up to three lexemes: "GW", "°C", "b/d"."""
    touches = lexemes.is_joined(index) and index == number.last
    if not (number.is_digits or index > number.last or number.is_scaled):
        return None
    for length in (3, 2, 1):
        last = index + length
        if any(not lexemes.is_joined(position) for position in range(index + 1, last)):
            continue
        text = phrase_exact(lexemes, index, last)
        code = SYMBOLS.get(text)
        if code is None or (_continues(lexemes, last) and lexemes.word(last) not in _POWERS):
            continue
        if (
            touches
            or index > number.last
            or text not in _TOUCHING
            or _may_stand_apart(lexemes, text, last)
        ):
            return last + _has_stop(lexemes, text, last), code
    return _inch(lexemes, number, index)


def _has_stop(lexemes: Lexemes, text: str, last: int) -> bool:
    """Tell whether the stop behind a short name is its own, and not the sentence's."""
    if text not in _STOPPED or lexemes.word(last) != "." or not lexemes.is_joined(last):
        return False
    behind = lexemes.kind(last + 1)
    goes_on = behind == SIGN and lexemes.word(last + 1) in (",", ";", ":", ")", "-", "—", "–")
    return goes_on or (behind == WORD and not lexemes.is_capitalised(last + 1))


def _may_stand_apart(lexemes: Lexemes, text: str, last: int) -> bool:
    """Tell whether a letter with a blank before it is a unit: "16 g", not "5 C students"."""
    if text not in _SPACED or lexemes.word(last) in ("'", "’") or lexemes.is_hyphen(last):
        return False
    return not lexemes.is_capitalised(last) or (text.islower() and text != "m")


def _inch(lexemes: Lexemes, number: Number, index: int) -> tuple[int, str] | None:
    """Return the inch and foot signs: 6.4", 10″, 5′, 12in."""
    sign = lexemes.word(index)
    if not lexemes.is_joined(index) or index > number.last:
        return None
    if sign == "in" and number.is_digits and not _continues(lexemes, index + 1):
        return index + 1, "in"
    if sign == "″" or (sign == '"' and "." in lexemes.word(number.first)):
        return index + 1, "in"
    return (index + 1, "ft") if sign == "′" else None


def _raised(lexemes: Lexemes, last: int, code: str) -> tuple[int, str]:
    """Take in the power behind a length: "km²", "m2", "metres squared"."""
    if code not in LENGTHS:
        return last, code
    index = last + 1 if lexemes.word(last) == "^" else last
    power = _POWERS.get(lexemes.word(index))
    spelt = lexemes.kind(index) == WORD
    if power is None or lexemes.word(index) in ("sq", "square", "cubic", "cu"):
        return last, code
    return (index + 1, f"{code}{power}") if spelt or lexemes.is_joined(index) else (last, code)


def rate_at(lexemes: Lexemes, index: int) -> tuple[int, str] | None:
    """Return where the denominator of a rate ends, and its code: "a day", "per second", "/s"."""
    start = index + 1 if lexemes.is_hyphen(index) else index
    if lexemes.word(start) not in _PER:
        return None
    start = lexemes.after_hyphen(start + 1)
    for length in range(_LONGEST_RATE, 0, -1):
        code = RATES.get(phrase(lexemes, start, start + length))
        if code is not None:
            # "5,500 tonnes a year earlier" were no yearly ones.
            then = start + length
            is_last = lexemes.kind(then + 1) != WORD
            is_then = lexemes.word(then) in _THEN or (lexemes.word(then) == "before" and is_last)
            return None if is_then else (then, code)
    return None


def _counted_rate(lexemes: Lexemes, index: int) -> tuple[int, str] | None:
    """Return the rate of a counted thing: "80 beats per minute", "0.4 particles per cm³"."""
    if lexemes.word(index) not in COUNTED:
        return None
    rate = rate_at(lexemes, index + 1)
    return None if rate is None else (rate[0], f"/{rate[1]}")
