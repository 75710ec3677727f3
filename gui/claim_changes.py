"""Changes of what the claims of an article are, and of which of its sentences were read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.models import StoredClaim
from gui.changes import Change, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from core.models import ClaimEdit
    from core.store import Store


@dataclass(frozen=True, kw_only=True)
class Editing(Change):
    """Claims that are added, changed and removed in one step.

    Until it is written, each claim that it adds goes by one of new_ids, which are negative;
    then the store's own id is put into ids by it, which all changes share.
    """

    article_id: str
    edits: tuple[ClaimEdit, ...]
    new_ids: tuple[int, ...] = ()
    ids: dict[int, int] = field(default_factory=dict)

    @property
    def made(self) -> tuple[StoredClaim, ...]:
        new = (edit.claim for edit in self.edits if edit.claim_id is None)
        return tuple(
            StoredClaim(id, self.article_id, claim)
            for id, claim in zip(self.new_ids, new, strict=False)
            if claim is not None
        )

    def resolved(self, ids: Mapping[int, int]) -> Self:
        edits = tuple(
            edit
            if edit.claim_id is None
            else replace(edit, claim_id=ids.get(edit.claim_id, edit.claim_id))
            for edit in self.edits
        )
        return replace(super().resolved(ids), edits=edits)

    def write(self, store: Store) -> Outcome:
        stored = store.edit_claims(self.article_id, self.edits, reviewer=self.reviewer, at=self.at)
        gone = (edit.claim_id for edit in self.edits if edit.claim is None)
        new = (
            claim.id
            for claim, edit in zip(stored, self.edits, strict=True)
            if claim is not None and edit.claim_id is None
        )
        self.ids.update(zip(self.new_ids, new, strict=False))
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
