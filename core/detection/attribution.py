"""Reporting clauses: the mention that a clause around marked words names as their speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexicon import GENITIVES, POSSESSIVES, SUBJECT_PRONOUNS, person_nouns
from core.detection.noun_phrases import NounPhrases, Phrase
from core.detection.subjects import NEAR, REACH, Subjects

if TYPE_CHECKING:
    from core.detection.words import Words

_DASHES: Final = frozenset(("—", "–", "-", "--", "―", "---"))
_LONGEST_OWNER: Final = 8
_PREDICATIVES: Final = frozenset(("as", "a", "an", "the", "it"))
_LINKS: Final = frozenset((",", "as"))
# Of several verbs before a quotation only the nearest are tried.
_MOST_VERBS: Final = 6
_POINTERS: Final = frozenset(("that", "this", "those", "these", "so", "it"))
_IDENTIFIERS: Final = frozenset(("was", "were", "is", "are", "'s", "’s", "said", "says", "comes"))


class Attributions:
    """Finds reporting clauses in the words of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._phrases = NounPhrases(words)
        self._subjects = Subjects(words, self._phrases)

    def after(self, index: int, limit: int) -> Phrase | None:
        """Return who speaks by a clause directly behind a quotation: `said X`, `X said`.

        index is the first word behind the quotation, limit the end of its sentence.
        """
        words = self._words
        limit = min(limit, index + REACH)
        while index < limit and (words.texts[index] in _DASHES or words.lowers[index] in _LINKS):
            index += 1
        if index >= limit:
            return None
        if self._subjects.is_speech(index):
            return self._inverted(index, limit)
        return self._direct(index, limit) or self._by_phrase(index, limit)

    def before(self, index: int, floor: int) -> Phrase | None:
        """Return who speaks by the nearest reporting verb before a quotation."""
        floor = max(floor, index - REACH)
        tried = 0
        nearest: Phrase | None = None
        for verb in range(index - 1, floor - 1, -1):
            subject: Phrase | None = None
            if self._subjects.is_cue(verb):
                tried += 1
                subject = self._speaker_of(verb, index, floor)
            subject = subject or self._fronted(verb, index)
            if subject is not None:
                nearest = nearest or subject
                if not self._subjects.is_embedded(subject, floor):
                    return subject
            if tried == _MOST_VERBS:
                break
        return nearest

    def agent_behind(self, index: int, first: int, floor: int, limit: int) -> Phrase | None:
        """Return who is named with `by` behind a quotation: `condemned as “a folly” by X`.

        first is the quotation's first word, index the first behind it.
        """
        if index >= limit or self._words.lowers[index] != "by":
            return None
        verb = first - 1
        while verb > floor and self._words.lowers[verb] in _PREDICATIVES:
            verb -= 1
        if verb < floor or not self._subjects.is_participle(verb):
            return None
        return self._agent(index, limit)

    def by_signature(self, index: int, limit: int) -> Phrase | None:
        """Return the name that signs a quotation behind a dash: `“…” — Ann Lee`."""
        words = self._words
        limit = min(limit, index + NEAR)
        while index < limit and words.texts[index] == ">":
            index += 1
        if index + 1 >= limit:
            return None
        if words.texts[index] not in _DASHES or not words.is_capital(index + 1):
            return None
        name = self._phrases.starting_at(index + 1, limit)
        if name is None or self._phrases.is_noun(name[0] + 1):
            return None
        return name if name[1] == limit or words.texts[name[1]] in (",", ".") else None

    def by_identification(self, index: int, limit: int) -> Phrase | None:
        """Return who is named behind a block quote: `That was Ann Lee, who …`."""
        lowers = self._words.lowers
        if index + 2 >= limit or lowers[index] not in _POINTERS:
            return None
        if lowers[index + 1] not in _IDENTIFIERS:
            return None
        start = index + 2
        for lead in (["the", "words", "of"], ["from"], ["according", "to"]):
            if lowers[start : start + len(lead)] == lead:
                start += len(lead)
        return self._phrases.starting_at(start, min(limit, index + NEAR))

    def loosely_after(self, index: int, limit: int) -> Phrase | None:
        """Return a subject behind a quotation that ended in a comma, whatever its verb is."""
        end = self._subject_end(index, limit)
        if index < end < limit and self._may_be_verb(end):
            return (index, end)
        if index < limit and self._may_be_verb(index) and self._is_past(index):
            return self._inverted_loosely(index, limit)
        return None

    def tersely_after(self, index: int, limit: int) -> Phrase | None:
        """Return the subject of a sentence of two or three words: such as `Ann Lee barked.`."""
        end = self._subject_end(index, limit)
        if not index < end < limit - 1 or self._words.texts[end + 1] != ".":
            return None
        return (index, end) if self._may_be_verb(end) and self._is_past(end) else None

    def anywhere_after(self, index: int, limit: int) -> Phrase | None:
        """Return who speaks by a later clause of the sentence: `… was all X would say`."""
        for verb in range(index, min(limit, index + REACH)):
            if self._subjects.is_speech(verb) and not self._subjects.is_told(verb, index):
                return self._subjects.subject_of(verb, index)
            according = self._by_phrase(verb, limit)
            if according is not None:
                return according
        return None

    def first_subject(self, floor: int, limit: int) -> Phrase | None:
        """Return the subject that a sentence starts with."""
        return self._subjects.first_subject(floor, limit)

    def _speaker_of(self, verb: int, index: int, floor: int) -> Phrase | None:
        """Return who does what a verb before a quotation says, index its first word."""
        if self._subjects.is_passive(verb, floor):
            return self._agent(verb + 1, index)
        return self._inserted(verb, index) or self._subjects.subject_of(verb, floor)

    def _agent(self, index: int, limit: int) -> Phrase | None:
        """Read the agent of a passive: `by Ann Lee`, `by critics`."""
        if index >= limit or self._words.lowers[index] != "by":
            return None
        return self._phrases.starting_at(index + 1, limit)

    def _subject_end(self, index: int, limit: int) -> int:
        """Return where a pronoun or a name ends that starts at a word, the word if neither does."""
        if index < limit and self._words.lowers[index] in SUBJECT_PRONOUNS:
            return index + 1
        return self._phrases.name_end(index, limit)

    def _may_be_verb(self, index: int) -> bool:
        return self._words.is_plain(index) and not self._phrases.is_stop(index)

    def _is_past(self, index: int) -> bool:
        return self._words.lowers[index].endswith(("ed", "s"))

    def _inverted_loosely(self, verb: int, limit: int) -> Phrase | None:
        """Read a name alone behind a verb that no list has: `chortled Ann Lee`."""
        words = self._words
        subject = self._phrases.starting_at(verb + 1, limit)
        if subject is None:
            return None
        is_alone = subject[1] >= limit or words.texts[subject[1]] in (",", ".")
        is_somebody = words.is_capital(subject[0]) or (
            words.lowers[subject[0]] == "the" and words.lowers[subject[1] - 1] in person_nouns()
        )
        return subject if is_alone and is_somebody else None

    def _inverted(self, verb: int, limit: int) -> Phrase | None:
        """Read the subject behind its verb: `said Dana Whitlock, the chief executive`."""
        words = self._words
        index = verb + 1
        while index < limit and (words.is_adverb(index) or words.lowers[index] == "also"):
            index += 1
        subject = self._phrases.starting_at(index, limit)
        if subject is None and index < limit and words.lowers[index] in person_nouns():
            # Headlines leave the article out: `“It’s over”, says mayor`.
            return (index, index + 1)
        return self._phrases.with_apposition(subject, limit) if subject else None

    def _inserted(self, verb: int, limit: int) -> Phrase | None:
        """Read a clause set into a sentence, verb first: `it was, says Jess, not nice`."""
        words = self._words
        if not verb or words.texts[verb - 1] != "," or verb + 1 >= limit:
            return None
        subject = self._phrases.starting_at(verb + 1, limit)
        # `The council, which owns it, told The Post` has no comma behind the capitals.
        if subject is None or words.texts[subject[1]] != ",":
            return None
        return subject if words.is_capital(verb + 1) else None

    def _direct(self, index: int, limit: int) -> Phrase | None:
        """Read a subject that starts at index and its verb: `Quist told reporters`."""
        for verb in range(index + 1, min(limit, index + NEAR)):
            if self._words.is_quote(verb):
                return None
            if self._subjects.is_told(verb, index):
                return None
            if self._subjects.is_speech(verb) and not self._phrases.is_noun(verb):
                subject = self._subjects.subject_of(verb, index)
                return subject if subject is not None and subject[0] == index else None
        return None

    def _fronted(self, index: int, limit: int) -> Phrase | None:
        """Read `according to X` before a quotation, where a clause of its own may follow."""
        full = self._by_phrase(index, limit)
        if full is None or self._words.texts[full[1]] == ",":
            return full
        return self._by_phrase(index, limit, is_bare=True)

    def _by_phrase(self, index: int, limit: int, *, is_bare: bool = False) -> Phrase | None:
        """Read `according to X` and `in the words of X`; bare: without an apposition."""
        lowers = self._words.lowers
        if lowers[index : index + 2] == ["according", "to"]:
            start = index + 2
        elif lowers[index : index + 4] == ["in", "the", "words", "of"]:
            start = index + 4
        else:
            return self._in_words(index, limit) if lowers[index] == "in" else None
        phrase = self._phrases.starting_at(start, limit)
        if phrase is None or is_bare:
            return phrase
        return self._phrases.with_apposition(phrase, limit)

    def _in_words(self, index: int, limit: int) -> Phrase | None:
        """Read whose words they are: `in her words`, `in Ann Lee’s own words`."""
        lowers = self._words.lowers
        start = index + 1
        for end in range(start + 1, min(limit, start + _LONGEST_OWNER)):
            if lowers[end] in ("own", "words"):
                is_last = lowers[end] == "words" or lowers[end : end + 2] == ["own", "words"]
                if not is_last:
                    return None
                if lowers[end - 1] in GENITIVES:
                    return (start, end - 1)
                return (start, end) if lowers[start] in POSSESSIVES and end == start + 1 else None
        return None
