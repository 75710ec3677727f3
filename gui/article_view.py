"""The article, typeset to be read, with its claims painted under the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.claim_painter import GUTTER, ClaimPainter
from gui.claim_scroll_bar import ClaimScrollBar
from gui.offsets import OffsetMap, displayable
from gui.spans import Span
from gui.typeset import set_column, typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from core.models import Article, StoredClaim
    from gui.theme import Theme

_MARGIN: Final = 32


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
        self._document = self.document()
        self._scroll_bar = ClaimScrollBar(theme)
        self._claims: dict[int, StoredClaim] = {}
        self._size = 0
        self._text = ""
        self._headline = ""
        self.setReadOnly(True)
        # A file that is dropped here is the window's to open.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBar(self._scroll_bar)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._painter.theme = theme
        self._scroll_bar.theme = theme
        self.viewport().update()

    def set_text_size(self, size: int) -> None:
        """Set the article larger or smaller by so many steps of a point."""
        self._size = size
        self._typeset()

    def show_article(self, article: Article | None) -> None:
        """Show an article without claims, or nothing, from its start."""
        text = article.text if article else ""
        self._text = displayable(text)
        self._headline = displayable(article.title) if article else ""
        self._offsets = OffsetMap(text)
        self._painter.selected_id = None
        self.show_claims([])
        self._typeset()

    def show_claims(self, claims: Sequence[StoredClaim]) -> None:
        """Paint these claims, given in any order, instead of the present ones."""
        to_utf16 = self._offsets.to_utf16
        self._painter.set_spans(
            [Span(to_utf16(c.claim.start), to_utf16(c.claim.end), c) for c in claims]
        )
        self._claims = {stored.id: stored for stored in claims}
        self._mark_scroll_bar()
        self.viewport().update()

    def replace_claim(self, stored: StoredClaim) -> None:
        """Paint a changed claim as it now stands."""
        self._painter.replace(stored)
        self._claims[stored.id] = stored
        self._mark_scroll_bar()
        self.viewport().update()

    def show_unsaved(self, claim_ids: frozenset[int]) -> None:
        """Mark these claims, and no others, as not saved yet."""
        if claim_ids != self._painter.unsaved_ids:
            self._painter.unsaved_ids = claim_ids
            self.viewport().update()

    def shows(self, claim_id: int) -> bool:
        """Tell whether a claim is among those that are painted."""
        return claim_id in self._claims

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
        self._painter.column_left = set_column(self.document(), self.viewport().width(), GUTTER)
        super().resizeEvent(event)
        self.select_claim(self._painter.selected_id)

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

    def _mark_scroll_bar(self) -> None:
        length = max(1, len(self._text))
        self._scroll_bar.set_marks(
            [(stored.verdict, stored.claim.start / length) for stored in self._claims.values()]
        )

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
        """Put a newly set document in the place of the present one, at the same claim."""
        document = typeset(self._text, headline=self._headline, size=self._size)
        self._painter.column_left = set_column(document, self.viewport().width(), GUTTER)
        self.setDocument(document)
        self._document = document
        self.select_claim(self._painter.selected_id)
