"""Copies of the store beside it: made whole, checked, and kept for a month."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from core.errors import StoreError
from core.store.connection import environment_errors
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_KEPT_LATEST: Final = 10
_KEPT_DAILY: Final = timedelta(days=30)
_ABANDONED_AFTER: Final = 3600.0
"""Seconds since a copy was last written to, behind which nobody is at it any more."""
_TIME: Final = "%Y-%m-%dT%H-%M-%SZ"
_NAME: Final = re.compile(r".+-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.db")


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A copy of a store as it was at a moment."""

    at: datetime
    path: Path


def backup_folder(store_path: Path) -> Path:
    """Return where the backups of a store are kept; it may not exist yet."""
    return store_path.with_name(f"{store_path.stem}-backups")


def list_backups(store_path: Path) -> list[Backup]:
    """Return the backups of a store, the earliest first."""
    found = []
    for path in backup_folder(store_path).glob("*.db"):
        name = _NAME.fullmatch(path.name)
        if name:
            at = datetime.strptime(name[1], _TIME).replace(tzinfo=UTC)
            found.append(Backup(at, path))
    return sorted(found)


def make_backup(connection: sqlite3.Connection, store_path: Path, *, at: datetime) -> Backup:
    """Copy the store as it is now, check the copy, and drop backups that have expired.

    Raises StoreError, leaving earlier backups as they are, if the copy can't be
    written or isn't sound.
    """
    folder = backup_folder(store_path)
    # By the process, too: several may find at the same moment that a store is an old one.
    partial = folder / f"{store_path.stem}-{at.astimezone(UTC):{_TIME}}-{os.getpid()}.part"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        _drop_abandoned(folder)
        _drop_partial(partial)
        with environment_errors(partial):
            # https://sqlite.org/lang_vacuum.html: a snapshot, whoever else is writing.
            connection.execute("vacuum into ?", [str(partial)])
        partial.chmod(0o600)
        check_file(partial)
        backup = _free_place(store_path, at)
        partial.replace(backup.path)
    except OSError as error:
        raise StoreError(
            Wording(
                "No backup could be made in {folder} ({problem}); your reviews are in the store, "
                "check the folder and its disk.",
                folder=folder,
                problem=as_reason(error.strerror or str(error)),
            )
        ) from error
    finally:
        with suppress(OSError):
            _drop_partial(partial)
    for old in expired(list_backups(store_path), now=at):
        old.path.unlink(missing_ok=True)
    return backup


def expired(backups: Sequence[Backup], *, now: datetime) -> list[Backup]:
    """Return those that are neither among the latest ten nor a day's last of the past month."""
    ordered = sorted(backups)
    last_of_day = {backup.at.date(): backup for backup in ordered}
    kept = set(ordered[-_KEPT_LATEST:]) | {
        backup for backup in last_of_day.values() if now - backup.at <= _KEPT_DAILY
    }
    return [backup for backup in ordered if backup not in kept]


def restore_backup(backup_path: Path, store_path: Path, *, at: datetime) -> Path | None:
    """Put a copy of a backup in the store's place.

    The present store, sound or not, is set aside untouched; returns its new path,
    or None where there was none. Raises StoreError, everything left as it was, if
    the backup isn't sound or another program has the store open.
    """
    check_file(backup_path)
    refuse_if_in_use(store_path)
    aside = store_path.with_name(f"{store_path.stem}-replaced-{at.astimezone(UTC):{_TIME}}.db")
    partial = store_path.with_name(f"{store_path.name}.part")
    try:
        partial.write_bytes(backup_path.read_bytes())
        partial.chmod(0o600)
        moved = _move(store_path, aside)
        partial.replace(store_path)
    except OSError as error:
        raise StoreError(
            Wording(
                "The backup could not be put in the place of {path} ({problem}); the backup is "
                "untouched, and so is the store, there or as {aside}.",
                path=store_path,
                problem=as_reason(error.strerror or str(error)),
                aside=aside.name,
            )
        ) from error
    return aside if moved else None


def check_file(path: Path) -> None:
    """Raise StoreError if the file at path is no sound SQLite file."""
    if not path.is_file():
        raise StoreError(
            Wording("There is no backup at {path}; nothing was changed, check the path.", path=path)
        )
    with (
        environment_errors(path),
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as copy,
    ):
        (answer,) = copy.execute("pragma quick_check(1)").fetchone()
    if answer != "ok":
        raise StoreError(
            Wording(
                "The backup {path} is damaged ({problem}); nothing was changed.",
                path=path,
                problem=answer,
            )
        )


def refuse_if_in_use(store_path: Path) -> None:
    """Raise StoreError if another program has the store open, as far as its damage lets one see."""
    if not store_path.is_file():
        return
    with closing(sqlite3.connect(store_path, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("pragma locking_mode = exclusive")
            connection.execute("begin exclusive")
            connection.execute("rollback")
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise StoreError(
                    Wording(
                        "The store {path} is open in another program; nothing was changed, close "
                        "it there first.",
                        path=store_path,
                    )
                ) from error
            # Too damaged to lock: that is what a restore is for.


def _free_place(store_path: Path, at: datetime) -> Backup:
    """Return where a copy may go: no backup ever takes the place of another."""
    while True:
        name = f"{store_path.stem}-{at.astimezone(UTC):{_TIME}}.db"
        path = backup_folder(store_path) / name
        if not path.exists():
            return Backup(at, path)
        at += timedelta(seconds=1)


def _drop_partial(partial: Path) -> None:
    for path in (partial, partial.with_name(f"{partial.name}-journal")):
        path.unlink(missing_ok=True)


def _drop_abandoned(folder: Path) -> None:
    """Remove the copies that somebody began and was killed over."""
    for path in [*folder.glob("*.part"), *folder.glob("*.part-journal")]:
        with suppress(OSError):  # another process may do the same
            if time.time() - path.stat().st_mtime > _ABANDONED_AFTER:
                path.unlink()


def _move(store_path: Path, aside: Path) -> bool:
    """Rename a store with the files that SQLite keeps beside it."""
    is_there = store_path.exists()
    for suffix in ("-wal", "-shm", ""):
        part = store_path.with_name(f"{store_path.name}{suffix}")
        if part.exists():
            part.replace(aside.with_name(f"{aside.name}{suffix}"))
    return is_there
