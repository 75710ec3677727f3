"""The fullest name that an article gives for a mention: of a person, a body or a document."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from core.detection.antecedents import GENDERS, Antecedents
from core.detection.first_person import FirstPerson
from core.detection.lexicon import SUBJECT_PRONOUNS, person_gender, person_nouns
from core.detection.namebook import NameBook
from core.detection.organisations import Organisations
from core.detection.person_names import is_genitive
from core.detection.roles import head_noun, named_roles
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.detection.extensions import Offsets
    from core.detection.noun_phrases import Phrase
    from core.detection.person_names import Name
    from core.detection.words import Words

_CORE_ENDS: Final = frozenset(
    (",", "(", "of", "for", "at", "who", "which", "whose", "in", "from", "with", "—", "--")
)
_STOPS: Final = frozenset((".", "!", "?"))
_DEFINITE: Final = frozenset(("the", "his", "her", "its", "their", "our", "my"))
# What somebody is called by who was named just before: `the 23-year-old`, `the mother-of-two`.
_EPITHET_ENDS: Final = ("-year-old", "-of-one", "-of-two", "-of-three", "-of-four", "-of-five")


class People:
    """Resolves the mentions of one article."""

    def __init__(
        self,
        text: str,
        words: Words,
        quoted: Sequence[Offsets],
        asides: Sequence[Offsets],
        bounds: Sequence[Offsets],
    ) -> None:
        self._words = words
        self._sentences = [words.at(start) for start, _ in bounds]
        self._book = NameBook(words, self._sentences)
        # Critics and Ministers that only ever start a sentence are no names.
        self._proper = {name.given for name in self._book.names if not self._is_initial(name)}
        people = [name for name in self._book.names if self._book.is_person(name)]
        self._roles = self._holders(people)
        self._first_person = FirstPerson(text, words, people)
        self._organisations = Organisations(text, words, self._book, asides)
        self._antecedents = Antecedents(words, self._book, quoted, self._sentences, self._by_role)

    def is_person(self, phrase: Phrase) -> bool:
        """Whether a phrase holds the name of a person."""
        return any(self._book.is_person(name) for name in self._book.within(*phrase))

    def name_of(self, mention: Phrase) -> str | None:
        """Return the fullest name for a mention, None where the article gives none."""
        start, end = mention
        first = self._words.lowers[start]
        if end - start == 1 and first in SUBJECT_PRONOUNS | GENDERS.keys():
            return self._of_pronoun(start)
        core = self._core_end(mention)
        joint = self._joint(start, core)
        if joint is not None:
            return joint
        if self._is_common(start, core, is_alone=end - start == 1):
            beside = self._beside(core, end)
            return self._full(beside) if beside else self._of_noun(mention, core)
        found = self._head_name(mention, core)
        if found is not None:
            return self._full(found)
        if first in _DEFINITE:
            return self._of_noun(mention, core)
        return self._introduced_later(mention, core) if first in ("a", "an") else None

    def _introduced_later(self, mention: Phrase, core: int) -> str | None:
        """Return whom an article's first sentence means by `a former nurse`: `Grace Obi, 61,`."""
        words = self._words
        noun = words.lowers[core - 1]
        is_opening = bisect_right(self._sentences, mention[0]) == 1
        if not is_opening or noun not in person_nouns():
            return None
        person = self._antecedents.introduced_behind(mention[1], person_gender(noun))
        if person is None or person.end + 1 >= len(words):
            return None
        is_aged = words.texts[person.end] == "," and words.texts[person.end + 1].isdigit()
        return person.text if is_aged else None

    def _of_pronoun(self, index: int) -> str | None:
        word = self._words.lowers[index]
        if word in GENDERS:
            person = self._antecedents.of(index, GENDERS[word])
            return person.text if person else None
        if word == "it":
            place = bisect_right(self._sentences, index) - 1
            return self._organisations.by_place(index, self._sentences[max(0, place - 1)])
        return self._first_person.at(index) if word == "i" else None

    def _core_end(self, mention: Phrase) -> int:
        """Return where a mention's own noun ends, before what describes it."""
        start, end = mention
        lowers = self._words.lowers
        return next((i for i in range(start + 1, end) if lowers[i] in _CORE_ENDS), end)

    def _joint(self, start: int, core: int) -> str | None:
        """Return two people's names for a mention of both: `Ann Lee and Bo Ray`."""
        names = self._book.within(start, core)
        if len(names) < 2 or names[-1].end != core:
            return None
        first, second = names[-2:]
        if self._words.lowers[first.end : second.first] != ["and"]:
            return None
        full = self._full(first), self._full(second)
        return " and ".join(name for name in full if name) or None

    def _is_common(self, start: int, core: int, *, is_alone: bool) -> bool:
        """Whether a mention tells what somebody is, with a capital or without: `the Speaker`."""
        noun = self._words.lowers[core - 1]
        if self._words.lowers[start] not in _DEFINITE:
            # A label of one word, unless it is a family name: `Mayor: “We lost it”`.
            return is_alone and noun in person_nouns() and not self._book.has_form(noun)
        lists = ("demonyms", "organisation_words", "company_words", "documents", "books")
        return noun in person_nouns() or any(noun in load_words(name) for name in lists)

    def _head_name(self, mention: Phrase, core: int) -> Name | None:
        """Return the name that a mention is about, not one that describes it."""
        start, end = mention
        # `Secretary of State Jan Dorn`: the title has a phrase of its own.
        is_titled = self._words.lowers[start] in load_words("titles")
        ends = {core, end} if is_titled else {core}
        heads = [name for name in self._book.within(start, end) if name.end in ends]
        people = [name for name in heads if self._book.is_person(name)]
        first = [name for name in heads if name.end == core]
        return next(iter(people or first), None) or self._beside(core, end)

    def _beside(self, core: int, end: int) -> Name | None:
        """Return the name in commas behind a role: `the mayor of Hull, Ann Lee`."""
        parted = [
            name
            for name in self._book.within(core, end)
            if self._is_parted(name) and not is_genitive(self._words, name.end)
        ]
        is_direct = core < end and self._words.texts[core] in (",", "of")
        people = [name for name in parted if self._book.is_person(name)]
        return next(iter(people or (parted if is_direct else [])), None)

    def _is_parted(self, name: Name) -> bool:
        """Whether a comma stands before a name and its role: `, the physicist Owen Daly`."""
        words = self._words
        before = name.first - 1
        while before > 0 and words.is_plain(before) and words.lowers[before] not in _CORE_ENDS:
            before -= 1
        return before >= 0 and words.texts[before] == ","

    def _full(self, name: Name) -> str | None:
        """Return a name's fullest form, None for a capital that only its place explains."""
        full = self._book.fullest(name)
        if self._book.is_person(name):
            return full.text
        known = self._organisations.by_form(name)
        is_name = name.is_full or name.given in self._proper
        return known or (full.text if is_name else None)

    def _of_noun(self, mention: Phrase, core: int) -> str | None:
        """Return whom the article gives a role, or what it calls by a noun."""
        words = self._words
        noun = words.lowers[core - 1]
        behind = words.lowers[core : core + 2]
        is_parent = behind[:1] == ["of"] and person_gender(noun) is not None
        is_epithet = noun in load_words("demonyms") or noun.endswith(_EPITHET_ENDS)
        if is_epithet or (is_parent and core < mention[1]):
            gender = person_gender(noun.partition("-")[0])
            person = self._antecedents.of(mention[0], gender)
        else:
            head = head_noun(words, mention) or noun
            person = self._by_role(head)
            if person is None:
                return self._organisations.by_noun(noun, mention[0])
        return person.text if person else None

    def _by_role(self, noun: str) -> Name | None:
        """Return the one person whom the article gives a role."""
        return self._roles.get(noun)

    def _holders(self, people: Sequence[Name]) -> dict[str, Name]:
        """Return the people by the roles that nobody else in the article has."""
        holders: dict[str, Name] = {}
        for noun, names in named_roles(self._words, people).items():
            forms = {full.text: full for full in map(self._book.fullest, names)}
            if len(forms) == 1:
                holders[noun] = next(iter(forms.values()))
        return holders

    def _is_initial(self, name: Name) -> bool:
        """Whether a name's capital may be its sentence's: behind a stop, a mark between or not."""
        before = name.first - 1
        if before > 0 and self._words.is_quote(before):
            before -= 1
        return before < 0 or self._words.texts[before] in _STOPS
