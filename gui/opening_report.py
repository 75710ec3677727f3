"""What came of opening many articles: the numbers, and each that was left out with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class OpeningReport(QDialog):
    """Lists what was left out, to be read at leisure beside the work, and copied."""

    def __init__(
        self, summary: str, failures: Sequence[str], more: int, parent: QWidget | None = None
    ) -> None:
        """Show the sentences; so many more there were are only counted."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was left out"))
        headline = QLabel(summary)
        headline.setWordWrap(True)
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("What was left out, and why"))
        rest = self.tr("… and %Ln more.", "", more) if more else ""
        self.list.setPlainText("\n\n".join((*failures, *filter(None, (rest,)))))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(self.tr("&Copy the list"))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(headline)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def sizeHint(self) -> QSize:
        return QSize(640, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.toPlainText().replace("\n\n", "\n"))
        self.copy_button.setText(self.tr("&Copied"))
