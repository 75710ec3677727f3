"""Quoted claims: paired marks and block quotes, told from titles, nicknames and scare quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from core.detection.asides import AsideJudge
from core.detection.extensions import furniture, sentences, text_of
from core.detection.marks import find_marks
from core.detection.pairs import Pair, pair_marks
from core.detection.paragraphs import Paragraph, find_paragraphs
from core.models import Claim, ClaimKind, ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from core.detection.extensions import Offsets

_WORD: Final = re.compile(r"[^\W_]")
_DETECTOR: Final = "quotations 1"
_BLOCK: Final = ">"
# A line of a block quote that names who is quoted.
_SIGNATURES: Final = ("—", "–", "-", "―", "~")


class QuotationFinder:
    """Write doc._.quotations, each a turn of its own, and doc._.asides."""

    def __init__(self) -> None:
        self._judge = AsideJudge()

    def __call__(self, doc: Doc) -> Doc:
        """Sort what is marked into claims and asides."""
        text = text_of(doc)
        bounds = sentences(doc)
        claims: list[Claim] = []
        asides: list[Offsets] = []
        for pair in _find_pairs(text, furniture(doc)):
            sentence = _sentences_of(bounds, pair)
            if pair.opener != _BLOCK and self._judge.is_aside(text, pair, sentence):
                asides.append((pair.start, pair.end))
            else:
                claims.append(_claim(text, pair, sentence, len(claims) + 1))
        doc._.quotations = claims
        doc._.asides = asides
        return doc


def _find_pairs(text: str, skipped: Sequence[Offsets]) -> Iterator[Pair]:
    """Yield what is marked as quoted, block quotes without marks included, in order."""
    marks = list(find_marks(text, skipped))
    starts = [mark.start for mark in marks]
    first = 0
    for paragraph in find_paragraphs(text):
        last = bisect_right(starts, paragraph.end - 1, lo=first)
        pairs = pair_marks(marks[first:last], paragraph.end)
        first = last
        if pairs:
            yield from (_trimmed(text, pair) for pair in pairs if _has_words(text, pair))
        elif paragraph.is_block and not text.startswith(_SIGNATURES, paragraph.start):
            yield _block(paragraph)


def _block(paragraph: Paragraph) -> Pair:
    return Pair(paragraph.start, paragraph.end, is_closed=True, opener=_BLOCK)


def _has_words(text: str, pair: Pair) -> bool:
    return _WORD.search(text, pair.start, pair.end) is not None


def _trimmed(text: str, pair: Pair) -> Pair:
    """Cut the blanks off the end of a quotation that was not closed."""
    end = pair.end
    while end > pair.start and text[end - 1].isspace():
        end -= 1
    return Pair(pair.start, end, pair.is_closed, pair.opener)


def _sentences_of(bounds: Sequence[Offsets], pair: Pair) -> Offsets:
    """Return the bounds of the sentences that the quotation touches."""
    first = max(0, bisect_right(bounds, pair.start, key=lambda bound: bound[0]) - 1)
    last = max(first, bisect_right(bounds, pair.end - 1, key=lambda bound: bound[0]) - 1)
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
        detector=_DETECTOR,
        turn=turn,
    )


@Language.factory("galley_quotations")
def make_quotation_finder(nlp: Language, name: str) -> QuotationFinder:
    """Make the component for a pipeline."""
    return QuotationFinder()
