"""The words of a text as the search index keeps them, and which words resemble a misspelt one."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# What FTS5's unicode61 takes for a word: letters and numbers, with combining marks behind them.
_WORD: Final = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u0331])*")
_COMBINING: Final = re.compile("[\u0300-\u0331]+")
_ONE_SLIP: Final = 4
_TWO_SLIPS: Final = 8
_BATCH: Final = 10_000


def words_of(text: str) -> list[str]:
    """Return the words of a text in their order, as the index spells them."""
    return [_as_indexed(word) for word in _WORD.findall(text)]


def has_words(text: str) -> bool:
    """Tell whether the index keeps anything of a text."""
    return _WORD.search(text) is not None


def has_words_beginning(text: str, typed: str) -> bool:
    """Tell whether each word that is typed begins a word of the text."""
    words = words_of(text)
    return all(any(word.startswith(start) for word in words) for start in words_of(typed))


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
    found: list[tuple[int, str]] = []
    words = iter(vocabulary)
    # One call keeps every other thread waiting.
    while batch := list(islice(words, _BATCH)):
        matches = process.extract(word, batch, scorer=OSA.distance, score_cutoff=slips, limit=None)
        in_order = sorted(matches, key=lambda match: match[2])
        found.extend((round(distance), near) for near, distance, _ in in_order)
    return [near for _, near in sorted(found, key=itemgetter(0))]


def _as_indexed(word: str) -> str:
    """Return a word in small letters, with the diacritics taken off Latin ones only."""
    return "".join(map(_bare, _COMBINING.sub("", word)))


def _bare(character: str) -> str:
    folded = character.casefold()
    # "ß" stays one letter in the index.
    small = folded if len(folded) == 1 else character.lower()
    base = unicodedata.normalize("NFD", small)[0]
    return base if base.isascii() else small
