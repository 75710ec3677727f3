"""Asks for a web address to be opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class AddressDialog(QDialog):
    """One line for an address, filled in and selected where one was copied.

    Signals:
        address_given(str): the address that is to be fetched.
    """

    address_given = Signal(str)

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a web address"))
        self.field = QLineEdit(address)
        self.field.setPlaceholderText("https://")
        self.field.setClearButtonEnabled(False)
        self.field.setAccessibleName(self.tr("Web address"))
        self.field.selectAll()
        self.field.textChanged.connect(self._on_text_changed)
        hint = QLabel(
            self.tr(
                "Galley asks this site for this page, and for nothing that the page refers to. "
                "The page is kept in the store with the time."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.fetch_button = QPushButton(self.tr("&Fetch"))
        buttons.addButton(self.fetch_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        for widget in (self.field, hint, buttons):
            layout.addWidget(widget)
        # In the dialog by now: before, there was nothing whose default it could be.
        self.fetch_button.setDefault(True)
        self.setMinimumWidth(520)
        self._on_text_changed(address)

    def accept(self) -> None:
        super().accept()
        self.address_given.emit(self.field.text().strip())

    def _on_text_changed(self, typed: str) -> None:
        self.fetch_button.setEnabled(bool(typed.strip()))
