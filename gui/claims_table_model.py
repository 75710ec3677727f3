"""The claims of all articles as rows of a table, read a page at a time as they are looked at."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.store.claim_pages import ClaimOrder
from gui.offsets import displayable
from gui.words import day_text, type_name, value_text, verdict_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QObject

    from core.models import StoredClaim
    from core.store.claim_pages import ListedClaim

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Column(IntEnum):
    """The columns, from the left."""

    VERDICT = 0
    CLAIM = 1
    VALUE = 2
    TYPE = 3
    SPEAKER = 4
    NOTE = 5
    EVIDENCE = 6
    REVIEWER = 7
    REVIEWED = 8
    ARTICLE = 9


ORDERS: Final[Mapping[Column, ClaimOrder]] = {
    Column.VERDICT: ClaimOrder.VERDICT,
    Column.VALUE: ClaimOrder.VALUE,
    Column.TYPE: ClaimOrder.TYPE,
    Column.SPEAKER: ClaimOrder.SPEAKER,
    Column.REVIEWED: ClaimOrder.REVIEWED,
    Column.ARTICLE: ClaimOrder.PLACE,
}
"""The columns that claims can be sorted by, each with its order; an article's is its place."""


class ClaimsTableModel(QAbstractTableModel):
    """A read-only table of claims, each shown as it stands since it was listed.

    Signals:
        page_wanted(): the rows that come next are to be read, and given to add_rows().
    """

    page_wanted = Signal()

    CLAIM_ROLE: Final = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ListedClaim] = []
        self._places: dict[int, int] = {}
        self._shown: dict[int, tuple[str, ...]] = {}
        self._has_more = False
        self._is_waiting = False
        self._headings = self._named_columns()

    def show_rows(self, rows: list[ListedClaim], *, has_more: bool) -> None:
        """Show these claims instead of the present ones; has_more tells of others behind them."""
        self.beginResetModel()
        self.rows, self._places = [], {}
        self._shown.clear()
        self._take(rows)
        self._has_more, self._is_waiting = has_more, False
        self.endResetModel()

    def add_rows(self, rows: list[ListedClaim], *, has_more: bool) -> None:
        """Show these claims, too, below the others."""
        self._has_more, self._is_waiting = has_more, False
        if rows:
            self.beginInsertRows(_ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
            self._take(rows)
            self.endInsertRows()

    def put_claims(self, claims: Iterable[StoredClaim]) -> None:
        """Show claims as they now stand, those of them that are listed."""
        changed = []
        for stored in claims:
            row = self._places.get(stored.id)
            if row is not None:
                self.rows[row] = self.rows[row]._replace(claim=stored)
                changed.append(row)
        if changed:
            self._tell(min(changed), max(changed))

    def put_evidence(self, claim_id: int, pieces: int) -> None:
        """Show how much evidence a claim now has."""
        row = self._places.get(claim_id)
        if row is not None:
            self.rows[row] = self.rows[row]._replace(evidence=pieces)
            self._tell(row, row)

    def shown(self, row: int) -> tuple[str, ...]:
        """Return what stands in the cells of a row, as it can be drawn."""
        cells = self._shown.get(row)
        if cells is None:
            listed = self.rows[row]
            cells = tuple(displayable(self._said_briefly(listed, column)) for column in Column)
            self._shown[row] = cells
        return cells

    def row_of(self, claim_id: int) -> int | None:
        """Return the row of a claim among those that were read."""
        return self._places.get(claim_id)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: _Index) -> bool:
        return self._has_more and not self._is_waiting and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.page_wanted.emit()

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.ToolTipRole and section not in ORDERS:
            return self.tr("Claims can’t be sorted by this")
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (Column.VALUE, Column.EVIDENCE):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case self.CLAIM_ROLE:
                return row.claim
            case Qt.ItemDataRole.DisplayRole:
                return self._said_briefly(row, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                # A label would take an article's "<b>" for its own.
                return _plain(self._said(row, Column(index.column())))
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self._said(row, Column(index.column()))
                return f"{self._headings[index.column()]}: {said or self.tr('none')}"
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == Column.VALUE:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _said_briefly(self, row: ListedClaim, column: Column) -> str:
        quantity = row.claim.claim.quantity
        if column is Column.VALUE and quantity is not None:
            # What was assumed is told with the claim, and in the tool tip.
            return value_text(replace(quantity, unit_assumed=False))
        return self._said(row, column)

    def _said(self, row: ListedClaim, column: Column) -> str:
        claim, review = row.claim.claim, row.claim.review
        match column:
            case Column.VERDICT:
                return verdict_name(row.claim.verdict)
            case Column.CLAIM:
                return " ".join(claim.text.split())
            case Column.VALUE:
                return value_text(claim.quantity) if claim.quantity else ""
            case Column.TYPE:
                return type_name(claim.type)
            case Column.SPEAKER:
                return (claim.speaker.name or claim.speaker.text) if claim.speaker else ""
            case Column.NOTE:
                return " ".join(row.claim.note.split())
            case Column.EVIDENCE:
                return str(row.evidence or "")
            case Column.REVIEWER:
                return review.reviewer if review else ""
            case Column.REVIEWED:
                return day_text(review.reviewed_at) if review else ""
            case Column.ARTICLE:
                return row.article_title

    def _take(self, page: list[ListedClaim]) -> None:
        for row, listed in enumerate(page, start=len(self.rows)):
            self._places[listed.claim.id] = row
        self.rows.extend(page)

    def _tell(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._shown.pop(row, None)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _named_columns(self) -> tuple[str, ...]:
        return (
            self.tr("Verdict"),
            self.tr("Claim"),
            self.tr("Value"),
            self.tr("Type"),
            self.tr("Speaker"),
            self.tr("Note"),
            self.tr("Evidence"),
            self.tr("Reviewer"),
            self.tr("Reviewed"),
            self.tr("Article"),
        )


def _plain(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>" if escaped != text else text
