"""Verdicts that are taken over from earlier claims, as links that are followed."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from core.errors import NothingToAdoptError
from core.history import Action, Subject
from core.models import Review, Verdict
from core.store import adopting_queries as queries
from core.store import queries as claim_queries
from core.store.connection import environment_errors
from core.store.history import Key, Step
from core.store.reviewing import Reviewing
from core.store.rows import (
    format_time,
    review_to_row,
    row_to_evidence,
    row_to_stored_claim,
)
from core.wording import Wording

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from core.models import StoredClaim, StoredEvidence


@dataclass(frozen=True, slots=True)
class Adoption:
    """A claim whose verdict was taken over, and the earlier one, None where that is gone.

    has_changed tells that a claim which it rests on, the earlier one or one which that rests
    on in turn, is gone or has another verdict by now.
    """

    claim: StoredClaim
    earlier: StoredClaim | None
    has_changed: bool


class Adopting(Reviewing):
    """Takes verdicts over from earlier claims, and tells what became of those."""

    def adopt(self, claim_id: int, earlier_id: int, *, reviewer: str, at: datetime) -> StoredClaim:
        """Give a claim the verdict, reason, severity and correction of an earlier one.

        Its own note and evidence stay. The review is linked to the earlier claim until the
        claim is given a verdict of its own. Nothing is appended where it says the same
        already. Raises UnknownClaimError, and NothingToAdoptError where the earlier claim has
        no verdict or rests on this one, having written nothing.
        """
        with self._transaction():
            row = self._claim_row(claim_id)
            present = row_to_stored_claim(row)
            before = review_to_row(present.review) if present.review else None
            after = self._taken_over(present, self.claim(earlier_id), reviewer, at)
            if before is not None and after | {"reviewed_at": before["reviewed_at"]} == before:
                return present
            key = Key(Subject.REVIEW, row["article_key"], present.article_id, claim_id)
            step = Step(self._connection, Action.ADOPT, reviewer=reviewer, at=at)
            step.replace(key, before, after)
            return self.claim(claim_id)

    def adopted(
        self, article_id: str | None = None, *, changed_only: bool = False
    ) -> list[Adoption]:
        """Return the adoptions in an article or in all, in reading order.

        changed_only leaves out those of which nothing has changed. Raises UnknownArticleError.
        """
        query, values = queries.ALL_ADOPTED, {"changed_only": int(changed_only)}
        with environment_errors(self.path):
            if article_id is not None:
                query = queries.ARTICLE_ADOPTED
                values["key"] = self._article_key(article_id)
            rows = self._connection.execute(query, values).fetchall()
            rows.sort(key=itemgetter("article_key", "start", "id"))
            return [self._adoption(row) for row in rows]

    def adoption(self, claim_id: int) -> Adoption | None:
        """Return what a claim's verdict was taken over from; None where it is its own."""
        with environment_errors(self.path):
            row = self._one(queries.ONE_ADOPTED, {"id": claim_id})
            return None if row is None else self._adoption(row)

    def rests_on(self, claim_id: int) -> frozenset[int]:
        """Return the ids of the claims that a claim's verdict was taken over from, in turn."""
        with environment_errors(self.path):
            rows = self._connection.execute(queries.RESTS_ON, {"id": claim_id})
            return frozenset(row["id"] for row in rows)

    def linked_evidence(self, claim_id: int) -> list[StoredEvidence]:
        """Return the evidence of the claims that a claim's verdict rests on, the earliest first.

        A claim's own evidence is not among it.
        """
        with environment_errors(self.path):
            rows = self._connection.execute(queries.LINKED_EVIDENCE, {"id": claim_id})
            return [row_to_evidence(row) for row in sorted(rows, key=itemgetter("id"))]

    def _taken_over(
        self, claim: StoredClaim, earlier: StoredClaim, reviewer: str, at: datetime
    ) -> dict[str, Any]:
        review = earlier.review
        if review is None or not review.verdict.is_reviewed:
            raise NothingToAdoptError(
                Wording(
                    "Claim {id} has no verdict that could be taken over; nothing was changed.",
                    id=str(earlier.id),
                )
            )
        self._refuse_ring(claim.id, earlier.id)
        own = claim.review or Review(Verdict.OPEN, "", reviewer, at)
        return review_to_row(review) | {
            "note": own.note,
            "reviewer": reviewer,
            "reviewed_at": format_time(at),
            "adopted_from": earlier.id,
        }

    def _refuse_ring(self, claim_id: int, earlier_id: int) -> None:
        if claim_id in {earlier_id, *self.rests_on(earlier_id)}:
            raise NothingToAdoptError(
                Wording(
                    "The verdict of claim {earlier} rests on claim {id} itself; nothing was "
                    "changed.",
                    earlier=str(earlier_id),
                    id=str(claim_id),
                )
            )

    def _adoption(self, row: sqlite3.Row) -> Adoption:
        claim = row_to_stored_claim(row)
        earlier = self._one(claim_queries.CLAIM, {"id": row["adopted_from"]})
        return Adoption(
            claim,
            None if earlier is None else row_to_stored_claim(earlier),
            bool(row["has_changed"]),
        )
