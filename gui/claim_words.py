"""What a claim says: its words, its value or speaker, and the sentence that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.claim_lines import kind_line, sentence_around, speaker_line, value_line
from gui.labels import say, wrapped
from gui.saying import quoted

if TYPE_CHECKING:
    from core.models import StoredClaim

_SPACING: Final = 8
_SENTENCE_LINES: Final = 5
"""Lines that most sentences have at most, in a panel of its usual width."""
_SHARE: Final = 3
"""Of as many parts of the panel's height one is kept free for the words, at most."""


class ClaimWords(QWidget):
    """Shows a claim's words, in room that most claims do with.

    What stands below has its place by that: the hand and the eye find it without looking.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind_label = wrapped(role="muted")
        self.claim_label = wrapped(size=1.25)
        self.value_label = wrapped(size=1.1)
        self.speaker_label = wrapped()
        self.sentence_label = wrapped(role="muted")
        self._of_claim = (
            self.claim_label,
            self.value_label,
            self.speaker_label,
            self.sentence_label,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACING)
        for label in (self.kind_label, *self._of_claim):
            layout.addWidget(label)
        layout.addStretch()

    def fit(self, height: int) -> None:
        """Keep room free for the words of most claims, in a panel of so many pixels."""
        one_line = (self.kind_label, self.claim_label, self.value_label)
        heights = [label.fontMetrics().lineSpacing() for label in one_line]
        sentence = self.sentence_label.fontMetrics().lineSpacing() * _SENTENCE_LINES
        wanted = sum(heights) + sentence + _SPACING * len(heights)
        self.setMinimumHeight(min(wanted, height // _SHARE))

    def show_claim(self, stored: StoredClaim | None, text: str) -> None:
        """Show what a claim says; text is its article's."""
        if stored is None:
            self.kind_label.setText(self.tr("No claim selected"))
            lines = [""] * len(self._of_claim)
        else:
            claim = stored.claim
            self.kind_label.setText(kind_line(claim))
            sentence = sentence_around(claim, text)
            lines = [claim.text, value_line(claim), speaker_line(claim), sentence]
        for label, line in zip(self._of_claim, lines, strict=True):
            say(label, line)

    def name_article(self, title: str) -> None:
        """Say which other article it stands in; without a title it is in the open one."""
        if title:
            kind = self.kind_label.text()
            self.kind_label.setText(self.tr("{0} · in {1}").format(kind, quoted(title)))
