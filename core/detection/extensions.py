"""What the detection components tell each other: plain offsets and claims on the Doc.

Tokens need not align with claims (real text has `assumed.“It’s`), so nothing here is a Span.
All offsets are code points into the article's text, half open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.tokens import Doc

if TYPE_CHECKING:
    from core.models import Claim

Offsets = tuple[int, int]

# furniture: what is no prose (URL, image reference, code), sorted and disjoint.
# sentences: sorted, disjoint, without surrounding blanks.
# quotations: quoted claims in reading order, none overlapping.
# asides: marked words that are no claim (titles, scare quotes), sorted and disjoint.
# quantities: numeric claims in reading order, none overlapping.
_NAMES: Final = ("furniture", "sentences", "quotations", "asides", "quantities")
_TEXT: Final = "galley_text"

# force: spaCy keeps extensions for the whole process, and a module may be loaded again.
for _name in _NAMES:
    Doc.set_extension(_name, default=[], force=True)


def text_of(doc: Doc) -> str:
    """Return the article's text, which spaCy joins from the tokens anew at each doc.text."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    text: str = doc.user_data[_TEXT]
    return text


def furniture(doc: Doc) -> list[Offsets]:
    """Return the spans that are not prose."""
    spans: list[Offsets] = doc._.furniture
    return spans


def sentences(doc: Doc) -> list[Offsets]:
    """Return the sentences."""
    spans: list[Offsets] = doc._.sentences
    return spans


def asides(doc: Doc) -> list[Offsets]:
    """Return the marked words that are no claim."""
    spans: list[Offsets] = doc._.asides
    return spans


def quotations(doc: Doc) -> list[Claim]:
    """Return the quoted claims."""
    claims: list[Claim] = doc._.quotations
    return claims


def quantities(doc: Doc) -> list[Claim]:
    """Return the numeric claims."""
    claims: list[Claim] = doc._.quantities
    return claims
