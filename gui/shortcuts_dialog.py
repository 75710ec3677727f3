"""The dialog in which the keys of the actions are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.action_list import key_text
from gui.palette import rank

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from gui.shortcuts import Shortcuts

_SIZE: Final = QSize(640, 560)
_ID: Final = Qt.ItemDataRole.UserRole
_MODIFIERS: Final = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
)
_LEADING: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
"""These lead on to the next field; who needs the keyboard must get out of this one."""


class _KeyField(QLineEdit):
    """Takes the next key that is pressed, with its modifiers.

    Signals:
        pressed(object): the QKeySequence.
    """

    pressed = Signal(object)

    def event(self, event: QEvent) -> bool:
        if event.type() == event.Type.ShortcutOverride:
            # No action of the window may have this key while it is asked for.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _LEADING:
            super().keyPressEvent(event)
        elif key not in _MODIFIERS:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            # "?" is one key wherever Shift is needed to type it.
            if event.text() and not event.text().isalnum() and event.text().isprintable():
                modifiers &= ~Qt.KeyboardModifier.ShiftModifier
            self.pressed.emit(QKeySequence(QKeyCombination(modifiers, key)))


class ShortcutsDialog(QDialog):
    """Lists every action with its keys, and takes another for the one that is chosen."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change the keys"))
        self._shortcuts = shortcuts
        self._pressed: QKeySequence | None = None
        self.filter_field = QLineEdit()
        self.list = QTreeWidget()
        self.key_field = _KeyField()
        self.hint_label = QLabel()
        self.take_button = QPushButton(self.tr("&Take it"))
        self.remove_button = QPushButton(self.tr("&No key"))
        self.reset_button = QPushButton(self.tr("&Reset"))
        self.reset_all_button = QPushButton(self.tr("Reset &all"))
        self._lay_out()
        self._connect()
        self._list()

    def _connect(self) -> None:
        self.filter_field.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.list.itemActivated.connect(lambda _item, _column: self.key_field.setFocus())
        self.key_field.pressed.connect(self._on_pressed)
        self.take_button.clicked.connect(self._take)
        self.remove_button.clicked.connect(lambda: self._set(QKeySequence()))
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)

    @property
    def _id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def choose(self, id: str) -> None:
        """Choose an action by its id."""
        for item in self._items():
            if item.data(0, _ID) == id:
                self.list.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        places = range(self.list.topLevelItemCount())
        items = (self.list.topLevelItem(place) for place in places)
        return [item for item in items if item is not None]

    def _list(self) -> None:
        """Fill the list, the same action chosen as before."""
        chosen = self._id
        self.list.clear()
        for entry in self._shortcuts.entries():
            item = QTreeWidgetItem([entry.name, " › ".join(entry.path), entry.keys])
            item.setData(0, _ID, entry.action.objectName())
            if self._shortcuts.is_changed(entry.action.objectName()):
                font = item.font(2)
                font.setBold(True)
                item.setFont(2, font)
            self.list.addTopLevelItem(item)
        self._filter(self.filter_field.text())
        self.choose(chosen)
        if not chosen and self._items():
            self.list.setCurrentItem(self._items()[0])

    def _filter(self, typed: str) -> None:
        for item in self._items():
            fits = rank(typed, f"{item.text(0)} {item.text(2)}", (item.text(1),)) is not None
            item.setHidden(bool(typed) and not fits)

    def _choose(self) -> None:
        self._pressed = None
        self.key_field.clear()
        self.take_button.setEnabled(False)
        self.hint_label.setText(self.tr("Press the new key in the field below"))
        self.reset_button.setEnabled(self._shortcuts.is_changed(self._id))

    def _on_pressed(self, key: QKeySequence) -> None:
        """Give the action a free key at once; say who has it where it isn't free."""
        self.key_field.setText(key_text(key))
        holder = self._shortcuts.holder(key, besides=self._id)
        if holder is None:
            self._set(key)
            return
        self._pressed = key
        self.take_button.setEnabled(True)
        said = self.tr("{0} belongs to “{1}”. “Take it” gives it to this action instead")
        self.hint_label.setText(said.format(key_text(key), holder.name))

    def _take(self) -> None:
        if self._pressed is not None:
            self._set(self._pressed)

    def _set(self, key: QKeySequence) -> None:
        self._shortcuts.set_key(self._id, key)
        self._list()
        said = self.tr("It has no key now") if key.isEmpty() else self.tr("{0} does it now")
        self.hint_label.setText(said.format(key_text(key)))

    def _reset(self) -> None:
        self._shortcuts.reset(self._id)
        self._list()

    def _reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._list()
        self.hint_label.setText(self.tr("All keys are as Galley comes with them"))

    def _lay_out(self) -> None:
        self.resize(_SIZE)
        self.filter_field.setPlaceholderText(self.tr("Find an action"))
        self.filter_field.setAccessibleName(self.tr("Find an action"))
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        # All rows are as high as the first, which has to know its style before it is asked.
        self.list.ensurePolished()
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self.key_field.setPlaceholderText(self.tr("New key"))
        self.key_field.setAccessibleName(self.tr("New key"))
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.filter_field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint_label)
        layout.addLayout(self._key_row())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _key_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.key_field, 1)
        for button in (
            self.take_button,
            self.remove_button,
            self.reset_button,
            self.reset_all_button,
        ):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row
