"""All names of one article by their forms, and the fullest form of a short one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import speech_cues
from core.detection.person_names import Name, find_names
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.detection.words import Words

_MOST: Final = 40


class NameBook:
    """The names of an article in order, and which of them name people."""

    def __init__(self, words: Words) -> None:
        self.names = list(find_names(words))
        self._starts = [name.start for name in self.names]
        self._forms: dict[str, list[Name]] = defaultdict(list)
        speakers = {name.family for name in self.names if _speaks(words, name)}
        self._people: set[tuple[str, ...]] = set()
        for name in self.names:
            if name.is_full and (name.is_person or self._may_be_person(words, name, speakers)):
                self._people.add(name.parts)
                for form in {name.given, name.family, name.nickname} - {None}:
                    self._forms[str(form)].append(name)
        self._genders = {
            name.parts: name.gender for name in self.names if name.is_full and name.gender
        }

    def within(self, start: int, end: int) -> list[Name]:
        """Return the names that start in a range of words."""
        return self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_person(self, name: Name) -> bool:
        """Whether a name is a person's by itself, or as a part of one in the article."""
        if name.is_person or name.parts in self._people:
            return True
        return not name.is_full and name.given in self._forms

    def fullest(self, name: Name) -> Name:
        """Return the fullest form of a name: of one word, by the person who has that word.

        The latest introduction before the name counts first, then the next one.
        """
        others = self._forms.get(name.family if name.is_full else name.given, [])
        place = bisect_right(others, name.start, key=lambda other: other.start)
        near = [*reversed(others[max(0, place - _MOST) : place]), *others[place : place + _MOST]]
        if name.is_full:
            same = (other for other in near if other.given == name.given)
            return max((name, *same), key=lambda other: len(other.parts))
        wanted = name.gender if name.start > name.first else None
        fits = (other for other in near if not wanted or self.gender(other) in (wanted, None))
        return next(fits, name)

    def gender(self, name: Name) -> str | None:
        """Return `m`, `f`, or None where the article and the name leave it open."""
        if name.gender and (name.start > name.first or name.is_full):
            return name.gender
        full = self.fullest(name)
        # A family name such as Kelly says nothing of whom it names.
        is_family = full.is_full and name.given != full.given
        return self._genders.get(full.parts) or (None if is_family else name.gender)

    def _may_be_person(self, words: Words, name: Name, speakers: set[str]) -> bool:
        """Whether a name that nothing explains is a person's: its family name speaks later."""
        if name.first and words.lowers[name.first - 1] == "the":
            return False
        organisations = load_words("organisation_words")
        return name.family in speakers and not any(
            words.lowers[index] in organisations for index in range(name.start, name.end)
        )


def _speaks(words: Words, name: Name) -> bool:
    """Whether a name of one word has a verb of speech beside it: `Lee said`, `said Lee`."""
    if name.is_full or name.first and words.lowers[name.first - 1] == "the":
        return False
    cues = speech_cues()
    behind = words.lowers[name.end] if name.end < len(words) else ""
    return behind in cues or (name.first > 0 and words.lowers[name.first - 1] in cues)
