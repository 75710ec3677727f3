"""How the window is divided: three panes side by side, and the bars below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

_WIDTHS: Final = (250, 720, 330)
_HEIGHT: Final = 820
_NARROWEST: Final = {0: 180, 1: 360}
_SEARCH_WIDTH: Final = 340
"""What is found is read in lines of some forty characters."""


class Panes(QWidget):
    """Holds the panes, of which the middle one grows with the window, above the bars."""

    def __init__(
        self, panes: Sequence[QWidget], bars: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._narrow: int | None = None
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for place, pane in enumerate(panes):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(place, int(place == 1))
        for place, width in _NARROWEST.items():
            panes[place].setMinimumWidth(width)
        self._splitter.setSizes(_WIDTHS)
        self.rule = QFrame()
        self.rule.setProperty("role", "rule")
        self.rule.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self.rule)
        for bar in bars:
            layout.addWidget(bar)

    def make_room(self, is_needed: bool) -> None:
        """Widen the first pane for a search; once it isn't needed, give back what was taken."""
        first, middle, last = self._splitter.sizes()
        if is_needed and first < _SEARCH_WIDTH:
            self._narrow = first
            self._share(_SEARCH_WIDTH, middle + first - _SEARCH_WIDTH, last)
        elif not is_needed and self._narrow is not None:
            self._share(self._narrow, middle + first - self._narrow, last)
            self._narrow = None

    def _share(self, *widths: int) -> None:
        self._splitter.setSizes(widths)

    def restore(self, window: QMainWindow) -> None:
        """Give the window the size, and the panes the widths, that keep() has kept."""
        kept = QSettings()
        geometry, splitter = kept.value("geometry"), kept.value("splitter")
        window.resize(sum(_WIDTHS), _HEIGHT)
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if isinstance(splitter, QByteArray):
            self._splitter.restoreState(splitter)

    def keep(self, window: QMainWindow) -> None:
        """Keep the sizes for the next time."""
        self.make_room(False)
        kept = QSettings()
        kept.setValue("geometry", window.saveGeometry())
        kept.setValue("splitter", self._splitter.saveState())
