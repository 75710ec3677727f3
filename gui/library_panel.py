"""The articles in the store, each with how far it is reviewed."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from core.models import ArticleSummary
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PADDING: Final = 12
_BAR: Final = 4


class LibraryRole(IntEnum):
    """What a row can be asked for besides its title."""

    SUMMARY = Qt.ItemDataRole.UserRole


class LibraryModel(QAbstractListModel):
    """A read-only list of article summaries, in the order in which they were added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: list[ArticleSummary] = []
        self._rows: dict[str, int] = {}

    def set_summaries(self, summaries: Sequence[ArticleSummary]) -> None:
        """Show these articles instead of the present ones."""
        self.beginResetModel()
        self._summaries = list(summaries)
        self._rows = {summary.id: row for row, summary in enumerate(summaries)}
        self.endResetModel()

    def put_summary(self, summary: ArticleSummary) -> None:
        """Show an article as it now stands; a new one goes to the end."""
        row = self.row_of(summary.id)
        if row is None:
            end = len(self._summaries)
            self.beginInsertRows(_ROOT, end, end)
            self._summaries.append(summary)
            self._rows[summary.id] = end
            self.endInsertRows()
            return
        self._summaries[row] = summary
        self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def summaries(self) -> Sequence[ArticleSummary]:
        """The articles as they are listed."""
        return self._summaries

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article, None where it isn't listed."""
        return self._rows.get(article_id)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._summaries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._summaries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.title
            case LibraryRole.SUMMARY:
                return summary
            case Qt.ItemDataRole.ToolTipRole:
                return f"{summary.title}\n{summary.source}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{summary.title}, {self._progress_text(summary)}"
        return None

    def _progress_text(self, summary: ArticleSummary) -> str:
        if not summary.is_detected:
            return self.tr("claims not found yet")
        progress = summary.progress
        return self.tr("{0} of {1} reviewed").format(progress.reviewed, progress.total)


class _ArticleDelegate(QStyledItemDelegate):
    """Draws a title on up to two lines, and below it the progress."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(0, line * 3 + _PADDING * 2 + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary: ArticleSummary = index.data(LibraryRole.SUMMARY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        rect = QRectF(option.rect).adjusted(_PADDING + 4, _PADDING, -_PADDING, -_PADDING)
        line = QFontMetrics(option.font).lineSpacing()
        painter.setPen(QColor(self.theme.ink))
        title = _two_lines(summary.title, QFontMetrics(option.font), int(rect.width()))
        painter.drawText(
            QRectF(rect.left(), rect.top(), rect.width(), line * 2),
            Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop,
            title,
        )
        self._paint_progress(painter, rect, line, summary)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        ground = QRectF(option.rect).adjusted(4, 2, -4, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(self.theme.track))
            painter.drawRoundedRect(ground, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self.theme.focus))
            painter.drawRoundedRect(ground, 6, 6)

    def _paint_progress(
        self, painter: QPainter, rect: QRectF, line: int, summary: ArticleSummary
    ) -> None:
        progress = summary.progress
        figures = f"{progress.reviewed}/{progress.total}" if summary.is_detected else "…"
        painter.setPen(QColor(self.theme.muted))
        place = QRectF(rect.left(), rect.bottom() - line, rect.width(), line)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, figures)
        left = rect.left() + QFontMetrics(painter.font()).horizontalAdvance("000/000") + 8
        track = QRectF(left, place.center().y() - _BAR / 2, rect.right() - left, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.line))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if progress.total and progress.reviewed:
            done = track.width() * progress.reviewed / progress.total
            painter.setBrush(QColor(self.theme.verified))
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), done, _BAR), _BAR / 2, _BAR / 2
            )


class LibraryPanel(QWidget):
    """Lists the articles; choosing one opens it.

    Signals:
        article_chosen(str): the id of the article to open.
    """

    article_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LibraryModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Library"))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.viewport().setAutoFillBackground(False)
        self._delegate = _ArticleDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self._heading = QLabel(self.tr("Library"))
        self._heading.setProperty("role", "heading")
        self._heading.setContentsMargins(_PADDING + 4, _PADDING, _PADDING, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self.list)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_open(self, article_id: str) -> None:
        """Mark the article that is open, without opening it again."""
        row = self.model.row_of(article_id)
        if row is None or self.list.currentIndex().row() == row:
            return
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(self.model.index(row))
        selection.blockSignals(False)
        self.list.viewport().update()

    def step(self, rows: int) -> None:
        """Open the article so many rows below; nothing happens beyond the ends."""
        index = self.model.index(self.list.currentIndex().row() + rows)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def _on_current_changed(self, current: QModelIndex) -> None:
        summary: ArticleSummary | None = current.data(LibraryRole.SUMMARY)
        if summary is not None:
            self.article_chosen.emit(summary.id)


def _two_lines(title: str, metrics: QFontMetrics, width: int) -> str:
    """Return the title broken after the words that fit, the second line cut short with "…"."""
    words = title.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not words:
        return first
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{rest}" if first else rest
