"""The sheet of keys that `?` opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction


class KeysSheet(QDialog):
    """Lists the actions that have a key, group by group, as the menus do."""

    def __init__(
        self, groups: Mapping[str, Sequence[QAction]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for column, (name, actions) in enumerate(groups.items()):
            self._add_group(grid, column * 3, name, actions)
            grid.setColumnMinimumWidth(column * 3 + 2, 24)
        hint = QLabel(self.tr("The letters work everywhere but in a field that you type in."))
        hint.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(hint)
        layout.addWidget(buttons)

    def _add_group(
        self, grid: QGridLayout, column: int, name: str, actions: Sequence[QAction]
    ) -> None:
        heading = QLabel(name)
        heading.setProperty("role", "heading")
        grid.addWidget(heading, 0, column, 1, 2)
        with_keys = [action for action in actions if action.shortcuts()]
        for row, action in enumerate(with_keys, start=1):
            keys = " / ".join(
                shortcut.toString(QKeySequence.SequenceFormat.NativeText)
                for shortcut in action.shortcuts()
            )
            key = QLabel(keys)
            key.setStyleSheet("font-weight: 600")
            grid.addWidget(key, row, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(action.text().replace("&", "").rstrip("…")), row, column + 1)
