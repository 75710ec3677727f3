"""The verdicts' glyphs as icons for buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from gui.glyphs import draw_unsaved, draw_verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Verdict
    from gui.theme import Theme

_SIZE: Final = 16


def verdict_icon(verdict: Verdict, theme: Theme, scale: float) -> QIcon:
    """Return a verdict's glyph, sharp at this many device pixels a pixel."""
    return QIcon(_pixmap(lambda painter, rect: draw_verdict(painter, rect, verdict, theme), scale))


def unsaved_pixmap(theme: Theme, scale: float) -> QPixmap:
    """Return the hourglass of what is not saved yet, as sharp."""
    return _pixmap(lambda painter, rect: draw_unsaved(painter, rect, theme), scale)


def _pixmap(draw: Callable[[QPainter, QRectF], None], scale: float) -> QPixmap:
    pixmap = QPixmap(int(_SIZE * scale), int(_SIZE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(2, 2, _SIZE - 4, _SIZE - 4))
    painter.end()
    return pixmap
