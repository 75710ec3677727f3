"""What the items of a numbered list are told by: “3.”, “c.” or “iv.”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBER: Final = re.compile(r"\s*([+-]?\d{1,6})")
_DIGITS: Final = r"\d{1,4}(?:\.\d{1,4}){0,8}[.)\]]?"
_LETTERS: Final = r"(?:[a-zA-Z]{1,2}|[ivxlcdm]{1,12}|[IVXLCDM]{1,12})[.)\]]"
# A letter alone is a bullet, as Word's “o”.
_LABEL: Final = re.compile(rf"[(\[]?(?:{_DIGITS}|{_LETTERS})")
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_HIGHEST_ROMAN: Final = 3999
_HIGHEST_DOUBLED: Final = 780


class Numbering:
    """Counts the items of one numbered list of HTML (4.4.5 of its standard)."""

    def __init__(self, element: _Element) -> None:
        self._style = element.get("type", "1").strip()
        is_reversed = element.get("reversed") is not None
        self._step = -1 if is_reversed else 1
        first = len(element.findall("{*}li")) if is_reversed else 1
        self._next = _number(element.get("start"), first)

    def next(self, item: _Element) -> str:
        """Return what the next item is told by, which may have a number of its own."""
        number = _number(item.get("value"), self._next)
        self._next = number + self._step
        return f"{numeral(number, self._style)}."


def numeral(number: int, style: str = "1") -> str:
    """Return a number as HTML's "1", "a", "A", "i" or "I" writes it, in digits where none can.

    "aa" and "AA" are letters as word processors write them: the 28th is “bb”, not “ab”.
    """
    if style in ("a", "A") and number > 0:
        written = _letters(number)
    elif style in ("aa", "AA") and 0 < number <= _HIGHEST_DOUBLED:
        written = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif style in ("i", "I") and 0 < number <= _HIGHEST_ROMAN:
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if style.isupper() else written


def number_in(label: str) -> str:
    """Return what an item is told by where that is a number, "" where it is a bullet."""
    words = label.strip()
    return words if _LABEL.fullmatch(words) else ""


def _letters(number: int) -> str:
    """Return the 1st as “a”, the 26th as “z” and the 27th as “aa”."""
    written = ""
    while number:
        number, place = divmod(number - 1, 26)
        written = chr(ord("a") + place) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def _number(given: str | None, otherwise: int) -> int:
    match = _NUMBER.match(given or "")
    return int(match[1]) if match else otherwise
