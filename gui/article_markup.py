"""Sets an article's markup: headings, lists, block quotes, tables and what stands out in them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)

from core.article_parts import MarkupKind
from gui.markup_painter import MarkupPainter, Shape, marker_widths
from gui.table_rows import Table, find_tables, header_row
from gui.text_blocks import TextBlocks
from gui.typeset import BETWEEN_PARAGRAPHS, set_headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QTextDocument

    from core.article_parts import Markup
    from gui.offsets import OffsetMap
    from gui.table_rows import RowLine

_SIZES: Final = (1.28, 1.12, 1.0)
"""Of a heading's letters by how many levels of the article stand above it; 1 for deeper ones."""
_BOLD_LEVELS: Final = 3
_ABOVE: Final = (0.75, 0.6, 0.45, 0.45)
_BELOW: Final = 0.1
"""Room above and below a heading in heights of a line, beside what blank lines leave."""
_HEADING_LEADING: Final = 120
_INDENT: Final = 1.15
"""Heights of a line for each depth of lists and block quotes."""
_BETWEEN_ITEMS: Final = 0.2
_BETWEEN_ROWS: Final = 0.34
_BULLETS: Final = tuple(Shape(bullet=depth) for depth in range(4))
_ROW_END: Final = Shape(is_row_end=True)
_HEADER_END: Final = Shape(is_row_end=True, is_header=True)
_OWN_SIGN: Final = re.compile(r"(?:[-–—*+•‣◦▪·]|[(\[]?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)\]])\s+")
"""What an item is told by in its own words; no bullet stands before it."""


def dress(
    document: QTextDocument,
    text: str,
    markup: Sequence[Markup],
    offsets: OffsetMap,
    *,
    muted: str,
    headline: str = "",
) -> MarkupPainter:
    """Set a document of text, that isn't laid out yet, as its markup says.

    Nothing of the text changes. Returns what paints the signs that are no text.
    """
    if not markup:
        return MarkupPainter()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    dressing = _Dressing(cursor, text, markup, offsets)
    painter = dressing.set_paragraphs(headline)
    dressing.set_words(muted)
    cursor.endEditBlock()
    return painter


class _Dressing:
    """One document while it is set."""

    def __init__(
        self, cursor: QTextCursor, text: str, markup: Iterable[Markup], offsets: OffsetMap
    ) -> None:
        self._cursor = cursor
        self._document = cursor.document()
        self._text = text
        self._to_utf16 = offsets.to_utf16
        self._is_utf16 = offsets.to_utf16(len(text)) == len(text)
        self._font = self._document.defaultFont()
        self._metrics = QFontMetricsF(self._font)
        self._height = self._metrics.height()
        self._blocks = TextBlocks(text)
        self._shapes: dict[int, Shape] = {}
        self._marks: defaultdict[MarkupKind, list[Markup]] = defaultdict(list)
        for mark in markup:
            self._marks[mark.kind].append(mark)
        self._document.setIndentWidth(self._height * _INDENT)

    def set_paragraphs(self, headline: str) -> MarkupPainter:
        """Set what whole paragraphs are."""
        self._set_headings(self._marks[MarkupKind.HEADING], headline)
        self._set_items(self._marks[MarkupKind.LIST_ITEM])
        for mark in self._marks[MarkupKind.BLOCK_QUOTE]:
            self._set_quote(mark)
        tables = self._set_tables(self._marks[MarkupKind.CELL])
        return MarkupPainter(self._shapes, tables, self._height)

    def set_words(self, muted: str) -> None:
        """Set what stands out among the words, or steps back."""
        italic, bold, dimmed = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        italic.setFontItalic(True)
        bold.setFontWeight(QFont.Weight.Bold)
        dimmed.setForeground(QBrush(QColor(muted)))
        self._merge(self._marks[MarkupKind.EMPHASIS], italic)
        self._merge(self._marks[MarkupKind.STRONG], bold)
        self._merge(self._marks[MarkupKind.DIMMED], dimmed)

    def _merge(self, marks: Iterable[Markup], words: QTextCharFormat) -> None:
        # Thousands of marks are felt when an article opens: nothing is looked up for each.
        move, merge = self._cursor.setPosition, self._cursor.mergeCharFormat
        keep = QTextCursor.MoveMode.KeepAnchor
        if self._is_utf16:
            for mark in marks:
                move(mark.start)
                move(mark.end, keep)
                merge(words)
        else:
            for mark in marks:
                self._select(mark.start, mark.end)
                merge(words)

    def _set_headings(self, headings: Sequence[Markup], headline: str) -> None:
        """Set headings by their rank: where the third level is the highest, it is set as such."""
        if headings and self._is_headline(headings[0], headline):
            set_headline(self._document, self._metrics, level=headings[0].level)
            headings = headings[1:]
        ranks = {level: rank for rank, level in enumerate(sorted({h.level for h in headings}))}
        for heading in headings:
            self._select(heading.start, heading.end)
            self._cursor.mergeBlockFormat(self._heading_block(heading.level, ranks[heading.level]))
            self._select_blocks(
                self._blocks.number_at(heading.start), self._blocks.number_at(heading.end)
            )
            self._cursor.mergeCharFormat(self._heading_words(ranks[heading.level]))

    def _is_headline(self, heading: Markup, headline: str) -> bool:
        """Tell whether a heading is the article's title, maybe with a sign before it."""
        is_first = self._blocks.number_at(heading.start) == 0
        return is_first and self._text[heading.start : heading.end] == headline

    def _heading_block(self, level: int, rank: int) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setHeadingLevel(level)
        block.setTopMargin(self._height * _ABOVE[min(rank, len(_ABOVE) - 1)])
        block.setBottomMargin(self._height * _BELOW)
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block.setLineHeight(_HEADING_LEADING, proportional)
        return block

    def _heading_words(self, rank: int) -> QTextCharFormat:
        words = QTextCharFormat()
        words.setFontPointSize(
            self._font.pointSizeF() * (_SIZES[rank] if rank < len(_SIZES) else 1)
        )
        if rank < _BOLD_LEVELS:
            words.setFontWeight(QFont.Weight.Bold)
        else:
            words.setFontItalic(True)
        return words

    def _set_items(self, items: Sequence[Markup]) -> None:
        """Indent lists; items that follow each other line by line are set as one."""
        first = 0
        for number, item in enumerate(items, 1):
            below = items[number] if number < len(items) else None
            if below and (below.level, below.start) == (item.level, item.end + 1):
                continue
            self._indent(items[first].start, item.end, item.level, is_tight=True)
            if self._text.startswith("\n\n", item.end):
                self._indent(item.start, item.end, item.level, is_tight=False)
            first = number
        for item in items:
            self._set_sign(item)

    def _indent(self, start: int, end: int, depth: int, *, is_tight: bool) -> None:
        indented = QTextBlockFormat()
        indented.setIndent(depth)
        room = _BETWEEN_ITEMS if is_tight else BETWEEN_PARAGRAPHS
        indented.setBottomMargin(self._height * room)
        self._select(start, end)
        self._cursor.mergeBlockFormat(indented)

    def _set_sign(self, item: Markup) -> None:
        """Give an item its number or a bullet; a sign of its own hangs out to where that stands."""
        own = _OWN_SIGN.match(self._text, item.start, item.end)
        block, indent = self._blocks.number_at(item.start), self._height * _INDENT
        if own is not None and item.marker in ("", own.group().strip()):
            advance = self._metrics.horizontalAdvance(own.group())
            self._begin_at(item, -min(advance, indent))
        elif item.marker:
            self._shapes[block] = Shape(bullet=item.level, marker=item.marker)
            excess = sum(marker_widths(item.marker, self._metrics, self._height, indent)) - indent
            if excess > 0:
                self._begin_at(item, excess)
        else:
            self._shapes[block] = _BULLETS[min(item.level, len(_BULLETS) - 1)]

    def _begin_at(self, item: Markup, x: float) -> None:
        """Have the first line of an item begin so many pixels further in."""
        first_line = QTextBlockFormat()
        first_line.setTextIndent(x)
        self._cursor.setPosition(self._to_utf16(item.start))
        self._cursor.mergeBlockFormat(first_line)

    def _set_quote(self, mark: Markup) -> None:
        quote = QTextBlockFormat()
        quote.setIndent(mark.level)
        self._select(mark.start, mark.end)
        self._cursor.mergeBlockFormat(quote)
        first, last = self._blocks.number_at(mark.start), self._blocks.number_at(mark.end)
        # The rule goes on through the blank line between two paragraphs of a quote.
        above = self._shapes.get(first - 2)
        if above is not None and above.quote and self._blocks.is_blank(first - 1):
            self._shapes[first - 1] = Shape(quote=min(above.quote, mark.level))
        for number in range(first, last + 1):
            self._shapes[number] = Shape(quote=mark.level)

    def _set_tables(self, cells: Sequence[Markup]) -> list[Table]:
        if not cells:
            return []
        strong = {(mark.start, mark.end) for mark in self._marks[MarkupKind.STRONG]}
        tables = []
        for lines in find_tables(cells, self._blocks):
            self._set_rows(lines, header_row(lines, self._blocks, strong))
            tables.append(Table(lines))
        return tables

    def _set_rows(self, lines: Sequence[RowLine], header: int | None) -> None:
        row = QTextBlockFormat()
        row.setBottomMargin(self._height * _BETWEEN_ROWS)
        if len(lines) > 1:
            self._select_blocks(lines[0].block, lines[-1].block - 1)
            self._cursor.mergeBlockFormat(row)
        row.setBottomMargin(0)
        for line, below in pairwise(lines):
            if line.row == below.row:
                self._select_blocks(line.block, line.block)
                self._cursor.mergeBlockFormat(row)
            else:
                self._shapes[line.block] = _HEADER_END if line.row == header else _ROW_END
        named = [line.block for line in lines if line.row == header]
        if named:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            self._select_blocks(named[0], named[-1])
            self._cursor.mergeCharFormat(bold)

    def _select(self, start: int, end: int) -> None:
        self._cursor.setPosition(self._to_utf16(start))
        self._cursor.setPosition(self._to_utf16(end), QTextCursor.MoveMode.KeepAnchor)

    def _select_blocks(self, first: int, last: int) -> None:
        """Select whole lines, with what signs they have."""
        self._select(self._blocks.start(first), self._blocks.end(last))
