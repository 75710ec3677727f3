"""The signs of findings: drawn, not typed, so that no font has to hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from core.checks.findings import FindingType, Judgement

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from core.checks.findings import StoredFinding
    from gui.theme import Theme


def draw_warning(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Draw a triangle with an exclamation mark into rect: something doesn't agree."""
    pen = QPen(ink, max(1.1, rect.width() / 10))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(
        QPolygonF([_at(rect, 0.5, 0.02), _at(rect, 1.0, 0.95), _at(rect, 0.0, 0.95)])
    )
    painter.drawLine(_at(rect, 0.5, 0.38), _at(rect, 0.5, 0.6))
    painter.drawPoint(_at(rect, 0.5, 0.78))


def draw_finding(painter: QPainter, rect: QRectF, stored: StoredFinding, theme: Theme) -> None:
    """Draw the sign of a finding into rect: by its type, or by what is held of it."""
    if stored.judgement is Judgement.DISMISSED:
        _draw_cross(painter, rect, QColor(theme.muted))
    elif stored.finding.type is FindingType.REPEAT:
        _draw_repeat(painter, rect, QColor(theme.verified))
    elif stored.finding.type is FindingType.ARITHMETIC:
        _draw_unequal(painter, rect, QColor(theme.disputed))
    else:
        draw_warning(painter, rect, QColor(theme.disputed))


def _draw_cross(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    painter.setPen(_pen(rect, ink))
    painter.drawLine(_at(rect, 0.2, 0.2), _at(rect, 0.8, 0.8))
    painter.drawLine(_at(rect, 0.8, 0.2), _at(rect, 0.2, 0.8))


def _draw_unequal(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    painter.setPen(_pen(rect, ink))
    painter.drawLine(_at(rect, 0.08, 0.38), _at(rect, 0.92, 0.38))
    painter.drawLine(_at(rect, 0.08, 0.68), _at(rect, 0.92, 0.68))
    painter.drawLine(_at(rect, 0.7, 0.08), _at(rect, 0.3, 0.98))


def _draw_repeat(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Draw two arrows, there and back."""
    painter.setPen(_pen(rect, ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(_at(rect, 0.05, 0.32))
    path.lineTo(_at(rect, 0.95, 0.32))
    path.lineTo(_at(rect, 0.7, 0.08))
    path.moveTo(_at(rect, 0.95, 0.7))
    path.lineTo(_at(rect, 0.05, 0.7))
    path.lineTo(_at(rect, 0.3, 0.94))
    painter.drawPath(path)


def _pen(rect: QRectF, ink: QColor) -> QPen:
    pen = QPen(ink, max(1.3, rect.width() / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height())
