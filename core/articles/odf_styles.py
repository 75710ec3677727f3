"""What the styles of an OpenDocument text make of its paragraphs and spans (ODF 1.3, 16.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.elements import attributes, local_name
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
_LONGEST_CHAIN: Final = 20
_HIGHEST_LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name in lower case, what it is based on, and what it says of text."""

    name: str
    parent: str
    outline: int
    text: Mapping[str, str]


class Styles:
    """The styles of paragraphs and spans by family and name."""

    def __init__(self, styles: Mapping[tuple[str, str], Style]) -> None:
        self._styles = styles
        # Articles have few styles, and ask for them at each of their paragraphs and spans.
        self._looks: dict[str, Look] = {}
        self._hidden: dict[tuple[str, str], bool] = {}

    def look_of_span(self, name: str) -> Look:
        """Return how a span looks; a look that isn't kept is plain."""
        look = self._looks.get(name)
        if look is None:
            look = self._looks[name] = self._look([*self._chain("text", name)])
        return look

    def _look(self, chain: Sequence[Style]) -> Look:
        set_text = [style.text for style in chain]
        return Look(
            is_strong=_first(set_text, "font-weight") in _BOLD,
            is_emphasis=_first(set_text, "font-style") in _SLANTED,
            is_raised=_is_raised(_first(set_text, "text-position")),
        )

    def is_hidden(self, family: str, name: str) -> bool:
        """Whether text in the style is not shown."""
        is_hidden = self._hidden.get((family, name))
        if is_hidden is None:
            chain = self._chain(family, name)
            is_hidden = any(style.text.get("display") == "none" for style in chain)
            self._hidden[family, name] = is_hidden
        return is_hidden

    def kind_of_paragraph(self, name: str) -> tuple[MarkupKind | None, int]:
        """Return what the style makes of a paragraph, and its level."""
        for style in self._chain("paragraph", name):
            match = _HEADING.match(style.name)
            level = style.outline or (int(match[1]) if match else 0) or style.name == "title"
            if level:
                return MarkupKind.HEADING, min(level, _HIGHEST_LEVEL)
            if style.name in _QUOTES:
                return MarkupKind.BLOCK_QUOTE, 1
        return None, 0

    def _chain(self, family: str, name: str) -> Iterator[Style]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.parent


def read_styles(parts: Sequence[_Element]) -> Styles:
    """Return the styles that the parts hold."""
    styles: dict[tuple[str, str], Style] = {}
    for part in parts:
        for holder in part:
            if local_name(holder) in _HOLDERS:
                styles.update(_read_holder(holder))
    return Styles(styles)


def _read_holder(holder: _Element) -> Iterator[tuple[tuple[str, str], Style]]:
    for element in holder.iterfind("{*}style"):
        given = attributes(element)
        family, name = given.get("family", ""), given.get("name", "")
        if family in _FAMILIES:
            shown = given.get("display-name") or name.replace("_20_", " ")
            outline = given.get("default-outline-level", "")[:2]
            text = element.find("{*}text-properties")
            yield (
                (family, name),
                Style(
                    name=shown.lower(),
                    parent=given.get("parent-style-name", ""),
                    outline=int(outline) if outline.isdecimal() else 0,
                    text={} if text is None else attributes(text),
                ),
            )


def _first(set_text: Sequence[Mapping[str, str]], name: str) -> str:
    return next((text[name] for text in set_text if name in text), "")


def _is_raised(position: str) -> bool:
    """Whether text is raised: by the word for it, or by so many percent of the height."""
    return position.startswith("super") or (position[:1].isdecimal() and position[:1] != "0")
