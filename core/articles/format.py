"""What a format is: its name, how it is recognised, and the function that reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from core.articles.files import open_bytes
from core.errors import ArticleError
from core.models import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ReadResult: TypeAlias = Article | ArticleError
"""An article, or why there is none in its place."""

SAMPLE_SIZE: Final = 4096
# [MS-CFB], 2.2: how the older Office formats, and encrypted ones of today, begin.
OLE_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# ODF 1.3 part 2, 3.3, and OCF 3.2, 4.3: a part of that name, stored as it is.
_MEDIA_TYPE: Final = re.compile(rb"PK\x03\x04.{26}mimetype(application/[!-O\[-~]{1,80})", re.DOTALL)


class Sample:
    """The start of a file, by which its format is told."""

    def __init__(self, path: Path) -> None:
        """Read the start of the file; raises ArticleError where that is not possible."""
        self.path = path
        with open_bytes(path) as file:
            self.head = file.read(SAMPLE_SIZE)

    @property
    def is_container(self) -> bool:
        """Whether the file begins as a ZIP container does (APPNOTE.TXT, 4.3.7)."""
        return self.head.startswith(b"PK\x03\x04")

    @cached_property
    def media_type(self) -> str:
        """What a container says that it is in its first part, as OpenDocument and EPUB have it."""
        match = _MEDIA_TYPE.match(self.head)
        return match[1].decode() if match else ""

    @cached_property
    def parts(self) -> frozenset[str]:
        """The names of what a ZIP container holds; nothing where the file isn't a sound one."""
        if not self.is_container:
            return frozenset()
        # Imported late, here as elsewhere: most of what imports the formats unpacks nothing.
        from core.articles.containers import Container

        try:
            with open_bytes(self.path) as file:
                return Container(file).names
        except ValueError:
            return frozenset()


@dataclass(frozen=True, slots=True)
class Format:
    """A format that articles come in.

    read yields the file's articles; it raises ArticleError where the whole file fails,
    and yields one where a part of a corpus does, so that the rest is still read.
    is_content says whether a file is of the format whatever its name is; a format
    without it is told by its suffixes alone. is_complex has the file read in a process
    of its own, with a limit on time and memory: for all that more than decodes text.
    read_parts, where a file may be wanted as several articles, yields these.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], Iterator[ReadResult]]
    is_content: Callable[[Sample], bool] | None = None
    is_complex: bool = False
    read_parts: Callable[[Path], Iterator[ReadResult]] | None = None
