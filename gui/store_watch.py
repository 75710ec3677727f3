"""Keeps an eye on the store while a window is open on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import GalleyError

if TYPE_CHECKING:
    from core.store import Store
    from gui.worker_client import WorkerClient

_BACKUP_MS: Final = 20 * 60 * 1000
_LOOK_MS: Final = 1000
_CHECK_MS: Final = 4000
"""How long after the start the store is checked, when the reviewer's first article is open."""


class StoreWatch(QObject):
    """Notices what another window or the command line writes, and has backups and checks made.

    Signals:
        changed_elsewhere(): another process has written to the store.
    """

    changed_elsewhere = Signal()

    def __init__(self, worker: WorkerClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._store: Store | None = None
        self._backup_timer = QTimer(self, interval=_BACKUP_MS)
        self._backup_timer.timeout.connect(worker.back_up)
        self._look_timer = QTimer(self, interval=_LOOK_MS)
        self._look_timer.timeout.connect(self._look)
        self._check_timer = QTimer(self, interval=_CHECK_MS, singleShot=True)
        self._check_timer.timeout.connect(worker.check)
        worker.backed_up.connect(self._check_timer.start)

    def start(self, store: Store) -> None:
        """Watch this store from now on."""
        self._store = store
        self._backup_timer.start()
        self._look_timer.start()
        self._check_timer.start()

    def stop(self) -> None:
        """Watch nothing; the store may be closed."""
        self._backup_timer.stop()
        self._look_timer.stop()
        self._check_timer.stop()

    def _look(self) -> None:
        # The worker tells of what it writes itself.
        if self._store is None or self._worker.is_busy:
            return
        try:
            is_changed = self._store.was_changed_elsewhere()
        except GalleyError:
            return  # the next thing the reviewer does will say so
        if is_changed:
            self.changed_elsewhere.emit()
