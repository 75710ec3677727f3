"""The open article, its claims as they are shown, and the one under review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.claim_filter import ClaimFilter, is_open, step
from core.errors import GalleyError
from core.models import Verdict
from gui.messages import told
from gui.unsaved import UnsavedMarks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from core.models import Article, LogEntry, StoredClaim
    from core.store import Store
    from gui.changes import Change, Outcome


_FEW: Final = 8
"""Of more claims that change at once, the views are not told one by one."""


class OpenArticle(QObject):
    """Reads the store for every view, and shows what is stored with what waits to be.

    A change that the store can't take at this moment is shown as it was made, and
    kept in unsaved until it can.

    Signals:
        article_left(): the open article is about to be put away for another.
        article_changed(): another article is open, or none.
        article_deleted(str): the open article, which had this id, was erased from the store.
        claims_changed(): the claims of the article, or which of them are shown, are others.
        claim_changed(object): one StoredClaim as it now stands, with what waits to be saved.
        claims_elsewhere_changed(object): a list of StoredClaims of other articles, as stored.
        selection_changed(object): the StoredClaim under review, or None.
        failed(str): a sentence for the user; nothing was changed.
        finished(): the last open claim of the article was settled.
    """

    article_left = Signal()
    article_changed = Signal()
    article_deleted = Signal(str)
    claims_changed = Signal()
    claim_changed = Signal(object)
    claims_elsewhere_changed = Signal(object)
    selection_changed = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(self, store: Store, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.reviewer = reviewer
        self.unsaved = UnsavedMarks(self._write, self)
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
        self._latest_change = 0
        self.skipped_ids: list[int] = []
        """The claims that are to come back behind all other open ones, in that order."""

    @property
    def store(self) -> Store:
        """The store that it acts on; views read from it, and change nothing."""
        return self._store

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
        self.article_left.emit()
        # A note that is being typed belongs to the article that goes.
        self._select(None)
        self._put_away()
        self.article = article
        self.filter = ClaimFilter()
        self._load_claims()
        self.article_changed.emit()
        self.claims_changed.emit()
        self._select_first()

    def reload_claims(self) -> None:
        """Take in the claims that were stored for the open article meanwhile."""
        self._load_claims()
        self.claims_changed.emit()
        if self.selected is not None:
            # A newer detector may have dropped the claim, or read it anew.
            self._select(self.claim(self.selected.id))
        if self.selected is None:
            self._select_first()

    def take_in_news(self) -> None:
        """Take in what others have stored for the open article, if they have."""
        if self.article is None:
            return
        try:
            is_news = self._store.latest_change(self.article.id) != self._latest_change
        except GalleyError as error:
            self.failed.emit(told(error))
            return
        if is_news:
            self.reload_claims()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Show only these claims; the one under review stays, if it is among them."""
        self.filter = wanted
        self.claims_changed.emit()
        if self.selected is None or not wanted.matches(self.selected):
            self._select(step(self.claims, self.selected, wanted=wanted.matches))

    def select(self, claim_id: int) -> None:
        """Put a claim of the open article under review."""
        self._select(self.claim(claim_id))

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

    def go_on_from(self, stored: StoredClaim) -> None:
        """Go to the next open claim; who looks at settled ones goes to the next of those."""
        # Quotations stay in sight of who looks at quotations, even as settled ones leave.
        wanted = self.filter
        if wanted.verdict in (None, Verdict.OPEN):
            wanted = ClaimFilter(Verdict.OPEN, self.filter.kind)
        following = self._following(stored, wanted.matches)
        if following is not None:
            self._select(following)
            return
        self._select(stored if self.filter.matches(stored) else None)
        if wanted.verdict is Verdict.OPEN and not is_open(stored):
            self.finished.emit()

    def _following(
        self, stored: StoredClaim, wanted: Callable[[StoredClaim], bool]
    ) -> StoredClaim | None:
        """Return the next wanted claim, a skipped one only where no other is left."""
        skipped = set(self.skipped_ids)
        following = step(self.claims, stored, wanted=lambda c: wanted(c) and c.id not in skipped)
        if following is not None:
            return following
        queue = (self.claim(claim_id) for claim_id in self.skipped_ids if claim_id != stored.id)
        return next((claim for claim in queue if claim is not None and wanted(claim)), None)

    def go_to(self, stored: StoredClaim) -> None:
        """Put a claim under review, whatever article it is in and whatever is filtered."""
        if self.article is None or stored.article_id != self.article.id:
            self.open_article(stored.article_id)
        if self.article is None or stored.article_id != self.article.id:
            return  # it is gone, which was said
        shown = self.claim(stored.id)
        if shown is not None and not self.filter.matches(shown):
            self.set_filter(ClaimFilter())
        self.select(stored.id)

    def _write(self, change: Change) -> Outcome | None:
        return change.write(self._store)

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        if self.article is not None and outcome.article_id == self.article.id:
            self._take_in(outcome)
        for stored in outcome.claims:
            place = self._places.get(stored.id)
            if place is not None:
                self._stored[place] = stored
        self._refresh_all([stored.id for stored in outcome.claims])
        elsewhere = [stored for stored in outcome.claims if stored.id not in self._places]
        if elsewhere:
            self.claims_elsewhere_changed.emit(elsewhere)

    def _take_in(self, outcome: Outcome) -> None:
        """Put claims that are new, moved or gone where they belong, without reading the others."""
        moved = {stored.id: stored for stored in outcome.claims if self._is_moved(stored)}
        if not moved and not outcome.gone:
            return
        is_other = bool(outcome.gone) or not moved.keys() <= self._places.keys()
        dropped = moved.keys() | set(outcome.gone)
        kept = [stored for stored in self._stored if stored.id not in dropped]
        self._stored = sorted([*kept, *moved.values()], key=_place_of)
        self._place_claims()
        if is_other:
            self.claims_changed.emit()
        if self.selected is not None and self.selected.id in outcome.gone:
            self._select(step(self.claims, self.selected, wanted=self.filter.matches))

    def _is_moved(self, stored: StoredClaim) -> bool:
        """Tell whether a claim is new in the open article, or starts elsewhere now."""
        assert self.article is not None, "nothing moves on an empty desk"
        if stored.article_id != self.article.id:
            return False
        place = self._places.get(stored.id)
        return place is None or self._stored[place].claim.start != stored.claim.start

    def _made(self) -> dict[int, StoredClaim]:
        """Return the claims of the open article that wait to be stored, by their ids."""
        assert self.article is not None, "nothing is made on an empty desk"
        waiting = (claim for change in self.unsaved.changes for claim in change.made)
        return {claim.id: claim for claim in waiting if claim.article_id == self.article.id}

    def _on_refused(self, change: Change, sentence: str) -> None:
        self._refresh_all(change.claim_ids)
        self.failed.emit(sentence)

    def claim(self, claim_id: int) -> StoredClaim | None:
        """Return a claim of the open article as it is shown."""
        place = self._places.get(claim_id)
        return None if place is None else self.claims[place]

    def place(self, claim_id: int) -> int:
        """Return which claim of the open article it is, counted from 1; 0 for no such claim."""
        return self._places.get(claim_id, -1) + 1

    def _refresh_all(self, claim_ids: Collection[int]) -> None:
        """Show claims as they stand, with what waits; those of other articles are left out."""
        here = [claim_id for claim_id in claim_ids if claim_id in self._places]
        for claim_id in here:
            place = self._places[claim_id]
            stored = self.claims[place] = self.unsaved.wished(self._stored[place])
            if self.selected is not None and self.selected.id == claim_id:
                self.selected = stored
            if len(here) <= _FEW:
                self.claim_changed.emit(stored)
        if len(here) > _FEW:
            self.claims_changed.emit()
            self.claim_changed.emit(self.selected or stored)

    def _load_claims(self) -> None:
        if self.article is None:
            return
        try:
            self._latest_change = self._store.latest_change(self.article.id)
            self._stored = list(self._store.claims(self.article.id))
            self._stored += self._made().values()
            self._stored.sort(key=_place_of)
            self.detector = self._store.summary(self.article.id).detector
        except GalleyError as error:
            self.failed.emit(told(error))
        self._place_claims()

    def _place_claims(self) -> None:
        """Show the claims that are stored, with what waits."""
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


def _place_of(stored: StoredClaim) -> tuple[int, int]:
    return stored.claim.start, stored.id
