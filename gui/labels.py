"""Labels of plain words, which never widen what they stand in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


def wrapped(text: str = "", role: str = "", *, size: float = 1.0) -> QLabel:
    """Return a label that breaks its words where the panel ends.

    size is how many times as large as others its letters are.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # A long word, an address say, may not widen the panel.
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if size > 1.0:
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * size)
        label.setFont(font)
    return label


def say(label: QLabel, text: str) -> None:
    """Show words, or nothing at all."""
    label.setText(text)
    label.setVisible(bool(text))
