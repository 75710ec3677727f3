"""Talks to the child process that reads, detects and exports (core/worker.py)."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, Signal

from core.wording import unpack
from gui.wording import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article that is in the store; is_new is False if its text was there before.

    share is how much of all that its request asked for is read by then, from 0 to 1.
    """

    article_id: str
    title: str
    is_new: bool
    share: float


@dataclass(frozen=True, slots=True)
class FetchState:
    """How far a page is fetched, and from where; redirects are what led there, the first first."""

    address: str
    received: int
    expected: int | None
    redirects: tuple[str, ...]


class WorkerClient(QObject):
    """Sends requests to the worker and tells of its answers, each as it comes.

    The worker starts with the first request, or with start(). If it dies, what it
    was asked for is reported as failed, and the next request starts another.

    Signals:
        article_added(str, bool): an article is in the store; its id, whether it is new.
        article_read(int, object): the same with its request, as a ReadArticle.
        left_out(int, str, float): why a request to open something gives no article, a sentence;
            and how much of all that was asked for is gone through by then, 0 where it isn't told.
        fetching(int, object): how far a page is fetched, as a FetchState.
        private(int, str, str): a request's address leads into a private net, and is not fetched
            unless that is confirmed; the address, a sentence.
        formats_told(object): the formats that are read, as pairs of a name and its suffixes.
        claims_detected(str, int): an article's claims are in the store; its id, how many.
        claims_redetected(str, object): a newer detector went over an article; its id, and how many
            claims it added, changed and removed, by these words.
        checked(str, int): an article was compared with all before it; its id, how many findings.
        compared(bool, object): articles were compared; whether some are left, a list of their ids.
        backed_up(str): a backup was made; its path.
        exported(str, int): claims were written to a file; its path, how many.
        damaged(str): the store's file is damaged; a sentence about it.
        failed(str): a sentence for the user about something that could not be done.
        request_finished(int): all answers to a request have come.
        busy_changed(bool): whether anything is under way that was asked for by the reviewer.
    """

    article_added = Signal(str, bool)
    article_read = Signal(int, object)
    left_out = Signal(int, str, float)
    fetching = Signal(int, object)
    private = Signal(int, str, str)
    formats_told = Signal(object)
    claims_detected = Signal(str, int)
    claims_redetected = Signal(str, object)
    checked = Signal(str, int)
    compared = Signal(bool, object)
    backed_up = Signal(str)
    exported = Signal(str, int)
    damaged = Signal(str)
    failed = Signal(str)
    request_finished = Signal(int)
    busy_changed = Signal(bool)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._process: QProcess | None = None
        self._waiting: set[int] = set()
        self._opening: set[int] = set()
        self._upkeep: set[int] = set()
        self._comparing = 0
        self._latest = 0

    @property
    def is_busy(self) -> bool:
        """Whether a request still waits for answers; upkeep is nothing to wait for."""
        return bool(self._waiting)

    @property
    def is_opening(self) -> bool:
        """Whether articles are being read."""
        return bool(self._opening)

    def start(self) -> None:
        """Start the process if it isn't running, so that it is warm when it is needed."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.finished.connect(self._on_process_ended)
        process.errorOccurred.connect(self._on_process_error)
        self._process = process
        process.start(self._command[0], self._command[1:])
        self._upkeep.add(self._send("formats"))

    def stop(self, *, at_once: bool = False) -> None:
        """End the process; what it has stored stays, what it was doing is dropped.

        at_once gives it no time to end by itself.
        """
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._on_process_ended)
        process.errorOccurred.disconnect(self._on_process_error)
        process.closeWriteChannel()
        if at_once or self._waiting or self._upkeep or not process.waitForFinished(500):
            process.kill()
            process.waitForFinished(1000)
        self._waiting.clear()
        self._opening.clear()
        self._upkeep.clear()

    def kill(self) -> None:
        """End the process at once, as a crash would."""
        if self._process is not None:
            self._process.kill()

    def cancel(self) -> None:
        """Drop what is under way; what is stored already stays. A fresh process takes over."""
        dropped = sorted(self._waiting)
        self.stop(at_once=True)
        self.start()
        for request in dropped:
            self.request_finished.emit(request)
        self.busy_changed.emit(False)

    def import_paths(self, paths: Sequence[Path]) -> int:
        """Ask for files, folders or corpora to be stored and their claims found."""
        return self._open("import", paths=[str(path) for path in paths])

    def paste(self, text: str, html: str = "") -> int:
        """Ask for what was pasted to be stored, by its rich text if it has any."""
        return self._open("paste", text=text, html=html)

    def fetch(self, address: str, *, confirm_private: bool = False) -> int:
        """Ask for the page at a web address; only if confirmed from a private net."""
        return self._open("fetch", address=address, confirm_private=confirm_private)

    def detect(self, article_id: str) -> int:
        """Ask for the claims of an article that is stored without any."""
        return self._ask("detect", article_id=article_id)

    def export(self, path: Path, *, scope: str, article_id: str | None, bom: bool) -> int:
        """Ask for claims to be written to a CSV file."""
        return self._ask("export", path=str(path), scope=scope, article_id=article_id, bom=bom)

    def back_up(self) -> int:
        """Ask for a backup of the store, if it has changed since the last one."""
        return self._ask("backup")

    def check(self) -> None:
        """Have all of the store's file looked through for damage."""
        self._upkeep.add(self._send("check"))

    def compare(self) -> None:
        """Have articles compared that nobody waits for, for a moment."""
        self._comparing = self._send("compare")
        self._upkeep.add(self._comparing)

    def tidy(self) -> None:
        """Have what is left of erased articles dropped from the store's index."""
        self._upkeep.add(self._send("tidy"))

    def _open(self, what: str, **details: object) -> int:
        request = self._send(what, **details)
        self._opening.add(request)
        return self._await(request)

    def _ask(self, what: str, **details: object) -> int:
        return self._await(self._send(what, **details))

    def _await(self, request: int) -> int:
        self._waiting.add(request)
        self.busy_changed.emit(True)
        return request

    def _send(self, what: str, **details: object) -> int:
        self.start()
        assert self._process is not None
        self._latest += 1
        line = json.dumps({"request": self._latest, "do": what, **details})
        self._process.write(f"{line}\n".encode("ascii"))
        return self._latest

    def _on_output(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._tell(json.loads(bytes(self._process.readLine().data())))

    def _tell(self, answer: dict[str, Any]) -> None:
        request = answer["request"]
        match answer["event"]:
            case "added" | "fetching" | "private":
                self._tell_of_opening(request, answer)
            case "detected":
                self.claims_detected.emit(answer["article_id"], answer["claims"])
                if answer["change"] is not None:
                    self.claims_redetected.emit(answer["article_id"], answer["change"])
            case "checked":
                self.checked.emit(answer["article_id"], answer["findings"])
            case "compared":
                self.compared.emit(answer["left"], answer["articles"])
            case "backed_up":
                self.backed_up.emit(answer["path"])
            case "exported":
                self.exported.emit(answer["path"], answer["claims"])
            case "formats":
                self.formats_told.emit([(name, tuple(ends)) for name, ends in answer["formats"]])
            case "damaged":
                self.damaged.emit(_sentence(answer))
            case "failed" if request == self._comparing:
                # Nobody asked for it: what stops it, the next thing that is asked for says.
                self.compared.emit(False, [])
            case "failed" if request in self._opening:
                self.left_out.emit(request, _sentence(answer), answer.get("share", 0.0))
            case "failed":
                self.failed.emit(_sentence(answer))
            case "done" if request in self._upkeep:
                self._upkeep.discard(request)
            case "done":
                self._waiting.discard(request)
                self._opening.discard(request)
                self.request_finished.emit(request)
                self.busy_changed.emit(self.is_busy)

    def _tell_of_opening(self, request: int, answer: dict[str, Any]) -> None:
        match answer["event"]:
            case "added":
                article_id, is_new = answer["article_id"], answer["is_new"]
                share = answer.get("share", 1.0)
                self.article_added.emit(article_id, is_new)
                self.article_read.emit(
                    request, ReadArticle(article_id, answer["title"], is_new, share)
                )
            case "fetching":
                redirects = tuple(answer["redirects"])
                state = FetchState(
                    answer["address"], answer["received"], answer["expected"], redirects
                )
                self.fetching.emit(request, state)
            case "private":
                self.private.emit(request, answer["address"], _sentence(answer))

    def _on_complaint(self) -> None:
        if self._process is not None:
            # The worker logs its bugs itself. What else comes may quote an article.
            complaint = self._process.readAllStandardError()
            _log.error("the worker complained, in %d bytes that are left out", complaint.size())

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        # A crash is told by finished() too; only a failed start ends nothing.
        if error is QProcess.ProcessError.FailedToStart:
            self._on_process_ended()

    def _on_process_ended(self) -> None:
        self._on_output()
        self._process = None
        lost, self._waiting = sorted(self._waiting), set()
        self._opening.clear()
        self._upkeep.clear()
        if lost:
            self.failed.emit(
                self.tr(
                    "The helper that reads articles and finds claims stopped unexpectedly; "
                    "your reviews are safe, open the article again to go on."
                )
            )
            for request in lost:
                self.request_finished.emit(request)
            self.busy_changed.emit(False)


def _sentence(answer: dict[str, Any]) -> str:
    """Return the sentence of an answer in the reviewer's language."""
    return spoken(unpack(answer["message"]))
