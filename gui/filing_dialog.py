"""The form of an article's tags and deadline."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from core.models import Filing

_DAYS_AHEAD: Final = re.compile(r"\+(\d{1,3})")


def read_deadline(text: str, *, today: date) -> str | None:
    """Return the ISO 8601 date that is meant, empty for none; None where it is no date."""
    text = text.strip()
    ahead = _DAYS_AHEAD.fullmatch(text)
    if not text:
        return ""
    if ahead is not None:
        return (today + timedelta(days=int(ahead[1]))).isoformat()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


class FilingDialog(QDialog):
    """Shows how an article is filed, and lets it be changed; it stores nothing itself."""

    def __init__(self, title: str, filing: Filing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags and deadline"))
        self._before = filing
        self.title_label = QLabel(title)
        self.tags_edit = QLineEdit(", ".join(filing.tags))
        self.deadline_edit = QLineEdit(filing.deadline)
        self.archived_box = QCheckBox(self.tr("&Archived: out of the library’s way"))
        self.archived_box.setChecked(filing.is_archived)
        self.hint_label = QLabel()
        self._lay_out()

    def filing(self) -> Filing:
        """Return how the article is to be filed."""
        tags = dict.fromkeys(tag.strip() for tag in self.tags_edit.text().split(","))
        deadline = read_deadline(self.deadline_edit.text(), today=date.today())  # noqa: DTZ011
        return replace(
            self._before,
            tags=tuple(tag for tag in tags if tag),
            deadline=self._before.deadline if deadline is None else deadline,
            is_archived=self.archived_box.isChecked(),
        )

    def accept(self) -> None:
        if read_deadline(self.deadline_edit.text(), today=date.min) is None:
            self.hint_label.setText(
                self.tr("The deadline is no date: type it as 2026-11-30, or +3 for in three days")
            )
            self.deadline_edit.setFocus()
            return
        super().accept()

    def _lay_out(self) -> None:
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setWordWrap(True)
        self.title_label.setProperty("role", "heading")
        self.hint_label.setProperty("role", "alarm")
        self.hint_label.setWordWrap(True)
        self.tags_edit.setAccessibleName(self.tr("Tags"))
        self.tags_edit.setPlaceholderText(self.tr("energy, front page"))
        self.deadline_edit.setAccessibleName(self.tr("Deadline"))
        self.deadline_edit.setPlaceholderText(self.tr("2026-11-30, or +3 for in three days"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&Tags, with commas between"), self.tags_edit)
        form.addRow(self.tr("&Deadline"), self.deadline_edit)
        form.addRow(self.archived_box)
        choice = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choice.Ok | choice.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for part in (self.title_label, self.hint_label):
            layout.addWidget(part)
        layout.insertLayout(1, form)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
