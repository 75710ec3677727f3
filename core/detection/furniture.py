"""Find what is no prose: addresses on the web, image references, code, phone numbers, marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from core.detection.extensions import Offsets

_FURNITURE: Final = re.compile(
    r"""
      !\[[^\]\n]{0,1000}\]\([^)\n]{0,4000}\)                      # image with its alternative text
    | \]\((?:[^()\n]|\([^()\n]{0,200}\)){0,4000}\)                # target of a link
    | ^[ \t]{0,3}\[[^\]\n]{1,60}\]:                               # definition of a footnote or a link
    | \[\^?\d{1,4}(?:[,–-]\s?\d{1,4}){0,9}\]                      # footnote mark
    | (?<!`)`[^`\n]{1,400}`(?!`)                                   # code
    | (?<![\w.])(?:https?|ftp)://[^\s<>"”“]{1,4000}
    | (?<![\w.@-])www\.[^\s<>"”“]{1,4000}
    | (?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}   # e-mail
    | (?<![\w.@/-])(?:[A-Za-z0-9-]{1,63}\.){1,6}(?:com|org|net|co|io|gov|edu|info|uk|eu|de|fr|example|ai|tv|me)(?:/[^\s<>"”“)]{0,2000})?\b(?!\.\w)
    | \bdoi:\s?\S{1,200}
    | \b10\.\d{4,9}/\S{1,200}
    | \b(?:ISBN|ISSN)(?:-1[03])?:?\s?[\dXx -]{8,20}
    | (?<![\w#&])\#(?!\d{1,3}\b)\w{1,100}                                      # hashtag
    | (?<![\w@])@\w{1,50}
    | \b[\w-]{1,100}\.(?:jpe?g|png|gif|svg|webp|pdf|docx?|xlsx?|csv|txt|html?|mp[34]|mov|zip|py|js|json)\b
    | \bCVE-\d{4}-\d{4,7}\b
    | (?<![\w+])\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){1,6}(?!\w)       # international phone number
    | (?<![\w.,£$€-])\(?0\d{2,5}\)?[ -]?\d{3,4}(?:[ -]?\d{3,4})?(?![\w%]|[.,]\d)      # national phone number
    | (?<![\w.,£$€-])(?:1-)?\(?\d{3}\)?[ -]\d{3}-\d{4}(?!\w)
    | (?<![\w.,£$€-])\d{3}-\d{4}(?![\w-])
    | \b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?)\s\d[ABD-HJLNP-UW-Z]{2}\b   # postcode
    | \b(?:A[LKSZRAEP]|C[AOT]|D[EC]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]|O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])\s\d{5}(?:-\d{4})?\b
    | \b[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}\b
    | ^[ \t]{0,8}(?:>[ \t]?)?\(?\d{1,3}[.)][ \t]+(?=\D)           # number of a list item
    """,
    re.VERBOSE | re.MULTILINE,
)
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
