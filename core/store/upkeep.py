"""Looking after a store: what it holds, whether it is sound, and copies of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.store import queries, search_index
from core.store.backups import make_backup
from core.store.base import StoreFile
from core.store.checkup import problems
from core.store.connection import environment_errors
from core.store.versions import SCHEMA_VERSION

if TYPE_CHECKING:
    from datetime import datetime

    from core.store.backups import Backup


class Upkeep(StoreFile):
    """Counts, checks, copies and tidies what is stored."""

    def counts(self) -> dict[str, int]:
        """Return how many articles, claims and reviews in force the store holds."""
        with environment_errors(self.path):
            return dict(self._connection.execute(queries.COUNTS).fetchone())

    def versions(self) -> dict[str, str]:
        """Return the versions of the store's schema and of SQLite, for a report."""
        with environment_errors(self.path):
            (sqlite_version,) = self._connection.execute("select sqlite_version()").fetchone()
        return {"schema": str(SCHEMA_VERSION), "SQLite": sqlite_version}

    def check(self) -> list[str]:
        """Return what is wrong with the store, a sentence each; nothing where it is sound."""
        with environment_errors(self.path):
            return list(problems(self._connection))

    def back_up(self, *, at: datetime) -> Backup:
        """Copy the store beside itself, checked, and drop backups that have expired."""
        return make_backup(self._connection, self.path, at=at)

    def tidy(self) -> None:
        """Drop from the index what is left there of erased articles; takes seconds at size."""
        with self._transaction():
            search_index.tidy(self._connection)
