"""The claim under review: what it says, where it stands, and the buttons that settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.models import Verdict
from gui.buttons import Button
from gui.claim_findings import ClaimFindings
from gui.claim_lines import history_line, verdict_line
from gui.claim_words import ClaimWords
from gui.desk import CORRECTABLE
from gui.evidence_list import EvidenceList
from gui.glyph_icons import verdict_icon
from gui.labels import say, wrapped
from gui.note_edit import NoteEdit
from gui.wording import why_text
from gui.words import verdict_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from core.history import LogEntry
    from core.models import StoredClaim
    from gui.theme import Theme

VERDICT_KEYS: Final = {
    Verdict.VERIFIED: "V",
    Verdict.DISPUTED: "D",
    Verdict.NEEDS_CONTEXT: "C",
    Verdict.UNVERIFIABLE: "U",
    Verdict.DISMISSED: "X",
}
"""The key of each verdict that a reviewer can give, in the order of the buttons."""

_MARGIN: Final = 16


class ClaimPanel(QScrollArea):
    """Shows one claim and asks for a verdict or a note on it; it stores nothing.

    Signals:
        verdict_chosen(Verdict): a button was pressed for the claim that is shown.
        note_written(int, str): the claim's id, and its new note.
        correction_written(int, str): the claim's id, and what it should read.
        note_left(): the reviewer is done with the note.
        correction_left(): the reviewer is done with the correction.
    """

    verdict_chosen = Signal(Verdict)
    note_written = Signal(int, str)
    correction_written = Signal(int, str)
    note_left = Signal()
    correction_left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: StoredClaim | None = None
        self._page = QWidget()
        self.setAccessibleName(self.tr("Claim"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = ClaimWords()
        self.verdict_label = wrapped()
        self.unsaved_label = wrapped(role="alarm")
        self.why_label = wrapped(role="muted")
        self.findings = ClaimFindings(theme)
        self.correction_heading = self._heading(self.tr("Should read"))
        self.correction_edit = NoteEdit(lines=2)
        self.evidence_list = EvidenceList()
        self.note_edit = NoteEdit()
        self._history_heading = self._heading(self.tr("History"))
        self.history_label = wrapped(role="muted")
        self.verdict_buttons = {verdict: self._verdict_button(verdict) for verdict in VERDICT_KEYS}
        self._lay_out()
        self.set_theme(theme)
        self.note_edit.setAccessibleName(self.tr("Note"))
        self.note_edit.setPlaceholderText(self.tr("What you checked, and where (M)"))
        self.note_edit.note_written.connect(self.note_written)
        self.note_edit.left.connect(self.note_left)
        self.correction_edit.setAccessibleName(self.tr("Should read"))
        self.correction_edit.setPlaceholderText(self.tr("What would be right (W)"))
        self.correction_edit.note_written.connect(self.correction_written)
        self.correction_edit.left.connect(self.correction_left)
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self.show_claim(None, "", [])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.words.fit(self.viewport().height())

    def _fit(self) -> None:
        """Be as wide as the buttons and the scroll bar are, now that they have their style."""
        bar = self.verticalScrollBar().sizeHint().width()
        self._keep_width()
        free = 0 if self.verticalScrollBar().maximum() else bar
        self.setMinimumWidth(self._page.minimumSizeHint().width() + bar - free)
        self.words.fit(self.viewport().height())

    def set_theme(self, theme: Theme) -> None:
        """Draw the glyphs in other colours."""
        self.findings.set_theme(theme)
        for verdict, button in self.verdict_buttons.items():
            button.setIcon(verdict_icon(verdict, theme, self.devicePixelRatioF()))
        if self.isVisible():
            self._fit()

    def show_claim(
        self,
        stored: StoredClaim | None,
        text: str,
        history: Sequence[LogEntry],
        *,
        is_unsaved: bool = False,
    ) -> None:
        """Follow the selection; text is the article's. Without a claim nothing can be pressed.

        The evidence is shown apart, by evidence_list.
        """
        is_other = _id(stored) != _id(self._stored)
        self._stored = stored
        self._page.setEnabled(stored is not None)
        for verdict, button in self.verdict_buttons.items():
            button.setChecked(stored is not None and stored.verdict is verdict)
        self.words.show_claim(stored, text)
        say(self.verdict_label, verdict_line(stored) if stored else "")
        say(self.why_label, why_text(stored.claim) if stored else "")
        self._show_unsaved(is_unsaved)
        self._history_heading.setVisible(bool(history))
        self.history_label.setText("\n".join(history_line(entry) for entry in reversed(history)))
        claim_id = _id(stored)
        self.note_edit.show_note(claim_id, stored.note if stored else "")
        review = stored.review if stored else None
        self.correction_edit.show_note(claim_id, review.correction if review else "")
        is_correctable = stored is not None and stored.verdict in CORRECTABLE
        is_shown = is_correctable or bool(self.correction_edit.toPlainText())
        self.correction_heading.setVisible(is_shown)
        self.correction_edit.setVisible(is_shown)
        self.evidence_list.setVisible(stored is not None)
        if is_other:
            # A field that is hidden has passed the keyboard on, and the panel went along.
            self.verticalScrollBar().setValue(0)
            self._keep_in_sight()

    @property
    def is_showing_claim(self) -> bool:
        """Whether there is a claim that could be settled."""
        return self._stored is not None

    def hand_over(self) -> None:
        """Have everything stored that is being typed."""
        self.note_edit.hand_over()
        self.correction_edit.hand_over()

    def write_note(self) -> None:
        """Let the reviewer write on the note."""
        self.note_edit.write()
        self._keep_in_sight()

    def write_correction(self) -> None:
        """Let the reviewer write what the claim should read."""
        self.correction_heading.show()
        self.correction_edit.show()
        self.correction_edit.write()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Show the field that is written in, which grows, as what stands above it may."""
        # Once all is laid out that is about to be, and the keyboard is where it goes.
        QTimer.singleShot(0, self, self._show_written)

    def _keep_width(self) -> None:
        """Have the words the same width with the scroll bar as without: they break alike."""
        bar = self.verticalScrollBar()
        free = 0 if bar.maximum() else bar.sizeHint().width()
        layout = self._page.layout()
        assert layout is not None, "it is laid out before anything is shown"
        margins = layout.contentsMargins()
        if margins.right() != _MARGIN + free:
            margins.setRight(_MARGIN + free)
            layout.setContentsMargins(margins)

    def _show_written(self) -> None:
        for edit in (self.note_edit, self.correction_edit):
            for corner in (edit.rect().topLeft(), edit.rect().bottomLeft()):
                if edit.hasFocus():
                    place = edit.mapTo(self._page, corner)
                    self.ensureVisible(place.x(), place.y(), 0, _MARGIN // 2)

    def _show_unsaved(self, is_unsaved: bool) -> None:
        line = self.tr("Not saved yet; Galley keeps trying") if is_unsaved else ""
        self.unsaved_label.setText(line)
        self.unsaved_label.setVisible(is_unsaved)
        self.setAccessibleDescription(line)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "heading")
        return label

    def _verdict_button(self, verdict: Verdict) -> Button:
        name = verdict_name(verdict)
        button = Button(f" {name}   {VERDICT_KEYS[verdict]}")
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._choose(verdict))
        return button

    def show_keys(self, keys: Mapping[Verdict, str]) -> None:
        """Show on the buttons which keys do the same."""
        for verdict, button in self.verdict_buttons.items():
            button.setText(f" {button.accessibleName()}   {keys[verdict]}".rstrip())

    def _choose(self, verdict: Verdict) -> None:
        if self._stored is not None:
            # A checkable button toggles itself; what is stored decides, once it is.
            self.verdict_buttons[verdict].setChecked(self._stored.verdict is verdict)
            self.verdict_chosen.emit(verdict)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addSpacing(4)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for place, button in enumerate(self.verdict_buttons.values()):
            buttons.addWidget(button, place // 2, place % 2)
        layout.addLayout(buttons)
        # What comes and goes is below the buttons, which stay where they are.
        for below in (self.verdict_label, self.unsaved_label, self.findings):
            layout.addWidget(below)
        layout.addSpacing(8)
        layout.addWidget(self.correction_heading)
        layout.addWidget(self.correction_edit)
        layout.addWidget(self.evidence_list)
        layout.addSpacing(4)
        layout.addWidget(self._heading(self.tr("Note")))
        layout.addWidget(self.note_edit)
        layout.addWidget(self.why_label)
        layout.addSpacing(8)
        layout.addWidget(self._history_heading)
        layout.addWidget(self.history_label)
        layout.addStretch(1)
        # Else it would be as high as its words were in the narrowest panel.
        self._page.setMinimumHeight(1)
        self.setWidget(self._page)


def _id(stored: StoredClaim | None) -> int | None:
    return stored.id if stored else None
