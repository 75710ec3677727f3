"""Asks which backup of the store is to be restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.words import ago_text, time_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from core.store.backups import Backup


class RestoreDialog(QDialog):
    """Lists the backups, the latest first, and says what restoring one does."""

    def __init__(
        self,
        store_path: Path,
        backups: Sequence[Backup],
        *,
        now: datetime,
        unsaved: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Offer the backups, given in any order; unsaved marks will be saved into it then."""
        super().__init__(parent)
        self._backups = sorted(backups, reverse=True)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        for backup in self._backups:
            self._add(backup, now)
        self.list.setCurrentRow(0)
        self.list.setSpacing(2)
        self.explanation = QLabel(self._explain(store_path, unsaved))
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)
        self.list.setAccessibleDescription(self.explanation.text())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore_button = QPushButton(self.tr("&Restore"))
        self.buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore_button.setEnabled(bool(self._backups))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(self.accept)
        self._lay_out()

    def chosen(self) -> Backup:
        """Return the backup that is chosen now; there has to be one."""
        return self._backups[self.list.currentRow()]

    def _add(self, backup: Backup, now: datetime) -> None:
        size = QLocale().formattedDataSize(backup.path.stat().st_size)
        parts = (time_text(backup.at), ago_text(backup.at, now=now), size)
        self.list.addItem(QListWidgetItem("   ·   ".join(parts)))

    def _explain(self, store_path: Path, unsaved: int) -> str:
        if not self._backups:
            return self.tr(
                "There is no backup yet. Galley makes one every twenty minutes in which something "
                "was stored, and whenever you choose “Back up now”."
            )
        does = self.tr(
            "The store will be as it was then, and what was decided since is not in it. The "
            "present store isn’t deleted: it is set aside in {0}, as {1}-replaced-… with today’s "
            "date and the time."
        ).format(store_path.parent, store_path.stem)
        waits = self.tr("Marks that are not saved yet are then saved into it.") if unsaved else ""
        return f"{does} {waits}".strip()

    def _lay_out(self) -> None:
        headline = QLabel(self.tr("Which backup shall take the store’s place?"))
        font = headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        headline.setFont(font)
        headline.setBuddy(self.list)
        headline.setVisible(bool(self._backups))
        self.list.setVisible(bool(self._backups))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(headline)
        layout.addWidget(self.list)
        layout.addWidget(self.explanation)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(520)
        # A button finds out whose default it is only once it has a place in the dialog.
        self.restore_button.setDefault(True)
