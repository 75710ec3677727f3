"""The article, typeset to be read, with its claims painted under the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.claim_painter import GUTTER, ClaimPainter
from gui.offsets import OffsetMap, displayable
from gui.spans import Span
from gui.theme import SERIF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from core.models import Article, StoredClaim
    from gui.theme import Theme

_TEXT_POINTS: Final = 13.5
_MEASURE: Final = 72
"""Average characters a line; real prose runs to a few more."""
_LINE_HEIGHT: Final = 138
"""Percent of the face's own."""
_MARGIN: Final = 32
SIZES: Final = range(-4, 13)


class ArticleView(QTextEdit):
    """Shows an article; nothing in it can be edited, and nothing is read back from it.

    Signals:
        claim_clicked(int): the id of the claim under the mouse.
    """

    claim_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = ClaimPainter(theme)
        self._offsets = OffsetMap("")
        self._size = 0
        self._title = ""
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self.document().setDocumentMargin(0)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._painter.theme = theme
        self.viewport().update()

    def set_text_size(self, size: int) -> None:
        """Set the article larger or smaller by so many steps of a point."""
        self._size = size
        self._typeset()

    def show_article(self, article: Article | None) -> None:
        """Show an article without claims, or nothing, from its start."""
        text = article.text if article else ""
        self._title = article.title if article else ""
        self._offsets = OffsetMap(text)
        self._painter.set_spans([])
        self._painter.selected_id = None
        self.setPlainText(displayable(text))
        self._typeset()

    def show_claims(self, claims: Sequence[StoredClaim]) -> None:
        """Paint these claims, given in any order, instead of the present ones."""
        to_utf16 = self._offsets.to_utf16
        self._painter.set_spans(
            [Span(to_utf16(c.claim.start), to_utf16(c.claim.end), c) for c in claims]
        )
        self.viewport().update()

    def replace_claim(self, stored: StoredClaim) -> None:
        """Paint a changed claim as it now stands."""
        self._painter.replace(stored)
        self.viewport().update()

    def select_claim(self, claim_id: int | None) -> None:
        """Outline a claim, and scroll to it where it is out of sight."""
        self._painter.selected_id = claim_id
        span = self._painter.span(claim_id) if claim_id is not None else None
        if span is not None:
            self._scroll_to(span)
        self.viewport().update()

    def claim_rect(self, claim_id: int) -> QRectF:
        """Return where a claim starts, in the viewport's coordinates; empty if it isn't shown."""
        span = self._painter.span(claim_id)
        return QRectF() if span is None else QRectF(self.cursorRect(self._cursor_at(span.start)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrolled = self._scrolled()
        painter.translate(-scrolled)
        self._painter.paint(painter, self.document(), QRectF(event.rect()).translated(scrolled))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_column()
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        place = (
            self.document()
            .documentLayout()
            .hitTest(event.position() + self._scrolled(), Qt.HitTestAccuracy.ExactHit)
        )
        span = self._painter.span_at(place) if place >= 0 else None
        if span is not None:
            self.claim_clicked.emit(span.stored.id)

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _cursor_at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return cursor

    def _scroll_to(self, span: Span) -> None:
        """Leave the page alone while the claim is well in sight; else put it in the upper third."""
        top = self.cursorRect(self._cursor_at(span.start)).top()
        bottom = self.cursorRect(self._cursor_at(span.end)).bottom()
        height = self.viewport().height()
        if top < _MARGIN or bottom > height - _MARGIN:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def _typeset(self) -> None:
        font = QFont(SERIF)
        font.setPointSizeF(_TEXT_POINTS + self._size)
        font.setStyleHint(QFont.StyleHint.Serif)
        self.document().setDefaultFont(font)
        self._set_paragraphs(QFontMetricsF(font))
        self._set_column()

    def _set_paragraphs(self, metrics: QFontMetricsF) -> None:
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(
            _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        paragraph.setBottomMargin(metrics.height() * 0.55)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(paragraph)
        self._close_blank_lines(metrics)
        if self.document().firstBlock().text() == displayable(self._title):
            self._set_headline(metrics)

    def _close_blank_lines(self, metrics: QFontMetricsF) -> None:
        """Let a blank line between paragraphs add only a little to their own spacing."""
        blank = QTextBlockFormat()
        blank.setLineHeight(
            metrics.height() * 0.3, QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        block = self.document().firstBlock()
        while block.isValid():
            if block.length() == 1:
                QTextCursor(block).setBlockFormat(blank)
            block = block.next()

    def _set_headline(self, metrics: QFontMetricsF) -> None:
        face = QTextCharFormat()
        face.setFontPointSize((_TEXT_POINTS + self._size) * 1.5)
        face.setFontWeight(QFont.Weight.Bold)
        cursor = QTextCursor(self.document().firstBlock())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(face)
        spacing = cursor.blockFormat()
        spacing.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spacing.setBottomMargin(metrics.height() * 0.8)
        cursor.setBlockFormat(spacing)

    def _set_column(self) -> None:
        """Centre the column; the document's own margins leave the gutter to paint in."""
        wanted = QFontMetricsF(self.document().defaultFont()).averageCharWidth() * _MEASURE
        width = self.viewport().width()
        left = max(GUTTER, (width - wanted) / 2)
        frame = self.document().rootFrame()
        margins = frame.frameFormat()
        margins.setLeftMargin(left)
        margins.setRightMargin(max(_MARGIN, width - left - wanted))
        margins.setTopMargin(_MARGIN)
        margins.setBottomMargin(_MARGIN * 2)
        frame.setFrameFormat(margins)
        self._painter.column_left = left
