"""Roles that an article gives to names: `Owen Tranter, the chief executive`, `coach Bo Hanley`."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.detection.noun_phrases import Phrase
    from core.detection.person_names import Name
    from core.detection.words import Words

_LONGEST: Final = 8
_OPENERS: Final = frozenset(("the", "a", "an", "his", "her", "its", "their", "who"))


def head_noun(words: Words, phrase: Phrase) -> str | None:
    """Return the noun that a phrase turns on: `chief executive` for `the chief executive of X`."""
    return _head_from(words, *phrase)


def named_roles(words: Words, names: Iterable[Name]) -> dict[str, list[Name]]:
    """Return the names by the role that stands beside them."""
    roles: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        for noun in {_role_before(words, name), _role_behind(words, name)} - {None}:
            roles[str(noun)].append(name)
    return roles


def _role_before(words: Words, name: Name) -> str | None:
    """Read `coach Bo Hanley`, `Judge Niamh Corrigan` and `the superintendent, Luc Gagné`."""
    if name.start > name.first:
        return words.lowers[name.start - 1].rstrip(".")
    before = name.first - 1
    if before > 0 and words.texts[before] == ",":
        before -= 1
        if not any(words.lowers[i] in _OPENERS for i in range(max(0, before - 4), before)):
            return None
    if before < 0 or not words.is_plain(before):
        return None
    noun = words.lowers[before]
    return None if noun in load_words("not_nouns") else noun


def _role_behind(words: Words, name: Name) -> str | None:
    """Read `Owen Tranter, the chief executive` and `Amy Lee, 40, a nurse`."""
    index = name.end
    limit = min(len(words), index + _LONGEST + 4)
    if index >= limit or words.texts[index] != ",":
        return None
    index += 1
    if index + 1 < limit and words.texts[index].isdigit() and words.texts[index + 1] == ",":
        index += 2
    return _head_from(words, index, limit) if index < limit else None


def _head_from(words: Words, start: int, limit: int) -> str | None:
    """Return the last plain noun before the phrase's first preposition or mark."""
    stops = load_words("not_nouns")
    head: str | None = None
    for index in range(start, min(limit, start + _LONGEST)):
        lower = words.lowers[index]
        if lower in _OPENERS or lower in ("'s", "’s"):
            continue
        if lower in stops or not lower[0].isalpha():
            break
        head = lower if words.is_plain(index) else head
    return head
