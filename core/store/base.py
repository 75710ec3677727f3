"""An open store's file: its connection, its transactions, and whether it is still there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from core.errors import StoreUnavailableError
from core.store.connection import connect, environment_errors, transaction
from core.store.places import network_kind
from core.store.versions import prepare
from core.wording import Wording

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType


class StoreFile:
    """What every part of the store stands on.

    Every method of a store raises StoreError, having written nothing, where the disk
    or the file is at fault. A store is used from the thread that opened it.
    """

    def __init__(self, path: Path, *, create: bool, patience: float | None = None) -> None:
        """Open the store at path; with create, make it where there is none.

        patience is how many seconds a call may wait while another process writes.
        Raises StoreError if it is missing, no store, or a newer Galley's.
        """
        self.path = path
        options = {} if patience is None else {"patience": patience}
        self._connection = connect(path, create=create, **options)
        self._data_version: int | None = None
        try:
            prepare(self._connection, path, create=create)
            self._identity = self._identify()
            self.was_changed_elsewhere()
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was acknowledged is already in it."""
        self._connection.close()

    def reader(self) -> Self:
        """Open the same store once more, to be read from the thread that this is called in."""
        return type(self)(self.path, create=False)

    def interrupt(self) -> None:
        """Have what another thread reads here end with ReadStoppedError, if it is at it."""
        self._connection.interrupt()

    def notice(self) -> str | None:
        """Return a sentence about what the store's place doesn't promise; None on a disk."""
        kind = network_kind(self.path)
        return kind and Wording(
            "The store {path} lies on a network share ({kind}), whose locks alone keep two "
            "computers from ruining it: open it on one at a time, or keep it on a disk.",
            path=self.path,
            kind=kind,
        )

    def was_changed_elsewhere(self) -> bool:
        """Tell whether another process has written since this was asked last."""
        with environment_errors(self.path):
            # https://sqlite.org/pragma.html#pragma_data_version
            (version,) = self._connection.execute("pragma data_version").fetchone()
        before, self._data_version = self._data_version, version
        return bool(before != version)

    @contextmanager
    def grouped(self) -> Iterator[None]:
        """Write everything that is done inside at once: all of it is on the disk then, or nothing.

        For many small changes in a row, each of which would wait for the disk by itself.
        Other processes can't write meanwhile, so keep it below a tenth of a second.
        """
        with self._transaction():
            yield

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Run one user action: all of it is written, or nothing."""
        with environment_errors(self.path):
            self._refuse_a_vanished_file()
            with transaction(self._connection):
                yield

    def _one(self, query: str, parameters: dict[str, Any]) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._connection.execute(query, parameters).fetchone()
        return row

    def _refuse_a_vanished_file(self) -> None:
        # SQLite goes on writing into a file that was deleted or replaced under it.
        if self._identify() != self._identity:
            raise StoreUnavailableError(
                Wording(
                    "The store {path} was moved or deleted, or its drive is gone; nothing was "
                    "changed, put it back where it was.",
                    path=self.path,
                )
            )

    def _identify(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino
