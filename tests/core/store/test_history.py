from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from core.models import Standing, Verdict
from core.store import Store
from tests.factories import NOON, article, claims_of_text


def reviewed(store: Store) -> Store:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON, note="Seen.")
    store.mark(1, Verdict.DISPUTED, reviewer="ben", at=NOON)
    store.mark(2, Verdict.VERIFIED, reviewer="ada", at=NOON)
    store.undo(reviewer="ada", at=NOON)
    return store


def tamper(store: Store, *statements: str) -> None:
    with sqlite3.connect(store.path) as connection:
        for statement in statements:
            connection.execute(statement)


def test_the_log_tells_who_changed_what_into_what(store: Store) -> None:
    log = list(reviewed(store).log())

    assert [(entry.claim_id, entry.reviewer, entry.action) for entry in log] == [
        (1, "ada", "mark"),
        (1, "ben", "mark"),
        (2, "ada", "mark"),
        (2, "ada", "undo"),
    ]
    assert log[1].before == Standing(Verdict.VERIFIED, "Seen.")
    assert log[1].after == Standing(Verdict.DISPUTED, "Seen.")
    assert log[3].after == Standing(Verdict.OPEN, "")


def test_where_claims_stand_can_be_told_from_the_log_alone(store: Store) -> None:
    rebuilt = {entry.claim_id: entry.after for entry in reviewed(store).log()}

    untouched = Standing(Verdict.OPEN, "")
    for stored in store.claims():
        standing = Standing(stored.verdict, stored.note)
        assert rebuilt.get(stored.id, untouched) == standing


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("update review set note = 'Not seen.' where id = 1", "Review 1 was changed"),
        ("update review set reviewer = 'eve' where id = 2", "Review 2 was changed"),
        ("update chain set hash = 'f00' where id = 2", "changed at or before review 2"),
        ("delete from chain where id = 1", "changed at or before review 2"),
        (
            "insert into review (claim_id, action, verdict, note, reviewer, reviewed_at) "
            "values (3, 'mark', 'verified', '', 'eve', '2026-01-01')",
            "Review 5 did not come",
        ),
    ],
    ids=["note", "reviewer", "hash", "link", "smuggled in"],
)
def test_check_notices_a_history_that_was_tampered_with(
    store: Store, statement: str, complaint: str
) -> None:
    tamper(reviewed(store), statement)

    assert any(complaint in problem for problem in store.check())


def test_check_notices_a_review_that_was_taken_out(store: Store) -> None:
    tamper(
        reviewed(store),
        "update claim set review_id = null, verdict = 'open' where id = 2",
        "delete from review where id = 4",
    )

    assert any("Review 4 is missing" in problem for problem in store.check())


def test_a_deleted_article_is_gone_and_the_chain_still_holds(store: Store) -> None:
    reviewed(store)
    store.add_article(article("Ten boats.", id="boats"), at=NOON)
    store.delete_article("rents", at=NOON + timedelta(days=1))

    assert [summary.id for summary in store.articles()] == ["boats"]
    assert store.counts() == {"articles": 1, "claims": 0, "reviews": 0}
    assert store.check() == []


def test_reviews_go_on_behind_a_deleted_article(store: Store) -> None:
    reviewed(store).delete_article("rents", at=NOON)
    store.add_article(article(), at=NOON)
    store.put_claims("rents", claims_of_text(), detector="test 1")
    first = next(store.claims()).id

    store.mark(first, Verdict.VERIFIED, reviewer="ada", at=NOON)

    assert store.check() == []


def test_nothing_of_a_deleted_article_stays_in_the_file(store: Store) -> None:
    reviewed(store).delete_article("rents", at=NOON)
    store.close()

    left = store.path.read_bytes()

    assert b"Rents rose" not in left
    assert b"Seen." not in left
