"""Changes that have reached no disk yet: kept in their order, shown, and tried again."""

from __future__ import annotations

import math
from collections import deque
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import GalleyError, StoreError, StoreUnavailableError
from gui.changes import Outcome
from gui.messages import told
from gui.wording import spoken
from gui.writing_beside import WritingBeside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.models import StoredClaim
    from gui.changes import Change

_SLICE: Final = 0.01
"""Seconds of saving after which the window gets its turn."""

_FIRST_PAUSE_MS: Final = 50
_LONGEST_PAUSE_MS: Final = 2000
_ALARM_MS: Final = 1000
"""A program that writes for a moment is nothing that a reviewer has to hear of."""


class UnsavedMarks(QObject):
    """A queue that every change goes through; what the store refuses waits, in its order.

    It is tried again by a timer, soon at first and then every other second, and soon
    again when another change joins it.

    Signals:
        saved(object, object): a Change that is in the store now, and its Outcome.
        refused(object, str): a Change that no waiting will help, and the sentence for the user.
        failed(str): a sentence about a store that will not come right by itself; all waits on.
        changed(): what waits, why, or whether to raise the alarm is different now.
    """

    saved = Signal(object, object)
    refused = Signal(object, str)
    failed = Signal(str)
    changed = Signal()

    def __init__(
        self,
        store: Callable[[Change], Outcome | None],
        parent: QObject | None = None,
        *,
        store_beside: Callable[[Change], Outcome | None] | None = None,
    ) -> None:
        """Write changes by store, which returns None where one changed nothing.

        store_beside does the same from another thread, for what takes long.
        """
        super().__init__(parent)
        self._store = store
        self._store_beside = store_beside
        self._beside = WritingBeside(self)
        self._beside.ended.connect(self._on_written)
        self._waiting: deque[Change] = deque()
        self._withdrawn: list[Change] = []
        self.reason = ""
        self._retry_timer = QTimer(self, singleShot=True, interval=_FIRST_PAUSE_MS)
        self._retry_timer.timeout.connect(self._on_time_to_retry)
        self._alarm_timer = QTimer(self, singleShot=True, interval=_ALARM_MS)
        self._alarm_timer.timeout.connect(self._on_alarm)
        self.is_alarming = False

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def changes(self) -> Sequence[Change]:
        """The changes that wait, the earliest first."""
        return tuple(self._waiting)

    @property
    def claim_ids(self) -> frozenset[int]:
        """The claims with a change that waits."""
        return frozenset().union(*(change.claim_ids for change in self._waiting))

    def wished(self, stored: StoredClaim) -> StoredClaim:
        """Return a claim of the store as it will be once all changes are saved."""
        for change in self._waiting:
            if stored.id in change.claim_ids:
                stored = change.wished(stored)
        return stored

    def add(self, change: Change) -> Outcome | None:
        """Save a change behind those that wait, or have it wait with them.

        Returns what it leaves, which may be a wish; None where the change was refused,
        changed nothing, or is a step back that waits.
        """
        self._withdrawn.clear()
        return self._add(change)

    def undo(self) -> Change | None:
        """Drop the latest change if it waits and can be dropped, and return it."""
        if not self._waiting or not self._waiting[-1].is_withdrawable:
            return None
        if self._beside.is_busy and len(self._waiting) == 1:
            return None  # it is about to be in the store
        change = self._waiting.pop()
        self._withdrawn.append(change)
        self._tell()
        return change

    def redo(self) -> Change | None:
        """Add the change again that undo() dropped last, unless another came behind it."""
        if not self._withdrawn:
            return None
        change = self._withdrawn.pop()
        self._add(change)
        return change

    def save(self, *, within: float = _SLICE) -> Outcome | None:
        """Save what waits, in its order, for so many seconds at most.

        Returns what the last change left if all are saved.
        """
        outcome, until = None, monotonic() + within
        if within == math.inf:
            self._beside.finish()
        while self._waiting and monotonic() < until:
            if self._beside.is_busy or (within != math.inf and self._goes_beside()):
                self._tell()
                return None
            written = self._written(self._waiting[0])
            if isinstance(written, StoreError):
                self._wait(written)
                return None
            outcome = self._take(written)
        if self._waiting:
            self._retry_timer.start(0)
        self._tell()
        return None if self._waiting else outcome

    def pause(self) -> None:
        """Try nothing until save() is called, or another change comes."""
        self._beside.finish()
        self._retry_timer.stop()

    def discard(self) -> None:
        """Give up what waits."""
        self._beside.finish()
        self._waiting.clear()
        self._tell()

    def _written(self, change: Change) -> Outcome | GalleyError | None:
        try:
            return self._store(change)
        except GalleyError as error:
            return error

    def _take(self, written: Outcome | GalleyError | None) -> Outcome | None:
        """Tell what came of the first change, which waits no longer; returns what it left."""
        change = self._waiting.popleft()
        if isinstance(written, GalleyError):
            self.refused.emit(change, told(written))
            return None
        if written is not None:
            self.saved.emit(change, written)
        return written

    def _goes_beside(self) -> bool:
        """Have the first change written beside the window, if it is for long; tell whether so."""
        change = self._waiting[0]
        if self._store_beside is None or not change.is_long:
            return False
        self._beside.begin(partial(self._store_beside, change))
        return True

    def _on_written(self, written: Outcome | GalleyError | None) -> None:
        if isinstance(written, StoreError):
            self._wait(written)
            return
        self._take(written)
        if self._waiting:
            self._retry_timer.start(0)
        self._tell()

    def _add(self, change: Change) -> Outcome | None:
        self._waiting.append(change)
        if len(self._waiting) > 1:
            # No key press waits for a store that has just refused one.
            self._retry_soon()
            self.changed.emit()
            outcome = None
        else:
            outcome = self.save()
        claims = (*change.claims, *change.made)
        if self._waiting and self._waiting[-1] is change and claims:
            wished = tuple(self.wished(claim) for claim in claims)
            return Outcome(wished[0].article_id, wished) if change.is_withdrawable else None
        return outcome

    def _wait(self, error: StoreError) -> None:
        sentence = spoken(str(error))
        is_new, self.reason = sentence != self.reason, sentence
        if not isinstance(error, StoreUnavailableError) and is_new:
            self.is_alarming = True
            self.failed.emit(told(error))
        elif not self.is_alarming and not self._alarm_timer.isActive():
            self._alarm_timer.start()
        self._retry_timer.start()
        self.changed.emit()

    def _tell(self) -> None:
        """Say what waits now; without anything, all is as it was before the first failure."""
        if self._waiting:
            self.changed.emit()
            return
        self._retry_timer.stop()
        self._retry_timer.setInterval(_FIRST_PAUSE_MS)
        self._alarm_timer.stop()
        if self.reason:
            self.reason = ""
            self.is_alarming = False
            self.changed.emit()

    def _retry_soon(self) -> None:
        if self._retry_timer.remainingTime() > _FIRST_PAUSE_MS:
            self._retry_timer.start(_FIRST_PAUSE_MS)

    def _on_time_to_retry(self) -> None:
        pause = min(self._retry_timer.interval() * 2, _LONGEST_PAUSE_MS)
        self._retry_timer.setInterval(max(pause, _FIRST_PAUSE_MS))
        self.save()

    def _on_alarm(self) -> None:
        self.is_alarming = True
        self.changed.emit()
