"""Open files for the readers, and say in a sentence why one can't be read."""

from __future__ import annotations

import errno
import stat
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

from core.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ADVICE: Final = {
    errno.ENOENT: "there is no such file; check its name",
    errno.ENOTDIR: "there is no such file; check its name",
    errno.EISDIR: "it is a folder; name the files in it",
    errno.EACCES: "you are not allowed to read it; change its permissions or ask its owner",
    errno.EPERM: "you are not allowed to read it; change its permissions or ask its owner",
}


def refusal(path: Path, reason: str) -> ArticleError:
    """Make the error for a file that gives no article; reason says why and what to do."""
    return ArticleError(f"{shown(path)} was not read: {reason}.")


def refusal_of_line(path: Path, line: int, reason: str) -> ArticleError:
    """Make the error for one line of a corpus, the first being 1."""
    return ArticleError(f"{shown(path)}, line {line} was left out: {reason}.")


def failure(path: Path, error: OSError) -> ArticleError:
    """Make the error for a file or a folder that the system would not open or read."""
    otherwise = f"{error.strerror or error}; check the disk and try again"
    return refusal(path, _ADVICE.get(error.errno or 0, otherwise))


def shown(path: Path) -> str:
    """Return the path fit for a line of a message, whatever bytes a file's name may hold."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in str(path)
    )


@contextmanager
def open_bytes(path: Path) -> Iterator[IO[bytes]]:
    """Open a file to be read; a failure then or while it is read becomes an ArticleError."""
    try:
        _refuse_all_but_files(path)
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise failure(path, error) from error


def decode(data: bytes) -> str:
    """Decode strict UTF-8, or raise ValueError with what is wrong and what to do."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise ValueError(
            f"it is not UTF-8 text (byte {error.start + 1} is 0x{data[error.start]:02X}); "
            "save it as UTF-8 and try again"
        ) from error


def _refuse_all_but_files(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except ValueError as error:  # a NUL in the name
        raise refusal(path, _ADVICE[errno.ENOENT]) from error
    if stat.S_ISDIR(mode):
        raise refusal(path, _ADVICE[errno.EISDIR])
    if not stat.S_ISREG(mode):
        # A pipe may keep us waiting, and a device such as /dev/zero give without end.
        raise refusal(path, "it is a device or a pipe; save its content as a file")
