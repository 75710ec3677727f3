"""What Galley is, which version of it this is, and where it keeps what it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.version import VERSION
from gui.emblem import emblem

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_EMBLEM: Final = 64


class AboutBox(QMessageBox):
    """Says it in plain text, whatever the store's folder is called."""

    def __init__(self, store_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Galley"))
        self.setIconPixmap(emblem().pixmap(_EMBLEM, _EMBLEM))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr(
                "Galley {0}\n\nThe fact-checker’s desk. Everything stays on this computer, in\n{1}"
            ).format(VERSION, store_path)
        )
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
