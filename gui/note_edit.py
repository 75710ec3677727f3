"""The field for a reviewer's note, from which nothing typed gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_PAUSE_MS: Final = 2000
_LONGEST_MS: Final = 6000


class NoteEdit(QPlainTextEdit):
    """A note that is handed over when the reviewer pauses, leaves it, or presses Escape.

    Who types on without a pause has it handed over every few seconds. What could
    not be stored stays in the field, or comes back to it with its claim, and is
    handed over again with the next change.

    Signals:
        note_written(int, str): the claim's id and its note; only when it differs.
        left(): the reviewer is done with it, and wants back to the text.
    """

    note_written = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim_id: int | None = None
        self._stored = ""
        self._handed_over: str | None = None
        self._drafts: dict[int, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._limit = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        for timer in (self._pause, self._limit):
            timer.timeout.connect(self._on_timeout)
        self.textChanged.connect(self._on_text_changed)
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.setFixedHeight(96)

    def show_note(self, claim_id: int | None, note: str) -> None:
        """Show a claim's stored note; what is typed and not stored yet stays as it is."""
        if claim_id != self._claim_id:
            self._change_claim(claim_id)
        self._stored = note
        typed = self._drafts.get(claim_id, note) if claim_id is not None else ""
        if self.toPlainText() != typed:
            self.setPlainText(typed)
        if typed == note and claim_id is not None:
            self._drafts.pop(claim_id, None)

    def hand_over(self, *, again: bool = False) -> None:
        """Emit note_written if there is something new that is not stored.

        again hands over even what was handed over before and could not be stored.
        """
        self._pause.stop()
        self._limit.stop()
        note = self.toPlainText()
        known = (self._stored,) if again else (self._stored, self._handed_over)
        if self._claim_id is None or note in known:
            return
        self._handed_over = note
        self.note_written.emit(self._claim_id, note)

    def write(self) -> None:
        """Take the keyboard, behind what is written already."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus()

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

    def _on_timeout(self) -> None:
        self.hand_over()

    def _change_claim(self, claim_id: int | None) -> None:
        self.hand_over()
        self._claim_id = claim_id
        self._handed_over = None

    def _on_text_changed(self) -> None:
        note = self.toPlainText()
        if self._claim_id is None or note == self._stored:
            return
        self._drafts[self._claim_id] = note
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()
