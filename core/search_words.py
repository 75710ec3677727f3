"""The words of a text as the search index keeps them, and which words resemble a misspelt one."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# What FTS5's unicode61 takes for a word: letters and numbers, with combining marks behind them.
_WORD: Final = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u0331])*")
_COMBINING: Final = re.compile("[\u0300-\u0331]+")
_ONE_SLIP: Final = 4
_TWO_SLIPS: Final = 8


def words_of(text: str) -> list[str]:
    """Return the words of a text in their order, as the index spells them."""
    return [_as_indexed(word) for word in _WORD.findall(text)]


def has_words(text: str) -> bool:
    """Tell whether the index keeps anything of a text."""
    return _WORD.search(text) is not None


def replace_words(text: str, change: Callable[[str], str | None]) -> str:
    """Return a text with some of its words changed.

    change gets each word as the index spells it; for None the word stays as it was typed.
    """

    def changed(found: re.Match[str]) -> str:
        new = change(_as_indexed(found[0]))
        return found[0] if new is None else new

    return _WORD.sub(changed, text)


def suggest(word: str, vocabulary: Iterable[str]) -> list[str]:
    """Return the words of the vocabulary that a misspelt word may stand for, nearest first.

    A slip is a letter too many, missing, wrong, or swapped with its neighbour. Words
    of 4 to 7 letters are forgiven one, longer ones two. Words equally near keep the
    order of the vocabulary, which is spelt as the index spells it.
    """
    word = "".join(words_of(word))
    # A number that resembles another is no misspelling of it.
    if len(word) < _ONE_SLIP or any(character.isnumeric() for character in word):
        return []
    # Imported here because a search that finds something never needs it.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    slips = 1 if len(word) < _TWO_SLIPS else 2
    found = process.extract(
        word, list(vocabulary), scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    return [near for near, _, _ in sorted(found, key=lambda match: (match[1], match[2]))]


def _as_indexed(word: str) -> str:
    """Return a word in small letters, with the diacritics taken off Latin ones only."""
    return "".join(map(_bare, _COMBINING.sub("", word)))


def _bare(character: str) -> str:
    folded = character.casefold()
    # "ß" stays one letter in the index.
    small = folded if len(folded) == 1 else character.lower()
    base = unicodedata.normalize("NFD", small)[0]
    return base if base.isascii() else small
