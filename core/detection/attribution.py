"""Reporting clauses: the mention that a clause around marked words names as their speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexicon import SUBJECT_PRONOUNS
from core.detection.noun_phrases import NounPhrases, Phrase
from core.detection.subjects import NEAR, REACH, Subjects

if TYPE_CHECKING:
    from core.detection.words import Words

_DASHES: Final = frozenset(("—", "–", "-", "--", "―", "---"))
# Of several verbs before a quotation only the nearest are tried.
_MOST_VERBS: Final = 6
_IDENTIFYING: Final = frozenset(
    (first, verb)
    for first in ("that", "those", "so")
    for verb in ("was", "were", "is", "said", "says")
)


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
        while index < limit and words.texts[index] in (",", *_DASHES):
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
                subject = self._inserted(verb, index) or self._subjects.subject_of(verb, floor)
            subject = subject or self._fronted(verb, index)
            if subject is not None:
                nearest = nearest or subject
                if not self._subjects.is_embedded(subject, floor):
                    return subject
            if tried == _MOST_VERBS:
                break
        return nearest

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
        words = self._words
        if tuple(words.lowers[index : index + 2]) not in _IDENTIFYING:
            return None
        return self._phrases.starting_at(index + 2, min(limit, index + NEAR))

    def loosely_after(self, index: int, limit: int) -> Phrase | None:
        """Return a subject behind a quotation that ended in a comma, whatever its verb is."""
        words = self._words
        limit = min(limit, index + NEAR)
        end = index
        if end < limit and words.lowers[end] in SUBJECT_PRONOUNS:
            end += 1
        else:
            end = self._phrases.name_end(index, limit)
        if index < end < limit and words.is_plain(end) and not self._phrases.is_stop(end):
            return (index, end)
        return None

    def anywhere_after(self, index: int, limit: int) -> Phrase | None:
        """Return who speaks by a later clause of the sentence: `… was all X would say`."""
        for verb in range(index, min(limit, index + REACH)):
            if self._subjects.is_speech(verb):
                return self._subjects.subject_of(verb, index)
            according = self._by_phrase(verb, limit)
            if according is not None:
                return according
        return None

    def first_subject(self, floor: int, limit: int) -> Phrase | None:
        """Return the subject that a sentence starts with."""
        return self._subjects.first_subject(floor, limit)

    def _inverted(self, verb: int, limit: int) -> Phrase | None:
        """Read the subject behind its verb: `said Dana Whitlock, the chief executive`."""
        words = self._words
        index = verb + 1
        while index < limit and (
            words.lowers[index].endswith("ly") or words.lowers[index] == "also"
        ):
            index += 1
        subject = self._phrases.starting_at(index, limit)
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
            return None
        phrase = self._phrases.starting_at(start, limit)
        if phrase is None or is_bare:
            return phrase
        return self._phrases.with_apposition(phrase, limit)
