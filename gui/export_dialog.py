"""Asks which claims go into a CSV file, and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.messages import asks


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the reviewer chose; without only_open_article every article of the store goes."""

    path: Path
    only_reviewed: bool
    only_open_article: bool
    bom: bool


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """How many claims there are to export, dismissed ones counted in all."""

    reviewed: int
    all: int


class ExportDialog(QDialog):
    """Says how many claims go where, and lets the reviewer change it."""

    def __init__(
        self,
        everywhere: ExportCounts,
        here: ExportCounts | None,
        parent: QWidget | None = None,
        *,
        unsaved: int = 0,
    ) -> None:
        """Offer the claims of all articles, and those of the open one if there is one.

        So many marks as are unsaved will be missing from the file, and the dialog says so.
        """
        super().__init__(parent)
        self._everywhere = everywhere
        self._here = here
        self._path_that_may_be_replaced: Path | None = None
        self.setWindowTitle(self.tr("Export claims"))
        self.headline = QLabel()
        self.path_edit = QLineEdit(str(_free_path()))
        self.all_articles = QRadioButton(self.tr("All &articles"))
        self.open_article = QRadioButton(self.tr("The &open article"))
        self.only_reviewed = QRadioButton(self.tr("&Reviewed claims"))
        self.every_claim = QRadioButton(self.tr("E&very claim, also open ones and “not a claim”"))
        self.bom = QCheckBox(self.tr("CSV that &Excel reads right (marked as UTF-8)"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = QPushButton(self.tr("&Export"))
        self.unsaved_label = QLabel(
            self.tr("%Ln marks are not saved yet and will be missing.", "", unsaved)
        )
        self.unsaved_label.setProperty("role", "alarm")
        self.unsaved_label.setVisible(unsaved > 0)
        self._set_up()
        self._lay_out()
        self._say()

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        return ExportChoice(
            path=Path(self.path_edit.text().strip()).expanduser(),
            only_reviewed=self.only_reviewed.isChecked(),
            only_open_article=self.open_article.isChecked(),
            bom=self.bom.isChecked(),
        )

    def accept(self) -> None:
        """Take the choice, unless a file would be replaced that the reviewer wants to keep."""
        path = self.choice().path
        if path != self._path_that_may_be_replaced and path.exists() and not self._confirm(path):
            return
        super().accept()

    def _set_up(self) -> None:
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        font = self.headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.headline.setFont(font)
        self.path_edit.setMinimumWidth(380)
        self.path_edit.setCursorPosition(len(self.path_edit.text()))
        self.open_article.setEnabled(self._here is not None)
        for pair in (
            (self.all_articles, self.open_article),
            (self.only_reviewed, self.every_claim),
        ):
            group = QButtonGroup(self)
            for button in pair:
                group.addButton(button)
                button.toggled.connect(self._say)
            pair[0].setChecked(True)
        self.bom.setChecked(True)
        self.buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.path_edit.textChanged.connect(self._say)

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("&Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.path_edit)
        place.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("&File"), place)
        form.labelForField(place).setBuddy(self.path_edit)  # type: ignore[attr-defined]
        form.addRow(self.tr("Articles"), self.all_articles)
        form.addRow("", self.open_article)
        form.addRow(self.tr("Claims"), self.only_reviewed)
        form.addRow("", self.every_claim)
        form.addRow(self.tr("Format"), self.bom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(20)
        layout.addWidget(self.headline)
        layout.addWidget(self.unsaved_label)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        # A button finds out whose default it is only once it has a place in the dialog.
        self.export_button.setDefault(True)

    def _say(self) -> None:
        choice = self.choice()
        counts = self._here if choice.only_open_article and self._here else self._everywhere
        number = counts.reviewed if choice.only_reviewed else counts.all
        if choice.only_reviewed:
            said = self.tr("%Ln reviewed claims go to {0}", "", number)
        else:
            said = self.tr("%Ln claims go to {0}", "", number)
        self.headline.setText(said.format(choice.path.name))
        self.export_button.setEnabled(bool(self.path_edit.text().strip()))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export claims"), self.path_edit.text(), self.tr("CSV files (*.csv)")
        )
        if chosen:
            # The system's dialog has asked about a file that is there already.
            self._path_that_may_be_replaced = Path(chosen)
            self.path_edit.setText(chosen)

    def _confirm(self, path: Path) -> bool:
        question = self.tr("{0} is there already. Replace it?").format(path.name)
        return asks(self, self.tr("Replace the file?"), question, self.tr("&Replace"))


def _free_path() -> Path:
    """Return a name among the reviewer's documents that no file has yet."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    folder = documents if documents.is_dir() else Path.home()
    stem = f"claims-{datetime.now().astimezone():%Y-%m-%d}"
    path, number = folder / f"{stem}.csv", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.csv"
    return path
