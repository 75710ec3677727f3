"""The values of what the history speaks of: read as they are now, and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.models import Subject
from core.store import queries, search_index

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

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
    Subject.ARTICLE: _Table(
        queries.ARTICLE_STATE,
        queries.RESTORE_ARTICLE,
        queries.RESTORE_ARTICLE,
        queries.DELETE_ARTICLE,
    ),
}


def read_state(connection: sqlite3.Connection, key: Key) -> State | None:
    """Return what a subject is now, None where it isn't there."""
    row = connection.execute(_TABLES[key.subject].read, _place(key)).fetchone()
    return None if row is None else dict(row)


def write_state(
    connection: sqlite3.Connection, key: Key, before: State | None, after: State | None
) -> None:
    """Make a subject what after says, where it is what before says."""
    table = _TABLES[key.subject]
    is_article = key.subject is Subject.ARTICLE
    if is_article and before is not None:
        search_index.forget_article(connection, key.article_key, before["title"], before["text"])
        connection.execute(queries.DELETE_PROGRESS, _place(key))
    if after is None:
        query, values = table.drop, _NO_REVIEW
    else:
        query, values = (table.add if before is None else table.change), after
    connection.execute(query, _place(key) | values)
    if key.subject is Subject.CLAIM and before is None:
        connection.execute(queries.COUNT_NEW_CLAIMS, _place(key) | {"claims": 1})
    if is_article and after is not None:
        connection.execute(queries.ADD_PROGRESS, _place(key))
        search_index.index_article(connection, key.article_key, after["title"], after["text"])


def _place(key: Key) -> dict[str, int | None]:
    row_id = key.item_id if key.subject is Subject.EVIDENCE else key.claim_id
    return {"id": row_id, "key": key.article_key, "item_id": key.item_id}
