"""The values of what the history speaks of: read as they are now, and written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.history import Subject
from core.models import Verdict
from core.store import judging_queries, queries, search_index, tellings

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from core.store.history import Key

State = dict[str, Any]

_NO_REVIEW: Final[State] = {
    "verdict": "open",
    "note": "",
    "reason": "",
    "severity": "",
    "correction": "",
    "reviewer": None,
    "reviewed_at": None,
    "adopted_from": None,
}


class _Table(NamedTuple):
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
    Subject.SENTENCE: _Table(
        queries.SENTENCE_STATE,
        queries.ADD_SENTENCE,
        queries.CHANGE_SENTENCE,
        queries.DROP_SENTENCE,
    ),
    Subject.FILING: _Table(
        queries.FILING_STATE, queries.SET_FILING, queries.SET_FILING, queries.SET_FILING
    ),
    Subject.JUDGEMENT: _Table(
        judging_queries.JUDGEMENT_STATE,
        judging_queries.ADD_JUDGEMENT,
        judging_queries.CHANGE_JUDGEMENT,
        judging_queries.DROP_JUDGEMENT,
    ),
    Subject.ARTICLE: _Table(
        queries.ARTICLE_STATE,
        queries.RESTORE_ARTICLE,
        queries.RESTORE_ARTICLE,
        queries.DELETE_ARTICLE,
    ),
}


def read_state(connection: sqlite3.Connection, key: Key) -> State | None:
    """Return what a subject is now, None where it isn't there.

    A review says what it was adopted from only where it was: earlier histories don't.
    """
    row = connection.execute(_TABLES[key.subject].read, _place(key)).fetchone()
    if row is None:
        return None
    return _said_of_review(dict(row)) if key.subject is Subject.REVIEW else dict(row)


def _said_of_review(row: State) -> State:
    if row["adopted_from"] is None:
        del row["adopted_from"]
    return {name: row[name] for name in row if name != "id"}


def read_reviews(connection: sqlite3.Connection, keys: Iterable[Key]) -> dict[Key, State]:
    """Return the reviews of those of the claims that have one, as read_state() returns each."""
    claims = {key.claim_id: key for key in keys}
    rows = connection.execute(queries.REVIEW_STATES, {"ids": json.dumps(list(claims))})
    return {claims[row["id"]]: _said_of_review(dict(row)) for row in rows}


def write_reviews(
    connection: sqlite3.Connection, reviews: Iterable[tuple[Key, State | None, State | None]]
) -> None:
    """Do what write_state() does with each of several reviews."""
    rows = []
    for key, before, after in reviews:
        assert key.claim_id is not None, "a review has its claim"
        if _is_checked(key.subject, before, after):
            tellings.requeue(connection, key.article_key, key.claim_id)
        rows.append({**_NO_REVIEW, **(after or {}), "id": key.claim_id})
    connection.executemany(queries.SET_REVIEW, rows)


def write_state(
    connection: sqlite3.Connection, key: Key, before: State | None, after: State | None
) -> None:
    """Make a subject what after says, where it is what before says."""
    table = _TABLES[key.subject]
    is_article = key.subject is Subject.ARTICLE
    if key.claim_id is not None and _is_checked(key.subject, before, after):
        tellings.requeue(connection, key.article_key, key.claim_id)
    if is_article and before is not None:
        tellings.forget_article(connection, key.article_key)
        search_index.forget_article(connection, key.article_key, before["title"], before["text"])
        connection.execute(queries.DELETE_PROGRESS, _place(key))
    if after is None:
        query, values = table.drop, _NO_REVIEW
    else:
        query, values = (table.add if before is None else table.change), _NO_REVIEW | after
    connection.execute(query, _place(key) | values)
    if key.subject is Subject.CLAIM and before is None:
        connection.execute(queries.MEET_SPEAKER, _place(key))
        connection.execute(queries.COUNT_NEW_CLAIMS, _place(key) | {"claims": 1})
    if is_article and after is not None:
        connection.execute(queries.ADD_PROGRESS, _place(key))
        search_index.index_article(connection, key.article_key, after["title"], after["text"])


def _is_checked(subject: Subject, before: State | None, after: State | None) -> bool:
    """Whether the checks go by what changes: a claim, and whether it is one after all."""
    if subject is not Subject.REVIEW:
        return subject is Subject.CLAIM
    verdicts = {(state or _NO_REVIEW)["verdict"] for state in (before, after)}
    return len(verdicts) > 1 and Verdict.DISMISSED in verdicts


def _place(key: Key) -> dict[str, int | None]:
    row_id = key.item_id if key.subject is Subject.EVIDENCE else key.claim_id
    return {"id": row_id, "key": key.article_key, "item_id": key.item_id}
