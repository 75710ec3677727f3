"""galley doctor --salvage, on a store with one article and three claims."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import StoreError
from core.models import Verdict
from core.store import Store
from core.store.rescue import salvage_in_place
from tests.core.cli.outcomes import Run
from tests.factories import NOON

PAGE = 4096
HOLD_OPEN = """
import sys, pathlib
from core.store import Store
store = Store(pathlib.Path(sys.argv[1]), create=False)
store.counts()
print("open", flush=True)
sys.stdin.read()
"""


def overwrite(path: Path, page: int, filling: bytes) -> bytes:
    """Fill one page of the file, counted from 0; return what the file holds then."""
    content = bytearray(path.read_bytes())
    content[page * PAGE : (page + 1) * PAGE] = filling * PAGE
    path.write_bytes(content)
    return bytes(content)


def page_of(store: Store, table: str) -> int:
    """The page of a table that has only one, counted from 0."""
    query = "select rootpage from sqlite_schema where name = ?"
    (root,) = store._connection.execute(query, [table]).fetchone()
    return int(root) - 1


def test_doctor_salvages_a_damaged_store_and_keeps_it(run: Run, store: Store) -> None:
    store.mark(2, Verdict.VERIFIED, reviewer="ada", at=NOON, note="Called.")
    store.close()
    content = overwrite(store.path, 0, b"\xa5")

    outcome = run("doctor", "--store", store.path, "--salvage")

    assert (outcome.code, outcome.err) == (0, "")
    assert "claim 3" in outcome.out
    (aside,) = store.path.parent.glob("galley-damaged-*.db")
    assert aside.read_bytes() == content
    with Store(store.path, create=False) as salvaged:
        assert salvaged.claim(2).note == "Called."


def test_doctor_names_what_a_salvage_lost(run: Run, store: Store) -> None:
    store.mark(2, Verdict.VERIFIED, reviewer="ada", at=NOON)
    page = page_of(store, "claim")
    store.close()
    overwrite(store.path, page, b"\0")

    outcome = run("doctor", "--store", store.path, "--salvage")

    assert outcome.code == 1
    assert "The review of claim 2 is lost; what it was is still in the history." in outcome.err


def test_doctor_leaves_a_sound_store_alone(run: Run, store: Store) -> None:
    store.close()

    outcome = run("doctor", "--store", store.path, "--salvage")

    assert outcome.code == 1
    assert "is sound" in outcome.err
    assert [path.name for path in store.path.parent.iterdir()] == ["galley.db"]


def test_doctor_salvages_nothing_where_nothing_is(run: Run, tmp_path: Path) -> None:
    outcome = run("doctor", "--store", tmp_path / "gone.db", "--salvage")

    assert outcome.code == 1
    assert "There is no store at" in outcome.err


def test_a_salvage_that_fails_puts_the_store_back(store: Store) -> None:
    store.close()
    content = overwrite(store.path, 0, b"\xa5")[:PAGE]
    store.path.write_bytes(content)

    with pytest.raises(StoreError, match="Nothing of a Galley store"):
        salvage_in_place(store.path, at=NOON)

    assert store.path.read_bytes() == content
    assert [path.name for path in store.path.parent.iterdir()] == ["galley.db"]


@pytest.mark.slow
def test_a_damaged_store_that_is_open_elsewhere_is_left_alone(store: Store) -> None:
    page = page_of(store, "claim_by_type")
    store.close()
    overwrite(store.path, page, b"\xa5")
    command = [sys.executable, "-c", HOLD_OPEN, str(store.path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()

        with pytest.raises(StoreError, match="open in another program"):
            salvage_in_place(store.path, at=NOON)
        holder.communicate()

    assert list(store.path.parent.glob("*damaged*")) == []
