"""The open article with all that is done to it, saved or not, to be taken back and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.errors import GalleyError, UnknownArticleError
from core.history import Subject
from gui.changes import Outcome, StepBack, now
from gui.open_article import OpenArticle

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from core.store import Store
    from gui.changes import Change, Signature


class UndoableArticle(OpenArticle):
    """Changes the store, and takes changes back where they were made.

    Signals:
        stepped_back(object, bool): the Outcome of an undo, or with True of a redo; None
            where nothing is left to take back.
        withdrawn(object, bool): a Change that waited was dropped, or with True added again.
        articles_changed(): an undo or a redo changed which articles there are, or how they
            are filed.
        claim_named(int, int): the claim that was shown by the first id is in the store now,
            by the second.
    """

    stepped_back = Signal(object, bool)
    withdrawn = Signal(object, bool)
    articles_changed = Signal()
    # Not int, which to Qt has 32 bits.
    claim_named = Signal(object, object)

    def __init__(self, store: Store, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(store, reviewer, parent)
        self._claim_ids: dict[int, int] = {}
        """The ids in the store of the claims that were shown before they were in it."""

    def do(self, change: Change) -> Outcome | None:
        """Store a change or have it wait; returns what it leaves, None if it was refused."""
        outcome = self.unsaved.add(change)
        if len(self.unsaved):
            self._show_made()
            self._refresh_all(change.claim_ids)
        return outcome

    def undo(self) -> None:
        """Take back this reviewer's latest change, saved or not, and go to where it was made."""
        self._take_back(self.unsaved.undo(), is_redo=False)

    def redo(self) -> None:
        """Bring back what was undone last, and go to where it was made."""
        self._take_back(self.unsaved.redo(), is_redo=True)

    def _take_back(self, change: Change | None, *, is_redo: bool) -> None:
        if change is None:
            self._step_back(is_redo=is_redo)
            return
        self._show_made()
        self._refresh_all(change.claim_ids)
        if change.claims:
            self.go_to(change.claims[0])
        self.withdrawn.emit(change, is_redo)

    def _step_back(self, *, is_redo: bool) -> None:
        step = StepBack(is_redo=is_redo, changes=self._taken_back(is_redo), **self._signed())
        outcome = self.do(step)
        if outcome is None and len(self.unsaved):
            return  # it waits, and unless it is long jumps nowhere when its turn comes
        self._arrive(outcome, is_redo=is_redo)

    def _taken_back(self, is_redo: bool) -> int:
        """Return how many changes the next step back takes back."""
        try:
            return self._store.taken_back(reviewer=self.reviewer, is_redo=is_redo)
        except GalleyError:
            return 0  # which taking it back says

    def _arrive(self, outcome: Outcome | None, *, is_redo: bool) -> None:
        """Go to where something was taken back, and tell of it."""
        if outcome is not None and not self._is_gone(outcome.article_id):
            if outcome.claims:
                self.go_to(outcome.claims[0])
            elif not self._stays_for(outcome):
                self.open_article(outcome.article_id)
        self.stepped_back.emit(outcome, is_redo)

    def _stays_for(self, outcome: Outcome) -> bool:
        """Tell whether what was taken back is in sight, or nothing that an article shows."""
        if outcome.step is not None and outcome.step.first.subject is Subject.JUDGEMENT:
            return self.article is not None
        return self.article is not None and self.article.id == outcome.article_id

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        is_gone = isinstance(change, StepBack) and self._is_gone(outcome.article_id)
        first = outcome.step.first.subject if outcome.step else None
        if is_gone or first in (Subject.ARTICLE, Subject.FILING):
            self.articles_changed.emit()
        if not is_gone:
            super()._on_saved(change, outcome)
            self._follow_made(change)
        elif self.article is not None and self.article.id == outcome.article_id:
            self._clear_away(outcome.article_id)
        if isinstance(change, StepBack) and change.is_long:
            self._arrive(outcome, is_redo=change.is_redo)

    def _on_refused(self, change: Change, sentence: str) -> None:
        self._show_made()
        super()._on_refused(change, sentence)

    def _write(self, change: Change) -> Outcome | None:
        return super()._write(change.resolved(self._claim_ids))

    def _write_beside(self, change: Change) -> Outcome | None:
        return super()._write_beside(change.resolved(self._claim_ids))

    def _show_made(self) -> None:
        """Show the claims that wait to be stored, and no longer those that waited."""
        if self.article is None:
            return
        made = self._made()
        new = tuple(claim for id, claim in made.items() if id not in self._places)
        gone = tuple(id for id in self._places if id < 0 and id not in made)
        self._take_in(Outcome(self.article.id, new, gone))

    def _follow_made(self, change: Change) -> None:
        """Go on with a claim as it is in the store now, in the place of what it was shown as."""
        ids = [claim.id for claim in change.made if claim.id in self._places]
        for claim_id in ids:
            self.claim_named.emit(claim_id, self._claim_ids[claim_id])
        if self.selected is not None and self.selected.id in ids:
            self._select(self.claim(self._claim_ids[self.selected.id]))
        if ids:
            self._show_made()

    def _is_gone(self, article_id: str) -> bool:
        try:
            self._store.summary(article_id)
        except UnknownArticleError:
            return True
        except GalleyError:
            return False  # what is wrong with the store, the next change of it says
        return False

    def _clear_away(self, article_id: str) -> None:
        """Take the open article, which is no longer stored, off the desk."""
        self._put_away()
        self.claims_changed.emit()
        self._select(None)
        self.article_deleted.emit(article_id)

    def _signed(self) -> Signature:
        return {"reviewer": self.reviewer, "at": now()}
