"""Choose, of all that a web page says, the blocks that are its article.

trafilatura finds where the article is. What it then says of it has joined words, lost lines
and flattened lists, so that only tells which of the page's own blocks are kept.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.articles.html_blocks import placed_blocks
from core.articles.page_notes import with_notes
from core.articles.page_passages import (
    SHINGLE,
    Passage,
    count,
    home_of,
    is_furniture,
    shingles,
    upwards,
    words_of,
)
from core.articles.page_trimming import trimmed, without_boxes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from core.articles.blocks import Block

_ENOUGH_TOLD: Final = 0.5
_MOST_OF_IT: Final = 0.75
_NEARLY_ALL: Final = 0.9
_HOME_WORDS: Final = 30
_FEW_WORDS: Final = 40
_FEWEST_WORDS: Final = 5
_FEWEST_IN_HEADING: Final = 8
_LEAST_TEXT: Final = 2
# What may begin an article, and of how many words: many a page has its lead without a tag.
_LEADING_IN: Final = {"p": 3, "div": 12, "section": 12, "article": 12}
_SENTENCE_END: Final = (".", "!", "?", "…", "”", '"', "»", "。")

_PULL_QUOTE: Final = re.compile(r"pull-?_?quote", re.IGNORECASE)
_STANDFIRST: Final = re.compile(
    r"(?:^|[-_\s])(?:standfirst|sub-?(?:title|head(?:line|ing)?)|de(?:ck|k)|summary|lede?|lead"
    r"|intro(?:duction)?|excerpt|article-?description|strapline|tagline|chapo|chapeau|entradilla"
    r"|bajada|ingress|vorspann)(?:[-_\s]|$)",
    re.IGNORECASE,
)
# Where a line of an article may start, and how much of it is compared.
_STARTING: Final = ("p", "div", "li", "h2", "h3", "td", "span", "section")
_START_READ: Final = 60
_START_COMPARED: Final = 24
# So far below the headline a standfirst stands at most, in passages.
_NEAR: Final = 4


def article_blocks(root: _Element, guide: str, title: str) -> list[Block]:
    """Return the blocks that the guide tells of, and what it forgot between them.

    guide is the article's text as trafilatura found it, a line a paragraph; where it found
    next to nothing, all is returned that is neither around the article nor mostly links.
    The title is not among them; notes that the article refers to are.
    """
    page, kept = _told(root, guide)
    if count(kept) < _FEW_WORDS:
        plain = [passage for passage in page if not (passage.is_linked or passage.is_around())]
        if count(plain) > count(kept):
            return [passage.block for passage in trimmed(plain, title) or plain]
    chosen = _mended(page, without_boxes(kept)) if kept else page
    article = with_notes(page, trimmed(chosen, title) or chosen)
    return [passage.block for passage in article]


def _told(root: _Element, guide: str) -> tuple[list[Passage], list[Passage]]:
    """Return the passages of the page, or of its part that matters, and those told of."""
    told = _Guide(guide)
    scope = _scope(root, guide)
    page = _passages(scope)
    kept = [passage for passage in page if told.has(passage)]
    if scope is not root and count(kept) < _NEARLY_ALL * told.length:
        page = _passages(root)
        kept = [passage for passage in page if told.has(passage)]
    return page, kept


def _passages(root: _Element) -> list[Passage]:
    return [Passage(placed, place) for place, placed in enumerate(placed_blocks(root))]


def _scope(root: _Element, guide: str) -> _Element:
    """Return the part of the page from its headline on that holds all that is told of.

    A page may have a hundred times the elements that its article has. What it says is
    compared roughly: where that finds less than half of it, the whole page is looked at.
    """
    starts = {start for line in guide.splitlines() if (start := _start(line.lstrip("-| ")))}
    signs = {start[0] for start in starts}
    # Pages have thousands of elements, nearly all of which the first character tells apart.
    found = [
        element
        for element, text in _lines(root)
        if text and text.lstrip()[:1] in signs and _start(text) in starts
    ]
    if len(found) <= _ENOUGH_TOLD * len(starts):
        return root
    around = list(upwards(found[0]))
    for element in found[1:]:
        outer = set(upwards(element))
        around = [element for element in around if element in outer]
    return next((element for element in around if element.find(".//h1") is not None), around[0])


def _lines(root: _Element) -> Iterator[tuple[_Element, str | None]]:
    """Yield the elements that may begin a line, and what their line begins with."""
    for element in root.iter(*_STARTING):
        yield element, element.text or (element[0].text if len(element) else None)
    for element in root.iter("br"):
        yield element, element.tail


def _start(text: str) -> str:
    return "".join(text.lstrip()[:_START_READ].split())[:_START_COMPARED]


class _Guide:
    """What trafilatura told of the article."""

    def __init__(self, text: str) -> None:
        self._lines = {words_of(line) for line in text.splitlines()}
        words = words_of(text)
        self.length = len(words)
        self._shingles = set(shingles(words))

    def has(self, passage: Passage) -> bool:
        """Whether the passage is told of, though a part of it may have been lost."""
        if len(passage.words) < SHINGLE:
            return bool(passage.words) and passage.words in self._lines
        told = sum(shingle in self._shingles for shingle in passage.shingles)
        return told >= _ENOUGH_TOLD * len(passage.shingles)


def _mended(page: list[Passage], kept: list[Passage]) -> list[Passage]:
    """Return what was kept with what was lost between, without what is said twice."""
    mending = _Mending(page, kept)
    chosen: list[Passage] = []
    for place in range(len(page) - 1, -1, -1):
        if mending.chooses(place, chosen):
            chosen.append(page[place])
    return chosen[::-1]


class _Mending:
    """What is known of the article while its passages are chosen from the page's."""

    def __init__(self, page: list[Passage], kept: list[Passage]) -> None:
        self._page = page
        self._container = _container(kept)
        within = [passage for passage in kept if self._container in upwards(passage.element)]
        self._inside, self._kept = set(within), set(kept)
        self._homes = _homes(within)
        self._said = Counter(shingle for passage in within for shingle in passage.shingles)
        self._first, self._last = page.index(within[0]), page.index(within[-1])
        before = page[: self._first]
        headlines = [place for place, passage in enumerate(before) if passage.element.tag == "h1"]
        self._start = headlines[-1] if headlines else self._first - _NEAR
        self._standfirst = _standfirst(before[headlines[-1] :]) if headlines else None

    def chooses(self, place: int, chosen: list[Passage]) -> bool:
        """Whether the passage at that place is the article's; chosen holds those below it."""
        passage = self._page[place]
        if passage in self._inside:
            return not (
                _is_pull_quote(passage, self._container, self._said) or self._leads_away(place)
            )
        if all(shingle in self._said for shingle in passage.shingles):
            return False
        return (
            passage in self._kept
            or passage is self._standfirst
            or (self._is_amid(place) and self._was_lost(place, chosen))
            or (place < self._last and passage.is_caption_in(self._container))
        )

    def _is_amid(self, place: int) -> bool:
        """Whether the article holds the place, or began there with a sentence."""
        if self._first < place < self._last:
            return True
        passage = self._page[place]
        return (
            self._start < place < self._first
            and passage.element.tag in _LEADING_IN
            and len(passage.words) >= _LEADING_IN[passage.element.tag]
            and passage.block.text.endswith(_SENTENCE_END)
        )

    def _leads_away(self, place: int) -> bool:
        """Whether it is the heading of links that weren't kept."""
        if not self._page[place].is_heading:
            return False
        below = self._page[place + 1 : place + 3]
        is_list = bool(below) and below[0].block.kind is not None
        return (len(below) > 1 or is_list) and all(
            passage.is_linked and passage not in self._kept for passage in below[: 2 - is_list]
        )

    def _was_lost(self, place: int, chosen: list[Passage]) -> bool:
        """Whether a passage amid the article belongs to it.

        A heading does with what is below it: the last that was chosen, going upwards.
        """
        passage = self._page[place]
        home = home_of(passage.element)
        is_sign = len(passage.block.text) < _LEAST_TEXT
        if is_sign or not passage.words or passage.is_linked or home not in self._homes:
            return False
        if passage.is_heading and chosen[-1:] != [self._page[place + 1]]:
            return False
        return not any(map(is_furniture, upwards(passage.element, home)))


def _container(kept: list[Passage]) -> _Element:
    """Return the innermost element that holds most of what was kept."""
    words: Counter[_Element] = Counter()
    for passage in kept:
        for element in upwards(passage.element):
            words[element] += len(passage.words)
    enough = _MOST_OF_IT * count(kept)
    # The root holds it all, so there is one.
    return next(element for element in _innermost_first(words) if words[element] >= enough)


def _innermost_first(words: Counter[_Element]) -> Iterable[_Element]:
    return sorted(words, key=lambda element: -sum(1 for _ in element.iterancestors()))


def _homes(kept: list[Passage]) -> set[_Element]:
    """Return the elements whose paragraphs the article consists of."""
    words: Counter[_Element] = Counter()
    for passage in kept:
        words[home_of(passage.element)] += len(passage.words)
    return {home for home, count in words.items() if count >= _HOME_WORDS}


def _standfirst(before: list[Passage]) -> Passage | None:
    """Return the sentence that leads from the headline, the first, into the article, if any."""
    for place, passage in enumerate(before[1:][:_NEAR]):
        around = list(islice(upwards(passage.element), 2))
        is_next = place == 0 and passage.is_heading and len(passage.words) >= _FEWEST_IN_HEADING
        if (
            len(passage.words) >= _FEWEST_WORDS
            and not passage.is_linked
            and not any(map(is_furniture, around))
            and (is_next or any(map(_is_named_standfirst, around)))
        ):
            return passage
    return None


def _is_named_standfirst(element: _Element) -> bool:
    return bool(_STANDFIRST.search(element.get("class", "")))


def _is_pull_quote(passage: Passage, container: _Element, said: Counter[tuple[str, ...]]) -> bool:
    """Whether the page shows a sentence of the article once more, in large type."""
    around = upwards(passage.element, container)
    return all(said[shingle] > 1 for shingle in passage.shingles) and any(
        _PULL_QUOTE.search(element.get("class", "")) for element in around
    )
