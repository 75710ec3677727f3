"""Reporting clauses: the mention that a reporting verb ties to marked words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexicon import (
    SUBJECT_PRONOUNS,
    auxiliaries,
    report_cues,
    speech_cues,
)
from core.detection.noun_phrases import NounPhrases, Phrase
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.detection.words import Words

_REACH: Final = 60
_NEAR: Final = 30
_CLAUSE_ENDS: Final = frozenset((";", ":", "(", ")", ".", "!", "?"))
_CONJUNCTIONS: Final = frozenset(("and", "but", "or", "then", "to", "before", "while", "by"))
_LEADS: Final = frozenset(("but", "and", "so", "yet", "then", "still", "or", "–", "—", "-"))
_IDENTIFYING: Final = frozenset(
    (first, verb)
    for first in ("that", "those", "so")
    for verb in ("was", "were", "is", "said", "says")
)
_FRONTED: Final = 3
_DASHES: Final = frozenset(("—", "–", "-", "--", "―", "---"))


class Attributions:
    """Finds reporting clauses in the words of one article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._phrases = NounPhrases(words)
        self._speech = speech_cues()
        self._report = report_cues()
        self._auxiliaries = auxiliaries()
        self._times = load_words("times")

    def after(self, index: int, limit: int) -> Phrase | None:
        """Return who speaks by a clause directly behind a quotation: `said X`, `X said`.

        index is the first word behind the quotation, limit the end of its sentence.
        """
        words = self._words
        limit = min(limit, index + _REACH)
        while index < limit and words.texts[index] in (",", *_DASHES):
            index += 1
        if index >= limit:
            return None
        if words.lowers[index] in self._speech:
            return self._inverted(index, limit)
        return self._direct(index, limit) or self._by_phrase(index, limit)

    def before(self, index: int, floor: int) -> Phrase | None:
        """Return who speaks by the nearest reporting verb before a quotation."""
        floor = max(floor, index - _REACH)
        for verb in range(index - 1, floor - 1, -1):
            if self._is_cue(verb):
                subject = self._inserted(verb, index, floor) or self.subject_of(verb, floor)
                if subject is not None:
                    return subject
            according = self._by_phrase(verb, index)
            if according is not None:
                return according
        return None

    def by_signature(self, index: int, limit: int) -> Phrase | None:
        """Return the name that signs a quotation behind a dash: `“…” — Ann Lee`."""
        words = self._words
        limit = min(limit, index + _NEAR)
        while index < limit and words.texts[index] == ">":
            index += 1
        if index + 1 >= limit:
            return None
        if words.texts[index] in _DASHES and words.is_capital(index + 1):
            return self._phrases.starting_at(index + 1, limit)
        return None

    def by_identification(self, index: int, limit: int) -> Phrase | None:
        """Return who is named behind a block quote: `That was Ann Lee, who …`."""
        words = self._words
        if tuple(words.lowers[index : index + 2]) not in _IDENTIFYING:
            return None
        return self._phrases.starting_at(index + 2, min(limit, index + _NEAR))

    def loosely_after(self, index: int, limit: int) -> Phrase | None:
        """Return a subject behind a quotation that ended in a comma, whatever its verb is."""
        words = self._words
        limit = min(limit, index + _NEAR)
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
        for verb in range(index, min(limit, index + _REACH)):
            if self._words.lowers[verb] in self._speech:
                return self.subject_of(verb, index)
            according = self._by_phrase(verb, limit)
            if according is not None:
                return according
        return None

    def first_subject(self, floor: int, limit: int) -> Phrase | None:
        """Return the subject that a sentence starts with, behind what stands in front of it."""
        words = self._words
        limit = min(limit, floor + _REACH)
        index = floor
        while index < limit and words.lowers[index] in _LEADS:
            index += 1
        for _ in range(_FRONTED):
            subject = self._phrases.starting_at(index, limit)
            comma = self._fronted_comma(index, subject, limit)
            if comma is None:
                return subject
            index = comma + 1
        return None

    def _fronted_comma(self, index: int, subject: Phrase | None, limit: int) -> int | None:
        """Return the comma behind a fronted phrase (`In May,`, `Minutes later,`), if one is."""
        words = self._words
        if index >= limit:
            return None
        opens = self._phrases.is_stop(index) or words.lowers[index].endswith(("ing", "ed", "ly"))
        if subject is not None and not opens:
            last = words.lowers[subject[1] - 1]
            timed = last in self._times or words.lowers[subject[1] : subject[1] + 1] in (
                ["later"],
                ["ago"],
            )
            if not timed:
                return None
        for comma in range(index, min(limit, index + _NEAR)):
            if words.texts[comma] == ",":
                return comma
        return None

    def subject_of(self, verb: int, floor: int) -> Phrase | None:
        """Return the subject of the verb at an index, with its apposition."""
        words = self._words
        end = verb
        while end > floor and (
            words.lowers[end - 1] in self._auxiliaries or words.lowers[end - 1].endswith("ly")
        ):
            end -= 1
        if end <= floor:
            return None
        before = words.lowers[end - 1]
        if before in ("who", "which"):
            return self._antecedent(end - 1, floor)
        if before == ",":
            return self._around_parenthesis(end - 1, verb, floor)
        participle = words.lowers[verb].endswith("ing") and not words.is_capital(end - 1)
        if before in _CONJUNCTIONS or participle:
            return self._main_subject(end - 1, floor)
        subject = self._phrases.ending_at(end, floor)
        return self._with_head(subject, floor) if subject else None

    def _is_cue(self, index: int) -> bool:
        """Whether a word reports speech as a verb does, not as a noun (`the claim`)."""
        words = self._words
        if words.lowers[index] not in self._report or not words.is_plain(index):
            return False
        before = words.lowers[index - 1] if index else ""
        return before not in {
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "of",
            "this",
            "that's",
        }

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

    def _inserted(self, verb: int, limit: int, floor: int) -> Phrase | None:
        """Read a clause set into a sentence, verb first: `it was, says Jess, not nice`."""
        words = self._words
        if verb <= floor or words.texts[verb - 1] != "," or verb + 1 >= limit:
            return None
        return self._phrases.starting_at(verb + 1, limit) if words.is_capital(verb + 1) else None

    def _direct(self, index: int, limit: int) -> Phrase | None:
        """Read a subject that starts at index and its verb: `Quist told reporters`."""
        for verb in range(index + 1, min(limit, index + _NEAR)):
            if self._words.is_quote(verb):
                return None
            if self._words.lowers[verb] in self._speech and not self._phrases.is_noun(verb):
                subject = self.subject_of(verb, index)
                return subject if subject is not None and subject[0] == index else None
        return None

    def _by_phrase(self, index: int, limit: int) -> Phrase | None:
        """Read `according to X`, `in the words of X`, `in X's words`."""
        lowers = self._words.lowers
        if lowers[index : index + 2] == ["according", "to"]:
            start = index + 2
        elif lowers[index : index + 4] == ["in", "the", "words", "of"]:
            start = index + 4
        else:
            return None
        phrase = self._phrases.starting_at(start, limit)
        return self._phrases.with_apposition(phrase, limit) if phrase else None

    def _antecedent(self, relative: int, floor: int) -> Phrase | None:
        """Read what `who` stands for: `Whitlock, who said`."""
        end = relative
        while end > floor and self._words.texts[end - 1] in (",", *_DASHES):
            end -= 1
        return self._phrases.ending_at(end, floor)

    def _around_parenthesis(self, comma: int, verb: int, floor: int) -> Phrase | None:
        """Read a subject parted from its verb by a phrase in commas."""
        words = self._words
        for opening in range(comma - 1, max(floor, comma - _NEAR) - 1, -1):
            if words.texts[opening] != ",":
                continue
            subject = self._phrases.ending_at(opening, floor)
            if subject is None:
                continue
            if self._phrases.is_apposition(opening + 1, comma):
                return (subject[0], comma)
            return subject
        return self._main_subject(comma, floor)

    def _main_subject(self, index: int, floor: int) -> Phrase | None:
        """Return the subject of the verb before a coordinate or a participle, else the first."""
        for verb in range(index - 1, floor, -1):
            participle = self._words.lowers[verb].endswith("ing")
            if self._is_cue(verb) and (not participle or self._words.is_capital(verb - 1)):
                subject = self.subject_of(verb, floor)
                if subject is not None:
                    return subject
        return self.first_subject(floor, index)

    def _with_head(self, subject: Phrase, floor: int) -> Phrase:
        """Take in the role before a name in commas: `the superintendent, Luc Gagné`."""
        words = self._words
        start = subject[0]
        if (
            start - 2 >= floor
            and words.texts[start - 1] == ","
            and words.is_capital(start)
            and words.lowers[start] not in SUBJECT_PRONOUNS
        ):
            head = self._phrases.ending_at(start - 1, floor)
            if head is not None and self._is_role(head):
                return (head[0], subject[1])
        return subject

    def _is_role(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a plain noun after a determiner or a genitive."""
        words = self._words
        first = words.lowers[phrase[0]]
        has_genitive = any(words.lowers[i] in ("'s", "’s") for i in range(*phrase))
        starts = first in ("the", "a", "an", "his", "her", "its", "their", "my", "our")
        return (starts or has_genitive) and words.is_plain(phrase[1] - 1)
