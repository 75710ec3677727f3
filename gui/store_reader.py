"""Reads the store in a thread of its own, so that no key waits for what is searched or listed."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.errors import GalleyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.store import Store

_Answer = TypeVar("_Answer")

_SLOW_MS: Final = 150
"""What is answered sooner than this needs no word of being under way."""
_INTERRUPT_AGAIN: Final = 0.02
"""Seconds after which a reading that is to stop is interrupted again: it may be between steps."""


class _Failure(NamedTuple):
    """Why something could not be read."""

    error: GalleyError


class _Request:
    """Something that is to be read, and who waits for it."""

    def __init__(
        self,
        read: Callable[[Store], Any],
        answered: Callable[[Any], None],
        failed: Callable[[GalleyError], None],
    ) -> None:
        self.read = read
        self.answered = answered
        self.failed = failed
        self.is_dropped = False
        self.future: Future[Any] | None = None
        self.slow_timer: QTimer | None = None


class StoreReader(QObject):
    """Has the store read by a thread, which has a connection of its own, one request at a time.

    For each topic only the latest request counts: one that is asked before its
    forerunner is answered takes its place, and what is read for that is interrupted.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._own: Store | None = None
        self._lock = Lock()
        self._at_work: _Request | None = None
        self._requests: dict[str, _Request] = {}
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._again_timer = QTimer(self, interval=round(_INTERRUPT_AGAIN * 1000))
        self._again_timer.timeout.connect(self._interrupt)

    @property
    def is_busy(self) -> bool:
        """Whether anybody waits for an answer."""
        return bool(self._requests)

    def waits_for(self, topic: str) -> bool:
        """Tell whether the latest request of a topic is still to be answered."""
        return topic in self._requests

    def start(self, store: Store) -> None:
        """Read this store from now on."""
        self._store = store
        self._thread = ThreadPoolExecutor(max_workers=1)

    def stop(self) -> None:
        """Drop what is asked for, and close what was opened; nothing long is waited for."""
        for topic in list(self._requests):
            self.drop(topic)
        thread, self._thread = self._thread, None
        if thread is None:
            return
        closed = thread.submit(self._close)
        while wait([closed], timeout=_INTERRUPT_AGAIN).not_done:
            self._interrupt()
        thread.shutdown()
        self._again_timer.stop()

    def ask(
        self,
        topic: str,
        read: Callable[[Store], _Answer],
        answered: Callable[[_Answer], None],
        *,
        failed: Callable[[GalleyError], None],
        slow: Callable[[], None] | None = None,
    ) -> None:
        """Have read called in the thread, and answered or failed here with what came of it.

        slow is called in between where that takes longer than people take for at once.
        """
        self.drop(topic)
        if self._thread is None:
            return
        request = self._requests[topic] = _Request(read, answered, failed)
        if slow is not None:
            request.slow_timer = QTimer(self, singleShot=True, interval=_SLOW_MS)
            request.slow_timer.timeout.connect(slow)
            request.slow_timer.start()
        request.future = self._thread.submit(self._read, request)
        # The callback comes in the thread; the signal brings it over to this one.
        request.future.add_done_callback(lambda _future: self._ended.emit((topic, request)))

    def drop(self, topic: str) -> None:
        """Want the answer of a topic's latest request no more."""
        request = self._requests.pop(topic, None)
        if request is None:
            return
        self._forget_timer(request)
        request.is_dropped = True
        assert request.future is not None, "what is asked for has been handed on"
        if not request.future.cancel():
            self._interrupt()
            self._again_timer.start()

    def _interrupt(self) -> None:
        """Interrupt what is read at this moment, if nobody wants it any more."""
        with self._lock:
            if self._own is not None and self._at_work is not None and self._at_work.is_dropped:
                self._own.interrupt()
            else:
                self._again_timer.stop()

    def _on_ended(self, ended: tuple[str, _Request]) -> None:
        topic, request = ended
        if request.is_dropped:
            return
        del self._requests[topic]
        self._forget_timer(request)
        assert request.future is not None, "it has ended"
        answer = request.future.result()
        if isinstance(answer, _Failure):
            request.failed(answer.error)
        else:
            request.answered(answer)

    def _forget_timer(self, request: _Request) -> None:
        if request.slow_timer is not None:
            request.slow_timer.stop()
            request.slow_timer.deleteLater()

    def _read(self, request: _Request) -> Any:
        """Read in the thread; what is dropped is not even begun."""
        if request.is_dropped:
            return None
        assert self._store is not None, "who has a thread has a store"
        try:
            if self._own is None:
                self._own = self._store.reader()
            with self._lock:
                self._at_work = request
            return request.read(self._own)
        except GalleyError as error:
            # What it was raised from holds cursors, which only this thread may let go.
            error.__traceback__ = error.__cause__ = error.__context__ = None
            return _Failure(error)
        finally:
            with self._lock:
                self._at_work = None

    def _close(self) -> None:
        """Close in the thread what it has opened."""
        own, self._own = self._own, None
        if own is not None:
            own.close()
