"""Which claims are shown, and how far the article is reviewed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMargins, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from core.claim_filter import ClaimFilter, progress_of
from core.models import ClaimKind, Progress, Verdict
from gui.announcing import announce
from gui.buttons import Button
from gui.elided import ElidedLabel
from gui.flow import FlowRow
from gui.words import kind_name, number_text, verdict_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from core.models import StoredClaim
    from gui.theme import Theme

_MESSAGE_MS: Final = 6000
_MARGINS: Final = QMargins(16, 4, 16, 4)
_GAP: Final = 12
_ALWAYS_OFFERED: Final = (None, Verdict.OPEN, Verdict.VERIFIED, Verdict.DISPUTED)
_OFFERED_IF_ANY: Final = (Verdict.NEEDS_CONTEXT, Verdict.UNVERIFIABLE, Verdict.DISMISSED)


class ProgressLine(QWidget):
    """A bar for the share of the claims that is reviewed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress) -> None:
        """Draw how much is done."""
        self._share = progress.reviewed / progress.total if progress.total else 0.0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(140, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.line))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(QColor(self.theme.verified))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * self._share, self.height()), 4, 4)


class FilterBar(FlowRow):
    """Buttons that choose which claims are shown, with their numbers, and the progress.

    What has just been done takes the place of the progress for a while.

    Signals:
        filter_chosen(object): the ClaimFilter that was asked for.
    """

    filter_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=_MARGINS)
        self.setAccessibleName(self.tr("Filter and progress"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filter = ClaimFilter()
        self._verdicts: dict[int, Verdict] = {}
        self._counts: Counter[Verdict] = Counter()
        self._reading = Progress(0, 0)
        self._is_counting = True
        self._activity = ""
        self.verdict_buttons: dict[Verdict | None, Button] = {}
        self.kind_buttons: dict[ClaimKind, Button] = {}
        self.message_label = QLabel()
        self.message_label.setProperty("role", "muted")
        self.message_label.setTextFormat(Qt.TextFormat.PlainText)
        # A long sentence takes a second line, not a wider window.
        self.message_label.setWordWrap(True)
        self.message_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.message_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.message_label.hide()
        self._gap = QFrame()
        self.hint_label = ElidedLabel()
        self.hint_label.setProperty("role", "muted")
        self.hint_label.setText(
            self.tr(
                "Enter shows a claim in its article · verdict keys settle what is selected · "
                "Esc goes back"
            )
        )
        # The bar is as high as with its buttons.
        self.hint_label.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.hint_label.hide()
        self.progress_label = QLabel()
        self.progress_label.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.progress_line = ProgressLine(theme)
        self._add_buttons()
        self.add(self.hint_label)
        self._status = self._make_status()
        self.add(self._status)
        self.show_claims([], self._filter)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.progress_line.theme = theme

    def show_claims(self, claims: Sequence[StoredClaim], shown: ClaimFilter) -> None:
        """Count these claims, and show which filter is on."""
        self._filter = shown
        self._verdicts = {stored.id: stored.verdict for stored in claims}
        self._counts = Counter(self._verdicts.values())
        self._show_counts()

    def replace_claim(self, stored: StoredClaim) -> None:
        """Count one of the claims as it now stands."""
        before = self._verdicts.get(stored.id)
        if before is None or before is stored.verdict:
            return
        self._verdicts[stored.id] = stored.verdict
        self._counts[before] -= 1
        self._counts[stored.verdict] += 1
        self._show_counts()

    def show_reading(self, reading: Progress) -> None:
        """Show how many sentences without a claim are read, of those that there are."""
        self._reading = reading
        self._show_counts()

    def _show_counts(self) -> None:
        counts, shown = self._counts, self._filter
        progress = progress_of(counts)
        for verdict, button in self.verdict_buttons.items():
            number = counts[verdict] if verdict else progress.total
            button.setText(f"{self._verdict_label(verdict)} {number_text(number)}")
            button.setChecked(shown.verdict is verdict)
            is_offered = verdict not in _OFFERED_IF_ANY or number > 0
            button.setVisible(self._is_counting and is_offered)
        for kind, button in self.kind_buttons.items():
            button.setChecked(shown.kind is kind)
        self.progress_line.show_progress(progress)
        words = self.tr("{0} of {1} reviewed").format(*_numbers(progress))
        reading = self._reading
        if reading.total:
            read = self.tr("{0} of {1} sentences read").format(*_numbers(reading))
            words = f"{words} · {read}"
            is_done = reading.reviewed == reading.total and progress.reviewed == progress.total
            words = self.tr("Done: {0}").format(words) if is_done else words
        self.progress_label.setText(words)
        # A message has the room that the words have, or it would slip in behind the buttons.
        room = _GAP + self.progress_line.sizeHint().width()
        self._status.setMinimumWidth(self.progress_label.sizeHint().width() + room)
        self.setEnabled(bool(self._verdicts) or not self._is_counting)

    def show_counts(self, *, is_wanted: bool) -> None:
        """Show how the article's claims stand, or only what is going on."""
        self._is_counting = is_wanted
        for part in (*self.kind_buttons.values(), self._gap, self.progress_line):
            part.setVisible(is_wanted)
        self._show_counts()
        self._say(self.message_label.text())

    def show_hint(self, *, is_wanted: bool) -> None:
        """Say what can be done with the table of all claims."""
        self.hint_label.setVisible(is_wanted)

    def show_message(self, text: str) -> None:
        """Say what has been done; it goes after a while."""
        self._say(text)
        announce(self.message_label, text)
        QTimer.singleShot(_MESSAGE_MS, self.message_label, lambda: self._forget(text))

    def show_activity(self, text: str) -> None:
        """Say what is going on; "" when it is over, which leaves a message about it alone."""
        if text or self.message_label.text() == self._activity:
            self._say(text)
        self._activity = text

    def _forget(self, text: str) -> None:
        if self.message_label.text() == text:
            self._say("")

    def _say(self, text: str) -> None:
        self.message_label.setText(text)
        self.message_label.setVisible(bool(text))
        self.progress_label.setVisible(self._is_counting and not text)
        self._status.setVisible(self._is_counting or bool(text))

    def _make_status(self) -> QWidget:
        """Return what stands at the end: a message or the progress in words, and its bar."""
        status = QWidget()
        status.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Two lines of a message fit, so that none moves the bar.
        status.setFixedHeight(2 * self.fontMetrics().lineSpacing())
        layout = QHBoxLayout(status)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self.message_label, 1)
        layout.addWidget(self.progress_label, 1)
        layout.addWidget(self.progress_line)
        return status

    def _add_buttons(self) -> None:
        group = QButtonGroup(self)
        for verdict in (*_ALWAYS_OFFERED, *_OFFERED_IF_ANY):
            button = self._add_button("")
            group.addButton(button)
            button.clicked.connect(lambda _, wanted=verdict: self._choose_verdict(wanted))
            self.verdict_buttons[verdict] = button
        self._gap.setFixedSize(6, 1)
        self.add(self._gap)
        for kind in ClaimKind:
            button = self._add_button(kind_name(kind))
            button.clicked.connect(lambda _, wanted=kind: self._toggle_kind(wanted))
            self.kind_buttons[kind] = button

    def _add_button(self, label: str) -> Button:
        button = Button(label)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add(button)
        return button

    def _verdict_label(self, verdict: Verdict | None) -> str:
        return self.tr("All") if verdict is None else verdict_name(verdict)

    def _choose_verdict(self, verdict: Verdict | None) -> None:
        self.filter_chosen.emit(ClaimFilter(verdict, self._filter.kind))

    def _toggle_kind(self, kind: ClaimKind) -> None:
        wanted = None if self._filter.kind is kind else kind
        self.filter_chosen.emit(ClaimFilter(self._filter.verdict, wanted))


def _numbers(progress: Progress) -> tuple[str, str]:
    return number_text(progress.reviewed), number_text(progress.total)
