"""The log of reviews: what a reviewer does is appended, and so is taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.models import ReviewAction, Verdict
from core.store import queries
from core.store.chain import append_review
from core.store.rows import format_time

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

_TARGETS: Final = {
    ReviewAction.UNDO: queries.LATEST_UNDOABLE,
    ReviewAction.REDO: queries.LATEST_REDOABLE,
}


def mark(
    connection: sqlite3.Connection,
    claim_id: int,
    verdict: Verdict,
    *,
    note: str,
    reviewer: str,
    at: datetime,
) -> None:
    """Append a review, which is in force from now on. Runs in the caller's transaction."""
    review = {
        "claim_id": claim_id,
        "action": ReviewAction.MARK,
        "undoes": None,
        "restores": None,
        "verdict": verdict,
        "note": note,
        "reviewer": reviewer,
        "reviewed_at": format_time(at),
    }
    review_id = append_review(connection, review)
    _put_in_force(connection, claim_id, review_id, verdict)


def take_back(
    connection: sqlite3.Connection, action: ReviewAction, *, reviewer: str, at: datetime
) -> int | None:
    """Append an undo or a redo of what the reviewer did last.

    Returns the id of the claim that it changed, or None where there is nothing to
    take back. Runs in the caller's transaction.
    """
    target = connection.execute(_TARGETS[action], {"reviewer": reviewer}).fetchone()
    if target is None:
        return None
    claim_id: int = target["claim_id"]
    restored = _in_force_before(connection, target)
    verdict = Verdict(restored["verdict"]) if restored else Verdict.OPEN
    review = {
        "claim_id": claim_id,
        "action": action,
        "undoes": target["id"],
        "restores": restored["id"] if restored else None,
        "verdict": verdict,
        "note": restored["note"] if restored else "",
        "reviewer": reviewer,
        "reviewed_at": format_time(at),
    }
    append_review(connection, review)
    _put_in_force(connection, claim_id, restored["id"] if restored else None, verdict)
    return claim_id


def _in_force_before(connection: sqlite3.Connection, review: sqlite3.Row) -> sqlite3.Row | None:
    before: sqlite3.Row | None = connection.execute(
        queries.REVIEW_BEFORE, {"claim_id": review["claim_id"], "id": review["id"]}
    ).fetchone()
    if before is None or before["action"] == ReviewAction.MARK:
        return before
    restored: sqlite3.Row | None = connection.execute(
        queries.REVIEW, {"id": before["restores"]}
    ).fetchone()
    return restored


def _put_in_force(
    connection: sqlite3.Connection, claim_id: int, review_id: int | None, verdict: Verdict
) -> None:
    connection.execute(
        queries.SET_REVIEW_IN_FORCE,
        {"claim_id": claim_id, "review_id": review_id, "verdict": verdict},
    )
