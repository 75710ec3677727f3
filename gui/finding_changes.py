"""What a reviewer does with findings: confirm or dismiss one, adopt an earlier verdict."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.errors import GalleyError
from core.models import Review
from gui.changes import Change, Outcome

if TYPE_CHECKING:
    from core.checks.findings import Judgement, StoredFinding
    from core.models import StoredClaim
    from core.store import Store


@dataclass(frozen=True, kw_only=True)
class Judging(Change):
    """What a reviewer holds of a finding; None takes back what was held.

    claims are those of the finding that were open to be seen, which may be none.
    """

    finding: StoredFinding
    judgement: Judgement | None

    def write(self, store: Store) -> Outcome:
        claims = tuple(store.claim(claim.id) for claim in self.claims)
        store.judge(self.finding.id, self.judgement, reviewer=self.reviewer, at=self.at)
        return Outcome(self.finding.finding.spans[0].article_id, claims)

    @property
    def judged(self) -> StoredFinding:
        """The finding as it stands with what is held of it."""
        is_held = self.judgement is not None
        return replace(
            self.finding,
            judgement=self.judgement,
            reviewer=self.reviewer if is_held else None,
            judged_at=self.at if is_held else None,
        )


@dataclass(frozen=True, kw_only=True)
class Adopting(Change):
    """The verdict of an earlier claim, taken over by a claim as a link."""

    earlier: StoredClaim

    def write(self, store: Store) -> Outcome:
        (claim,) = self.claims
        adopted = store.adopt(claim.id, self.earlier.id, reviewer=self.reviewer, at=self.at)
        return Outcome(claim.article_id, (adopted,))

    def wished(self, stored: StoredClaim) -> StoredClaim:
        given = self.earlier.review
        assert given is not None, "what has no review has no verdict to adopt"
        review = Review(
            verdict=given.verdict,
            note=stored.note,
            reviewer=self.reviewer,
            reviewed_at=self.at,
            reason=given.reason,
            severity=given.severity,
            correction=given.correction,
            adopted_from=self.earlier.id,
        )
        return replace(stored, review=review)


def is_stale(store: Store, claim: StoredClaim) -> bool:
    """Tell whether a claim's verdict is adopted, and what it rests on has changed since."""
    if claim.review is None or claim.review.adopted_from is None:
        return False
    try:
        adoption = store.adoption(claim.id)
    except GalleyError:
        return False  # what is wrong with the store, the next change of it says
    return adoption is not None and adoption.has_changed
