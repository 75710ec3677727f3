"""What lies on the desk: the open article, its claims, and the one under review."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.claim_filter import ClaimFilter, is_open, step
from core.errors import GalleyError
from core.models import Verdict
from gui.messages import told
from gui.unsaved import Change, Mark, StepBack, UnsavedMarks

if TYPE_CHECKING:
    from core.models import Article, LogEntry, StoredClaim
    from core.store import Store


class Desk(QObject):
    """Acts on the store for every view, and tells them what is stored then.

    A mark that the store can't take at this moment is shown as it was given, and
    kept in unsaved until it can.

    Signals:
        article_changed(): another article is open, or none.
        article_deleted(): the open article was erased from the store.
        claims_changed(): the claims of the article, or which of them are shown, are others.
        claim_changed(object): one StoredClaim as it now stands, with what waits to be saved.
        selection_changed(object): the StoredClaim under review, or None.
        failed(str): a sentence for the user; nothing was changed.
        finished(): the last open claim of the article was settled.
    """

    article_changed = Signal()
    article_deleted = Signal()
    claims_changed = Signal()
    claim_changed = Signal(object)
    selection_changed = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, store: Store, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.reviewer = reviewer
        self.unsaved = UnsavedMarks(self._store_change, self)
        self.unsaved.saved.connect(self._on_saved)
        self.unsaved.refused.connect(self._on_refused)
        self.unsaved.failed.connect(self.failed)
        self.article: Article | None = None
        self.detector: str | None = None
        self.claims: list[StoredClaim] = []
        self.filter = ClaimFilter()
        self.selected: StoredClaim | None = None
        self._stored: list[StoredClaim] = []
        self._places: dict[int, int] = {}

    def use_store(self, store: Store) -> None:
        """Go on with another store, or the same one opened anew; nothing is open then.

        What waits to be saved is saved there.
        """
        self._store = store
        self._put_away()
        self.claims_changed.emit()
        self._select(None)
        self.unsaved.save()

    @property
    def is_detected(self) -> bool:
        """Whether the claims of the open article are stored."""
        return self.detector is not None

    @property
    def shown(self) -> list[StoredClaim]:
        """The claims that the filter lets through, in reading order."""
        return [stored for stored in self.claims if self.filter.matches(stored)]

    def history(self) -> list[LogEntry]:
        """Return all that was done to the claim under review, the earliest first."""
        if self.selected is None:
            return []
        try:
            return self._store.history(self.selected.id)
        except GalleyError:
            return []  # what is wrong with the store, the next change of it says

    def open_article(self, article_id: str) -> None:
        """Put an article on the desk, its first open claim under review."""
        try:
            article = self._store.article(article_id)
        except GalleyError as error:
            self.failed.emit(told(error))
            return
        # A note that is being typed belongs to the article that goes.
        self._select(None)
        self._put_away()
        self.article = article
        self.filter = ClaimFilter()
        self._load_claims()
        self.article_changed.emit()
        self.claims_changed.emit()
        self._select_first()

    def delete_article(self) -> None:
        """Erase the open article with all that belongs to it; the desk is empty then."""
        if self.article is None:
            return
        self.unsaved.save(within=math.inf)
        if self.unsaved.reason:
            self.failed.emit(self.unsaved.reason)
            return
        try:
            self._store.delete_article(self.article.id, at=_now())
        except GalleyError as error:
            self.failed.emit(told(error))
            return
        self._put_away()
        self.article_deleted.emit()
        self.claims_changed.emit()
        self._select(None)

    def reload_claims(self) -> None:
        """Take in the claims that were stored for the open article meanwhile."""
        self._load_claims()
        self.claims_changed.emit()
        if self.selected is not None:
            # A newer detector may have dropped the claim, or read it anew.
            self._select(self._claim(self.selected.id))
        if self.selected is None:
            self._select_first()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Show only these claims; the one under review stays, if it is among them."""
        self.filter = wanted
        self.claims_changed.emit()
        if self.selected is None or not wanted.matches(self.selected):
            self._select(step(self.claims, self.selected, wanted=wanted.matches))

    def select(self, claim_id: int) -> None:
        """Put a claim of the open article under review."""
        self._select(self._claim(claim_id))

    def step(self, *, backwards: bool = False, open_only: bool = False) -> None:
        """Go to the next claim that is shown, from the start again behind the last."""
        found = step(
            self.claims,
            self.selected,
            backwards=backwards,
            wanted=lambda c: self.filter.matches(c) and (is_open(c) or not open_only),
        )
        if found is not None:
            self._select(found)

    def settle(self, verdict: Verdict) -> None:
        """Store a verdict on the claim under review and go on to the next open one."""
        if self.selected is None:
            return
        marked = self._mark(self.selected, verdict=verdict)
        if marked is not None:
            self._go_on_from(marked)

    def _go_on_from(self, stored: StoredClaim) -> None:
        """Go to the next open claim; who looks at settled ones goes to the next of those."""
        # Quotations stay in sight of who looks at quotations, even as settled ones leave.
        wanted = self.filter
        if wanted.verdict in (None, Verdict.OPEN):
            wanted = ClaimFilter(Verdict.OPEN, self.filter.kind)
        following = step(self.claims, stored, wanted=wanted.matches)
        if following is not None:
            self._select(following)
            return
        self._select(stored if self.filter.matches(stored) else None)
        if wanted.verdict is Verdict.OPEN:
            self.finished.emit()

    def set_note(self, claim_id: int, note: str) -> None:
        """Store a note on a claim; its verdict stays."""
        stored = self._claim(claim_id)
        if stored is not None and stored.note != note:
            self._mark(stored, note=note)

    def undo(self) -> None:
        """Take back this reviewer's latest change, saved or not, and go to where it was made."""
        mark = self.unsaved.undo()
        if mark is not None:
            self._refresh(mark.claim.id)
            self._go_to(mark.claim)
        else:
            self._step_back(is_redo=False)

    def redo(self) -> None:
        """Bring back what was undone last, and go to where it was made."""
        redone = self.unsaved.redo()
        if redone is not None:
            self._refresh(redone.id)
            self._go_to(redone)
        else:
            self._step_back(is_redo=True)

    def _mark(
        self, claim: StoredClaim, *, verdict: Verdict | None = None, note: str | None = None
    ) -> StoredClaim | None:
        """Store a mark or have it wait; returns the claim as it is shown then, None if refused."""
        marked = self.unsaved.add(Mark(claim, verdict, note, self.reviewer, _now()))
        if self.unsaved.reason:
            self._refresh(claim.id)
        return marked

    def _step_back(self, *, is_redo: bool) -> None:
        stored = self.unsaved.add(StepBack(is_redo, self.reviewer, _now()))
        if stored is not None:
            self._go_to(stored)

    def _go_to(self, stored: StoredClaim) -> None:
        """Put a claim under review, whatever article it is in and whatever is filtered."""
        if self.article is None or stored.article_id != self.article.id:
            self.open_article(stored.article_id)
        shown = self._claim(stored.id)
        if shown is not None and not self.filter.matches(shown):
            self.set_filter(ClaimFilter())
        self.select(stored.id)

    def _store_change(self, change: Change) -> StoredClaim | None:
        """Write one change; returns its claim as it then stands in the store, if there is one."""
        reviewer, at = change.reviewer, change.at
        if isinstance(change, Mark):
            return self._store.mark(
                change.claim.id, change.verdict, reviewer=reviewer, at=at, note=change.note
            )
        take_back = self._store.redo if change.is_redo else self._store.undo
        taken = take_back(reviewer=reviewer, at=at)
        return taken.claims[0] if taken is not None and taken.claims else None

    def _on_saved(self, stored: StoredClaim) -> None:
        place = self._places.get(stored.id)
        if place is not None:
            self._stored[place] = stored
        if not self._refresh(stored.id):
            self.claim_changed.emit(stored)

    def _on_refused(self, change: Change, sentence: str) -> None:
        if isinstance(change, Mark):
            self._refresh(change.claim.id)
        self.failed.emit(sentence)

    def _claim(self, claim_id: int) -> StoredClaim | None:
        place = self._places.get(claim_id)
        return None if place is None else self.claims[place]

    def _refresh(self, claim_id: int) -> bool:
        """Show a claim as it stands, with what waits; tells whether it is on the desk."""
        place = self._places.get(claim_id)
        if place is None:
            return False
        stored = self.claims[place] = self.unsaved.wished(self._stored[place])
        if self.selected is not None and self.selected.id == claim_id:
            self.selected = stored
        self.claim_changed.emit(stored)
        return True

    def _load_claims(self) -> None:
        if self.article is None:
            return
        try:
            self._stored = list(self._store.claims(self.article.id))
            self.detector = self._store.summary(self.article.id).detector
        except GalleyError as error:
            self.failed.emit(told(error))
        self.claims = list(self._stored)
        self._places = {stored.id: place for place, stored in enumerate(self._stored)}
        for claim_id in self.unsaved.claim_ids & self._places.keys():
            place = self._places[claim_id]
            self.claims[place] = self.unsaved.wished(self._stored[place])

    def _put_away(self) -> None:
        self.article, self.detector = None, None
        self.claims, self._stored, self._places = [], [], {}

    def _select_first(self) -> None:
        first = step(self.claims, None, wanted=is_open)
        self._select(first or step(self.claims, None, wanted=self.filter.matches))

    def _select(self, stored: StoredClaim | None) -> None:
        self.selected = stored
        self.selection_changed.emit(stored)


def _now() -> datetime:
    return datetime.now().astimezone()
