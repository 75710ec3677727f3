"""All names of one article by their forms, and the fullest form of a short one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from core.detection.companies import is_company
from core.detection.lexicon import impersonal_words, person_nouns, speech_cues
from core.detection.person_names import Name, find_names
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.detection.words import Words

_MOST: Final = 40
# A heading's words, and how long those are that may be in lower case in it.
_SHORTEST_HEADING: Final = 4
_LONGEST_HEADING: Final = 20
_LONGEST_SMALL: Final = 4


class NameBook:
    """The names of an article in order, and which of them name people.

    sentences holds the first word of each sentence.
    """

    def __init__(self, words: Words, sentences: Sequence[int]) -> None:
        headings = _Headings(words, sentences)
        self.names = [name for name in find_names(words, sentences) if not headings.hold(name)]
        self._starts = [name.start for name in self.names]
        self._forms: dict[str, list[Name]] = defaultdict(list)
        speakers = {name.family for name in self.names if _speaks(words, name)}
        firms = set(_beginnings(name for name in self.names if is_company(words, name)))
        self._people: set[tuple[str, ...]] = set()
        self._longest: dict[tuple[str, str], Name] = {}
        for name in self.names:
            if not name.is_full or name.parts in firms:
                continue
            if name.is_person or (name.family in speakers and may_be_person(words, name)):
                self._add(name)
        self._genders = {
            name.parts: name.gender for name in self.names if name.is_full and name.gender
        }

    def _add(self, name: Name) -> None:
        """Note a person's name under each of its forms."""
        self._people.add(name.parts)
        for form in {name.given, name.family, name.nickname} - {None}:
            self._forms[str(form)].append(name)
        known = self._longest.setdefault((name.given, name.family), name)
        if _fullness(name) > _fullness(known):
            self._longest[name.given, name.family] = name

    def within(self, start: int, end: int) -> list[Name]:
        """Return the names that start in a range of words."""
        return self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_person(self, name: Name) -> bool:
        """Whether a name is a person's by itself, or as a part of one in the article."""
        if name.is_full:
            return name.parts in self._people
        if name.is_person:
            return True
        return name.given in self._forms

    def has_form(self, word: str) -> bool:
        """Whether somebody has a word as a given or family name."""
        return word in self._forms

    def fullest(self, name: Name) -> Name:
        """Return the fullest form of a name: of one word, by the person who has that word.

        The latest introduction before the name counts first, then the next one.
        """
        if name.is_full:
            return self._longest.get((name.given, name.family), name)
        others: list[Name] = self._forms.get(name.given, [])
        place = bisect_right(others, name.start, key=lambda other: other.start)
        wanted = name.gender if name.start > name.first else None
        before = range(place - 1, max(-1, place - _MOST), -1)
        behind = range(place, min(len(others), place + _MOST))
        for index in chain(before, behind):
            other = others[index]
            if not wanted or self.gender(other) in (wanted, None):
                return other
        return name

    def gender(self, name: Name) -> str | None:
        """Return `m`, `f`, or None where the article and the name leave it open."""
        if name.gender and (name.start > name.first or name.is_full):
            return name.gender
        full = self.fullest(name)
        # A family name such as Kelly says nothing of whom it names.
        is_family = full.is_full and name.given != full.given
        return self._genders.get(full.parts) or (None if is_family else name.gender)


def _fullness(name: Name) -> tuple[bool, int]:
    # A label in capitals counts last: `ANN LEE: …`.
    return (not name.text.isupper(), len(name.parts))


def may_be_person(words: Words, name: Name) -> bool:
    """Whether nothing forbids that a full name is a person's: an article, a word of a place."""
    before = words.lowers[name.first - 1] if name.first else ""
    if not name.is_full or before in load_words("determiners"):
        return False
    # All capitals are a heading's or a thing's (Oak AI), and a plural is nobody's name.
    return not any(
        _is_acronym(words.texts[index])
        or words.lowers[index] in impersonal_words()
        or (words.lowers[index].endswith("s") and words.lowers[index][:-1] in person_nouns())
        for index in range(name.start, name.end)
    )


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper() and "." not in text


class _Headings:
    """The sentences in title case, whose capitals tell no names apart: `Ofrail Sues Oak Mill`."""

    def __init__(self, words: Words, sentences: Sequence[int]) -> None:
        self._starts = sentences
        ends = [*self._starts[1:], len(words)]
        self._are_headings = [
            _is_heading(words, *span) for span in zip(self._starts, ends, strict=False)
        ]

    def hold(self, name: Name) -> bool:
        """Whether a name of several words stands in a heading."""
        place = bisect_right(self._starts, name.first) - 1
        return place >= 0 and self._are_headings[place] and name.end - name.first > 1


def _is_heading(words: Words, start: int, end: int) -> bool:
    """Whether nearly all words between are capitalised, small ones aside."""
    if not _SHORTEST_HEADING <= end - start <= _LONGEST_HEADING:
        return False
    big = [index for index in range(start, end) if len(words.texts[index]) > _LONGEST_SMALL]
    return len(big) >= _SHORTEST_HEADING and all(words.is_capital(index) for index in big)


def _speaks(words: Words, name: Name) -> bool:
    """Whether a name has a verb of speech beside it: `Lee said`, `said Lee`."""
    if name.first and words.lowers[name.first - 1] == "the":
        return False
    cues = speech_cues()
    behind = words.lowers[name.end] if name.end < len(words) else ""
    return behind in cues or (name.first > 0 and words.lowers[name.first - 1] in cues)


def _beginnings(names: Iterable[Name]) -> Iterator[tuple[str, ...]]:
    """Yield each name's words, and its first words as long as there are two."""
    for name in names:
        yield from (
            name.parts[:count] for count in range(min(2, len(name.parts)), len(name.parts) + 1)
        )
