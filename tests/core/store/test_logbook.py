from __future__ import annotations

import pytest

from core.checks.findings import Judgement
from core.errors import UnknownArticleError
from core.history import Action, Subject
from core.models import Evidence, Verdict
from core.store import Store
from tests.factories import NOON, article, claims_of_text, numeric_claim
from tests.made_findings import put_finding


def two_articles(store: Store) -> None:
    store.add_article(article("Two.", id="two", title="Two"), at=NOON)
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)


def test_steps_come_the_latest_first(store: Store) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)
    store.add_evidence(2, Evidence("a.pdf"), reviewer="ben", at=NOON)

    steps = store.log_steps()

    assert [step.first.action for step in steps] == [
        Action.EVIDENCE,
        Action.MARK,
        Action.DETECT,
        Action.IMPORT,
    ]
    assert [step.claim_text for step in steps] == ["2023", "12 percent", "", ""]
    assert {step.article_title for step in steps} == {"Rents"}


def test_marks_made_together_are_one_step(store: Store) -> None:
    store.mark_all([1, 2, 3], Verdict.VERIFIED, reviewer="ada", at=NOON)

    latest, *earlier = store.log_steps()

    assert latest.changes == 3
    assert len(earlier) == 2


def test_steps_are_read_a_page_at_a_time(store: Store) -> None:
    store.mark_all([1, 2], Verdict.VERIFIED, reviewer="ada", at=NOON)
    whole = store.log_steps()

    pages = [store.log_steps(limit=1)]
    while pages[-1]:
        pages.append(store.log_steps(limit=1, before=pages[-1][0].first.id))

    assert [step for page in pages for step in page] == whole


def test_an_article_has_its_own_steps(store: Store) -> None:
    two_articles(store)

    assert [step.article_title for step in store.log_steps(article_id="two")] == ["Two"]
    with pytest.raises(UnknownArticleError):
        store.log_steps(article_id="none")


@pytest.mark.parametrize("is_redone", [False, True], ids=["undo", "redo"])
def test_a_step_back_says_what_it_undid(store: Store, is_redone: bool) -> None:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON)
    taken = store.undo(reviewer="ada", at=NOON)
    if is_redone:
        taken = store.redo(reviewer="ada", at=NOON)

    assert taken is not None
    assert taken.step == store.log_steps(limit=1)[0]
    assert taken.step.undone is (Action.UNDO if is_redone else Action.MARK)
    assert taken.step.first.subject is Subject.REVIEW


def test_a_claim_and_an_article_that_are_gone_keep_their_names(empty_store: Store) -> None:
    empty_store.add_article(article(), at=NOON, reviewer="ada")
    added = empty_store.add_claim("rents", claims_of_text()[0], reviewer="ada", at=NOON)
    empty_store.remove_claim(added.id, reviewer="ada", at=NOON)
    removed = empty_store.log_steps(limit=1)[0]
    for _ in range(3):
        empty_store.undo(reviewer="ada", at=NOON)

    assert removed.claim_text == "12 percent"
    assert empty_store.articles() == []
    assert {step.article_title for step in empty_store.log_steps()} == {"Rents"}


@pytest.fixture
def pair(store: Store) -> Store:
    """A store with a finding, 70, on a claim of "rents" and one of "two"."""
    text = "It rose 12 percent."
    store.add_article(article(text, id="two", title="Two"), at=NOON)
    claim = numeric_claim(text, "12 percent")
    store.put_claims("two", [claim], detector="test 1", at=NOON)
    put_finding(store, 70, [1, 4], message="12 percent here, 13 there")
    return store


@pytest.mark.parametrize("article_id", ["rents", "two"])
def test_a_judgement_is_a_step_of_every_article_of_its_finding(
    pair: Store, article_id: str
) -> None:
    pair.judge(70, Judgement.DISMISSED, reviewer="ada", at=NOON)
    pair.judge(70, None, reviewer="ada", at=NOON)

    steps = pair.log_steps(article_id=article_id)

    judged = [step for step in steps if step.first.action is Action.JUDGE]
    assert [step.first.after is None for step in judged] == [True, False]
    assert {step.finding for step in judged} == {"12 percent here, 13 there"}
    assert judged == steps[:2]


@pytest.mark.parametrize("article_id", ["rents", "two"])
def test_pages_of_an_article_hold_its_judgements_once(pair: Store, article_id: str) -> None:
    for verdict in (Judgement.DISMISSED, Judgement.CONFIRMED, None):
        pair.judge(70, verdict, reviewer="ada", at=NOON)
        pair.mark(1, Verdict.DISPUTED if verdict else Verdict.VERIFIED, reviewer="ada", at=NOON)
    whole = pair.log_steps(article_id=article_id)

    pages = [pair.log_steps(article_id=article_id, limit=2)]
    while pages[-1]:
        before = pages[-1][-1].first.id
        pages.append(pair.log_steps(article_id=article_id, limit=2, before=before))

    assert [step for page in pages for step in page] == whole


def test_a_judgement_keeps_its_step_when_its_finding_is_none_any_more(pair: Store) -> None:
    pair.judge(70, Judgement.DISMISSED, reviewer="ada", at=NOON)
    pair._connection.execute("delete from finding_span")
    pair._connection.execute("delete from finding")

    steps = pair.log_steps()

    assert (steps[0].first.action, steps[0].finding) == (Action.JUDGE, "")
