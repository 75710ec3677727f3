"""What a reviewer holds of a finding is a step of the history, and outlives the finding."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from core.checks.findings import FindingType, Judgement
from core.errors import UnknownFindingError
from core.history import Action, LogEntry, Subject
from core.models import Verdict
from core.store import Store, findings_queries
from core.store.shelving import ShelfView
from tests.factories import NOON, TEXT, article, claims_of_text, numeric_claim
from tests.made_findings import put_finding

CONFIRMED, DISMISSED = Judgement
LATER = NOON + timedelta(days=1)
FINDING = 2**62 + 7


@pytest.fixture
def found(store: Store) -> Store:
    """A store with a finding on claims 1 and 4, of the articles "rents" and "boats"."""
    text = f"{TEXT} In spring it was 13."
    store.add_article(article(text, id="boats", title="Boats"), at=NOON)
    store.put_claims("boats", [numeric_claim(text, "13")], detector="test 1", at=NOON)
    put_finding(store, FINDING, [1, 4])
    return store


def judge(store: Store, judgement: Judgement | None, reviewer: str = "ada") -> None:
    store.judge(FINDING, judgement, reviewer=reviewer, at=NOON)


def judgement_of(store: Store) -> Judgement | None:
    return store.finding(FINDING).judgement


def judgements_in(store: Store) -> list[LogEntry]:
    return [entry for entry in store.log() if entry.subject is Subject.JUDGEMENT]


def forget_findings(store: Store) -> None:
    for query in (findings_queries.CLEAR_SOME_SPANS, findings_queries.CLEAR_SOME_FINDINGS):
        store._connection.execute(query, {"limit": 100})


@pytest.mark.parametrize("judgement", Judgement)
def test_a_judgement_says_what_who_and_when(found: Store, judgement: Judgement) -> None:
    judged = found.judge(FINDING, judgement, reviewer="ada", at=NOON)

    assert (judged.judgement, judged.reviewer, judged.judged_at) == (judgement, "ada", NOON)
    assert found.finding(FINDING) == judged


def test_a_judgement_is_taken_away_again(found: Store) -> None:
    judge(found, DISMISSED)

    judged = found.judge(FINDING, None, reviewer="ada", at=NOON)

    assert (judged.judgement, judged.reviewer, judged.judged_at) == (None, None, None)


@pytest.mark.parametrize(
    ("judgements", "steps"),
    [
        pytest.param([(None, "ada")], 0, id="nothing"),
        pytest.param([(CONFIRMED, "ada"), (CONFIRMED, "ada")], 1, id="the same"),
        pytest.param([(CONFIRMED, "ada"), (DISMISSED, "ada")], 2, id="another"),
        pytest.param([(CONFIRMED, "ada"), (CONFIRMED, "ben")], 2, id="by somebody else"),
        pytest.param([(CONFIRMED, "ada"), (None, "ben")], 2, id="taken away by somebody else"),
    ],
)
def test_only_what_changes_is_a_step(
    found: Store, judgements: Sequence[tuple[Judgement | None, str]], steps: int
) -> None:
    for judgement, reviewer in judgements:
        judge(found, judgement, reviewer)

    assert len(judgements_in(found)) == steps
    assert found.check() == []


def test_the_history_says_what_was_held_in_the_article_of_the_finding(found: Store) -> None:
    judge(found, CONFIRMED)
    judge(found, DISMISSED, "ben")

    first, second = judgements_in(found)

    assert (first.action, first.article_id, first.claim_id, first.item_id) == (
        *(Action.JUDGE, "boats", None, FINDING),
    )
    assert first.before is None
    assert first.after == second.before
    assert second.after is not None
    assert (second.after["judgement"], second.after["reviewer"]) == ("dismissed", "ben")


def test_undo_and_redo_say_which_step_they_took(found: Store) -> None:
    judge(found, CONFIRMED)
    judge(found, DISMISSED)

    undone = found.undo(reviewer="ada", at=LATER)
    before = judgement_of(found)
    redone = found.redo(reviewer="ada", at=LATER)

    assert (before, judgement_of(found)) == (CONFIRMED, DISMISSED)
    for taken, action in ((undone, Action.UNDO), (redone, Action.REDO)):
        assert taken is not None
        assert taken.step is not None
        assert (taken.article_id, taken.claims, taken.gone) == ("boats", (), ())
        assert (taken.step.first.action, taken.step.first.item_id) == (action, FINDING)
    assert found.check() == []


def test_what_another_reviewer_judged_since_is_not_undone(found: Store) -> None:
    found.mark(2, Verdict.VERIFIED, reviewer="ada", at=NOON)
    judge(found, CONFIRMED)
    judge(found, DISMISSED, "ben")

    undone = found.undo(reviewer="ada", at=LATER)

    assert judgement_of(found) is DISMISSED
    assert undone is not None
    assert [claim.id for claim in undone.claims] == [2]


def test_undo_goes_back_through_marks_and_judgements_alike(found: Store) -> None:
    judge(found, CONFIRMED)
    found.mark(2, Verdict.VERIFIED, reviewer="ada", at=NOON)

    for _ in range(2):
        found.undo(reviewer="ada", at=LATER)

    assert judgement_of(found) is None
    assert found.undo(reviewer="ada", at=LATER) is None


@pytest.mark.parametrize("finding_id", [1, 2**63, -5])
def test_unknown_finding_is_refused(found: Store, finding_id: int) -> None:
    with pytest.raises(UnknownFindingError):
        found.judge(finding_id, CONFIRMED, reviewer="ada", at=NOON)

    assert judgements_in(found) == []


def test_a_judgement_is_remembered_when_the_same_is_found_again(found: Store) -> None:
    judge(found, DISMISSED)
    forget_findings(found)
    found.put_claims("rents", claims_of_text(), detector="test 2", at=LATER)

    put_finding(found, FINDING, [1, 4])

    assert judgement_of(found) is DISMISSED
    assert noticed(found) == {"rents": 0, "boats": 0}


def test_a_judgement_is_undone_while_its_finding_is_looked_for(found: Store) -> None:
    judge(found, DISMISSED)
    forget_findings(found)

    found.undo(reviewer="ada", at=LATER)
    put_finding(found, FINDING, [1, 4])

    assert judgement_of(found) is None


def test_an_erased_article_takes_its_judgements_along(found: Store) -> None:
    judge(found, DISMISSED)

    found.delete_article("boats", at=LATER)

    assert judgements_in(found) == []
    assert found._connection.execute("select count(*) from judgement").fetchone()[0] == 0
    assert found.check() == []


def test_a_judgement_stays_in_its_article_when_the_finding_gets_another_owner(
    found: Store,
) -> None:
    judge(found, CONFIRMED)
    forget_findings(found)
    found.delete_article("rents", at=LATER)
    found.add_article(article(), at=LATER)
    found.put_claims("rents", claims_of_text(), detector="test 1", at=LATER)
    put_finding(found, FINDING, [4, 5])

    judge(found, DISMISSED, "ben")
    found.delete_article("rents", at=LATER)

    assert [entry.article_id for entry in judgements_in(found)] == ["boats", "boats"]
    assert found.check() == []


def test_an_import_that_is_undone_takes_judgements_along_and_brings_them_back(
    empty_store: Store,
) -> None:
    empty_store.add_article(article(), at=NOON, reviewer="ada")
    empty_store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
    put_finding(empty_store, FINDING, [1, 2])
    judge(empty_store, CONFIRMED)

    for _ in range(2):
        empty_store.undo(reviewer="ada", at=LATER)
    without = empty_store.articles()
    for _ in range(2):
        empty_store.redo(reviewer="ada", at=LATER)

    assert without == []
    kept = empty_store._connection.execute("select judgement from judgement").fetchall()
    assert [row["judgement"] for row in kept] == ["confirmed"]
    assert empty_store.check() == []


def noticed(store: Store) -> dict[str, int]:
    listed = store.shelf(ShelfView(), 0, limit=10)
    assert [summary.findings for summary in store.articles()] == [one.findings for one in listed]
    assert [store.shelved(one.id) for one in listed] == listed
    return {summary.id: summary.findings for summary in listed}


def test_the_library_counts_conflicts_and_arithmetic_in_each_article(found: Store) -> None:
    put_finding(found, 8, [1, 2], type=FindingType.ARITHMETIC)
    put_finding(found, 9, [3, 4], type=FindingType.REPEAT)

    assert noticed(found) == {"rents": 2, "boats": 1}
    assert found.summary("rents").findings == 2


@pytest.mark.parametrize(("judgement", "count"), [(CONFIRMED, 1), (DISMISSED, 0)])
def test_the_library_counts_what_nobody_dismissed(
    found: Store, judgement: Judgement, count: int
) -> None:
    judge(found, judgement)

    assert noticed(found) == {"rents": count, "boats": count}
    found.undo(reviewer="ada", at=LATER)
    assert noticed(found) == {"rents": 1, "boats": 1}


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("delete from judgement", "The judgement of a finding in article boats differs"),
        ("update judgement set reviewer = 'eve'", "The judgement of a finding in article boats"),
    ],
    ids=["lost", "altered"],
)
def test_check_notices_a_judgement_that_its_history_denies(
    found: Store, statement: str, complaint: str
) -> None:
    judge(found, DISMISSED)

    found._connection.execute(statement)

    assert any(complaint in problem for problem in found.check())
