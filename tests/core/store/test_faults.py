"""A disk that is full or read-only: one sentence, nothing lost, and on again when it is mended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ExportError, StoreError
from core.export import export_store
from core.models import Verdict
from core.store import Store
from tests.factories import NOON, article, claims_of_text

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount a small disk"
    ),
]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one mebibyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("this machine lets nobody mount a disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


@pytest.fixture
def store_there(small_disk: Path) -> Iterator[Store]:
    """A store on the small disk, with the usual article and its three claims."""
    with Store(small_disk / "galley.db", create=True) as store:
        store.add_article(article(), at=NOON)
        store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
        yield store


def fill(disk: Path) -> Path:
    """Leave not a byte free."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return filler
    raise AssertionError("the disk never filled up")


def mark_on_and_on(store: Store) -> None:
    for number in range(10_000):
        store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON, note=f"{number:500}")


def test_marks_on_a_full_disk_are_refused_and_earlier_ones_stay(
    small_disk: Path, store_there: Store
) -> None:
    filler = fill(small_disk)

    with pytest.raises(StoreError, match="no room left"):
        mark_on_and_on(store_there)

    assert len(store_there.history(1)) == store_there.counts()["reviews"]
    assert store_there.check() == []
    filler.unlink()
    assert store_there.mark(2, Verdict.DISPUTED, reviewer="ada", at=NOON).verdict == "disputed"


def test_an_article_that_has_no_room_leaves_nothing_behind(
    small_disk: Path, store_there: Store
) -> None:
    with pytest.raises(StoreError, match="no room left"):
        store_there.add_article(article("word " * 400_000, id="long"), at=NOON)

    assert [summary.id for summary in store_there.articles()] == ["rents"]
    assert store_there.check() == []


def test_a_backup_that_has_no_room_leaves_the_store_and_no_part(
    small_disk: Path, store_there: Store
) -> None:
    fill(small_disk)

    with pytest.raises(StoreError):
        store_there.back_up(at=NOON)

    assert list(small_disk.glob("galley-backups/*")) == []
    assert store_there.check() == []


def test_an_export_that_has_no_room_leaves_the_old_file(
    small_disk: Path, store_there: Store
) -> None:
    target = small_disk / "claims.csv"
    target.write_text("yesterday's")
    fill(small_disk)

    with pytest.raises(ExportError, match="claims"):
        export_store(store_there, target, scope="all")

    assert target.read_text() == "yesterday's"
    assert sorted(path.name for path in small_disk.glob("*csv*")) == ["claims.csv"]


def test_a_disk_that_turned_read_only_is_told(small_disk: Path, store_there: Store) -> None:
    store_there.close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)

    with pytest.raises(StoreError, match=r"read-only|can't be opened"):
        Store(small_disk / "galley.db", create=True)
