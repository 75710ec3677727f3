from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.checks.findings import FindingType, Judgement
from core.errors import StoreUnavailableError
from core.models import Verdict
from core.store import Store
from tests.core.cli.outcomes import Run
from tests.factories import NOON

REPORTS = (
    "Storm Ada cut off power to 82,000 homes in Velby.",
    "In Velby 28,000 homes lost power in storm Ada. Of 250 poles, 75, or 40%, fell.",
)


@pytest.fixture
def checked(tmp_path: Path, run: Run) -> Path:
    """Return a store with two articles that disagree."""
    corpus = tmp_path / "reports.jsonl"
    lines = (json.dumps({"id": f"r{at}", "text": text}) for at, text in enumerate(REPORTS))
    corpus.write_text("\n".join(lines), encoding="utf-8")
    store = tmp_path / "store.db"
    run("import", "--store", store, corpus)
    return store


def test_findings_are_printed_a_line_each(run: Run, checked: Path) -> None:
    outcome = run("check", "--store", checked)

    arithmetic, conflict = (json.loads(line) for line in outcome.out.splitlines())
    assert arithmetic["type"] == "arithmetic"
    assert arithmetic["subtype"] is None
    assert arithmetic["working"] == "75 / 250 = 30%, stated 40%"
    assert (conflict["type"], conflict["subtype"]) == ("conflict", "value")
    assert conflict["spans"] == [
        {"article_id": "r0", "start": 27, "end": 33},
        {"article_id": "r1", "start": 9, "end": 15},
    ]
    assert conflict["claims"] == [1, 2]
    assert outcome.code == 0


def test_findings_can_be_read_by_people(run: Run, checked: Path) -> None:
    outcome = run("check", "--store", checked, "--format", "text")

    assert outcome.out.splitlines()[1].startswith(
        "conflict of value\t1, 2\tr0, r1\t“82,000” and “28,000” can't both be right; "
        "both are of: Ada, Velby, homes, lost power, "
    )


def test_a_claim_that_is_none_after_all_is_not_checked(run: Run, checked: Path) -> None:
    with Store(checked, create=False) as store:
        store.mark(1, Verdict.DISMISSED, reviewer="Kim", at=NOON)

    outcome = run("check", "--store", checked)

    assert [json.loads(line)["type"] for line in outcome.out.splitlines()] == ["arithmetic"]


def test_a_finding_that_was_dismissed_is_not_printed(run: Run, checked: Path) -> None:
    run("check", "--store", checked)
    with Store(checked, create=False) as store:
        arithmetic = store.findings(type=FindingType.ARITHMETIC)[0]
        store.judge(arithmetic.id, Judgement.DISMISSED, reviewer="Kim", at=NOON)

    outcome = run("check", "--store", checked)

    assert [json.loads(line)["type"] for line in outcome.out.splitlines()] == ["conflict"]


def test_everything_is_checked_again_when_asked(run: Run, checked: Path) -> None:
    first = run("check", "--store", checked)
    with Store(checked, create=False) as store, store.grouped():
        store._connection.execute("delete from finding where type = 'conflict'")

    assert len(run("check", "--store", checked).out.splitlines()) == 1
    assert run("check", "--store", checked, "--again").out == first.out


def test_a_store_that_others_write_is_checked_in_memory(
    run: Run, checked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run("check", "--store", checked).out

    def refuse(*given: object, **named: object) -> None:
        raise StoreUnavailableError("It is read-only.")

    monkeypatch.setattr(Store, "begin_checks", refuse)

    assert run("check", "--store", checked).out == expected


def test_without_a_store_there_is_a_sentence(run: Run, tmp_path: Path) -> None:
    outcome = run("check", "--store", tmp_path / "none.db")

    assert outcome.code == 1
    assert outcome.out == ""


def test_an_export_says_that_findings_may_be_missing_until_all_is_checked(
    run: Run, checked: Path
) -> None:
    before = run("export", "--store", checked, "--scope", "all")
    run("check", "--store", checked)
    after = run("export", "--store", checked, "--scope", "all")

    assert before.err.startswith("galley: Not compared with the others yet: 2 articles")
    assert "can't both be right" not in before.out
    assert "can't both be right" in after.out
    assert (before.code, after.code, after.err) == (0, 0, "")
