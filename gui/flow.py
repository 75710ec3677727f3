"""A row of widgets that goes on in a second line where one is too short for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMargins, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_NO_MARGINS: Final = QMargins()


class FlowRow(QWidget):
    """Puts widgets side by side, each as wide as it likes, and is as high as its lines.

    A widget that expands gets what is left of its line, or shares it with others that do.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: QMargins = _NO_MARGINS,
        spacing: int = 6,
    ) -> None:
        super().__init__(parent)
        self._margins = margins
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others."""
        widget.setParent(self)
        self._widgets.append(widget)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(map(_width, shown)) + self._spacing * max(0, len(shown) - 1)
        return QSize(width, self._line_height(shown)).grownBy(self._margins)

    def minimumSizeHint(self) -> QSize:
        shown = self._shown()
        least = (widget.minimumSizeHint().width() for widget in shown)
        return QSize(max(least, default=0), 0).grownBy(self._margins)

    def event(self, event: QEvent) -> bool:
        # A widget that has no layout is asked itself to make room for what is in it.
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self) -> None:
        place = self.rect().marginsRemoved(self._margins)
        top = place.top()
        for line in self._lines(place.width()):
            height = self._line_height(line)
            self._arrange_line(line, QRect(place.left(), top, place.width(), height))
            top += height + self._spacing
        height = max(top - self._spacing, place.top()) + self._margins.bottom()
        if height != self.height():
            self.setFixedHeight(height)

    def _arrange_line(self, line: list[QWidget], place: QRect) -> None:
        left = place.left()
        room = max(0, place.width() - self._line_width(line))
        growing = sum(map(_expands, line))
        for widget in line:
            wished = _width(widget) + (room // growing if _expands(widget) else 0)
            width = min(wished, place.width())
            height = min(place.height(), _height(widget))
            spot = QRect(left, place.top() + (place.height() - height) // 2, width, height)
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), place, spot))
            left += width + self._spacing

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        for widget in self._shown():
            if lines and self._line_width([*lines[-1], widget]) <= width:
                lines[-1].append(widget)
            else:
                lines.append([widget])
        return lines

    def _line_width(self, line: list[QWidget]) -> int:
        return sum(map(_width, line)) + self._spacing * max(0, len(line) - 1)

    def _line_height(self, line: list[QWidget]) -> int:
        return max(map(_height, line), default=0)


def _width(widget: QWidget) -> int:
    wanted = widget.sizeHint().expandedTo(widget.minimumSizeHint()).width()
    return min(max(wanted, widget.minimumWidth()), widget.maximumWidth())


def _height(widget: QWidget) -> int:
    return min(max(widget.sizeHint().height(), widget.minimumHeight()), widget.maximumHeight())


def _expands(widget: QWidget) -> bool:
    return widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
