"""Find the noun phrase that a quantity counts or belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexemes import WORD
from core.detection.numerals import is_plural
from core.models import ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading

_LONGEST: Final = 4
_LED_IN: Final = frozenset(
    ("the", "its", "their", "his", "her", "our", "those", "these", "all", "a", "an", "my", "your")
)
_STOPS: Final = frozenset(
    "a an the and or but nor to in on at by for from with of as than that which who whom whose when where while if because since until till after before during into onto over under about against "
    "between among through per within without is are was were be been being has have had do does did will would can could may might must shall should said says say told this these those it its he she they "
    "we you i him her them us there here not no so then now also still just only even up down out off away ago later earlier more less fewer each every apart early late last next today yesterday tomorrow "
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday rose fell grew dropped climbed went came took made got".split()
)
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
        if (
            is_plural(lexemes.words[index - 1])
            or lexemes.kind(index) != WORD
            and not lexemes.is_hyphen(index)
        ):
            break
        if lexemes.is_hyphen(index) and lexemes.kind(index + 1) == WORD:
            index += 1
    return index


def _is_content(lexemes: Lexemes, index: int, first: int) -> bool:
    """Tell whether a word may stand inside the phrase."""
    is_adverb = lexemes.word(index).endswith("ly") and index == first
    return lexemes.kind(index) == WORD and lexemes.words[index] not in _STOPS and not is_adverb
