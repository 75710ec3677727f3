"""Put words together that a PDF breaks at the ends of its lines."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.articles.pdf_characters import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterable

# A word, or a compound of several, that isn't the last of its line.
_WORD: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)*+(?=.)")
_LAST: Final = re.compile(r"([^\W\d_]+)$")
_FIRST: Final = re.compile(r"[^\W\d_]+")
_HYPHENS: Final = ("-", "‐", "\u00ad", HYPHEN)
# What begins a compound far oftener than a longer word, tens among them.
_FIRST_PARTS: Final = frozenset(
    (
        *(
            "well",
            "self",
            "ill",
            "so",
            "half",
            "long",
            "far",
            "year",
            "two",
            "three",
            "four",
            "six",
        ),
        *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    )
)
_ENDING: Final = re.compile(
    r"(?:[cst]ions?|ments?|ings?|ly|e[drsn]|ers|t[ey]|ties|[ct]?ial|al|[ai]bl[ey]|ness|[ae]nces?|ous|"
    r"[ai]?tive|isms?|ists?|ships?|t?ures?|[ai]ted?|i[sz]ed?|less|ful|dents?|ter|der|ber|ity)$"
)
_SHORT: Final = 3
_OFTEN: Final = 0.02
"""The share of lines with a hyphen at their end from which on a program broke the words."""
_DASHES: Final = ("–", "—", "/")
# One glyph for several letters (Unicode, Alphabetic Presentation Forms), which no author types.
_LIGATURE: Final = re.compile("[\ufb00-\ufb06]")
_LIGATURES: Final = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)
}


def spelt_out(text: str) -> str:
    """Return the text with its ligatures as letters, and its accents on them (NFC).

    A PDF holds glyphs; how its author typed them isn't kept.
    """
    # Nearly all lines, which are looked through in no time.
    if text.isascii():
        return text
    if _LIGATURE.search(text):
        text = text.translate(_LIGATURES)
    return unicodedata.normalize("NFC", text)


def ends_with_hyphen(text: str) -> bool:
    """Whether a line ends within a word, as far as its last character tells."""
    return len(text) > 1 and text.endswith(_HYPHENS) and not text[-2].isspace()


class Joiner:
    """Joins lines, by the words that the article has elsewhere."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = list(lines)
        hyphens = sum(map(ends_with_hyphen, self._lines))
        self._is_broken = hyphens >= _OFTEN * len(self._lines) and hyphens > 1

    @cached_property
    def _words(self) -> Counter[str]:
        """How often each word stands within a line, in lower case."""
        text = "\n".join(self._lines).lower().replace("‐", "-")
        return Counter(_WORD.findall(text))

    @cached_property
    def _first_parts(self) -> frozenset[str]:
        """What compounds begin with."""
        return _FIRST_PARTS.union(word.partition("-")[0] for word in self._words if "-" in word)

    def gap(self, above: str, below: str) -> tuple[str, str]:
        """Return the line above, maybe without its hyphen, and what comes before the one below."""
        if ends_with_hyphen(above):
            return self._hyphenated(above[:-1], above[-1], below), ""
        if above.endswith(_DASHES) and len(above) > 1 and not above[-2].isspace():
            return above, ""
        return above, " "

    def _hyphenated(self, stem: str, hyphen: str, below: str) -> str:
        kept = stem + ("-" if hyphen in ("\u00ad", HYPHEN) else hyphen)
        first, last = _LAST.search(stem), _FIRST.match(below)
        if not first or not last or not below[0].islower():
            return kept
        start, end = first[1].lower(), last[0].lower()
        with_hyphen, without = self._words[f"{start}-{end}"], self._words[start + end]
        if hyphen == "\u00ad" or without > with_hyphen:
            return stem
        if with_hyphen or stem[: first.start()].endswith("-"):
            return kept
        # A compound, where others begin as it does: “long-term”, as there is “long-range”.
        if start in self._first_parts:
            return kept
        is_syllable = len(start) <= _SHORT or _ENDING.match(end) is not None
        return stem if self._is_broken or is_syllable else kept
