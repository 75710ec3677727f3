"""Whom a pronoun or an epithet stands for: the people whom the article's own voice refers to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import GENITIVES, person_gender, person_nouns, speech_cues
from core.detection.namebook import may_be_person
from core.detection.person_names import is_genitive
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.detection.extensions import Offsets
    from core.detection.namebook import NameBook
    from core.detection.person_names import Name
    from core.detection.words import Words

GENDERS: Final = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_SUBJECTS: Final = frozenset(("he", "she"))
# How far back a pronoun may refer, in words and in references.
_MEMORY: Final = 400
_MOST: Final = 40
# How near somebody must stand of whom the article doesn't say that it is a person.
_NEAR: Final = 60
_LONGEST_ROLE: Final = 6


@dataclass(frozen=True, slots=True)
class _Reference:
    """A place where the article's own voice refers to somebody; name is None where it has none."""

    index: int
    sentence: int
    name: Name | None
    gender: str | None
    is_subject: bool
    is_sure: bool = True


class Antecedents:
    """The references of one article, read once in order.

    quoted holds the quotations' offsets, sentences the first word of each sentence.
    """

    def __init__(
        self,
        words: Words,
        book: NameBook,
        quoted: Sequence[Offsets],
        sentences: Sequence[int],
        by_role: Callable[[str], Name | None],
    ) -> None:
        self._words = words
        self._book = book
        self._quoted = quoted
        self._ends = [end for _, end in quoted]
        self._sentences = sentences
        self._by_role = by_role
        self._references: list[_Reference] = []
        for reference in self._read():
            self._references.append(reference)

    def of(self, index: int, gender: str | None) -> Name | None:
        """Return whom a pronoun or an epithet at a word stands for, None where that is open.

        Of the latest sentence with somebody who fits its subject counts first.
        """
        place = bisect_left(self._references, index, key=lambda known: known.index)
        if not place:
            return self.introduced_behind(index, gender)
        near = self._references[max(0, place - _MOST) : place]
        fits = [
            known
            for known in reversed(near)
            if index - known.index <= (_MEMORY if known.is_sure else _NEAR)
            and (gender is None or known.gender in (gender, None))
        ]
        close = [known for known in fits if index - known.index <= _NEAR]
        likely = [known for known in close if known.is_sure or known.is_subject]
        for group in (likely, close, fits):
            if group:
                latest = [known for known in group if known.sentence == group[0].sentence]
                # The first subject is the main clause's: `Ray wept when Lee said so. He …`.
                subjects = [known for known in latest if known.is_subject]
                return (subjects or latest)[-1].name
        return None

    def introduced_behind(self, index: int, gender: str | None) -> Name | None:
        """Return the person named next after a word that has nobody named before it."""
        place = bisect_left(self._references, index, key=lambda known: known.index)
        for known in self._references[place : place + _MOST]:
            if known.name is not None and known.is_sure and known.is_subject:
                is_near = known.index - index <= _NEAR
                fits = gender is None or known.gender in (gender, None)
                return known.name if is_near and fits else None
        return None

    def _read(self) -> Iterator[_Reference]:
        """Yield who is referred to outside quotations, in order."""
        names = {name.start: name for name in self._book.names}
        firsts = {name.first for name in self._book.names}
        for index, lower in enumerate(self._words.lowers):
            if index in names:
                reference = self._named(names[index])
            elif lower in _SUBJECTS:
                reference = self._pronoun(index, GENDERS[lower])
            elif lower in person_nouns() and index not in firsts:
                reference = self._role(index)
            else:
                continue
            if reference is not None and not self._is_quoted(index):
                yield reference

    def _is_quoted(self, index: int) -> bool:
        offset = self._words.starts[index]
        place = bisect_right(self._ends, offset)
        return place < len(self._quoted) and self._quoted[place][0] <= offset

    def _sentence(self, index: int) -> int:
        return bisect_right(self._sentences, index)

    def _starts_sentence(self, index: int) -> bool:
        place = bisect_left(self._sentences, index)
        return place < len(self._sentences) and self._sentences[place] == index

    def _named(self, name: Name) -> _Reference | None:
        is_sure = self._book.is_person(name)
        is_subject = self._leads(name)
        is_likely = is_subject or self._is_free(name)
        if not is_sure and not (is_likely and may_be_person(self._words, name)):
            return None
        full = self._book.fullest(name)
        gender = self._book.gender(name) if is_sure else None
        return _Reference(name.start, self._sentence(name.start), full, gender, is_subject, is_sure)

    def _pronoun(self, index: int, gender: str) -> _Reference:
        return _Reference(index, self._sentence(index), self.of(index, gender), gender, True)

    def _role(self, index: int) -> _Reference | None:
        """Read somebody without a name who is a sentence's subject: `A neighbour heard it`."""
        words = self._words
        behind = words.texts[index + 1] if index + 1 < len(words) else "."
        # `The chief executive` is one, and no chief.
        if behind in GENITIVES or behind in person_nouns() or self._is_named(index):
            return None
        start = index
        sentence = self._sentence(index)
        floor = max(self._sentences[sentence - 1] if sentence else 0, index - _LONGEST_ROLE)
        while start > floor and words.lowers[start - 1] not in speech_cues():
            start -= 1
        if start == index or not self._opens(start, index):
            return None
        is_known = words.lowers[start] == "the"
        if is_known and behind in ("of", "for"):
            return None
        name = self._by_role(words.lowers[index]) if is_known else None
        gender = self._book.gender(name) if name else person_gender(words.lowers[index])
        return _Reference(index, sentence, name, gender, True)

    def _is_named(self, noun: int) -> bool:
        """Whether a name follows a noun: `the actor and director Bo Ray`, `a carer, Ann Lee`."""
        words = self._words
        may_be_direct = True
        for index in range(noun + 1, min(len(words), noun + _LONGEST_ROLE)):
            lower = words.lowers[index]
            if lower == "," or (may_be_direct and words.is_capital(index)):
                return True
            if not lower[0].isalnum():
                return False
            may_be_direct = may_be_direct and (lower == "and" or lower in person_nouns())
        return False

    def _opens(self, start: int, index: int) -> bool:
        """Whether the words from a sentence's start up to a noun are its determiner and owner."""
        words = self._words
        is_said = start > 0 and words.lowers[start - 1] in speech_cues()
        if not is_said and not self._starts_sentence(start):
            return False
        inside = words.lowers[start:index]
        is_owned = not GENITIVES.isdisjoint(inside)
        if not is_owned and inside[0] not in load_words("determiners"):
            return False
        stops = load_words("not_nouns")
        return all(
            lower in GENITIVES or (lower[0].isalnum() and lower not in stops) for lower in inside
        )

    def _is_free(self, name: Name) -> bool:
        """Whether a name is no place and describes no noun, as in `in Hull` and `Oak tools`."""
        words = self._words
        if name.first and words.lowers[name.first - 1] in load_words("prepositions"):
            return False
        follower = words.lowers[name.end] if name.end < len(words) else "."
        return not follower[0].isalnum() or follower in load_words("not_nouns")

    def _leads(self, name: Name) -> bool:
        """Whether a name is a subject by its place: it starts a sentence, or a verb follows."""
        words = self._words
        if is_genitive(words, name.end):
            return False
        if name.first and words.lowers[name.first - 1] in load_words("prepositions"):
            return False
        before = words.texts[name.first - 1] if name.first else "."
        if before in {".", "!", "?", "”", '"', "’", ":"}:
            return True
        if self._starts_sentence(name.first):
            return True
        follower = words.lowers[name.end] if name.end < len(words) else "."
        return follower.endswith(("ed", "s")) or follower in ("said", "told", ",", "has", "was")
