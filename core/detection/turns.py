"""Turns: whose mention a quotation has, its own or its neighbours', and which utterance it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.detection.attribution import Attributions
from core.detection.lexicon import auxiliaries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.detection.extensions import Offsets
    from core.detection.noun_phrases import Phrase
    from core.detection.people import People
    from core.detection.words import Words
    from core.models import Claim

_CLOSING: Final = "”\"’'»“«›」』"
_OPEN_ENDS: Final = (",", "?", "!", "—", "-", "…", "–", "...")
_LINE_ENDS: Final = frozenset("\n\r\u2028\u2029")
_LABEL: Final = re.compile(r"\W{0,4}([A-Z][A-Z.’' -]{1,40}[A-Z]):")
_LONGEST_LINE: Final = 600
_PRONOUNS: Final = frozenset(("he", "she", "they"))
_POSSESSIVES: Final = frozenset(("his", "her", "their", "my"))


@dataclass(frozen=True, slots=True)
class Turn:
    """A quotation's place in the talk: its mention as a range of words, and its number."""

    mention: Phrase | None
    number: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """A quotation's range of words, and the reach of the sentence around it."""

    first: int
    last: int
    floor: int
    limit: int


class TurnReader:
    """Reads the turns of one article's quotations, in order."""

    def __init__(
        self,
        text: str,
        words: Words,
        bounds: Sequence[Offsets],
        claims: Sequence[Claim],
        people: People,
    ) -> None:
        self._text = text
        self._words = words
        self._bounds = bounds
        self._claims = claims
        self._people = people
        self._attributions = Attributions(words)

    def read(self) -> list[Turn]:
        """Return a turn for each quotation."""
        turns: list[Turn] = []
        for index in range(len(self._claims)):
            turns.append(self._turn(index, turns[-1] if turns else None))
        # Only the last paragraph of a long quotation may say who speaks.
        spoken = {turn.number: turn.mention for turn in turns if turn.mention is not None}
        return [Turn(spoken.get(turn.number), turn.number) for turn in turns]

    def _turn(self, index: int, previous: Turn | None) -> Turn:
        if previous is None:
            return Turn(self._own(index) or self._from_context(index, None), 1)
        if self._goes_on(index):
            return Turn(previous.mention or self._own(index), previous.number)
        if previous.mention is not None and self._is_inserted(index, previous.mention):
            return previous
        own = self._own(index)
        if own is not None and own == previous.mention:
            return previous
        if own is None and previous.mention is not None and self._is_split(index, previous.mention):
            return previous
        return Turn(own or self._from_context(index, previous), previous.number + 1)

    def _goes_on(self, index: int) -> bool:
        """Whether a quotation takes up one that its paragraph left open."""
        before, claim = self._claims[index - 1], self._claims[index]
        gap = self._text[before.end : claim.start]
        is_open = len(before.text) < 2 or before.text[-1] not in _CLOSING
        return is_open and not gap.strip("> \t\n\r") and _breaks(gap)

    def _is_split(self, index: int, mention: Phrase) -> bool:
        """Whether only a reporting clause parts a quotation from the one before."""
        before, claim = self._claims[index - 1], self._claims[index]
        gap = self._text[before.end : claim.start]
        if _breaks(gap):
            return False
        first = bisect_right(self._bounds, (before.end, before.end))
        last = bisect_right(self._bounds, (claim.start - 1, claim.start))
        whole = self._bounds[first:last]
        spoken = self._words.starts[mention[0]]
        return all(start <= spoken < end for start, end in whole) and len(whole) < 2

    def _is_inserted(self, index: int, mention: Phrase) -> bool:
        """Whether the mention stands between two parts of one sentence, and no other after it."""
        before, claim = self._claims[index - 1], self._claims[index]
        words = self._words
        if not before.end <= words.starts[mention[0]] < claim.start:
            return False
        if self._place(claim.start) != self._place(words.starts[mention[0]]):
            return False
        return self._attributions.before(words.at(claim.start), mention[1]) is None

    def _own(self, index: int) -> Phrase | None:
        """Return the mention in the quotation's own sentence."""
        frame = self._frame(index)
        attributions = self._attributions
        body = self._claims[index].text.rstrip(_CLOSING)
        line = self._line_behind(index)
        found = attributions.by_signature(frame.last, line)
        if found is None and self._is_block(index):
            found = attributions.by_identification(frame.last, line)
        if found is None and body.endswith(_OPEN_ENDS):
            found = attributions.after(frame.last, frame.limit)
        if found is None and body.endswith(","):
            found = attributions.loosely_after(frame.last, frame.limit)
        elif found is None and body.endswith(("!", "?")):
            found = attributions.tersely_after(frame.last, frame.limit)
        return (
            found
            or attributions.agent_behind(frame.last, frame.first, frame.floor, frame.limit)
            or attributions.before(frame.first, frame.floor)
            or attributions.after(frame.last, frame.limit)
            or self._announced(frame)
            or attributions.anywhere_after(frame.last, frame.limit)
        )

    def _announced(self, frame: _Frame) -> Phrase | None:
        """Return the subject of a sentence that leads up to a quotation with a colon or comma."""
        if frame.first == frame.floor:
            return None
        if self._words.texts[frame.first - 1] not in (":", ",", "--", "—", "–", "like"):
            return None
        return self._attributions.first_subject(frame.floor, frame.first)

    def _frame(self, index: int) -> _Frame:
        claim = self._claims[index]
        words = self._words
        first, last = words.at(claim.start), words.at(claim.end)
        begin = self._leading(claim)
        end = self._sentence(claim.end - 1)[1]
        body = claim.text.rstrip(_CLOSING)
        if body.endswith(("?", "!")) and end <= claim.end:
            end = self._following(claim)
        if index:
            begin = max(begin, self._claims[index - 1].end)
        if index + 1 < len(self._claims):
            end = min(end, self._claims[index + 1].start)
        return _Frame(first, last, words.at(begin), words.at(end))

    def _leading(self, claim: Claim) -> int:
        """Return where the sentence starts that holds a quotation, or leads up to it by a colon."""
        place = self._place(claim.start)
        start = self._bounds[place][0]
        if place and not self._text[start : claim.start].strip("> \t"):
            before = self._bounds[place - 1]
            if self._text[before[1] - 1] == ":":
                return before[0]
        return start

    def _following(self, claim: Claim) -> int:
        """Return where the clause ends that follows a question in the same paragraph."""
        place = self._place(claim.end - 1) + 1
        if place >= len(self._bounds):
            return claim.end
        start, end = self._bounds[place]
        return claim.end if _breaks(self._text[claim.end : start]) else end

    def _is_block(self, index: int) -> bool:
        start = self._claims[index].start
        return self._text[max(0, start - 2) : start].strip() == ">"

    def _line_behind(self, index: int) -> int:
        """Return the word that ends the line behind a quotation, or the next if it is blank."""
        end = self._claims[index].end
        limit = self._claims[index + 1].start if index + 1 < len(self._claims) else len(self._text)
        while end < limit and (self._text[end].isspace() or self._text[end] == ">"):
            end += 1
        stop = self._text.find("\n", end, limit)
        return self._words.at(limit if stop < 0 else stop)

    def _place(self, offset: int) -> int:
        return max(0, bisect_right(self._bounds, (offset, len(self._text))) - 1)

    def _sentence(self, offset: int) -> Offsets:
        return self._bounds[self._place(offset)]

    def _from_context(self, index: int, previous: Turn | None) -> Phrase | None:
        """Return the mention that the sentence before a quotation of its own gives."""
        claim = self._claims[index]
        label = self._label(claim.start)
        if label is not None:
            return label
        place = self._place(claim.start)
        start, _ = self._bounds[place]
        if start != claim.start or not place:
            return None
        before = self._bounds[place - 1]
        spoken = self._claims[index - 1] if index else None
        if spoken is not None and spoken.end > before[0]:
            breaks = _breaks(self._text[spoken.end : claim.start])
            if previous is None or previous.mention is None or not breaks:
                return None
            indefinite = self._words.lowers[previous.mention[0]] in ("a", "an")
            return None if indefinite else previous.mention
        return self._subject_of(before)

    def _label(self, offset: int) -> Phrase | None:
        """Return the name in capitals that a transcript puts before a line: `ANN LEE: …`."""
        floor = max(0, offset - _LONGEST_LINE)
        begin = max(self._text.rfind(end, floor, offset) for end in _LINE_ENDS) + 1
        label = _LABEL.match(self._text, begin, offset)
        if label is None or (begin == floor and floor):
            return None
        return (self._words.at(label.start(1)), self._words.at(label.end(1)))

    def _subject_of(self, sentence: Offsets) -> Phrase | None:
        """Return the subject of a sentence if it is a person: a pronoun, a name, `his rival`."""
        words = self._words
        floor, limit = words.at(sentence[0]), words.at(sentence[1])
        if words.texts[limit - 1] == "?" and words.lowers[floor] in auxiliaries():
            # `Did Ann Lee regret it?` asks as a statement says.
            floor += 1
        subject = self._attributions.before(limit, floor)
        subject = subject or self._attributions.first_subject(floor, limit)
        if subject is None:
            return None
        first = words.lowers[subject[0]]
        if first in _PRONOUNS:
            return subject
        genitive = next((i for i in range(*subject) if words.lowers[i] in ("'s", "’s")), subject[1])
        if first in _POSSESSIVES:
            return (subject[0], genitive)
        return subject if self._people.is_person(subject) else None


def _breaks(gap: str) -> bool:
    return any(char in _LINE_ENDS for char in gap)
