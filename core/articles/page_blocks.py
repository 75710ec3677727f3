"""Choose, of all that a web page says, the blocks that are its article.

trafilatura finds where the article is. What it then says of it has joined words, lost lines
and flattened lists, so that only tells which of the page's own blocks are kept.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.html_blocks import placed_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from core.articles.blocks import Block
    from core.articles.html_blocks import PlacedBlock

_WORD: Final = re.compile(r"\w+")
# So many words in a row are hardly ever the same by chance.
_SHINGLE: Final = 3
_ENOUGH_TOLD: Final = 0.5
_MOST_OF_IT: Final = 0.75
_NEARLY_ALL: Final = 0.9
_MOST_LINKED: Final = 0.5
_HOME_WORDS: Final = 30
_FEW_WORDS: Final = 40
_FEWEST_WORDS: Final = 5

# What a page has around an article, by HTML's own elements; a document has none of them.
_FURNITURE: Final = frozenset(("nav", "aside", "footer", "form", "button", "iframe", "script"))
_FURNITURE_NAME: Final = re.compile(
    r"(?:^|[-_\s])(?:ads?|advert\w*|promo\w*|related\w*|shar(?:e|ing)\w*|social\w*|newsletter\w*"
    r"|subscri\w+|sign-?up|cookies?|consent|comments?|nav\w*|menu|bread-?crumbs?|sidebar|footer"
    r"|sponsor\w*|taboola|outbrain|recommend\w*|trending|most-?(?:read|popular)|popular|tags?"
    r"|topics?|byline|authors?|meta|timestamp|toolbar|widget|banner|popup|modal|paywall"
    r"|teasers?|read-?(?:more|next)|pagination|pager|ratings?|donat\w+|print)(?:[-_\s]|$)",
    re.IGNORECASE,
)
_PULL_QUOTE: Final = re.compile(r"pull-?_?quote", re.IGNORECASE)
_STANDFIRST: Final = re.compile(
    r"(?:^|[-_\s])(?:standfirst|sub-?(?:title|head(?:line|ing)?)|de(?:ck|k)|summary|lede?|lead"
    r"|intro(?:duction)?|excerpt|article-?description)(?:[-_\s]|$)",
    re.IGNORECASE,
)
# Where a line of an article may start, and how much of it is compared.
_STARTING: Final = ("p", "div", "li", "br", "h2", "h3", "td", "span", "section")
_START_READ: Final = 60
_START_COMPARED: Final = 24
# So far below the headline a standfirst stands at most, in passages.
_NEAR: Final = 4
# What stands within the paragraph or the list that an article's container holds.
_PARTS: Final = frozenset(
    (
        *("p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    )
)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, by which two texts are compared."""
    return tuple(_WORD.findall(text.casefold()))


def has_furniture(root: _Element) -> bool:
    """Whether the page has navigation, scripts or the like, as those of a site have."""
    return next(root.iter(*_FURNITURE), None) is not None


def article_blocks(root: _Element, guide: str) -> list[Block]:
    """Return the blocks that the guide tells of, and what it forgot between them.

    guide is the article's text as trafilatura found it, a line a paragraph; where it found
    next to nothing, all is returned that is neither around the article nor mostly links.
    """
    told = _Guide(guide)
    scope = _scope(root, guide)
    page = [_Passage(placed) for placed in placed_blocks(scope)]
    kept = [passage for passage in page if told.has(passage)]
    if scope is not root and _count(kept) < _NEARLY_ALL * told.length:
        page = [_Passage(placed) for placed in placed_blocks(root)]
        kept = [passage for passage in page if told.has(passage)]
    if _count(kept) < _FEW_WORDS:
        plain = [passage for passage in page if not (passage.is_linked or passage.is_around())]
        if _count(plain) > _count(kept):
            return [passage.block for passage in plain]
    return [passage.block for passage in (_mended(page, kept) if kept else page)]


def _scope(root: _Element, guide: str) -> _Element:
    """Return the part of the page from its headline on that holds all that is told of.

    A page may have a hundred times the elements that its article has. What it says is
    compared roughly: where that finds less than half of it, the whole page is looked at.
    """
    starts = {start for line in guide.splitlines() if (start := _start(line.lstrip("-| ")))}
    found = [element for element in root.iter(*_STARTING) if _start(_first_text(element)) in starts]
    if len(found) <= _ENOUGH_TOLD * len(starts):
        return root
    around = list(_upwards(found[0]))
    for element in found[1:]:
        outer = set(_upwards(element))
        around = [element for element in around if element in outer]
    return next((element for element in around if element.find(".//h1") is not None), around[0])


def _first_text(element: _Element) -> str:
    """Return what a line that the element may begin begins with."""
    if element.tag == "br":
        return element.tail or ""
    return element.text or (len(element) and element[0].text) or ""


def _start(text: str) -> str:
    return "".join(text.lstrip()[:_START_READ].split())[:_START_COMPARED]


class _Passage:
    """A block of the page and its words."""

    __slots__ = ("block", "element", "is_linked", "shingles", "words")

    def __init__(self, placed: PlacedBlock) -> None:
        self.block = placed.block
        self.element = placed.element
        self.words = words_of(placed.block.text)
        self.shingles = _shingles(self.words)
        self.is_linked = placed.linked > _MOST_LINKED * len(placed.block.text)

    def is_around(self) -> bool:
        """Whether it belongs to what a page has around its article."""
        return any(_is_furniture(element) for element in _upwards(self.element))


class _Guide:
    """What trafilatura told of the article."""

    def __init__(self, text: str) -> None:
        self._lines = {words_of(line) for line in text.splitlines()}
        words = words_of(text)
        self.length = len(words)
        self._shingles = set(_shingles(words))

    def has(self, passage: _Passage) -> bool:
        """Whether the passage is told of, though a part of it may have been lost."""
        if len(passage.words) < _SHINGLE:
            return bool(passage.words) and passage.words in self._lines
        told = sum(shingle in self._shingles for shingle in passage.shingles)
        return told >= _ENOUGH_TOLD * len(passage.shingles)


def _mended(page: list[_Passage], kept: list[_Passage]) -> list[_Passage]:
    """Return what was kept with what was lost between, without what is said twice."""
    container = _container(kept)
    within = [passage for passage in kept if container in _upwards(passage.element)]
    homes = _homes(within)
    said = Counter(shingle for passage in within for shingle in passage.shingles)
    inside, all_kept = set(within), set(kept)
    last = page.index(within[-1])
    first = page.index(within[0])
    standfirst = _standfirst(page[:first])
    chosen: list[_Passage] = []
    for place in range(len(page) - 1, -1, -1):
        passage = page[place]
        if passage in inside:
            is_chosen = not _is_pull_quote(passage, container, said) and not (
                passage.block.kind is MarkupKind.HEADING
                and place + 1 < len(page)
                and page[place + 1].is_linked
                and page[place + 1] not in all_kept
            )
        elif all(shingle in said for shingle in passage.shingles):
            is_chosen = False
        elif passage in all_kept:
            is_chosen = True
        else:
            is_between = first < place < last
            is_chosen = (
                passage is standfirst
                or (is_between and _was_lost(passage, homes, chosen, page[place + 1]))
                or (place < last and _is_caption(passage, container))
            )
        if is_chosen:
            chosen.append(passage)
    return chosen[::-1]


def _container(kept: list[_Passage]) -> _Element:
    """Return the innermost element that holds most of what was kept."""
    words: Counter[_Element] = Counter()
    for passage in kept:
        for element in _upwards(passage.element):
            words[element] += len(passage.words)
    enough = _MOST_OF_IT * _count(kept)
    # The root holds it all, so there is one.
    return next(element for element in _innermost_first(words) if words[element] >= enough)


def _innermost_first(words: Counter[_Element]) -> Iterable[_Element]:
    return sorted(words, key=lambda element: -sum(1 for _ in element.iterancestors()))


def _homes(kept: list[_Passage]) -> set[_Element]:
    """Return the elements whose paragraphs the article consists of."""
    words: Counter[_Element] = Counter()
    for passage in kept:
        words[_home(passage.element)] += len(passage.words)
    return {home for home, count in words.items() if count >= _HOME_WORDS}


def _home(element: _Element) -> _Element:
    """Return the element that holds the paragraph, list or table which this one is part of."""
    return next(outer for outer in _upwards(element) if outer.tag not in _PARTS)


def _was_lost(
    passage: _Passage, homes: set[_Element], chosen: list[_Passage], below: _Passage
) -> bool:
    """Whether a passage amid the article belongs to it.

    A heading does with what is below it: the last that was chosen, going upwards.
    """
    home = _home(passage.element)
    if not passage.words or passage.is_linked or home not in homes:
        return False
    if passage.block.kind is MarkupKind.HEADING and chosen[-1] is not below:
        return False
    parts = (element for element in _upwards(passage.element, home))
    return not any(_is_furniture(element) for element in parts)


def _standfirst(before: list[_Passage]) -> _Passage | None:
    """Return the sentence that leads from the headline into the article, if there is one."""
    headlines = [place for place, passage in enumerate(before) if passage.element.tag == "h1"]
    for passage in before[headlines[-1] + 1 :][:_NEAR] if headlines else ():
        around = list(islice(_upwards(passage.element), 2))
        if (
            len(passage.words) >= _FEWEST_WORDS
            and not passage.is_linked
            and any(_STANDFIRST.search(element.get("class", "")) for element in around)
            and not any(_is_furniture(element) for element in around)
        ):
            return passage
    return None


def _is_caption(passage: _Passage, container: _Element) -> bool:
    """Whether the passage is the caption of a figure within the article."""
    if passage.is_linked or not passage.words:
        return False
    above = list(_upwards(passage.element, container))
    if above and above[-1].getparent() is not container:
        return False
    return any(element.tag == "figcaption" for element in above) and not any(
        _is_furniture(element) for element in above
    )


def _is_pull_quote(passage: _Passage, container: _Element, said: Counter[tuple[str, ...]]) -> bool:
    """Whether the page shows a sentence of the article once more, in large type."""
    around = _upwards(passage.element, container)
    return all(said[shingle] > 1 for shingle in passage.shingles) and any(
        _PULL_QUOTE.search(element.get("class", "")) for element in around
    )


def _is_furniture(element: _Element) -> bool:
    return element.tag in _FURNITURE or any(
        _FURNITURE_NAME.search(element.get(name, "")) for name in ("class", "id")
    )


def _upwards(element: _Element, end: _Element | None = None) -> Iterator[_Element]:
    """Yield the element and what it lies in, up to the end or else to the root."""
    here: _Element | None = element
    while here is not None and here is not end:
        yield here
        here = here.getparent()


def _shingles(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[start : start + _SHINGLE] for start in range(max(1, len(words) - _SHINGLE + 1))]


def _count(passages: list[_Passage]) -> int:
    return sum(len(passage.words) for passage in passages)
