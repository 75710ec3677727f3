from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.store import Store
from tests.core.cli.outcomes import Run

RENTS = "Rents rose 12 percent last year. “It hurts,” said Ada Moss, a tenant.\n"
FARES = "Fares fell 3 percent. “It helps,” said Ben Ost, a driver.\n"


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder with a plain text file and a corpus whose second line is broken."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "rents.txt").write_text(RENTS, encoding="utf-8")
    lines = ['{"id": 7, "title": "Fares", "text": ' + json.dumps(FARES) + "}", "{broken"]
    (folder / "more.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_detect_prints_an_object_an_article(run: Run, drafts: Path) -> None:
    outcome = run("detect", drafts / "rents.txt")

    (shape,) = (json.loads(line) for line in outcome.out.splitlines())
    assert list(shape) == ["id", "title", "source", "text_sha256", "claims"]
    assert shape["title"] == RENTS.strip()
    assert shape["source"] == str(drafts / "rents.txt")
    assert {"12 percent", "“It hurts,”"} <= {claim["text"] for claim in shape["claims"]}
    assert (outcome.code, outcome.err) == (0, "")


def test_detect_counts_claims_through_all_articles(run: Run, drafts: Path) -> None:
    outcome = run("detect", drafts / "rents.txt", drafts / "more.jsonl")

    articles = [json.loads(line) for line in outcome.out.splitlines()]
    claim_ids = [claim["id"] for shape in articles for claim in shape["claims"]]
    assert [shape["title"] for shape in articles][1:] == ["Fares"]
    assert claim_ids == list(range(1, len(claim_ids) + 1))


def test_offsets_of_claims_are_code_points(run: Run, tmp_path: Path) -> None:
    text = "😀 e\u0301 \u05d0\r\n“It hurts,” said Ada Moss."
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": text}))

    (claim,) = json.loads(run("detect", tmp_path / "c.jsonl").out)["claims"]

    assert text[claim["start"] : claim["end"]] == claim["text"] == "“It hurts,”"
    assert text[claim["speaker"]["start"] : claim["speaker"]["end"]] == "Ada Moss"


def test_detect_names_each_bad_input_and_does_the_rest(run: Run, drafts: Path) -> None:
    (drafts / "bad.txt").write_bytes(b"\xff\xfe")

    outcome = run(
        "detect",
        drafts / "gone.txt",
        drafts / "bad.txt",
        drafts / "more.jsonl",
        drafts / "rents.txt",
    )

    assert outcome.code == 1
    assert len(outcome.out.splitlines()) == 2
    first, second, third = outcome.err.splitlines()
    assert first.startswith(f"galley: {drafts / 'gone.txt'} was not read")
    assert second.startswith(f"galley: {drafts / 'bad.txt'} was not read")
    assert third.startswith(f"galley: {drafts / 'more.jsonl'}, line 2 was left out")


def test_detect_for_people_shows_title_and_claims(run: Run, drafts: Path) -> None:
    lines = run("detect", "--format", "text", drafts / "more.jsonl").out.splitlines()

    assert lines[0] == f"Fares  ({drafts / 'more.jsonl'})"
    assert any("“It helps,”" in line and "Ben Ost" in line for line in lines[1:])


def test_import_stores_articles_with_their_claims(run: Run, drafts: Path) -> None:
    path = drafts / "new" / "galley.db"

    outcome = run("import", "--store", path, drafts)

    assert outcome.code == 1
    assert outcome.err.startswith(f"galley: {drafts / 'more.jsonl'}, line 2 was left out")
    with Store(path, create=False) as store:
        summaries = {summary.title: summary for summary in store.articles()}
        assert list(summaries) == ["Fares", RENTS.strip()]
        counts = [str(summary.progress.total) for summary in summaries.values()]
        assert [line.split("\t")[2].split()[0] for line in outcome.out.splitlines()] == counts
        assert outcome.out.startswith("7\tFares\t")
        assert "“It hurts,”" in {stored.claim.text for stored in store.claims()}


def test_import_again_changes_nothing(run: Run, drafts: Path, tmp_path: Path) -> None:
    path = tmp_path / "galley.db"
    run("import", "--store", path, drafts / "rents.txt")
    claims = run("claims", "--store", path).out

    outcome = run("import", "--store", path, drafts / "rents.txt")

    assert outcome.out.endswith("\talready there\n")
    assert outcome.code == 0
    assert run("claims", "--store", path).out == claims


def test_detect_and_import_find_the_same_claims(run: Run, drafts: Path, tmp_path: Path) -> None:
    path = tmp_path / "galley.db"
    run("import", "--store", path, drafts / "rents.txt")

    stored = [json.loads(line) for line in run("claims", "--store", path).out.splitlines()]
    detected = json.loads(run("detect", drafts / "rents.txt").out)["claims"]

    assert [{key: claim[key] for key in detected[0]} for claim in stored] == detected


def test_a_name_that_no_disk_takes_does_not_stop_the_rest(run: Run, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Ten boats sank.", encoding="utf-8")

    outcome = run("detect", "a" * 300, good)

    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "Ten boats sank." in outcome.out
