"""Tell of a web page's blocks what they are: furniture, captions, links, or passages of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from core.articles.html_blocks import PlacedBlock

_WORD: Final = re.compile(r"\w+")
# So many words in a row are hardly ever the same by chance.
SHINGLE: Final = 3
_MOST_LINKED: Final = 0.5

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
# A page's body may say that it is open to comments; their box is named after them.
_COMMENTS: Final = re.compile(
    r"(?<!\S)(?:[a-z0-9]+[-_]){0,3}(?<!no-)(?<!has-)(?<!with-)"
    r"(?:comments?|commentaires?|comentarios?|kommentare?|reacties|disqus)(?:[-_]"
    r"(?!open|closed|count|enabled|disabled|on\b|off\b)[a-z0-9]+){0,3}(?!\S)",
    re.IGNORECASE,
)
# What stands within the paragraph or the list that an article's container holds.
_PARTS: Final = frozenset(
    (
        *("p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    )
)
_CAPTION: Final = re.compile(r"(?:^|[-_\s])captions?(?:[-_\s]|$)", re.IGNORECASE)
# What stands where a film is played belongs to the film.
_FILM: Final = re.compile(r"(?:^|[-_\s])(?:video|player|gallery|slide-?show|carousel)", re.I)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, by which two texts are compared."""
    return tuple(_WORD.findall(text.casefold()))


def shingles(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return each few words in a row."""
    return [words[start : start + SHINGLE] for start in range(max(1, len(words) - SHINGLE + 1))]


class Passage:
    """A block of the page, its place among the others there, and its words."""

    __slots__ = ("block", "element", "is_linked", "linked", "place", "shingles", "words")

    def __init__(self, placed: PlacedBlock, place: int) -> None:
        self.place = place
        self.block = placed.block
        self.element = placed.element
        self.words = words_of(placed.block.text)
        self.shingles = shingles(self.words)
        self.linked = placed.linked
        self.is_linked = placed.linked > _MOST_LINKED * len(placed.block.text)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.block.kind is MarkupKind.HEADING

    def is_around(self) -> bool:
        """Whether it belongs to what a page has around its article."""
        return any(map(is_furniture, upwards(self.element)))

    def is_caption_in(self, container: _Element) -> bool:
        """Whether it is the caption of a picture within the container."""
        if self.is_linked or not self.words:
            return False
        above = list(upwards(self.element, container))
        return (
            bool(above)
            and above[-1].getparent() is container
            and any(map(_is_of_caption, above))
            and not any(is_furniture(element) or _is_of_film(element) for element in above)
        )


def has_furniture(root: _Element) -> bool:
    """Whether the page has navigation, scripts or the like, as those of a site have."""
    return next(root.iter(*_FURNITURE), None) is not None


def is_furniture(element: _Element) -> bool:
    """Whether the element, by its tag or its names, is around an article."""
    return element.tag in _FURNITURE or any(
        _FURNITURE_NAME.search(element.get(name, "")) for name in ("class", "id")
    )


def are_comments(name: str) -> bool:
    """Whether an element so named holds what readers say."""
    return bool(_COMMENTS.search(name))


def upwards(element: _Element, end: _Element | None = None) -> Iterator[_Element]:
    """Yield the element and what it lies in, up to the end or else to the root."""
    here: _Element | None = element
    while here is not None and here is not end:
        yield here
        here = here.getparent()


def home_of(element: _Element) -> _Element:
    """Return the element that holds the paragraph, list or table which this one is part of."""
    return next(outer for outer in upwards(element) if outer.tag not in _PARTS)


def count(passages: Iterable[Passage]) -> int:
    """Return how many words the passages have."""
    return sum(len(passage.words) for passage in passages)


def _is_of_caption(element: _Element) -> bool:
    return element.tag == "figcaption" or bool(_CAPTION.search(element.get("class", "")))


def _is_of_film(element: _Element) -> bool:
    return bool(_FILM.search(element.get("class", "")))
