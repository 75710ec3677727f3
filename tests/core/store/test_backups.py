from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import StoreError
from core.models import Verdict
from core.store import Store
from core.store.backups import Backup, expired, list_backups, restore_backup
from tests.factories import NOON

MOMENTS = st.lists(
    st.integers(0, 90 * 24 * 60).map(lambda m: NOON - timedelta(minutes=m)), unique=True
)


def test_a_backup_is_a_whole_store(store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)

    backup = store.back_up(at=NOON)

    with Store(backup.path, create=False) as copy:
        assert copy.claim(1).verdict is Verdict.VERIFIED
        assert copy.check() == []
    if sys.platform != "win32":
        assert backup.path.stat().st_mode & 0o077 == 0


def test_backups_are_listed_by_their_time(store: Store) -> None:
    late, early = store.back_up(at=NOON), store.back_up(at=NOON - timedelta(hours=1))

    assert list_backups(store.path) == [early, late]


def test_old_backups_go_when_a_new_one_is_made(store: Store) -> None:
    for hours in range(60, 0, -1):
        store.back_up(at=NOON - timedelta(hours=hours))

    kept = [backup.at for backup in list_backups(store.path)]

    assert kept[-10:] == [NOON - timedelta(hours=hours) for hours in range(10, 0, -1)]
    assert len({at.date() for at in kept[:-10]}) == len(kept[:-10])


@given(moments=MOMENTS)
def test_the_latest_ten_and_a_months_days_are_kept(moments: list[datetime]) -> None:
    backups = [Backup(at, Path(f"{number}.db")) for number, at in enumerate(moments)]

    kept = set(backups) - set(expired(backups, now=NOON))

    assert set(sorted(backups)[-10:]) <= kept
    month = {b.at.date() for b in backups if NOON - b.at <= timedelta(days=29)}
    assert month <= {b.at.date() for b in kept}
    assert len(kept) <= 10 + 31


def test_a_restored_backup_takes_the_stores_place_which_is_set_aside(store: Store) -> None:
    backup = store.back_up(at=NOON)
    store.mark(1, Verdict.DISPUTED, reviewer="ada", at=NOON)
    store.close()

    aside = restore_backup(backup.path, store.path, at=NOON)

    with Store(store.path, create=False) as restored:
        assert restored.claim(1).verdict is Verdict.OPEN
    assert aside is not None
    with Store(aside, create=False) as replaced:
        assert replaced.claim(1).verdict is Verdict.DISPUTED


def test_a_damaged_store_is_replaced_too(store: Store) -> None:
    backup = store.back_up(at=NOON)
    store.close()
    store.path.write_bytes(b"\x00\xff" * 4000)

    restore_backup(backup.path, store.path, at=NOON)

    with Store(store.path, create=False) as restored:
        assert restored.check() == []


def test_a_damaged_backup_is_refused_and_the_store_stays(store: Store) -> None:
    backup = store.back_up(at=NOON)
    content = bytearray(backup.path.read_bytes())
    content[4096:12288] = b"\xa5" * 8192
    backup.path.write_bytes(content)
    store.close()

    with pytest.raises(StoreError, match="damaged"):
        restore_backup(backup.path, store.path, at=NOON)

    with Store(store.path, create=False) as untouched:
        assert untouched.check() == []


HOLD_OPEN = """
import sys, pathlib
from core.store import Store
store = Store(pathlib.Path(sys.argv[1]), create=False)
store.counts()
print("open", flush=True)
sys.stdin.read()
"""


@pytest.mark.slow
def test_a_store_that_is_open_elsewhere_is_not_replaced(store: Store) -> None:
    backup = store.back_up(at=NOON)
    store.close()
    command = [sys.executable, "-c", HOLD_OPEN, str(store.path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()

        with pytest.raises(StoreError, match="open in another program"):
            restore_backup(backup.path, store.path, at=NOON)
        holder.communicate()


def test_a_store_that_can_not_be_copied_keeps_its_earlier_backups(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "galley-backups").write_text("in the way")

    with pytest.raises(StoreError, match="No backup could be made"):
        store.back_up(at=NOON)

    assert (tmp_path / "galley-backups").read_text() == "in the way"


def test_an_older_schema_is_backed_up_before_it_is_migrated(store: Store) -> None:
    store._connection.execute("pragma user_version = 0")
    store.close()

    Store(store.path, create=False).close()

    (backup,) = list_backups(store.path)
    with sqlite3.connect(backup.path) as copy:
        assert copy.execute("pragma user_version").fetchone() == (0,)
