"""How the window is divided: three panes side by side, and the bars below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

_WIDTHS: Final = (250, 720, 330)
_HEIGHT: Final = 820
_MIDDLE: Final = 1
_FRAME: Final = QSize(12, 40)
"""What the system may put around a window, which it tells only once the window is there."""
_NARROWEST: Final = {0: 180, _MIDDLE: 300}
_SEARCH_WIDTH: Final = 340
"""What is found is read in lines of some forty characters."""
_BAR_PADDING: Final = 26
"""What a bar with buttons is higher than a line of text."""


class Panes(QWidget):
    """Holds the panes, of which the middle one grows with the window, above the bars.

    Until it is furnished it shows the grounds that they stand on: paper between two panels.
    """

    def __init__(self, *, has_sides: bool = True, parent: QWidget | None = None) -> None:
        """Divide the room as it was left; without sides it is one sheet of paper."""
        super().__init__(parent)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._narrow: int | None = None
        self._is_first_wanted = has_sides
        self._is_room_needed = False
        self._wanted_beside = 0
        self._room = sum(_WIDTHS)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.rule = QFrame()
        self.rule.setProperty("role", "rule")
        self.rule.setFixedHeight(1)
        self._foot = QWidget()
        self._foot.setFixedHeight(self.fontMetrics().height() + _BAR_PADDING)
        for place in range(len(_WIDTHS)):
            self._splitter.addWidget(_ground(is_paper=place == _MIDDLE))
            self._stretch(place)
            self._pane(place).setVisible(has_sides or place == _MIDDLE)
        self._splitter.setSizes(_WIDTHS)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._splitter, 1)
        for part in (self.rule, self._foot):
            self._layout.addWidget(part)
            part.setVisible(has_sides)

    def furnish(self, panes: Sequence[QWidget], bars: Sequence[QWidget]) -> None:
        """Put the panes where their grounds are, and the bars below."""
        for place, pane in enumerate(panes):
            ground = self._pane(place)
            self._splitter.replaceWidget(place, pane)
            self._stretch(place)
            ground.deleteLater()
        self._layout.removeWidget(self._foot)
        self._foot.hide()
        self._foot.deleteLater()
        for bar in bars:
            self._layout.addWidget(bar)

    def make_room(self, is_needed: bool) -> None:
        """Widen the first pane for a search; once it isn't needed, give back what was taken."""
        self._is_room_needed = is_needed
        self._show_first()
        first, middle, last = self._splitter.sizes()
        if is_needed and first < _SEARCH_WIDTH:
            self._narrow = first
            self._share(_SEARCH_WIDTH, middle + first - _SEARCH_WIDTH, last)
        elif not is_needed and self._narrow is not None:
            self._share(self._narrow, middle + first - self._narrow, last)
            self._narrow = None

    def show_first(self, *, is_wanted: bool, beside: int = 0) -> None:
        """Show the first pane where there is room for it, which a search takes in any case.

        beside is how many pixels the others are to have for themselves.
        """
        self._is_first_wanted, self._wanted_beside = is_wanted, beside
        self._show_first()

    def fit(self, room: int) -> None:
        """Do with so many pixels: where they are few, the first pane gives way to the others."""
        self._room = room
        self._show_first()

    def _show_first(self) -> None:
        first, *others = (self._pane(place) for place in range(len(_WIDTHS)))
        needed = sum(
            max(pane.minimumWidth(), pane.minimumSizeHint().width())
            for pane in others
            if not pane.isHidden()
        )
        needed = first.minimumWidth() + max(needed, self._wanted_beside)
        has_room = self._is_room_needed or needed <= self._room
        first.setVisible(self._is_first_wanted and has_room)

    def _share(self, *widths: int) -> None:
        self._splitter.setSizes(widths)

    def _stretch(self, place: int) -> None:
        self._splitter.setStretchFactor(place, int(place == _MIDDLE))
        if place in _NARROWEST:
            self._pane(place).setMinimumWidth(_NARROWEST[place])

    def _pane(self, place: int) -> QWidget:
        pane = self._splitter.widget(place)
        assert pane is not None, "each place has a pane, or the ground for one"
        return pane

    def restore(self, window: QMainWindow) -> None:
        """Give the window the size, and the panes the widths, that keep() has kept."""
        kept = QSettings()
        geometry, splitter = kept.value("geometry"), kept.value("splitter")
        # A screen may be smaller, and nobody there to make the window fit it.
        room = window.screen().availableGeometry().size()
        window.resize(QSize(sum(_WIDTHS), _HEIGHT).boundedTo(room - _FRAME))
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


def _ground(*, is_paper: bool) -> QWidget:
    """Return an empty pane."""
    ground = QWidget()
    ground.setAutoFillBackground(True)
    ground.setBackgroundRole(QPalette.ColorRole.Base if is_paper else QPalette.ColorRole.Window)
    return ground
