"""The claims of the open article: as they are stored, and as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from gui.unsaved import UnsavedMarks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.models import Article, StoredClaim
    from core.store import Store
    from gui.changes import Change, Outcome


class ReadClaims(NamedTuple):
    """What a store holds of an article's claims; latest_change is no newer than they are."""

    article_id: str
    latest_change: int
    detector: str | None
    claims: list[StoredClaim]


def read_claims(store: Store, article_id: str) -> ReadClaims:
    """Read the claims of an article, in any thread. Raises GalleyError."""
    latest = store.latest_change(article_id)
    detector = store.summary(article_id).detector
    return ReadClaims(article_id, latest, detector, list(store.claims(article_id)))


class ClaimsInHand(QObject):
    """Holds the claims of one article in reading order, and shows them with what waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.unsaved = UnsavedMarks(self._write, self, store_beside=self._write_beside)
        self.article: Article | None = None
        self.detector: str | None = None
        self.claims: list[StoredClaim] = []
        """The claims of the article as they stand, with what waits to be saved."""
        self._stored: list[StoredClaim] = []
        self._places: dict[int, int] = {}

    @property
    def is_detected(self) -> bool:
        """Whether the claims of the open article are stored."""
        return self.detector is not None

    def claim(self, claim_id: int) -> StoredClaim | None:
        """Return a claim of the open article as it is shown."""
        place = self._places.get(claim_id)
        return None if place is None else self.claims[place]

    def place(self, claim_id: int) -> int:
        """Return which claim of the open article it is, counted from 1; 0 for no such claim."""
        return self._places.get(claim_id, -1) + 1

    def _write(self, change: Change) -> Outcome | None:
        """Write a change into the store; None where that changed nothing. Raises GalleyError."""
        raise NotImplementedError

    def _write_beside(self, change: Change) -> Outcome | None:
        """Do the same from another thread."""
        raise NotImplementedError

    def _hold(self, claims: Iterable[StoredClaim]) -> None:
        """Hold these claims, as they are stored, instead of the present ones."""
        self._stored = sorted(claims, key=_place_of)
        self.claims = list(self._stored)
        self._places = {stored.id: place for place, stored in enumerate(self._stored)}
        for claim_id in self.unsaved.claim_ids & self._places.keys():
            place = self._places[claim_id]
            self.claims[place] = self.unsaved.wished(self._stored[place])

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


def _place_of(stored: StoredClaim) -> tuple[int, int]:
    return stored.claim.start, stored.id
