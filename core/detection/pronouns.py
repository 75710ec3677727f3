"""Tell the "one" that counts from the pronoun: "no one", "a new one", "one sees"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexemes import DIGITS, WORD
from core.detection.number_words import UNITS
from core.detection.numerals import IRREGULAR, is_plural
from core.detection.tables import table

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["pronouns"]
_BEFORE: Final = frozenset(_CONTEXTS["before"])
_BEHIND: Final = frozenset(_CONTEXTS["behind"])
_DETERMINERS: Final = frozenset(_CONTEXTS["determiners"])


def is_pronoun(lexemes: Lexemes, core: int) -> bool:
    """Tell whether the "one" at `core` counts nothing."""
    before, behind = lexemes.word(core - 1), lexemes.word(core + 1)
    if behind == "of":
        # "one of the two", but "one of the reasons"
        return not _is_number(lexemes, core + 2 + (lexemes.word(core + 2) in _DETERMINERS))
    # Only a verb follows "one" with an s: "one sees".
    is_verb = is_plural(behind) and behind not in IRREGULAR and not lexemes.is_capitalised(core + 1)
    is_alone = lexemes.kind(core + 1) != WORD or is_verb
    is_described = lexemes.kind(core - 1) == WORD and lexemes.word(core - 2) in _DETERMINERS
    return is_alone or is_described or before in _BEFORE or behind in _BEHIND


def _is_number(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a number stands at `index`, as in "one of the two"."""
    return lexemes.kind(index) == DIGITS or lexemes.word(index) in UNITS
