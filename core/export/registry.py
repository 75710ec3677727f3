"""The writers by the names of their formats, and how an export gets to its place.

A new format is a new file here with a writer in it, and its line in _WRITERS.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final, Protocol

from core.export import csv_file
from core.export.placing import replacing
from core.export.scope import store_articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from core.export.scope import ClaimSource
    from core.hand_over import HandOver


class _Writer(Protocol):
    """Write claims as they come, leave the file open and return how many they were."""

    def __call__(self, articles: Iterable[HandOver], file: IO[bytes], /, *, bom: bool) -> int: ...


_WRITERS: Final[Mapping[str, _Writer]] = {"csv": csv_file.write}

FORMATS: Final = tuple(_WRITERS)
"""The names of the formats, the usual one first."""


def write_claims(
    articles: Iterable[HandOver], file: IO[bytes], *, format: str = FORMATS[0], bom: bool = True
) -> int:
    """Write an export to a file that is open for bytes, and return how many claims it holds.

    Whatever the file raises comes through.
    """
    return _WRITERS[format](articles, file, bom=bom)


def export_claims(
    articles: Iterable[HandOver], destination: Path, *, format: str = FORMATS[0], bom: bool = True
) -> int:
    """Write an export to destination, all of it or nothing; return how many claims it holds.

    Raises ExportError where it can't be written, and lets through what articles raises; in
    both cases whatever was at destination is untouched, and nothing is left beside it.
    """
    with replacing(destination) as file:
        return write_claims(articles, file, format=format, bom=bom)


def export_store(
    store: ClaimSource,
    destination: Path,
    *,
    scope: str,
    article_id: str | None = None,
    format: str = FORMATS[0],
    bom: bool = True,
    confidential: bool = False,
) -> int:
    """Write the claims of the scope, of one article or of all, as export_claims does.

    Confidential evidence stays in the store unless it is asked for.
    """
    articles = store_articles(store, scope=scope, article_id=article_id, confidential=confidential)
    return export_claims(articles, destination, format=format, bom=bom)
