"""The component that writes an article's numeric claims on its Doc."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from core.detection.counted import counted, shares_matter
from core.detection.extensions import asides, furniture, sentences
from core.detection.grammar import read_quantities
from core.detection.lexemes import Lexemes, read_lexemes
from core.models import Claim, ClaimKind, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from core.detection.extensions import Offsets
    from core.detection.readings import Reading, Value

DETECTOR: Final = "quantities 1"


def find_quantities(
    text: str,
    *,
    blocked: Sequence[Offsets] = (),
    sentences: Sequence[Offsets] = (),
) -> list[Claim]:
    """Return the numeric claims of a text in reading order; none overlap.

    No claim touches a blocked span. Without sentences a claim's sentence is the text.
    """
    lexemes = read_lexemes(text)
    starts = [start for start, _ in blocked]
    claims = []
    before: tuple[Reading, str | None] | None = None
    for reading in read_quantities(lexemes):
        start, end = lexemes.starts[reading.first], lexemes.ends[reading.last - 1]
        place = bisect_right(starts, end - 1) - 1
        if place >= 0 and blocked[place][1] > start:
            continue
        matter = counted(lexemes, reading)
        if matter is None and before is not None and shares_matter(lexemes, before[0], reading):
            matter = before[1]
        before = reading, matter
        claims.append(_claim(lexemes, reading, matter, sentences))
    return claims


def _claim(
    lexemes: Lexemes, reading: Reading, matter: str | None, sentences: Sequence[Offsets]
) -> Claim:
    """Return a reading of a matter as a claim with its offsets and its normalised quantity."""
    start, end = lexemes.starts[reading.first], lexemes.ends[reading.last - 1]
    sentence = _sentence(sentences, start, len(lexemes.text))
    return Claim(
        kind=ClaimKind.NUMERIC,
        type=reading.type,
        start=start,
        end=end,
        text=lexemes.text[start:end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        detector=DETECTOR,
        quantity=Quantity(
            low=_plain(reading.low),
            high=_plain(reading.high),
            unit=reading.unit,
            bound=reading.bound,
            of=matter,
            unit_assumed=reading.unit_assumed,
        ),
    )


def _sentence(sentences: Sequence[Offsets], start: int, length: int) -> Offsets:
    """Return the sentence around an offset; the whole text where none is known."""
    place = bisect_right(sentences, (start, length)) - 1
    return sentences[place] if place >= 0 else (0, length)


def _plain(value: Value) -> str | None:
    """Return a decimal without exponent and idle zeros; a date as it is."""
    if not isinstance(value, Decimal):
        return value
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


class QuantityFinder:
    """Write an article's numeric claims on its Doc, outside furniture and asides."""

    def __call__(self, doc: Doc) -> Doc:
        """Set doc._.quantities."""
        blocked = sorted([*furniture(doc), *asides(doc)])
        doc._.quantities = find_quantities(doc.text, blocked=blocked, sentences=sentences(doc))
        return doc


@Language.factory("galley_quantities")
def make_quantity_finder(nlp: Language, name: str) -> QuantityFinder:
    """Return the component; it keeps nothing between articles."""
    return QuantityFinder()
