"""Read a CSV corpus (RFC 4180): one article a row, its text taken verbatim."""

from __future__ import annotations

import csv
import io
from typing import IO, TYPE_CHECKING, Final

from core.articles.corpora import with_few_refusals
from core.articles.encodings import stream_encoding
from core.articles.files import open_bytes, refusal, refusal_of_line, shown
from core.articles.format import Format
from core.articles.making import make_article
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from _typeshed import WriteableBuffer

    from core.articles.format import ReadResult
    from core.models import Article

_DELIMITERS: Final = (",", ";", "\t", "|")
_ROW_LIMIT: Final = 16 << 20
"""The characters of a row that are read at most; it may have many lines."""
_HEADER_LIMIT: Final = 1 << 20
_BLOCK: Final = 1 << 16

_LOST: Final = 10_000
"""The lines after which a broken cell ends the reading."""

_NO_COLUMN: Final = (
    'it has no column "text"; name the column that holds the articles so in the first line'
)
_TOO_LONG: Final = (
    "it is longer than any article; close its quotation marks, or split it into several lines"
)


def read(path: Path) -> Iterator[ReadResult]:
    """Yield each row's article, or the error that names its line; an empty row is nothing.

    Raises ArticleError where the file can't be read, has no column "text" or no article.
    """
    # The module knows no other way; it is the same for whoever reads CSV here. A row is what
    # has a limit: what is read ahead of it may make a cell a little longer than that.
    csv.field_size_limit(2 * _ROW_LIMIT)
    is_empty = True
    with open_bytes(path) as file:
        try:
            encoding = stream_encoding(file)
            rows = _Rows(file)
            # csv itself tells line ends from those within a cell, which are text.
            lines = io.TextIOWrapper(io.BufferedReader(rows, _BLOCK), encoding, "replace", "")
            names, delimiter = _header(lines)
        except ValueError as error:
            raise refusal(path, str(error)) from error
        results = _results(rows, lines, names, delimiter, path)
        for result in with_few_refusals(results, path):
            is_empty = False
            yield result
    if is_empty:
        raise refusal(path, "there is no article in it; check that it is the file you mean")


class _Rows(io.RawIOBase):
    """The file's bytes, which give ValueError where a row would fill the memory.

    Counted are bytes as they come from the file: a line at a time would take as long again as
    csv needs for the whole.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._left = _HEADER_LIMIT
        self._is_row = False
        self.is_given_up = False

    def start_row(self) -> None:
        """Give the next row all the room that one may have."""
        self._is_row = True
        self._left = _ROW_LIMIT

    def readable(self) -> bool:
        """Return that this can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer."""
        if self._left < 0:
            self.is_given_up = True
            raise ValueError(_TOO_LONG if self._is_row else _NO_COLUMN)
        view = memoryview(buffer)
        data = self._file.read(len(view))
        view[: len(data)] = data
        self._left -= len(data)
        return len(data)


def _header(lines: Iterable[str]) -> tuple[list[str], str]:
    """Return the names of the columns and the delimiter, by which a column is "text"."""
    for line in lines:
        if line.strip():
            break
    else:
        raise ValueError("there is no article in it; check that it is the file you mean")
    found = ((_names(line, delimiter), delimiter) for delimiter in _DELIMITERS)
    named = [(names, delimiter) for names, delimiter in found if "text" in names]
    if not named:
        raise ValueError(_NO_COLUMN)
    return max(named, key=lambda candidate: len(candidate[0]))


def _names(line: str, delimiter: str) -> list[str]:
    return [
        name.strip().lower()
        for row in csv.reader([line], delimiter=delimiter, skipinitialspace=True)
        for name in row
    ]


def _results(
    rows: _Rows, lines: IO[str], names: list[str], delimiter: str, path: Path
) -> Iterator[ReadResult]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    ids: set[str] = set()
    while True:
        # Lines are counted from 1, and the first is that of the names.
        number = reader.line_num + 2
        rows.start_row()
        try:
            row = next(reader, None)
            if row is None:
                return
            if any(row):
                yield _article(_record(row, names), path, ids)
        except csv.Error as error:
            reason = "its quotation marks or its length are not as in CSV ({problem}); mend it"
            yield refusal_of_line(path, number, Wording(reason, problem=str(error)))
            if reader.line_num - number > _LOST:
                # A quotation mark didn't close, and where a row begins can't be told any more.
                return
        except ValueError as error:
            yield refusal_of_line(path, number, str(error))
            if rows.is_given_up:
                return


def _record(row: list[str], names: list[str]) -> dict[str, str]:
    if len(row) > len(names):
        raise ValueError(
            "it has more cells than there are columns; put its text in quotation marks"
        )
    return dict(zip(names, row, strict=False))


def _article(record: dict[str, str], path: Path, ids: set[str]) -> Article:
    """Return the record's article, and note the id that it brings in ids."""
    text = record.get("text", "")
    if not text.strip():
        raise ValueError('its "text" is empty; fill it or remove the line')
    article = make_article(
        text,
        path,
        id=record.get("id"),
        title=record.get("title"),
        source=record.get("source"),
        published=record.get("published"),
    )
    if record.get("id", "").strip():
        if article.id in ids:
            reason = 'its "id" {id} is that of a line above; give it another'
            raise ValueError(Wording(reason, id=shown(article.id)))
        ids.add(article.id)
    return article


FORMAT: Final = Format("CSV corpus", (".csv", ".tsv"), read)
