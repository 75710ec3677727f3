"""What a window asks before it closes over marks that are not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from gui.saying import cells_of
from gui.words import time_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from gui.changes import Change
    from gui.unsaved import UnsavedMarks


class ClosingBox(QMessageBox):
    """Says that marks would be lost, and offers to stay, to copy them, or to lose them.

    It goes by itself once they are saved.

    Signals:
        close_wanted(): the window may close: nothing waits any more, or it may be lost.
    """

    close_wanted = Signal()

    def __init__(
        self, unsaved: UnsavedMarks, titles: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Offer to copy the marks under the titles of their articles, by article id."""
        super().__init__(parent)
        self._unsaved = unsaved
        self._titles = titles
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("Galley")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_button = self.addButton(
            self.tr("&Keep the window open"), QMessageBox.ButtonRole.RejectRole
        )
        self.copy_button = self.addButton(
            self.tr("&Copy to clipboard as text"), QMessageBox.ButtonRole.ActionRole
        )
        self.lose_button = self.addButton("", QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.keep_button)
        self.setEscapeButton(self.keep_button)
        # Copying leaves the question open, where a box of Qt's would go.
        self.copy_button.clicked.disconnect()
        self.copy_button.clicked.connect(self._copy)
        self.lose_button.clicked.connect(self._lose)
        unsaved.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        number = len(self._unsaved)
        if not number:
            self.reject()
            self.close_wanted.emit()
            return
        rest = self.tr("While the window is open, Galley keeps them and tries again.")
        self.setText(self.tr("%Ln marks are not saved and would be lost.", "", number))
        self.setInformativeText(f"{self._unsaved.reason}\n\n{rest}")
        self.lose_button.setText(self.tr("Close and &lose %Ln marks", "", number))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(changes_as_text(self._unsaved.changes, self._titles))
        self.copy_button.setText(self.tr("&Copied"))

    def _lose(self) -> None:
        self._unsaved.changed.disconnect(self._say)
        self._unsaved.discard()
        self.close_wanted.emit()


def changes_as_text(changes: Sequence[Change], titles: Mapping[str, str]) -> str:
    """Return the changes as lines that can be read, and pasted into a table."""
    return "\n".join(
        "\t".join(
            (
                titles.get(claim.article_id, claim.article_id),
                *(" ".join(cell.split()) for cell in (claim.claim.text, *cells_of(change))),
                change.reviewer,
                time_text(change.at),
            )
        )
        for change in changes
        for claim in change.claims
    )
