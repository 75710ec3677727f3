"""Writes a change of very many claims in a thread, which would hold the window up."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from core.errors import GalleyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.changes import Outcome

    Written = Outcome | GalleyError | None


class WritingBeside(QObject):
    """Has one change at a time written, and tells what came of it.

    Signals:
        ended(object): the Outcome, None where nothing was changed, or the GalleyError.
    """

    ended = Signal(object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._future: Future[Written] | None = None
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a change is being written."""
        return self._future is not None

    def begin(self, write: Callable[[], Outcome | None]) -> None:
        """Have write called in the thread; it opens what it needs, and closes it."""
        assert self._future is None, "one change is written at a time"
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1)
        self._future = self._thread.submit(_written, write)
        # Comes in the thread; the signal brings it over to this one.
        self._future.add_done_callback(self._done.emit)

    def finish(self) -> None:
        """Wait until what is being written is, and tell of it before returning."""
        if self._future is not None:
            self._tell(self._future)

    def _on_done(self, future: Future[Written]) -> None:
        if future is self._future:
            self._tell(future)

    def _tell(self, future: Future[Written]) -> None:
        written = future.result()
        self._future = None
        self.ended.emit(written)


def _written(write: Callable[[], Outcome | None]) -> Written:
    try:
        return write()
    except GalleyError as error:
        # What it was raised from holds cursors, which only this thread may let go.
        error.__traceback__ = error.__cause__ = error.__context__ = None
        return error
