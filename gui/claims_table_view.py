"""The table of all claims: rows of one line, the verdict with its glyph, sorted by its heading."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from core.models import Verdict
from core.store.claim_pages import ClaimOrder
from gui.claim_cells import GLYPH, PADDING, CellDelegate
from gui.claims_table_model import ORDERS, ClaimsTableModel, Column
from gui.words import date_text, verdict_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from core.models import StoredClaim
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_AHEAD: Final = 40
"""So many rows before the last one that was read, those behind it are asked for."""
_WIDTHS: Final = {
    Column.VERDICT: 118,
    Column.CLAIM: 180,
    Column.VALUE: 150,
    Column.TYPE: 76,
    Column.SPEAKER: 92,
    Column.NOTE: 64,
    Column.EVIDENCE: 76,
    Column.REVIEWER: 90,
    Column.REVIEWED: 88,
    Column.ARTICLE: 84,
}
_SHARES: Final = {
    Column.CLAIM: 6,
    Column.VALUE: 3,
    Column.SPEAKER: 1,
    Column.NOTE: 1,
    Column.ARTICLE: 4,
}
"""How the columns that may hold long words share what room is left over."""
_SPARING: Final = (
    *(Column.REVIEWER, Column.NOTE, Column.EVIDENCE, Column.TYPE),
    *(Column.REVIEWED, Column.SPEAKER),
)
"""The columns that a narrow table does without, in the order in which it does."""
_COMFORT: Final = 230
"""More than the widths, with which most claims and titles can be told apart."""
_SPARED: Final = 60
_LINE: Final = 18
"""The height of a line that the widths are for."""


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
        self._delegate = CellDelegate(theme, self.claims, self)
        self.setModel(self.claims)
        self.setItemDelegate(self._delegate)
        self.setObjectName("claims")
        self.setAccessibleName(self.tr("Claims"))
        self.order, self.is_descending = ClaimOrder.PLACE, False
        self._awaited_row: int | None = None
        self._look()
        self._set_columns()
        self.set_theme(theme)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.claims.rowsInserted.connect(self._on_rows_inserted)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    @property
    def wanted_width(self) -> int:
        """The pixels with which every column can be read."""
        return sum(self._least_widths().values()) + _COMFORT

    @property
    def current_claim(self) -> StoredClaim | None:
        """The claim of the row that the keyboard is on."""
        claim: StoredClaim | None = self.currentIndex().data(ClaimsTableModel.CLAIM_ROLE)
        return claim

    def selected_claims(self) -> list[StoredClaim]:
        """Return the claims of the selected rows, from the top."""
        return [self.claims.rows[row].claim for row in self._selected_rows()]

    @property
    def last_selected_row(self) -> int:
        """The lowest row that is selected, -1 where none is."""
        return max(self._selected_rows(), default=-1)

    def select_claims(self, claim_ids: Iterable[int]) -> None:
        """Select the rows of these claims besides what is selected, those that were read."""
        rows = sorted(row for id in claim_ids if (row := self.claims.row_of(id)) is not None)
        selection = QItemSelection()
        for _, run in groupby(enumerate(rows), key=lambda numbered: numbered[1] - numbered[0]):
            following = [row for _, row in run]
            first, last = self.claims.index(following[0], 0), self.claims.index(following[-1], 0)
            selection.select(first, last)
        how = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, how.Select | how.Rows)

    def step(self, rows: int) -> None:
        """Go so many rows down; nothing happens beyond the ends."""
        self.go_to_row(self.currentIndex().row() + rows)

    def go_to_row(self, row: int) -> None:
        """Select a row alone, once it is read; beyond the ends there is none."""
        self._awaited_row = row if row >= self.claims.rowCount() else None
        if self._awaited_row is not None:
            self.claims.fetchMore(QModelIndex())
        elif row >= 0:
            index = self.claims.index(row, max(0, self.currentIndex().column()))
            self.setCurrentIndex(index)

    def step_open(self, direction: int) -> None:
        """Go to the next open claim among the rows that were read; stay where there is none."""
        rows, here = self.claims.rows, self.currentIndex().row()
        ahead = range(here + 1, len(rows)) if direction > 0 else range(here - 1, -1, -1)
        for row in ahead:
            if rows[row].claim.verdict is Verdict.OPEN:
                self.go_to_row(row)
                return

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.claims.rowCount():
            self.go_to_row(0)
        super().focusInEvent(event)
        self.viewport().update()

    def _selected_rows(self) -> list[int]:
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(number) for number in range(chosen.count()))
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.row() != previous.row():
            self._awaited_row = None
            # The line of what is current goes through the whole row.
            for index in (current, previous):
                line = self.visualRect(index)
                self.viewport().update(0, line.top(), self.viewport().width(), line.height())
        if current.isValid() and current.row() > self.claims.rowCount() - _AHEAD:
            self.claims.fetchMore(QModelIndex())

    def _on_rows_inserted(self) -> None:
        if self._awaited_row is not None:
            self.go_to_row(self._awaited_row)

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
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() + 2 * PADDING)

    def _set_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(True)
        self._share_room()
        header.sectionClicked.connect(self.sort_by)
        self._show_order()

    def _share_room(self) -> None:
        for column in _SPARING:
            # A heading that is hidden takes no room.
            self.setColumnHidden(column, False)
        widths = self._least_widths()
        room = self.viewport().width() - sum(widths.values())
        for column in _SPARING:
            is_spared = room < -_SPARED and ORDERS.get(column) is not self.order
            self.setColumnHidden(column, is_spared)
            if is_spared:
                room += widths.pop(column)
        if self.isColumnHidden(self.currentIndex().column()):
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(Column.CLAIM))
        if room < 0:
            # A little that is missing, the claims' own words can spare.
            widths[Column.CLAIM] -= min(-room, _SPARED)
        shares = {column: share for column, share in _SHARES.items() if column in widths}
        for column, width in widths.items():
            share = max(0, room) * shares.get(column, 0) // sum(shares.values())
            self.setColumnWidth(column, width + share)

    def _least_widths(self) -> dict[Column, int]:
        scale = max(1.0, self.fontMetrics().height() / _LINE)
        heading = self.horizontalHeader().sectionSizeHint
        # The headings are longer in some languages.
        widths = {
            column: max(int(width * scale), heading(column)) for column, width in _WIDTHS.items()
        }
        written = self.fontMetrics().horizontalAdvance
        names = max(written(verdict_name(verdict)) for verdict in Verdict) + GLYPH + 6
        for column, words in ((Column.VERDICT, names), (Column.REVIEWED, written(_long_day()))):
            widths[column] = max(widths[column], words + 2 * PADDING + 4)
        return widths

    def _show_order(self) -> None:
        column = next(column for column, order in ORDERS.items() if order is self.order)
        direction = (
            Qt.SortOrder.DescendingOrder if self.is_descending else Qt.SortOrder.AscendingOrder
        )
        self.horizontalHeader().setSortIndicator(column, direction)


def _long_day() -> str:
    """Return a day that is as long as any when it is written."""
    return date_text("2000-09-28")
