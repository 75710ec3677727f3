"""Many claims are marked, and taken back, as one is."""

from __future__ import annotations

import pytest

from core.errors import UnknownClaimError
from core.history import Subject
from core.models import Verdict
from core.store import Store
from tests.factories import NOON


def ids_of(store: Store) -> list[int]:
    return [stored.id for stored in store.claims()]


def test_many_claims_are_marked_as_each_by_itself(store: Store) -> None:
    first, *others = ids_of(store)
    alone = store.mark(first, Verdict.DISPUTED, reviewer="ada", at=NOON, reason="outdated")

    marked = store.mark_all(others, Verdict.DISPUTED, reviewer="ada", at=NOON, reason="outdated")

    assert [stored.review for stored in marked] == [alone.review] * len(others)
    assert marked == [store.claim(claim_id) for claim_id in others]


def test_claims_come_back_in_the_order_asked_for_each_once(store: Store) -> None:
    first, second, *_ = ids_of(store)

    marked = store.mark_all([second, first, second], Verdict.VERIFIED, reviewer="ada", at=NOON)

    assert [stored.id for stored in marked] == [second, first]
    assert [stored.id for stored in store.claims_of([second, first])] == [second, first]


@pytest.mark.parametrize("unknown", [999, 2**70], ids=["unknown", "too large"])
def test_an_unknown_claim_among_many_leaves_all_as_they_were(store: Store, unknown: int) -> None:
    known = ids_of(store)

    with pytest.raises(UnknownClaimError, match=str(unknown)):
        store.mark_all([*known, unknown], Verdict.VERIFIED, reviewer="ada", at=NOON)

    assert {stored.verdict for stored in store.claims()} == {Verdict.OPEN}


def test_what_many_claims_say_already_is_not_recorded(store: Store) -> None:
    first, *others = ids_of(store)
    store.mark(first, Verdict.VERIFIED, reviewer="ada", at=NOON)

    store.mark_all([first, *others], Verdict.VERIFIED, reviewer="ada", at=NOON)

    assert store.log_steps(limit=1)[0].changes == len(others)


def test_a_step_over_many_claims_is_taken_back_and_done_again(store: Store) -> None:
    first, *_ = claim_ids = ids_of(store)
    store.mark(first, Verdict.DISPUTED, reviewer="ada", at=NOON, note="Older.")
    store.mark_all(claim_ids, Verdict.VERIFIED, reviewer="ada", at=NOON)
    after = list(store.claims())

    undone = store.undo(reviewer="ada", at=NOON)

    assert undone is not None
    assert [stored.id for stored in undone.claims] == claim_ids
    verdicts = [stored.verdict for stored in store.claims()]
    assert verdicts == [Verdict.DISPUTED] + [Verdict.OPEN] * (len(claim_ids) - 1)
    store.redo(reviewer="ada", at=NOON)
    assert list(store.claims()) == after


def test_the_chain_and_the_history_hold_after_many_at_once(store: Store) -> None:
    store.mark_all(ids_of(store), Verdict.DISMISSED, reviewer="ada", at=NOON, note="No claim.")
    store.undo(reviewer="ada", at=NOON)

    assert store.check() == []
    reviews = [entry for entry in store.log() if entry.subject is Subject.REVIEW]
    assert len({entry.step for entry in reviews}) == 2


def test_how_much_would_be_taken_back_is_known_before(store: Store) -> None:
    claim_ids = ids_of(store)
    assert store.taken_back(reviewer="ada") == 0
    store.mark_all(claim_ids, Verdict.VERIFIED, reviewer="ada", at=NOON)

    assert store.taken_back(reviewer="ada") == len(claim_ids)
    assert store.taken_back(reviewer="ada", is_redo=True) == 0
    assert store.taken_back(reviewer="ben") == 0
