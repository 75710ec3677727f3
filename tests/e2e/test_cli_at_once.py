"""Several commands on one store at the same moment get in nobody's way."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.store import Store
from tests.factories import NOON, article, numeric_claim

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parents[2] / "main.py"


def begin(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, MAIN, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def ends(processes: list[subprocess.Popen[str]]) -> list[tuple[int, str]]:
    """Wait for them; return the exit code and the complaints of each."""
    complaints = [process.communicate()[1] for process in processes]
    return [(process.returncode, said) for process, said in zip(processes, complaints, strict=True)]


def write_articles(folder: Path, name: str, number: int) -> Path:
    path = folder / name
    path.mkdir()
    for page in range(number):
        text = f"Barge {name} carried {page + 100} crates on trip {page}."
        (path / f"{page}.txt").write_text(text, encoding="utf-8")
    return path


def test_ten_imports_at_once_all_bring_their_articles_in(tmp_path: Path) -> None:
    store_path = tmp_path / "desk.db"
    folders = [write_articles(tmp_path, f"crew-{number}", 5) for number in range(10)]

    imports = [begin("import", "--store", store_path, folder) for folder in folders]

    assert ends(imports) == [(0, "")] * 10
    with Store(store_path, create=False) as store:
        texts = sorted(store.article(summary.id).text for summary in store.articles())
        assert len(texts) == len(set(texts)) == 50
        assert all(summary.is_detected for summary in store.articles())
        assert store.check() == []


def test_marks_while_an_import_runs_are_all_kept(tmp_path: Path) -> None:
    store_path = tmp_path / "desk.db"
    text = " ".join(f"{number} boats sank." for number in range(100, 108))
    with Store(store_path, create=True) as store:
        store.add_article(article(text), at=NOON)
        claims = [numeric_claim(text, f"{number} boats") for number in range(100, 108)]
        store.put_claims("rents", claims, detector="test 1", at=NOON)
    lines = (json.dumps({"text": f"Barge {n} carried {n} crates."}) for n in range(2000))
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")

    running = begin("import", "--store", store_path, tmp_path / "corpus.jsonl")
    assert running.stdout is not None
    running.stdout.readline()
    marks = [
        begin("mark", "--store", store_path, str(claim_id), "verified") for claim_id in range(1, 9)
    ]

    assert ends([*marks, running]) == [(0, "")] * 9
    with Store(store_path, create=False) as store:
        assert [claim.verdict for claim in store.claims("rents")] == ["verified"] * 8
        assert store.counts()["articles"] == 2001
        assert store.check() == []
