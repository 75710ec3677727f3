"""The fields of a search, and what can stand behind the colon of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeVar

from core.errors import SearchError
from core.wording import Wording

FIELDS: Final = (
    "speaker",
    "reviewer",
    "verdict",
    "type",
    "kind",
    "unit",
    "value",
    "article",
    "has",
    "is",
)
"""The names of the fields, in small letters."""


class Attachment(StrEnum):
    """What a reviewer can have added to a claim."""

    NOTE = "note"
    EVIDENCE = "evidence"


class State(StrEnum):
    """What a claim can be asked to be, whatever its verdict."""

    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class ValueRange:
    """The values between two exact ends; None is no end on that side."""

    low: Decimal | None
    high: Decimal | None
    low_included: bool = True
    high_included: bool = True


_Choice = TypeVar("_Choice", bound=StrEnum)

_NO_RANGE: Final = (
    "value: takes a number or a range, as in value:5, value:>1e9, value:<=2.5bn or "
    "value:10..20; a currency or another unit goes into unit:."
)
# Two digits: a third could be asked to write out a number of a thousand digits.
_NUMBER: Final = re.compile(
    r"(?P<sign>[-+−]?)"
    r"(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)"
    r"(?:e(?P<exponent>[-+]?[0-9]{1,2})|(?P<scale>k|m|bn?|tn?))?",
    re.ASCII | re.IGNORECASE,
)
_SCALES: Final = {"k": 3, "m": 6, "b": 9, "bn": 9, "t": 12, "tn": 12}
_CURRENCY_SIGNS: Final = {"$": ("USD",), "€": ("EUR",), "£": ("GBP",), "¥": ("JPY", "CNY")}
# The desk's own words for a verdict whose name is another.
_OTHER_NAMES: Final = {"notaclaim": "dismissed"}
_CURRENCY_CODE: Final = re.compile("[A-Za-z]{3}")


def choose(field: str, value: str, choices: type[_Choice]) -> _Choice:
    """Return the choice that is meant, whatever its case and the marks between its words.

    Raises SearchError, which names the choices, where it is none of them.
    """
    meant = _letters(value)
    for choice in choices:
        if _letters(choice) == _OTHER_NAMES.get(meant, meant):
            return choice
    *names, last = (choice.replace("_", "-") for choice in choices)
    if not names:
        raise SearchError(Wording("{field}: takes {last}.", field=field, last=last))
    raise SearchError(
        Wording("{field}: takes {names} or {last}.", field=field, names=", ".join(names), last=last)
    )


def unit_codes(value: str) -> tuple[str, ...]:
    """Return the units that are meant: as typed, and a currency by its code or its sign too."""
    if value in _CURRENCY_SIGNS:
        return _CURRENCY_SIGNS[value]
    # Symbols of measures tell m from M; only a currency may be typed in any case.
    if _CURRENCY_CODE.fullmatch(value) and not value.isupper():
        return value, value.upper()
    return (value,)


def parse_range(value: str) -> ValueRange:
    """Read a number, a comparison with one, or two numbers with ".." between them.

    Raises SearchError where it is none of these.
    """
    value = "".join(value.split())
    low, dots, high = value.partition("..")
    return _between(low, high) if dots else _compared(value)


def _between(low: str, high: str) -> ValueRange:
    if low and high:
        least, most = sorted((_number(low), _number(high)))
        return ValueRange(least, most)
    return ValueRange(_number(low), None) if low else ValueRange(None, _number(high))


def _compared(value: str) -> ValueRange:
    digits = value.lstrip("<>=≥≤")
    sign, number = value.removesuffix(digits), _number(digits)
    if sign in (">", ">=", "≥"):
        return ValueRange(number, None, low_included=sign != ">")
    if sign in ("<", "<=", "≤"):
        return ValueRange(None, number, high_included=sign != "<")
    if sign not in ("", "="):
        raise SearchError(_NO_RANGE)
    return ValueRange(number, number)


def _number(text: str) -> Decimal:
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise SearchError(_NO_RANGE)
    sign = found["sign"].replace("−", "-")
    power = _SCALES[found["scale"].lower()] if found["scale"] else int(found["exponent"] or 0)
    # Built from its digits: arithmetic would round to the precision of the context.
    return Decimal(f"{sign}{found['digits'].replace(',', '')}e{power}")


def _letters(name: str) -> str:
    return "".join(character for character in name.lower() if character not in "-_ ")
