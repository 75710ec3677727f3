"""Put a file in its place whole, or leave the place as it was."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from core.errors import ExportError
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADVICE: Final = {
    errno.ENOENT: "its folder does not exist; make the folder or choose another",
    errno.ENOTDIR: "its folder does not exist; make the folder or choose another",
    errno.EACCES: "it may not be written there; close it in other programs or choose another place",
    errno.EPERM: "it may not be written there; close it in other programs or choose another place",
    errno.EROFS: "the disk is read-only; choose another place",
    errno.ENOSPC: "the disk is full; free some space or choose another place",
}

_DATABASE_MARK: Final = b"SQLite format 3\0"
"""How every SQLite file starts (https://sqlite.org/fileformat.html)."""


@contextmanager
def replacing(destination: Path) -> Iterator[IO[bytes]]:
    """Give a file to write to that takes destination's place once it is safely on the disk.

    A link stays a link: what it leads to is replaced. A file that was there keeps its
    permissions. Raises ExportError where the system refuses, destination untouched.
    """
    try:
        target = Path(os.path.realpath(destination))
        _refuse_unfit(target, destination)
        # Not from tempfile, whose files nobody but their owner may read.
        temporary = target.with_name(f".galley-{secrets.token_hex(8)}.tmp")
        try:
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                shutil.copymode(target, temporary)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise _failure(destination, error) from error


def _refuse_unfit(target: Path, destination: Path) -> None:
    if not target.exists():
        return
    if not target.is_file():
        raise _refusal(destination, "there is a folder or a device; choose another name")
    # Moving a file over it needs no right to write it, yet who made it read-only meant it.
    if not os.access(target, os.W_OK):
        raise _refusal(destination, _ADVICE[errno.EACCES])
    # One slip of the fingers, and the reviews themselves would be gone.
    with target.open("rb") as file:
        if file.read(len(_DATABASE_MARK)) == _DATABASE_MARK:
            raise _refusal(destination, "there is a database, maybe a store; choose another name")


def _failure(destination: Path, error: OSError) -> ExportError:
    otherwise = Wording(
        "{problem}; choose another place", problem=as_reason(error.strerror or str(error))
    )
    return _refusal(destination, _ADVICE.get(error.errno or 0, otherwise))


def _refusal(destination: Path, reason: str) -> ExportError:
    return ExportError(
        Wording(
            "The export was not written to {path}: {reason}. Your reviews are safe, and what was "
            "there is untouched.",
            path=destination,
            reason=as_reason(reason),
        )
    )
