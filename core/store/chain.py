"""A chain of hashes over the history, by which a change of it is noticed.

Every change has a link of its own: the digest of what it says, and a hash over that
and the hash before it. A change that is erased on the reviewer's wish leaves its link,
so that the chain still holds. It guards against slips and other programs, not against
somebody who makes the whole chain anew.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final, NamedTuple

from core.store import history_queries
from core.wording import Wording

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

_CHAINED: Final = (
    *("id", "step", "action", "subject", "article_key", "article_id", "claim_id", "item_id"),
    *("before", "after", "undoes", "reviewer", "at"),
)
_BEGINNING: Final = ""
_to_json: Final = json.JSONEncoder(ensure_ascii=False).encode


class Link(NamedTuple):
    """The last change that the chain holds, by its id, and the hash over all up to it."""

    id: int
    hash: str


def latest_link(connection: sqlite3.Connection) -> Link:
    """Return the end of the chain."""
    row = connection.execute(history_queries.LATEST_LINK).fetchone()
    return Link(row["id"], row["hash"]) if row else Link(0, _BEGINNING)


def append_changes(
    connection: sqlite3.Connection, changes: Iterable[Mapping[str, object]], latest: Link
) -> Link:
    """Store changes of one step behind the latest, all columns but their ids given.

    Without a step they begin one, under the id of the first. An id is never given twice,
    not even after the latest changes were erased. Returns the link of the last one. Runs in
    the caller's transaction.
    """
    first_id = latest.id + 1
    rows, links = [], []
    for change_id, change in enumerate(changes, first_id):
        numbered = {**change, "id": change_id, "step": change["step"] or first_id}
        digest = _digest(numbered)
        latest = Link(change_id, _hash(latest.hash, digest))
        rows.append(numbered)
        links.append(latest._asdict() | {"digest": digest})
    connection.executemany(history_queries.ADD_CHANGE, rows)
    connection.executemany(history_queries.ADD_LINK, links)
    return latest


def link_anew(connection: sqlite3.Connection) -> None:
    """Chain the changes that are there, after others were lost; what was erased is forgotten.

    From then on the chain tells nothing of what was altered before.
    """
    connection.execute(history_queries.DROP_LINKS)
    previous = _BEGINNING
    for change in connection.execute(history_queries.ALL_CHANGES):
        digest = _digest(change)
        previous = _hash(previous, digest)
        connection.execute(
            history_queries.ADD_LINK, {"id": change["id"], "digest": digest, "hash": previous}
        )


def broken_links(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for each change that is not what it was when it was stored."""
    previous = _BEGINNING
    for row in connection.execute(history_queries.LINKS_WITH_CHANGES):
        number = row["link_id"]
        if row["hash"] != _hash(previous, row["digest"]):
            yield Wording("The history was altered at or before change {id}.", id=str(number))
        elif row["id"] is not None and _digest(row) != row["digest"]:
            yield Wording("Change {id} was altered after it was stored.", id=str(number))
        elif row["id"] is None and row["erased_at"] is None:
            yield Wording("Change {id} is missing from the history.", id=str(number))
        previous = row["hash"]
    for row in connection.execute(history_queries.UNLINKED_CHANGES):
        yield Wording("Change {id} did not come into the history by Galley.", id=str(row["id"]))


def _digest(change: Mapping[str, object] | sqlite3.Row) -> str:
    said = _to_json([change[name] for name in _CHAINED])
    return hashlib.sha256(said.encode()).hexdigest()


def _hash(previous: str, digest: str) -> str:
    return hashlib.sha256(f"{previous}{digest}".encode()).hexdigest()
