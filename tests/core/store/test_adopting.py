"""A verdict is taken over as a link: what became of the earlier one is told, nothing is copied."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.errors import NothingToAdoptError, UnknownArticleError, UnknownClaimError
from core.history import Action
from core.models import Evidence, StoredClaim, Verdict
from core.store import Store
from tests.factories import NOON, article, numeric_claim

SOURCE = Evidence("https://example.org/harbour", title="Harbour office")
LATER = NOON + timedelta(days=40)
BOATS = "The harbour holds 40 boats."
AGAIN = "Some 40 boats lie in the harbour."
OLD, NEW, NEWEST = 4, 5, 6


@pytest.fixture
def harbour(store: Store) -> Store:
    """A store in which claim 4 is disputed with evidence, and 5 and 6 tell the same later."""
    texts = {"boats": BOATS, "again": AGAIN, "third": f"{AGAIN} So they say."}
    for article_id, text in texts.items():
        store.add_article(article(text, id=article_id, title=article_id), at=NOON)
        claim = numeric_claim(text, "40 boats")
        store.put_claims(article_id, [claim], detector="test 1", at=NOON)
    words = {"reason": "outdated", "severity": "high", "correction": "38 boats", "note": "Rang."}
    store.mark(OLD, Verdict.DISPUTED, reviewer="ada", at=NOON, **words)
    store.add_evidence(OLD, SOURCE, reviewer="ada", at=NOON)
    return store


def adopt(store: Store, claim_id: int = NEW, earlier_id: int = OLD) -> StoredClaim:
    return store.adopt(claim_id, earlier_id, reviewer="ben", at=LATER)


def link_of(store: Store, claim_id: int) -> int | None:
    review = store.claim(claim_id).review
    return review and review.adopted_from


def test_verdict_and_words_are_taken_over_but_for_the_note(harbour: Store) -> None:
    harbour.mark(NEW, None, note="Same as before?", reviewer="ben", at=NOON)

    review = adopt(harbour).review

    assert review is not None
    assert (review.verdict, review.reason, review.severity, review.correction, review.note) == (
        *(Verdict.DISPUTED, "outdated", "high", "38 boats", "Same as before?"),
    )
    assert (review.reviewer, review.reviewed_at, review.adopted_from) == ("ben", LATER, OLD)
    assert harbour.claim(NEW).review == review


def test_a_verdict_rests_on_all_it_was_taken_over_from_in_turn(harbour: Store) -> None:
    adopt(harbour)
    adopt(harbour, NEWEST, NEW)

    assert [harbour.rests_on(id) for id in (NEWEST, NEW, OLD)] == [{NEW, OLD}, {OLD}, set()]


def test_evidence_is_linked_and_not_copied(harbour: Store) -> None:
    adopt(harbour)
    harbour.add_evidence(NEW, Evidence("own.example"), reviewer="ben", at=LATER)

    assert [kept.evidence.address for kept in harbour.evidence(NEW)] == ["own.example"]
    assert harbour.linked_evidence(NEW) == harbour.evidence(OLD)


def test_adopting_twice_is_one_step(harbour: Store) -> None:
    adopt(harbour)

    again = harbour.adopt(NEW, OLD, reviewer="ben", at=LATER + timedelta(days=1))

    assert again.review is not None
    assert again.review.reviewed_at == LATER
    assert [entry.action for entry in harbour.history(NEW)] == [Action.ADOPT]


@pytest.mark.parametrize(
    ("claim_id", "earlier_id"),
    [
        pytest.param(OLD, NEW, id="open"),
        pytest.param(NEW, 1, id="dismissed"),
        pytest.param(OLD, OLD, id="itself"),
        pytest.param(NEWEST, 3, id="only noted"),
    ],
)
def test_what_gives_no_verdict_is_refused(harbour: Store, claim_id: int, earlier_id: int) -> None:
    harbour.mark(1, Verdict.DISMISSED, reviewer="ada", at=NOON)
    harbour.mark(3, None, note="Hm.", reviewer="ada", at=NOON)
    before = list(harbour.log())

    with pytest.raises(NothingToAdoptError, match="nothing was changed"):
        adopt(harbour, claim_id, earlier_id)

    assert list(harbour.log()) == before


@pytest.mark.parametrize(("claim_id", "earlier_id"), [(99, OLD), (NEW, 99), (NEW, 2**70)])
def test_unknown_claims_are_refused(harbour: Store, claim_id: int, earlier_id: int) -> None:
    with pytest.raises(UnknownClaimError):
        adopt(harbour, claim_id, earlier_id)


def test_claims_cannot_rest_on_each_other(harbour: Store) -> None:
    adopt(harbour)
    adopt(harbour, NEWEST, NEW)

    with pytest.raises(NothingToAdoptError, match="rests on claim 4 itself"):
        adopt(harbour, OLD, NEWEST)


def test_evidence_comes_through_a_chain(harbour: Store) -> None:
    harbour.add_evidence(NEW, Evidence("own.example"), reviewer="ben", at=NOON)
    adopt(harbour)
    adopt(harbour, NEWEST, NEW)

    linked = [kept.claim_id for kept in harbour.linked_evidence(NEWEST)]
    assert (link_of(harbour, NEWEST), linked) == (NEW, [OLD, NEW])


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        pytest.param(Verdict.DISPUTED, None, id="the same verdict"),
        pytest.param(Verdict.VERIFIED, None, id="another verdict"),
        pytest.param(Verdict.OPEN, None, id="open again"),
        pytest.param(None, OLD, id="words alone"),
    ],
)
def test_a_verdict_of_ones_own_ends_the_link(
    harbour: Store, verdict: Verdict | None, expected: int | None
) -> None:
    adopt(harbour)

    harbour.mark(NEW, verdict, note="Rang, too.", correction="39", reviewer="ben", at=LATER)

    assert link_of(harbour, NEW) == expected


def test_undo_and_redo_take_the_link_along(harbour: Store) -> None:
    adopted = adopt(harbour)

    undone = harbour.undo(reviewer="ben", at=LATER)
    without = harbour.claim(NEW)
    harbour.redo(reviewer="ben", at=LATER)

    assert undone is not None
    assert undone.claims == (without,)
    assert without.review is None
    assert harbour.claim(NEW) == adopted
    assert harbour.check() == []


def test_undoing_a_verdict_of_ones_own_restores_the_link(harbour: Store) -> None:
    adopted = adopt(harbour)
    harbour.mark(NEW, Verdict.VERIFIED, reviewer="ben", at=LATER)

    harbour.undo(reviewer="ben", at=LATER)

    assert harbour.claim(NEW) == adopted


def test_nothing_has_changed_at_first(harbour: Store) -> None:
    adopted = adopt(harbour)

    (adoption,) = harbour.adopted()

    assert (adoption.claim, adoption.earlier) == (adopted, harbour.claim(OLD))
    assert not adoption.has_changed
    assert harbour.adopted(changed_only=True) == []


@pytest.mark.parametrize(
    ("verdict", "note", "has_changed"),
    [
        (Verdict.VERIFIED, None, True),
        (Verdict.OPEN, None, True),
        (None, "Rang again.", False),
    ],
    ids=["another verdict", "open again", "another note"],
)
def test_another_verdict_of_the_earlier_claim_is_told(
    harbour: Store, verdict: Verdict | None, note: str | None, *, has_changed: bool
) -> None:
    adopt(harbour)

    harbour.mark(OLD, verdict, note=note, reviewer="ada", at=LATER)

    adoption = harbour.adoption(NEW)
    assert adoption is not None
    assert adoption.has_changed == has_changed
    assert harbour.adopted(changed_only=True) == [adoption] * has_changed


def test_what_rests_on_a_changed_claim_at_second_hand_is_told_too(harbour: Store) -> None:
    adopt(harbour)
    adopt(harbour, NEWEST, NEW)

    harbour.mark(OLD, Verdict.VERIFIED, reviewer="ada", at=LATER)

    assert [adoption.claim.id for adoption in harbour.adopted(changed_only=True)] == [NEW, NEWEST]


def test_an_erased_article_leaves_a_link_that_leads_nowhere(harbour: Store) -> None:
    adopted = adopt(harbour)
    adopt(harbour, NEWEST, NEW)

    harbour.delete_article("boats", at=LATER)

    first, second = harbour.adopted()
    assert (first.claim, first.earlier, first.has_changed) == (adopted, None, True)
    assert (second.earlier, second.has_changed) == (adopted, True)
    assert harbour.linked_evidence(NEW) == []
    assert harbour.check() == []


def test_the_id_of_an_erased_claim_that_is_rested_on_is_not_given_again(harbour: Store) -> None:
    harbour.mark(NEWEST, Verdict.VERIFIED, reviewer="ada", at=NOON)
    adopt(harbour, OLD, NEWEST)
    harbour.delete_article("third", at=LATER)

    added = harbour.add_claim("boats", numeric_claim(BOATS, "holds"), reviewer="ada", at=LATER)

    assert added.id > NEWEST


def test_a_ring_that_an_undo_closed_is_gone_round_once(harbour: Store) -> None:
    adopt(harbour)
    harbour.mark(NEW, Verdict.DISPUTED, reviewer="ben", at=LATER)
    harbour.adopt(OLD, NEW, reviewer="ada", at=LATER)
    harbour.undo(reviewer="ben", at=LATER)

    assert (link_of(harbour, OLD), link_of(harbour, NEW)) == (NEW, OLD)
    assert [kept.claim_id for kept in harbour.linked_evidence(NEW)] == [OLD]
    assert not any(adoption.has_changed for adoption in harbour.adopted())


def test_adoptions_of_one_article(harbour: Store) -> None:
    adopt(harbour)
    adopt(harbour, NEWEST)

    assert [adoption.claim.id for adoption in harbour.adopted()] == [NEW, NEWEST]
    assert [adoption.claim.id for adoption in harbour.adopted("third")] == [NEWEST]
    assert harbour.adopted("boats") == []
    with pytest.raises(UnknownArticleError):
        harbour.adopted("none")


def test_own_verdict_is_no_adoption(harbour: Store) -> None:
    assert harbour.adoption(OLD) is None


def test_a_removed_claim_comes_back_with_its_link(harbour: Store) -> None:
    adopted = adopt(harbour)
    harbour.remove_claim(NEW, reviewer="ben", at=LATER)

    harbour.undo(reviewer="ben", at=LATER)

    assert harbour.claim(NEW) == adopted


def test_a_claim_with_an_adopted_verdict_outlives_its_detection(harbour: Store) -> None:
    adopted = adopt(harbour)

    harbour.put_claims("again", [], detector="test 2", at=LATER)

    assert harbour.claim(NEW) == adopted
