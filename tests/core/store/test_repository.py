from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import StoreError, UnknownArticleError, UnknownClaimError
from core.history import Action
from core.models import Progress, StoredClaim, Verdict
from core.store import Store
from tests.factories import NOON, TEXT, article, claims_of_text, numeric_claim

LATER = NOON + timedelta(minutes=1)


def verdicts(store: Store) -> list[Verdict]:
    return [stored.verdict for stored in store.claims()]


def mark(store: Store, claim_id: int, verdict: Verdict, *, by: str = "ada") -> StoredClaim:
    return store.mark(claim_id, verdict, reviewer=by, at=NOON)


def test_what_is_stored_comes_back_the_same(store: Store) -> None:
    assert store.article("rents") == article()
    assert [stored.claim for stored in store.claims("rents")] == claims_of_text()


def test_marks_survive_closing_and_opening(store: Store) -> None:
    store.mark(1, Verdict.DISPUTED, reviewer="ada", at=NOON, note="It was 11.")
    store.close()

    with Store(store.path, create=False) as reopened:
        claim = reopened.claim(1)

    assert (claim.verdict, claim.note) == (Verdict.DISPUTED, "It was 11.")
    assert claim.review is not None
    assert (claim.review.reviewer, claim.review.reviewed_at) == ("ada", NOON)


def test_latest_verdict_wins_and_the_earlier_ones_stay_in_the_history(store: Store) -> None:
    mark(store, 1, Verdict.VERIFIED)
    mark(store, 1, Verdict.DISPUTED)

    assert store.claim(1).verdict is Verdict.DISPUTED
    assert [entry.after["verdict"] for entry in store.history(1) if entry.after] == [
        Verdict.VERIFIED,
        Verdict.DISPUTED,
    ]


def test_a_verdict_without_a_note_keeps_the_note(store: Store) -> None:
    store.mark(1, Verdict.OPEN, reviewer="ada", at=NOON, note="Ask the ministry.")

    assert mark(store, 1, Verdict.VERIFIED).note == "Ask the ministry."


def test_saying_the_same_again_appends_nothing(store: Store) -> None:
    for _ in range(3):
        mark(store, 1, Verdict.VERIFIED)

    assert len(store.history(1)) == 1


def test_a_second_reviewer_who_agrees_is_kept(store: Store) -> None:
    mark(store, 1, Verdict.VERIFIED)
    mark(store, 1, Verdict.VERIFIED, by="ben")

    assert [entry.reviewer for entry in store.history(1)] == ["ada", "ben"]


def test_a_note_keeps_the_verdict_that_the_store_has_by_then(store: Store) -> None:
    with Store(store.path, create=False) as elsewhere:
        mark(elsewhere, 1, Verdict.VERIFIED, by="ben")

    noted = store.mark(1, None, reviewer="ada", at=NOON, note="Seen.")

    assert (noted.verdict, noted.note) == (Verdict.VERIFIED, "Seen.")


@pytest.mark.parametrize("claim_id", [99, 0, -1, 2**80])
def test_unknown_claim_is_refused_and_nothing_written(store: Store, claim_id: int) -> None:
    with pytest.raises(UnknownClaimError, match=f"no claim {claim_id}"):
        mark(store, claim_id, Verdict.VERIFIED)

    assert store.counts()["reviews"] == 0


def claims_listed(store: Store, article_id: str) -> list[StoredClaim]:
    return list(store.claims(article_id))


@pytest.mark.parametrize("ask", [Store.article, Store.summary, claims_listed])
def test_unknown_article_is_told(store: Store, ask: Callable[[Store, str], object]) -> None:
    with pytest.raises(UnknownArticleError, match="no article nowhere"):
        ask(store, "nowhere")


def test_claims_can_be_asked_for_by_verdict(store: Store) -> None:
    mark(store, 2, Verdict.VERIFIED)

    assert [c.id for c in store.claims(verdict=Verdict.VERIFIED)] == [2]
    assert [c.id for c in store.claims("rents", verdict=Verdict.OPEN)] == [1, 3]


def test_progress_leaves_dismissed_claims_out(store: Store) -> None:
    mark(store, 1, Verdict.VERIFIED)
    mark(store, 2, Verdict.DISMISSED)

    assert store.summary("rents").progress == Progress(reviewed=1, total=2)


def test_an_article_is_known_again_by_its_text(store: Store) -> None:
    again = store.add_article(article(id="other"), at=LATER)

    assert (again.id, again.is_new) == ("rents", False)
    assert len(store.articles()) == 1


def test_an_id_that_another_text_has_taken_gets_a_number(store: Store) -> None:
    added = [store.add_article(article(text), at=NOON).id for text in ("One.", "Two.")]

    assert added == ["rents-2", "rents-3"]


def test_claims_are_stored_once(store: Store) -> None:
    change = store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)

    assert change.is_empty
    assert store.counts()["claims"] == 3


def test_a_newer_detector_replaces_what_nobody_has_worked_on(store: Store) -> None:
    mark(store, 1, Verdict.VERIFIED)
    mark(store, 3, Verdict.DISPUTED)
    store.undo(reviewer="ada", at=NOON)
    found = [numeric_claim(TEXT, "rose 12 percent"), numeric_claim(TEXT, "Rents")]

    change = store.put_claims("rents", found, detector="test 2", at=NOON)

    left = {stored.claim.text: stored.verdict for stored in store.claims("rents")}
    assert left == {
        "Rents": Verdict.OPEN,
        "12 percent": Verdict.VERIFIED,
        "“It hurts,”": Verdict.OPEN,
    }
    assert (len(change.added), change.removed) == (1, (2,))
    assert store.summary("rents").detector == "test 2"


def test_a_claim_found_again_keeps_its_id_and_takes_the_new_reading(store: Store) -> None:
    again = [replace(claim, detector="test 2") for claim in claims_of_text()]

    store.put_claims("rents", again, detector="test 2", at=NOON)

    assert [(c.id, c.claim.detector) for c in store.claims()] == [(n, "test 2") for n in (1, 2, 3)]


def test_a_failing_claim_leaves_none_of_them(empty_store: Store) -> None:
    empty_store.add_article(article(), at=NOON)
    broken = [*claims_of_text(), None]

    with pytest.raises(AttributeError):
        empty_store.put_claims("rents", broken, detector="test 1", at=NOON)  # type: ignore[arg-type]

    assert list(empty_store.claims()) == []
    assert not empty_store.summary("rents").is_detected


def test_undo_brings_back_the_review_before_with_its_reviewer(store: Store) -> None:
    mark(store, 1, Verdict.VERIFIED)
    store.mark(1, Verdict.DISPUTED, reviewer="ada", at=LATER)

    undone = store.undo(reviewer="ada", at=LATER)

    assert undone is not None
    (claim,) = undone.claims
    assert claim.review is not None
    assert (claim.verdict, claim.review.reviewed_at) == (Verdict.VERIFIED, NOON)
    assert [e.action for e in store.history(1)][-1] is Action.UNDO


def test_undo_leaves_what_another_reviewer_changed_since(store: Store) -> None:
    mark(store, 2, Verdict.VERIFIED)
    mark(store, 1, Verdict.VERIFIED)
    mark(store, 1, Verdict.DISPUTED, by="ben")

    undone = store.undo(reviewer="ada", at=LATER)

    assert undone is not None
    assert [claim.id for claim in undone.claims] == [2]
    assert store.claim(1).verdict is Verdict.DISPUTED


def test_a_new_mark_ends_redo(store: Store) -> None:
    mark(store, 1, Verdict.VERIFIED)
    store.undo(reviewer="ada", at=NOON)
    mark(store, 2, Verdict.VERIFIED)

    assert store.redo(reviewer="ada", at=NOON) is None


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.integers(1, 3), st.sampled_from(Verdict)), st.sampled_from(["undo", "redo"])
    ),
    max_size=25,
)


@settings(deadline=None, max_examples=40)
@given(actions=ACTIONS)
def test_undo_and_redo_walk_the_states_like_an_editor(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[int, Verdict] | str]
) -> None:
    with Store(tmp_path_factory.mktemp("undo") / "galley.db", create=True) as store:
        store.add_article(article(), at=NOON)
        store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
        states, present = [verdicts(store)], 0
        for action in actions:
            if action == "undo":
                changed = store.undo(reviewer="ada", at=NOON) is not None
                assert changed == (present > 0)
                present -= changed
            elif action == "redo":
                changed = store.redo(reviewer="ada", at=NOON) is not None
                assert changed == (present < len(states) - 1)
                present += changed
            else:
                before = len(list(store.log()))
                mark(store, action[0], action[1])  # type: ignore[arg-type]
                if len(list(store.log())) > before:
                    states = [*states[: present + 1], verdicts(store)]
                    present += 1
            assert verdicts(store) == states[present]
        assert store.check() == []


def test_check_notices_a_verdict_that_its_history_does_not_bear_out(store: Store) -> None:
    mark(store, 1, Verdict.VERIFIED)
    with sqlite3.connect(store.path) as tamper:
        tamper.execute("update claim set note = 'Seen.' where id = 1")

    assert store.check() == ["The review of claim 1 differs from its history."]


def test_check_notices_a_progress_that_its_claims_do_not_bear_out(store: Store) -> None:
    with sqlite3.connect(store.path) as tamper:
        tamper.execute("update progress set reviewed = 2")

    assert store.check() == ["The progress of article rents differs from its claims."]


def test_two_stores_on_one_file_see_each_others_marks(store: Store) -> None:
    with Store(store.path, create=False) as other:
        mark(other, 1, Verdict.VERIFIED)
        mark(store, 2, Verdict.DISPUTED)

        assert verdicts(other) == verdicts(store)


def test_a_full_disk_is_the_environments_fault_and_nothing_is_written(store: Store) -> None:
    pages = store._connection.execute("pragma page_count").fetchone()[0]
    store._connection.execute(f"pragma max_page_count = {pages}")
    long_note = "n" * 100_000

    with pytest.raises(StoreError, match="no room left"):
        store.mark(1, Verdict.VERIFIED, reviewer="ada", at=NOON, note=long_note)

    assert verdicts(store) == [Verdict.OPEN] * 3


def test_a_claim_keeps_the_words_around_it(store: Store) -> None:
    row = store._connection.execute("select prefix, suffix from claim where id = 1").fetchone()

    assert TEXT.startswith(row["prefix"] + "12 percent" + row["suffix"])
