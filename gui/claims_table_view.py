"""The table of all claims: rows of one line, the verdict with its glyph, sorted by its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.store.claim_pages import ClaimOrder
from gui.claims_table_model import ORDERS, ClaimsTableModel, Column
from gui.glyphs import draw_verdict
from gui.offsets import displayable

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from core.models import StoredClaim
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 8
_GLYPH: Final = 10
_WIDTHS: Final = {
    Column.VERDICT: 118,
    Column.CLAIM: 170,
    Column.VALUE: 134,
    Column.TYPE: 76,
    Column.SPEAKER: 92,
    Column.NOTE: 80,
    Column.EVIDENCE: 76,
    Column.REVIEWER: 78,
    Column.REVIEWED: 88,
    Column.ARTICLE: 84,
}
_MUTED: Final = (Column.TYPE, Column.REVIEWER, Column.REVIEWED, Column.ARTICLE)


class _CellDelegate(QStyledItemDelegate):
    """Draws a cell on one line, cut short where it doesn't fit."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        state, metrics = option.state, option.fontMetrics
        rect = option.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.track))
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if index.column() == Column.VERDICT:
            stored: StoredClaim = index.data(ClaimsTableModel.CLAIM_ROLE)
            self._paint_glyph(painter, QRectF(inner), stored)
            inner.setLeft(inner.left() + _GLYPH + 6)
        is_muted = index.column() in _MUTED
        painter.setPen(QColor(self.theme.muted if is_muted else self.theme.ink))
        text = metrics.elidedText(
            displayable(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        is_number = index.column() in (Column.VALUE, Column.EVIDENCE)
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
        self._paint_focus(painter, option, index)

    def _paint_glyph(self, painter: QPainter, cell: QRectF, stored: StoredClaim) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = cell.center().y() - _GLYPH / 2
        glyph = QRectF(cell.left(), top, _GLYPH, _GLYPH)
        draw_verdict(painter, glyph, stored.verdict, self.theme)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line above and below the whole row that the keyboard is on."""
        view = option.widget
        if not isinstance(view, QTableView) or view.currentIndex().row() != index.row():
            return
        rect = option.rect
        painter.setPen(QColor(self.theme.focus if view.hasFocus() else self.theme.handle))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if view.hasFocus() and view.currentIndex().column() == index.column():
            # The column that a key sorts by.
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


class ClaimsTableView(QTableView):
    """Shows the claims; Enter opens one where it stands.

    Signals:
        order_chosen(object, bool): the ClaimOrder to sort by, and whether from the last on.
        claim_opened(object): the StoredClaim that is to be shown in its article.
    """

    order_chosen = Signal(object, bool)
    claim_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claims = ClaimsTableModel(self)
        self._delegate = _CellDelegate(theme, self)
        self.setModel(self.claims)
        self.setItemDelegate(self._delegate)
        self.setObjectName("claims")
        self.setAccessibleName(self.tr("Claims"))
        self.order, self.is_descending = ClaimOrder.PLACE, False
        self._look()
        self._set_columns()
        self.set_theme(theme)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    @property
    def current_claim(self) -> StoredClaim | None:
        """The claim of the row that the keyboard is on."""
        claim: StoredClaim | None = self.currentIndex().data(ClaimsTableModel.CLAIM_ROLE)
        return claim

    def selected_claims(self) -> list[StoredClaim]:
        """Return the claims of the selected rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.claims.rows[row].claim for row in rows]

    def step(self, rows: int) -> None:
        """Go so many rows down; nothing happens beyond the ends."""
        self.go_to_row(self.currentIndex().row() + rows)

    def go_to_row(self, row: int) -> None:
        """Select a row alone, reading up to it where that hasn't been done."""
        while row >= self.claims.rowCount() and self.claims.canFetchMore(QModelIndex()):
            self.claims.fetchMore(QModelIndex())
        if 0 <= row < self.claims.rowCount():
            index = self.claims.index(row, max(0, self.currentIndex().column()))
            self.setCurrentIndex(index)

    def sort_by(self, column: int) -> None:
        """Sort by a column, by the one that is sorted by the other way round."""
        order = ORDERS.get(Column(column))
        if order is None:
            self._show_order()
            return
        is_same = order is self.order
        self.is_descending = not self.is_descending if is_same else False
        self.order = order
        self._show_order()
        self.order_chosen.emit(self.order, self.is_descending)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.claims.rowCount() - 1}
        if event.key() in ends and not event.modifiers():
            self.go_to_row(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.claims.rowCount():
            self.go_to_row(0)
        super().focusInEvent(event)
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.row() != previous.row():
            # The line of what is current goes through the whole row.
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        claim = index.data(ClaimsTableModel.CLAIM_ROLE)
        if claim is not None:
            self.claim_opened.emit(claim)

    def _look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() + 2 * _PADDING)

    def _set_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.sectionClicked.connect(self.sort_by)
        self._show_order()

    def _show_order(self) -> None:
        column = next(column for column, order in ORDERS.items() if order is self.order)
        direction = (
            Qt.SortOrder.DescendingOrder if self.is_descending else Qt.SortOrder.AscendingOrder
        )
        self.horizontalHeader().setSortIndicator(column, direction)
