"""Find what is no prose: addresses on the web, image references, code, phone numbers, marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from core.detection.extensions import Offsets

_DOMAINS: Final = "com|org|net|co|io|gov|edu|info|uk|eu|de|fr|example|ai|tv|me"
_FILES: Final = "jpe?g|png|gif|svg|webp|pdf|docx?|xlsx?|csv|txt|html?|mp[34]|mov|zip|py|js|json"
_ALONE: Final = r"(?<![\w.,£$€-])(?<!\d[ \u00a0])"
# Every repetition is bounded or can't meet its own start, so that a search is linear in the text.
_KINDS: Final = {
    "image with its alternative text": r"!\[[^\[\]\n]{0,1000}\]\([^()\n]{0,4000}\)",
    "target of a link": r"\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,4000}\)",
    "definition of a footnote": r"^[ \t]{0,3}\[[^\[\]\n]{1,60}\]:",
    "footnote mark": r"\[\^?\d{1,4}(?:[,–-]\s?\d{1,4}){0,9}\]",
    "tag of a markup language": r"</?[A-Za-z][^<>\n]{0,2000}>",
    "code": r"(?<!`)`[^`\n]{1,400}`(?!`)",
    "address": r"(?<![\w.])(?:https?|ftp)://[^\s<>\"”“]{1,4000}",
    "address without a scheme": r"(?<![\w.@-])www\.[^\s<>\"”“]{1,4000}",
    "e-mail": r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}",
    "bare host": (
        rf"(?<![\w.@/-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}(?:{_DOMAINS})"
        r"(?:/[^\s<>\"”“)]{0,2000})?\b(?!\.\w)"
    ),
    "DOI": r"\bdoi:\s?\S{1,200}|\b10\.\d{4,9}/\S{1,200}",
    "ISBN": r"\b(?:ISBN|ISSN)(?:-1[03])?:?\s?[\dXx][\dXx -]{7,18}[\dXx]",
    "hashtag": r"(?<![\w#&])#(?!\d{1,3}\b)\w{1,100}",
    "user name": r"(?<![\w@])@\w{1,50}",
    "file name": rf"(?<![\w-])[\w-]{{1,100}}\.(?:{_FILES})\b",
    "vulnerability": r"\bCVE-\d{4}-\d{4,7}\b",
    "foreign phone number": r"(?<![\w+])\+\d{1,3}(?:[ .-]?\(?\d{2,5}\)?){2,6}(?!\w)",
    "phone number": (
        rf"{_ALONE}\(?0\d{{2,5}}\)?[ -]?\d{{3,4}}(?:[ -]?\d{{3,4}})?(?![\w%]|[.,]\d)"
        rf"|{_ALONE}(?:1-)?\(?\d{{3}}\)?[ -]\d{{3}}-\d{{4}}(?!\w)"
        rf"|{_ALONE}\d{{3}}-\d{{4}}(?![\w-])"
    ),
    "postcode": (
        r"\b[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b"
        r"|(?<=,\s)[A-Z]{2}\s\d{5}(?:-\d{4})?\b"
    ),
    "UUID": r"\b[A-Fa-f0-9]{8}-(?:[A-Fa-f0-9]{4}-){3}[A-Fa-f0-9]{12}\b",
    "number of a list item": r"^[ \t]{0,8}(?:>[ \t]?)?\(?\d{1,3}[.)][ \t]+(?=\D)",
}
_FURNITURE: Final = re.compile("|".join(_KINDS.values()), re.MULTILINE)
_FENCE: Final = re.compile(r"^[ \t]{0,3}(```+|~~~+)[^\n]*$", re.MULTILINE)


def find_furniture(text: str) -> list[Offsets]:
    """Return the spans that are not prose, sorted and disjoint."""
    fenced = _find_fenced(text)
    found = [match.span() for match in _FURNITURE.finditer(text)]
    return _merged(sorted(fenced + found))


def _find_fenced(text: str) -> list[Offsets]:
    """Return the fenced blocks of code; an open fence runs to no further than its line."""
    spans: list[Offsets] = []
    opening: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if opening is None:
            opening = match
        elif match.group(1).startswith(opening.group(1)):
            spans.append((opening.start(), match.end()))
            opening = None
    return spans


def _merged(spans: list[Offsets]) -> list[Offsets]:
    """Return sorted spans with those joined that overlap."""
    merged: list[Offsets] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


class FurnitureFinder:
    """Write on a Doc which of its characters are no prose."""

    def __call__(self, doc: Doc) -> Doc:
        """Set doc._.furniture."""
        doc._.furniture = find_furniture(doc.text)
        return doc


@Language.factory("galley_furniture")
def make_furniture_finder(nlp: Language, name: str) -> FurnitureFinder:
    """Return the component; it keeps nothing between articles."""
    return FurnitureFinder()
