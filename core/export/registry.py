"""The writers by the names of their formats, and how an export gets to its place.

A new format is a new file here with a writer in it, and its line in _WRITERS.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final, Protocol

from core.export import csv_file
from core.export.placing import replacing
from core.export.rows import store_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from core.export.rows import ClaimSource, ExportRow


class _Writer(Protocol):
    """Write rows to a file one at a time, leave the file open and return how many they were."""

    def __call__(self, rows: Iterable[ExportRow], file: IO[bytes], /, *, bom: bool) -> int: ...


_WRITERS: Final[Mapping[str, _Writer]] = {"csv": csv_file.write}

FORMATS: Final = tuple(_WRITERS)
"""The names of the formats, the usual one first."""


def write_claims(
    rows: Iterable[ExportRow], file: IO[bytes], *, format: str = FORMATS[0], bom: bool = True
) -> int:
    """Write an export to a file that is open for bytes, and return how many claims it holds.

    Whatever the file raises comes through.
    """
    return _WRITERS[format](rows, file, bom=bom)


def export_claims(
    rows: Iterable[ExportRow], destination: Path, *, format: str = FORMATS[0], bom: bool = True
) -> int:
    """Write an export to destination, all of it or nothing; return how many claims it holds.

    Raises ExportError where it can't be written, and lets through what rows raises; in
    both cases whatever was at destination is untouched, and nothing is left beside it.
    """
    with replacing(destination) as file:
        return write_claims(rows, file, format=format, bom=bom)


def export_store(
    store: ClaimSource,
    destination: Path,
    *,
    scope: str,
    article_id: str | None = None,
    format: str = FORMATS[0],
    bom: bool = True,
) -> int:
    """Write the claims of the scope, of one article or of all, as export_claims does."""
    rows = store_rows(store, scope=scope, article_id=article_id)
    return export_claims(rows, destination, format=format, bom=bom)
