"""The articles in the store, each with how far it is reviewed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.buttons import Button
from gui.finding_glyphs import draw_warning
from gui.library_model import LibraryModel, LibraryRole, due_text, is_pressing, today
from gui.row_ground import paint_row_ground
from gui.words import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent

    from core.models import ArticleSummary
    from gui.library_model import AskForPage, ReadPage
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 12
_BAR: Final = 4
_SIGN: Final = 11


class _ArticleDelegate(QStyledItemDelegate):
    """Draws a title on up to two lines, and below it the progress."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, row_height(QFontMetrics(option.font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary: ArticleSummary | None = index.data(LibraryRole.SUMMARY)
        if summary is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, self.theme, gap=2)
        rect = QRectF(option.rect).adjusted(_PADDING + 4, _PADDING, -_PADDING, -_PADDING)
        line = QFontMetrics(option.font).lineSpacing()
        painter.setPen(QColor(self.theme.ink))
        title = _two_lines(summary.title, QFontMetrics(option.font), int(rect.width()))
        if "\n" not in title:
            # What takes a line less stands in the middle, its parts as close as the others'.
            rect.adjust(0, line / 2, 0, -line / 2)
        painter.drawText(
            QRectF(rect.left(), rect.top(), rect.width(), line * 2),
            Qt.AlignmentFlag.AlignTop,
            title,
        )
        self._paint_progress(painter, rect, line, summary)
        painter.restore()

    def _paint_progress(
        self, painter: QPainter, rect: QRectF, line: int, summary: ArticleSummary
    ) -> None:
        progress = summary.progress
        figures = f"{progress.reviewed}/{progress.total}" if summary.is_detected else "…"
        painter.setPen(QColor(self.theme.muted))
        place = QRectF(rect.left(), rect.bottom() - line, rect.width(), line)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, figures)
        metrics = QFontMetrics(painter.font())
        right = rect.right() - self._paint_deadline(painter, place, summary)
        right -= self._paint_findings(
            painter, place.adjusted(0, 0, right - place.right(), 0), summary
        )
        left = rect.left() + metrics.horizontalAdvance("000/000") + 8
        track = QRectF(left, place.center().y() - _BAR / 2, max(0.0, right - left), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.line))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if progress.total and progress.reviewed:
            done = track.width() * progress.reviewed / progress.total
            painter.setBrush(QColor(self.theme.verified))
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), done, _BAR), _BAR / 2, _BAR / 2
            )

    def _paint_findings(self, painter: QPainter, place: QRectF, summary: ArticleSummary) -> float:
        """Write how many findings an article has, and return how wide that is."""
        if not summary.findings:
            return 0.0
        said = number_text(summary.findings)
        painter.setPen(QColor(self.theme.disputed))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        width = QFontMetrics(painter.font()).horizontalAdvance(said) + 4.0
        corner = QPointF(place.right() - width - _SIGN, place.center().y() - _SIGN / 2)
        draw_warning(painter, QRectF(corner, QSizeF(_SIGN, _SIGN)), QColor(self.theme.disputed))
        return width + _SIGN + 8.0

    def _paint_deadline(self, painter: QPainter, place: QRectF, summary: ArticleSummary) -> float:
        """Write when an article is due, and return how wide that is."""
        said = due_text(summary.filing.deadline, today=today())
        if not said:
            return 0.0
        is_pressing_now = is_pressing(summary.filing.deadline, today=today())
        is_left = summary.progress.reviewed < summary.progress.total or not summary.is_detected
        # What is done on time presses nobody.
        painter.setPen(
            QColor(self.theme.disputed if is_pressing_now and is_left else self.theme.muted)
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        return QFontMetrics(painter.font()).horizontalAdvance(said) + 8.0


class _ArticleList(QTableView):
    """A list that can be very long: a table of one column lays nothing out row by row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
        self.viewport().setAutoFillBackground(False)
        # The delegate draws what is current; a table would fill the row below it.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes the first row the current one, which nobody chose, where none is.
        if self.currentIndex().isValid():
            super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        if event.key() in ends:
            # In a table these go to the ends of the row.
            self.setCurrentIndex(self.model().index(ends[Qt.Key(event.key())], 0))
            return
        super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """Lists the articles; choosing one opens it.

    Signals:
        article_chosen(str): the id of the article to open.
    """

    article_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LibraryModel(self)
        self.list = _ArticleList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Library"))
        self._delegate = _ArticleDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self._heading = QLabel(self.tr("Library"))
        self._heading.setProperty("role", "heading")
        self._heading.setContentsMargins(_PADDING + 4, _PADDING, _PADDING, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.view_button = Button(self.tr("View"))
        self.view_button.setProperty("role", "example")
        self.view_button.setAccessibleName(self.tr("Order and filter of the library"))
        self.view_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.state_label = QLabel()
        self.state_label.setProperty("role", "muted")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setWordWrap(True)
        self.state_label.setContentsMargins(_PADDING + 4, 0, _PADDING, 4)
        self.state_label.hide()
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self.view_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(head)
        layout.addWidget(self.state_label)
        layout.addWidget(self.list)
        self._is_choosing = True
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Out of sight, nothing was scrolled to.
        self.list.scrollTo(self.list.currentIndex())

    def show_library(self, count: int, read: ReadPage, ask: AskForPage | None = None) -> None:
        """List so many articles, none of them open; read and ask are the model's."""
        with self._following():
            self.model.show_library(count, read, ask)

    def refresh(self, count: int) -> None:
        """List anew what is looked at, of so many articles."""
        with self._following():
            self.model.refresh(count)

    def show_state(self, text: str) -> None:
        """Say what is left out of the list; nothing where it is all there."""
        self.state_label.setText(text)
        self.state_label.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_open(self, row: int | None) -> None:
        """Mark the row of the article that is open, without opening it again; None for none."""
        if self.list.currentIndex().row() != row:
            index = QModelIndex() if row is None else self.model.index(row)
            with self._following():
                self.list.setCurrentIndex(index)

    def step(self, rows: int) -> None:
        """Open the article so many rows below; nothing happens beyond the ends."""
        index = self.model.index(self.list.currentIndex().row() + rows)
        if index.isValid():
            self.list.setCurrentIndex(index)

    @contextmanager
    def _following(self) -> Iterator[None]:
        """Take what becomes the current row meanwhile for nobody's choice."""
        self._is_choosing = False
        try:
            yield
        finally:
            self._is_choosing = True

    def _on_current_changed(self, current: QModelIndex) -> None:
        summary = self.model.summary(current.row()) if self._is_choosing else None
        if summary is not None:
            self.article_chosen.emit(summary.id)


def row_height(metrics: QFontMetrics) -> int:
    """Return the pixels that an article takes: two lines of its title, and its progress."""
    return metrics.lineSpacing() * 3 + _PADDING * 2 + 4


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
