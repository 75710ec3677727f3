"""Open files for the readers, and say in a sentence why one can't be read."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from os import SEEK_CUR
from typing import IO, TYPE_CHECKING, Final

from core.errors import ArticleError
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE_LIMIT: Final = 32 << 20
"""The bytes of a text that are read at most: some five million words."""

_CHUNK: Final = 1 << 20

_ADVICE: Final = {
    errno.ENOENT: "there is no such file; check its name",
    errno.ENOTDIR: "there is no such file; check its name",
    errno.EISDIR: "it is a folder; name the files in it",
    errno.EACCES: "you are not allowed to read it; change its permissions or ask its owner",
    errno.ELOOP: "it is a link that leads back to itself; name the file itself",
    errno.EPERM: "you are not allowed to read it; change its permissions or ask its owner",
}


def refusal(path: Path, reason: str) -> ArticleError:
    """Make the error for a file that gives no article; reason says why and what to do.

    A reason with something filled in is a Wording, so that the window can say it in its language.
    """
    return ArticleError(
        Wording("{path} was not read: {reason}.", path=shown(path), reason=as_reason(reason))
    )


def refusal_of_line(path: Path, line: int, reason: str) -> ArticleError:
    """Make the error for one line of a corpus, the first being 1."""
    return ArticleError(
        Wording(
            "{path}, line {line} was left out: {reason}.",
            path=shown(path),
            line=str(line),
            reason=as_reason(reason),
        )
    )


def refusal_of_more(path: Path, count: int) -> ArticleError:
    """Make the error for all lines of a corpus that no error names."""
    return ArticleError(
        Wording(
            "{path}: {count} more lines were left out; mend the others first, and read it again.",
            path=shown(path),
            count=count,
        )
    )


def refusal_of_size(path: Path, limit: int) -> ArticleError:
    """Make the error for a file of more than limit bytes."""
    reason = "it is larger than {size} MB; split it into smaller files"
    return refusal(path, Wording(reason, size=str(limit >> 20)))


def failure(path: Path, error: OSError) -> ArticleError:
    """Make the error for a file or a folder that the system would not open or read."""
    otherwise = Wording(
        "{problem}; check the disk and try again", problem=as_reason(error.strerror or str(error))
    )
    return refusal(path, _ADVICE.get(error.errno or 0, otherwise))


def shown(path: Path | str) -> str:
    """Return a path or a name fit for a line of a message, whatever characters it may hold."""
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


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """Return what a file holds, or raise ArticleError, also where that is more than limit bytes.

    The limit keeps what a reader makes of it, which is some times larger, in memory.
    """
    with open_bytes(path) as file:
        # Room for all that may be read would take longer to make than most files to read.
        size = min(limit, os.fstat(file.fileno()).st_size)
        data = file.read(size + 1)
        if len(data) > size:
            # It has grown by now.
            data += file.read(limit + 1 - len(data))
    if len(data) > limit:
        raise refusal_of_size(path, limit)
    return data


def skip_line(file: IO[bytes]) -> None:
    """Pass over the rest of a line, which readline() would take far longer for."""
    while chunk := file.read(_CHUNK):
        end = chunk.find(b"\n")
        if end >= 0:
            file.seek(end + 1 - len(chunk), SEEK_CUR)
            return


def decode(data: bytes) -> str:
    """Decode strict UTF-8, or raise ValueError with what is wrong and what to do."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise ValueError(
            Wording(
                "it is not UTF-8 text (byte {place} is 0x{value}); save it as UTF-8 and try again",
                place=str(error.start + 1),
                value=f"{data[error.start]:02X}",
            )
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
