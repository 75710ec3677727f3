"""Decide whether a file is a store that this Galley can use, and make or migrate it."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from core.errors import StoreError
from core.store.backups import make_backup
from core.store.connection import APPLICATION_ID, environment_errors
from core.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_VERSION: Final = 4
"""Kept in the file as SQLite's user_version; the number of the last migration step."""


def prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    """Make sure that the file is a store with the present schema.

    Raises StoreError for an SQLite file that is no store, for a store of a newer
    Galley, and for an empty file if create is False; each is left as it was.
    """
    with environment_errors(path):
        connection.execute("begin")  # another process may be making it at this moment
        version = _pragma(connection, "user_version")
        is_empty = not _pragma(connection, "schema_version")
        is_ours = _pragma(connection, "application_id") == APPLICATION_ID
        connection.execute("rollback")
    if not (is_ours or (is_empty and create)):
        raise StoreError(
            Wording(
                "{path} is not a Galley store, and was left as it is; choose another file.",
                path=path,
            )
        )
    if version > SCHEMA_VERSION:
        raise StoreError(
            Wording(
                "The store {path} was made by a newer Galley (its schema is {version}, this one "
                "knows {known}); it was left as it is, update Galley to open it.",
                path=path,
                version=str(version),
                known=str(SCHEMA_VERSION),
            )
        )
    if version < SCHEMA_VERSION:
        if not is_empty:
            make_backup(connection, path, at=datetime.now(UTC))
        _migrate(connection, path)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    # Imported here: sqlite_utils takes 0.4 s, and a store is seldom made or migrated.
    from core.store.schema import migrate

    try:
        with environment_errors(path):
            migrate(connection)
    except sqlite3.Error as error:
        raise StoreError(
            Wording(
                "The store {path} could not be brought to what this Galley needs ({problem}); it "
                "is as it was, go on with the Galley that made it.",
                path=path,
                problem=error,
            )
        ) from error


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"pragma {name}").fetchone()[0]
    return value
