"""What an empty desk shows: how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.buttons import Button
from gui.theme import SERIF

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_WIDTH: Final = 540


class Welcome(QWidget):
    """Offers to open an article, or the two samples.

    Signals:
        open_requested(): the reviewer wants to choose articles.
        samples_requested(): the reviewer wants the two sample articles.
    """

    open_requested = Signal()
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        headline = QLabel(self.tr("What shall we check?"))
        headline.setFont(QFont(SERIF, 24, QFont.Weight.Bold))
        lead = QLabel(
            self.tr(
                "Open an article, paste it, or drop it here: a file, a folder, a web address or "
                "a text. Galley underlines every number and every quotation in it; you settle each "
                "with one key."
            )
        )
        lead.setWordWrap(True)
        lead.setProperty("role", "muted")
        keys = QLabel(self.tr("V verified   ·   D disputed   ·   N next open   ·   ? all keys"))
        keys.setProperty("role", "muted")
        self.open_button = Button(self.tr("Open an article…"))
        self.open_button.clicked.connect(self.open_requested)
        self.samples_button = Button(self.tr("Try the two sample articles"))
        self.samples_button.clicked.connect(self.samples_requested)
        self._lay_out(headline, lead, keys)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.open_button.setFocus()

    def _lay_out(self, headline: QLabel, lead: QLabel, keys: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.samples_button)
        buttons.addStretch()
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        inner = QVBoxLayout(column)
        inner.setSpacing(16)
        inner.addWidget(headline)
        inner.addWidget(lead)
        inner.addLayout(buttons)
        inner.addSpacing(8)
        inner.addWidget(keys)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 100)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(3)
