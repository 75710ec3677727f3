"""What was acknowledged survives the death of the process that did it, at any moment."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from subprocess import PIPE

import pytest

from core.history import Action
from core.store import Store
from tests.factories import NOON, article, numeric_claim

ROOT = Path(__file__).resolve().parents[3]
CLAIMS = 50

MARK_ON_AND_ON = """
import sys, itertools, pathlib
from datetime import datetime, UTC
from core.models import Verdict
from core.store import Store
store = Store(pathlib.Path(sys.argv[1]), create=False)
for number in itertools.count():
    verdict = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.DISMISSED)[number % 3]
    if number % 5 == 4:
        marked = store.undo(reviewer="ada", at=datetime.now(UTC)).claims[0]
    else:
        marked = store.mark(number % {claims} + 1, verdict, reviewer="ada", at=datetime.now(UTC))
    print(marked.id, marked.verdict, flush=True)
""".replace("{claims}", str(CLAIMS))

IMPORT_ON_AND_ON = """
import sys, itertools, pathlib
from datetime import datetime, UTC
from core.store import Store
from tests.factories import article, numeric_claim
store = Store(pathlib.Path(sys.argv[1]), create=False)
start = store.counts()["articles"]
for number in itertools.count(start):
    text = " ".join(f"{number} boats" for _ in range(200))
    added = store.add_article(article(text, id=str(number)), at=datetime.now(UTC))
    claim = numeric_claim(text, f"{number} boats")
    store.put_claims(added.id, [claim], detector="test 1", at=datetime.now(UTC))
    print(added.id, flush=True)
"""

OPEN_WHEN_TOLD = """
import sys, pathlib
import core.store.schema
from core.store import Store
print("ready", flush=True)
sys.stdin.read()
for number in range(20):
    Store(pathlib.Path(f"{sys.argv[1]}-{number}.db"), create=True).close()
"""

EXPORT_ON_AND_ON = """
import sys, pathlib
from core.export import export_store
from core.store import Store
store = Store(pathlib.Path(sys.argv[1]), create=False)
while True:
    export_store(store, pathlib.Path(sys.argv[1]).with_suffix(".csv"), scope="all")
    print("exported", flush=True)
"""

pytestmark = pytest.mark.slow


def run_and_kill(code: str, store_path: Path, *, after_lines: int) -> list[str]:
    """Run code on a store, kill it behind so many lines, and return what it acknowledged."""
    command = [sys.executable, "-c", code, str(store_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(after_lines)]
        process.kill()
        told += process.stdout.readlines()
    # A line without its end was cut short by the kill: nobody has seen it.
    return [line.strip() for line in told if line.endswith("\n")]


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """A store with one article of CLAIMS claims."""
    text = " ".join(f"{number} boats sank." for number in range(100, 100 + CLAIMS))
    with Store(tmp_path / "galley.db", create=True) as store:
        store.add_article(article(text), at=NOON)
        claims = [numeric_claim(text, f"{number} boats") for number in range(100, 100 + CLAIMS)]
        store.put_claims("rents", claims, detector="test 1", at=NOON)
    return tmp_path / "galley.db"


def test_acknowledged_marks_survive_a_hundred_kills(store_path: Path) -> None:
    dice = random.Random(7)
    for _ in range(100):
        told = run_and_kill(MARK_ON_AND_ON, store_path, after_lines=dice.randint(1, 30))
        last = {int(line.split()[0]): line.split()[1] for line in told}
        with Store(store_path, create=False) as store:
            assert store.check() == []
            # One mark may have been stored that nobody was told of any more.
            lost = [i for i, verdict in last.items() if store.claim(i).verdict != verdict]
            assert len(lost) <= 1
            assert all(_was_in_force(store, claim_id, last[claim_id]) for claim_id in lost)


def _was_in_force(store: Store, claim_id: int, verdict: str) -> bool:
    before = store.history(claim_id)[-1].before
    return (before["verdict"] if before else "open") == verdict


def test_killed_imports_leave_whole_articles(store_path: Path) -> None:
    dice = random.Random(8)
    for _ in range(40):
        told = run_and_kill(IMPORT_ON_AND_ON, store_path, after_lines=dice.randint(1, 12))
        with Store(store_path, create=False) as store:
            assert store.check() == []
            summaries = {summary.id: summary for summary in store.articles()}
            assert set(told) <= set(summaries)
            assert all(summaries[article_id].progress.total == 1 for article_id in told)
            undetected = [s for s in summaries.values() if not s.is_detected]
            assert [s.progress.total for s in undetected] == [0] * len(undetected)


def test_killed_exports_leave_a_whole_file_or_none(store_path: Path) -> None:
    dice = random.Random(9)
    target = store_path.with_suffix(".csv")
    for _ in range(20):
        run_and_kill(EXPORT_ON_AND_ON, store_path, after_lines=dice.randint(1, 4))

        assert target.read_bytes().count(b"\r\n") == CLAIMS + 1


@pytest.mark.parametrize("writers", [4])
def test_writers_at_once_lose_no_update(store_path: Path, writers: int) -> None:
    code = """
import sys, pathlib
from datetime import datetime, UTC
from core.models import Verdict
from core.store import Store
store = Store(pathlib.Path(sys.argv[1]), create=False)
for number in range(100):
    verdict = (Verdict.VERIFIED, Verdict.DISPUTED)[number // 50]
    store.mark(number % 50 + 1, verdict, reviewer=sys.argv[2], at=datetime.now(UTC))
"""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(store_path), f"reviewer {number}"],
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for number in range(writers)
    ]

    assert [process.communicate()[1] for process in processes] == [""] * writers
    with Store(store_path, create=False) as store:
        marks = [entry for entry in store.log() if entry.action is Action.MARK]
        assert len(marks) == writers * 100
        assert store.check() == []


def test_stores_that_many_make_at_once_open_for_all(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN_WHEN_TOLD, str(tmp_path / "galley")]
    with ExitStack() as running:
        processes = [
            running.enter_context(
                subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=ROOT)
            )
            for _ in range(8)
        ]
        for process in processes:
            assert process.stdout is not None
            process.stdout.readline()
        for process in processes:
            assert process.stdin is not None
            process.stdin.close()

        for process in processes:
            assert process.stderr is not None
            assert process.stderr.read() == b""
    assert list(tmp_path.glob("*-backups")) == []
