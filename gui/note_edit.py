"""The fields for what a reviewer writes about a claim, from which nothing typed gets lost."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

_PAUSE_MS: Final = 2000
_LONGEST_MS: Final = 6000
_MOST_LINES: Final = 9
_PADDING: Final = 6
"""Pixels between the frame of the field and its words."""


class NoteEdit(QPlainTextEdit):
    """A note, or other words, handed over when the reviewer pauses, leaves it, or presses Escape.

    Who types on without a pause has it handed over every few seconds.

    Signals:
        note_written(int, str): the claim's id and its note; only when it differs.
        left(): the reviewer is done with it, and wants back to the text.
    """

    note_written = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3) -> None:
        """Be so many lines high at least; who writes more sees more of it."""
        super().__init__(parent)
        self._least_lines = lines
        self._claim_id: int | None = None
        self._known = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._limit = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        for timer in (self._pause, self._limit):
            timer.timeout.connect(self.hand_over)
        self.textChanged.connect(self._on_text_changed)
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_note(self, claim_id: int | None, note: str) -> None:
        """Show a claim's note; what is being typed for the same claim stays as it is."""
        if claim_id != self._claim_id:
            self.hand_over()
            self._claim_id = claim_id
        elif self.toPlainText() != self._known:
            return
        if self.toPlainText() != note:
            self.setPlainText(note)
        # As the field tells it: it makes a no-break space a space, which nobody typed.
        self._known = self.toPlainText()
        self._stop_timers()

    def hand_over(self) -> None:
        """Emit note_written if there is something new."""
        self._stop_timers()
        note = self.toPlainText()
        if self._claim_id is None or note == self._known:
            return
        self._known = note
        self.note_written.emit(self._claim_id, note)

    def write(self) -> None:
        """Take the keyboard, behind what is written already."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hand_over()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_done(event):  # type: ignore[arg-type]
            # The window has keys of its own here, which know nothing of what is left.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_done(event):
            self.hand_over()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        """Be as high as what is written, which a plain text counts in lines."""
        written = math.ceil(self.document().size().height())
        lines = max(self._least_lines, min(written, _MOST_LINES))
        around = 2 * (self.document().documentMargin() + _PADDING)
        self.setFixedHeight(math.ceil(lines * self.fontMetrics().lineSpacing() + around))

    def _on_text_changed(self) -> None:
        if self._claim_id is None:
            return
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def _stop_timers(self) -> None:
        self._pause.stop()
        self._limit.stop()


def _is_done(event: QKeyEvent) -> bool:
    """Tell whether a key says that the reviewer is done."""
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    is_with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (is_enter and is_with_control)
