"""The verdicts' glyphs as icons for buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from gui.glyphs import draw_verdict

if TYPE_CHECKING:
    from core.models import Verdict
    from gui.theme import Theme

_SIZE: Final = 16


def verdict_icon(verdict: Verdict, theme: Theme, scale: float) -> QIcon:
    """Return a verdict's glyph, sharp at this many device pixels a pixel."""
    pixmap = QPixmap(int(_SIZE * scale), int(_SIZE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_verdict(painter, QRectF(2, 2, _SIZE - 4, _SIZE - 4), verdict, theme)
    painter.end()
    return QIcon(pixmap)
