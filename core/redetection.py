"""What a newer detector's claims do to the ones that an article has: a pure function."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.models import Claim, StoredClaim


@dataclass(frozen=True, slots=True)
class Redetection:
    """The claims to add, those to store anew under their ids, and the ids of those to drop."""

    added: tuple[Claim, ...]
    changed: tuple[tuple[int, Claim], ...]
    removed: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing has to be written."""
        return not (self.added or self.changed or self.removed)

    def counts(self) -> dict[str, int]:
        """Return how many claims are added, changed and removed, by these words."""
        return {
            "added": len(self.added),
            "changed": len(self.changed),
            "removed": len(self.removed),
        }


def redetect(
    stored: Sequence[StoredClaim], touched: Collection[int], found: Sequence[Claim]
) -> Redetection:
    """Compare the claims that are stored with those that were found now.

    touched holds the ids of claims that a reviewer has worked on: they stay as they
    are, and nothing new of their kind is laid across them. The others follow the
    detector; one that stands at the same place keeps its id.
    """
    by_place = {_place(old.claim): old for old in stored}
    kept = [old.claim for old in stored if old.id in touched]
    places = {_place(claim) for claim in found}
    return Redetection(
        added=tuple(
            claim
            for claim in found
            if _place(claim) not in by_place and not any(_clashes(claim, old) for old in kept)
        ),
        changed=tuple(
            (old.id, claim)
            for claim in found
            if (old := by_place.get(_place(claim))) and old.id not in touched and old.claim != claim
        ),
        removed=tuple(
            old.id for old in stored if old.id not in touched and _place(old.claim) not in places
        ),
    )


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.kind, claim.start, claim.end


def _clashes(one: Claim, other: Claim) -> bool:
    return one.kind is other.kind and one.start < other.end and other.start < one.end
