"""A text to be read, in which a caret can be had, to select words with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from gui.offsets import OffsetMap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_CARET_KEYS: Final = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class CaretText(QTextEdit):
    """Shows a text that can't be edited; places in it are told in the text's own offsets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offsets = OffsetMap("")

    @property
    def has_caret(self) -> bool:
        """Whether the arrows move a caret, to select words with."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_caret(self, is_on: bool, *, offset: int | None = None) -> None:
        """Have the arrows move a caret, or scroll again; it starts at offset."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if is_on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setCursorWidth(2)
        place = self.textCursor().position()
        place = place if offset is None else self._offsets.to_utf16(offset)
        self.setTextCursor(self._cursor_at(place))
        self.setAccessibleDescription(self.tr("With a caret") if is_on else "")

    def caret(self) -> int:
        """Return where the caret stands, which a click sets too."""
        return self._offsets.to_code_points(self.textCursor().position())

    def selected_words(self) -> tuple[int, int] | None:
        """Return the span of the words that are selected, if any are."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        to_code_points = self._offsets.to_code_points
        return to_code_points(cursor.selectionStart()), to_code_points(cursor.selectionEnd())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self.has_caret:
            assert isinstance(event, QKeyEvent), "only keys override shortcuts"
            if event.key() in _CARET_KEYS:
                # With a caret the arrows select words, which else resize the claim.
                event.accept()
                return True
        return super().event(event)

    def _cursor_at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return cursor
