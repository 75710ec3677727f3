"""Put a web page's headline before its text where that has something to check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.blocks import Block
from core.articles.page_passages import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIGURE_OR_QUOTE: Final = re.compile(r"""\d|["“”„«»「『]|(?<!\w)['‘]""")
# As a rule headlines have figures from ten on in digits; what isn't sure to count is left out.
_NUMBER_WORDS: Final = frozenset(
    (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen"),
        *("dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions"),
        *("billion", "billions", "half", "third", "quarter", "twice", "doubles", "triples"),
    )
)
_HEADINGS: Final = ("h1", "h2", "h3")


def with_headline(blocks: list[Block], title: str, root: _Element) -> list[Block]:
    """Return the blocks, with the title before them if it tells a figure or quotes someone.

    Only a title that the page shows as a heading is text, and none that the blocks have.
    """
    words = words_of(title)
    if not words or not _may_claim(title, words) or any(words_of(b.text) == words for b in blocks):
        return blocks
    shown = ("".join(heading.itertext()) for heading in root.iter(*_HEADINGS))
    is_shown = any(words_of(text) == words for text in shown)
    return [Block(title, MarkupKind.HEADING, 1), *blocks] if is_shown else blocks


def _may_claim(title: str, words: tuple[str, ...]) -> bool:
    return bool(_FIGURE_OR_QUOTE.search(title)) or not _NUMBER_WORDS.isdisjoint(words)
