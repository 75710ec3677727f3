"""Tells the reviewer what the worker does, has done, and couldn't do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.messages import show_failures, way_out
from gui.words import number_text

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
        self._worker = worker
        self._told_of_damage = False
        worker.failed.connect(self._failures.append)
        worker.damaged.connect(self._on_damaged)
        worker.exported.connect(self._on_exported)
        worker.claims_redetected.connect(self._on_claims_redetected)
        worker.request_finished.connect(self._show_failures)
        worker.busy_changed.connect(self._on_busy_changed)

    def _on_claims_redetected(self, _article_id: str, change: dict[str, int]) -> None:
        text = self.tr("Claims found again: {added} new, {changed} changed, {removed} gone")
        numbers = {what: number_text(number) for what, number in change.items()}
        self._bar.show_message(text.format(**numbers))

    def _on_exported(self, path: str, claims: int) -> None:
        self._bar.show_message(self.tr("%Ln claims are in {0}", "", claims).format(path))

    def _on_damaged(self, sentence: str) -> None:
        # Each check finds the same damage again.
        if not self._told_of_damage:
            self._told_of_damage = True
            show_failures(self._window, [f"{sentence} {way_out()}"])

    def _on_busy_changed(self, is_busy: bool) -> None:
        if is_busy:
            # What is opened has a line of its own.
            working = self.tr("Finding claims, or writing them (Ctrl+. stops)")
            self._bar.show_activity("" if self._worker.is_opening else working)
        else:
            self._bar.show_activity("")
            # A worker that died finishes no request.
            self._show_failures()

    def _show_failures(self) -> None:
        failures = list(self._failures)
        self._failures.clear()
        if failures:
            show_failures(self._window, failures)
