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
        self._worker = worker
        self._articles = 0
        self._told_of_damage = False
        worker.article_added.connect(self._on_article_added)
        worker.failed.connect(self._failures.append)
        worker.damaged.connect(self._on_damaged)
        worker.exported.connect(self._on_exported)
        worker.claims_redetected.connect(self._on_claims_redetected)
        worker.request_finished.connect(self._show_failures)
        worker.busy_changed.connect(self._on_busy_changed)

    def stop(self) -> None:
        """Stop what the worker is at, if it is at anything."""
        if self._worker.is_busy:
            self._worker.cancel()
            self._bar.show_message(self.tr("Stopped; the articles that were read are here"))

    def _on_article_added(self) -> None:
        self._articles += 1
        self._show_activity()

    def _show_activity(self) -> None:
        if self._articles > 1:
            text = self.tr("Reading and finding claims… {0} articles so far (Ctrl+. stops)")
            self._bar.show_activity(text.format(self._articles))
        else:
            self._bar.show_activity(self.tr("Reading and finding claims… (Ctrl+. stops)"))

    def _on_claims_redetected(self, _article_id: str, change: dict[str, int]) -> None:
        text = self.tr("Claims found again: {added} new, {changed} changed, {removed} gone")
        self._bar.show_message(text.format(**change))

    def _on_exported(self, path: str, claims: int) -> None:
        text = self.tr("1 claim is in {1}") if claims == 1 else self.tr("{0} claims are in {1}")
        self._bar.show_message(text.format(claims, path))

    def _on_damaged(self, sentence: str) -> None:
        # Each check finds the same damage again.
        if not self._told_of_damage:
            self._told_of_damage = True
            way_out = self.tr(
                "Choose File > Restore a backup… to go on from a sound copy, or start Galley "
                "again to save what can be read."
            )
            show_failures(self._window, [f"{sentence} {way_out}"])

    def _on_busy_changed(self, is_busy: bool) -> None:
        if is_busy:
            self._show_activity()
        else:
            self._articles = 0
            self._bar.show_activity("")
            # A worker that died finishes no request.
            self._show_failures()

    def _show_failures(self) -> None:
        failures = list(self._failures)
        self._failures.clear()
        if failures:
            show_failures(self._window, failures)
