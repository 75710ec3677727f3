"""The open article, its claims as they are shown, and the one under review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from core.claim_filter import ClaimFilter, is_open, step
from core.errors import GalleyError
from core.models import Verdict
from gui.messages import told
from gui.read_article import MANY
from gui.under_review import UnderReview

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QObject

    from core.history import LogEntry
    from core.models import StoredClaim
    from core.store import Store
    from gui.changes import Change, Outcome


_FEW: Final = 8
"""Of more claims that change at once, the views are not told one by one."""


class OpenArticle(UnderReview):
    """Reads the store for every view, and shows what is stored with what waits to be.

    A change that the store can't take at this moment is shown as it was made, and
    kept in unsaved until it can.

    Signals:
        article_left(): the open article is about to be put away for another.
        article_changed(): another article is open, or none.
        article_deleted(str): the open article, which had this id, was erased from the store.
        claims_changed(): the claims of the article, or which of them are shown, are others.
        claim_changed(object): one StoredClaim as it now stands, with what waits to be saved.
        failed(str): a sentence for the user; nothing was changed.
        finished(): the last open claim of the article was settled.
    """

    article_left = Signal()
    article_changed = Signal()
    article_deleted = Signal(str)
    claim_changed = Signal(object)
    finished = Signal()

    def __init__(self, store: Store, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(store, parent)
        self.reviewer = reviewer
        self._wanted_id: int | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.claims_changed)
        self.unsaved.saved.connect(self._on_saved)
        self.unsaved.refused.connect(self._on_refused)
        self.unsaved.failed.connect(self.failed)
        self.filter = ClaimFilter()
        self.skipped_ids: list[int] = []
        """The claims that are to come back behind all other open ones, in that order."""

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

    def open_article(self, article_id: str, claim_id: int | None = None) -> None:
        """Put an article on the desk, this claim of it under review, else its first open one."""
        try:
            article, summary = self._store.article(article_id), self._store.summary(article_id)
        except GalleyError as error:
            self.failed.emit(told(error))
            return
        self.article_left.emit()
        # A note that is being typed belongs to the article that goes.
        self._select(None)
        self._put_away()
        self.article, self.detector, self._wanted_id = article, summary.detector, claim_id
        self.filter = ClaimFilter()
        self.is_reading = self.reader is not None and summary.progress.total > MANY
        if not self.is_reading:
            self._read_claims()
        self.article_changed.emit()
        if self.is_reading:
            self._ask_for_claims()
        else:
            self._show_claims()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Show only these claims; the one under review stays, if it is among them."""
        self.filter = wanted
        self.claims_changed.emit()
        if self.is_aside:
            return
        if self.selected is None or not wanted.matches(self.selected):
            self._select(step(self.claims, self.selected, wanted=wanted.matches))

    def select(self, claim_id: int) -> None:
        """Put a claim of the open article under review, if need be once it is read."""
        self._wanted_id = claim_id if self.is_reading else None
        self._select(self.claim(claim_id))

    def step(self, *, backwards: bool = False, open_only: bool = False) -> None:
        """Go to the next claim that is shown, from the start again behind the last."""
        found = step(
            self.claims,
            self.left_here,
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
            self.open_article(stored.article_id, stored.id)
        if self.article is None or stored.article_id != self.article.id:
            return  # it is gone, which was said
        shown = self.claim(stored.id)
        if shown is not None and not self.filter.matches(shown):
            self.set_filter(ClaimFilter())
        self.select(stored.id)

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        if self.article is not None and outcome.article_id == self.article.id:
            self._take_in(outcome)
        for stored in outcome.claims:
            place = self._places.get(stored.id)
            if place is not None:
                self._stored[place] = stored
        self._refresh_all([stored.id for stored in outcome.claims])
        aside = self.selected.id if self.is_aside and self.selected else None
        others = (stored for stored in outcome.claims if stored.id not in self._places)
        elsewhere = [stored for stored in others if stored.id != aside]
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
        self._hold([*kept, *moved.values()])
        if is_other:
            self.claims_changed.emit()
        if self.selected is not None and self.selected.id in outcome.gone:
            self._select(step(self.claims, self.selected, wanted=self.filter.matches))

    def _on_refused(self, change: Change, sentence: str) -> None:
        self._refresh_all(change.claim_ids)
        self.failed.emit(sentence)

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
            self._tell_of_all()
            self.claim_changed.emit(self.selected_here or stored)
        self._refresh_aside(claim_ids)

    def _tell_of_all(self) -> None:
        """Have the views show all claims anew; where that takes long, once and in the next turn."""
        if len(self.claims) <= MANY:
            self.claims_changed.emit()
        else:
            self._later.start()

    def _show_claims(self) -> None:
        """Show the claims that were read, one of them under review."""
        self.claims_changed.emit()
        if len(self.claims) <= MANY:
            self._choose()
        else:
            # All the panels that show claims have worked enough for one turn.
            QTimer.singleShot(0, self, self._choose)

    def _choose(self) -> None:
        """Put the claim under review that is wanted, or was it before, else the first one."""
        if self.is_reading:
            return  # another article was opened, or this one is read anew
        wanted, self._wanted_id = self._wanted_id, None
        if wanted is not None:
            self._select(self.claim(wanted))
        elif self.selected is not None:
            found = self.claim(self.selected.id)
            if found is not None or not self.is_aside:
                # A newer detector may have dropped the claim, or read it anew.
                self._select(found)
        if self.selected is None and not self.is_aside:
            self._select_first()

    def _put_away(self) -> None:
        self.article, self.detector = None, None
        self._wanted_id = None
        self._stop_reading()
        self._hold([])

    def _select_first(self) -> None:
        first = step(self.claims, None, wanted=is_open)
        self._select(first or step(self.claims, None, wanted=self.filter.matches))
