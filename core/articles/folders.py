"""Find the files that may hold articles, in the folders that the user names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from core.articles.files import failure, refusal
from core.articles.registry import SUFFIXES
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from core.errors import ArticleError

_OTHERS: Final = frozenset(
    (
        *(".doc", ".dot", ".wps", ".wpd", ".sxw", ".pages"),
        *(".msg", ".mobi", ".azw3", ".webarchive"),
    )
)
"""What articles are kept in, too: reading such a file says what it is and what to do with it."""


def find_files(paths: Iterable[Path]) -> Iterator[Path | ArticleError]:
    """Yield each file as it is named, and for a folder those in it that should hold articles.

    Folders are walked to the bottom, in the order of their names. Hidden files and
    folders, and links to folders, which may lead back up, are passed over. A folder
    that can't be read, or holds nothing to read, gives an error in its place.
    """
    for path in paths:
        # Not path.is_dir(), which raises where a folder above may not be entered or a name
        # is too long: the reader then says so of the one file, and the rest goes on.
        if os.path.isdir(path):  # noqa: PTH112
            yield from _files_below(path)
        else:
            yield path


def _files_below(top: Path) -> Iterator[Path | ArticleError]:
    is_empty = True
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(_visible(folder))
            files = [entry for entry in entries if _may_hold_article(entry)]
            folders = [entry for entry in entries if entry.is_dir() and not entry.is_symlink()]
        except OSError as error:
            is_empty = False
            yield failure(folder, error)
            continue
        is_empty = is_empty and not files
        yield from files
        waiting.extend(reversed(folders))
    if is_empty:
        known = " or ".join(SUFFIXES)
        nothing = Wording(
            "there is no {known} file in it; check that it is the folder you mean", known=known
        )
        yield refusal(top, nothing)


def _visible(folder: Path) -> Iterator[Path]:
    return (entry for entry in folder.iterdir() if not entry.name.startswith("."))


def _may_hold_article(entry: Path) -> bool:
    suffix = entry.suffix.lower()
    return (suffix in SUFFIXES or suffix in _OTHERS) and not entry.is_dir()
