"""Buttons that Enter presses as well as Space, as whoever works by keyboard expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Button(QPushButton):
    """A push button outside a dialog; in one, Qt sees to Enter itself.

    The window has a key on Space: on a button that has the keyboard it is the button's.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            pressed: QKeyEvent = event  # type: ignore[assignment]
            if pressed.key() == Qt.Key.Key_Space and not pressed.modifiers():
                pressed.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
