"""Stores of every schema that was ever released still open, with all that is in them."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import StoreError
from core.history import Action, Subject
from core.models import Verdict
from core.store import Store
from core.store.backups import list_backups
from core.store.versions import SCHEMA_VERSION
from tests.factories import NOON

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("*.db.gz"))
OLD = SCHEMAS[: SCHEMA_VERSION - 1]


def unpack(packed: Path, folder: Path) -> Path:
    path = folder / "galley.db"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


@pytest.fixture(params=OLD, ids=[path.name.removesuffix(".db.gz") for path in OLD])
def old_store(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return unpack(request.param, tmp_path)


def alter(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_there_is_a_store_of_every_schema() -> None:
    """The one of the present schema is kept for when there is a next."""
    assert [path.name for path in SCHEMAS] == [f"{n}.db.gz" for n in range(1, SCHEMA_VERSION + 1)]


def test_an_old_store_opens_sound_with_everything_in_it(old_store: Path) -> None:
    with Store(old_store, create=False) as store:
        assert store.check() == []
        assert [summary.id for summary in store.articles()] == ["mill", "pond"]
        assert [(c.claim.text, c.verdict, c.note) for c in store.claims()] == [
            ("1,200", "verified", "Counted."),
            ("2024", "disputed", "It was 2023."),
            ("nearly 20%", "verified", ""),
            ("“We bake through the night,”", "open", ""),
            ("over $3 million", "open", ""),
            ("Some 40", "open", "Ask."),
            ("“There were ten,”", "unverifiable", ""),
            ("ten", "open", ""),
        ]


def test_an_old_history_comes_along(old_store: Path) -> None:
    with Store(old_store, create=False) as store:
        reviews = [entry for entry in store.log() if entry.subject is Subject.REVIEW]

        assert [(e.claim_id, e.action, e.reviewer) for e in reviews[:6]] == [
            (1, "mark", "ada"),
            (2, "mark", "ada"),
            (2, "mark", "ben"),
            (3, "mark", "ada"),
            (3, "undo", "ada"),
            (3, "redo", "ada"),
        ]
        assert reviews[2].before is not None
        assert reviews[2].before["verdict"] == "disputed"


def test_an_old_store_is_worked_on_like_a_new_one(old_store: Path) -> None:
    with Store(old_store, create=False) as store:
        undone = store.undo(reviewer="ada", at=NOON)
        store.mark(4, Verdict.VERIFIED, reviewer="ada", at=NOON)

        assert undone is not None
        assert [(c.id, c.verdict) for c in undone.claims] == [(7, "open")]
        assert store.history(7)[-1].action is Action.UNDO
        assert store.check() == []


def test_an_old_store_is_backed_up_as_it_was_before_it_is_migrated(old_store: Path) -> None:
    with closing(sqlite3.connect(old_store)) as connection:
        (version,) = connection.execute("pragma user_version").fetchone()

    Store(old_store, create=False).close()

    (backup,) = list_backups(old_store)
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("pragma user_version").fetchone() == (version,)


def test_a_failing_migration_leaves_the_old_store_as_it_was(tmp_path: Path) -> None:
    path = unpack(SCHEMAS[0], tmp_path)
    alter(path, "create table change (made_by text)")

    with pytest.raises(StoreError, match="could not be brought to what this Galley needs"):
        Store(path, create=False)

    alter(path, "drop table change")
    with Store(path, create=False) as store:
        assert store.check() == []
        assert len(list(store.claims())) == 8


def test_a_tampered_review_is_still_noticed_after_the_migration(tmp_path: Path) -> None:
    path = unpack(SCHEMAS[0], tmp_path)
    alter(path, "update review set note = 'Not counted.' where id = 1")

    with Store(path, create=False) as store:
        assert "Change 1 was altered after it was stored." in store.check()


def test_a_missing_link_is_still_noticed_after_the_migration(tmp_path: Path) -> None:
    path = unpack(SCHEMAS[0], tmp_path)
    alter(path, "delete from chain where id = 3")

    with Store(path, create=False) as store:
        assert any("at or before change 4" in problem for problem in store.check())
