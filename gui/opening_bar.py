"""The line that tells how far the reading of articles is, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from gui.announcing import announce
from gui.buttons import Button
from gui.elided import ElidedLabel
from gui.opening_batch import hosts_before

if TYPE_CHECKING:
    from gui.worker_client import FetchState

_STEPS: Final = 1000
_WIDTH: Final = 180


class OpeningBar(QWidget):
    """Shows progress with a button that stops it; or an outcome, until that is put away.

    Signals:
        stop_requested(): the reviewer wants no more of it.
        report_requested(): the reviewer wants to see what was left out.
    """

    stop_requested = Signal()
    report_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Opening articles"))
        self.label = ElidedLabel()
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.result_label = QLabel()
        self.result_label.setTextFormat(Qt.TextFormat.PlainText)
        self.result_label.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(_WIDTH, 8)
        self.progress.setAccessibleName(self.tr("How much of the articles is read"))
        self.stop_button = self._button(self.tr("Stop"), self.tr("Stop reading articles"))
        self.stop_button.clicked.connect(self.stop_requested)
        self.report_button = self._button(self.tr("What was left out…"))
        self.report_button.clicked.connect(self.report_requested)
        self.close_button = self._button(self.tr("Close"), self.tr("Close this line"))
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 4)
        layout.setSpacing(12)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.result_label, 1)
        buttons = (self.stop_button, self.report_button, self.close_button)
        for widget in (self.progress, *buttons):
            layout.addWidget(widget)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether it shows something that is under way."""
        return self.isVisible() and not self.stop_button.isHidden()

    def show_progress(self, sentence: str, share: float) -> None:
        """Say what is going on, and draw how much of it is done, from 0 to 1."""
        self.progress.setValue(round(share * _STEPS))
        self.label.setText(sentence)
        if not self.is_running:
            self._arrange(is_running=True)
            announce(self.label, sentence)

    def show_result(self, sentence: str, *, has_report: bool) -> None:
        """Say what came of it; has_report offers what was left out to be read."""
        self.result_label.setText(sentence)
        self._arrange(is_running=False)
        self.report_button.setVisible(has_report)
        announce(self.result_label, sentence)

    def _arrange(self, *, is_running: bool) -> None:
        running: tuple[QWidget, ...] = (self.label, self.progress, self.stop_button)
        ended: tuple[QWidget, ...] = (self.result_label, self.report_button, self.close_button)
        for widget in (*running, *ended):
            widget.setVisible((widget in running) is is_running)
        self.show()

    def _button(self, text: str, name: str = "") -> Button:
        button = Button(text)
        button.setAccessibleName(name or text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def fetching_text(self, state: FetchState) -> str:
        """Return how far a page is fetched, from where, and which other hosts led there."""
        hosts = hosts_before(state)
        parts = [self.tr("Fetching {0}").format(state.address)]
        if hosts:
            parts = [self.tr("{0} leads on: fetching {1}").format(hosts, state.address)]
        if state.expected:
            told = self.tr("{0} of {1}")
            parts.append(told.format(_size(state.received), _size(state.expected)))
        elif state.received:
            parts.append(_size(state.received))
        return " · ".join(parts)


def _size(number: int) -> str:
    """Return so many bytes as they are read."""
    return QLocale().formattedDataSize(number, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
