"""The quiet line that tells what was just done, and which keys may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gui.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHARE: Final = 6
"""Of as many parts of the pane's height one is for the keys that may follow, at most."""


class DoneLine(QWidget):
    """Shows what was stored last, and below it the keys that add to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What was done last"))
        self.label = _label()
        self.hint_label = _label("muted")
        # A line is kept free, so that nothing moves when the first thing is done.
        self.label.setMinimumHeight(self.label.fontMetrics().height())
        # What scrolls above it ends in the midst of a line.
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 8)
        layout.setSpacing(4)
        layout.addWidget(self._rule)
        layout.addSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(self.hint_label)
        self.hint_label.hide()
        self._hints = ("", "")
        self._room = 0
        self._are_keys_live = True

    def show_keys(self, *, are_live: bool) -> None:
        """Show the keys that may follow only while they do something."""
        self._are_keys_live = are_live
        self.hint_label.setVisible(are_live and bool(self.hint_label.text()))

    def say(self, sentence: str) -> None:
        """Tell of something done; a screen reader says it, wherever the keyboard is."""
        self._show(sentence)
        announce(self.label, sentence)

    def clear(self) -> None:
        """Tell no longer what was done where the reviewer no longer is."""
        self._show("")

    def _show(self, sentence: str) -> None:
        self.label.setText(sentence)
        self._rule.setProperty("role", "rule" if sentence else "")
        self._rule.style().polish(self._rule)

    def show_hint(self, reasons: Sequence[str], others: str) -> None:
        """Show what the keys from 1 on stand for, and other keys; with nothing hide that."""
        # The number stays with its reason where the line breaks.
        keys = (f"{key} {name}".replace(" ", "\u00a0") for key, name in enumerate(reasons, 1))
        brief = self.tr("1–{0} reasons").format(len(reasons)) if reasons else ""
        self._hints = (
            "\n".join(filter(None, ("   ".join(keys), others))),
            "   ".join(filter(None, (brief, others))),
        )
        self._fit()

    def fit(self, height: int) -> None:
        """Be brief where what is above needs the room: in a pane of so many pixels."""
        self._room = height // _SHARE
        self._fit()

    def _fit(self) -> None:
        whole, brief = self._hints
        self.hint_label.setText(whole)
        if self._room and self.hint_label.heightForWidth(self._width()) > self._room:
            self.hint_label.setText(brief)
        self.show_keys(are_live=self._are_keys_live)

    def _width(self) -> int:
        layout = self.layout()
        margins = layout.contentsMargins() if layout is not None else self.contentsMargins()
        return self.width() - margins.left() - margins.right()


def _label(role: str = "") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
