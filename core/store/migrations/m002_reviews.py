"""Of the second schema's step: turn reviews into changes of the history."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_ARTICLE_OF_CLAIM: Final = """
    select claim.id, claim.article_key, article.id as article_id
    from claim join article on article.key = claim.article_key
"""
_REVIEW_CHAINED: Final = (
    *("id", "claim_id", "action", "undoes", "restores"),
    *("verdict", "note", "reviewer", "reviewed_at"),
)
_CHANGE_CHAINED: Final = (
    *("id", "step", "action", "subject", "article_key", "article_id", "claim_id", "item_id"),
    *("before", "after", "undoes", "reviewer", "at"),
)


def carry_reviews_over(connection: sqlite3.Connection) -> None:
    """Make each review a change under the same id, and chain the changes.

    A review that was tampered with gets a link that doesn't hold either, so that it
    is still noticed.
    """
    links = list(connection.execute("select * from chain order by id"))
    reviews = {row["id"]: row for row in connection.execute("select * from review")}
    articles = {row["id"]: row for row in connection.execute(_ARTICLE_OF_CLAIM)}
    changes = {row["id"]: row for row in _changes(reviews, articles)}
    insert = f"insert into change ({', '.join(_CHANGE_CHAINED)}) values ({_marks()})"
    connection.executemany(
        insert, ([row[name] for name in _CHANGE_CHAINED] for row in changes.values())
    )
    before_old = before_new = ""
    for link in links:
        number, digest = link["id"], link["digest"]
        holds = link["hash"] == _hash(before_old, digest)
        if number in reviews and _digest(reviews[number], _REVIEW_CHAINED) == digest:
            digest = _digest(changes[number], _CHANGE_CHAINED)
        before_old = link["hash"]
        before_new = _hash(before_new, digest) if holds else link["hash"]
        connection.execute(
            "update chain set digest = ?, hash = ? where id = ?", [digest, before_new, number]
        )
    # Rows of review refer to each other; none may still when the table goes.
    connection.execute("update review set undoes = null")
    connection.execute("drop table review")


def _changes(
    reviews: dict[int, sqlite3.Row], articles: dict[int, sqlite3.Row]
) -> Iterator[dict[str, Any]]:
    latest: dict[int, str | None] = {}
    for number, review in sorted(reviews.items()):
        claim_id = review["claim_id"]
        in_force = number if review["action"] == "mark" else review["restores"]
        after = None if in_force is None else _state(reviews[in_force])
        yield {
            "id": number,
            "step": number,
            "action": review["action"],
            "subject": "review",
            "article_key": articles[claim_id]["article_key"],
            "article_id": articles[claim_id]["article_id"],
            "claim_id": claim_id,
            "item_id": None,
            "before": latest.get(claim_id),
            "after": after,
            "undoes": review["undoes"],
            "reviewer": review["reviewer"],
            "at": review["reviewed_at"],
        }
        latest[claim_id] = after


def _state(review: sqlite3.Row) -> str:
    return json.dumps(
        {
            "verdict": review["verdict"],
            "note": review["note"],
            "reason": "",
            "severity": "",
            "correction": "",
            "reviewer": review["reviewer"],
            "reviewed_at": review["reviewed_at"],
        },
        ensure_ascii=False,
    )


def _marks() -> str:
    return ", ".join("?" for _ in _CHANGE_CHAINED)


def _digest(row: Any, columns: tuple[str, ...]) -> str:
    said = json.dumps([row[name] for name in columns], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def _hash(previous: str, digest: str) -> str:
    return hashlib.sha256(f"{previous}{digest}".encode()).hexdigest()
