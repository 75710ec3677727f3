"""Find the noun phrase that a quantity counts or belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexemes import WORD
from core.detection.number_words import UNITS
from core.detection.numerals import is_plural
from core.detection.readings import phrase
from core.detection.tables import table
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading

_TABLE: Final = table("contexts")
_CONTEXTS: Final[dict[str, list[str]]] = _TABLE["counted"]
_LONGEST: Final = 4
_LED_IN: Final = frozenset(_CONTEXTS["led_in"])
_STOPS: Final = frozenset(_CONTEXTS["stops"])
_NOT_ADVERBS: Final = frozenset(_CONTEXTS["not_adverbs"])
_DIMENSIONS: Final = frozenset(_CONTEXTS["dimensions"])
_CHANGES: Final = frozenset(_CONTEXTS["changes"])
_VERBS: Final = frozenset(_CONTEXTS["verbs"]) | frozenset(_TABLE["ranges"]["moves"])
_AUXILIARIES: Final = frozenset(_CONTEXTS["auxiliaries"])
_BRIDGES: Final = frozenset(_CONTEXTS["bridges"])
_CHAINS: Final = frozenset(_CONTEXTS["chains"])
_UNCOUNTED: Final = frozenset((ClaimType.DATE, ClaimType.DURATION, ClaimType.RANK))
_FARTHEST: Final = 8


def counted(lexemes: Lexemes, reading: Reading) -> str | None:
    """Return the words around a quantity that name what it counts, as they stand."""
    if reading.type in _UNCOUNTED:
        return None
    return _behind(lexemes, reading) or _before(lexemes, reading)


def shares_matter(lexemes: Lexemes, before: Reading, reading: Reading) -> bool:
    """Tell whether a quantity is of what the one before it is of: "rose 21% to $48bn"."""
    is_counted = before.type not in _UNCOUNTED and reading.type not in _UNCOUNTED
    return is_counted and phrase(lexemes, before.last, reading.first) in _CHAINS


def _behind(lexemes: Lexemes, reading: Reading) -> str | None:
    """Return the noun phrase that follows, without the change that it tells of."""
    index = reading.last
    if lexemes.word(index) == "of" or lexemes.word(index - 1) == "of":
        index += lexemes.word(index) == "of"
        index += lexemes.word(index) in _LED_IN
    elif lexemes.is_hyphen(index):
        index += 1
    last = _phrase_end(lexemes, index)
    if last > index and lexemes.words[last - 1] in _CHANGES:
        last -= 1
        if last == index and lexemes.word(index + 1) in ("in", "of"):
            index += 2
            index += lexemes.word(index) in _LED_IN
            last = _phrase_end(lexemes, index)
    return _text(lexemes, index, last)


def _phrase_end(lexemes: Lexemes, first: int) -> int:
    """Return where a noun phrase ends: at its first plural, else before the next small word."""
    index = first
    while index - first < _LONGEST and _is_content(lexemes, index, first):
        index += 1
        if is_plural(lexemes.words[index - 1]) or (
            lexemes.kind(index) != WORD and not lexemes.is_hyphen(index)
        ):
            break
        if lexemes.is_hyphen(index) and lexemes.kind(index + 1) == WORD:
            index += 1
    # "year-on-year" is no phrase
    return first if index > first and lexemes.is_hyphen(index - 1) else index


def _is_content(lexemes: Lexemes, index: int, first: int) -> bool:
    """Tell whether a word may stand inside the phrase."""
    word = lexemes.word(index)
    if index == first and (word in _DIMENSIONS or _is_adverb(word)):
        return False
    if index > first and word.endswith("ed"):
        return False
    if lexemes.is_capitalised(index) and lexemes.starts_line(index):
        return False
    return lexemes.kind(index) == WORD and word not in _STOPS and word not in UNITS


def _is_adverb(word: str) -> bool:
    """Tell whether a word looks like an adverb."""
    return word.endswith("ly") and word not in _NOT_ADVERBS


def _before(lexemes: Lexemes, reading: Reading) -> str | None:
    """Return the subject of the verb, or the noun, that leads up to a quantity."""
    index, floor = reading.first - 1, max(reading.first - _FARTHEST, 0)
    while index > floor and (lexemes.words[index] in _BRIDGES or _is_adverb(lexemes.words[index])):
        index -= 1
    word = lexemes.word(index)
    if word == "of":
        return _phrase_before(lexemes, index)
    if word not in _VERBS:
        return None
    while index > floor and lexemes.words[index - 1] in _AUXILIARIES | _VERBS:
        index -= 1
    return _phrase_before(lexemes, index)


def _phrase_before(lexemes: Lexemes, last: int) -> str | None:
    """Return the noun phrase that ends before `last`, with an "of" inside it."""
    if lexemes.word(last - 1) == ")" and "(" in lexemes.words[max(last - 5, 0) : last]:
        last -= lexemes.words[last - 1 : max(last - 6, 0) : -1].index("(") + 1
    first = _phrase_start(lexemes, last)
    link = first - 1 - (lexemes.word(first - 1) in _LED_IN)
    if first < last and lexemes.word(link) == "of":
        whole = _phrase_start(lexemes, link)
        first = whole if whole < link else first
    return _text(lexemes, first, last)


def _phrase_start(lexemes: Lexemes, last: int) -> int:
    """Return where the noun phrase before `last` starts: behind the nearest small word or sign."""
    index = last
    while last - index <= _LONGEST and _may_precede(lexemes, index - 1):
        index -= 1
    return index + 2 if lexemes.word(index) in ("'", "’") else index


def _may_precede(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a word, a hyphen or the mark of a possessive belongs to a phrase before."""
    if index < 0:
        return False
    if lexemes.kind(index) == WORD:
        word = lexemes.words[index]
        return word not in _STOPS and word not in _VERBS and word not in UNITS
    is_mark = lexemes.words[index] in ("'", "’") and lexemes.is_joined(index)
    return lexemes.is_hyphen(index) or (is_mark and lexemes.word(index + 1) == "s")


def _text(lexemes: Lexemes, first: int, last: int) -> str | None:
    """Return the words from first to last as they stand, or None where there are none."""
    return lexemes.text[lexemes.starts[first] : lexemes.ends[last - 1]] if first < last else None
