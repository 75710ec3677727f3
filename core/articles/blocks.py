"""Put what a reader found together to an article's text: the one place that normalises it."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from core.article_parts import Markup, MarkupKind
from core.articles.making import without_lone_surrogates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NO_TEXT: Final = re.compile("[\u00ad\ufeff\x00-\x08\x0e-\x1f\x7f]")
# A no-break space is not among them: it keeps a figure and its unit on one line.
_BLANKS: Final = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
_TIGHT: Final = (MarkupKind.LIST_ITEM, MarkupKind.CELL)


class Block(NamedTuple):
    """A paragraph (without a kind), heading, list item or block quote, or a row of cells.

    text holds single blanks, LF where the author broke a line, and TAB between cells.
    inline has offsets into text; marker is what a numbered item has before it.
    """

    text: str
    kind: MarkupKind | None = None
    level: int = 0
    inline: tuple[Markup, ...] = ()
    marker: str = ""


class BlockText:
    """The text of one block, gathered run by run, with what stands out in it.

    A run of blanks becomes one space (as in CSS Text, 4.1.1); soft hyphens and control
    characters, which are no text, go.
    """

    def __init__(self) -> None:
        # Of each mark that is begun and not ended: its kind, its start, how many were there.
        self._begun: list[tuple[MarkupKind, int, int]] = []
        self._start_anew()

    def _start_anew(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        # Blanks that are written once more text comes.
        self._blank = ""
        self._inline: list[Markup] = []

    def add(self, text: str) -> None:
        """Add a run of text; a blank at its start or end parts it from its neighbours."""
        clean = text
        # Nearly all runs are printable, and need nothing done.
        if "  " in text or not text.isprintable():
            clean = _BLANKS.sub(" ", _NO_TEXT.sub("", without_lone_surrogates(text)))
        words = clean.strip(" ")
        if not words:
            if clean:
                self._blank = self._blank or " "
            return
        blank = self._blank or (" " if clean[0] == " " else "")
        if not self._length:
            blank = blank.strip(" \n")
        self._parts.append(f"{blank}{words}")
        self._length += len(blank) + len(words)
        self._blank = " " if clean[-1] == " " else ""

    def break_line(self) -> None:
        """End a line where the author did."""
        if "\t" not in self._blank:
            self._blank = "\n"

    def end_cell(self) -> None:
        """End a cell of a row."""
        self._blank = self._blank.strip(" \n") + "\t"

    @contextmanager
    def marked(self, kind: MarkupKind) -> Iterator[None]:
        """Mark what is added meanwhile."""
        self.begin(kind)
        yield
        self.end()

    def begin(self, kind: MarkupKind) -> None:
        """Mark what is added from here on, in the blocks that follow too, until end()."""
        self._begun.append((kind, self._length, len(self._inline)))

    def end(self) -> None:
        """End the mark that was begun last."""
        kind, start, place = self._begun.pop()
        # What encloses comes before what it holds.
        self._inline.insert(place, Markup(kind, start, self._length))

    def block(
        self, kind: MarkupKind | None = None, level: int = 0, marker: str = ""
    ) -> Block | None:
        """Return what was gathered as a block, None where it is nothing, and start anew."""
        if not self._parts:
            self._blank = ""
            return None
        text = "".join(self._parts)
        if not self._begun and not self._inline and not (text[0].isspace() or text[-1].isspace()):
            # Most paragraphs: nothing stands out in them.
            self._parts, self._length, self._blank = [], 0, ""
            return Block(text, kind, level, (), marker)
        begun = [kind for kind, _, _ in self._begun]
        while self._begun:
            self.end()
        inline = self._inline
        self._start_anew()
        for mark in begun:
            self.begin(mark)
        said = text.strip()
        if not said:
            return None
        if kind is MarkupKind.CELL:
            # A no-break space at an end says nothing, but a tab stands for an empty cell.
            said = text
        elif len(said) < len(text):
            lead = text.index(said[0])
            inline = [_moved(mark, -lead) for mark in inline]
        marks = (_trimmed(said, mark) for mark in inline)
        held = tuple(mark for mark in marks if mark.start < mark.end)
        return Block(said, kind, level, held, marker)


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Markup, ...]]:
    """Return the text of the blocks in their order, and how it is marked up.

    An empty line parts two blocks; items of a list and rows of a table follow each
    other line by line.
    """
    parts: list[str] = []
    markup: list[Markup] = []
    above: Block | None = None
    start = 0
    for block in blocks:
        text, kind = block.text, block.kind
        if above is not None:
            gap = "\n" if kind in _TIGHT and kind is above.kind else "\n\n"
            parts.append(gap)
            start += len(gap)
        parts.append(text)
        if kind is MarkupKind.CELL:
            markup.extend(_cells(text, start))
        elif kind:
            markup.append(Markup(kind, start, start + len(text), block.level, block.marker))
        markup.extend(_moved(mark, start) for mark in block.inline)
        start += len(text)
        above = block
    return "".join(parts), tuple(markup)


def _cells(row: str, start: int) -> Iterator[Markup]:
    for cell in row.split("\t"):
        if cell.strip():
            yield Markup(MarkupKind.CELL, start, start + len(cell))
        start += len(cell) + 1


def _trimmed(text: str, mark: Markup) -> Markup:
    """Return the mark without blanks at its ends, which are of no kind."""
    start, end = max(0, mark.start), min(len(text), mark.end)
    marked = text[start:end]
    if start == mark.start and end == mark.end and marked == marked.strip():
        return mark
    begin = start + len(marked) - len(marked.lstrip())
    return Markup(mark.kind, begin, max(begin, start + len(marked.rstrip())), mark.level)


def _moved(mark: Markup, by: int) -> Markup:
    # Ten times as quick as dataclasses.replace().
    return Markup(mark.kind, mark.start + by, mark.end + by, mark.level, mark.marker)
