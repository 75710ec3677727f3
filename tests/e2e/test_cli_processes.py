from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.store import Store
from tests.factories import NOON, article

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parents[2] / "main.py"
DRAFT = "Rents rose 12 percent.\n\n“It hurts — 😀,” said Ada Moss, a tenant.\n"

LOADED_AFTERWARDS = """
import sys
from core import cli
from core.store import Store
code = cli.run(sys.argv[1:], open_store=Store)
loaded = {name.partition(".")[0] for name in sys.modules}
print(*sorted(loaded & {"PySide6", "gui", "spacy", "sqlite_utils"}), file=sys.stderr)
sys.exit(code)
"""


def galley(
    *arguments: str | Path, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, MAIN, *arguments],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a draft, to work in."""
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_article_goes_from_file_to_marked_claims_to_csv(desk: Path) -> None:
    store = ["--store", "desk.db"]
    imported = galley("import", *store, "draft.txt", "gone.txt", cwd=desk)
    listed = galley("claims", *store, cwd=desk).stdout.decode().splitlines()
    (quoted,) = (claim for claim in map(json.loads, listed) if claim["kind"] == "quoted")
    marked = galley("mark", *store, str(quoted["id"]), "verified", "--reviewer", "Kim", cwd=desk)
    exported = galley("export", *store, "-o", "claims.csv", cwd=desk)
    sound = galley("doctor", *store, cwd=desk)

    codes = [done.returncode for done in (imported, marked, exported, sound)]
    assert codes == [1, 0, 0, 0]
    assert imported.stderr.decode() == (
        "galley: gone.txt was not read: there is no such file; check its name.\n"
    )
    with (desk / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert line["claim"] == "“It hurts — 😀,”"
    assert (line["verdict"], line["reviewer"]) == ("verified", "Kim")


def test_output_is_utf8_whatever_the_locale_says(desk: Path) -> None:
    done = galley("detect", "draft.txt", cwd=desk, PYTHONIOENCODING="ascii", LC_ALL="C")

    assert done.returncode == 0
    assert "“It hurts — 😀,”" in done.stdout.decode()
    assert b"\r" not in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names that are no text")
def test_name_that_is_no_text_is_read_and_stored(desk: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (desk / "draft.txt").rename(desk / name)

    done = galley("import", "--store", "desk.db", name, f"no{name}", cwd=desk)

    assert done.returncode == 1
    assert "nocaf\\udce9.txt was not read" in done.stderr.decode()
    with Store(desk / "desk.db", create=False) as store:
        assert [summary.source for summary in store.articles()] == ["caf\ufffd.txt"]


def test_reader_that_has_seen_enough_is_no_failure(desk: Path) -> None:
    lines = (json.dumps({"text": f"{DRAFT} {number}"}) for number in range(300))
    (desk / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")

    with subprocess.Popen(
        [sys.executable, MAIN, "detect", "corpus.jsonl"],
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("command", ["articles", "export"])
def test_full_disk_is_a_sentence(desk: Path, command: str) -> None:
    with Store(desk / "desk.db", create=True) as store:
        store.add_article(article(), at=NOON)

    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, MAIN, command, "--store", "desk.db"],
            cwd=desk,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert done.returncode == 1
    assert done.stderr.startswith(b"galley: The output could not be written")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [
        pytest.param(["import", "draft.txt"], "spacy", id="import"),
        pytest.param(["detect", "draft.txt"], "spacy", id="detect"),
        pytest.param(["detect", "gone.txt"], "", id="detect-nothing"),
        pytest.param(["claims"], "", id="claims"),
        pytest.param(["export"], "", id="export"),
    ],
)
def test_command_loads_no_more_than_it_needs(desk: Path, arguments: list[str], loaded: str) -> None:
    Store(desk / "desk.db", create=True).close()
    command, *rest = arguments
    store = [] if command == "detect" else ["--store", "desk.db"]

    done = subprocess.run(
        [sys.executable, "-c", LOADED_AFTERWARDS, command, *store, *rest],
        cwd=desk,
        env=os.environ | {"PYTHONPATH": str(MAIN.parent)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert done.stderr.splitlines()[-1:] == [loaded]


@pytest.mark.parametrize("slip", ["hlep", "articels"])
def test_a_mistyped_command_is_wrong_usage_and_no_window(desk: Path, slip: str) -> None:
    done = galley(slip, cwd=desk)

    assert done.returncode == 2
    assert b"neither a command nor a file" in done.stderr
