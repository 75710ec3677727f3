"""The findings of an article or of the store as rows, which are read as they are scrolled to."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.finding_glyphs import draw_finding
from gui.finding_words import finding_name, judgement_line
from gui.row_ground import paint_row_ground
from gui.saying import quoted
from gui.wording import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QObject

    from core.checks.findings import StoredFinding
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PADDING: Final = 10
_GLYPH: Final = 13
_INDENT: Final = _GLYPH + 9
_BETWEEN: Final = " · "
_LINES: Final = 4
"""Of a row: what kind of finding, two of what it says, and where."""


class ListedFinding(NamedTuple):
    """A finding with the titles of the articles that it is about, each once."""

    stored: StoredFinding
    titles: tuple[str, ...]


class FindingRole(IntEnum):
    """What a row can be asked for besides its words."""

    LISTED = Qt.ItemDataRole.UserRole


class FindingsModel(QAbstractListModel):
    """Rows of findings, a page at a time.

    Signals:
        page_wanted(): the rows behind the last are about to be scrolled to.
    """

    page_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ListedFinding] = []
        self.as_it_stands: Callable[[StoredFinding], StoredFinding] = _as_stored
        self._has_more = False
        self._is_asking = False

    @property
    def has_more(self) -> bool:
        """Whether there are rows that haven't been read."""
        return self._has_more

    def show_rows(self, rows: Iterable[ListedFinding], *, has_more: bool) -> None:
        """Show these rows in the place of all others."""
        self.beginResetModel()
        self.rows = list(rows)
        self._has_more, self._is_asking = has_more, False
        self.endResetModel()

    def add_rows(self, rows: Sequence[ListedFinding], *, has_more: bool) -> None:
        """Show these rows behind the others."""
        self._has_more, self._is_asking = has_more, False
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def put_finding(self, stored: StoredFinding) -> None:
        """Show a finding as it now stands, if it is here."""
        for row, listed in enumerate(self.rows):
            if listed.stored.id == stored.id:
                self.rows[row] = listed._replace(stored=stored)
                self.dataChanged.emit(self.index(row), self.index(row))

    def stand_anew(self) -> None:
        """Show what is held of the findings with what waits to be saved by now."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def row_of(self, finding_id: int) -> int | None:
        """Return the row of a finding, None where it isn't listed."""
        ids = (row for row, listed in enumerate(self.rows) if listed.stored.id == finding_id)
        return next(ids, None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: _Index) -> bool:
        return self._has_more and not self._is_asking

    def fetchMore(self, parent: _Index) -> None:
        self._is_asking = True
        self.page_wanted.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        listed = self.rows[index.row()]
        listed = listed._replace(stored=self.as_it_stands(listed.stored))
        finding = listed.stored.finding
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return spoken(finding.message)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("Finding: {0}").format(". ".join(_said(listed)))
            case FindingRole.LISTED:
                return listed
        return None


class FindingDelegate(QStyledItemDelegate):
    """Draws what kind of finding it is and what is held of it, what it says, and where."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, _LINES * QFontMetrics(option.font).lineSpacing() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        listed: ListedFinding | None = index.data(FindingRole.LISTED)
        if listed is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, self.theme, gap=1)
        metrics = QFontMetrics(option.font)
        inner = option.rect.adjusted(_PADDING + 4, _PADDING, -_PADDING, -_PADDING)
        sign = QRectF(inner.left(), inner.top() + 2, _GLYPH, _GLYPH)
        draw_finding(painter, sign, listed.stored, self.theme)
        inner.setLeft(inner.left() + _INDENT)
        name, message, _where = _said(listed)
        where = _places(listed, metrics, inner.width())
        ink, muted = self.theme.ink, self.theme.muted
        words = [(said, ink) for said in _two(message, metrics, inner.width()) if said]
        for line, (text, ink) in enumerate(((name, muted), *words, (where, muted))):
            top = inner.top() + line * metrics.lineSpacing()
            place = QRect(inner.left(), top, inner.width(), metrics.lineSpacing())
            painter.setPen(QColor(ink))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def _as_stored(stored: StoredFinding) -> StoredFinding:
    return stored


def _said(listed: ListedFinding) -> tuple[str, str, str]:
    """Return what kind it is with what is held of it, what it says, and its working or place."""
    finding = listed.stored.finding
    name = " · ".join(filter(None, (finding_name(finding), judgement_line(listed.stored))))
    where = ", ".join(quoted(title) for title in listed.titles)
    return name, spoken(finding.message), spoken(finding.working) or where


def _places(listed: ListedFinding, metrics: QFontMetrics, width: int) -> str:
    """Return the working, else the titles, each with as much room as the others."""
    working = spoken(listed.stored.finding.working)
    if working or not listed.titles:
        return working
    room = width // len(listed.titles) - metrics.horizontalAdvance(_BETWEEN)
    elide = Qt.TextElideMode.ElideRight
    return _BETWEEN.join(metrics.elidedText(title, elide, room) for title in listed.titles)


def _two(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Break a text after the words that fit; the second line takes all that is left."""
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    return first, " ".join(words)
