"""Tells the reviewer what the worker does, has done, and couldn't do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.messages import show_failures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.filter_bar import FilterBar
    from gui.worker_client import WorkerClient


class WorkerReports(QObject):
    """Says in the filter bar what is done; what failed of a request comes in one box."""

    def __init__(self, worker: WorkerClient, bar: FilterBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._bar = bar
        self._failures: list[str] = []
        worker.failed.connect(self._failures.append)
        worker.exported.connect(self._on_exported)
        worker.claims_redetected.connect(self._on_claims_redetected)
        worker.request_finished.connect(self._show_failures)
        worker.busy_changed.connect(self._on_busy_changed)

    def _on_claims_redetected(self, _article_id: str, change: dict[str, int]) -> None:
        text = self.tr("Claims found again: {added} new, {changed} changed, {removed} gone")
        self._bar.show_message(text.format(**change))

    def _on_exported(self, path: str, claims: int) -> None:
        text = self.tr("1 claim is in {1}") if claims == 1 else self.tr("{0} claims are in {1}")
        self._bar.show_message(text.format(claims, path))

    def _on_busy_changed(self, is_busy: bool) -> None:
        self._bar.show_activity(self.tr("Reading and finding claims…") if is_busy else "")
        if not is_busy:
            # A worker that died finishes no request.
            self._show_failures()

    def _show_failures(self) -> None:
        failures = list(self._failures)
        self._failures.clear()
        if failures:
            show_failures(self._window, failures)
