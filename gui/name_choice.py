"""A field for one of many names, which are read as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAUSE_MS: Final = 100
_WIDTH: Final = 14
"""Characters of a name that are in sight."""


class NameChoice(QComboBox):
    """Takes a name by its list, or by a few letters that shorten the list; it reads none itself.

    Signals:
        name_typed(): the names that go with what is typed are wanted.
        name_chosen(str): a name was chosen; an empty one stands for any.
    """

    name_typed = Signal()
    name_chosen = Signal(str)

    def __init__(self, anything: str) -> None:
        super().__init__()
        self._chosen = ""
        self._field = QLineEdit()
        self.setLineEdit(self._field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_WIDTH)
        self.addItem(anything)
        self.setCurrentIndex(-1)
        self._field.setPlaceholderText(anything)
        for part in (self, self._field):
            part.setAccessibleName(anything)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._list = QListView()
        self._list.setObjectName("names")
        self._completer.setPopup(self._list)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(self._completer)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.name_typed)
        self._field.textEdited.connect(lambda _text: self._pause.start())
        self._field.returnPressed.connect(self._take_typed)
        self.activated.connect(self._take_row)
        self._completer.activated.connect(self._take)

    @property
    def typed(self) -> str:
        """What is being typed; empty where a name is chosen, or none is wanted."""
        text = self._field.text().strip()
        return "" if text == self._chosen else text

    def offer(self, names: Iterable[str]) -> None:
        """Offer these names for what is typed."""
        text, place = self._field.text(), self._field.cursorPosition()
        offered = list(names)
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        self.addItems(offered)
        self.setCurrentIndex(-1)
        self.setEditText(text)
        self._field.setCursorPosition(place)
        self.blockSignals(False)
        self._names.setStringList(offered)
        if self.typed and self._field.hasFocus():
            self._completer.complete()

    def show_value(self, value: str | None) -> None:
        """Show what is chosen elsewhere, without choosing it anew."""
        self._chosen = value or ""
        self.setEditText(self._chosen)

    def _take_row(self, row: int) -> None:
        self._take("" if row == 0 else self.itemText(row))

    def _take_typed(self) -> None:
        """Take the name that is typed in full, or the first that it begins."""
        typed = self._field.text().strip()
        names = [self.itemText(row) for row in range(1, self.count())]
        self._take(typed if typed in names or not typed or not names else names[0])

    def _take(self, name: str) -> None:
        self._pause.stop()
        self._list.hide()
        self.show_value(name)
        self.name_chosen.emit(name)
