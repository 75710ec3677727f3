"""Galley's own sign: a proof with a line that was marked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from gui.theme import LIGHT

_SIZES: Final = (16, 24, 32, 48, 64, 128)
_LINES: Final = ((0.28, 0.74), (0.50, 0.43), (0.72, 0.64))
"""Of each line of the proof, how far down it is, and where it ends."""
_MARKED: Final = 1


def emblem() -> QIcon:
    """Return the sign in the sizes that systems ask for; it looks the same on light and dark."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_drawn(size))
    return icon


def _drawn(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size, size)
    painter.setPen(_pen(LIGHT.handle, 0.03))
    painter.setBrush(QColor(LIGHT.paper))
    painter.drawRoundedRect(QRectF(0.09, 0.05, 0.82, 0.9), 0.1, 0.1)
    for number, (y, end) in enumerate(_LINES):
        colour = LIGHT.verified if number == _MARKED else LIGHT.muted
        width = 0.1 if number == _MARKED else 0.06
        painter.setPen(_pen(colour, width))
        painter.drawLine(QPointF(0.24, y), QPointF(end, y))
    painter.setPen(_pen(LIGHT.verified, 0.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(0.57, 0.5), QPointF(0.65, 0.59), QPointF(0.79, 0.38)])
    painter.end()
    return pixmap


def _pen(colour: str, width: float) -> QPen:
    return QPen(
        QColor(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
