from __future__ import annotations

import pytest

from core.errors import UnknownArticleError
from core.history import Action, Subject
from core.models import Evidence, Verdict
from core.store import Store
from tests.factories import NOON, article, claims_of_text


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
