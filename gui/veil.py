"""The veil of the focus mode: what isn't worked on steps back, and stays legible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme

_STRENGTH: Final = 0.34
"""What fades behind it still stands out from the paper by 4.5:1."""


def veil(viewport: QWidget, kept: QRectF, theme: Theme) -> None:
    """Paint over what stands above and below kept, in the viewport's coordinates."""
    painter = QPainter(viewport)
    paper = QColor(theme.paper)
    paper.setAlphaF(_STRENGTH)
    size = viewport.size()
    painter.fillRect(QRectF(0, 0, size.width(), kept.top()), paper)
    painter.fillRect(QRectF(0, kept.bottom(), size.width(), size.height()), paper)
