"""The command palette: every action of the window, found by a few letters of its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from gui.action_list import ListedAction
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_ENTRY: Final = Qt.ItemDataRole.UserRole
_SIZE: Final = QSize(560, 420)
_PADDING: Final = 10
_PAGE: Final = 8
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_WORD: Final = re.compile(r"\w+")


def rank(typed: str, name: str, path: Sequence[str] = ()) -> int | None:
    """Return how well an action fits what is typed, 0 the best; None where it doesn't.

    Fits are: how its name begins, beginnings of its words, their initials, beginnings of
    words in its menus too, and at last its letters in their order.
    """
    wanted = typed.casefold().split()
    words = _WORD.findall(name.casefold())
    menus = _WORD.findall(" ".join(path).casefold())
    together = "".join(wanted)
    if name.casefold().startswith(" ".join(wanted)):
        return 0
    if all(any(word.startswith(part) for word in words) for part in wanted):
        return 1
    if "".join(word[0] for word in words).startswith(together):
        return 2
    if all(any(word.startswith(part) for word in words + menus) for part in wanted):
        return 3
    letters = iter("".join(words))
    return 4 if all(letter in letters for letter in together) else None


class _EntryModel(QAbstractListModel):
    """The actions that fit, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[ListedAction] = []

    def set_entries(self, entries: list[ListedAction]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case _ if role == _ENTRY:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry.name
            case Qt.ItemDataRole.AccessibleTextRole:
                unavailable = "" if entry.action.isEnabled() else self.tr("not available now")
                parts = (entry.name, entry.keys, *entry.path, unavailable)
                return ", ".join(part for part in parts if part)
        return None


class _EntryDelegate(QStyledItemDelegate):
    """Draws an action's name, where it is in the menus, and its keys."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 2 * _PADDING - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: ListedAction = index.data(_ENTRY)
        rect: QRect = option.rect
        metrics = option.fontMetrics
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(self._theme.focus))
            painter.setBrush(QColor(self._theme.track))
            painter.drawRoundedRect(rect.adjusted(4, 1, -5, -2), 6, 6)
        inner = rect.adjusted(_PADDING + 4, 0, -_PADDING - 4, 0)
        is_enabled = entry.action.isEnabled()
        painter.setPen(QColor(self._theme.ink if is_enabled else self._theme.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, entry.keys)
        name = entry.name if is_enabled else self.tr("{0} (not now)").format(entry.name)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, name)
        left = metrics.horizontalAdvance(f"{name}  ")
        place = inner.adjusted(left, 0, -metrics.horizontalAdvance(f"{entry.keys}  "), 0)
        painter.setPen(QColor(self._theme.muted))
        path = metrics.elidedText(
            " › ".join(entry.path), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, path)
        painter.restore()


class _PaletteField(QLineEdit):
    """A field whose arrow keys move through the list below it."""

    def __init__(self, list_view: QListView) -> None:
        super().__init__()
        self._list = list_view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        last = self._list.model().rowCount() - 1
        row = min(max(self._list.currentIndex().row() + step, 0), last)
        self._list.setCurrentIndex(self._list.model().index(row, 0))


class Palette(QDialog):
    """Lists the actions that fit what is typed; Enter does the one that is marked."""

    def __init__(
        self, entries: Sequence[ListedAction], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find an action"))
        self._all = list(entries)
        self._model = _EntryModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_EntryDelegate(theme, self.list))
        self.field = _PaletteField(self.list)
        self.hint_label = QLabel()
        self._lay_out()
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(lambda: self._do(self.list.currentIndex()))
        self.list.clicked.connect(self._do)
        self._find("")

    def _find(self, typed: str) -> None:
        ranked = [
            (place, entry)
            for entry in self._all
            if (place := rank(typed, entry.name, entry.path)) is not None
        ]
        # What can't be done now comes behind what fits as well and can.
        ranked.sort(key=lambda item: (item[0], not item[1].action.isEnabled()))
        self._model.set_entries([entry for _, entry in ranked])
        self.list.setCurrentIndex(self._model.index(0))
        self.hint_label.setText("" if ranked else self.tr("No action is called that"))
        self.hint_label.setVisible(not ranked)

    def _do(self, index: QModelIndex) -> None:
        entry: ListedAction | None = index.data(_ENTRY)
        if entry is None:
            return
        if not entry.action.isEnabled():
            self.hint_label.setText(self.tr("“{0}” can’t be done now").format(entry.name))
            self.hint_label.show()
            return
        self.accept()
        # The keyboard has to be back where it was first.
        QTimer.singleShot(0, entry.action, entry.action.trigger)

    def _lay_out(self) -> None:
        self.resize(_SIZE)
        self.field.setPlaceholderText(self.tr("Type a few letters of what you want to do"))
        self.field.setAccessibleName(self.tr("Action"))
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.viewport().setAutoFillBackground(False)
        self.hint_label.setProperty("role", "muted")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.hint_label)
        layout.addWidget(self.list, 1)
