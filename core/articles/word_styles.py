"""What the styles of a Word file make of its paragraphs and runs (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.elements import attributes
from core.articles.gathering import Look

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_QUOTES: Final = frozenset(
    ("quote", "intense quote", "block text", "quotations", "block quote", "blockquote")
)
_HEADING: Final = re.compile(r"heading ?(\d)$")
_LIST: Final = re.compile(r"list (?:bullet|number)(?: (\d))?$")
_CONTENTS: Final = re.compile(r"toc(?: \d| heading)$|contents heading$")
_LONGEST_CHAIN: Final = 20
_HIGHEST_LEVEL: Final = 6
_BODY_LEVEL: Final = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name in lower case, what it is based on, and the properties that it sets."""

    name: str
    based_on: str
    paragraph: _Element | None
    run: _Element | None


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph is, of which list, and whether it belongs to a table of contents."""

    kind: MarkupKind | None = None
    level: int = 0
    is_contents: bool = False
    list_id: str = ""


class Styles:
    """The styles of a file by their id."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles

    def look_of_run(self, properties: _Element | None) -> Look:
        """Return how a run looks by its own properties and its character style."""
        if properties is None:
            return Look()
        chain = [properties, *self._run_chain(value_of(properties, "rStyle"))]
        raised = properties.find("{*}vertAlign")
        return Look(
            is_strong=_first_switch(chain, "b"),
            is_emphasis=_first_switch(chain, "i"),
            is_raised=raised is not None and _value(raised) == "superscript",
        )

    def look_of_paragraph(self, properties: _Element | None) -> ParagraphLook:
        """Return what a paragraph is by its own properties and its style."""
        chain = list(self._chain(value_of(properties, "pStyle") or "Normal"))
        names = [style.name for style in chain]
        if any(_CONTENTS.match(name) for name in names):
            return ParagraphLook(is_contents=True)
        settings = [
            part for part in (properties, *(style.paragraph for style in chain)) if part is not None
        ]
        if level := _heading_level(names, settings):
            return ParagraphLook(MarkupKind.HEADING, level)
        if level := _list_level(names, settings):
            numbered = (value_of(part.find("{*}numPr"), "numId") for part in settings)
            list_id = next(filter(None, numbered), "")
            return ParagraphLook(MarkupKind.LIST_ITEM, level, list_id=list_id)
        if not _QUOTES.isdisjoint(names):
            return ParagraphLook(MarkupKind.BLOCK_QUOTE, 1)
        return ParagraphLook()

    def _chain(self, id: str) -> Iterator[Style]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(id)
            if style is None:
                return
            yield style
            id = style.based_on

    def _run_chain(self, id: str) -> Iterator[_Element]:
        return (style.run for style in self._chain(id) if style.run is not None)


def read_styles(root: _Element | None) -> Styles:
    """Return the styles of the part that holds them, none where there is no such part."""
    found = root.iterfind("{*}style") if root is not None else iter(())
    return Styles({attributes(style).get("styleId", ""): _style(style) for style in found})


def value_of(properties: _Element | None, name: str) -> str:
    """Return the value of a property, "" where it isn't set."""
    element = properties.find(f"{{*}}{name}") if properties is not None else None
    return _value(element) if element is not None else ""


def is_on(properties: _Element | None, name: str) -> bool:
    """Whether a property is set that is on or off."""
    return properties is not None and _first_switch([properties], name)


def _style(style: _Element) -> Style:
    return Style(
        name=value_of(style, "name").lower(),
        based_on=value_of(style, "basedOn"),
        paragraph=style.find("{*}pPr"),
        run=style.find("{*}rPr"),
    )


def _heading_level(names: list[str], settings: list[_Element]) -> int:
    for part in settings:
        outline = value_of(part, "outlineLvl")
        if outline.isdecimal():
            level = int(outline[:2])
            return 0 if level >= _BODY_LEVEL else min(level + 1, _HIGHEST_LEVEL)
    for name in names:
        if match := _HEADING.match(name):
            return min(max(int(match[1]), 1), _HIGHEST_LEVEL)
    return 1 if names and names[0] == "title" else 0


def _list_level(names: list[str], settings: list[_Element]) -> int:
    for part in settings:
        numbering = part.find("{*}numPr")
        if numbering is not None:
            level = value_of(numbering, "ilvl")
            is_item = value_of(numbering, "numId") not in ("", "0")
            return (int(level[:2]) if level.isdecimal() else 0) + 1 if is_item else 0
    matches = (_LIST.match(name) for name in names)
    return next((int(match[1] or 1) for match in matches if match), 0)


def _first_switch(chain: list[_Element], name: str) -> bool:
    for properties in chain:
        switch = properties.find(f"{{*}}{name}")
        if switch is not None:
            return _value(switch) not in ("0", "false", "off")
    return False


def _value(element: _Element) -> str:
    return attributes(element).get("val", "")
