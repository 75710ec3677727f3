"""Turn the body of an OpenDocument text into blocks (ODF 1.3 part 3, chapters 5 to 10)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from core.article_parts import MarkupKind
from core.articles.elements import arranging_tables, local_name
from core.articles.gathering import PLAIN, Gathering, Look
from core.articles.odf_numbering import Lists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from core.articles.blocks import Block
    from core.articles.odf_styles import Styles

# What was deleted, comments, lists of contents, descriptions of pictures, and declarations.
_NO_TEXT: Final = frozenset(
    (
        *("tracked-changes", "annotation", "annotation-end", "note-citation", "title", "desc"),
        *("table-of-content", "illustration-index", "table-index", "object-index", "user-index"),
        *("alphabetical-index", "forms", "object", "image", "script", "hidden-text", "ruby-text"),
        *("sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls"),
        *("event-listeners", "binary-data"),
    )
)
_SHAPES: Final = frozenset(
    (
        *("text-box", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon"),
        *("regular-polygon", "path", "connector", "caption", "measure"),
    )
)
_BLANKS: Final = ("s", "tab")
# The attributes that are asked for at each paragraph and cell, in the namespace that all have.
_XMLNS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_STYLE: Final = f"{{{_XMLNS}:text:1.0}}style-name"
_OUTLINE: Final = f"{{{_XMLNS}:text:1.0}}outline-level"
_SPANNED: Final = f"{{{_XMLNS}:table:1.0}}number-columns-spanned"


def read_body(body: _Element, styles: Styles, lists: Lists) -> Iterator[Block]:
    """Yield what the body says, then its notes, each after its number.

    A frame follows the paragraph that it hangs on.
    """
    reading = _Reading(body, styles, lists)
    yield from reading.blocks(body)
    number = 0
    # A note may hold notes, which makes the list longer.
    while number < len(reading.notes):
        note = reading.notes[number]
        number += 1
        reading.start_note(number)
        yield from reading.blocks(note)


class _Reading:
    """What was met so far of a body; RecursionError where it is nested deeper than any article."""

    def __init__(self, body: _Element, styles: Styles, lists: Lists) -> None:
        self.notes: list[_Element] = []
        self._styles = styles
        self._lists = lists
        self._body = body
        self._gathering = Gathering()
        self._looks: list[Look] = [PLAIN]
        self._frames: list[_Element] = []
        self._paragraphs = 0
        self._is_item = False
        # Of each table around the place, whether it holds data.
        self._tables: list[bool] = []
        self._covered = 0
        self._by_name: dict[str, Callable[[_Element], None]] = {
            **dict.fromkeys(_NO_TEXT, _pass_over),
            **dict.fromkeys(_SHAPES, self._visit_shape),
            **dict.fromkeys(_BLANKS, self._visit_blank),
            "p": self._visit_paragraph,
            "h": self._visit_heading,
            "span": self._visit_span,
            "note": self._visit_note,
            "line-break": self._visit_break,
            "list": self._visit_list,
            "list-item": self._visit_item,
            "table": self._visit_table,
            "table-row": self._visit_row,
            "table-cell": self._visit_cell,
            "covered-table-cell": self._visit_covered,
        }
        self._by_tag: dict[Any, Callable[[_Element], None]] = {}

    @cached_property
    def _arranging(self) -> frozenset[_Element]:
        return arranging_tables(self._body, "table", "table-row", "table-cell")

    def start_note(self, number: int) -> None:
        """Put a note's number before it."""
        self._gathering.add(f"[{number}] ")

    def blocks(self, root: _Element) -> Iterator[Block]:
        """Return the blocks of a body or a note."""
        for child in root:
            self._visit(child)
        self._gathering.end_paragraph()
        return self._gathering.finished()

    def _visit(self, element: _Element) -> None:
        """Read an element and what follows it; frames wait for the end of their paragraph."""
        visit = self._by_tag.get(element.tag)
        if visit is None:
            visit = self._by_name.get(local_name(element), self._read)
            self._by_tag[element.tag] = visit
        visit(element)
        if self._paragraphs:
            if element.tail:
                self._gathering.add(element.tail, self._looks[-1])
        elif self._frames and not self._gathering.is_row:
            self._read_frames()

    def _read(self, element: _Element) -> None:
        """Read what an element holds."""
        if self._paragraphs and element.text:
            self._gathering.add(element.text, self._looks[-1])
        for child in element:
            self._visit(child)

    def _read_frames(self) -> None:
        frames, self._frames = self._frames, []
        lists, self._lists = self._lists, Lists(self._lists.styles)
        for frame in frames:
            for child in frame:
                self._visit(child)
            self._gathering.end_paragraph()
        self._lists = lists

    def _visit_shape(self, element: _Element) -> None:
        if self._paragraphs:
            self._frames.append(element)
        else:
            self._read(element)

    def _visit_note(self, element: _Element) -> None:
        self.notes.extend(element.iterfind("{*}note-body"))
        self._gathering.add(f"[{len(self.notes)}]")

    def _visit_paragraph(self, element: _Element) -> None:
        look = self._styles.look_of_paragraph(element.get(_STYLE, ""))
        if look.is_hidden:
            return
        if self._is_item and look.kind is not MarkupKind.HEADING:
            marker = self._lists.next_marker(look.list_style)
            self._read_paragraph(element, MarkupKind.LIST_ITEM, self._lists.depth, marker)
        else:
            self._read_paragraph(element, look.kind, look.level)

    def _visit_heading(self, element: _Element) -> None:
        if not self._styles.look_of_paragraph(element.get(_STYLE, "")).is_hidden:
            given = element.get(_OUTLINE, "1")[:2]
            level = min(int(given) if given.isdecimal() else 1, 6) or 1
            self._read_paragraph(element, MarkupKind.HEADING, level)

    def _read_paragraph(
        self, element: _Element, kind: MarkupKind | None, level: int, marker: str = ""
    ) -> None:
        self._paragraphs += 1
        self._read(element)
        self._paragraphs -= 1
        self._gathering.end_paragraph(kind, level, marker)
        self._is_item = False

    def _visit_span(self, element: _Element) -> None:
        style = element.get(_STYLE, "")
        look = self._styles.look_of_span(style)
        if look is None:
            return
        self._looks.append(look.within(self._looks[-1]))
        self._read(element)
        self._looks.pop()

    def _visit_blank(self, element: _Element) -> None:
        if self._paragraphs:
            self._gathering.add(" ", self._looks[-1])
        self._read(element)

    def _visit_break(self, element: _Element) -> None:
        self._gathering.break_line()
        self._read(element)

    def _visit_list(self, element: _Element) -> None:
        self._lists.begin(element)
        self._read(element)
        self._lists.end()

    def _visit_item(self, element: _Element) -> None:
        self._lists.begin_item(element)
        self._is_item = True
        self._read(element)
        self._is_item = False

    def _visit_table(self, element: _Element) -> None:
        self._tables.append(element not in self._arranging)
        self._read(element)
        self._tables.pop()

    def _visit_row(self, element: _Element) -> None:
        self._gathering.is_row = not self._tables or self._tables[-1]
        self._read(element)
        if self._gathering.is_row:
            self._gathering.end_row()

    def _visit_cell(self, element: _Element) -> None:
        spanned = element.get(_SPANNED, "1")[:4]
        self._covered = int(spanned) if spanned.isdecimal() else 1
        self._read(element)
        if self._gathering.is_row:
            self._gathering.end_cell()

    def _visit_covered(self, _: _Element) -> None:
        """Pass over the rest of a wide cell; that of a high one is a cell without text."""
        self._covered -= 1
        if self._covered < 1 and self._gathering.is_row:
            self._gathering.end_cell()


def _pass_over(_: _Element) -> None:
    """Leave out an element that is no text."""
