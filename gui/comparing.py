"""Has articles compared while nothing else is to be done, and tells what was noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from gui.finding_words import count_line, findings_count
from gui.saying import quoted
from gui.wording import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.checks.findings import FindingType, StoredFinding
    from core.store import Store
    from gui.main_window import MainWindow

_PAUSE_MS: Final = 30
"""Between two requests, in which the reviewer's own come first."""
_START_MS: Final = 2000
"""How long after the start it begins, when the reviewer's first article is open."""


class Comparing(QObject):
    """Keeps the worker at the checks while it is idle, until no article is left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._worker = window.worker
        self._found: dict[str, int] = {}
        self._compared = 0
        self._is_waiting = False
        self._soon = QTimer(self, singleShot=True, interval=_START_MS)
        self._soon.timeout.connect(self._compare)
        worker = window.worker
        worker.checked.connect(self._on_checked)
        worker.compared.connect(self._on_compared)
        worker.busy_changed.connect(self._on_busy_changed)
        window.watch.changed_elsewhere.connect(self._begin)
        window.desk.unsaved.saved.connect(self._begin)

    def start(self) -> None:
        """Begin a little later: the store is open."""
        self._is_waiting = False
        self._soon.start(_START_MS)

    def stop(self) -> None:
        """Ask for nothing more: the store is about to be closed."""
        self._soon.stop()

    def _begin(self) -> None:
        if not self._soon.isActive() and not self._is_waiting:
            self._soon.start(_START_MS)

    def _compare(self) -> None:
        if self._worker.is_busy or not self._window.has_begun:
            return  # it begins again when the worker is idle
        self._is_waiting = True
        self._worker.compare()

    def _on_compared(self, is_left: bool, article_ids: Iterable[str]) -> None:
        self._is_waiting = False
        articles = set(article_ids)
        if articles:
            self._compared += len(articles)
            self._window.findings.refresh()
            self._window.shelf.follow_all(articles)
        if is_left:
            self._soon.start(_PAUSE_MS)
        elif self._compared:
            self._compared = 0
            self._tell_of_all()

    def _on_checked(self, article_id: str, findings: int) -> None:
        if findings:
            self._found[article_id] = findings

    def _on_busy_changed(self, is_busy: bool) -> None:
        if is_busy:
            return
        # A worker that was ended or has died answers no more.
        self._is_waiting = False
        self._soon.start(_PAUSE_MS)
        found, self._found = self._found, {}
        if found:
            self._window.findings.refresh()
            self._window.shelf.refresh()
            self._tell(found)

    def _tell_of_all(self) -> None:
        """Say how many findings the store has, now that all of it is compared."""

        def say(counts: dict[FindingType, int]) -> None:
            line = count_line(counts)
            if line:
                self._window.filter_bar.show_message(
                    self.tr("All articles are compared: {0}").format(line)
                )

        self._window.reader.ask(
            "all findings",
            lambda store: store.counts_of_findings(),
            say,
            failed=lambda _error: None,
        )

    def _tell(self, found: dict[str, int]) -> None:
        """Say how many findings there are, and what the first of them says."""
        number = sum(found.values())
        first = next(iter(found))

        def read(store: Store) -> list[StoredFinding]:
            return store.findings(first, is_judged=False, limit=1)

        def say(findings: list[StoredFinding]) -> None:
            message = spoken(findings[0].finding.message) if findings else ""
            said = self.tr("{0}: {1}").format(findings_count(number), quoted(message))
            self._window.filter_bar.show_message(said if message else findings_count(number))

        self._window.reader.ask("first finding", read, say, failed=lambda _error: None)
