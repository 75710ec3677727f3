"""A dialog that stays while a call of core runs, which takes its time on the disk."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class Waiting(QDialog):
    """Runs a call in a thread of its own, with the window behind it shut to keys and mouse.

    For what SQLite and the disk are busy with: the interpreter, and with it the window,
    is free meanwhile. It can't be interrupted, and goes when the call is over.

    Signals:
        ended(object): the call's Future, done; its result() raises what the call raised.
    """

    ended = Signal(object)
    _done = Signal(object)

    def __init__(
        self, sentence: str, call: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._call = call
        self._thread = ThreadPoolExecutor(max_workers=1)
        self.setWindowTitle("Galley")
        self.setModal(True)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(QLabel(sentence))
        layout.addWidget(bar)
        self.setMinimumWidth(360)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Show the dialog and make the call."""
        self.open()
        # The callback comes in the thread; the signal brings it over to this one.
        self._thread.submit(self._call).add_done_callback(self._done.emit)

    def reject(self) -> None:
        """Stay: Escape interrupts nothing."""

    def _on_done(self, future: Future[Any]) -> None:
        self._thread.shutdown()
        self.accept()
        self.ended.emit(future)
        self.deleteLater()
