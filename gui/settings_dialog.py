"""The reviewer's choices, in one small dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.settings import default_reviewer
from gui.choices import appearance_names, face_names, language_names, line_length_names
from gui.typeset import SIZES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.settings import Settings

_SECONDARY_ENOUGH: Final = (1, 2, 3)


class SettingsDialog(QDialog):
    """Shows the settings and lets them be changed; it keeps nothing itself."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.reviewer_edit = QLineEdit(settings.reviewer)
        self._boxes = {
            "appearance": _box(appearance_names(), settings.appearance),
            "language": _box(language_names(), settings.language),
            "text_size": _box(self._sizes(), settings.text_size),
            "line_length": _box(line_length_names(), settings.line_length),
            "face": _box(face_names(), settings.face),
            "evidence_wanted": _box(self._amounts_of_evidence(), settings.evidence_wanted),
        }
        self.originals_box = QCheckBox(
            self.tr("&Keep in the store the files that articles come from")
        )
        self.originals_box.setChecked(settings.keeps_originals)
        self.chapters_box = QCheckBox(self.tr("Make an article of each &chapter of an e-book"))
        self.chapters_box.setChecked(settings.splits_books)
        self._lay_out()

    def choices(self) -> dict[str, object]:
        """Return what is chosen, by the names of Settings."""
        reviewer = self.reviewer_edit.text().strip() or default_reviewer()
        opening = {
            "keeps_originals": self.originals_box.isChecked(),
            "splits_books": self.chapters_box.isChecked(),
        }
        chosen = {name: box.currentData() for name, box in self._boxes.items()}
        return {"reviewer": reviewer} | chosen | opening

    def box(self, name: str) -> QComboBox:
        """Return where a setting, by its name, is chosen."""
        return self._boxes[name]

    def _sizes(self) -> dict[int, str]:
        return {size: self.tr("Normal") if size == 0 else f"{size:+}" for size in SIZES}

    def _amounts_of_evidence(self) -> dict[int, str]:
        asked = {
            n: self.tr("One primary or %Ln other sources", "", n)
            for n in _SECONDARY_ENOUGH
            if n > 1
        }
        return {0: self.tr("Not asked for"), 1: self.tr("One source")} | asked

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._add_row(form, self.tr("&Reviewer’s name"), self.reviewer_edit)
        labels = {
            "appearance": self.tr("&Appearance"),
            "language": self.tr("&Language"),
            "text_size": self.tr("Size of the article’s &text"),
            "line_length": self.tr("Length of the article’s l&ines"),
            "face": self.tr("&Font of the article"),
            "evidence_wanted": self.tr("&Evidence before Verified"),
        }
        for name, label in labels.items():
            self._add_row(form, label, self._boxes[name])
        hint = QLabel(
            self.tr(
                "Verdicts are stored under the reviewer’s name. Another language is spoken from "
                "the next start on."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        choice = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choice.Ok | choice.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        for box in (self.originals_box, self.chapters_box):
            layout.addWidget(box)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)

    def _add_row(self, form: QFormLayout, label: str, field: QWidget) -> None:
        field.setAccessibleName(label.replace("&", ""))
        form.addRow(label, field)


def _box(values: Mapping[str, str] | Mapping[int, str], chosen: object) -> QComboBox:
    box = QComboBox()
    for value, label in values.items():
        box.addItem(label.replace("&", ""), value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
