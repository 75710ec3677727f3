"""Quoted claims: paired marks and block quotes, told from titles, nicknames and scare quotes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from core.detection.asides import AsideJudge
from core.detection.extensions import furniture, sentences
from core.detection.marks import CLOSERS, find_marks
from core.detection.pairs import Pair, pair_marks
from core.detection.paragraphs import Paragraph, find_paragraphs
from core.models import Claim, ClaimKind, ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from core.detection.extensions import Offsets
    from core.detection.marks import Mark

DETECTOR: Final = "quotations 1"


@dataclass(frozen=True, slots=True)
class _Found:
    """A paragraph with the quotations in it."""

    paragraph: Paragraph
    pairs: list[Pair]


class QuotationFinder:
    """Write doc._.quotations, each a turn of its own, and doc._.asides."""

    def __init__(self) -> None:
        self._judge = AsideJudge()

    def __call__(self, doc: Doc) -> Doc:
        text = doc.text
        pairs = [pair for found in _search(text, furniture(doc)) for pair in found.pairs]
        bounds = sentences(doc)
        claims: list[Claim] = []
        for pair in pairs:
            if self._judge.is_aside(text, pair, _sentences_of(bounds, pair)):
                doc._.asides.append((pair.start, pair.end))
            else:
                claims.append(_claim(text, pair, _sentences_of(bounds, pair), len(claims) + 1))
        doc._.quotations = claims
        return doc


def _search(text: str, furniture_spans: Sequence[Offsets]) -> Iterator[_Found]:
    """Yield the paragraphs that hold quotations."""
    marks = list(find_marks(text, furniture_spans))
    starts = [mark.start for mark in marks]
    found = [
        _Found(paragraph, _pairs_in(text, paragraph, marks, starts))
        for paragraph in find_paragraphs(text)
    ]
    yield from found


def _pairs_in(
    text: str, paragraph: Paragraph, marks: Sequence[Mark], starts: Sequence[int]
) -> list[Pair]:
    first = bisect_right(starts, paragraph.start - 1)
    last = bisect_right(starts, paragraph.end - 1)
    pairs = pair_marks(marks[first:last], paragraph.end)
    return [_trimmed(text, pair) for pair in pairs]


def _trimmed(text: str, pair: Pair) -> Pair:
    """Cut the blanks off the end of a quotation that was not closed."""
    end = pair.end
    while end > pair.start and text[end - 1].isspace():
        end -= 1
    return Pair(pair.start, end, pair.is_closed, pair.opener)


def _sentences_of(bounds: Sequence[Offsets], pair: Pair) -> Offsets:
    """Return the bounds of the sentences that the quotation touches."""
    first = max(0, bisect_right(bounds, (pair.start, len(bounds) and bounds[-1][1])) - 1)
    last = max(first, bisect_right(bounds, (pair.end - 1, bounds[-1][1])) - 1)
    return (min(bounds[first][0], pair.start), max(bounds[last][1], pair.end))


def _claim(text: str, pair: Pair, sentence: Offsets, turn: int) -> Claim:
    return Claim(
        kind=ClaimKind.QUOTED,
        type=ClaimType.QUOTED,
        start=pair.start,
        end=pair.end,
        text=text[pair.start : pair.end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        detector=DETECTOR,
        turn=turn,
    )


@Language.factory("galley_quotations")
def make_quotation_finder(nlp: Language, name: str) -> QuotationFinder:
    """Make the component for a pipeline."""
    return QuotationFinder()
