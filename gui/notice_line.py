"""The quiet line that stays while there is something to know about the store's place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.wording import spoken


class NoticeLine(QLabel):
    """Shows a sentence for as long as it holds; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setContentsMargins(16, 8, 16, 0)
        self.hide()

    def show_notice(self, sentence: str | None) -> None:
        """Show this sentence of core's from now on, or nothing."""
        self.setText(spoken(sentence) if sentence else "")
        self.setVisible(bool(sentence))
