"""Bring what is readable in a damaged store into a new one, and tell what was lost."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from core.errors import StoreError
from core.store.chain import broken_links, link_anew
from core.store.connection import APPLICATION_ID, connect, environment_errors, transaction
from core.store.mending import agree_with_history, altered_articles, drop_nonsense
from core.store.salvage_report import SalvageReport, SavedTable
from core.store.search_index import rebuild, rebuild_speakers
from core.store.stand_ins import add_stand_ins
from core.store.tellings import queue_all
from core.store.versions import SCHEMA_VERSION, prepare
from core.store.wreck import Wreck
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

_STEPS: Final = "_sqlite_migrations"
_DERIVED: Final = frozenset(
    {"passage", "unchecked", "checks", "telling", "name_count", "finding", "finding_span"}
)
"""Tables that are made anew from the others."""
_NOT_NUMBERED: Final = frozenset({"judgement"})
"""Tables whose ids don't tell how many rows there were: a judgement has its finding's."""
_KINDS: Final = {"INTEGER": int, "TEXT": str, "BLOB": bytes}
_HASH: Final = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: tuple[str, ...]
    kinds: tuple[type, ...]
    key: int | None
    """Which column is the rowid, that a row's fields don't repeat."""


def salvage(damaged: Path, target: Path, *, at: datetime) -> SalvageReport:
    """Make a new store at target from whatever can be read of a damaged one.

    The damaged file and its -wal are only read. Raises StoreError, with nothing left at
    target, if nothing of a store is to be found in it or the disk is at fault.
    """
    with _workroom(damaged, target) as folder:
        wreck = Wreck(damaged, folder)
        made = folder / "galley.db"
        _make_blank(made, wreck, damaged)
        left_out, unreadable = _fill(made, wreck)
        with closing(connect(made, create=False)) as connection:
            prepare(connection, made, create=False)
            report = _finish(connection, left_out, unreadable, at)
        if not any(table.saved for table in report.tables):
            raise StoreError(
                Wording(
                    "Nothing of a Galley store could be read in {path}, which was left as it is; "
                    "restore a backup, or start with a new store.",
                    path=damaged,
                )
            )
        made.replace(target)
    return report


@contextmanager
def _workroom(damaged: Path, target: Path) -> Iterator[Path]:
    try:
        # mkdtemp's folders are their owner's alone.
        with (
            environment_errors(damaged),
            TemporaryDirectory(prefix=f".{target.stem}-", dir=target.parent) as folder,
        ):
            yield Path(folder)
    except OSError as error:
        raise StoreError(
            Wording(
                "{path} could not be salvaged ({problem}); it was left as it is, check the disk.",
                path=damaged,
                problem=as_reason(error.strerror or str(error)),
            )
        ) from error


def _make_blank(made: Path, wreck: Wreck, damaged: Path) -> None:
    """Make a store without rows, with the schema that the damaged one had."""
    version = wreck.schema_version() or SCHEMA_VERSION
    if version > SCHEMA_VERSION:
        raise StoreError(
            Wording(
                "The store {path} is damaged and was made by a newer Galley; it was left as it "
                "is, update Galley to salvage it.",
                path=damaged,
            )
        )
    statements = wreck.schema()
    with closing(connect(made, create=True)) as connection:
        if version == SCHEMA_VERSION or not statements:
            prepare(connection, made, create=True)
            return
        for statement in sorted(statements, key=_is_of_a_table):
            # A virtual table's own tables come with it, and are then there already.
            with suppress(sqlite3.OperationalError, UnicodeDecodeError):
                connection.execute(statement)
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        connection.execute(f"pragma user_version = {version}")


def _is_of_a_table(statement: str) -> bool:
    return not statement.lstrip().lower().startswith("create virtual")


def _fill(made: Path, wreck: Wreck) -> tuple[Counter[str], int]:
    """Put the rows of the wreck into the store; count those that it refuses, and bad leaves."""
    left_out: Counter[str] = Counter()
    unreadable = 0
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        tables = _tables(connection)
        with transaction(connection), _without_triggers(connection):
            for rows, is_whole in wreck.leaves():
                unreadable += not is_whole
                left_out += _put(connection, tables, rows)
    return left_out, unreadable


def _tables(connection: sqlite3.Connection) -> list[_Table]:
    found = []
    names = connection.execute(
        "select name from pragma_table_list where schema = 'main' and type = 'table' "
        "and (strict or name = ?) order by name",
        [_STEPS],
    ).fetchall()
    for (name,) in names:
        if name not in _DERIVED:
            columns = connection.execute(
                "select name, type, pk from pragma_table_info(?) order by cid", [name]
            ).fetchall()
            keys = [n for n, (_, kind, pk) in enumerate(columns) if pk and kind == "INTEGER"]
            key = keys[0] if len(keys) == 1 else None
            kinds = tuple(_KINDS[kind] for _, kind, _ in columns)
            found.append(_Table(name, tuple(column for column, _, _ in columns), kinds, key))
    return found


def _put(
    connection: sqlite3.Connection, tables: Sequence[_Table], rows: Sequence[tuple[Any, ...]]
) -> Counter[str]:
    """Insert a leaf's rows into the one table that takes most of them."""
    candidates = _candidates(tables, rows)
    if len(candidates) > 1:
        candidates = [max(candidates, key=lambda table: _try(connection, table, rows))]
    refused: Counter[str] = Counter()
    for table in candidates:
        accepted = _insert(connection, table, rows)
        if accepted:
            refused[table.name] = len(rows) - accepted
    return refused


def _candidates(tables: Sequence[_Table], rows: Sequence[tuple[Any, ...]]) -> list[_Table]:
    """Return the tables whose rows these may be, by how many fields they have.

    A row that was stored before its table got another column has a field less.
    """
    width = max((len(row) - 1 for row in rows), default=0)
    exact = [table for table in tables if len(table.columns) == width]
    return exact or [table for table in tables if len(table.columns) > width]


def _try(connection: sqlite3.Connection, table: _Table, rows: Sequence[tuple[Any, ...]]) -> int:
    connection.execute("savepoint attempt")
    accepted = _insert(connection, table, rows)
    connection.execute("rollback to attempt")
    connection.execute("release attempt")
    return accepted


def _insert(connection: sqlite3.Connection, table: _Table, rows: Sequence[tuple[Any, ...]]) -> int:
    accepted = 0
    for rowid, *fields in rows:
        if not _can_be(table, fields):
            continue
        if table.key is not None and table.key < len(fields):
            fields[table.key] = rowid
        columns = ", ".join(f'"{name}"' for name in table.columns[: len(fields)])
        marks = ", ".join("?" for _ in fields)
        with suppress(sqlite3.IntegrityError):
            connection.execute(f'insert into "{table.name}" ({columns}) values ({marks})', fields)
            accepted += 1
    return accepted


def _can_be(table: _Table, fields: Sequence[Any]) -> bool:
    """Tell apart the tables that have as many columns of the same kinds."""
    if not 2 < len(fields) <= len(table.columns):
        return False
    kinds = zip(fields, table.kinds, strict=False)
    if not all(field is None or isinstance(field, kind) for field, kind in kinds):
        return False
    if table.name == _STEPS:
        return bool(fields[1] == "galley")
    if table.name == "chain":
        return all(isinstance(field, str) and _HASH.fullmatch(field) for field in fields[1:3])
    return True


@contextmanager
def _without_triggers(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep triggers from counting and indexing rows that bring their counts along."""
    triggers = connection.execute(
        "select name, sql from sqlite_schema where type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f'drop trigger "{name}"')
    yield
    for _, sql in triggers:
        connection.execute(sql)


def _finish(
    connection: sqlite3.Connection, left_out: Counter[str], unreadable: int, at: datetime
) -> SalvageReport:
    with transaction(connection), _without_triggers(connection):
        connection.execute("pragma defer_foreign_keys = on")
        losses = add_stand_ins(connection, at=at)
        left_out = left_out + drop_nonsense(connection)
        losses.extend(
            Wording("The text of article {id} isn't what it was.", id=id)
            for id in altered_articles(connection)
        )
        holes = list(broken_links(connection))
        if holes:
            link_anew(connection)
        losses.extend(agree_with_history(connection, at=at))
        losses.extend(holes)
        rebuild(connection)
        rebuild_speakers(connection)
        queue_all(connection)
    tables = tuple(
        _saved(connection, table, left_out[table.name])
        for table in _tables(connection)
        if table.name != _STEPS
    )
    return SalvageReport(tables, unreadable, tuple(losses))


def _saved(connection: sqlite3.Connection, table: _Table, dropped: int) -> SavedTable:
    count, highest = connection.execute(
        f'select count(*), coalesce(max(rowid), 0) from "{table.name}"'
    ).fetchone()
    missing = 0 if table.name in _NOT_NUMBERED else max(0, highest - count)
    return SavedTable(table.name, count, dropped, missing)
