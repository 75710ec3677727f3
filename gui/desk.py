"""What lies on the desk: the open article, its claims, and the one under review."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.claim_filter import ClaimFilter, is_open, step
from core.errors import GalleyError
from core.models import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.models import Article, LogEntry, StoredClaim
    from core.store import Store


class Desk(QObject):
    """Acts on the store for every view, and tells them what is stored then.

    Signals:
        article_changed(): another article is open, or none.
        article_deleted(): the open article was erased from the store.
        claims_changed(): the claims of the article, or which of them are shown, are others.
        claim_stored(object): one StoredClaim as it now stands in the store.
        selection_changed(object): the StoredClaim under review, or None.
        failed(str): a sentence for the user; nothing was changed.
        finished(): the last open claim of the article was settled.
    """

    article_changed = Signal()
    article_deleted = Signal()
    claims_changed = Signal()
    claim_stored = Signal(object)
    selection_changed = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, store: Store, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.reviewer = reviewer
        self.article: Article | None = None
        self.detector: str | None = None
        self.claims: list[StoredClaim] = []
        self.filter = ClaimFilter()
        self.selected: StoredClaim | None = None
        self._places: dict[int, int] = {}

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
        except GalleyError as error:
            self.failed.emit(str(error))
            return []

    def open_article(self, article_id: str) -> None:
        """Put an article on the desk, its first open claim under review."""
        try:
            article = self._store.article(article_id)
        except GalleyError as error:
            self.failed.emit(str(error))
            return
        self.article = article
        self.filter = ClaimFilter()
        self.selected = None
        self._load_claims()
        self.article_changed.emit()
        self.claims_changed.emit()
        self._select_first()

    def delete_article(self) -> None:
        """Erase the open article with all that belongs to it; the desk is empty then."""
        if self.article is None:
            return
        try:
            self._store.delete_article(self.article.id, at=_now())
        except GalleyError as error:
            self.failed.emit(str(error))
            return
        self.article, self.claims, self._places = None, [], {}
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
        claim_id = self.selected.id
        stored = self._act(
            lambda: self._store.mark(claim_id, verdict, reviewer=self.reviewer, at=_now())
        )
        if stored is not None:
            self._go_on_from(stored)

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
            self._act(
                lambda: self._store.mark(
                    claim_id, None, reviewer=self.reviewer, at=_now(), note=note
                )
            )

    def undo(self) -> None:
        """Take back this reviewer's latest change, and go to where it was made."""
        self._travel(lambda: self._store.undo(reviewer=self.reviewer, at=_now()))

    def redo(self) -> None:
        """Bring back what was undone last, and go to where it was made."""
        self._travel(lambda: self._store.redo(reviewer=self.reviewer, at=_now()))

    def _travel(self, action: Callable[[], StoredClaim | None]) -> None:
        stored = self._act(action)
        if stored is None:
            return
        if self.article is None or stored.article_id != self.article.id:
            self.open_article(stored.article_id)
        elif not self.filter.matches(stored):
            self.set_filter(ClaimFilter())
        self.select(stored.id)

    def _act(self, action: Callable[[], StoredClaim | None]) -> StoredClaim | None:
        """Run one change of the store; every view then shows what is stored, changed or not."""
        try:
            stored = action()
        except GalleyError as error:
            self.failed.emit(str(error))
            stored = None
        if stored is not None:
            self._replace(stored)
            self.claim_stored.emit(stored)
        return stored

    def _claim(self, claim_id: int) -> StoredClaim | None:
        place = self._places.get(claim_id)
        return None if place is None else self.claims[place]

    def _replace(self, stored: StoredClaim) -> None:
        place = self._places.get(stored.id)
        if place is not None:
            self.claims[place] = stored
        if self.selected is not None and self.selected.id == stored.id:
            self.selected = stored

    def _load_claims(self) -> None:
        if self.article is None:
            return
        try:
            self.claims = list(self._store.claims(self.article.id))
            self._places = {stored.id: place for place, stored in enumerate(self.claims)}
            self.detector = self._store.summary(self.article.id).detector
        except GalleyError as error:
            self.failed.emit(str(error))

    def _select_first(self) -> None:
        first = step(self.claims, None, wanted=is_open)
        self._select(first or step(self.claims, None, wanted=self.filter.matches))

    def _select(self, stored: StoredClaim | None) -> None:
        self.selected = stored
        self.selection_changed.emit(stored)


def _now() -> datetime:
    return datetime.now().astimezone()
