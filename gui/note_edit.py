"""The field for a reviewer's note, from which nothing typed gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_TYPING_PAUSE_MS: Final = 2000


class NoteEdit(QPlainTextEdit):
    """A note that is handed over whenever the reviewer pauses, leaves it, or presses Escape.

    Signals:
        note_written(str): what the note says now; only when it has changed.
        left(): the reviewer is done with it, and wants back to the text.
    """

    note_written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.hand_over)
        self.textChanged.connect(self._pause.start)
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.setFixedHeight(96)

    def show_note(self, note: str) -> None:
        """Show a stored note; what the reviewer is typing at this moment stays as it is."""
        if self.hasFocus() and self.toPlainText() != self._stored and note == self._stored:
            return
        self._stored = note
        if self.toPlainText() != note:
            self.setPlainText(note)
        self._pause.stop()

    def hand_over(self) -> None:
        """Emit note_written if the note differs from the stored one."""
        self._pause.stop()
        note = self.toPlainText()
        if note != self._stored:
            self._stored = note
            self.note_written.emit(note)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hand_over()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if done or event.key() == Qt.Key.Key_Escape:
            self.hand_over()
            self.left.emit()
            return
        super().keyPressEvent(event)
