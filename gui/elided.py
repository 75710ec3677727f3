"""A line of text that is cut short with "…" where there is no room for all of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QStyle, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEAST: Final = 12
"""Characters there is always room for."""


class ElidedLabel(QLabel):
    """Shows plain text; the whole of it is in the tool tip and what a screen reader hears."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return self.sizeHint().boundedTo(QSize(least, self.sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        place = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, place.width()
        )
        # A tool tip would take an article's "<b>" for its own.
        self.setToolTip(f"<span>{escape(self.text())}</span>" if shown != self.text() else "")
        self.style().drawItemText(
            QPainter(self),
            place,
            QStyle.visualAlignment(self.layoutDirection(), self.alignment()),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
