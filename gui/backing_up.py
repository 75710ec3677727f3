"""What the menu does with backups: make one now, and restore an earlier one."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMessageBox

from core.errors import GalleyError
from core.store.backups import list_backups, restore_backup
from gui.messages import show_failures
from gui.restore_dialog import RestoreDialog
from gui.waiting import Waiting
from gui.wording import spoken

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from core.store import Store
    from core.store.backups import Backup
    from gui.main_window import MainWindow


class BackingUp(QObject):
    """Makes backups by the worker; restores one while the window's store is put away."""

    def __init__(self, window: MainWindow, open_store: Callable[[], Store] | None) -> None:
        super().__init__(window)
        self._window = window
        self._open_store = open_store
        self._request: int | None = None
        self.is_restoring = False
        self.can_restore = open_store is not None
        window.worker.backed_up.connect(self._on_backed_up)
        window.worker.failed.connect(self._on_failed)
        window.worker.request_finished.connect(self._on_request_finished)

    def back_up(self) -> None:
        """Make a backup now, unless the latest one holds all that is stored."""
        self._request = self._window.worker.back_up()

    def choose(self) -> None:
        """Let the reviewer choose a backup, and put it in the store's place."""
        window = self._window
        if window.worker.is_busy:
            wait = self.tr("Galley is still at work on articles; restore when it is done")
            window.filter_bar.show_message(wait)
            return
        dialog = RestoreDialog(
            window.store.path,
            list_backups(window.store.path),
            now=datetime.now(UTC),
            unsaved=len(window.desk.unsaved),
            parent=window,
        )
        dialog.accepted.connect(lambda: self._restore(dialog.chosen()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _restore(self, backup: Backup) -> None:
        path = self._window.store.path
        waiting = Waiting(
            self.tr("Restoring the backup"),
            partial(restore_backup, backup.path, path, at=datetime.now(UTC)),
            self._window,
        )
        waiting.ended.connect(self._on_restored)
        # A note in hand goes to the store that is put away, or waits for the restored one.
        self._window.put_store_away()
        self.is_restoring = True
        waiting.begin()

    def _on_restored(self, restored: Future[Path | None]) -> None:
        try:
            aside = restored.result()
        except GalleyError as error:
            show_failures(self._window, [spoken(str(error))])
        else:
            name = aside.name if aside else ""
            done = self.tr("The backup is restored; what was there before is {0}")
            self._window.filter_bar.show_message(done.format(name))
        finally:
            self._go_on()

    def _go_on(self) -> None:
        """Open the store again, restored or not; without one there is nothing to go on with."""
        self.is_restoring = False
        assert self._open_store is not None, "nothing is chosen from a grey menu"
        retry, close = QMessageBox.StandardButton.Retry, QMessageBox.StandardButton.Close
        answer = retry
        while answer == retry:
            try:
                self._window.use_store(self._open_store())
            except GalleyError as error:
                sentence = spoken(str(error))
                answer = QMessageBox.critical(self._window, "Galley", sentence, retry | close)
            else:
                return
        QCoreApplication.exit(1)

    def _on_backed_up(self, path: str) -> None:
        if self._request is not None:
            self._window.filter_bar.show_message(self.tr("A backup is in {0}").format(path))
        self._request = None

    def _on_failed(self) -> None:
        self._request = None

    def _on_request_finished(self, request: int) -> None:
        if request == self._request:
            self._request = None
            self._window.filter_bar.show_message(
                self.tr("The latest backup holds all that is stored")
            )
