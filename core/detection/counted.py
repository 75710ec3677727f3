"""Find the noun phrase that a quantity counts or belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexemes import WORD
from core.detection.numerals import is_plural
from core.detection.tables import table
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["counted"]
_LONGEST: Final = 4
_LED_IN: Final = frozenset(_CONTEXTS["led_in"])
_STOPS: Final = frozenset(_CONTEXTS["stops"])
_NOT_ADVERBS: Final = frozenset(_CONTEXTS["not_adverbs"])
_UNCOUNTED: Final = frozenset((ClaimType.DATE, ClaimType.DURATION, ClaimType.RANK))


def counted(lexemes: Lexemes, reading: Reading) -> str | None:
    """Return the words that follow a quantity and name what it counts, as they stand."""
    if reading.type in _UNCOUNTED:
        return None
    index = reading.last
    if lexemes.word(index) == "of" or lexemes.word(index - 1) == "of":
        index += lexemes.word(index) == "of"
        index += lexemes.word(index) in _LED_IN
    elif lexemes.is_hyphen(index):
        index += 1
    last = _phrase_end(lexemes, index)
    if last == index:
        return None
    return lexemes.text[lexemes.starts[index] : lexemes.ends[last - 1]]


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
    return index


def _is_content(lexemes: Lexemes, index: int, first: int) -> bool:
    """Tell whether a word may stand inside the phrase."""
    word = lexemes.word(index)
    is_adverb = index == first and word.endswith("ly") and word not in _NOT_ADVERBS
    return lexemes.kind(index) == WORD and lexemes.words[index] not in _STOPS and not is_adverb
