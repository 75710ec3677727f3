"""Bare numbers that are an age: "Jess, 29, said", "(44)", "aged 50 to 79", "who is 90"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading

_OLDEST: Final = 120
# In brackets behind a name a smaller number is a shirt, a score or a place.
_YOUNGEST: Final = 13
_CLOSERS: Final = frozenset((",", ".", ")", ";", "—", "–", "?", "!", "-", "🥹"))
_PERSONS: Final = frozenset(
    (
        "he",
        "she",
        "who",
        "i",
        "was",
        "him",
        "her",
        "mother",
        "father",
        "son",
        "daughter",
        "child",
        "is",
        "turned",
        "turns",
        "turning",
    )
)
_BE: Final = frozenset(("is", "was", "turned", "turns", "am", "turning", "be"))
_FOLLOWING: Final = frozenset(
    (
        "",
        ".",
        ",",
        ")",
        "and",
        "when",
        "but",
        "before",
        "after",
        "at",
        "years",
        "now",
        "in",
        "on",
        "or",
        "–",
        "—",
        ";",
        "this",
        "next",
        "by",
        "today",
        "that",
    )
)
_LIFE: Final = frozenset(
    (
        "died",
        "dies",
        "dead",
        "married",
        "school",
        "retired",
        "retire",
        "pregnant",
        "orphaned",
        "widowed",
        "debut",
        "debuted",
    )
)


def as_age(lexemes: Lexemes, reading: Reading) -> Reading:
    """Return a bare number as an age where its surroundings say so, else as it was."""
    if lexemes.word(reading.first - 1) == "aged" and reading.unit == "a":
        return replace(reading, first=reading.first - 1)
    if not reading.is_bare or not _is_plausible(reading):
        return reading
    before = lexemes.word(reading.first - 1)
    if before == "aged":
        return replace(reading, type=ClaimType.DURATION, unit="a", first=reading.first - 1)
    is_age = before in ("age", "ages") or (
        _is_apposed(lexemes, reading)
        or _is_stated(lexemes, reading)
        or _is_moment(lexemes, reading)
    )
    return replace(reading, type=ClaimType.DURATION, unit="a") if is_age else reading


def _is_plausible(reading: Reading) -> bool:
    """Tell whether somebody can be that old."""
    high = reading.high if isinstance(reading.high, Decimal) else reading.low
    return isinstance(high, Decimal) and 0 < high <= _OLDEST


def _is_apposed(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell an age set off behind a name: "Jess Hartnoll, 29," or "Alfie (7)"."""
    first, behind = reading.first, lexemes.word(reading.last)
    if (
        lexemes.kind(first) != DIGITS
        or lexemes.is_joined(reading.last) is False
        and behind not in ("🥹", "", "—", "–")
    ):
        return False
    if lexemes.word(first - 1) == "(" and reading.value is not None:
        return (
            reading.value >= _YOUNGEST
            and behind == ")" and lexemes.is_capitalised(first - 2) and _is_person(lexemes, first - 2)
        )
    if lexemes.word(first - 1) != "," or behind not in _CLOSERS and behind not in ("", "🥹"):
        return False
    return _is_person(lexemes, first - 2) or lexemes.word(first - 2) == "white"


def _is_person(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a capitalised word may end a person's name: no month, no unit, no other number."""
    is_junior = lexemes.word(index) == "." and lexemes.word(index - 1) in ("jr", "sr")
    if is_junior:
        return True
    return (
        lexemes.is_capitalised(index)
        and not lexemes.exact(index).isupper()
        and lexemes.word(index) not in _NO_NAMES
    )


_NO_NAMES: Final = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday table figure chapter section page vol no".split()
)


def _is_stated(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "who is 90 and", "was 31 before she"."""
    if lexemes.word(reading.first - 1) not in _BE or lexemes.word(reading.last) not in _FOLLOWING:
        return False
    if (
        reading.low != reading.high
        or lexemes.kind(reading.first) == WORD
        and lexemes.word(reading.last) in (".", ",")
    ):
        return False
    if lexemes.word(reading.last) in ("when", "before") and lexemes.word(reading.first - 1) in (
        "is",
        "was",
    ):
        return True
    subject = lexemes.words[max(reading.first - 5, 0) : reading.first]
    return any(word in _PERSONS - _BE for word in subject) or subject[-1:] in (
        ["turned"],
        ["turns"],
        ["turning"],
    )


def _is_moment(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "left school at 15", "died at 88"."""
    if lexemes.word(reading.first - 1) != "at" or lexemes.word(reading.last) in ("%", "the"):
        return False
    near = lexemes.words[max(reading.first - 4, 0) : reading.first - 1]
    return any(word in _LIFE for word in near) and lexemes.word(reading.last) in _FOLLOWING | {"to"}
