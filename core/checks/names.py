"""The names in a text, word by word: what begins with a capital without need."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.checks.concepts import is_idle, is_known, is_uncounted
from core.checks.lemmas import is_irregular, stem
from core.detection.lexemes import WORD
from core.detection.lexicon import person_nouns
from core.detection.number_words import ORDINALS, PARTS, TENS, UNITS
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_WEEKDAYS: Final = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)
_NOT_NAMES: Final = _WEEKDAYS | frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug"),
        *("sep", "sept", "oct", "nov", "dec", "i", "mr", "mrs", "ms", "dr", "sir", "dame"),
    )
)
_MARKS: Final = frozenset("“\"‘'«„")
_SECOND: Final = 2
_NUMBERS: Final = UNITS.keys() | TENS.keys() | ORDINALS.keys() | PARTS.keys()
# Nouns that can open a sentence without an article: they are no names for it.
_UNCOUNTED: Final = ("s", "ing", "ion", "ment", "ity", "ness", "age", "ance", "ence", "fall", "ly")


class Names:
    """Knows which words of an article are names."""

    def __init__(self, lexemes: Lexemes, title: str) -> None:
        self._lexemes = lexemes
        self._plain: set[str] = set()
        self._known: dict[int, bool] = {}
        self._inside: set[str] = set()
        self._leading = Counter(_names_of_title(title))
        self._titles = load_words("titles")
        self._common = load_words("organisation_words")
        for index in range(len(lexemes)):
            if lexemes.kinds[index] != WORD:
                continue
            word = lexemes.words[index]
            if not lexemes.is_capitalised(index):
                self._plain.add(word)
            elif not self._starts(index):
                self._inside.add(word)
            else:
                self._leading[word] += 1

    @cached_property
    def places(self) -> list[int]:
        """Where the words of names stand, in reading order."""
        return [index for index in range(len(self._lexemes)) if self.is_name(index)]

    def as_written(self, name: str) -> str:
        """Return a name's word as the article writes it first: DeepSeek, GPUs."""
        return self._written.get(name, name)

    @cached_property
    def _written(self) -> dict[str, str]:
        lexemes = self._lexemes
        return {lexemes.words[index]: lexemes.exact(index) for index in reversed(self.places)}

    def is_name(self, index: int) -> bool:
        """Whether the lexeme is a word of a name, and one that tells it from other names."""
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = self._is_name(index)
        return known

    def _is_name(self, index: int) -> bool:
        lexemes = self._lexemes
        if not lexemes.is_capitalised(index):
            return False
        word = lexemes.words[index]
        if word in _NOT_NAMES or word in self._titles or word in _NUMBERS or len(word) < 2:
            return False
        if is_idle(stem(word)) and not lexemes.exact(index).isupper():
            return False
        if self._is_common(word):
            return not (self._starts(index) or self._has_capital_beside(index))
        if not self._starts(index) or word in self._inside:
            return True
        if word in self._plain:
            return False
        return self._leading[word] > 1 or self._leads_name(index)

    def _starts(self, index: int) -> bool:
        """Whether a sentence begins with the lexeme, and not a title in marks within one."""
        lexemes = self._lexemes
        if not lexemes.starts_sentence(index):
            return False
        is_marked = lexemes.word(index - 1) in _MARKS and lexemes.kind(index - 2) == WORD
        return not (is_marked and lexemes.is_joined(index)) or index < _SECOND

    def _is_common(self, word: str) -> bool:
        """Whether a word is part of many names: Storm, County, Bank."""
        return word in self._common or is_known(stem(word))

    def _has_capital_beside(self, index: int) -> bool:
        lexemes = self._lexemes
        return any(
            lexemes.is_capitalised(place) and not is_idle(stem(lexemes.words[place]))
            for place in (index - 1, index + 1)
        )

    def _leads_name(self, index: int) -> bool:
        """Whether the first word of a sentence is a name: Port Amsel, Orlo's, Lund had.

        A noun in the singular can't be a subject without an article, but for what isn't counted.
        """
        lexemes = self._lexemes
        behind = lexemes.word(index + 1)
        if behind in ("'", "’"):
            return lexemes.word(index + 2) == "s"
        if lexemes.is_capitalised(index + 1):
            return behind not in _NOT_NAMES
        word = lexemes.words[index]
        if word.endswith(_UNCOUNTED) or is_uncounted(stem(word)) or word in person_nouns():
            return False
        is_verb = behind.endswith("ed") or behind in load_words("auxiliaries")
        return is_verb or is_irregular(behind) or is_irregular(behind.removesuffix("s"))


def _names_of_title(title: str) -> list[str]:
    """Return the words of a title that have a capital without need; none where most have."""
    first, *words = _WORD.findall(title) or [""]
    names = [word.lower() for word in words if word[0].isupper()]
    names = names if len(names) * 2 <= len(words) else []
    return names if first.endswith("s") else [*names, first.lower()]


def is_weekday(word: str) -> bool:
    """Whether a lexeme is the name of a day of the week."""
    return word in _WEEKDAYS
