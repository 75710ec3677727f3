"""The history: every change of a claim, a review or evidence is appended, and can be taken back.

A change holds its subject's values before and after it, so the present can be derived
from the history, and undoing is one more change, back to what was before. The changes
that one action makes share the number of its first as their step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.models import Action, Subject
from core.store import queries
from core.store.chain import append_change
from core.store.rows import format_time, state_from_json, state_to_json

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping
    from datetime import datetime

State = dict[str, Any]

_NO_REVIEW: Final[State] = {
    "verdict": "open",
    "note": "",
    "reason": "",
    "severity": "",
    "correction": "",
    "reviewer": None,
    "reviewed_at": None,
}


class Key(NamedTuple):
    """Which article, claim, review or evidence a change is about. A review has its claim's id."""

    subject: Subject
    article_key: int
    claim_id: int | None = None
    evidence_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Table:
    """How the values of one kind of subject are read and written."""

    read: str
    add: str
    change: str
    drop: str


_TABLES: Final[Mapping[Subject, _Table]] = {
    Subject.CLAIM: _Table(
        queries.CLAIM_STATE, queries.ADD_CLAIM, queries.CHANGE_CLAIM, queries.DROP_CLAIM
    ),
    Subject.REVIEW: _Table(
        queries.REVIEW_STATE, queries.SET_REVIEW, queries.SET_REVIEW, queries.SET_REVIEW
    ),
    Subject.EVIDENCE: _Table(
        queries.EVIDENCE, queries.ADD_EVIDENCE, queries.CHANGE_EVIDENCE, queries.DROP_EVIDENCE
    ),
}


class Step:
    """One action of one person: the changes that are put into it are made and recorded.

    Runs in the caller's transaction.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        action: Action,
        *,
        reviewer: str,
        at: datetime,
        undoes: int | None = None,
    ) -> None:
        self._connection = connection
        self._common = {
            "action": action,
            "undoes": undoes,
            "reviewer": reviewer,
            "at": format_time(at),
        }
        self._number: int | None = None

    def put(self, key: Key, after: State | None) -> None:
        """Give a subject these values, or with None take it away; what stays is not recorded."""
        before = read_state(self._connection, key)
        if before != after:
            self.record(key, before, after)
            _write_state(self._connection, key, before, after)

    def record(self, key: Key, before: State | None, after: State | None) -> None:
        """Append a change that the caller makes itself."""
        change = {
            **self._common,
            **key._asdict(),
            "step": self._number,
            "before": state_to_json(before),
            "after": state_to_json(after),
        }
        number = append_change(self._connection, change)
        self._number = self._number or number


def read_state(connection: sqlite3.Connection, key: Key) -> State | None:
    """Return what a claim, a review or evidence is now, None where it isn't there."""
    row = connection.execute(_TABLES[key.subject].read, {"id": _row_id(key)}).fetchone()
    return None if row is None else dict(row)


def take_back(
    connection: sqlite3.Connection, action: Action, *, reviewer: str, at: datetime
) -> list[Key]:
    """Append an undo or a redo of what the reviewer did last.

    Returns what was changed, first that which the reviewer changed first; nothing where
    there is nothing to take back. Runs in the caller's transaction.
    """
    query = queries.LATEST_UNDOABLE if action is Action.UNDO else queries.LATEST_REDOABLE
    target = connection.execute(query, {"reviewer": reviewer}).fetchone()
    if target is None:
        return []
    changes = list(connection.execute(queries.STEP, {"step": target["step"]}))
    step = Step(connection, action, reviewer=reviewer, at=at, undoes=target["step"])
    for change in changes:
        step.put(_key_of(change), state_from_json(change["before"]))
    return [_key_of(change) for change in reversed(changes)]


def differences(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for each claim, review or evidence that isn't what its history says."""
    for change in connection.execute(queries.LATEST_STATES):
        what = f"The {change['subject']} of claim {change['claim_id']}"
        try:
            said = state_from_json(change["after"])
        except ValueError:
            yield f"{what} has a history that can't be read."
            continue
        if read_state(connection, _key_of(change)) != said:
            yield f"{what} differs from its history."
    for row in connection.execute(queries.UNRECORDED_REVIEW):
        yield f"The review of claim {row['id']} is not in the history."


def _write_state(
    connection: sqlite3.Connection, key: Key, before: State | None, after: State | None
) -> None:
    table = _TABLES[key.subject]
    if after is None:
        query, values = table.drop, _NO_REVIEW
    else:
        query, values = (table.add if before is None else table.change), after
    connection.execute(query, values | {"id": _row_id(key)})


def _row_id(key: Key) -> int | None:
    return key.evidence_id if key.subject is Subject.EVIDENCE else key.claim_id


def _key_of(change: sqlite3.Row) -> Key:
    return Key(
        Subject(change["subject"]),
        change["article_key"],
        change["claim_id"],
        change["evidence_id"],
    )
