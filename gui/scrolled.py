"""What holds the window's contents on a screen that is smaller than they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.panes import Panes


class Scrolled(QScrollArea):
    """Gives its contents all of the window, and scrolls them where that is too little.

    At three times the size a small screen has room for a third of the desk; Tab brings
    into sight what it goes to.
    """

    def __init__(self, contents: Panes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(contents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._contents.fit(event.size().width())
        super().resizeEvent(event)
