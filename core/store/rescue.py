"""Put a salvaged store in the place of a damaged one, which is set aside as it was."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from core.errors import GalleyError, StoreError
from core.store.backups import refuse_if_in_use
from core.store.checkup import problems
from core.store.connection import connect
from core.store.salvage import salvage
from core.store.versions import prepare
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from core.store.salvage_report import SalvageReport

_SIDE_FILES: Final = ("", "-wal")
"""A store's files but the -shm, which SQLite makes anew."""


def salvage_in_place(store_path: Path, *, at: datetime) -> tuple[SalvageReport, Path]:
    """Salvage a damaged store into its own place; return the report and where it is kept.

    Raises StoreError, with the store as it was, if it is missing, sound, open in another
    program, or if nothing of it can be read.
    """
    if not store_path.is_file():
        raise StoreError(
            Wording(
                "There is no store at {path}; nothing was changed, check the path.", path=store_path
            )
        )
    aside = store_path.with_name(
        f"{store_path.stem}-damaged-{at.astimezone(UTC):%Y-%m-%dT%H-%M-%SZ}.db"
    )
    with _disk_errors(store_path):
        _refuse_sound(store_path)
        try:
            # SQLite may write to what it opens, if only to tidy up: the copy comes first.
            _copy(store_path, aside)
            refuse_if_in_use(store_path)
        except BaseException:
            _remove(aside)
            raise
        return _replace(store_path, aside, at), aside


def _replace(store_path: Path, aside: Path, at: datetime) -> SalvageReport:
    made = store_path.with_name(f"{store_path.name}.part")
    try:
        report = salvage(aside, made, at=at)
    except BaseException:
        _remove(store_path)
        _move(aside, store_path)
        raise
    _remove(store_path)
    _move(made, store_path)
    return report


def _refuse_sound(store_path: Path) -> None:
    """Raise StoreError if there is nothing wrong; a copy is asked, so that no byte changes."""
    with TemporaryDirectory(prefix=f".{store_path.stem}-", dir=store_path.parent) as folder:
        copy = Path(folder) / "galley.db"
        _copy(store_path, copy)
        try:
            with closing(connect(copy, create=False)) as connection:
                prepare(connection, copy, create=False)
                is_sound = not list(problems(connection))
        except (GalleyError, sqlite3.Error, ValueError, TypeError):
            # Whatever a damaged store makes of the code that reads it.
            is_sound = False
    if is_sound:
        raise StoreError(
            Wording(
                "The store {path} is sound; nothing was changed or needs to be.", path=store_path
            )
        )


def _copy(source: Path, target: Path) -> None:
    for suffix in _SIDE_FILES:
        part = source.with_name(f"{source.name}{suffix}")
        if part.exists():
            copied = target.with_name(f"{target.name}{suffix}")
            shutil.copyfile(part, copied)
            copied.chmod(0o600)


def _move(source: Path, target: Path) -> None:
    for suffix in reversed(_SIDE_FILES):
        part = source.with_name(f"{source.name}{suffix}")
        if part.exists():
            part.replace(target.with_name(f"{target.name}{suffix}"))


def _remove(path: Path) -> None:
    for suffix in ("-shm", "-wal", ""):
        path.with_name(f"{path.name}{suffix}").unlink(missing_ok=True)


@contextmanager
def _disk_errors(store_path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            Wording(
                "{path} could not be salvaged ({problem}); what was in it is there or in "
                "{copy}, check the disk.",
                path=store_path,
                problem=as_reason(error.strerror or str(error)),
                copy=f"{store_path.stem}-damaged-*.db",
            )
        ) from error
