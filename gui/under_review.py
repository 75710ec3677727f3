"""The claim under review: one of the open article, or for a while one that is looked at aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from core.errors import GalleyError
from gui.read_article import ReadArticle

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QObject

    from core.models import StoredClaim
    from core.store import Store


class Aside(NamedTuple):
    """What is looked at beside the text, as stored, and the claim of the text that was left."""

    stored: StoredClaim | None
    left_id: int | None


class UnderReview(ReadArticle):
    """Knows the one claim that panels show and keys are for.

    Signals:
        selection_changed(object): the StoredClaim under review, or None.
        claims_elsewhere_changed(object): a list of StoredClaims of other articles.
    """

    selection_changed = Signal(object)
    claims_elsewhere_changed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(store, parent)
        self.selected: StoredClaim | None = None
        self._aside: Aside | None = None

    @property
    def is_aside(self) -> bool:
        """Whether what is under review stands outside the open article, or nowhere."""
        return self._aside is not None

    @property
    def selected_here(self) -> StoredClaim | None:
        """The claim under review if it is one of the open article."""
        return None if self.is_aside else self.selected

    @property
    def left_here(self) -> StoredClaim | None:
        """The claim of the open article that is under review, or was when one aside took over."""
        if self._aside is None:
            return self.selected
        return None if self._aside.left_id is None else self.claim(self._aside.left_id)

    def any_claim(self, claim_id: int) -> StoredClaim | None:
        """Return a claim of any article as it stands with what waits; None where it is gone."""
        here = self.claim(claim_id)
        if here is not None:
            return here
        stored = self._stored_claim(claim_id)
        return None if stored is None else self.unsaved.wished(stored)

    def look_at(self, claim_id: int | None) -> None:
        """Put a claim of any article under review, and leave the article open that is.

        None, or what can't be read, puts none under review. come_back() ends it.
        """
        here = None if claim_id is None else self.claim(claim_id)
        if here is not None:
            self._select(here)
            return
        left = self.left_here
        stored = None if claim_id is None else self._stored_claim(claim_id)
        shown = None if stored is None else self.unsaved.wished(stored)
        self._select(shown, Aside(stored, left.id if left else None))

    def come_back(self) -> None:
        """Put that claim under review again which was before one aside took over."""
        if self.is_aside:
            self._select(self.left_here)

    def _stored_claim(self, claim_id: int) -> StoredClaim | None:
        try:
            return self._store.claim(claim_id)
        except GalleyError:
            return None  # what is wrong with the store, the next change of it says

    def _select(self, stored: StoredClaim | None, aside: Aside | None = None) -> None:
        self._aside = aside
        self.selected = stored
        self.selection_changed.emit(stored)

    def _refresh_aside(self, claim_ids: Collection[int]) -> None:
        """Show the claim that is looked at aside as it stands, if it is one of these."""
        aside = self._aside
        if aside is None or aside.stored is None or aside.stored.id not in claim_ids:
            return
        stored = self._stored_claim(aside.stored.id) or aside.stored
        self._aside = aside._replace(stored=stored)
        self.selected = self.unsaved.wished(stored)
        self.claims_elsewhere_changed.emit([self.selected])
