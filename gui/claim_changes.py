"""Changes of what the claims of an article are, and of which of its sentences were read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gui.changes import Change, Outcome

if TYPE_CHECKING:
    from core.models import ClaimEdit, StoredClaim
    from core.store import Store


@dataclass(frozen=True, kw_only=True)
class Editing(Change):
    """Claims that are added, changed and removed in one step."""

    article_id: str
    edits: tuple[ClaimEdit, ...]

    def write(self, store: Store) -> Outcome:
        stored = store.edit_claims(self.article_id, self.edits, reviewer=self.reviewer, at=self.at)
        gone = (edit.claim_id for edit in self.edits if edit.claim is None)
        return Outcome(
            self.article_id,
            tuple(claim for claim in stored if claim is not None),
            tuple(claim_id for claim_id in gone if claim_id is not None),
        )

    def wished(self, stored: StoredClaim) -> StoredClaim:
        for edit in self.edits:
            if edit.claim_id == stored.id and edit.claim is not None:
                return replace(stored, claim=edit.claim)
        return stored


@dataclass(frozen=True, kw_only=True)
class Reading(Change):
    """Sentences that are ticked as read, or no longer."""

    article_id: str
    starts: tuple[int, ...]
    is_read: bool = True

    def write(self, store: Store) -> Outcome:
        store.tick_sentences(
            self.article_id,
            self.starts,
            is_read=self.is_read,
            reviewer=self.reviewer,
            at=self.at,
        )
        return Outcome(self.article_id)
