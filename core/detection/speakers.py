"""Who speaks: the mention that names the speaker of a quotation, and the turn it belongs to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from core.detection.attribution import Attributions
from core.detection.extensions import quotations, sentences
from core.detection.noun_phrases import Phrase
from core.detection.words import Words
from core.models import Claim, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from core.detection.extensions import Offsets


class SpeakerFinder:
    """Add the speaker and the turn to doc._.quotations."""

    def __call__(self, doc: Doc) -> Doc:
        """Rewrite the quotations with their speakers."""
        claims = quotations(doc)
        if claims:
            doc._.quotations = _Reader(doc.text, Words(doc), sentences(doc), claims).read()
        return doc


@dataclass(frozen=True, slots=True)
class _Frame:
    """A quotation's place in the words: its own range and that of the sentence around it."""

    first: int
    last: int
    floor: int
    limit: int


class _Reader:
    """Reads the speakers of one article's quotations in order."""

    def __init__(
        self, text: str, words: Words, bounds: Sequence[Offsets], claims: Sequence[Claim]
    ) -> None:
        self._text = text
        self._words = words
        self._bounds = bounds
        self._claims = claims
        self._attributions = Attributions(words)
        self._frames = [self._frame(index) for index in range(len(claims))]

    def read(self) -> list[Claim]:
        found: list[Claim] = []
        mentions: list[Phrase | None] = []
        turn = 0
        for index, claim in enumerate(self._claims):
            mention = self._own(index)
            same = False
            if index:
                previous = mentions[-1]
                if mention is None and self._continues(index):
                    mention, same = previous, True
                elif mention is not None and mention == previous:
                    same = True
                elif not self._claims[index - 1].text.endswith(('”', '"', "’", "'", "''", "»", "“")) and self._frames[index].floor >= self._frames[index].first:
                    same = False
            if mention is None:
                mention = self._from_context(index)
            turn += not same
            mentions.append(mention)
            found.append(replace(claim, speaker=self._speaker(mention), turn=turn))
        return found

    def _frame(self, index: int) -> _Frame:
        claim = self._claims[index]
        words = self._words
        first, last = words.at(claim.start), words.at(claim.end)
        begin = self._sentence(claim.start)[0]
        end = self._sentence(claim.end - 1)[1]
        if index:
            begin = max(begin, self._claims[index - 1].end)
        if index + 1 < len(self._claims):
            end = min(end, self._claims[index + 1].start)
        return _Frame(first, last, words.at(begin), words.at(end))

    def _sentence(self, offset: int) -> Offsets:
        place = max(0, bisect_right(self._bounds, (offset, 1 << 60)) - 1)
        return self._bounds[place]

    def _own(self, index: int) -> Phrase | None:
        frame = self._frames[index]
        attributions = self._attributions
        claim = self._claims[index]
        body = claim.text.rstrip("”\"’'»“")
        if body.endswith((",", "?", "!", "—", "-", "…", "–")):
            limit = frame.limit
            if limit <= frame.last:
                limit = self._words.at(self._sentence(claim.end + 1)[1])
            found = attributions.after(frame.last, limit)
            if found:
                return found
        return (
            attributions.before(frame.first, frame.floor)
            or attributions.after(frame.last, frame.limit)
            or attributions.anywhere_after(frame.last, frame.limit)
        )

    def _continues(self, index: int) -> bool:
        return "\n" not in self._text[self._claims[index - 1].end : self._claims[index].start]

    def _from_context(self, index: int) -> Phrase | None:
        return None

    def _speaker(self, mention: Phrase | None) -> Speaker | None:
        if mention is None:
            return None
        start, end = self._words.starts[mention[0]], self._words.ends[mention[1] - 1]
        return Speaker(self._text[start:end], start, end)


@Language.factory("galley_speakers")
def make_speaker_finder(nlp: Language, name: str) -> SpeakerFinder:
    """Make the component for a pipeline."""
    return SpeakerFinder()
