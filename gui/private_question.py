"""Asks whether a page may be fetched from a network that isn't public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget


class PrivateQuestion(QMessageBox):
    """Says where an address leads, and that nothing was fetched yet; no is what Enter answers.

    Signals:
        answered(bool): whether it may be fetched; told once.
    """

    answered = Signal(bool)

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle("Galley")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Fetch a page from a private network?"))
        told = self.tr(
            "The address belongs to this computer or to a network that isn’t public, such as an "
            "office’s own. Nothing was fetched from it yet; a link from elsewhere that leads there "
            "may be a trap."
        )
        self.setInformativeText(f"{sentence}\n\n{told}")
        self.fetch_button = self.addButton(self.tr("&Fetch it"), QMessageBox.ButtonRole.AcceptRole)
        self.leave_button = self.addButton(
            self.tr("&Don’t fetch it"), QMessageBox.ButtonRole.RejectRole
        )
        self.setDefaultButton(self.leave_button)
        self.setEscapeButton(self.leave_button)
        self.buttonClicked.connect(self._on_button_clicked)

    def _on_button_clicked(self, button: QAbstractButton) -> None:
        self.answered.emit(button is self.fetch_button)
