"""Who may write no more than so much is told so in a sentence, and loses nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.models import Verdict
from core.store import Store
from core.store.backups import backup_folder, list_backups

ROOT = Path(__file__).resolve().parents[3]

# No file may grow beyond so many bytes: like a quota, that fails a write with room on the disk.
LIMITED = """
import resource, sys, pathlib
from core.errors import StoreUnavailableError
from core.models import Verdict
from core.store import Store
from tests.factories import NOON, article
limit = int(sys.argv[2])
with Store(pathlib.Path(sys.argv[1]), create=False) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    told = 0
    try:
        {work}
    except StoreUnavailableError as error:
        print(error)
    print(told)
    assert store.check() == [], store.check()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.mark(2, Verdict.DISPUTED, reviewer="ada", at=NOON)
"""
MARKS = """
        while told < 100_000:
            store.mark(1, list(Verdict)[told % 2 + 1], reviewer="ada", at=NOON, note=f"{told:900}")
            told += 1
"""
IMPORT = 'store.add_article(article("word " * 400_000, id="long"), at=NOON)'
BACKUP = "store.back_up(at=NOON)"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process's files"),
]


def run_limited(work: str, store: Store, limit: int) -> tuple[str, int]:
    """Do work on a closed store and return what it was told, and after how many marks."""
    store.close()
    code = LIMITED.replace("{work}", work.strip())
    command = [sys.executable, "-c", code, str(store.path), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    sentence, told = done.stdout.splitlines()
    return sentence, int(told)


def test_marks_beyond_a_quota_are_refused_and_earlier_ones_stay(store: Store) -> None:
    sentence, told = run_limited(MARKS, store, 400_000)

    assert "nothing was changed" in sentence
    assert "your share of its room is used up" in sentence
    with Store(store.path, create=False) as opened:
        assert len(opened.history(1)) == told > 0
        assert opened.claim(2).verdict is Verdict.DISPUTED
        assert opened.check() == []


def test_an_article_beyond_a_quota_leaves_nothing_behind(store: Store) -> None:
    sentence, _ = run_limited(IMPORT, store, 400_000)

    assert "your share of its room is used up" in sentence
    with Store(store.path, create=False) as opened:
        assert [summary.id for summary in opened.articles()] == ["rents"]
        assert opened.check() == []


def test_a_backup_beyond_a_quota_leaves_the_store_and_no_part(store: Store) -> None:
    sentence, _ = run_limited(BACKUP, store, 20_000)

    assert "your share of its room is used up" in sentence
    assert list_backups(store.path) == []
    assert list(backup_folder(store.path).iterdir()) == []
