"""Marks that have reached no disk yet: kept in their order, shown, and tried again."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import GalleyError, StoreError, StoreUnavailableError
from core.models import Review
from gui.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from core.models import StoredClaim, Verdict

_SLICE: Final = 0.01
"""Seconds of saving after which the window gets its turn."""

_FIRST_PAUSE_MS: Final = 50
_LONGEST_PAUSE_MS: Final = 2000
_ALARM_MS: Final = 1000
"""A program that writes for a moment is nothing that a reviewer has to hear of."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict or a note that a reviewer gave to a claim; None leaves what the claim has."""

    claim: StoredClaim
    verdict: Verdict | None
    note: str | None
    reviewer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StepBack:
    """An undo of the reviewer's latest change in the store, or a redo of it."""

    is_redo: bool
    reviewer: str
    at: datetime


Change = Mark | StepBack


class UnsavedMarks(QObject):
    """A queue that every change goes through; what the store refuses waits, in its order.

    It is tried again by a timer, soon at first and then every other second, and soon
    again when another change joins it.

    Signals:
        saved(object): the StoredClaim as a change has left it in the store.
        refused(object, str): a Change that no waiting will help, and the sentence for the user.
        failed(str): a sentence about a store that will not come right by itself; all waits on.
        changed(): what waits, why, or whether to raise the alarm is different now.
    """

    saved = Signal(object)
    refused = Signal(object, str)
    failed = Signal(str)
    changed = Signal()

    def __init__(
        self, store: Callable[[Change], StoredClaim | None], parent: QObject | None = None
    ) -> None:
        """Write changes by store, which returns the claim as it then stands, if it changed one."""
        super().__init__(parent)
        self._store = store
        self._waiting: deque[Change] = deque()
        self._withdrawn: list[Mark] = []
        self.reason = ""
        self._retry_timer = QTimer(self, singleShot=True, interval=_FIRST_PAUSE_MS)
        self._retry_timer.timeout.connect(self._on_time_to_retry)
        self._alarm_timer = QTimer(self, singleShot=True, interval=_ALARM_MS)
        self._alarm_timer.timeout.connect(self._on_alarm)
        self.is_alarming = False

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def marks(self) -> Sequence[Mark]:
        """The marks that wait, the earliest first."""
        return [change for change in self._waiting if isinstance(change, Mark)]

    @property
    def claim_ids(self) -> frozenset[int]:
        """The claims with a mark that waits."""
        return frozenset(mark.claim.id for mark in self.marks)

    def wished(self, stored: StoredClaim) -> StoredClaim:
        """Return a claim of the store as it will be once all marks are saved."""
        for mark in self.marks if self._waiting else ():
            if mark.claim.id == stored.id:
                stored = _with_mark(stored, mark)
        return stored

    def add(self, change: Change) -> StoredClaim | None:
        """Save a change behind those that wait, or have it wait with them.

        Returns the claim as it stands with the change, which may be a wish; None
        where the change was refused, changed nothing, or is a step back that waits.
        """
        self._withdrawn.clear()
        return self._add(change)

    def undo(self) -> Mark | None:
        """Drop the latest change if it is a mark that waits, and return it."""
        if not self._waiting or not isinstance(self._waiting[-1], Mark):
            return None
        mark = self._waiting.pop()
        assert isinstance(mark, Mark)
        self._withdrawn.append(mark)
        self._tell()
        return mark

    def redo(self) -> StoredClaim | None:
        """Add the mark again that undo() dropped last, unless another change came behind it."""
        return self._add(self._withdrawn.pop()) if self._withdrawn else None

    def save(self, *, within: float = _SLICE) -> StoredClaim | None:
        """Save what waits, in its order, for so many seconds at most.

        Returns what the last change made of its claim if all are saved.
        """
        stored, until = None, monotonic() + within
        while self._waiting and monotonic() < until:
            try:
                stored = self._store(self._waiting[0])
            except StoreError as error:
                self._wait(error)
                return None
            except GalleyError as error:
                self.refused.emit(self._waiting.popleft(), str(error))
                stored = None
                continue
            self._waiting.popleft()
            if stored is not None:
                self.saved.emit(stored)
        if self._waiting:
            self._retry_timer.start(0)
        self._tell()
        return None if self._waiting else stored

    def pause(self) -> None:
        """Try nothing until save() is called, or another change comes."""
        self._retry_timer.stop()

    def discard(self) -> None:
        """Give up what waits."""
        self._waiting.clear()
        self._tell()

    def _add(self, change: Change) -> StoredClaim | None:
        self._waiting.append(change)
        if len(self._waiting) > 1:
            # No key press waits for a store that has just refused one.
            self._retry_soon()
            self.changed.emit()
            stored = None
        else:
            stored = self.save()
        if isinstance(change, Mark) and self._waiting and self._waiting[-1] is change:
            return self.wished(change.claim)
        return stored

    def _wait(self, error: StoreError) -> None:
        is_new, self.reason = str(error) != self.reason, str(error)
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


def _with_mark(stored: StoredClaim, mark: Mark) -> StoredClaim:
    verdict = stored.verdict if mark.verdict is None else mark.verdict
    note = stored.note if mark.note is None else mark.note
    if stored.review is None:
        review = Review(verdict=verdict, note=note, reviewer=mark.reviewer, reviewed_at=mark.at)
    else:
        review = replace(
            stored.review,
            verdict=verdict,
            note=note,
            reviewer=mark.reviewer,
            reviewed_at=mark.at,
        )
    return replace(stored, review=review)
