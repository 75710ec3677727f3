"""What a reviewer does to claims: verdicts, notes, evidence, edits by hand, and taking back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.errors import UnknownEvidenceError
from core.history import Action, Subject, TakenBack
from core.models import StoredEvidence, Verdict
from core.store import logbook_queries, queries
from core.store.connection import environment_errors
from core.store.history import Key, Step, take_back, target_of
from core.store.logbook import Logbook
from core.store.marking import Marking
from core.store.rows import (
    claim_to_row,
    evidence_to_row,
    row_to_evidence,
    row_to_log_step,
    row_to_stored_claim,
)
from core.wording import Wording

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from core.models import Claim, ClaimEdit, Evidence, StoredClaim


class Reviewing(Logbook):
    """Appends to the history what reviewers do, and returns what is stored then.

    On return a change is on the disk. Raises UnknownClaimError or
    UnknownEvidenceError, having written nothing.
    """

    def mark(
        self,
        claim_id: int,
        verdict: Verdict | None,
        *,
        reviewer: str,
        at: datetime,
        note: str | None = None,
        reason: str | None = None,
        severity: str | None = None,
        correction: str | None = None,
    ) -> StoredClaim:
        """Review one claim and return it as it now stands.

        What is None stays as it is in the store at this moment, whoever gave it.
        Nothing is appended where the reviewer's own review already says the same.
        """
        (marked,) = self.mark_all(
            [claim_id],
            verdict,
            reviewer=reviewer,
            at=at,
            note=note,
            reason=reason,
            severity=severity,
            correction=correction,
        )
        return marked

    def mark_all(
        self,
        claim_ids: Iterable[int],
        verdict: Verdict | None,
        *,
        reviewer: str,
        at: datetime,
        **words: str | None,
    ) -> list[StoredClaim]:
        """Review several claims in one step, each as mark() does with the same words.

        Returns them as they now stand, each once.
        """
        marking = Marking(verdict, words, reviewer=reviewer, at=at)
        with self._transaction():
            marked, changes = [], []
            for row in self._claim_rows(dict.fromkeys(claim_ids)):
                claim = row_to_stored_claim(row)
                change = marking.given_to(claim)
                if change is not None:
                    claim = marking.marked(claim, change[1])
                    key = Key(Subject.REVIEW, row["article_key"], claim.article_id, claim.id)
                    changes.append((key, *change))
                marked.append(claim)
            step = Step(self._connection, Action.MARK, reviewer=reviewer, at=at)
            step.replace_reviews(changes)
        return marked

    def claims_of(self, claim_ids: Collection[int]) -> list[StoredClaim]:
        """Return several claims, in this order. Raises UnknownClaimError."""
        with environment_errors(self.path):
            return [row_to_stored_claim(row) for row in self._claim_rows(claim_ids)]

    def add_claim(
        self, article_id: str, claim: Claim, *, reviewer: str, at: datetime
    ) -> StoredClaim:
        """Store a claim that a reviewer found by hand. Raises UnknownArticleError."""
        with self._transaction():
            article = self._known(article_id)
            claim_id = next(self._free_claim_ids())
            step = Step(self._connection, Action.EDIT, reviewer=reviewer, at=at)
            row = claim_to_row(article["key"], article["text"], claim)
            step.put(Key(Subject.CLAIM, article["key"], article["id"], claim_id), row)
            return self.claim(claim_id)

    def change_claim(
        self, claim_id: int, claim: Claim, *, reviewer: str, at: datetime
    ) -> StoredClaim:
        """Give a claim another span, type, speaker or quantity; its review and evidence stay."""
        with self._transaction():
            key = self._key(Subject.CLAIM, claim_id)
            article = self._known(self.claim(claim_id).article_id)
            step = Step(self._connection, Action.EDIT, reviewer=reviewer, at=at)
            step.put(key, claim_to_row(key.article_key, article["text"], claim))
            return self.claim(claim_id)

    def remove_claim(self, claim_id: int, *, reviewer: str, at: datetime) -> None:
        """Take a claim away with its review and evidence; undo() brings all of it back."""
        with self._transaction():
            key = self._key(Subject.CLAIM, claim_id)
            step = Step(self._connection, Action.EDIT, reviewer=reviewer, at=at)
            step.take_claim(key)

    def edit_claims(
        self, article_id: str, edits: Iterable[ClaimEdit], *, reviewer: str, at: datetime
    ) -> list[StoredClaim | None]:
        """Add, change and remove claims of an article in one step.

        Returns each as it then stands, None for one that was removed. Raises
        UnknownArticleError or UnknownClaimError.
        """
        with self._transaction():
            step = Step(self._connection, Action.EDIT, reviewer=reviewer, at=at)
            article = self._known(article_id)
            return [self._edit(step, article, edit) for edit in edits]

    def evidence(self, claim_id: int) -> list[StoredEvidence]:
        """Return the evidence of a claim, the earliest first."""
        with environment_errors(self.path):
            rows = self._connection.execute(queries.CLAIM_EVIDENCE, {"claim_id": claim_id})
            return [row_to_evidence(row) for row in rows]

    def add_evidence(
        self, claim_id: int, evidence: Evidence, *, reviewer: str, at: datetime
    ) -> StoredEvidence:
        """Put evidence to a claim."""
        with self._transaction():
            key = self._key(Subject.EVIDENCE, claim_id)
            (last,) = self._connection.execute(queries.LAST_EVIDENCE_ID).fetchone()
            return self._put_evidence(key._replace(item_id=last + 1), evidence, reviewer, at)

    def change_evidence(
        self, evidence_id: int, evidence: Evidence, *, reviewer: str, at: datetime
    ) -> StoredEvidence:
        """Store evidence anew."""
        with self._transaction():
            return self._put_evidence(self._evidence_key(evidence_id), evidence, reviewer, at)

    def remove_evidence(self, evidence_id: int, *, reviewer: str, at: datetime) -> None:
        """Take evidence away from its claim."""
        with self._transaction():
            step = Step(self._connection, Action.EVIDENCE, reviewer=reviewer, at=at)
            step.put(self._evidence_key(evidence_id), None)

    def undo(self, *, reviewer: str, at: datetime) -> TakenBack | None:
        """Take the reviewer's latest step back; the history keeps both.

        What another reviewer changed since is left alone. Returns None where nothing
        is left to undo.
        """
        return self._take_back(Action.UNDO, reviewer, at)

    def redo(self, *, reviewer: str, at: datetime) -> TakenBack | None:
        """Bring back what undo() took, until the reviewer does something else."""
        return self._take_back(Action.REDO, reviewer, at)

    def taken_back(self, *, reviewer: str, is_redo: bool = False) -> int:
        """Return how many changes undo(), or redo(), would take back."""
        action = Action.REDO if is_redo else Action.UNDO
        with environment_errors(self.path):
            return len(target_of(self._connection, action, reviewer=reviewer))

    def _take_back(self, action: Action, reviewer: str, at: datetime) -> TakenBack | None:
        with self._transaction():
            keys = take_back(self._connection, action, reviewer=reviewer, at=at)
            claim_ids = dict.fromkeys(key.claim_id for key in keys if key.claim_id is not None)
            rows = self._rows_of(claim_ids)
            step = self._one(logbook_queries.LATEST_STEP_OF, {"reviewer": reviewer})
        if not keys or step is None:
            return None
        return TakenBack(
            keys[0].article_id,
            claims=tuple(row_to_stored_claim(rows[id]) for id in claim_ids if id in rows),
            gone=tuple(id for id in claim_ids if id not in rows),
            step=row_to_log_step(step),
        )

    def _claim_rows(self, claim_ids: Collection[int]) -> list[sqlite3.Row]:
        """Return the rows of claims in this order, or raise UnknownClaimError."""
        if len(claim_ids) == 1:
            return [self._claim_row(claim_id) for claim_id in claim_ids]
        rows = self._rows_of(claim_ids)
        return [rows.get(claim_id) or self._claim_row(claim_id) for claim_id in claim_ids]

    def _rows_of(self, claim_ids: Iterable[int]) -> dict[int, sqlite3.Row]:
        """Return the rows of those of the claims that are there, by their ids."""
        wanted = {"ids": json.dumps(list(claim_ids))}
        return {row["id"]: row for row in self._connection.execute(queries.CLAIMS_OF_IDS, wanted)}

    def _edit(self, step: Step, article: sqlite3.Row, edit: ClaimEdit) -> StoredClaim | None:
        if edit.claim_id is None:
            claim_id = next(self._free_claim_ids())
            key = Key(Subject.CLAIM, article["key"], article["id"], claim_id)
        else:
            claim_id = edit.claim_id
            key = self._key(Subject.CLAIM, claim_id)
        if edit.claim is None:
            step.take_claim(key)
            return None
        step.put(key, claim_to_row(key.article_key, article["text"], edit.claim))
        return self.claim(claim_id)

    def _put_evidence(
        self, key: Key, evidence: Evidence, reviewer: str, at: datetime
    ) -> StoredEvidence:
        assert key.claim_id is not None, "evidence belongs to a claim"
        assert key.item_id is not None, "evidence has an id before it is stored"
        row = evidence_to_row(key.item_id, key.claim_id, evidence)
        Step(self._connection, Action.EVIDENCE, reviewer=reviewer, at=at).put(key, row)
        return StoredEvidence(key.item_id, key.claim_id, evidence)

    def _key(self, subject: Subject, claim_id: int) -> Key:
        return self._key_of(self.claim(claim_id), subject)

    def _key_of(self, stored: StoredClaim, subject: Subject) -> Key:
        claim_id = stored.id
        place = self._one(queries.CLAIM_PLACE, {"id": claim_id})
        assert place is not None, "the claim was just there"
        return Key(subject, place["article_key"], place["article_id"], claim_id)

    def _evidence_key(self, evidence_id: int) -> Key:
        row = self._one(queries.EVIDENCE, {"id": evidence_id})
        if row is None:
            raise UnknownEvidenceError(
                Wording(
                    "There is no evidence {id} in the store; nothing was changed.",
                    id=str(evidence_id),
                )
            )
        return self._key(Subject.EVIDENCE, row["claim_id"])._replace(item_id=evidence_id)
