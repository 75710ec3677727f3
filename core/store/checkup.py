"""What can be wrong with a store: with its file, and between its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.store import queries
from core.store.chain import broken_links
from core.store.history import differences

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong; nothing where the store is sound."""
    for row in connection.execute("pragma integrity_check"):
        if row[0] != "ok":
            yield f"SQLite says: {row[0]}."
    for row in connection.execute("pragma foreign_key_check"):
        yield f"A row of {row['table']} refers to one that is gone."
    for row in connection.execute(queries.PROGRESS_DIFFERS):
        yield f"The progress of article {row['id']} differs from its claims."
    yield from differences(connection)
    yield from broken_links(connection)
