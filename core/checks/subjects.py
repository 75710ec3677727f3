"""Whom or what a figure is of: the names in its clause, its sentence and its article."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.checks.lemmas import stem
from core.checks.roles import Role
from core.detection.lexicon import speech_cues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.checks.clauses import Part
    from core.checks.views import ArticleView, Figure, Sentence

_PRONOUNS: Final = frozenset(("he", "she", "it", "they", "its", "his", "her", "their"))
_REFERRING: Final = frozenset(("he", "she", "it", "they"))
# The name behind is of another: "designed by", "longer than", "ahead of".
_OF_OTHERS: Final = frozenset(("by", "than", "unlike"))
_AHEAD_OF: Final = ["ahead", "of"]
_POINTING: Final = frozenset(("the", "this"))
_SAYING: Final = frozenset(map(stem, ("say", "tell", "add")))
_BEFORE_AGE: Final = frozenset((",", "(", "is", "was", "turned", "turns", "who"))


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of names that tell what a figure is of.

    own stand in its clause, around in its sentence; speakers are those around that stand
    beside a verb of speech, or did what is told of another: "designed by". Where the
    sentence has none they are inherited from the one before. shown maps those around to how
    the article writes them.
    """

    own: frozenset[str]
    around: frozenset[str]
    speakers: frozenset[str]
    is_inherited: bool
    shown: Mapping[str, str]


class SubjectReader:
    """Reads the subjects of the figures of one article."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._quoted = self._in_quotations()

    def of_sentence(self, sentence: Sentence) -> Subject:
        """Return the subject of a sentence, which its figures share but for their own names."""
        around = self._names(sentence.first, sentence.last)
        is_inherited = not around
        if is_inherited:
            around = self._inherited(sentence)
        elif self._is_referring(sentence.first):
            around |= self._lead_before(sentence.first)
        speakers = self._speakers(sentence)
        return Subject(
            own=around,
            around=around,
            speakers=speakers,
            is_inherited=is_inherited,
            shown={name: self._view.names.as_written(name) for name in around},
        )

    def of_figure(self, subject: Subject, figure: Figure, part: Part, role: Role) -> Subject:
        """Return the subject of a figure in its clause, from that of its sentence."""
        aged = self._aged(figure) if role is Role.AGE else frozenset()
        if aged:
            return replace(subject, own=aged)
        if role is Role.AGE and self._is_known(figure):
            # Whoever else the sentence names, it is the age of somebody else.
            return replace(subject, own=frozenset(), around=frozenset())
        if subject.is_inherited:
            return replace(subject, own=frozenset()) if role is Role.AGE else subject
        own = self._names(*part)
        if self._is_referring(part[0]) and self._view.lexemes.starts_sentence(part[0]):
            own |= self._lead_before(part[0])
        return subject if own == subject.around else replace(subject, own=own)

    def _names(self, first: int, last: int) -> frozenset[str]:
        words, is_name = self._view.lexemes.words, self._view.names.is_name
        return frozenset(words[index] for index in range(first, last) if is_name(index))

    def _in_quotations(self) -> frozenset[int]:
        """Return the lexemes that stand in quotations."""
        starts = self._view.lexemes.starts
        claims = [stored.claim for stored in self._view.utterances]
        spans = ((bisect_left(starts, one.start), bisect_left(starts, one.end)) for one in claims)
        return frozenset(index for first, last in spans for index in range(first, last))

    def _is_known(self, figure: Figure) -> bool:
        """Whether an age stands for somebody who was named before: "the 69-year-old"."""
        return self._view.lexemes.words[figure.first - 1] in _POINTING

    def _aged(self, figure: Figure) -> frozenset[str]:
        """Return whose age a figure is: the name in front of its comma, or right behind it."""
        words, is_name = self._view.lexemes.words, self._view.names.is_name
        last = figure.first
        while last > 0 and words[last - 1] in _BEFORE_AGE:
            last -= 1
        first = last
        while first > 0 and is_name(first - 1):
            first -= 1
        return self._names(first, last) | self._names(figure.last, self._run_end(figure.last))

    def _run_end(self, index: int) -> int:
        """Return where a run of names ends that begins at a lexeme."""
        while self._view.names.is_name(index):
            index += 1
        return index

    def _speakers(self, sentence: Sentence) -> frozenset[str]:
        """Return the names beside a verb of speech or behind "by", whom no figure may be of."""
        words, is_name = self._view.lexemes.words, self._view.names.is_name
        found: set[str] = set()
        for index in range(sentence.first, sentence.last):
            is_other = words[index] in _OF_OTHERS or words[index - 1 : index + 1] == _AHEAD_OF
            if not is_other and words[index] not in speech_cues():
                continue
            for step in (1,) if is_other else (-1, 1):
                place = index + step
                while sentence.first <= place < sentence.last and is_name(place):
                    found.add(words[place])
                    place += step
        return frozenset(found)

    def _inherited(self, sentence: Sentence) -> frozenset[str]:
        """Return whom a sentence without names goes on about: who leads the one before."""
        words = self._view.lexemes.words[sentence.first : sentence.last]
        points = words[:1] and words[0] in _POINTING
        if not points and _PRONOUNS.isdisjoint(words):
            return frozenset()
        if len(words) > 1 and stem(words[1]) in _SAYING:
            return frozenset()
        return self._lead_before(sentence.first)

    def _is_referring(self, index: int) -> bool:
        """Whether a sentence that begins here has somebody for its subject who was named before."""
        words = self._view.lexemes.words
        return words[index] in _REFERRING and stem(words[index + 1]) not in _SAYING

    def _lead_before(self, start: int) -> frozenset[str]:
        """Return the first name of the sentence before the one that starts here.

        Whom a quotation names is told of by the speaker, and not by the article.
        """
        first, last = self._view.sentence_before(start)
        is_name = self._view.names.is_name
        told = (index for index in range(first, last) if index not in self._quoted)
        lead = next((index for index in told if is_name(index)), last)
        end = lead
        while end < last and self._view.lexemes.is_capitalised(end):
            end += 1
        return self._names(lead, end)
