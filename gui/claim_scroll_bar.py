"""The article's scroll bar, with a tick for each claim that is open or disputed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

from core.models import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.theme import Theme

_TICK: Final = 2
_LENGTHS: Final = {Verdict.OPEN: 4.0, Verdict.DISPUTED: 8.0}
"""Pixels from the right edge: a disputed claim is told by its length as well as its colour."""


class ClaimScrollBar(QScrollBar):
    """A vertical scroll bar that shows where there is still something to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self._marks: dict[int, tuple[Verdict, float]] = {}
        self._pixels: dict[Verdict, Counter[int]] = {}

    def set_marks(self, marks: Mapping[int, tuple[Verdict, float]]) -> None:
        """Show these claims by their ids: where each stands, and its place, a share of the text."""
        self._marks = dict(marks)
        self._count()

    def set_mark(self, claim_id: int, verdict: Verdict, place: float) -> None:
        """Show one claim as it now stands."""
        before = self._marks.get(claim_id)
        if before == (verdict, place):
            return
        self._marks[claim_id] = verdict, place
        if before is not None and before[0] in self._pixels:
            self._pixels[before[0]][self._pixel(before[1])] -= 1
        if verdict in self._pixels:
            self._pixels[verdict][self._pixel(place)] += 1
        self.update()

    def drop_mark(self, claim_id: int) -> None:
        """Show a claim no longer."""
        before = self._marks.pop(claim_id, None)
        if before is not None and before[0] in self._pixels:
            self._pixels[before[0]][self._pixel(before[1])] -= 1
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for verdict, pixels in self._pixels.items():
            length = _LENGTHS[verdict]
            ink = self.theme.disputed if verdict is Verdict.DISPUTED else self.theme.muted
            colour = QColor(ink)
            for top, bottom in _runs(pixel for pixel, number in pixels.items() if number):
                painter.fillRect(
                    QRectF(self.width() - length, 2 + top, length, bottom - top), colour
                )

    def _count(self) -> None:
        """Claims that share a pixel are one tick: a long article has thousands."""
        height = self.height() - 4
        self._pixels = {
            wanted: Counter(
                [
                    round(place * height)
                    for verdict, place in self._marks.values()
                    if verdict is wanted
                ]
            )
            for wanted in _LENGTHS
        }
        self.update()

    def _pixel(self, place: float) -> int:
        return round(place * (self.height() - 4))


def _runs(pixels: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that ticks at these pixels cover."""
    start = end = None
    for pixel in sorted(pixels):
        if start is None or end is None or pixel > end:
            if start is not None and end is not None:
                yield start, end
            start = pixel
        end = pixel + _TICK
    if start is not None and end is not None:
        yield start, end
