from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import StoreError
from core.store import Store
from core.store.versions import SCHEMA_VERSION
from tests.factories import NOON

OPEN_STORE = (
    "import sys, pathlib; from core.store import Store;"
    "Store(pathlib.Path(sys.argv[1]), create=True).close()"
)


def other_database(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("create table shopping (item text)")
    connection.commit()
    connection.close()
    return path


def test_a_new_store_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "galley.db"

    Store(path, create=True).close()

    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0


def test_pragmas_keep_marks_and_references(empty_store: Store) -> None:
    pragmas = ["journal_mode", "foreign_keys", "synchronous"]

    found = [empty_store._connection.execute(f"pragma {name}").fetchone()[0] for name in pragmas]

    assert found == ["wal", 1, 2]


def test_every_table_is_strict(empty_store: Store) -> None:
    tables = empty_store._connection.execute(
        "select name from pragma_table_list where schema = 'main' and type = 'table' "
        "and not strict and name not like 'sqlite%' and name != '_sqlite_migrations'"
    ).fetchall()

    assert tables == []


def test_a_missing_store_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no store at"):
        Store(tmp_path / "galley.db", create=False)

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_sqlite_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "galley.db"
    path.write_text("Dear diary, " * 1000)

    with pytest.raises(StoreError, match="not a Galley store"):
        Store(path, create=True)

    assert path.read_text() == "Dear diary, " * 1000


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = other_database(tmp_path / "shopping.db")

    with pytest.raises(StoreError, match="not a Galley store"):
        Store(path, create=True)


def test_a_newer_galleys_store_is_refused_with_both_versions(empty_store: Store) -> None:
    newer = SCHEMA_VERSION + 1
    empty_store._connection.execute(f"pragma user_version = {newer}")
    empty_store.close()

    with pytest.raises(StoreError, match=rf"schema is {newer}, this one knows {SCHEMA_VERSION}"):
        Store(empty_store.path, create=True)


def test_a_folder_in_the_stores_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Store(tmp_path, create=True)


def test_a_store_that_turned_read_only_says_so(store: Store) -> None:
    store._connection.execute("pragma query_only = on")

    with pytest.raises(StoreError, match="read-only; nothing was changed"):
        store.undo(reviewer="ada", at=NOON)


@pytest.mark.slow
def test_four_processes_make_one_store_together(tmp_path: Path) -> None:
    path = tmp_path / "galley.db"
    command = [sys.executable, "-c", OPEN_STORE, str(path)]

    makers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]

    assert [maker.communicate()[1] for maker in makers] == [""] * 4
    with Store(path, create=False) as store:
        assert store.check() == []


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="can't be opened"):
        Store(tmp_path / ("a" * 300), create=False)
