"""Read parts of a ZIP container into memory, within limits; nothing is ever written to disk."""

from __future__ import annotations

import errno
import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

from core.articles.files import open_bytes, refusal
from core.articles.format import OLE_MARK
from core.articles.strangers import DAMAGED, PASSWORD, reason_against_ole
from core.articles.trees import parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

PART_LIMIT: Final = 24 << 20
"""The bytes of one part, unpacked."""
_TOTAL_LIMIT: Final = 48 << 20
_DIRECTORY_LIMIT: Final = 4 << 20
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

# The ZIP file format, 4.3.16: the end of central directory record and its longest comment.
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
# 4.3.14 and 4.3.15: what stands before it in a large container, and says the same in wider numbers.
_WIDE_END: Final = struct.Struct("<4sQ2H2L4Q")
_WIDE_END_MARK: Final = b"PK\x06\x06"
_WIDE_PLACE: Final = struct.Struct("<4sLQL")
_WIDE_PLACE_MARK: Final = b"PK\x06\x07"
_ENCRYPTED: Final = 0x1

TOO_LARGE: Final = (
    "it holds more than Galley unpacks, as if it were made to fill the memory; leave it, or save "
    "its text as a .txt file"
)


class Container:
    """The parts of a ZIP container by their names; a name is never taken for a path."""

    def __init__(self, file: IO[bytes]) -> None:
        """Read what is in it; raises ValueError with a sentence, as does read()."""
        check_directory(file)
        with _damage_told():
            self._zip = zipfile.ZipFile(file)
        self.names = frozenset(self._zip.namelist())
        self._left = _TOTAL_LIMIT

    def read(self, name: str) -> bytes:
        """Return a part, b"" where there is none."""
        if name not in self.names:
            return b""
        info = self._zip.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise ValueError(PASSWORD)
        if info.compress_type not in _PACKED:
            raise ValueError(DAMAGED)
        limit = min(PART_LIMIT, self._left)
        if info.file_size > limit:
            raise ValueError(TOO_LARGE)
        # The size that is told may be a lie, and the rest is then left packed.
        with _damage_told(), self._zip.open(info) as part:
            data = part.read(limit + 1)
        if len(data) > limit:
            raise ValueError(TOO_LARGE)
        self._left -= len(data)
        return data

    def xml(self, name: str) -> _Element | None:
        """Return the root of a part that is XML, None where there is no such part."""
        data = self.read(name)
        return parse_xml(data) if data else None


@contextmanager
def open_container(path: Path) -> Iterator[Container]:
    """Open a container; a ValueError within becomes an ArticleError that names the file."""
    with open_bytes(path) as file, naming(path):
        yield container_in(file)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turn a ValueError with a reason into an ArticleError that names the file."""
    try:
        yield
    except ValueError as error:
        raise refusal(path, str(error)) from error


def container_in(file: IO[bytes]) -> Container:
    """Return the container that a file is; raises ValueError with a reason where it is none."""
    is_ole = file.read(len(OLE_MARK)) == OLE_MARK
    file.seek(0)
    if is_ole:
        raise ValueError(reason_against_ole(file))
    return Container(file)


def check_directory(file: IO[bytes]) -> None:
    """Raise ValueError where the list of parts is missing or so long that it fills the memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 0xFFFF - _END.size - _WIDE_PLACE.size - _WIDE_END.size))
    tail = file.read()
    file.seek(0)
    place = tail.rfind(_END_MARK)
    if place < 0 or len(tail) - place < _END.size:
        raise ValueError(DAMAGED)
    directory_size: int = _END.unpack_from(tail, place)[5]
    if max(directory_size, _wide_size(tail[:place])) > _DIRECTORY_LIMIT:
        raise ValueError(TOO_LARGE)


def _wide_size(before: bytes) -> int:
    """Return the size of the list as told before its end, 0 where nothing is."""
    start = len(before) - _WIDE_PLACE.size
    if start < 0 or not before.startswith(_WIDE_PLACE_MARK, start):
        return 0
    start -= _WIDE_END.size
    if start < 0 or not before.startswith(_WIDE_END_MARK, start):
        raise ValueError(DAMAGED)
    size: int = _WIDE_END.unpack_from(before, start)[8]
    return size


@contextmanager
def _damage_told() -> Iterator[None]:
    """Turn what zipfile raises for a damaged container into a ValueError with a sentence."""
    try:
        yield
    except OSError as error:
        # A place before the file's start, where the list of parts is damaged.
        if error.errno != errno.EINVAL:
            raise
        raise ValueError(DAMAGED) from error
    except NotImplementedError as error:  # a RuntimeError, too
        raise ValueError(DAMAGED) from error
    except RuntimeError as error:  # zipfile's word for an encrypted part
        raise ValueError(PASSWORD) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError) as error:
        raise ValueError(DAMAGED) from error
