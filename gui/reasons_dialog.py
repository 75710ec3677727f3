"""The dialog in which the reasons for disputing are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from core.settings import REASONS
from gui.words import reason_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class ReasonsDialog(QDialog):
    """Lets the reviewer write the reasons, one a line; the first nine have the keys 1 to 9.

    Signals:
        reasons_chosen(object): a tuple of the reasons; the usual ones where none was left.
    """

    reasons_chosen = Signal(object)

    def __init__(self, reasons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reasons for disputing"))
        # A reason is stored as it is written here; the usual ones are shown in the language.
        self._stored = {reason_name(reason): reason for reason in (*REASONS, *reasons)}
        told = QLabel(self.tr("One reason a line; the first nine have the keys 1 to 9."))
        told.setProperty("role", "muted")
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(self.windowTitle())
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumSize(320, 220)
        self._show(reasons)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        usual = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        usual.clicked.connect(lambda: self._show(REASONS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (told, self.edit, buttons):
            layout.addWidget(widget)

    def accept(self) -> None:
        lines = dict.fromkeys(line.strip() for line in self.edit.toPlainText().splitlines())
        reasons = tuple(self._stored.get(line, line) for line in lines if line)
        self.reasons_chosen.emit(reasons or REASONS)
        super().accept()

    def _show(self, reasons: Sequence[str]) -> None:
        self.edit.setPlainText("\n".join(reason_name(reason) for reason in reasons))
