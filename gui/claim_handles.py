"""What the mouse does on the article beyond clicks: drag a claim's ends, and read its value."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.words import kind_name, type_name, value_text, verdict_name

if TYPE_CHECKING:
    from core.models import StoredClaim
    from gui.article_view import ArticleView

_KNOB: Final = 7.0
_REACH: Final = 7.0
"""Pixels from a knob within which the mouse takes hold of it."""


class ClaimHandles(QWidget):
    """Lies on the article and paints the two knobs of the claim under review.

    The mouse goes through it, and is followed as it passes over the article.

    Signals:
        resized(int, int): the claim under review was dragged to this span.
    """

    resized = Signal(int, int)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._held: int | None = None
        self._span = (0, 0)
        self._is_hovered = False
        self._stored: StoredClaim | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.update)
        self.resize(view.viewport().size())

    def show_claim(self, stored: StoredClaim | None) -> None:
        """Follow the claim under review."""
        self._stored = stored
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.resize(self._view.viewport().size())
        elif isinstance(event, QHelpEvent):
            return self._tell(event)
        elif isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self._is_hovered or self._held is not None):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette().highlight().color()))
        for centre in self._knobs():
            knob = QRectF(0, 0, _KNOB, _KNOB)
            knob.moveCenter(centre)
            painter.drawEllipse(knob)

    def _knobs(self) -> tuple[QPointF, ...]:
        """Return the middles of the knobs: over the start, and under the end."""
        ends = self._view.claim_ends() if self._stored is not None else None
        if ends is None:
            return ()
        start, end = ends
        return (
            QPointF(start.left(), start.top() - 1),
            QPointF(end.left(), end.bottom() + 1),
        )

    def _on_mouse(self, event: QMouseEvent) -> bool:
        place = event.position()
        match event.type():
            case QEvent.Type.MouseMove if self._held is not None:
                self._drag_to(place)
                return True
            case QEvent.Type.MouseMove:
                self._hover(place)
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._held = self._knob_at(place)
                if self._held is not None and self._stored is not None:
                    self._span = self._stored.claim.start, self._stored.claim.end
                    return True
            case QEvent.Type.MouseButtonRelease if self._held is not None:
                self._let_go()
                return True
        return False

    def _hover(self, place: QPointF) -> None:
        over = self._view.claim_at(place)
        is_near = self._knob_at(place) is not None
        mine = self._stored.id if self._stored else None
        is_hovered = is_near or (over is not None and over.id == mine)
        shape = Qt.CursorShape.SizeHorCursor if is_near else Qt.CursorShape.IBeamCursor
        self._view.viewport().setCursor(shape)
        if is_hovered != self._is_hovered:
            self._is_hovered = is_hovered
            self.update()

    def _knob_at(self, place: QPointF) -> int | None:
        for number, knob in enumerate(self._knobs()):
            gap = knob - place
            if QPointF.dotProduct(gap, gap) <= _REACH**2:
                return number
        return None

    def _drag_to(self, place: QPointF) -> None:
        offset = self._view.offset_at(place)
        start, end = self._span
        if self._held == 0 and offset < end:
            self._span = offset, end
        elif self._held == 1 and offset > start:
            self._span = start, offset
        self._view.show_grip(*self._span)

    def _let_go(self) -> None:
        self._held = None
        self._view.show_grip(0, 0)
        claim = self._stored.claim if self._stored else None
        if claim is not None and self._span != (claim.start, claim.end):
            self.resized.emit(*self._span)
        self.update()

    def _tell(self, event: QHelpEvent) -> bool:
        stored = self._view.claim_at(QPointF(event.pos()))
        if stored is None:
            QToolTip.hideText()
        else:
            # Escaped in a paragraph: what an article says is never taken for rich text.
            QToolTip.showText(event.globalPos(), f"<p>{escape(_words(stored))}</p>", self)
        return True


def _words(stored: StoredClaim) -> str:
    """Return what a claim is, its value or who speaks, and where it stands."""
    claim = stored.claim
    parts = [type_name(claim.type)]
    if claim.quantity is not None:
        parts += [value_text(claim.quantity), claim.quantity.of or ""]
    else:
        parts = [kind_name(claim.kind)]
    if claim.speaker is not None:
        parts.append(claim.speaker.name or claim.speaker.text)
    parts.append(verdict_name(stored.verdict))
    return " · ".join(part for part in parts if part)
