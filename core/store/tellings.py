"""Keep what articles tell, the index that finds it, and the findings made of it.

All of it follows from the articles and their claims: what changes those puts the article into
the queue of what has to be checked, in the same transaction, and takes away what is no longer
sure. The words of a telling stand in telling, and its keys, as hashes, in telling_search.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.store import findings_queries as queries
from core.wording import pack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from core.checks.findings import Finding

_SHIFT: Final = 20
"""An id of a telling is its article's key and so many bits for its number there."""
MOST: Final = (1 << _SHIFT) - 1
"""So many figures and quotations of an article are kept."""
CLEARED: Final = ""
"""Stands for the version of the checks while what another one made is cleared."""
_AT_ONCE: Final = 5_000
_HASH: Final = (1 << 48) - 1


class Told(NamedTuple):
    """A row of what an article tells; that with the number 0 is what all others share."""

    id: int
    claim_id: int | None
    facts: str


class Made(NamedTuple):
    """What a check of an article came to: what it tells with the keys, and the findings."""

    article_key: int
    rows: Sequence[Told]
    keys: Sequence[Sequence[int]]
    names: frozenset[int]
    findings: Sequence[tuple[int, Finding]]


def first_id(article_key: int) -> int:
    """Return the id of what all that an article tells has in common."""
    return article_key << _SHIFT


def article_of(telling_id: int) -> int:
    """Return the key of the article that a telling is of."""
    return telling_id >> _SHIFT


def token(key: int) -> str:
    """Return a key as the word that telling_search holds."""
    return f"{key & _HASH:x}"


def rows_of(connection: sqlite3.Connection, article_key: int) -> list[Told]:
    """Return what is kept of an article."""
    first = first_id(article_key)
    rows = connection.execute(queries.TELLINGS, {"first": first, "last": first + MOST})
    return [Told(*row) for row in rows]


def replace(connection: sqlite3.Connection, made: Made) -> None:
    """Store what a check made in place of what was there, in the caller's transaction."""
    _drop_findings_of(connection, made.article_key)
    _add_findings(connection, made)
    _replace_rows(connection, made)
    connection.execute(queries.UNQUEUE, {"article_key": made.article_key})
    connection.execute(queries.COUNT_CHANGE)


def queue(connection: sqlite3.Connection, article_key: int) -> None:
    """Have an article checked that got its first claims, in the caller's transaction."""
    queued = connection.execute(queries.QUEUE, {"article_key": article_key})
    if not queued.rowcount:
        # It was in the queue already: who checks it at this moment doesn't know of them.
        connection.execute(queries.COUNT_CHANGE)


def requeue(connection: sqlite3.Connection, article_key: int, claim_id: int) -> None:
    """Have an article checked again of which a claim changes, and what rests on that claim."""
    connection.execute(queries.QUEUE, {"article_key": article_key})
    _take_findings(connection, queries.FINDINGS_ON_CLAIM, {"claim_id": claim_id})
    connection.execute(queries.COUNT_CHANGE)


def forget_article(connection: sqlite3.Connection, article_key: int) -> None:
    """Erase what an article tells, and have the articles checked again that it bears on."""
    _take_findings(connection, queries.FINDINGS_ON_ARTICLE, {"article_key": article_key})
    if rows_of(connection, article_key):
        _forget_rows(connection, article_key)
    connection.execute(queries.UNQUEUE, {"article_key": article_key})
    connection.execute(queries.COUNT_CHANGE)


def distrust(connection: sqlite3.Connection) -> None:
    """Have all that was made be cleared before anything is checked again."""
    connection.execute(queries.SET_CHECKS, {"version": CLEARED, "changes": _changes(connection)})


def clear_some(connection: sqlite3.Connection, version: str) -> None:
    """Clear a little of what is distrusted; at the end queue every article for this version.

    Runs in the caller's transaction: many short ones take turns with other writers.
    """
    checks = connection.execute(queries.CHECKS).fetchone()
    if checks["version"] != CLEARED:
        return  # another process has done it
    some = {"limit": _AT_ONCE, "most": MOST}
    spans = connection.execute(queries.CLEAR_SOME_SPANS, some).rowcount
    findings = connection.execute(queries.CLEAR_SOME_FINDINGS, some).rowcount
    if spans + findings or connection.execute(queries.CLEAR_SOME_TELLINGS, some).rowcount:
        return
    connection.execute(queries.CLEAR_SPANS)
    _clear_hashes(connection)
    queue_all(connection)
    connection.execute(queries.SET_CHECKS, {"version": version, "changes": _changes(connection)})


def _clear_hashes(connection: sqlite3.Connection) -> None:
    # All at once, which takes ten times as long where they are overwritten: they are no words.
    connection.execute("pragma secure_delete = off")
    try:
        connection.execute(queries.CLEAR_KEYS)
        connection.execute(queries.CLEAR_NAMES)
    finally:
        connection.execute("pragma secure_delete = on")


def _changes(connection: sqlite3.Connection) -> int:
    row = connection.execute(queries.CHECKS).fetchone()
    return row["changes"] + 1 if row else 1


def queue_all(connection: sqlite3.Connection) -> None:
    """Have all articles checked, in a store that has been filled but for what checks make."""
    connection.execute(queries.CLEAR_QUEUE)
    connection.execute(queries.QUEUE_ALL)


def _forget_rows(connection: sqlite3.Connection, article_key: int) -> None:
    # Imported here: it takes a tenth of a second, and most that is done has no need of it.
    from core.checks.checking import VERSION

    checks = connection.execute(queries.CHECKS).fetchone()
    if checks["version"] == VERSION:
        _replace_rows(connection, Made(article_key, (), (), frozenset(), ()))
        return
    # Only the checks that wrote the rows can tell which keys they were indexed with.
    gone = [{"id": row.id} for row in rows_of(connection, article_key)]
    connection.executemany(queries.DROP_TELLING, gone)
    distrust(connection)


def _replace_rows(connection: sqlite3.Connection, made: Made) -> None:
    """Write the rows that differ, with their keys, and count the names."""
    old = rows_of(connection, made.article_key)
    if not (old or made.rows):
        return
    # Imported here: it takes a tenth of a second, and most that is done has no need of it.
    from core.checks.packing import names_of_rows

    stays = {*old} & {*made.rows}
    gone = ({"id": row.id} for row in old if row not in stays)
    connection.executemany(queries.DROP_TELLING, gone)
    new = (row._asdict() for row in made.rows if row not in stays)
    connection.executemany(queries.ADD_TELLING, new)
    _count_names(connection, names_of_rows(old), made.names)
    connection.execute(queries.COUNT_ARTICLE, {"by": bool(made.rows) - bool(old)})
    # Last, as the index writes down what it has gathered before statements of other tables.
    _index_anew(connection, old, made, stays)


def _index_anew(
    connection: sqlite3.Connection, old: Sequence[Told], made: Made, stays: set[Told]
) -> None:
    """Take the keys out of the index that no longer lead to a row, and put in those that do."""
    from core.checks.packing import keys_of_rows

    if [*old[:1]] != [*made.rows[:1]]:
        stays = set()  # what all share has a part in the keys of each
    rows = [*old[:1], *(row for row in old[1:] if row not in stays)]
    before = {row.id: keys for row, keys in zip(rows, keys_of_rows(rows), strict=True)}
    after = {
        row.id: keys for row, keys in zip(made.rows, made.keys, strict=True) if row not in stays
    }
    _index(connection, queries.FORGET_TELLING, before, after)
    _index(connection, queries.INDEX_TELLING, after, before)


def _index(
    connection: sqlite3.Connection,
    query: str,
    keys_of: Mapping[int, Sequence[int]],
    others: Mapping[int, Sequence[int]],
) -> None:
    """Run a query for each row whose keys differ from the others that it has."""
    connection.executemany(
        query,
        [
            {"id": telling_id, "keys": " ".join(map(token, keys))}
            for telling_id, keys in keys_of.items()
            if keys and keys != others.get(telling_id)
        ],
    )


def _count_names(
    connection: sqlite3.Connection, before: frozenset[int], after: frozenset[int]
) -> None:
    connection.executemany(queries.ADD_NAME, ({"id": name} for name in sorted(after - before)))
    gone = [{"id": name} for name in sorted(before - after)]
    connection.executemany(queries.TAKE_NAME, gone)
    connection.executemany(queries.DROP_NAME, gone)


def _drop_findings_of(connection: sqlite3.Connection, article_key: int) -> None:
    connection.execute(queries.DROP_SPANS_OF_OWNER, {"key": article_key})
    connection.execute(queries.DROP_FINDINGS_OF_OWNER, {"key": article_key})


def _take_findings(connection: sqlite3.Connection, query: str, values: dict[str, int]) -> None:
    """Drop findings that may no longer hold, and queue the articles that they belong to."""
    for row in connection.execute(query, values).fetchall():
        connection.execute(queries.DROP_FINDING_SPANS, {"key": row["key"]})
        connection.execute(queries.DROP_FINDING, {"key": row["key"]})
        connection.execute(queries.QUEUE, {"article_key": row["article_key"]})


def _add_findings(connection: sqlite3.Connection, made: Made) -> None:
    (last,) = connection.execute(queries.LAST_FINDING_KEY).fetchone()
    for number, (finding_id, finding) in enumerate(made.findings, last + 1):
        spans = _spans(connection, number, finding)
        own = [span["start"] for span in spans if span["article_key"] == made.article_key]
        row = {
            "key": number,
            "id": finding_id,
            "article_key": made.article_key,
            "type": str(finding.type),
            "subtype": finding.subtype and str(finding.subtype),
            "start": min(own, default=0),
            "message": json.dumps(pack(finding.message)),
            "working": json.dumps(pack(finding.working)),
        }
        connection.execute(queries.ADD_FINDING, row)
        connection.executemany(queries.ADD_SPAN, spans)


def _spans(connection: sqlite3.Connection, number: int, finding: Finding) -> list[dict[str, Any]]:
    claims = _claims_at(connection, finding.claims)
    keys: dict[str, int] = {}
    spans = []
    for ordinal, span in enumerate(finding.spans):
        is_first = span.article_id not in keys
        if is_first:
            row = connection.execute(queries.KEY_OF_ARTICLE, {"id": span.article_id}).fetchone()
            keys[span.article_id] = row["key"]
        place = (keys[span.article_id], span.start, span.end)
        spans.append(
            {
                "finding_key": number,
                "ordinal": ordinal,
                "article_key": place[0],
                "type": str(finding.type),
                "start": span.start,
                "end": span.end,
                "claim_id": claims.pop(place, None),
                "is_first": int(is_first),
            }
        )
    return spans


def _claims_at(
    connection: sqlite3.Connection, claim_ids: Iterable[int]
) -> dict[tuple[int, int, int], int]:
    """Return claims by where they stand."""
    rows = (connection.execute(queries.CLAIM_SPAN, {"id": id}).fetchone() for id in claim_ids)
    return {tuple(row)[:3]: row["id"] for row in rows if row is not None}
