"""What the styles of an OpenDocument text make of its paragraphs and spans (ODF 1.3, 16.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.article_parts import MarkupKind
from core.articles.elements import local_name
from core.articles.gathering import Look

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

_QUOTES: Final = frozenset(("quotations", "quote", "block quotation", "block quote"))
_HEADING: Final = re.compile(r"heading (\d)$")
_BOLD: Final = frozenset(("bold", "600", "700", "800", "900"))
_SLANTED: Final = frozenset(("italic", "oblique"))
_FAMILIES: Final = frozenset(("paragraph", "text"))
_HOLDERS: Final = frozenset(("styles", "automatic-styles"))
_XMLNS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_NAME, _FAMILY, _PARENT, _SHOWN_NAME, _OUTLINE, _LIST_STYLE = (
    f"{{{_XMLNS}:style:1.0}}{name}"
    for name in (
        *("name", "family", "parent-style-name", "display-name", "default-outline-level"),
        "list-style-name",
    )
)
_ASKED: Final = {
    "font-weight": f"{{{_XMLNS}:xsl-fo-compatible:1.0}}font-weight",
    "font-style": f"{{{_XMLNS}:xsl-fo-compatible:1.0}}font-style",
    "text-position": f"{{{_XMLNS}:style:1.0}}text-position",
    "display": f"{{{_XMLNS}:text:1.0}}display",
}
_LONGEST_CHAIN: Final = 20
_HIGHEST_LEVEL: Final = 6


class Style(NamedTuple):
    """A style: its name in lower case, what it is based on, and what it says of text."""

    name: str
    parent: str
    outline: int
    list_style: str
    text: Mapping[str, str]


class ParagraphLook(NamedTuple):
    """What a style makes of a paragraph: its kind and level, and whether it isn't shown.

    list_style names how it is numbered within a list that has no style of its own.
    """

    kind: MarkupKind | None
    level: int
    is_hidden: bool
    list_style: str


class Styles:
    """The styles of paragraphs and spans by family and name."""

    def __init__(self, elements: Mapping[tuple[str, str], _Element]) -> None:
        # Files have many styles and articles use few of them, which they ask for at each of
        # their paragraphs and spans.
        self._elements = elements
        self._read: dict[tuple[str, str], Style] = {}
        self._looks: dict[str, Look | None] = {}
        self._paragraphs: dict[str, ParagraphLook] = {}

    def look_of_span(self, name: str) -> Look | None:
        """Return how a span looks, None where it isn't shown; a look that isn't kept is plain."""
        if name not in self._looks:
            self._looks[name] = _look([*self._chain("text", name)])
        return self._looks[name]

    def look_of_paragraph(self, name: str) -> ParagraphLook:
        """Return what the style makes of a paragraph."""
        look = self._paragraphs.get(name)
        if look is None:
            look = self._paragraphs[name] = _paragraph_look([*self._chain("paragraph", name)])
        return look

    def _chain(self, family: str, name: str) -> Iterator[Style]:
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get((family, name))
            if element is None:
                return
            style = self._read.get((family, name))
            if style is None:
                style = self._read[family, name] = _style(element)
            yield style
            name = style.parent


def read_styles(parts: Sequence[_Element]) -> Styles:
    """Return the styles that the parts hold."""
    elements = {
        (family, element.get(_NAME, "")): element
        for part in parts
        for holder in part
        if local_name(holder) in _HOLDERS
        for element in holder
        if (family := element.get(_FAMILY, "")) in _FAMILIES and local_name(element) == "style"
    }
    return Styles(elements)


def _look(chain: Sequence[Style]) -> Look | None:
    if _is_hidden(chain):
        return None
    set_text = [style.text for style in chain]
    return Look(
        is_strong=_first(set_text, "font-weight") in _BOLD,
        is_emphasis=_first(set_text, "font-style") in _SLANTED,
        is_raised=_is_raised(_first(set_text, "text-position")),
    )


def _paragraph_look(chain: Sequence[Style]) -> ParagraphLook:
    list_style = next((style.list_style for style in chain if style.list_style), "")
    told = (found for style in chain if (found := _kind(style)))
    kind, level = next(told, (None, 0))
    return ParagraphLook(kind, level, _is_hidden(chain), list_style)


def _kind(style: Style) -> tuple[MarkupKind, int] | None:
    match = _HEADING.match(style.name)
    level = style.outline or (int(match[1]) if match else 0) or style.name == "title"
    if level:
        return MarkupKind.HEADING, min(level, _HIGHEST_LEVEL)
    return (MarkupKind.BLOCK_QUOTE, 1) if style.name in _QUOTES else None


def _is_hidden(chain: Sequence[Style]) -> bool:
    return any(style.text.get("display") == "none" for style in chain)


def _style(element: _Element) -> Style:
    shown = element.get(_SHOWN_NAME) or element.get(_NAME, "").replace("_20_", " ")
    outline = element.get(_OUTLINE, "")[:2]
    return Style(
        name=shown.lower(),
        parent=element.get(_PARENT, ""),
        outline=int(outline) if outline.isdecimal() else 0,
        list_style=element.get(_LIST_STYLE, ""),
        text=_text_properties(element),
    )


def _text_properties(style: _Element) -> Mapping[str, str]:
    """Return those that are asked for, of the thirty that offices write."""
    for each in style:
        if local_name(each) == "text-properties":
            return {name: value for name, key in _ASKED.items() if (value := each.get(key))}
    return {}


def _first(set_text: Sequence[Mapping[str, str]], name: str) -> str:
    return next((text[name] for text in set_text if name in text), "")


def _is_raised(position: str) -> bool:
    """Whether text is raised: by the word for it, or by so many percent of the height."""
    return position.startswith("super") or (position[:1].isdecimal() and position[:1] != "0")
