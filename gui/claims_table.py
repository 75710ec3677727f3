"""The page of all claims: a field to filter them, what it shows of them, and their table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.models import ClaimKind, ClaimType, Verdict
from gui.buttons import Button
from gui.claims_table_query import choose, chosen, count_filters, toggle
from gui.claims_table_view import ClaimsTableView
from gui.flow import FlowRow
from gui.name_choice import NameChoice
from gui.words import kind_name, type_name, verdict_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme

_PAUSE_MS: Final = 150


class _FilterField(QLineEdit):
    """A field from which Down and Enter lead to the table.

    Signals:
        left(): the reviewer wants to go on to the table.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Choice(QComboBox):
    """A list of the values of one field of the search, "any" among them."""

    def __init__(self, field: str, anything: str) -> None:
        super().__init__()
        self.field = field
        self.setAccessibleName(anything)
        self.addItem(anything, None)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaximumWidth(180)

    def offer(self, values: Iterable[str]) -> None:
        """Offer these names, and the one that is chosen."""
        present = self.currentData()
        names = dict.fromkeys((*((present,) if present else ()), *values))
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for name in names:
            self.addItem(name, name)
        self.setCurrentIndex(max(0, self.findData(present)))
        self.blockSignals(False)

    def show_value(self, value: str | None) -> None:
        """Show what stands in the field, without choosing it anew."""
        self.blockSignals(True)
        index = self.findData(value)
        if index < 0 and value:
            self.addItem(value, value)
            index = self.count() - 1
        self.setCurrentIndex(max(0, index))
        self.blockSignals(False)


class ClaimsTable(QWidget):
    """Asks for claims by what is typed and chosen, and shows them; it reads nothing itself.

    Signals:
        query_typed(str): what stands in the field now that the typing has paused.
    """

    query_typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("All claims"))
        self.field = _FilterField()
        self.table = ClaimsTableView(theme)
        self.count_label = QLabel()
        self.clear_button = Button(self.tr("Clear filters"))
        self.speaker_choice = NameChoice(self.tr("Any speaker"))
        self.choices = self._make_choices()
        self.has_buttons = self._make_has_buttons()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.left.connect(self._go_to_table)
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.table.set_theme(theme)

    def begin(self) -> None:
        """Let the reviewer type a filter."""
        self.field.selectAll()
        self.field.setFocus()

    def clear(self) -> None:
        """Let all claims be shown."""
        self.field.clear()
        self.ask()
        self.table.setFocus()

    def ask(self) -> None:
        """Ask for what stands in the field at once."""
        self._pause.stop()
        self.query_typed.emit(self.field.text())

    def say(self, text: str) -> None:
        """Say how much is shown, or why nothing is."""
        self.count_label.setText(text)
        self.clear_button.setVisible(count_filters(self.field.text()) > 0)

    def offer(self, *, speakers: Iterable[str], reviewers: Iterable[str]) -> None:
        """Offer these names to filter by."""
        self.speaker_choice.offer(speakers)
        self.choices["reviewer"].offer(reviewers)

    def _go_to_table(self) -> None:
        if self._pause.isActive():
            self.ask()
        self.table.setFocus()

    def _on_text_changed(self, text: str) -> None:
        for field, choice in self.choices.items():
            choice.show_value(chosen(text, field))
        for value, button in self.has_buttons.items():
            button.setChecked(chosen(text, "has", value) is not None)
        self._pause.start()

    def _choose(self, field: str, _index: int) -> None:
        value = self.choices[field].currentData()
        self.field.setText(choose(self.field.text(), field, value))
        self.ask()

    def _toggle(self, value: str, is_wanted: bool) -> None:
        self.field.setText(toggle(self.field.text(), "has", value, is_wanted=is_wanted))
        self.ask()

    def _choose_speaker(self, name: str) -> None:
        self.field.setText(choose(self.field.text(), "speaker", name or None))
        self.ask()

    def _make_choices(self) -> dict[str, _Choice | NameChoice]:
        choices = {
            "verdict": _Choice("verdict", self.tr("Any verdict")),
            "kind": _Choice("kind", self.tr("Any kind")),
            "type": _Choice("type", self.tr("Any type")),
            "reviewer": _Choice("reviewer", self.tr("Any reviewer")),
        }
        for verdict in Verdict:
            choices["verdict"].addItem(verdict_name(verdict), verdict.value.replace("_", "-"))
        for kind in ClaimKind:
            choices["kind"].addItem(kind_name(kind), kind.value)
        for type_ in ClaimType:
            choices["type"].addItem(type_name(type_), type_.value)
        for field, choice in choices.items():
            choice.currentIndexChanged.connect(partial(self._choose, field))
        self.speaker_choice.name_chosen.connect(self._choose_speaker)
        reviewer = choices.pop("reviewer")
        return {**choices, "speaker": self.speaker_choice, "reviewer": reviewer}

    def _make_has_buttons(self) -> dict[str, Button]:
        buttons = {
            "note": Button(self.tr("Has a note")),
            "evidence": Button(self.tr("Has evidence")),
        }
        for value, button in buttons.items():
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda on, value=value: self._toggle(value, on))
        return buttons

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Filter claims: words, verdict:disputed, value:>1bn"))
        self.field.setAccessibleName(self.tr("Filter claims"))
        self.field.setClearButtonEnabled(True)
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setProperty("role", "muted")
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QVBoxLayout()
        head.setContentsMargins(8, 12, 8, 8)
        head.setSpacing(8)
        head.addWidget(self.field)
        filters = FlowRow()
        for widget in (*self.choices.values(), *self.has_buttons.values()):
            filters.add(widget)
        head.addWidget(filters)
        head.addLayout(_row(self.count_label, self.clear_button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
