"""The article's scroll bar, with a tick for each claim that is open or disputed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

from core.models import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from gui.theme import Theme

_TICK: Final = 2.0
_LENGTHS: Final = {Verdict.OPEN: 4.0, Verdict.DISPUTED: 8.0}
"""Pixels from the right edge: a disputed claim is told by its length as well as its colour."""


class ClaimScrollBar(QScrollBar):
    """A vertical scroll bar that shows where there is still something to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self._ticks: set[tuple[Verdict, float]] = set()

    def set_marks(self, marks: Sequence[tuple[Verdict, float]]) -> None:
        """Show these claims: where each stands, and its place as a share of the text."""
        self._ticks = {(verdict, place) for verdict, place in marks if verdict in _LENGTHS}
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        # Claims that share a pixel are one tick: a long article has thousands.
        ticks = {(verdict, round(place * (self.height() - 4))) for verdict, place in self._ticks}
        for verdict, top in sorted(ticks, key=lambda tick: _LENGTHS[tick[0]]):
            length = _LENGTHS[verdict]
            colour = self.theme.disputed if verdict is Verdict.DISPUTED else self.theme.muted
            painter.fillRect(QRectF(self.width() - length, 2 + top, length, _TICK), QColor(colour))
