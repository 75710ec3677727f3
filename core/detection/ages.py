"""Bare numbers that are an age: "Nora, 29, said", "(44)", "aged 50 to 79", "who is 90"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.numerals import is_plural
from core.detection.readings import Reading, with_bound
from core.detection.tables import table
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["ages"]
_OLDEST: Final = 120
# In brackets behind a name a smaller number is a shirt, a score or a place.
_YOUNGEST: Final = 13
_GROUPS: Final = {"over": Bound.OVER, "under": Bound.UNDER}
_POSSESSIVES: Final = frozenset(("his", "her", "their", "my", "your", "our", "people's"))
_GROUP_NOUNS: Final = frozenset(_CONTEXTS["group_nouns"])
_PERSONS: Final = frozenset(_CONTEXTS["persons"])
_BE: Final = frozenset(_CONTEXTS["stated"])
_FOLLOWING: Final = frozenset(_CONTEXTS["following"])
_LIFE: Final = frozenset(_CONTEXTS["life"])
_NO_NAMES: Final = frozenset(_CONTEXTS["no_names"])


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
        or _is_limit(lexemes, reading)
    )
    return replace(reading, type=ClaimType.DURATION, unit="a") if is_age else reading


def read_age_group(lexemes: Lexemes, core: int, floor: int) -> Reading | None:
    """Read "over-60s", and the decade of a life in "his 40s" and "her early 30s"."""
    word = lexemes.words[core]
    if lexemes.word(core + 1) != "s" or not lexemes.is_joined(core + 1) or not word.isdigit():
        return None
    age = Decimal(word)
    before = core - 2 if lexemes.is_hyphen(core - 1) else core - 1
    if age > _OLDEST or before < floor:
        return None
    bound = _GROUPS.get(lexemes.words[before])
    if bound is not None:
        group = Reading(ClaimType.DURATION, before, core + 2, age, age, "a")
        return with_bound(group, bound)
    first = before if lexemes.words[before] in ("early", "mid", "late") else core
    if lexemes.word(first - 1) not in _POSSESSIVES or age % 10:
        return None
    return Reading(ClaimType.DURATION, first, core + 2, age, age + 9, "a", Bound.BETWEEN)


def _is_plausible(reading: Reading) -> bool:
    """Tell whether somebody can be that old."""
    high = reading.high if isinstance(reading.high, Decimal) else reading.low
    return isinstance(high, Decimal) and 0 < high <= _OLDEST


def _is_apposed(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell an age set off behind a name: "Nora Vane, 29," or "Ivo (44)"."""
    first, last = reading.first, reading.last
    if lexemes.kind(first) != DIGITS or lexemes.kind(last) in (DIGITS, WORD):
        return False
    if lexemes.word(first - 1) == "(":
        is_grown = reading.value is not None and reading.value >= _YOUNGEST
        return is_grown and lexemes.word(last) == ")" and _is_person(lexemes, first - 2)
    if lexemes.word(first - 1) != ",":
        return False
    return _is_person(lexemes, first - 2) or "described" in lexemes.words[max(first - 5, 0) : first]


def _is_person(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a word may end a person's name: a capital, and no month or acronym."""
    if lexemes.word(index) == ".":
        return lexemes.word(index - 1) in ("jr", "sr")
    is_name = lexemes.is_capitalised(index) and not lexemes.exact(index).isupper()
    return is_name and lexemes.word(index) not in _NO_NAMES


def _is_stated(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "who is 90 and", "was 28 when she", "he turned 18"."""
    before, behind = lexemes.word(reading.first - 1), lexemes.word(reading.last)
    if before not in _BE or behind not in _FOLLOWING or reading.low != reading.high:
        return False
    if behind in ("when", "before") and before in ("is", "was"):
        return True
    is_vague = lexemes.kind(reading.first) == WORD and behind in (".", ",")
    subject = lexemes.words[max(reading.first - 5, 0) : reading.first - 1]
    return not is_vague and (before.startswith("turn") or any(word in _PERSONS for word in subject))


def _is_limit(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "children under 5" and "anyone over 65"."""
    if lexemes.word(reading.first - 1) not in _GROUPS or reading.low != reading.high:
        return False
    is_counted = lexemes.kind(reading.last) == WORD and is_plural(lexemes.word(reading.last))
    return lexemes.word(reading.first - 2) in _GROUP_NOUNS and not is_counted


def _is_moment(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "left school at 16", "died at 88", "under the age of 30"."""
    first = reading.first
    if lexemes.words[max(first - 2, 0) : first] == ["age", "of"]:
        return True
    near = lexemes.words[max(first - 4, 0) : max(first - 1, 0)]
    is_life = lexemes.word(first - 1) == "at" and any(word in _LIFE for word in near)
    return is_life and lexemes.word(reading.last) in (*_FOLLOWING, "to")
