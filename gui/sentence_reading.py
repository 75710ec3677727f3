"""Reading what no claim stands in: ticks sentences, and leads to the next unread one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.claim_filter import is_open
from core.errors import GalleyError
from core.history import Subject
from gui.changes import now
from gui.claim_changes import Editing, Reading
from gui.coverage import Coverage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.article_view import ArticleView
    from gui.changes import Change, Outcome
    from gui.coverage import Sentence
    from gui.desk import Desk

_PAUSE_MS: Final = 100
"""How long sentences may be counted late: no key that edits a claim waits for it."""


class SentenceReading(QObject):
    """Keeps in step which sentences of the open article are read, and shows it in the view.

    Signals:
        told(str): a sentence for the reviewer.
        progressed(object): a Progress over the sentences without a claim.
    """

    told = Signal(str)
    progressed = Signal(object)

    def __init__(self, desk: Desk, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self.coverage = Coverage()
        self._current: Sentence | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._refresh)
        desk.claims_changed.connect(self._on_claims_changed)
        desk.selection_changed.connect(self._on_selection_changed)
        desk.unsaved.saved.connect(self._on_saved)
        desk.unsaved.refused.connect(self._reload)
        desk.article_changed.connect(self._reload)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of reading do, by their ids."""
        return {
            "read": self.tick,
            "read_paragraph": self._tick_paragraph,
            "next_unread": self.go_on,
        }

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the sentences that [start, end) lies in."""
        first = self.coverage.bounds(start)
        last = self.coverage.bounds(max(start, end - 1))
        return min(start, first.start if first else start), max(end, last.end if last else end)

    def next_open(self) -> None:
        """Go to the next open claim; once there is none, to the next unread sentence."""
        if any(is_open(stored) for stored in self._desk.shown) or not self._has_unread:
            self._desk.step(open_only=True)
        else:
            self.go_on()
            self.told.emit(self.tr("No claim is open; R ticks a sentence without a claim as read"))

    def tick(self) -> None:
        """Tick the sentence in hand as read, or untick it, and go on; take one in hand first."""
        if self._current is None:
            self._take_in_hand(self.coverage.at(self._place()) or self._following(self._place()))
            if self._current is None:
                self._tell_that_all_is_read()
            return
        sentence = self._current
        is_read = sentence.start in self.coverage.read
        self._tick([sentence], is_read=not is_read)
        if not is_read:
            self.go_on()

    def go_on(self) -> None:
        """Take the next unread sentence in hand."""
        following = self._following(self._current.end if self._current else self._place())
        self._take_in_hand(following)
        if following is None:
            self._tell_that_all_is_read()

    @property
    def _has_unread(self) -> bool:
        progress = self.coverage.progress
        return progress.reviewed < progress.total

    def _following(self, offset: int) -> Sentence | None:
        return self.coverage.next_unread(offset)

    def _tell_that_all_is_read(self) -> None:
        if self.coverage.bare:
            self.told.emit(self.tr("Every sentence without a claim is read"))
        else:
            self.told.emit(self.tr("No sentence is without a claim"))

    def _tick_paragraph(self) -> None:
        """Tick all sentences without a claim of the paragraph that is worked on."""
        article = self._desk.article
        if article is None:
            return
        place = self._current.start if self._current else self._place()
        start = article.text.rfind("\n", 0, place) + 1
        end = article.text.find("\n", place)
        found = self.coverage.within(start, len(article.text) if end < 0 else end)
        self._tick([s for s in found if s.start not in self.coverage.read], is_read=True)
        self._take_in_hand(self._following(found[-1].end if found else place))

    def _tick(self, sentences: Sequence[Sentence], *, is_read: bool) -> None:
        if self._desk.article is None or not sentences:
            return
        starts = tuple(sentence.start for sentence in sentences)
        self._desk.do(
            Reading(
                article_id=self._desk.article.id,
                starts=starts,
                is_read=is_read,
                reviewer=self._desk.reviewer,
                at=now(),
            )
        )
        if len(self._desk.unsaved):
            self._show_waiting()

    def _place(self) -> int:
        """Return where the reviewer is: at the caret, or the claim under review."""
        selected = self._desk.left_here
        if self._view.has_caret or selected is None:
            return self._view.caret()
        return selected.claim.start

    def _take_in_hand(self, sentence: Sentence | None) -> None:
        self._current = sentence
        self._show()

    def _on_selection_changed(self, _stored: object) -> None:
        if self._current is not None:
            self._take_in_hand(None)

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        article = self._desk.article
        if article is None or outcome.article_id != article.id:
            return
        if isinstance(change, Reading):
            self._apply(change)
            self._tell()
        elif isinstance(change, Editing):
            self._later.start()
        elif outcome.step is not None and outcome.step.first.subject is Subject.SENTENCE:
            self._reload()

    def _on_claims_changed(self) -> None:
        if not self.coverage.all:
            self._reload()
        else:
            self._later.start()

    def _reload(self, *_: object) -> None:
        article = self._desk.article
        self.coverage = Coverage()
        # Without its claims every sentence of it would seem to be without one.
        if article is not None and not self._desk.is_reading:
            store = self._desk.store
            # What is wrong with the store, the next change of it says.
            with suppress(GalleyError):
                self.coverage = Coverage(
                    store.sentences(article.id),
                    store.read_sentences(article.id),
                    self._desk.claims,
                )
        self._show_waiting()

    def _show_waiting(self) -> None:
        """Take in the ticks that wait to be saved."""
        for change in self._desk.unsaved.changes:
            if isinstance(change, Reading):
                self._apply(change)
        self._tell()

    def _apply(self, change: Reading) -> None:
        article = self._desk.article
        if article is not None and change.article_id == article.id:
            self.coverage.tick(change.starts, is_read=change.is_read)

    def _refresh(self) -> None:
        self.coverage.cover(self._desk.claims)
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.progressed.emit(self.coverage.progress)

    def _show(self) -> None:
        read = [s.end for s in self.coverage.bare if s.start in self.coverage.read]
        self._view.show_sentences(read, self._current)
