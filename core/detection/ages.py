"""Bare numbers that are an age: "Nora, 29, said", "(44)", "aged 50 to 79", "who is 90"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.lexicon import person_nouns
from core.detection.number_words import UNITS
from core.detection.numerals import is_plural
from core.detection.readings import Reading, with_bound
from core.detection.tables import table
from core.detection.word_lists import load_words
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["ages"]
_OLDEST: Final = 120
# In brackets behind a name a smaller number is a shirt, a score or a place.
_YOUNGEST: Final = 13
_NEAR: Final = 6
_GROUPS: Final = {"over": Bound.OVER, "under": Bound.UNDER}
# What may be a number itself: "the total, 42, was".
_TOTALS: Final = frozenset(_CONTEXTS["totals"])
_GOES_ON: Final = frozenset(_CONTEXTS["goes_on"])
_POSSESSIVES: Final = frozenset(("his", "her", "their", "my", "your", "our", "people's"))
_DECADES: Final[dict[str, int]] = table("dates")["decades"]
_GROUP_NOUNS: Final = frozenset(_CONTEXTS["group_nouns"])
_PERSONS: Final = frozenset(_CONTEXTS["persons"])
_BE: Final = frozenset(_CONTEXTS["stated"])
_CONTRACTED: Final = frozenset(("i m", "he s", "she s"))
_PRONOUNS: Final = frozenset(("he", "she", "i"))
_ADVERBS: Final = frozenset(("just", "only", "now", "already", "barely", "still", "both"))
_KIN: Final = frozenset(_CONTEXTS["kin"])
# "A father of three" has three children.
_PARENTS: Final = frozenset(("mother", "father", "grandmother", "grandfather"))
_SINGLE: Final = (_KIN | {"child", "youth", "teenager"}) - _PARENTS
_FOLLOWING: Final = frozenset(_CONTEXTS["following"])
_LIFE: Final = frozenset(_CONTEXTS["life"])
_NO_NAMES: Final = frozenset(_CONTEXTS["no_names"])


def as_age(lexemes: Lexemes, reading: Reading) -> Reading:
    """Return a bare number as an age where its surroundings say so, else as it was."""
    if lexemes.word(reading.first - 1) == "aged" and reading.unit == "a":
        return replace(reading, first=reading.first - 1)
    is_unitless = reading.type is ClaimType.COUNT and reading.bound is not Bound.ORDER
    if not is_unitless or not _is_plausible(reading):
        return reading
    before = lexemes.word(reading.first - 1)
    if before == "aged":
        return replace(reading, type=ClaimType.DURATION, unit="a", first=reading.first - 1)
    is_age = before in ("age", "ages") or any(tells(lexemes, reading) for tells in _SIGNS)
    return replace(reading, type=ClaimType.DURATION, unit="a") if is_age else reading


def read_age_group(lexemes: Lexemes, core: int, floor: int) -> Reading | None:
    """Read "over-60s", and the decade of a life in "his 40s" and "her early 30s"."""
    word = lexemes.words[core]
    if word in _DECADES:
        return _decade_of_life(lexemes, core, core + 1, Decimal(_DECADES[word] % 100))
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
    return None if age % 10 else _decade_of_life(lexemes, core, core + 2, age)


def _decade_of_life(lexemes: Lexemes, core: int, last: int, age: Decimal) -> Reading | None:
    """Return the ten years of "his 40s", "her early forties"."""
    before = core - 2 if lexemes.is_hyphen(core - 1) else core - 1
    first = before if lexemes.word(before) in ("early", "mid", "late") else core
    if lexemes.word(first - 1) not in _POSSESSIVES:
        return None
    return Reading(ClaimType.DURATION, first, last, age, age + 9, "a", Bound.BETWEEN)


def _is_plausible(reading: Reading) -> bool:
    """Tell whether somebody can be that old."""
    high = reading.low if reading.high is None else reading.high
    return isinstance(high, Decimal) and 0 < high <= _OLDEST


def _is_apposed(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell an age set off behind a person: "Nora Vane, 29,", "Ivo (44)", "her son, six,"."""
    first, last = reading.first, reading.last
    if lexemes.kind(last) in (DIGITS, WORD):
        return False
    is_kin = lexemes.word(first - 2) in _KIN and lexemes.word(first - 3) != "of"
    is_between = lexemes.word(first - 1) == "," == lexemes.word(last)
    is_spelled = lexemes.kind(first) != DIGITS
    if is_spelled and (is_kin or not lexemes.is_hyphen(first + 1)):
        # "Nora and Ivo, six, ..." may be a list; "Nora Vane, fifty-eight, ..." isn't.
        return is_between and is_kin
    if lexemes.word(first - 1) == "(":
        is_grown = reading.value is not None and reading.value >= _YOUNGEST
        return is_grown and lexemes.word(last) == ")" and _is_person(lexemes, first - 2)
    if lexemes.word(first - 1) != "," or (is_spelled and not is_between):
        return False
    is_role = is_between and (_ends_role(lexemes, first - 2) or _is_somebody(lexemes, reading))
    is_person = is_kin or is_role or _is_person(lexemes, first - 2)
    return is_person or "described" in lexemes.words[max(first - 5, 0) : first]


def _ends_role(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a word ends what somebody is: "teacher", "bell-ringer", "mother-of-five"."""
    word = lexemes.word(index)
    if word in UNITS:
        of = _before(lexemes, index)
        return lexemes.word(of) == "of" and lexemes.word(_before(lexemes, of)) in _PARENTS
    is_compound = lexemes.is_hyphen(index - 1) and word.endswith("er")
    return is_compound or word.endswith("man") or word in person_nouns()


def _before(lexemes: Lexemes, index: int) -> int:
    """Return where the word before stands, also behind a hyphen."""
    return index - 1 - lexemes.is_hyphen(index - 1)


def _is_somebody(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "the forward, 23, came": one who is named by a noun, and no total or score."""
    noun, before = lexemes.word(reading.first - 2), lexemes.word(reading.first - 3)
    is_grown = reading.value is not None and reading.value >= _YOUNGEST
    is_one = before in ("the", *_POSSESSIVES) and not is_plural(noun) and noun not in _TOTALS
    behind = lexemes.word(reading.last + 1)
    return is_grown and is_one and (behind in _GOES_ON or behind.endswith("ed"))


def _is_person(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a word may end a person's name: a capital, and no month or acronym."""
    if lexemes.word(index) == ".":
        return lexemes.word(index - 1) in ("jr", "sr")
    is_name = lexemes.is_capitalised(index) and not lexemes.exact(index).isupper()
    is_body = lexemes.word(index) in load_words("organisation_words")
    return is_name and not is_body and lexemes.word(index) not in _NO_NAMES


def _is_stated(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "who is 90 and", "was just 28 when she", "he turned 18", "I'm 43"."""
    index = reading.first - 1
    index -= lexemes.word(index) in _ADVERBS
    be, behind = lexemes.word(index), lexemes.word(reading.last)
    if behind not in _FOLLOWING or reading.low != reading.high:
        return False
    if _is_contracted(lexemes, index):
        return True
    if be not in _BE:
        return False
    if lexemes.word(index - 1) in _PRONOUNS or (behind in ("when", "before") and be != "turning"):
        return True
    is_vague = lexemes.kind(reading.first) == WORD and behind in (".", ",")
    subject = lexemes.words[max(index - 4, 0) : index]
    return not is_vague and (be.startswith("turn") or any(word in _PERSONS for word in subject))


def _is_contracted(lexemes: Lexemes, index: int) -> bool:
    """Tell the "am" or the "is" of "I'm 43" and "she's 43"."""
    has_mark = lexemes.word(index - 1) in ("'", "’") and lexemes.is_joined(index)
    return has_mark and f"{lexemes.word(index - 2)} {lexemes.word(index)}" in _CONTRACTED


def _is_limit(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "children under 5", "anyone over 65", "those 12 and under", "18 or older"."""
    before, last_word = lexemes.word(reading.first - 1), lexemes.word(reading.last - 1)
    if last_word in ("older", "younger") or before in _GROUP_NOUNS & {"those", "anyone"}:
        return reading.bound in (Bound.AT_LEAST, Bound.AT_MOST)
    if before not in _GROUPS or reading.low != reading.high:
        return False
    is_counted = lexemes.kind(reading.last) == WORD and is_plural(lexemes.word(reading.last))
    return lexemes.word(reading.first - 2) in _GROUP_NOUNS and not is_counted


def _is_extreme(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "as young as six" and "a girl of 12"."""
    first = reading.first
    if lexemes.words[max(first - 3, 0) : first] in (["as", "young", "as"], ["as", "old", "as"]):
        return True
    is_of = lexemes.word(first - 1) == "of" and lexemes.word(first - 3) in ("a", "an", "the")
    is_counted = lexemes.kind(reading.last) == WORD and is_plural(lexemes.word(reading.last))
    return is_of and lexemes.word(first - 2) in _SINGLE and not is_counted


def _is_moment(lexemes: Lexemes, reading: Reading) -> bool:
    """Tell "left school at 16", "died at 88", "under the age of 30"."""
    first = reading.first
    if lexemes.words[max(first - 2, 0) : first] in (["age", "of"], ["ages", "of"]):
        return True
    if lexemes.word(first - 1) != "at":
        return False
    near = lexemes.words[max(first - _NEAR, 0) : first - 1]
    behind = lexemes.word(reading.last)
    is_free = behind in _FOLLOWING or behind in ("to", "as", "with") or behind.endswith("ed")
    return is_free and any(word in _LIFE for word in near)


_SIGNS: Final = (_is_apposed, _is_stated, _is_moment, _is_limit, _is_extreme)
