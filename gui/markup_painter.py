"""Paints what markup shows beside the words: bullets, and rules at quotes and in tables."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QTextCursor

from gui.text_lines import visible_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from PySide6.QtGui import QFont, QPainter, QTextBlock, QTextDocument

    from gui.table_rows import Table
    from gui.text_lines import VisibleLine
    from gui.theme import Theme
    from gui.typeset import Column

_RULE: Final = 0.09
_BULLET: Final = 0.19
"""The width of a rule and of a bullet, in heights of a line."""
_RAISED: Final = 0.21
"""How far above the baseline the middle of a bullet is, in heights of a line."""
_GAP: Final = 0.3
_LEAST_GAP: Final = 0.17
"""Between an item's number and its words, in heights of a line."""
_PLAIN: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_FARTHEST: Final = 1.8
"""Heights of a line between two lines of a quote that are on the same page."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is painted at a paragraph of Qt's: bullet and quote are depths, 0 for none.

    A marker takes the place of the bullet.
    """

    bullet: int = 0
    marker: str = ""
    quote: int = 0
    is_row_end: bool = False
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in sight with the paragraph it is of, and what is painted there."""

    line: VisibleLine
    block: QTextBlock
    shape: Shape

    @property
    def is_rtl(self) -> bool:
        """Whether its paragraph is written from right to left."""
        return self.block.textDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def top(self) -> float:
        """Its upper edge, in the document's coordinates."""
        return self.line.origin.y() + self.line.line.y()

    @property
    def bottom(self) -> float:
        """Its lower edge, in the document's coordinates."""
        return self.top + self.line.line.height()


def marker_widths(
    marker: str, metrics: QFontMetricsF, height: float, indent: float
) -> tuple[float, float]:
    """Return the pixels that an item's number takes, and those between it and the words.

    The room behind it is less where that keeps the number within the indent.
    """
    words = metrics.horizontalAdvance(marker)
    return words, min(max(indent - words, height * _LEAST_GAP), height * _GAP)


class MarkupPainter:
    """Paints the signs in sight, and keeps the tables lined up in whatever room there is."""

    def __init__(
        self,
        shapes: Mapping[int, Shape] | None = None,
        tables: Iterable[Table] = (),
        height: float = 0.0,
    ) -> None:
        self._shapes = shapes or {}
        self._tables = list(tables)
        self._rows = {line.block: table for table in self._tables for line in table.lines}
        self._height = height
        self._width = 0.0

    def fit(self, document: QTextDocument, column: Column) -> None:
        """Line up the cells of each table for a column."""
        width = column.right - column.left
        if not self._tables or width == self._width:
            return
        self._width = width
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for table in self._tables:
            table.fit(document, cursor, width)
        cursor.endEditBlock()

    def paint(
        self,
        painter: QPainter,
        document: QTextDocument,
        sight: QRectF,
        *,
        column: Column,
        theme: Theme,
    ) -> None:
        """Paint what lies in sight, a rectangle in the document's coordinates."""
        if not self._shapes:
            return
        # A rule stands between two lines, of which only the other may be in sight.
        around = sight.adjusted(0, -2 * self._height, 0, 2 * self._height)
        font = document.defaultFont()
        signs = _Signs(painter, column, theme, self._height, document.indentWidth(), font)
        lines = list(self._lines(document, around))
        for line, below in pairwise([*lines, None]):
            assert line is not None, "only behind the last there is none"
            signs.paint(line, below)
            if line.shape.is_row_end and below is not None and below.block != line.block:
                table = self._rows[line.block.blockNumber()]
                signs.paint_row_end(line, below, table.plan.width)

    def _lines(self, document: QTextDocument, sight: QRectF) -> Iterator[_Line]:
        nothing = Shape()
        for line in visible_lines(document, sight):
            block = document.findBlock(line.start)
            yield _Line(line, block, self._shapes.get(block.blockNumber(), nothing))


class _Signs:
    """Paints the signs of a document, line by line."""

    def __init__(
        self,
        painter: QPainter,
        column: Column,
        theme: Theme,
        height: float,
        indent: float,
        font: QFont,
    ) -> None:
        self._painter = painter
        self._column = column
        self._theme = theme
        self._height = height
        self._indent = indent
        self._font = font

    def paint(self, line: _Line, below: _Line | None) -> None:
        """Paint what stands at a line, and between it and the one below."""
        if line.shape.bullet and line.line.line.lineNumber() == 0:
            (self._paint_marker if line.shape.marker else self._paint_bullet)(line)
        if line.shape.quote:
            self._paint_quote(line, below)

    def paint_row_end(self, line: _Line, below: _Line, width: float) -> None:
        """Paint a rule below a row, a heavier one below the names of the columns."""
        colour = self._theme.handle if line.shape.is_header else self._theme.line
        self._painter.setPen(QPen(QColor(colour), 1.5 if line.shape.is_header else 1))
        y = line.bottom + min(below.top - line.bottom, self._height) / 2
        start = self._x(line, 0)
        end = start - width if line.is_rtl else start + width
        self._painter.drawLine(QPointF(start, y), QPointF(end, y))

    def _paint_bullet(self, line: _Line) -> None:
        """Paint a disc, a ring or a dash, by how deep the list is."""
        size = self._height * _BULLET
        x = self._x(line, line.shape.bullet - 0.42)
        centre = QPointF(x, line.line.baseline - self._height * _RAISED)
        ink = QColor(self._theme.ink)
        self._painter.setPen(QPen(ink, size * 0.25))
        self._painter.setBrush(ink if line.shape.bullet == 1 else Qt.BrushStyle.NoBrush)
        if line.shape.bullet > 2:
            reach = QPointF(size * 0.7, 0)
            self._painter.drawLine(centre - reach, centre + reach)
        else:
            self._painter.drawEllipse(centre, size * 0.45, size * 0.45)

    def _paint_marker(self, line: _Line) -> None:
        """Paint an item's number so that it ends before the item's first word."""
        metrics = QFontMetricsF(self._font)
        width, gap = marker_widths(line.shape.marker, metrics, self._height, self._indent)
        start = self._x(line, line.shape.bullet)
        excess = max(0.0, width + gap - self._indent)
        left = start - excess + gap if line.is_rtl else start + excess - gap - width
        top = line.line.baseline - metrics.ascent()
        self._painter.setFont(self._font)
        self._painter.setPen(QColor(self._theme.ink))
        before = self._painter.layoutDirection()
        self._painter.setLayoutDirection(line.block.textDirection())
        room = QRectF(left, top, width, metrics.height())
        self._painter.drawText(room, int(_PLAIN), line.shape.marker)
        self._painter.setLayoutDirection(before)

    def _paint_quote(self, line: _Line, below: _Line | None) -> None:
        """Paint a rule at the side for each depth, without a gap to a line that it holds too."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.handle))
        width = self._height * _RULE
        for depth in range(line.shape.quote):
            bottom = line.bottom
            if below is not None and below.shape.quote > depth:
                is_near = below.top - bottom < self._height * _FARTHEST
                bottom = below.top + 1 if is_near else bottom
            middle = self._x(line, depth + 0.45)
            self._painter.drawRect(QRectF(middle - width / 2, line.top, width, bottom - line.top))

    def _x(self, line: _Line, depth: float) -> float:
        """Return the x so many indents from where the lines of the paragraph begin."""
        if line.is_rtl:
            return self._column.right - depth * self._indent
        return self._column.left + depth * self._indent
