"""The history tells who changed what, and the present can be derived from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks.findings import Judgement
from core.errors import NothingToAdoptError, UnknownFindingError
from core.history import Action, LogEntry, Subject
from core.models import Evidence, Stance, Verdict
from core.store import Store
from tests.factories import NOON, TEXT, article, claims_of_text, numeric_claim
from tests.made_findings import put_finding

SOURCE = Evidence("https://example.org/rents", title="Rent index", stance=Stance.CONTRADICTS)
REVIEWERS = ("ada", "ben")


def reviewed(store: Store) -> Store:
    store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON, note="Seen.")
    store.mark(1, Verdict.DISPUTED, reviewer="ben", at=NOON)
    store.mark(2, Verdict.VERIFIED, reviewer="ada", at=NOON)
    store.undo(reviewer="ada", at=NOON)
    return store


def reviews_in(store: Store) -> list[LogEntry]:
    return [entry for entry in store.log() if entry.subject is Subject.REVIEW]


def said(state: Any) -> tuple[str, str] | None:
    return state and (state["verdict"], state["note"])


def tamper(store: Store, *statements: str) -> None:
    with sqlite3.connect(store.path) as connection:
        for statement in statements:
            connection.execute(statement)


def test_the_log_tells_who_changed_what_into_what(store: Store) -> None:
    log = reviews_in(reviewed(store))

    assert [(entry.claim_id, entry.reviewer, entry.action) for entry in log] == [
        (1, "ada", "mark"),
        (1, "ben", "mark"),
        (2, "ada", "mark"),
        (2, "ada", "undo"),
    ]
    assert said(log[1].before) == ("verified", "Seen.")
    assert said(log[1].after) == ("disputed", "Seen.")
    assert (said(log[2].before), said(log[3].after)) == (None, None)


def test_an_import_and_each_detection_are_in_the_log(store: Store) -> None:
    fewer = claims_of_text()[1:]
    store.put_claims("rents", fewer, detector="test 2", at=NOON, reviewer="ada")

    imported, detected, dropped, again = store.log()

    assert (imported.action, imported.subject) == (Action.IMPORT, Subject.ARTICLE)
    assert detected.after == {"detector": "test 1", "claims": 3}
    assert (dropped.action, dropped.subject, dropped.after) == ("detect", "claim", None)
    assert dropped.before is not None
    assert dropped.before["text"] == "12 percent"
    assert again.before == {"detector": "test 1"}
    assert dropped.step == again.step


def act(store: Store, what: str, number: int, reviewer: str) -> None:
    """Do one thing to the store, chosen by number among what can be done."""
    who: dict[str, Any] = {"reviewer": reviewer, "at": NOON}
    ids = [stored.id for stored in store.claims()]
    claim_id = ids[number % len(ids)] if ids else 0
    evidence = [kept.id for kept in store.evidence(claim_id)]
    doings: dict[str, Callable[[], object]] = {
        "mark": lambda: store.mark(claim_id, list(Verdict)[number % 6], note=str(number), **who),
        "add claim": lambda: store.add_claim("rents", numeric_claim(TEXT, "rose"), **who),
        "add evidence": lambda: store.add_evidence(claim_id, SOURCE, **who),
        "undo": lambda: store.undo(**who),
        "redo": lambda: store.redo(**who),
        "detect": lambda: store.put_claims(
            "rents", claims_of_text()[number % 3 :], detector=f"test {number}", at=NOON
        ),
    }
    if ids:
        doings["judge"] = lambda: store.judge(
            put_once(store, 100 + number % 3, claim_id), (None, *Judgement)[number % 3], **who
        )
        doings["adopt"] = lambda: adopt_if_any(store, claim_id, ids[number // 2 % len(ids)], who)
        moved = replace(store.claim(claim_id).claim, start=number % 9, end=9 + number % 9)
        doings["change claim"] = lambda: store.change_claim(claim_id, moved, **who)
        doings["remove claim"] = lambda: store.remove_claim(claim_id, **who)
    if evidence:
        other = replace(SOURCE, excerpt=str(number))
        doings["change evidence"] = lambda: store.change_evidence(evidence[0], other, **who)
        doings["remove evidence"] = lambda: store.remove_evidence(evidence[0], **who)
    if what in doings and (ids or what not in ("mark", "add evidence")):
        doings[what]()


def put_once(store: Store, finding_id: int, claim_id: int) -> int:
    """Have a finding in the store, as the checks do that find it again; return its id."""
    with suppress(UnknownFindingError):
        return store.finding(finding_id).id
    return put_finding(store, finding_id, [claim_id])


def adopt_if_any(store: Store, claim_id: int, earlier_id: int, who: dict[str, Any]) -> None:
    with suppress(NothingToAdoptError):
        store.adopt(claim_id, earlier_id, **who)


WHAT = st.sampled_from(
    [
        *("mark", "add claim", "add evidence", "undo", "redo", "detect"),
        *("change claim", "remove claim", "change evidence", "remove evidence"),
        *("judge", "adopt"),
    ]
)
DOINGS = st.lists(
    st.tuples(WHAT, st.integers(0, 20), st.sampled_from(REVIEWERS)), min_size=1, max_size=14
)


def present(store: Store) -> dict[tuple[str, int], Any]:
    """Everything that the history speaks of, by its subject and id."""
    found: dict[tuple[str, int], Any] = {}
    for stored in store.claims():
        claim, review = stored.claim, stored.review
        found["claim", stored.id] = (claim.start, claim.end, claim.text, claim.detector)
        if review is not None:
            found["review", stored.id] = (
                *(review.verdict, review.note, review.reviewer, review.adopted_from),
            )
        for kept in store.evidence(stored.id):
            found["evidence", kept.id] = (kept.evidence.address, kept.evidence.excerpt)
    for row in store._connection.execute("select id, judgement, reviewer from judgement"):
        found["judgement", row["id"]] = (row["judgement"], row["reviewer"])
    return found


def told(entry: LogEntry) -> Any:
    """What present() says of the entry's subject once the entry was made."""
    names = {
        Subject.CLAIM: ("start", "end", "text", "detector"),
        Subject.REVIEW: ("verdict", "note", "reviewer", "adopted_from"),
        Subject.EVIDENCE: ("address", "excerpt"),
        Subject.JUDGEMENT: ("judgement", "reviewer"),
    }[entry.subject]
    return entry.after and tuple(entry.after.get(name) for name in names)


@settings(max_examples=60, deadline=None)
@given(doings=DOINGS)
def test_the_present_can_be_told_from_the_history_alone(
    new_store: Callable[[], Store], doings: list[tuple[str, int, str]]
) -> None:
    with new_store() as store:
        rebuilt = present(store)
        for what, number, reviewer in doings:
            act(store, what, number, reviewer)

        for entry in store.log():
            if entry.subject is not Subject.ARTICLE:
                key = (str(entry.subject), entry.item_id or entry.claim_id or 0)
                rebuilt[key] = told(entry)

        assert {key: state for key, state in rebuilt.items() if state} == present(store)
        assert store.check() == []


@settings(max_examples=40, deadline=None)
@given(doings=DOINGS)
def test_all_that_a_reviewer_did_can_be_undone_and_done_again(
    new_store: Callable[[], Store], doings: list[tuple[str, int, str]]
) -> None:
    with new_store() as store:
        before = present(store)
        for what, number, _reviewer in doings:
            if what not in ("undo", "redo", "detect"):
                act(store, what, number, "ada")
        after = present(store)

        while store.undo(reviewer="ada", at=NOON):
            pass
        undone = present(store)
        while store.redo(reviewer="ada", at=NOON):
            pass

        assert undone == before
        assert present(store) == after


def test_ids_of_claims_that_were_removed_are_not_given_again(store: Store) -> None:
    store.remove_claim(3, reviewer="ada", at=NOON)

    added = store.add_claim("rents", numeric_claim(TEXT, "rose"), reviewer="ada", at=NOON)

    assert added.id == 4


def test_a_removed_claim_comes_back_with_its_review_and_evidence(store: Store) -> None:
    store.mark(1, Verdict.DISPUTED, reviewer="ada", at=NOON, note="No.", reason="wrong figure")
    store.add_evidence(1, SOURCE, reviewer="ada", at=NOON)
    whole = store.claim(1), store.evidence(1)
    store.remove_claim(1, reviewer="ada", at=NOON)

    store.undo(reviewer="ada", at=NOON)

    assert (store.claim(1), store.evidence(1)) == whole


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("update change set after = 'null' where id = 3", "Change 3 was altered"),
        ("update change set reviewer = 'eve' where id = 4", "Change 4 was altered"),
        ("update chain set hash = 'f00' where id = 2", "altered at or before change 2"),
        ("delete from chain where id = 1", "altered at or before change 2"),
        (
            "insert into change "
            "(step, action, subject, article_key, article_id, claim_id, reviewer, at) "
            "values (7, 'mark', 'review', 1, 'rents', 3, 'eve', '2026-01-01')",
            "Change 7 did not come",
        ),
    ],
    ids=["values", "reviewer", "hash", "link", "smuggled in"],
)
def test_check_notices_a_history_that_was_tampered_with(
    store: Store, statement: str, complaint: str
) -> None:
    tamper(reviewed(store), statement)

    assert any(complaint in problem for problem in store.check())


def test_check_notices_a_change_that_was_taken_out(store: Store) -> None:
    tamper(
        reviewed(store),
        "delete from change where id = 4",
    )

    assert any("Change 4 is missing" in problem for problem in store.check())


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
    store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
    first = next(store.claims()).id

    store.mark(first, Verdict.VERIFIED, reviewer="ada", at=NOON)

    assert store.check() == []


def test_nothing_of_a_deleted_article_stays_in_the_file(store: Store) -> None:
    reviewed(store).delete_article("rents", at=NOON)
    store.close()

    left = store.path.read_bytes()

    assert b"Rents rose" not in left
    assert b"Seen." not in left
