"""The sheet of keys that `?` opens: those that work right now."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.action_list import key_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QKeyCombination
    from PySide6.QtGui import QKeySequence

    from gui.action_list import ListedAction

_MOST_COLUMNS: Final = 3
_SIZE: Final = QSize(1180, 640)
"""How large the sheet gets at most; what has no room in it is scrolled to."""
_MARGINS: Final = QSize(72, 130)
_GAP: Final = 16


def is_text_field(widget: QWidget | None) -> bool:
    """Tell whether letters are typed into a widget, and so are no keys there."""
    if isinstance(widget, QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QLineEdit | QAbstractSpinBox)


def working(entries: Iterable[ListedAction], *, in_text_field: bool) -> list[ListedAction]:
    """Return the actions whose keys work now, by what they are and where the keyboard is."""
    return [
        entry
        for entry in entries
        if entry.action.isEnabled()
        and any(not in_text_field or _works_in_text(key) for key in entry.action.shortcuts())
    ]


def _works_in_text(key: QKeySequence) -> bool:
    combination: QKeyCombination = key[0]  # type: ignore[index]  # the stubs lack it
    modifiers = combination.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    is_function = Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35
    return bool(modifiers) or is_function or combination.key() == Qt.Key.Key_Escape


class KeysSheet(QDialog):
    """Lists actions with their keys, menu by menu."""

    def __init__(self, entries: Sequence[ListedAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        page = self._page(entries)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Keys that work now"))
        hint = QLabel(
            self.tr("These keys work right now. Letters are no keys in a field that you type in.")
        )
        hint.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(area, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        room = QSize(_SIZE.width(), parent.height() - 2 * _GAP if parent else 0)
        self.resize((page.sizeHint() + _MARGINS).boundedTo(_SIZE.expandedTo(room)))

    def _page(self, entries: Sequence[ListedAction]) -> QWidget:
        """Return the columns, fewer where the language is too long for as many beside another."""
        for number in range(_MOST_COLUMNS, 0, -1):
            page = QWidget()
            columns = QHBoxLayout(page)
            columns.setSpacing(32)
            for group in self._columns(entries, number):
                columns.addLayout(self._column(group))
            if (page.sizeHint() + _MARGINS).width() <= _SIZE.width():
                break
        return page

    def _columns(
        self, entries: Sequence[ListedAction], number: int
    ) -> list[list[list[ListedAction]]]:
        """Share the menus out to columns of about the same height, in their order."""
        groups = [list(group) for _, group in groupby(entries, key=lambda entry: entry.path[0])]
        height = sum(len(group) + 2 for group in groups) / number
        columns: list[list[list[ListedAction]]] = [[]]
        filled = 0
        for group in groups:
            is_full = filled + (len(group) + 2) / 2 > height * len(columns)
            if is_full and len(columns) < number:
                columns.append([])
            columns[-1].append(group)
            filled += len(group) + 2
        return columns

    def _column(self, groups: list[list[ListedAction]]) -> QGridLayout:
        """Return the groups below each other, the keys of all of them in one line."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for group in groups:
            heading = QLabel(group[0].path[0])
            heading.setProperty("role", "heading")
            heading.setContentsMargins(0, _GAP if grid.rowCount() > 1 else 0, 0, 2)
            grid.addWidget(heading, grid.rowCount(), 1)
            for entry in group:
                self._add_entry(grid, entry)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _add_entry(self, grid: QGridLayout, entry: ListedAction) -> None:
        row = grid.rowCount()
        keys = self.tr(" or ").join(key_text(key) for key in entry.action.shortcuts())
        key = QLabel(keys)
        key.setStyleSheet("font-weight: 600")
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(QLabel(entry.name), row, 1)
