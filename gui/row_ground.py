"""The ground of a row in a list that paints its rows itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.theme import Theme

_SIDE: Final = 4
_ROUNDED: Final = 6


def paint_row_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, gap: int
) -> None:
    """Paint what says that a row is selected or has the keyboard; gap pixels stay free of it."""
    ground = QRectF(option.rect).adjusted(_SIDE, gap, -_SIDE, -gap)
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(ground, _ROUNDED, _ROUNDED)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(theme.focus))
        painter.drawRoundedRect(ground, _ROUNDED, _ROUNDED)
