"""Who speaks: the mention that names the speaker of a quotation, and the turn it belongs to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from core.detection.extensions import asides, quotations, sentences, text_of
from core.detection.people import People
from core.detection.turns import TurnReader
from core.detection.words import Words
from core.models import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from core.detection.noun_phrases import Phrase


class SpeakerFinder:
    """Add the speaker and the turn to doc._.quotations."""

    def __call__(self, doc: Doc) -> Doc:
        """Rewrite the quotations with their speakers."""
        claims = quotations(doc)
        if not claims:
            return doc
        text = text_of(doc)
        words = Words(doc)
        quoted = [(claim.start, claim.end) for claim in claims]
        people = People(text, words, quoted, asides(doc), sentences(doc))
        turns = TurnReader(text, words, sentences(doc), claims, people).read()
        doc._.quotations = [
            replace(claim, speaker=_speaker(text, words, people, turn.mention), turn=turn.number)
            for claim, turn in zip(claims, turns, strict=True)
        ]
        return doc


def _speaker(text: str, words: Words, people: People, mention: Phrase | None) -> Speaker | None:
    if mention is None:
        return None
    start, end = words.starts[mention[0]], words.ends[mention[1] - 1]
    return Speaker(text[start:end], start, end, people.name_of(mention))


@Language.factory("galley_speakers")
def make_speaker_finder(nlp: Language, name: str) -> SpeakerFinder:
    """Make the component for a pipeline."""
    return SpeakerFinder()
