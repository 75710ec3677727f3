"""Read the rows that are left in a damaged SQLite file, with SQLite's own reader.

A table's rows lie in leaf pages, and any leaf is a whole little table by itself. So a
copy of the file gets a sound first page whose schema names each leaf as a table: SQLite
then reads each, and whatever is wrong elsewhere in the file doesn't matter.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    Row = tuple[Any, ...]

# https://sqlite.org/fileformat2.html, "B-tree Pages" and "The Database Header".
_TABLE_LEAF: Final = b"\x0d"
_PAGE_COUNT_AT: Final = 28
_WIDEST: Final = 80
# Python's sqlite3 stumbles over SQLite's messages where they quote damaged text.
_FAILURES: Final = (sqlite3.Error, UnicodeDecodeError)
_LEAVES_AT_ONCE: Final = 200
# What SQLite gives for a column that a row doesn't have; nothing in a store is a blob.
_ABSENT: Final = b"\x00galley: absent\xff"


class Wreck:
    """A copy of a damaged file, laid out so that its leaves can be read one by one."""

    def __init__(self, damaged: Path, folder: Path) -> None:
        """Copy the file and its -wal into the folder; raises OSError where that fails."""
        self._copy = folder / "wreck.db"
        self._frame = folder / "frame.db"
        self._pages = folder / "pages.db"
        for suffix in ("", "-wal"):
            source = damaged.with_name(f"{damaged.name}{suffix}")
            if not suffix or source.exists():
                shutil.copyfile(source, self._copy.with_name(f"{self._copy.name}{suffix}"))
        self._page_size = self._settle()

    def schema_version(self) -> int | None:
        """Return the user_version in the header, None where there is no reading it."""
        return self._ask("pragma user_version")

    def schema(self) -> list[str]:
        """Return the statements that made the file's tables and the rest, as far as read."""
        statements: list[str] = []
        with suppress(*_FAILURES), closing(_open(self._copy)) as connection:
            query = "select sql from sqlite_schema where sql is not null order by rowid"
            statements.extend(sql for (sql,) in connection.execute(query))
        return statements

    def leaves(self) -> Iterator[tuple[list[Row], bool]]:
        """Yield the rows of each leaf, and whether all of it could be read.

        A row is its rowid and then its fields, as many as it has.
        """
        shutil.copyfile(self._copy, self._pages)
        self._lay_frame(self._pages)
        numbered = self._leaf_numbers()
        while numbers := list(islice(numbered, _LEAVES_AT_ONCE)):
            self._name_leaves(numbers)
            with closing(_open(self._pages)) as connection:
                for number in numbers:
                    yield _read_leaf(connection, number)

    def _settle(self) -> int:
        """Bring what is only in the -wal into the copy; return the size of a page."""
        self._page_size = self._size_of_page()
        if self._ask("pragma wal_checkpoint(truncate)") is None:
            # Without a readable first page SQLite doesn't look at the -wal.
            beginning = self._beginning()
            self._lay_frame(self._copy)
            if self._ask("pragma wal_checkpoint(truncate)") is None:
                _write(self._copy, 0, beginning)
        return self._size_of_page()

    def _size_of_page(self) -> int:
        with closing(_open(self._copy)) as connection:
            with suppress(*_FAILURES):
                connection.execute("pragma page_count").fetchone()  # reads the header
            (size,) = connection.execute("pragma page_size").fetchone()
        return int(size)

    def _beginning(self) -> bytes:
        with self._copy.open("rb") as file:
            return file.read(self._page_size)

    def _ask(self, question: str) -> int | None:
        with suppress(*_FAILURES), closing(_open(self._copy)) as connection:
            (answer, *_) = connection.execute(question).fetchone()
            return int(answer)
        return None

    def _lay_frame(self, path: Path) -> None:
        """Give the file a sound first page of an empty schema, and whole pages after it."""
        self._frame.unlink(missing_ok=True)
        with closing(_open(self._frame)) as connection:
            connection.execute(f"pragma page_size = {self._page_size}")
            connection.execute("vacuum")
            connection.execute("pragma journal_mode = wal")
        count = max(1, -(-path.stat().st_size // self._page_size))
        with path.open("r+b") as file:
            file.truncate(count * self._page_size)
            file.write(self._frame.read_bytes())
        _write(path, _PAGE_COUNT_AT, count.to_bytes(4, "big"))

    def _leaf_numbers(self) -> Iterator[int]:
        with self._pages.open("rb") as file:
            count = self._pages.stat().st_size // self._page_size
            for number in range(2, count + 1):
                file.seek((number - 1) * self._page_size)
                if file.read(1) == _TABLE_LEAF:
                    yield number

    def _name_leaves(self, numbers: Iterable[int]) -> None:
        columns = ", ".join(f"c{n} default x'{_ABSENT.hex()}'" for n in range(_WIDEST))
        with closing(_open(self._pages)) as connection:
            (version,) = connection.execute("pragma schema_version").fetchone()
            connection.execute("pragma writable_schema = on")
            connection.execute("pragma synchronous = off")
            connection.execute("begin")
            connection.execute("delete from sqlite_schema")
            connection.executemany(
                "insert into sqlite_schema values ('table', :name, :name, :page, :sql)",
                (
                    {"name": f"leaf{n}", "page": n, "sql": f"create table leaf{n} ({columns})"}
                    for n in numbers
                ),
            )
            connection.execute(f"pragma schema_version = {version + 1}")
            connection.execute("commit")


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    # A damaged text is read as far as it is one; whoever asks for it tells it from a sound one.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _write(path: Path, position: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(position)
        file.write(content)


def _read_leaf(connection: sqlite3.Connection, number: int) -> tuple[list[Row], bool]:
    rows, is_whole = _read_until_error(connection, number, "asc")
    if not is_whole:
        # What lies behind the damage is reached from the other end.
        rest, _ = _read_until_error(connection, number, "desc")
        rows.extend(row for row in reversed(rest) if row not in rows)
    return rows, is_whole


def _read_until_error(
    connection: sqlite3.Connection, number: int, order: str
) -> tuple[list[Row], bool]:
    rows: list[Row] = []
    try:
        for row in connection.execute(f"select rowid, * from leaf{number} order by rowid {order}"):
            rows.append(tuple(field for field in row if field != _ABSENT))
    except _FAILURES:
        return rows, False
    return rows, True
