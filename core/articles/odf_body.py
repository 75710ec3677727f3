"""Turn the body of an OpenDocument text into blocks (ODF 1.3 part 3, chapters 5 to 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.elements import arranging_tables, attributes, local_name
from core.articles.gathering import PLAIN, Gathering, Look
from core.articles.odf_numbering import Lists

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_PARAGRAPHS: Final = frozenset(("p", "h"))
_BLANKS: Final = frozenset(("s", "tab"))


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
    """What was met so far of a body."""

    def __init__(self, body: _Element, styles: Styles, lists: Lists) -> None:
        self.notes: list[_Element] = []
        self._styles = styles
        self._arranging = arranging_tables(body, "table", "table-row", "table-cell")
        self._gathering = Gathering()
        self._kind: tuple[MarkupKind | None, int] = (None, 0)
        self._looks: list[Look] = [PLAIN]
        self._frames: list[_Element] = []
        self._paragraphs = 0
        self._lists = lists
        self._marker = ""
        self._is_item = False
        self._covered = 0

    def start_note(self, number: int) -> None:
        """Put a note's number before it."""
        self._gathering.add(f"[{number}] ")

    def blocks(self, root: _Element) -> Iterator[Block]:
        """Yield the blocks of a body, a note or a frame."""
        from lxml import etree

        left_out: _Element | None = None
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if element is root:
                continue
            name = local_name(element)
            if event == "start" and self._start(element, name):
                self._add(element.text)
                continue
            if event == "start":
                walker.skip_subtree()
                left_out = element
                continue
            if element is left_out:
                left_out = None
            else:
                self._end(element, name)
            self._add(element.tail)
            if self._gathering.has_finished:
                yield from self._gathering.finished()
            if self._frames and not self._paragraphs and not self._gathering.is_row:
                yield from self._framed()
        self._gathering.end_paragraph()
        yield from self._gathering.finished()

    def _framed(self) -> Iterator[Block]:
        frames, self._frames = self._frames, []
        lists, self._lists = self._lists, Lists(self._lists.styles)
        for frame in frames:
            yield from self.blocks(frame)
        self._lists = lists

    def _add(self, text: str | None) -> None:
        if text and self._paragraphs:
            self._gathering.add(text, self._looks[-1])

    def _start(self, element: _Element, name: str) -> bool:
        """Enter an element, or return that nothing more of it is text here."""
        if name in _NO_TEXT:
            return False
        if name in _SHAPES and self._paragraphs:
            self._frames.append(element)
            return False
        if name == "note":
            self.notes.extend(element.iterfind("{*}note-body"))
            self._gathering.add(f"[{len(self.notes)}]")
            return False
        if name in _PARAGRAPHS:
            return self._start_paragraph(element, name)
        if name == "span":
            return self._start_span(attributes(element).get("style-name", ""))
        if name == "covered-table-cell":
            self._cover()
            return False
        self._enter(element, name)
        return True

    def _start_paragraph(self, element: _Element, name: str) -> bool:
        given = attributes(element)
        style = given.get("style-name", "")
        if self._styles.is_hidden("paragraph", style):
            return False
        self._paragraphs += 1
        self._kind = self._styles.kind_of_paragraph(style)
        if name == "h":
            level = given.get("outline-level", "1")[:2]
            self._kind = MarkupKind.HEADING, min(int(level) if level.isdecimal() else 1, 6) or 1
        elif self._is_item and self._kind[0] is not MarkupKind.HEADING:
            self._kind = MarkupKind.LIST_ITEM, self._lists.depth
            self._marker = self._lists.next_marker()
        return True

    def _start_span(self, style: str) -> bool:
        if self._styles.is_hidden("text", style):
            return False
        look, above = self._styles.look_of_span(style), self._looks[-1]
        self._looks.append(
            Look(
                look.is_strong or above.is_strong,
                look.is_emphasis or above.is_emphasis,
                look.is_raised or above.is_raised,
            )
        )
        return True

    def _cover(self) -> None:
        """Pass over the rest of a wide cell; that of a high one is a cell without text."""
        self._covered -= 1
        if self._covered < 1 and self._gathering.is_row:
            self._gathering.end_cell()

    def _enter(self, element: _Element, name: str) -> None:
        if name in _BLANKS:
            self._add(" ")
        elif name == "line-break":
            self._gathering.break_line()
        elif name == "list":
            self._lists.begin(element)
        elif name == "list-item":
            self._lists.begin_item(element)
            self._is_item = True
        elif name == "table-row":
            table = next(element.iterancestors("{*}table"), None)
            self._gathering.is_row = table not in self._arranging
        elif name == "table-cell":
            spanned = attributes(element).get("number-columns-spanned", "1")[:4]
            self._covered = int(spanned) if spanned.isdecimal() else 1

    def _end(self, element: _Element, name: str) -> None:
        if name in _PARAGRAPHS:
            self._paragraphs -= 1
            self._gathering.end_paragraph(*self._kind, self._marker)
            self._is_item, self._marker = False, ""
        elif name == "span":
            self._looks.pop()
        elif name == "list":
            self._lists.end()
        elif name == "list-item":
            self._is_item = False
        elif name == "table-row" and self._gathering.is_row:
            self._gathering.end_row()
        elif name == "table-cell" and self._gathering.is_row:
            self._gathering.end_cell()
