"""The detection pipeline: an article's text in, its claims in reading order out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

import spacy

from core.detection import furniture, quantities, quotations, sentences, speakers
from core.detection.extensions import quantities as quantities_of
from core.detection.extensions import quotations as quotations_of
from core.detection.overlap import in_reading_order
from core.detection.tokenizer import ArticleTokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from core.models import Claim

# In the order they run; importing a component's module registers its factory.
_COMPONENTS: Final = (furniture, sentences, quotations, speakers, quantities)
_MAX_LENGTH: Final = 1 << 30
# Half a surrogate pair is no character; spaCy can't hash a token that has one.
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def build_pipeline() -> Language:
    """Return a blank English pipeline with all components of detection, in order."""
    nlp = spacy.blank("en")
    nlp.max_length = _MAX_LENGTH
    nlp.tokenizer = ArticleTokenizer(nlp)
    for module in _COMPONENTS:
        nlp.add_pipe(f"galley_{module.__name__.rpartition('.')[2]}")
    return nlp


class Examined(NamedTuple):
    """What was found in a text."""

    claims: list[Claim]
    sentences: list[tuple[int, int]]


class Detector:
    """Finds the claims of articles; costly to make, so make one and keep it."""

    def __init__(self) -> None:
        self._nlp = build_pipeline()

    def detect(self, text: str) -> list[Claim]:
        """Return the claims of both kinds: by start, of two that start together the longer first.

        Claims of a kind never overlap. The same text always gives the same claims.
        """
        return self.examine(text).claims

    def examine(self, text: str) -> Examined:
        """Return what detect() does, and the spans of the text's sentences."""
        readable = _SURROGATE.sub("\ufffd", text)
        doc = self._nlp(readable)
        claims = in_reading_order([*quotations_of(doc), *quantities_of(doc)])
        if readable != text:
            claims = [replace(claim, text=text[claim.start : claim.end]) for claim in claims]
        return Examined(claims, list(doc._.sentences))

    def detect_all(self, texts: Iterable[str]) -> Iterator[list[Claim]]:
        """Yield the claims of each text, in the order of the texts."""
        return map(self.detect, texts)
