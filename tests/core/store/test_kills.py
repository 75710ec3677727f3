"""A migration or a backup that is killed at any moment costs nothing but itself."""

from __future__ import annotations

import gzip
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.store import Store
from core.store.backups import backup_folder, check_file, list_backups
from core.store.versions import SCHEMA_VERSION

ROOT = Path(__file__).resolve().parents[3]
FIRST_SCHEMA = Path(__file__).parent / "schemas" / "1.db.gz"
ARTICLES = 3000
KILLS = 20

OPEN = """
import sys, pathlib
import core.store.schema
from core.store import Store
print("about to open", flush=True)
Store(pathlib.Path(sys.argv[1]), create=False).close()
print("open", flush=True)
"""

BACK_UP_ON_AND_ON = """
import sys, itertools, pathlib
from datetime import datetime, timedelta, UTC
from core.store import Store
store = Store(pathlib.Path(sys.argv[1]), create=False)
start = datetime.fromisoformat(sys.argv[2])
print("about to copy", flush=True)
for number in itertools.count():
    store.back_up(at=start + timedelta(seconds=number))
"""

# A copy of the store's own article 1 and its claims, under as many other names.
GROW = (
    "create temp table number as with recursive n (i) as "
    "(select 1 union all select i + 1 from n where i < :articles) select i from n",
    "insert into article (key, id, title, source, text, text_sha256, added_at, detector) "
    "select 1000 + i, 'copy-' || i, title, source, text || ' ' || i, 'hash ' || i, added_at, "
    "detector from article, number where key = 1",
    'insert into claim (id, article_key, kind, type, start, "end", text, prefix, suffix, '
    "sentence_start, sentence_end, detector) "
    'select 100000 + i * 100 + id, 1000 + i, kind, type, start, "end", text, prefix, suffix, '
    "sentence_start, sentence_end, detector from claim, number where article_key = 1",
)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the first schema with ARTICLES more articles."""
    path = tmp_path_factory.mktemp("grown") / "galley.db"
    path.write_bytes(gzip.decompress(FIRST_SCHEMA.read_bytes()))
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in GROW:
            connection.execute(
                statement, {"articles": ARTICLES} if ":articles" in statement else ()
            )
    return path


def run_for(seconds: float, code: str, *arguments: str | Path) -> float:
    """Kill code so long after it began its work, and return how long it was at it."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        process.stdout.readline()
        began = time.monotonic()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return time.monotonic() - began


def contents(path: Path) -> tuple[object, ...]:
    """What every schema holds of the articles, claims and reviews."""
    with closing(sqlite3.connect(path)) as connection:
        return tuple(
            connection.execute(query).fetchone()
            for query in (
                "select count(*), sum(length(text)), sum(key), group_concat(id) from article",
                "select count(*), sum(length(text)), sum(id), group_concat(verdict) from claim",
            )
        )


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        number: int = connection.execute("pragma user_version").fetchone()[0]
        return number


def copy_to(grown: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return shutil.copy(grown, folder / "galley.db")


def test_killed_migrations_leave_the_old_store_or_the_new(grown: Path, tmp_path: Path) -> None:
    held = contents(grown)
    whole = run_for(60, OPEN, copy_to(grown, tmp_path / "first"))
    dice, versions = random.Random(10), set()
    for _ in range(KILLS):
        path = copy_to(grown, tmp_path / "killed")
        run_for(dice.uniform(0, whole), OPEN, path)

        versions.add(version(path))
        assert contents(path) == held
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("pragma quick_check").fetchall() == [("ok",)]
    assert 1 in versions

    with Store(path, create=False) as store:
        assert store.check() == []
    assert contents(path) == held
    assert version(path) == SCHEMA_VERSION
    assert all(version(backup.path) == 1 for backup in list_backups(path))
    assert list(backup_folder(path).glob("*.part")) == []


def test_killed_backups_leave_only_whole_ones(grown: Path, tmp_path: Path) -> None:
    path = copy_to(grown, tmp_path / "store")
    Store(path, create=False).close()
    dice = random.Random(11)
    for kill in range(KILLS):
        run_for(dice.uniform(0, 0.5), BACK_UP_ON_AND_ON, path, f"2026-01-{kill + 1:02}T12:00Z")

        for backup in list_backups(path):
            check_file(backup.path)
    with Store(path, create=False) as store:
        assert store.check() == []
        left = list(backup_folder(path).glob("*.part*"))
        assert left
        for part in left:
            os.utime(part, (0, 0))
        store.back_up(at=datetime(2026, 2, 1, tzinfo=UTC))
    assert list(backup_folder(path).glob("*.part*")) == []


def test_an_old_store_that_many_open_at_once_is_migrated_once(grown: Path, tmp_path: Path) -> None:
    path = copy_to(grown, tmp_path / "store")
    command = [sys.executable, "-c", OPEN, str(path)]
    processes = [
        subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(4)
    ]

    assert [process.communicate()[1] for process in processes] == [""] * len(processes)
    with Store(path, create=False) as store:
        assert store.check() == []
    assert 1 in {version(backup.path) for backup in list_backups(path)}
