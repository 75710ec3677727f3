"""Give a bare figure the unit that its sentence leaves out: "aged 24, 31 and 58", exchange rates.

It runs over all readings, since only the quantity beside it tells what such a figure is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, GAP, WORD
from core.detection.money import currency_at
from core.detection.ranges import LENT
from core.detection.readings import phrase
from core.detection.tables import table
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading
    from core.detection.setting import Setting

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["ellipsis"]
_LIST: Final = frozenset(_CONTEXTS["list"])
_COMPARED: Final = frozenset(_CONTEXTS["compared"])
_SHARES: Final = frozenset(_CONTEXTS["shares"])
_AGAINST: Final = frozenset(_CONTEXTS["against"])
_ENDS: Final = frozenset(table("contexts")["counted"]["stops"])
_LENDERS: Final = frozenset(
    (ClaimType.PERCENT, ClaimType.MONEY, ClaimType.DURATION, ClaimType.MEASURE)
)
_OLDEST: Final = 120
_HUNDRED: Final = 100
_STOPS: Final = frozenset(".!?;")
_WINDOW: Final = 12
_FAR: Final = 25


def with_elided_units(lexemes: Lexemes, readings: list[Reading], setting: Setting) -> list[Reading]:
    """Return the readings with the units that other figures of their sentence lend them."""
    completed: list[Reading] = []
    rate: Reading | None = None
    for reading in readings:
        if reading.is_bare and reading.type is ClaimType.COUNT:
            if completed:
                reading = _like(lexemes, completed[-1], reading, setting)
            found = _exchange_rate(lexemes, reading, rate, setting)
            reading, rate = (reading, rate) if found is None else (found, found)
        completed.append(reading)
    return _with_lists(lexemes, completed)


def _with_lists(lexemes: Lexemes, readings: list[Reading]) -> list[Reading]:
    """Give a whole list the unit that its end lent to the figure before: "20, 30 and 50%"."""
    completed = readings[-1:]
    for reading in reversed(readings[:-1]):
        behind = completed[-1]
        is_listed = (
            (reading.is_bare and reading.type is ClaimType.COUNT)
            and (behind.is_bare and behind.type in LENT and _may_lend(behind, reading))
            and lexemes.words[reading.last : behind.first] == [","]
        )
        if is_listed:
            reading = replace(reading, type=behind.type, unit=behind.unit)
        completed.append(reading)
    return completed[::-1]


def _like(lexemes: Lexemes, before: Reading, reading: Reading, setting: Setting) -> Reading:
    """Give a figure the unit of the one before it, where nothing else is counted."""
    between = phrase(lexemes, before.last, reading.first)
    is_age = before.is_bare and before.unit == "a" and between in _LIST
    if is_age and (reading.value is None or reading.value > _OLDEST):
        return reading
    is_led = "from" in between and lexemes.word(reading.last) == "to"
    if is_led and before.type is ClaimType.DURATION:
        # "Halved in eight years, from 412 to 205"
        return reading
    is_compared = _may_lend(before, reading) and (
        between in _COMPARED or (between == "to" and lexemes.word(before.first - 1) == "from")
    )
    is_lent = (
        is_age
        or is_compared
        or _is_parallel(lexemes, before, reading)
        or _is_share(lexemes, before, reading, setting)
    )
    if not is_lent or not _ends(lexemes, reading):
        return reading
    return replace(reading, type=before.type, unit=before.unit, unit_assumed=before.unit_assumed)


def _may_lend(before: Reading, reading: Reading) -> bool:
    """Tell whether a figure may have the unit of the one before it, by its size.

    In "up 20% from 13,000" and "in two years, from 4,100" it is a count.
    """
    if before.type not in (ClaimType.PERCENT, ClaimType.DURATION):
        return before.type in _LENDERS
    if reading.value is None or before.value is None or reading.value <= _HUNDRED:
        return True
    return before.type is ClaimType.DURATION and reading.value <= _HUNDRED * before.value


def _is_near(lexemes: Lexemes, before: Reading, reading: Reading) -> bool:
    """Tell whether two figures stand close together in one sentence."""
    between = lexemes.words[before.last : reading.first]
    return len(between) <= _WINDOW and _STOPS.isdisjoint(between)


def _is_parallel(lexemes: Lexemes, before: Reading, reading: Reading) -> bool:
    """Tell "two years in Rome and three in Oslo", whose halves go on with the same word."""
    if before.type not in (ClaimType.DURATION, ClaimType.MEASURE):
        return False
    pair = lexemes.word(before.last), lexemes.word(reading.last)
    is_pair = pair == ("here", "there") or (pair[0] == pair[1] and pair[0] in _ENDS)
    return is_pair and _is_near(lexemes, before, reading)


def _is_share(lexemes: Lexemes, before: Reading, reading: Reading, setting: Setting) -> bool:
    """Tell the next party's share in "on 34 per cent, with Labour on 28"."""
    if before.type is not ClaimType.PERCENT or reading.value is None or reading.value > _HUNDRED:
        return False
    is_led_in = setting.is_poll and lexemes.word(reading.first - 1) in _SHARES
    return (
        is_led_in and lexemes.kind(reading.first) == DIGITS and _is_near(lexemes, before, reading)
    )


def _ends(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell whether no noun follows that the figure could count."""
    word = lexemes.word(reading.last)
    is_small = lexemes.kind(reading.last) != WORD or word in _ENDS
    return is_small and not lexemes.is_hyphen(reading.last)


def _exchange_rate(
    lexemes: Lexemes, reading: Reading, rate: Reading | None, setting: Setting
) -> Reading | None:
    """Return a bare figure as a rate of exchange: "firmed to 7.21 against the dollar"."""
    if lexemes.kind(reading.first) != DIGITS or "." not in lexemes.words[reading.first]:
        return None
    if rate is not None and _is_same_rate(lexemes, reading, rate):
        return replace(reading, type=ClaimType.MONEY, unit=rate.unit)
    index = reading.last + 1 + (lexemes.word(reading.last + 1) in ("the", "a", "one", "us"))
    if lexemes.word(reading.last) not in _AGAINST or currency_at(lexemes, index) is None:
        return None
    for place in range(reading.first - 1, max(reading.first - _WINDOW, -1), -1):
        currency = currency_at(lexemes, place)
        if currency is not None:
            unit, is_assumed = setting.resolve(currency)
            return replace(reading, type=ClaimType.MONEY, unit=unit, unit_assumed=is_assumed)
    return None


def _is_same_rate(lexemes: Lexemes, reading: Reading, rate: Reading) -> bool:
    """Tell an earlier rate that a new one is compared with: "from 7.25 on Friday"."""
    near = range(rate.last, reading.first)
    if len(near) > _FAR or any(lexemes.kind(index) == GAP for index in near):
        return False
    figures = lexemes.words[rate.first], lexemes.words[reading.first]
    whole = {figure.partition(".")[0][:-1] for figure in figures}
    return len(whole) == 1 and _ends(lexemes, reading)
