"""Brings articles in, from wherever they come, and sees to what is shown of it meanwhile."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from gui.incoming import addresses_of, host_of
from gui.keys_sheet import is_text_field
from gui.messages import show_failures
from gui.opening_batch import Batch, Wish
from gui.private_question import PrivateQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.incoming import ArticleSource, Incoming
    from gui.main_window import MainWindow
    from gui.worker_client import FetchState, ReadArticle

_SOON_MS: Final = 300
"""What is there sooner needs no bar."""
_TELL_MS: Final = 120
_USUAL_SIZE: Final = 200_000
"""Bytes of a page whose site doesn't tell them."""
_FEW: Final = 8
"""Of more articles that come in at once, the library takes in several together."""


class Opening(QObject):
    """Has the worker read what is to be opened, shows the first article, and tells of the rest."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._worker = window.worker
        self._bar = window.opening_bar
        self._wishes: list[Wish] = []
        self._of_requests: dict[int, Wish] = {}
        self._batch: Batch | None = None
        self._touched: str | None = None
        self.last: Batch | None = None
        """What came of the latest opening that left something out."""
        self.formats: list[tuple[str, tuple[str, ...]]] = []
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._tell)
        self._later = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._later.timeout.connect(self._tell)
        self._bar.stop_requested.connect(self.stop)
        self._bar.report_requested.connect(self.show_report)
        self._connect()

    def _connect(self) -> None:
        worker, desk = self._worker, self._window.desk
        worker.formats_told.connect(self._on_formats_told)
        worker.article_read.connect(self._on_article_read)
        worker.left_out.connect(self._on_left_out)
        worker.fetching.connect(self._on_fetching)
        worker.private.connect(self._on_private)
        worker.request_finished.connect(self._on_request_finished)
        desk.claim_changed.connect(self._on_claim_changed)
        desk.finished.connect(self._on_finished)

    @property
    def brings_many(self) -> bool:
        """Whether so much comes in that looking at each article would hold the window up."""
        return self._batch is not None and self._batch.articles > _FEW

    def open(self, sources: Sequence[ArticleSource]) -> None:
        """Bring in files, folders, corpora and web pages; the first article of them is shown."""
        if not sources:
            return
        paths = [source for source in sources if isinstance(source, Path)]
        wish = self._wish()
        if paths:
            self._await(wish, self._worker.import_paths(paths))
        for address in addresses_of(sources):
            self._await(wish, self._worker.fetch(address))

    def take_in(self, found: Incoming) -> None:
        """Open what was dropped or pasted."""
        if found.sources:
            self.open(found.sources)
        elif found:
            self._await(self._wish(), self._worker.paste(found.text, found.html))

    def stop(self) -> None:
        """Stop what the worker is at, if it is at anything; what is in stays in."""
        if not self._worker.is_busy:
            return
        if self._batch is not None:
            self._batch.is_stopped = True
        else:
            self.say(self.tr("Stopped"))
        self._worker.cancel()

    def say(self, sentence: str) -> None:
        """Tell of something done, where there is room for it."""
        if self._window.has_articles:
            self._window.filter_bar.show_message(sentence)
        else:
            self._bar.show_result(sentence, has_report=False)

    def show_report(self) -> None:
        """Show what the latest opening that left something out has left out."""
        from gui.opening_report import OpeningReport  # late: the first paint can do without

        batch = self.last
        if batch is None:
            self.say(self.tr("Nothing was left out since the start"))
            return
        more = batch.left_out - len(batch.failures)
        report = OpeningReport(batch.summary(), batch.failures, more, self._window)
        report.finished.connect(report.deleteLater)
        report.show()

    def _wish(self) -> Wish:
        if self._batch is None:
            self._batch = Batch()
            self._bar.hide()
            self._soon.start()
        wish = Wish(is_held=self._is_at_work())
        self._wishes.append(wish)
        return wish

    def _await(self, wish: Wish, request: int) -> None:
        assert self._batch is not None, "a wish begins a batch"
        wish.waiting.add(request)
        self._of_requests[request] = wish
        self._batch.shares[request] = 0.0

    def _is_at_work(self) -> bool:
        """Tell whether the reviewer is in the midst of an article, or is writing something."""
        article = self._window.desk.article
        if article is None:
            return False
        return article.id == self._touched or is_text_field(self._window.focusWidget())

    def _on_formats_told(self, formats: list[tuple[str, tuple[str, ...]]]) -> None:
        self.formats = formats

    def _on_claim_changed(self) -> None:
        article = self._window.desk.article
        self._touched = article.id if article else None

    def _on_finished(self) -> None:
        self._touched = None

    def _on_article_read(self, request: int, read: ReadArticle) -> None:
        wish, batch = self._of_requests.get(request), self._batch
        if wish is None or batch is None:
            return
        batch.new += read.is_new
        batch.known += not read.is_new
        batch.shares[request] = read.share
        wish.articles += 1
        if wish.articles == 1:
            wish.first_id = read.article_id
            if not read.is_new:
                said = self.tr("Already here: “{0}”").format(read.title)
                self.say(said)
            if not wish.is_held:
                self._show(read.article_id)
        self._tell_later()

    def _show(self, article_id: str) -> None:
        window = self._window
        if window.desk.article is None or window.desk.article.id != article_id:
            window.desk.open_article(article_id)
        else:
            window.tabling.leave()

    def _on_left_out(self, request: int, sentence: str, share: float) -> None:
        batch = self._batch
        if batch is not None:
            batch.leave_out(sentence)
            if request in batch.shares:
                batch.shares[request] = max(share, batch.shares[request])
            self._tell_later()

    def _on_fetching(self, request: int, state: FetchState) -> None:
        if self._batch is not None:
            self._batch.fetch = state
            self._batch.shares[request] = min(1.0, state.received / (state.expected or _USUAL_SIZE))
            self._tell_later()

    def _tell_later(self) -> None:
        if self._bar.is_running and not self._later.isActive():
            self._later.start()

    def _tell(self) -> None:
        batch = self._batch
        if batch is None or not self._worker.is_opening:
            return
        parts = [self.tr("Reading articles, finding claims")]
        if batch.articles:
            parts = [
                self.tr("Reading articles, finding claims: %Ln so far", "", batch.articles),
            ]
        elif batch.fetch is not None:
            parts = [self._bar.fetching_text(batch.fetch)]
        if batch.left_out:
            parts.append(self.tr("%Ln left out", "", batch.left_out))
        self._bar.show_progress(" · ".join(parts), batch.share)

    def _on_private(self, request: int, address: str, sentence: str) -> None:
        wish = self._of_requests.get(request)
        if wish is None or self._batch is None:
            return
        wish.questions += 1
        self._batch.shares.pop(request)
        question = PrivateQuestion(sentence, self._window)
        question.answered.connect(partial(self._on_answered, wish, address))
        question.open()

    def _on_answered(self, wish: Wish, address: str, may_fetch: bool) -> None:
        wish.questions -= 1
        if may_fetch:
            self._await(wish, self._worker.fetch(address, confirm_private=True))
            return
        said = self.tr("Nothing was fetched from {0}").format(host_of(address))
        self.say(said)
        self._end_if_done(wish)

    def _on_request_finished(self, request: int) -> None:
        wish = self._of_requests.pop(request, None)
        if wish is None or self._batch is None:
            return
        if request in self._batch.shares:
            self._batch.shares[request] = 1.0
        wish.waiting.discard(request)
        if not self._of_requests:
            # What is still asked is not under way.
            self._bar.hide()
        self._end_if_done(wish)

    def _end_if_done(self, wish: Wish) -> None:
        if not wish.is_done:
            return
        self._wishes.remove(wish)
        if wish.is_held and wish.articles == 1:
            self._show(wish.first_id)
        if not self._wishes:
            self._end()

    def _end(self) -> None:
        """Tell what came of it all: in passing what went well, and what didn't until it is read."""
        batch, self._batch = self._batch, None
        assert batch is not None, "what ends has begun"
        self._soon.stop()
        self._later.stop()
        self._bar.hide()
        if batch.left_out:
            self.last = batch
        if batch.left_out == 1 and not batch.articles:
            show_failures(self._window, batch.failures)
        elif batch.left_out:
            only = batch.failures[0] if batch.left_out == 1 else ""
            sentence = " · ".join(filter(None, (batch.summary(), only)))
            self._bar.show_result(sentence, has_report=not only)
        elif batch.is_stopped:
            self.say(self.tr("Stopped: {0}").format(batch.summary() or self.tr("nothing is new")))
        elif batch.articles > 1:
            self.say(batch.summary())
        elif batch.articles and batch.led_on():
            self.say(batch.led_on())
