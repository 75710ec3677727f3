"""The form for a piece of evidence: a source, where in it, and what it says."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.models import Evidence, Stance
from gui.buttons import Button
from gui.words import stance_name

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

_LINES: Final = ("address", "title", "publisher", "place", "accessed")
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EvidenceForm(QScrollArea):
    """Shows one piece of evidence to be written; it stores nothing.

    Signals:
        finished(object): the Evidence as it was written, to be stored.
        left(object): the reviewer goes back to the text; the Evidence as far as it is written.
        remove_requested(): the evidence is to be taken away.
        open_requested(str): this address is to be shown in a browser.
    """

    finished = Signal(object)
    left = Signal(object)
    remove_requested = Signal()
    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Evidence"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self.claim_label = _label()
        self.lines = {name: QLineEdit() for name in _LINES}
        self.excerpt_edit = QPlainTextEdit()
        self.excerpt_edit.setTabChangesFocus(True)
        self.excerpt_edit.setMinimumHeight(64)
        # It takes what room the others leave, and asks for no more.
        self.excerpt_edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.stance_buttons = {stance: Button(stance_name(stance)) for stance in Stance}
        self.primary_box = QCheckBox(self.tr("&Primary source"))
        self.confidential_box = QCheckBox(self.tr("&Confidential: leave out of exports"))
        self.hint_label = _label("alarm")
        self.browse_button = Button(self.tr("&File…"))
        self.save_button = Button(self.tr("Save   Ctrl+Enter"))
        self.back_button = Button(self.tr("Back   Esc"))
        self.open_button = Button(self.tr("&Open the address"))
        self.remove_button = Button(self.tr("Re&move"))
        self._lay_out()
        self._connect()

    def show_evidence(self, claim_text: str, evidence: Evidence, *, is_stored: bool) -> None:
        """Let this be written on; new evidence can't be taken away."""
        self.claim_label.setText(claim_text)
        for name, line in self.lines.items():
            line.setText(getattr(evidence, name))
            line.setCursorPosition(0)
        self.excerpt_edit.setPlainText(evidence.excerpt)
        self._choose(evidence.stance)
        self.primary_box.setChecked(evidence.is_primary)
        self.confidential_box.setChecked(evidence.is_confidential)
        self.remove_button.setVisible(is_stored)
        self._hint("")
        # Who pasted the address goes on with what comes behind it.
        first = "title" if evidence.address and not is_stored else "address"
        self.lines[first].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureVisible(0, 0)

    def evidence(self) -> Evidence:
        """Return what is written."""
        words = {name: line.text().strip() for name, line in self.lines.items()}
        return Evidence(
            **words,
            excerpt=self.excerpt_edit.toPlainText().strip(),
            stance=next(s for s, button in self.stance_buttons.items() if button.isChecked()),
            is_primary=self.primary_box.isChecked(),
            is_confidential=self.confidential_box.isChecked(),
        )

    def finish(self) -> None:
        """Hand over what is written, if it names a source and a day that there is."""
        written = self.evidence()
        if not (written.address or written.title or written.excerpt):
            self._hint(self.tr("Name a source, or say what it is"))
            self.lines["address"].setFocus()
        elif written.accessed and not _is_day(written.accessed):
            self._hint(self.tr("Write the day as {0}").format(today()))
            self.lines["accessed"].setFocus()
        else:
            self.finished.emit(written)

    def leave(self) -> None:
        """Go back, with what is written so far."""
        self.left.emit(self.evidence())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What is typed in the form is no key of the window's, not even Space on a box.
        if event.type() == QEvent.Type.ShortcutOverride:
            pressed: QKeyEvent = event  # type: ignore[assignment]
            plain = pressed.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if pressed.key() == Qt.Key.Key_Escape or not plain or self._is_saving(pressed):
                pressed.accept()
        elif event.type() == QEvent.Type.KeyPress and self._takes(event):  # type: ignore[arg-type]
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if self._is_saving(event):
            self.finish()
            return True
        return False

    def _is_saving(self, event: QKeyEvent) -> bool:
        is_with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() in _ENTER and is_with_control

    def _choose(self, stance: Stance) -> None:
        for each, button in self.stance_buttons.items():
            button.setChecked(each is stance)

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the evidence"))
        if name:
            self.lines["address"].setText(name)

    def _hint(self, text: str) -> None:
        self.hint_label.setText(text)
        self.hint_label.setVisible(bool(text))

    def _connect(self) -> None:
        for stance, button in self.stance_buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _, chosen=stance: self._choose(chosen))
        self.browse_button.clicked.connect(self._browse)
        self.save_button.clicked.connect(self.finish)
        self.back_button.clicked.connect(self.leave)
        self.remove_button.clicked.connect(self.remove_requested)
        self.open_button.clicked.connect(
            lambda: self.open_requested.emit(self.lines["address"].text().strip())
        )
        for child in self._page.findChildren(QWidget):
            child.installEventFilter(self)

    def _lay_out(self) -> None:
        names = {
            "address": self.tr("Address or file"),
            "title": self.tr("Title"),
            "publisher": self.tr("Publisher"),
            "place": self.tr("Where in it"),
            "accessed": self.tr("Accessed on"),
        }
        self.lines["place"].setPlaceholderText(self.tr("Page, paragraph or minute"))
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(16, 12, 16, 8)
        layout.setSpacing(4)
        layout.addWidget(_label("heading", self.tr("Evidence for")))
        layout.addWidget(self.claim_label)
        layout.addSpacing(4)
        layout.addWidget(self._named(names["address"], self.lines["address"]))
        address = QHBoxLayout()
        address.addWidget(self.lines["address"], 1)
        address.addWidget(self.browse_button)
        layout.addLayout(address)
        for name in ("title", "publisher", "place"):
            layout.addWidget(self._named(names[name], self.lines[name]))
            layout.addWidget(self.lines[name])
        layout.addWidget(self._named(self.tr("What it says"), self.excerpt_edit))
        layout.addWidget(self.excerpt_edit, 1)
        stances = QHBoxLayout()
        stances.setSpacing(4)
        for button in self.stance_buttons.values():
            stances.addWidget(button, 1)
        layout.addSpacing(4)
        layout.addLayout(stances)
        day = QHBoxLayout()
        day.addWidget(self._named(names["accessed"], self.lines["accessed"]))
        day.addWidget(self.lines["accessed"], 1)
        layout.addSpacing(4)
        layout.addLayout(day)
        layout.addWidget(self.primary_box)
        layout.addWidget(self.confidential_box)
        layout.addWidget(self.hint_label)
        layout.addSpacing(4)
        for pair in (
            (self.save_button, self.back_button),
            (self.open_button, self.remove_button),
        ):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button, 1)
            layout.addLayout(row)
        self.setWidget(self._page)

    def _named(self, name: str, field: QWidget) -> QLabel:
        field.setAccessibleName(name)
        return _label("muted", name)


def today() -> str:
    """Return the reviewer's day as it is written in evidence."""
    return datetime.now().astimezone().date().isoformat()


def _label(role: str = "", text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
