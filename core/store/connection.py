"""Open a store's file, and tell failures of the disk or the file from bugs.

Connections are the standard library's: importing sqlite_utils takes longer than
the window's first paint, so only schema.py does, and only where a store has to be
made or migrated.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from core.errors import DamagedStoreError, ReadStoppedError, StoreError, StoreUnavailableError
from core.store.places import network_kind, refuse_missing_locks
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

APPLICATION_ID: Final = 0x47414C59
"""Marks a SQLite file as a Galley store ("GALY", https://sqlite.org/pragma.html)."""

_PATIENCE: Final = 10.0
_RETRY: Final = 0.005
_CACHE_SIZE: Final = 32_000
"""Kibibytes of pages that are kept, as far as they are read: an import touches many twice."""

_BUSY: Final = (
    "The store {path} is being written by another program; nothing was changed, try again."
)
# https://sqlite.org/rescode.html. Every other code means that our SQL is wrong.
_SENTENCES: Final = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CANTOPEN: "The store {path} can't be opened; check that its folder exists and "
    "is yours to write.",
    sqlite3.SQLITE_PERM: "The store {path} can't be opened; check that the file is yours to read "
    "and write.",
    sqlite3.SQLITE_CORRUPT: "The store {path} is damaged, and was left as it is; save what is "
    "readable with `galley doctor --salvage`, or bring a backup back with `galley doctor "
    "--restore`.",
    sqlite3.SQLITE_FULL: "The store {path} has no room left on its disk; nothing was changed, free "
    "some space.",
    sqlite3.SQLITE_IOERR: "The store {path} could not be read or written by its disk; nothing was "
    "changed, check the disk, and whether your share of its room is used up, and try again.",
    sqlite3.SQLITE_INTERRUPT: "The store {path} was being read, which was stopped; nothing was "
    "changed.",
    sqlite3.SQLITE_NOTADB: "The store {path} is not a Galley store, or one whose beginning is "
    "destroyed, and was left as it is; choose another file, or try `galley doctor --salvage`.",
    sqlite3.SQLITE_READONLY: "The store {path} is read-only; nothing was changed, make the file "
    "and its folder writable or use another store.",
}
_KINDS: Final[Mapping[int, type[StoreError]]] = {
    **dict.fromkeys(
        (
            sqlite3.SQLITE_BUSY,
            sqlite3.SQLITE_LOCKED,
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_PERM,
            sqlite3.SQLITE_FULL,
            sqlite3.SQLITE_IOERR,
            sqlite3.SQLITE_READONLY,
        ),
        StoreUnavailableError,
    ),
    sqlite3.SQLITE_CORRUPT: DamagedStoreError,
    sqlite3.SQLITE_INTERRUPT: ReadStoppedError,
}


@contextmanager
def environment_errors(path: Path) -> Iterator[None]:
    """Turn a failure of the disk or the file into StoreError; let bugs through.

    What may pass by itself is a StoreUnavailableError, a damaged file a
    DamagedStoreError.
    """
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        primary_code = _primary_code(error)
        sentence = _SENTENCES.get(primary_code)
        if sentence is None:
            raise
        kind = _KINDS.get(primary_code, StoreError)
        raise kind(Wording(sentence, path=path)) from error


def connect(path: Path, *, create: bool, patience: float = _PATIENCE) -> sqlite3.Connection:
    """Open the file in autocommit mode, with the pragmas that every connection needs.

    synchronous is FULL or more, so that a mark which the screen shows survives a power
    cut as well as a crash (https://sqlite.org/pragma.html#pragma_synchronous). A
    file that has to be made is readable by its owner alone. patience is how many
    seconds to wait while another process writes.

    Raises StoreError if there is no such file and create is False, where files can't
    be locked, and where the file can't be opened or isn't SQLite's.
    """
    if create:
        _make_private_file(path)
    else:
        _refuse_missing(path)
    refuse_missing_locks(path)
    with environment_errors(path):
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("pragma foreign_keys = on")
            _choose_journal(connection, is_on_network=bool(network_kind(path)), patience=patience)
            connection.execute(f"pragma cache_size = -{_CACHE_SIZE}")
            # What a reviewer deletes is overwritten, not only unlinked.
            connection.execute("pragma secure_delete = on")
            _read_edges(connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Run one user action: all of it is written, or nothing; also inside another.

    The write lock is taken at the start: a deferred transaction that reads first
    fails at once, whatever the busy timeout, if another process wrote in between.
    """
    if connection.in_transaction:
        begin, undo, end = (
            "savepoint action",
            "rollback to action; release action",
            "release action",
        )
    else:
        begin, undo, end = "begin immediate", "rollback", "commit"
    connection.execute(begin)
    try:
        yield
        connection.execute(end)
    except BaseException:
        # Where the disk failed, SQLite may have ended the transaction by itself.
        if connection.in_transaction:
            for statement in undo.split("; "):
                connection.execute(statement)
        raise


def _primary_code(error: sqlite3.Error | UnicodeDecodeError) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)
    if isinstance(error, UnicodeDecodeError) or "Could not decode to UTF-8" in str(error):
        # The store's own texts, or what SQLite quotes of its schema, are no longer texts.
        code = sqlite3.SQLITE_CORRUPT
    return code & 0xFF


def _choose_journal(
    connection: sqlite3.Connection, *, is_on_network: bool, patience: float
) -> None:
    """Have changes written to a log beside the store, or on a share to a journal before them.

    SQLite doesn't wait by itself where another process is about to choose, too.
    """
    pragmas = ["journal_mode = wal", "synchronous = full"]
    if is_on_network:
        # Who has a file for itself reads a log without memory that others share
        # (https://sqlite.org/wal.html#noshm), in case the store comes from a disk with one.
        pragmas = ["locking_mode = exclusive", "journal_mode = delete", "locking_mode = normal"]
        # A journal must be gone for good before what it could roll back is acknowledged.
        pragmas += ["synchronous = extra"]
    until = time.monotonic() + patience
    for pragma in pragmas:
        while not _is_set(connection, pragma, until=until):
            time.sleep(_RETRY)


def _is_set(connection: sqlite3.Connection, pragma: str, *, until: float) -> bool:
    """Set a pragma, or tell that another process is in the way; raises when it is until."""
    try:
        connection.execute(f"pragma {pragma}").fetchone()
    except sqlite3.OperationalError as error:
        if _primary_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
            raise
        return False
    return True


def _read_edges(connection: sqlite3.Connection) -> None:
    """Touch the schema and both ends of every table, where that takes no time.

    Finds a file that was cut off or overwritten as a whole; quick_check finds the
    rest, but reads all of a file.
    """
    connection.execute("begin")  # another process may be about to migrate
    try:
        tables = connection.execute(
            "select name from pragma_table_list where schema = 'main' and type = 'table' and not wr"
        ).fetchall()
        for (name,) in tables:
            for end in ("min", "max"):
                connection.execute(f'select {end}(rowid) from "{name}"').fetchone()
    finally:
        connection.execute("rollback")


def _refuse_missing(path: Path) -> None:
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError as error:
        raise StoreError(
            Wording("There is no store at {path}; check the path, or import an article.", path=path)
        ) from error
    except OSError as error:
        raise StoreError(Wording(_SENTENCES[sqlite3.SQLITE_CANTOPEN], path=path)) from error
    if not is_file:
        raise StoreError(
            Wording("{path} is a folder or a device, not a store; choose a file.", path=path)
        )


def _make_private_file(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.is_dir():
            raise StoreError(Wording("{path} is a folder, not a store; choose a file.", path=path))
        if not path.exists():
            # Never opened where it exists: closing it would give away the locks that
            # SQLite holds on it for this process (https://sqlite.org/howtocorrupt.html).
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        elif not os.access(path, os.R_OK | os.W_OK):
            raise PermissionError
    except PermissionError as error:
        raise StoreError(Wording(_SENTENCES[sqlite3.SQLITE_READONLY], path=path)) from error
    except OSError as error:
        raise StoreError(Wording(_SENTENCES[sqlite3.SQLITE_CANTOPEN], path=path)) from error
