"""Keeps what is done to claims while the store is being asked for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from core.models import StoredClaim
    from gui.changes import Change, Outcome
    from gui.desk import Desk


class SinceAsked(QObject):
    """Knows how claims stand that were changed here between begin() and end(), while they are read.

    Signals:
        changed(object): a list of StoredClaims as they now stand, of any articles.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsaved = desk.unsaved
        self._saved: dict[int, StoredClaim] = {}
        self._is_asking = False
        desk.marked.connect(lambda claims: self.changed.emit(list(claims)))
        desk.claim_changed.connect(lambda claim: self.changed.emit([claim]))
        desk.withdrawn.connect(self._on_withdrawn)
        desk.unsaved.saved.connect(self._on_saved)

    @property
    def claim_ids(self) -> AbstractSet[int]:
        """The claims that may stand otherwise than they were read."""
        return self._unsaved.claim_ids | self._saved.keys()

    def begin(self) -> None:
        """Keep what is done from now on: the store is about to be read."""
        self._saved.clear()
        self._is_asking = True

    def end(self) -> None:
        """Forget what was kept: what was read is shown."""
        self._saved.clear()
        self._is_asking = False

    def as_it_stands(self, claim: StoredClaim) -> StoredClaim:
        """Return a claim that was read with what has been done to it since."""
        return self._unsaved.wished(self._saved.get(claim.id, claim))

    def _on_withdrawn(self, change: Change, _is_redo: bool) -> None:
        # It was the latest change, so what it was to be made on is what is left without it.
        self.changed.emit([self._unsaved.wished(claim) for claim in change.claims])

    def _on_saved(self, _change: Change, outcome: Outcome) -> None:
        if self._is_asking:
            self._saved |= {stored.id: stored for stored in outcome.claims}
        self.changed.emit([self._unsaved.wished(stored) for stored in outcome.claims])
