"""The readers by the file names that they stand for.

A new format is a new file here with a reader in it, and its line in _READERS. A
reader yields articles; it raises ArticleError where the whole file fails, and yields
one where a part of a corpus does, so that the rest of the corpus is still read. A
reader that needs a slow library imports it when it reads.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from core.articles import jsonl, plain_text
from core.articles.files import failure, refusal
from core.errors import ArticleError
from core.models import Article

ReadResult: TypeAlias = Article | ArticleError
"""An article, or why there is none in its place."""

_Reader: TypeAlias = Callable[[Path], Iterator[ReadResult]]

_READERS: Final[Mapping[str, _Reader]] = {
    ".jsonl": jsonl.read,
    ".txt": plain_text.read,
}

SUFFIXES: Final = tuple(sorted(_READERS))
"""The endings of the files that Galley can read, in lower case with their dot."""


def read_articles(path: Path) -> Iterator[ReadResult]:
    """Yield the articles of a file one at a time, an error in the place of each that failed."""
    reader = _READERS.get(path.suffix.lower(), _refuse)
    try:
        yield from reader(path)
    except ArticleError as error:
        yield error


def _refuse(path: Path) -> Iterator[ReadResult]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        yield failure(path, error)
        return
    if is_folder:
        yield refusal(path, "it is a folder; name the files in it")
    else:
        known = " and ".join(SUFFIXES)
        yield refusal(path, f"Galley reads {known} files; save it as one of these and try again")
