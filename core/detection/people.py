"""The people of an article, and the fullest name that it gives for a mention."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.detection.lexicon import SUBJECT_PRONOUNS
from core.detection.person_names import Name, find_names, is_genitive
from core.detection.roles import head_noun, named_roles
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.detection.extensions import Offsets
    from core.detection.noun_phrases import Phrase
    from core.detection.words import Words

_GENDERED: Final = {"he": "m", "she": "f"}
_CORE_ENDS: Final = frozenset((",", "(", "of", "for", "at", "who", "in", "from", "with", "—", "--"))
_LEGAL_FORMS: Final = frozenset(("inc", "corp", "ltd", "llc", "plc", "co", "gmbh", "ag", "group"))
_STOPS: Final = frozenset((".", "!", "?"))
_DEFINITE: Final = frozenset(("the", "his", "her", "its", "their", "our", "my"))
# How far back a pronoun may refer, in words.
_MEMORY: Final = 400
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class _Reference:
    """A place where the article's own voice refers to somebody."""

    index: int
    name: tuple[str, ...]
    gender: str | None
    is_subject: bool


class People:
    """Resolves the mentions of one article, which must be asked for in reading order."""

    def __init__(self, words: Words, quoted: Sequence[Offsets]) -> None:
        self._words = words
        self._names = list(find_names(words))
        self._starts = [name.start for name in self._names]
        self._by_last: dict[str, list[Name]] = defaultdict(list)
        self._by_first: dict[str, list[Name]] = defaultdict(list)
        for name in self._names:
            if name.is_person and len(name.parts) > 1:
                self._by_last[name.parts[-1]].append(name)
                self._by_first[name.parts[0]].append(name)
        # Critics and Ministers that only ever start a sentence are no names.
        self._proper = {name.parts[0] for name in self._names if not self._is_initial(name)}
        self._genders = {
            name.parts: name.gender for name in self._names if name.is_person and name.gender
        }
        self._roles = named_roles(words, [name for name in self._names if self._is_person(name)])
        self._references = self._refer(quoted)

    def is_person(self, phrase: Phrase) -> bool:
        """Whether a phrase holds the name of a person."""
        return any(self._is_person(name) for name in self._within(*phrase))

    def name_of(self, mention: Phrase) -> str | None:
        """Return the fullest name for a mention, None where the article gives none."""
        words = self._words
        first = words.lowers[mention[0]]
        if mention[1] - mention[0] == 1 and first in SUBJECT_PRONOUNS - _GENDERED.keys():
            return None
        if mention[1] - mention[0] == 1 and first in _GENDERED:
            name = self._antecedent(mention[0], _GENDERED[first])
            if name is not None:
                reference = _Reference(mention[0], name, _GENDERED[first], is_subject=True)
                insort(self._references, reference, key=lambda known: known.index)
            return " ".join(name) if name else None
        found = self._head_name(mention)
        if found is not None:
            is_proper = self._is_person(found) or found.parts[0] in self._proper
            return " ".join(self._fullest(found)) if is_proper or len(found.parts) > 1 else None
        if first not in _DEFINITE:
            return None
        return self._by_role(mention)

    def _is_person(self, name: Name) -> bool:
        if name.is_person:
            return True
        return len(name.parts) == 1 and bool(
            self._by_last.get(name.parts[0]) or self._by_first.get(name.parts[0])
        )

    def _is_initial(self, name: Name) -> bool:
        """Whether a name's capital may be its sentence's: behind a stop, a mark between or not."""
        before = name.first - 1
        if before > 0 and self._words.is_quote(before):
            before -= 1
        return before < 0 or self._words.texts[before] in _STOPS

    def _within(self, start: int, end: int) -> list[Name]:
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _head_name(self, mention: Phrase) -> Name | None:
        """Return the name that a mention is about, not one that describes it."""
        words = self._words
        start, end = mention
        core = next((i for i in range(start + 1, end) if words.lowers[i] in _CORE_ENDS), end)
        heads = [name for name in self._within(start, core) if name.end == core]
        if heads:
            return heads[-1]
        if core < end and words.lowers[core] == ",":
            described = self._within(core, end)
            return next((n for n in described if not is_genitive(words, n.end)), None)
        return None

    def _fullest(self, name: Name) -> tuple[str, ...]:
        """Return the full form of a name of one word, by its family name or else its first."""
        if len(name.parts) > 1:
            return name.parts
        part = name.parts[0]
        others = self._by_last.get(part) or self._by_first.get(part) or []
        place = bisect_right(others, name.start, key=lambda other: other.start)
        # The latest introduction before counts first, then the next one.
        near = [*reversed(others[max(0, place - _MOST) : place]), *others[place : place + _MOST]]
        wanted = name.gender if name.start > name.first else None
        fits = (other for other in near if not wanted or other.gender in (wanted, None))
        return next((other.parts for other in fits), name.parts)

    def _refer(self, quoted: Sequence[Offsets]) -> list[_Reference]:
        """List who is referred to outside quotations, and where as a subject."""
        words = self._words
        ends = [end for _, end in quoted]
        references: list[_Reference] = []
        for name in self._names:
            offset = words.starts[name.start]
            place = bisect_right(ends, offset)
            if place < len(quoted) and quoted[place][0] <= offset:
                continue
            if self._is_person(name):
                full = self._fullest(name)
                references.append(
                    _Reference(name.start, full, self._gender(name, full), self._leads(name))
                )
        return references

    def _gender(self, name: Name, full: tuple[str, ...]) -> str | None:
        if name.gender and (name.start > name.first or name.parts[0] == full[0]):
            return name.gender
        return self._genders.get(full)

    def _leads(self, name: Name) -> bool:
        """Whether a name is a subject by its place: it starts a sentence, or a verb follows."""
        words = self._words
        if is_genitive(words, name.end):
            return False
        before = words.texts[name.first - 1] if name.first else "."
        if before in {".", "!", "?", "”", '"', "’", ":"}:
            return True
        follower = words.lowers[name.end] if name.end < len(words) else "."
        return follower.endswith(("ed", "s")) or follower in ("said", "told", ",", "has", "was")

    def _antecedent(self, index: int, gender: str) -> tuple[str, ...] | None:
        """Return whom a pronoun stands for: the latest subject that fits, else the latest name."""
        place = bisect_left(self._references, index, key=lambda reference: reference.index)
        near = [
            reference
            for reference in reversed(self._references[max(0, place - _MOST) : place])
            if index - reference.index <= _MEMORY and reference.gender in (gender, None)
        ]
        subjects = [reference for reference in near if reference.is_subject]
        return next((reference.name for reference in (*subjects, *near)), None)

    def _company(self) -> str | None:
        """Return the one company that the article names with its legal form."""
        lowers = self._words.lowers
        names = {
            name.parts for name in self._names if lowers[name.end - 1].rstrip(".") in _LEGAL_FORMS
        }
        return " ".join(names.pop()) if len(names) == 1 else None

    def _by_role(self, mention: Phrase) -> str | None:
        """Return the one person whom the article gives the role that a mention names."""
        noun = head_noun(self._words, mention)
        if noun in load_words("company_words"):
            return self._company()
        names = {self._fullest(name) for name in self._roles.get(noun or "", ())}
        return " ".join(names.pop()) if len(names) == 1 else None
