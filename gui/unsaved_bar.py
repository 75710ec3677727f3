"""The line above the filter bar that tells of marks which are not saved yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.glyph_icons import unsaved_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.theme import Theme
    from gui.unsaved import UnsavedMarks

_MARGIN: Final = 16


class UnsavedBar(QWidget):
    """Tells how many marks wait and why, without getting in the way; hidden while all is well.

    Signals:
        relieved(): all that it told of is saved now.
    """

    relieved = Signal()

    def __init__(self, unsaved: UnsavedMarks, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self._sentence = ""
        self.setAccessibleName(self.tr("Marks that are not saved yet"))
        self._glyph = QLabel()
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("role", "alarm")
        # The sentence is as long as the store's path: it is cut, never the window widened.
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 8, _MARGIN, 0)
        layout.setSpacing(6)
        layout.addWidget(self._glyph)
        layout.addWidget(self.label, 1)
        self.set_theme(theme)
        unsaved.changed.connect(self._on_unsaved_changed)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._glyph.setPixmap(unsaved_pixmap(theme, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _on_unsaved_changed(self) -> None:
        waiting = len(self._unsaved)
        if self._unsaved.is_alarming:
            told = self.tr("%Ln marks are not saved yet, and kept: {0}", "", waiting)
            self._say(told.format(self._unsaved.reason))
        elif self._sentence:
            self._say("")
            self.relieved.emit()

    def _say(self, sentence: str) -> None:
        if sentence == self._sentence:
            return
        self._sentence = sentence
        self.label.setToolTip(sentence)
        self.label.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        self._cut()
        if sentence:
            # A screen reader says it although the keyboard is elsewhere.
            QAccessible.updateAccessibility(QAccessibleEvent(self.label, QAccessible.Event.Alert))

    def _cut(self) -> None:
        width = self.contentsRect().width() - 2 * _MARGIN - self._glyph.sizeHint().width() - 8
        metrics = self.label.fontMetrics()
        self.label.setText(metrics.elidedText(self._sentence, Qt.TextElideMode.ElideMiddle, width))
