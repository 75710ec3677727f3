"""A chain of hashes over the reviews, by which a row that was changed or taken out is noticed.

Every review has a link of its own: the digest of what it says, and a hash over that
and the hash before it. A review that is erased on the reviewer's wish leaves its link,
so that the chain still holds. It guards against slips and other programs, not against
somebody who makes the whole chain anew.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from core.store import queries

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

_CHAINED: Final = (
    *("id", "claim_id", "action", "undoes", "restores"),
    *("verdict", "note", "reviewer", "reviewed_at"),
)
_BEGINNING: Final = ""


def append_review(connection: sqlite3.Connection, review: Mapping[str, object]) -> int:
    """Store a review with its link, all columns but its id given; return the id.

    An id is never given twice, not even after the latest reviews were erased. Runs in
    the caller's transaction.
    """
    latest = connection.execute(queries.LATEST_LINK).fetchone()
    review_id: int = latest["id"] + 1 if latest else 1
    numbered = {**review, "id": review_id}
    digest = _digest(numbered)
    link = {"id": review_id, "digest": digest, "hash": _hash(_hash_of(latest), digest)}
    connection.execute(queries.ADD_REVIEW, numbered)
    connection.execute(queries.ADD_LINK, link)
    return review_id


def broken_links(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for each review that is not what it was when it was stored."""
    previous = _BEGINNING
    for row in connection.execute(queries.LINKS_WITH_REVIEWS):
        number = row["link_id"]
        if row["hash"] != _hash(previous, row["digest"]):
            yield f"The history was changed at or before review {number}."
        elif row["id"] is not None and _digest(row) != row["digest"]:
            yield f"Review {number} was changed after it was stored."
        elif row["id"] is None and row["erased_at"] is None:
            yield f"Review {number} is missing from the history."
        previous = row["hash"]
    for row in connection.execute(queries.UNLINKED_REVIEWS):
        yield f"Review {row['id']} did not come into the history by Galley."


def _digest(review: Mapping[str, object] | sqlite3.Row) -> str:
    said = json.dumps([review[name] for name in _CHAINED], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def _hash_of(link: sqlite3.Row | None) -> str:
    return link["hash"] if link else _BEGINNING


def _hash(previous: str, digest: str) -> str:
    return hashlib.sha256(f"{previous}{digest}".encode()).hexdigest()
