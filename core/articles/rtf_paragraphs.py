"""What RTF says of paragraphs and rows of a table, and how they become blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.gathering import Gathering
from core.articles.numbering import number_in

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIGHEST_LEVEL: Final = 6
_BODY_LEVEL: Final = 9
_QUOTES: Final = frozenset(("quote", "intense quote", "block text", "quotations"))


@dataclass(slots=True)
class Style:
    """A style of paragraphs; an outline of 0 is the highest, and of -1 none."""

    name: str = ""
    outline: int = -1


@dataclass(slots=True)
class Paragraph:
    r"""What a paragraph is by its words since \pard."""

    style: int = 0
    outline: int = -1
    is_item: bool = False
    depth: int = 0
    label: str = ""
    is_in_table: bool = False

    def kind(self, styles: Mapping[int, Style]) -> tuple[MarkupKind | None, int]:
        """Return what the paragraph is, and its level."""
        style = styles.get(self.style, Style())
        name = style.name.strip(" ;").lower()
        outline = self.outline if self.outline >= 0 else style.outline
        if outline < 0 and name.startswith("heading ") and name[8:9] in "123456789":
            outline = int(name[8]) - 1
        if 0 <= outline < _BODY_LEVEL or name == "title":
            return MarkupKind.HEADING, min(max(outline, 0) + 1, _HIGHEST_LEVEL)
        if self.is_item:
            return MarkupKind.LIST_ITEM, self.depth + 1
        return (MarkupKind.BLOCK_QUOTE, 1) if name in _QUOTES else (None, 0)


@dataclass(slots=True)
class Branch:
    """The body, or a note or a text box that stands in a group so deep.

    cells is how many cells the definition of the row has.
    """

    depth: int = 0
    gathering: Gathering = field(default_factory=Gathering)
    paragraph: Paragraph = field(default_factory=Paragraph)
    cells: int = 0

    def set_row(self) -> None:
        """Tell paragraphs from cells; a table of one column is read as paragraphs."""
        self.gathering.is_row = self.paragraph.is_in_table and self.cells != 1

    def end_paragraph(self, styles: Mapping[int, Style]) -> None:
        """End the paragraph, or within a row its line."""
        self.set_row()
        kind, level = self.paragraph.kind(styles)
        is_item = kind is MarkupKind.LIST_ITEM
        marker = number_in(self.paragraph.label) if is_item else ""
        self.gathering.end_paragraph(kind, level, marker)
        # The next item has a label of its own, though it may be written as this one.
        self.paragraph.label = ""

    def end_cell(self, styles: Mapping[int, Style]) -> None:
        """End the cell."""
        self.set_row()
        if self.gathering.is_row:
            self.gathering.end_cell()
        else:
            self.end_paragraph(styles)

    def end_row(self) -> None:
        """End the row, if this is one."""
        if self.gathering.is_row:
            self.gathering.end_row()
