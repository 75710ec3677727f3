"""Draws the cells of the table of claims: each on one line, the verdict with its glyph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.claims_table_model import Column
from gui.glyphs import draw_verdict

if TYPE_CHECKING:
    from gui.claims_table_model import ClaimsTableModel
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
PADDING: Final = 8
"""Pixels around the words of a cell."""
GLYPH: Final = 10
"""The height and width of a verdict's glyph in pixels."""
_MUTED: Final = (Column.TYPE, Column.REVIEWER, Column.REVIEWED, Column.ARTICLE)
_NUMBERS: Final = (Column.VALUE, Column.EVIDENCE)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CellDelegate(QStyledItemDelegate):
    """Draws a cell, cut short where it doesn't fit; a page has hundreds, and most are empty."""

    def __init__(self, theme: Theme, claims: ClaimsTableModel, view: QTableView) -> None:
        super().__init__(view)
        self._claims = claims
        self._view = view
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._ink, self._muted = QColor(theme.ink), QColor(theme.muted)
        self._ground = QColor(theme.track)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, column = index.row(), index.column()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._ground)
        text = self._claims.shown(row)[column]
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if column == Column.VERDICT:
            self._paint_glyph(painter, QRectF(inner), row)
            inner.setLeft(inner.left() + GLYPH + 6)
        if text:
            painter.setPen(self._muted if column in _MUTED else self._ink)
            words = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, _RIGHT if column in _NUMBERS else _LEFT, words)
        if self._view.currentIndex().row() == row:
            self._paint_focus(painter, option, column)

    def _paint_glyph(self, painter: QPainter, cell: QRectF, row: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = cell.center().y() - GLYPH / 2
        glyph = QRectF(cell.left(), top, GLYPH, GLYPH)
        draw_verdict(painter, glyph, self._claims.rows[row].claim.verdict, self._theme)
        painter.restore()

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        """Draw a line above and below the whole row that the keyboard is on."""
        rect, has_focus = option.rect, self._view.hasFocus()
        painter.setPen(QColor(self._theme.focus if has_focus else self._theme.handle))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if has_focus and self._view.currentIndex().column() == column:
            # The column that a key sorts by.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
