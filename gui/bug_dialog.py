"""Shows what is in the report of a bug, for the reviewer to read, add to and copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from pathlib import Path

_WIDTH: Final = 620


class BugDialog(QDialog):
    """Says that Galley itself failed; nothing leaves the machine unless the reviewer copies it."""

    def __init__(self, report: str, log_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Galley")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = QLabel(
            self.tr(
                "Galley made a mistake of its own; your reviews are in the store and safe, and you "
                "can go on. This report is kept in {0}, and sent nowhere. It holds nothing of your "
                "articles and notes; whoever is to mend the mistake may be glad of a line on what "
                "you did before, which you can add before you copy it."
            ).format(log_file)
        )
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        self.report_edit = QPlainTextEdit(report)
        self.report_edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report_edit.setAccessibleName(self.tr("Report of the mistake"))
        self.report_edit.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(
            self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        for widget in (sentence, self.report_edit, buttons):
            layout.addWidget(widget)
        self.resize(_WIDTH, self.sizeHint().height())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report_edit.toPlainText())


def show_bug(report: str, log_file: Path, window: QWidget) -> None:
    """Show a report above what is in front, unless another is still being read.

    A bug may come with every key.
    """
    if not any(isinstance(w, BugDialog) and w.isVisible() for w in QApplication.topLevelWidgets()):
        BugDialog(report, log_file, QApplication.activeWindow() or window).open()
