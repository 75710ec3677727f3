"""Looking after a store: what it holds, whether it is sound, and copies of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import DamagedStoreError
from core.store import queries, search_index
from core.store.backups import make_backup
from core.store.base import StoreFile
from core.store.checkup import problems
from core.store.connection import environment_errors
from core.store.versions import SCHEMA_VERSION
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from core.store.backups import Backup

_TRIES: Final = 100
"""How often the log is tried to be emptied while others read what is in it."""


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

    def tidying(self) -> Iterator[None]:
        """Drop from the index what is left there of erased articles, as far as this is iterated.

        It takes seconds at size, but no single step holds other writers up for long. The
        log beside the store, which holds pages as they were, is emptied at the end.
        """
        for merge in search_index.merges():
            is_unfinished = True
            while is_unfinished:
                with self._transaction():
                    is_unfinished = merge(self._connection)
                yield
        for _ in range(_TRIES):
            if self._empty_log():
                return
            yield

    def refuse_damage(self) -> None:
        """Raise DamagedStoreError if the file is damaged; reads all of it."""
        with environment_errors(self.path):
            (answer,) = self._connection.execute("pragma quick_check(1)").fetchone()
        if answer != "ok":
            raise DamagedStoreError(
                Wording(
                    "The store {path} is damaged ({problem}), and was left as it is.",
                    path=self.path,
                    problem=answer,
                )
            )

    def _empty_log(self) -> bool:
        """Write the log into the store; tells whether nobody was in the way."""
        with environment_errors(self.path):
            (patience,) = self._connection.execute("pragma busy_timeout").fetchone()
            # Who waits for readers here holds writers up meanwhile.
            self._connection.execute("pragma busy_timeout = 0")
            try:
                # https://sqlite.org/pragma.html#pragma_wal_checkpoint
                is_busy = self._connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
            finally:
                self._connection.execute(f"pragma busy_timeout = {patience}")
        return not is_busy
