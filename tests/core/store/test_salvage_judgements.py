"""What reviewers held of findings, and took over from earlier claims, outlives a damaged store."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from core.checks.findings import Judgement
from core.models import Verdict
from core.store import Store
from core.store.salvage import salvage
from tests.factories import NOON, article, claims_of_text
from tests.made_findings import put_finding

FINDINGS = (70, 71, 72)
Held = dict[int, tuple[str, str]]


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    """A store with two judgements, one taken away again, and an adopted verdict on claim 2."""
    path = tmp_path / "galley.db"
    with Store(path, create=True) as store:
        store.add_article(article(), at=NOON)
        store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
        for finding_id, judgement in zip(FINDINGS, [*Judgement, Judgement.DISMISSED], strict=True):
            put_finding(store, finding_id, [1, 2])
            store.judge(finding_id, judgement, reviewer="ada", at=NOON)
        store.undo(reviewer="ada", at=NOON)
        store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)
        store.adopt(2, 1, reviewer="ada", at=NOON)
    return path


def held(path: Path) -> Held:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("select id, judgement, reviewer from judgement").fetchall()
    connection.close()
    return {id: (judgement, reviewer) for id, judgement, reviewer in rows}


def damage(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("pragma ignore_check_constraints = on")
        connection.execute(statement)
    connection.close()


def test_judgements_and_links_are_salvaged_whole(judged: Path, tmp_path: Path) -> None:
    report = salvage(judged, tmp_path / "new.db", at=NOON)

    assert report.is_complete
    assert (
        held(tmp_path / "new.db")
        == held(judged)
        == {**{70: ("confirmed", "ada"), 71: ("dismissed", "ada")}}
    )
    with Store(tmp_path / "new.db", create=False) as store:
        assert [adoption.claim.id for adoption in store.adopted()] == [2]
        assert store.check() == []


@pytest.mark.parametrize(
    ("statement", "told", "expected"),
    [
        pytest.param(
            "delete from judgement where id = 70",
            "The judgement of a finding in article rents was lost, and came back",
            {70: ("confirmed", "ada"), 71: ("dismissed", "ada")},
            id="lost",
        ),
        pytest.param(
            "update judgement set reviewer = 'eve' where id = 70",
            "The judgement of a finding in article rents differs from its history, and was kept",
            {70: ("confirmed", "eve"), 71: ("dismissed", "ada")},
            id="altered",
        ),
        pytest.param(
            "update judgement set judgement = 'maybe' where id = 71",
            "The judgement of a finding in article rents was lost, and came back",
            {70: ("confirmed", "ada"), 71: ("dismissed", "ada")},
            id="nonsense",
        ),
        pytest.param(
            "update judgement set judged_at = 'late' where id = 71",
            "The judgement of a finding in article rents was lost, and came back",
            {70: ("confirmed", "ada"), 71: ("dismissed", "ada")},
            id="no moment",
        ),
        pytest.param(
            "delete from article",
            "",
            {70: ("confirmed", "ada"), 71: ("dismissed", "ada")},
            id="an article that a stand-in is made for",
        ),
    ],
)
def test_judgements_and_their_history_agree_after_a_salvage(
    judged: Path, tmp_path: Path, statement: str, told: str, expected: Held
) -> None:
    damage(judged, statement)

    report = salvage(judged, tmp_path / "new.db", at=NOON)

    assert told in "".join(report.sentences())
    assert held(tmp_path / "new.db") == expected
    with Store(tmp_path / "new.db", create=False) as store:
        assert [problem for problem in store.check() if "judgement" in problem] == []


def test_a_judgement_without_any_article_is_lost_and_told(judged: Path, tmp_path: Path) -> None:
    for table in ("evidence", "progress", "passage", "claim", "article"):
        damage(judged, f"delete from {table}")

    report = salvage(judged, tmp_path / "new.db", at=NOON)

    assert "The judgement of a finding in article rents is lost" in "".join(report.sentences())
    assert held(tmp_path / "new.db") == {}
