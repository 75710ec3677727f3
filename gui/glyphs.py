"""The marks of the verdicts: drawn, not typed, so that no font has to hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from core.models import Verdict

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from gui.theme import Theme

_WAVE: Final = 3.0


def draw_verdict(painter: QPainter, rect: QRectF, verdict: Verdict, theme: Theme) -> None:
    """Draw the glyph of a verdict into rect: a dot, tick, exclamation mark, cross or query."""
    ink = theme.verdict_ink(verdict)
    pen = QPen(ink, max(1.6, rect.width() / 6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(x: float, y: float) -> QPointF:
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height())

    match verdict:
        case Verdict.OPEN:
            painter.setBrush(ink)
            painter.drawEllipse(at(0.5, 0.55), 0.8, 0.8)
        case Verdict.VERIFIED:
            painter.drawPolyline(QPolygonF([at(0.1, 0.55), at(0.4, 0.85), at(0.95, 0.15)]))
        case Verdict.DISPUTED:
            painter.drawLine(at(0.5, 0.05), at(0.5, 0.6))
            painter.drawPoint(at(0.5, 0.95))
        case Verdict.DISMISSED:
            painter.drawLine(at(0.15, 0.15), at(0.85, 0.85))
            painter.drawLine(at(0.85, 0.15), at(0.15, 0.85))
        case _:
            hook = QPainterPath(at(0.2, 0.25))
            hook.cubicTo(at(0.25, -0.1), at(0.9, -0.05), at(0.8, 0.3))
            hook.cubicTo(at(0.75, 0.45), at(0.5, 0.4), at(0.5, 0.65))
            painter.drawPath(hook)
            painter.drawPoint(at(0.5, 0.97))


def draw_unsaved(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw an hourglass into rect: what stands beside it is not saved yet."""
    pen = QPen(QColor(theme.ink), max(1.2, rect.width() / 9))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, middle, right = rect.left() + 1, rect.center().x(), rect.right() - 1
    waist = rect.center().y()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(
        QPolygonF([QPointF(left, rect.top()), QPointF(right, rect.top()), QPointF(middle, waist)])
    )
    painter.setBrush(QColor(theme.ink))
    painter.drawPolygon(
        QPolygonF(
            [QPointF(left, rect.bottom()), QPointF(right, rect.bottom()), QPointF(middle, waist)]
        )
    )


def draw_read(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw a small tick into rect: the sentence beside it was read."""
    pen = QPen(QColor(theme.muted), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(rect.left(), rect.center().y()),
                QPointF(rect.left() + rect.width() * 0.35, rect.bottom()),
                QPointF(rect.right(), rect.top()),
            ]
        )
    )


def wave(left: float, right: float, y: float) -> QPainterPath:
    """Return a wavy line, for under a disputed claim."""
    path = QPainterPath(QPointF(left, y))
    x, side = left, -1
    while x < right:
        middle = QPointF(x + _WAVE / 2, y + side * _WAVE * 0.8)
        x, side = min(x + _WAVE, right), -side
        path.quadTo(middle, QPointF(x, y))
    return path
