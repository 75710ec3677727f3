"""Turn a tree of HTML elements into blocks: for pages, and for all that becomes HTML first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.blocks import Block, BlockText
from core.articles.html_elements import (
    BLOCKS,
    CELLS,
    HEADINGS,
    LISTS,
    NO_TEXT,
    arranging_tables,
    is_hidden,
    is_way_back,
    keeps_lines,
    name_of,
    raised,
)
from core.articles.numbering import Numbering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_INLINE: Final = {
    "b": MarkupKind.STRONG,
    "strong": MarkupKind.STRONG,
    "em": MarkupKind.EMPHASIS,
    "i": MarkupKind.EMPHASIS,
    "cite": MarkupKind.EMPHASIS,
    "dfn": MarkupKind.EMPHASIS,
}
_NESTING: Final = frozenset((*HEADINGS, "li", "blockquote"))
_MARKS: Final = (("“", "”"), ("‘", "’"))


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block, the element that it ended in, and how many of its characters are links."""

    block: Block
    element: _Element
    linked: int


def html_blocks(root: _Element) -> Iterator[Block]:
    """Yield what a tree says, in its order; what a browser would not show is left out.

    A raised note number is put in brackets and a raised power kept raised, so that neither
    joins the figure before it. A table that merely arranges a page gives paragraphs.
    """
    return (placed.block for placed in placed_blocks(root))


def placed_blocks(root: _Element) -> Iterator[PlacedBlock]:
    """Yield what html_blocks() yields, and where it stands in the tree."""
    from lxml import etree

    gathering = _Gathering(root, arranging_tables(root))
    left_out: _Element | None = None
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if gathering.start(element):
                continue
            walker.skip_subtree()
            left_out = element
            continue
        if element is left_out:
            left_out = None
        elif event == "end":
            gathering.end(element)
        if element.tail and element is not root:
            gathering.add(element.tail)
        if gathering.has_finished:
            yield from gathering.finished()
    gathering.end_block()
    yield from gathering.finished()


@dataclass(slots=True)
class _Context:
    """What kind the next block within an element is, and what it is numbered by."""

    kind: MarkupKind | None
    level: int
    marker: str = ""


class _Gathering:
    """What was met so far of the tree: the block that grows, and what encloses it."""

    def __init__(self, root: _Element, arranging: frozenset[_Element]) -> None:
        self._arranging = arranging
        self._finished: list[PlacedBlock] = []
        self._around = [root]
        self._links = 0
        self._linked = 0
        self._text = BlockText()
        self._contexts = [_Context(None, 0)]
        # Whether each table around this place arranges a page.
        self._tables: list[bool] = []
        self._lists: list[Numbering | None] = []
        self._quotes = 0
        self._marks = 0
        self._keeping_lines = 0
        self._is_row = False
        self._breaks = 0

    @property
    def has_finished(self) -> bool:
        """Whether there are blocks that ended since the last call of finished()."""
        return bool(self._finished)

    def finished(self) -> Iterator[PlacedBlock]:
        """Yield the blocks that ended since the last call."""
        blocks, self._finished = self._finished, []
        yield from blocks

    def start(self, element: _Element) -> bool:
        """Enter an element, or return that nothing more of it is text."""
        tag = name_of(element)
        if tag in NO_TEXT or is_hidden(element) or is_way_back(element, tag):
            return False
        if tag in BLOCKS:
            self._part()
        elif tag == "br":
            self._break_line()
        elif note := raised(element, tag):
            self.add(note)
            return False
        self._enter(element, tag)
        if element.text:
            self.add(element.text)
        return True

    def end(self, element: _Element) -> None:
        """Leave an element that was entered."""
        tag = name_of(element)
        if tag in CELLS and self._is_row:
            self._text.end_cell()
            self._breaks = 0
        elif tag == "tr" and self._is_row:
            self._is_row = False
            self._end_as(MarkupKind.CELL, 0)
        elif tag in BLOCKS:
            self._part()
        self._leave(element, tag)

    def add(self, text: str) -> None:
        """Add text as it stands in the tree."""
        if not self._keeping_lines:
            self._say(text)
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self._break_line()
            self._say(line)

    def end_block(self) -> None:
        """End the block that grows, if there is anything in it."""
        context = self._contexts[-1]
        is_ended = self._end_as(context.kind, context.level, context.marker)
        if is_ended and context.kind is MarkupKind.LIST_ITEM:
            # Only the first paragraph of an item has the item's sign.
            context.kind, context.level, context.marker = None, 0, ""

    def _end_as(self, kind: MarkupKind | None, level: int, marker: str = "") -> bool:
        block = self._text.block(kind, level, marker)
        self._breaks = 0
        if block:
            self._finished.append(PlacedBlock(block, self._around[-1], self._linked))
        self._linked = 0
        return block is not None

    def _say(self, text: str) -> None:
        if text and not text.isspace():
            self._breaks = 0
            self._linked += len(text) if self._links else 0
        self._text.add(text)

    def _part(self) -> None:
        """Part what comes from what was: by a new block, or in a cell by a line."""
        if self._is_row:
            self._text.break_line()
        else:
            self.end_block()

    def _break_line(self) -> None:
        """Break the line; two breaks in a row are how old pages part their paragraphs."""
        self._breaks += 1
        if self._breaks > 1:
            self._part()
        else:
            self._text.break_line()

    def _enter(self, element: _Element, tag: str) -> None:
        if tag in BLOCKS:
            self._around.append(element)
        self._links += tag == "a" and "href" in element.attrib
        if kind := _INLINE.get(tag):
            self._text.begin(kind)
        elif tag == "q":
            self._say(_MARKS[self._marks % 2][0])
            self._marks += 1
        elif tag in LISTS:
            self._lists.append(Numbering(element) if tag == "ol" else None)
        elif tag == "table":
            self._tables.append(element in self._arranging)
        elif tag == "tr":
            self._is_row = bool(self._tables) and not self._tables[-1]
        elif context := self._context(element, tag):
            self._contexts.append(context)
        self._keeping_lines += keeps_lines(element, tag)

    def _leave(self, element: _Element, tag: str) -> None:
        if tag in BLOCKS:
            self._around.pop()
        self._links -= tag == "a" and "href" in element.attrib
        self._keeping_lines -= keeps_lines(element, tag)
        if tag in _INLINE:
            self._text.end()
        elif tag == "q":
            self._marks -= 1
            self._say(_MARKS[self._marks % 2][1])
        elif tag in LISTS:
            self._lists.pop()
        elif tag == "table":
            self._tables.pop()
        elif tag in _NESTING:
            self._quotes -= tag == "blockquote"
            self._contexts.pop()

    def _context(self, element: _Element, tag: str) -> _Context | None:
        """Return what the element makes of the blocks in it, None where that is nothing."""
        if tag in HEADINGS:
            return _Context(MarkupKind.HEADING, HEADINGS[tag])
        if tag == "li":
            numbering = self._lists[-1] if self._lists else None
            marker = numbering.next(element) if numbering is not None else ""
            return _Context(MarkupKind.LIST_ITEM, max(1, len(self._lists)), marker)
        if tag == "blockquote":
            self._quotes += 1
            return _Context(MarkupKind.BLOCK_QUOTE, self._quotes)
        return None
