"""The history: every change of what is stored is appended, and can be taken back.

A change holds its subject's values before and after it, so the present can be derived
from the history, and undoing is one more change, back to what was before. The changes
that one action makes share the number of its first as their step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from core.history import Action, Subject
from core.store import history_queries, judging_queries, queries
from core.store.chain import append_changes, latest_link
from core.store.rows import format_time, state_from_json, state_to_json
from core.store.states import read_reviews, read_state, write_reviews, write_state
from core.wording import Wording

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from core.store.chain import Link
    from core.store.states import State


class Key(NamedTuple):
    """What a change is about: an article, or something in it, by its subject.

    A review has its claim's id. item_id is that of evidence or a finding, or where a
    sentence starts.
    """

    subject: Subject
    article_key: int
    article_id: str
    claim_id: int | None = None
    item_id: int | None = None


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
        self._link: Link | None = None
        self._json: dict[tuple[tuple[str, Any], ...], str | None] = {}

    def put(self, key: Key, after: State | None) -> None:
        """Give a subject these values, or with None take it away; what stays is not recorded."""
        before = read_state(self._connection, key)
        if before != after:
            self.replace(key, before, after)

    def replace(self, key: Key, before: State | None, after: State | None) -> None:
        """Give a subject other values than those that the caller has just read."""
        self.record(key, before, after)
        write_state(self._connection, key, before, after)

    def put_reviews(self, wanted: Sequence[tuple[Key, State | None]]) -> None:
        """Do what put() does with each of several reviews, in a third of the time."""
        present = read_reviews(self._connection, [key for key, _ in wanted])
        values = ((key, present.get(key), after) for key, after in wanted)
        self.replace_reviews([change for change in values if change[1] != change[2]])

    def replace_reviews(self, changes: Sequence[tuple[Key, State | None, State | None]]) -> None:
        """Do what replace() does with each of several reviews, each of another claim."""
        if changes:
            self._append([self._change(*change) for change in changes])
            write_reviews(self._connection, changes)

    def record(self, key: Key, before: State | None, after: State | None) -> None:
        """Append a change that the caller makes itself."""
        self._append([self._change(key, before, after)])

    def _change(self, key: Key, before: State | None, after: State | None) -> dict[str, object]:
        return {
            **self._common,
            **key._asdict(),
            "step": self._number,
            "before": self._json_of(before),
            "after": self._json_of(after),
        }

    def _json_of(self, state: State | None) -> str | None:
        """Return what the history holds of a state, made once for all that share it."""
        if state is None:
            return None
        values = tuple(state.items())
        if values not in self._json:
            self._json[values] = state_to_json(state)
        return self._json[values]

    def _append(self, changes: Sequence[dict[str, object]]) -> None:
        # Within a transaction nobody else appends.
        latest = self._link or latest_link(self._connection)
        self._link = append_changes(self._connection, changes, latest)
        self._number = self._number or latest.id + 1

    def take_claim(self, claim: Key) -> None:
        """Take a claim away with its evidence and its review."""
        evidence = {"claim_id": claim.claim_id}
        for row in self._connection.execute(queries.CLAIM_EVIDENCE, evidence).fetchall():
            self.put(claim._replace(subject=Subject.EVIDENCE, item_id=row["id"]), None)
        self.put(claim._replace(subject=Subject.REVIEW), None)
        self.put(claim, None)

    def take_article(self, article: Key) -> None:
        """Take an article away with all that belongs to it."""
        key = {"key": article.article_key}
        for row in self._connection.execute(queries.CLAIM_IDS, key).fetchall():
            self.take_claim(article._replace(subject=Subject.CLAIM, claim_id=row["id"]))
        for row in self._connection.execute(queries.READ_SENTENCES, key).fetchall():
            self.put(article._replace(subject=Subject.SENTENCE, item_id=row["start"]), None)
        for row in self._connection.execute(judging_queries.JUDGEMENT_IDS, key).fetchall():
            self.put(article._replace(subject=Subject.JUDGEMENT, item_id=row["id"]), None)
        self.put(article, None)


def take_back(
    connection: sqlite3.Connection, action: Action, *, reviewer: str, at: datetime
) -> list[Key]:
    """Append an undo or a redo of what the reviewer did last.

    Returns what was changed, first that which the reviewer changed first; nothing where
    there is nothing to take back. Runs in the caller's transaction.
    """
    changes = target_of(connection, action, reviewer=reviewer)
    if not changes:
        return []
    step = Step(connection, action, reviewer=reviewer, at=at, undoes=changes[0]["step"])
    if all(change["subject"] == Subject.REVIEW for change in changes):
        step.put_reviews([(key_of(row), state_from_json(row["before"])) for row in changes])
        return [key_of(change) for change in reversed(changes)]
    for change in changes:
        before = state_from_json(change["before"])
        if before is None and change["subject"] == Subject.ARTICLE:
            step.take_article(key_of(change))
        else:
            step.put(key_of(change), before)
    return [key_of(change) for change in reversed(changes)]


def target_of(
    connection: sqlite3.Connection, action: Action, *, reviewer: str
) -> list[sqlite3.Row]:
    """Return the changes that an undo or a redo takes back, the latest first."""
    query = (
        history_queries.LATEST_UNDOABLE
        if action is Action.UNDO
        else history_queries.LATEST_REDOABLE
    )
    target = connection.execute(query, {"reviewer": reviewer}).fetchone()
    if target is None:
        return []
    return list(connection.execute(history_queries.STEP, {"step": target["step"]}))


def differences(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for each claim, review, evidence or judgement that its history denies."""
    for change in latest_states(connection):
        what = f"The {change['subject']} of {whose(change)}"
        try:
            said = state_from_json(change["after"])
        except ValueError:
            yield f"{what} has a history that can't be read."
            continue
        if read_state(connection, key_of(change)) != said:
            yield f"{what} differs from its history."
    for row in connection.execute(history_queries.UNRECORDED_REVIEW):
        yield f"The review of claim {row['id']} is not in the history."


def latest_states(connection: sqlite3.Connection) -> Iterator[sqlite3.Row]:
    """Yield the latest change of each thing that can be told from the history alone."""
    yield from connection.execute(history_queries.LATEST_STATES)
    yield from connection.execute(judging_queries.LATEST_JUDGEMENTS)


def whose(change: sqlite3.Row) -> Wording:
    """Return what a change's subject belongs to, to be said in a sentence."""
    if change["claim_id"] is None:
        return Wording("a finding in article {id}", id=change["article_id"])
    return Wording("claim {id}", id=str(change["claim_id"]))


def key_of(change: sqlite3.Row) -> Key:
    """Return what a row of the history is about."""
    return Key(
        Subject(change["subject"]),
        change["article_key"],
        change["article_id"],
        change["claim_id"],
        change["item_id"],
    )
