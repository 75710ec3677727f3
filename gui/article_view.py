"""The article, typeset to be read, with its claims painted under the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter

from core.article_parts import MarkupKind
from gui.claim_scroll_bar import ClaimScrollBar
from gui.marked_sentences import MarkedSentences
from gui.offsets import OffsetMap, displayable
from gui.spans import Span
from gui.typeset_text import TypesetText
from gui.veil import veil

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from core.models import Article, StoredClaim
    from gui.theme import Theme


class ArticleView(TypesetText):
    """Shows an article; nothing in it can be edited, and nothing is read back from it.

    Signals:
        claim_clicked(int): the id of the claim under the mouse.
    """

    claim_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scroll_bar = ClaimScrollBar(theme)
        self._claims: dict[int, StoredClaim] = {}
        self.is_focused = False
        self._current: tuple[int, int] | None = None
        self.setVerticalScrollBar(self._scroll_bar)
        self.setAccessibleName(self.tr("Article"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._painter.theme = theme
        self._scroll_bar.theme = theme
        if any(mark.kind is MarkupKind.DIMMED for mark in self._markup):
            # What is dimmed has its colour in the document.
            if self._laying_out.is_long(self._document):
                QTimer.singleShot(0, self, lambda: self.set_style(self._style))
            else:
                self.set_style(self._style)
        self.viewport().update()

    def show_article(self, article: Article | None) -> None:
        """Show an article without claims, or nothing, from its start."""
        text = article.text if article else ""
        self._text = displayable(text)
        self._headline = displayable(article.title) if article else ""
        self._markup = article.markup if article else ()
        self._offsets = OffsetMap(text)
        self._painter.selected_id = None
        self._current = None
        self._painter.sentences = MarkedSentences()
        self.show_claims([])
        self._typeset()

    def show_claims(self, claims: Sequence[StoredClaim]) -> None:
        """Paint these claims, given in any order, instead of the present ones."""
        self._painter.set_spans([self._span_of(stored) for stored in claims])
        self._claims = {stored.id: stored for stored in claims}
        self._scroll_bar.set_marks(
            {stored.id: (stored.verdict, self._share_of(stored)) for stored in claims}
        )
        self.viewport().update()

    def replace_claim(self, stored: StoredClaim) -> None:
        """Paint a changed claim as it now stands, and where."""
        self._painter.put(self._span_of(stored))
        self._claims[stored.id] = stored
        self._scroll_bar.set_mark(stored.id, stored.verdict, self._share_of(stored))
        self.viewport().update()

    def drop_claim(self, claim_id: int) -> None:
        """Paint a claim no longer."""
        self._painter.drop(claim_id)
        self._claims.pop(claim_id, None)
        self._scroll_bar.drop_mark(claim_id)
        self.viewport().update()

    def show_unsaved(self, claim_ids: frozenset[int]) -> None:
        """Mark these claims, and no others, as not saved yet."""
        if claim_ids != self._painter.unsaved_ids:
            self._painter.unsaved_ids = claim_ids
            self.viewport().update()

    def show_findings(self, claim_ids: frozenset[int]) -> None:
        """Put the sign of what doesn't agree beside these claims, and no others."""
        if claim_ids != self._painter.finding_ids:
            self._painter.finding_ids = claim_ids
            self.viewport().update()

    def show_sentences(self, read: Iterable[int], current: tuple[int, int] | None) -> None:
        """Mark where sentences end that were read, and the one that is in hand."""
        to_utf16 = self._offsets.to_utf16
        moved = current is not None and self._current != current
        self._current = current
        span = current and (to_utf16(current[0]), to_utf16(current[1]))
        self._painter.sentences = MarkedSentences(map(to_utf16, read), span)
        if span is not None and moved:
            self._scroll_to(*span)
        self.viewport().update()

    def show_grip(self, start: int, end: int) -> None:
        """Outline where the claim under review would stand; (0, 0) when nothing is dragged."""
        to_utf16 = self._offsets.to_utf16
        self._painter.grip = (to_utf16(start), to_utf16(end)) if end else None
        self.viewport().update()

    def set_focus_mode(self, is_on: bool) -> None:
        """Have the paragraph that is worked on stand out, and the others step back."""
        self.is_focused = is_on
        self.viewport().update()

    def offset_at(self, place: QPointF) -> int:
        """Return the offset nearest to a point of the viewport."""
        layout = self.document().documentLayout()
        hit = layout.hitTest(place + self._scrolled(), Qt.HitTestAccuracy.FuzzyHit)
        return self._offsets.to_code_points(max(0, hit))

    def claim_at(self, place: QPointF) -> StoredClaim | None:
        """Return the innermost claim under a point of the viewport."""
        layout = self.document().documentLayout()
        hit = layout.hitTest(place + self._scrolled(), Qt.HitTestAccuracy.ExactHit)
        span = self._painter.span_at(hit) if hit >= 0 else None
        return None if span is None else span.stored

    def claim_ends(self) -> tuple[QRectF, QRectF] | None:
        """Return where the claim under review starts and ends, as carets in the viewport."""
        span = self._in_hand()
        if span is None or not self._laying_out.has(span[1]):
            return None
        return QRectF(self._line_at(span[0])), QRectF(self._line_at(span[1]))

    def shown_claim(self, claim_id: int) -> StoredClaim:
        """Return a claim as it is painted."""
        return self._claims[claim_id]

    def shows(self, claim_id: int) -> bool:
        """Tell whether a claim is among those that are painted."""
        return claim_id in self._claims

    def select_claim(self, claim_id: int | None) -> None:
        """Outline a claim, and scroll to it where it is out of sight."""
        if claim_id != self._painter.selected_id and self.textCursor().hasSelection():
            self.setTextCursor(self._cursor_at(self.textCursor().position()))
        self._painter.selected_id = claim_id
        span = self._in_hand()
        if span is not None:
            self._scroll_to(*span)
        self.viewport().update()

    def claim_rect(self, claim_id: int) -> QRectF:
        """Return where a claim starts, in the viewport's coordinates; empty if it isn't shown."""
        span = self._painter.span(claim_id)
        if span is None or not self._laying_out.has(span.start):
            return QRectF()
        return QRectF(self._line_at(span.start))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._paint_picture():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrolled = self._scrolled()
        painter.translate(-scrolled)
        self._painter.paint(painter, self.document(), QRectF(event.rect()).translated(scrolled))
        painter.end()
        super().paintEvent(event)
        if self.is_focused:
            self._paint_veil()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_control and not self.has_caret and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(0 if event.key() == Qt.Key.Key_Home else bar.maximum())
            return
        super().keyPressEvent(event)

    def _paint_veil(self) -> None:
        """Let all but the paragraph that is worked on fade."""
        place, span = self.textCursor().position(), self._in_hand()
        if self._painter.sentences.current is not None:
            place = self._painter.sentences.current[0]
        elif span is not None and not self.has_caret:
            place = span[0]
        if not self._laying_out.has(place):
            return
        layout = self.document().documentLayout()
        kept = layout.blockBoundingRect(self.document().findBlock(place))
        veil(self.viewport(), kept.translated(-self._scrolled()), self._painter.theme)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        stored = self.claim_at(event.position())
        if stored is not None:
            self.claim_clicked.emit(stored.id)

    def _in_hand(self) -> tuple[int, int] | None:
        claim_id = self._painter.selected_id
        span = self._painter.span(claim_id) if claim_id is not None else None
        return None if span is None else (span.start, span.end)

    def _span_of(self, stored: StoredClaim) -> Span:
        to_utf16 = self._offsets.to_utf16
        return Span(to_utf16(stored.claim.start), to_utf16(stored.claim.end), stored)

    def _share_of(self, stored: StoredClaim) -> float:
        return stored.claim.start / max(1, len(self._text))

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
