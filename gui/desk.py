"""The desk: what a reviewer decides on the open article and its claims."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from core.claim_filter import is_open
from core.errors import GalleyError
from core.models import Verdict
from gui.changes import Mark, Sourcing, now
from gui.claim_changes import Editing
from gui.finding_changes import Adopting, Judging, is_stale
from gui.messages import told
from gui.undoable_article import UndoableArticle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QObject

    from core.checks.findings import Judgement, StoredFinding
    from core.models import Claim, ClaimEdit, Evidence, StoredClaim, StoredEvidence
    from core.store import Store
    from gui.changes import Change, Outcome
    from gui.under_review import Aside


CORRECTABLE: Final = (Verdict.DISPUTED, Verdict.NEEDS_CONTEXT)
"""The verdicts on which a severity and a correction make sense."""

SEVERITIES: Final = ("", "minor", "serious")


class Desk(UndoableArticle):
    """The only one that acts on the store; every view shows what is stored then.

    Signals:
        marked(object): a tuple of StoredClaims as they stand, which were just marked.
        skipped(object): the StoredClaim that is to come back behind the open ones.
    """

    marked = Signal(object)
    skipped = Signal(object)

    def __init__(self, store: Store, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(store, reviewer, parent)
        self._just_disputed: int | None = None
        self._just_corrigible: int | None = None
        self._evidence_ids: dict[int, int] = {}

    @property
    def awaiting_reason(self) -> StoredClaim | None:
        """The claim that was disputed a moment ago, until something else is done."""
        return None if self._just_disputed is None else self.claim(self._just_disputed)

    @property
    def awaiting_words(self) -> StoredClaim | None:
        """The claim just given a verdict or a reason that severity and correction may follow."""
        return None if self._just_corrigible is None else self.claim(self._just_corrigible)

    def do(self, change: Change) -> Outcome | None:
        self._just_disputed = self._just_corrigible = None
        return super().do(change)

    def settle(self, verdict: Verdict) -> None:
        """Store a verdict on the claim under review and go on; the one it has is taken back."""
        if self.selected is not None:
            self.settle_all([self.selected.id], verdict)

    def settle_turn(self, verdict: Verdict) -> None:
        """Settle all parts of the quotation under review in one step."""
        self._settle_like(lambda claim: claim.turn, verdict)

    def settle_alike(self, verdict: Verdict) -> None:
        """Settle all claims of the article with the words of the one under review in one step."""
        self._settle_like(lambda claim: claim.text, verdict)

    def settle_all(self, claim_ids: Iterable[int], verdict: Verdict) -> None:
        """Store a verdict on these claims of any articles in one step, and go on.

        Where all of them have it, they are open again; one that was adopted, and no longer
        holds as it was, becomes the reviewer's own first.
        """
        claims = self._known(claim_ids)
        if not claims:
            return
        is_cleared = verdict is not Verdict.OPEN and all(
            c.verdict is verdict and not is_stale(self._store, c) for c in claims
        )
        marked = self._mark(claims, Verdict.OPEN if is_cleared else verdict)
        self._go_on_with(marked, is_cleared=is_cleared)
        if verdict in CORRECTABLE and not is_cleared and len(marked) == 1:
            self._just_corrigible = marked[0].id
            self._just_disputed = marked[0].id if verdict is Verdict.DISPUTED else None
        self._tell_marked(marked)

    def give_reason(self, reason: str) -> None:
        """Dispute for this reason the claim just disputed, or the one under review.

        The reason that a claim has already is taken away.
        """
        target = self.awaiting_reason or self.selected
        if target is None:
            return
        if target.verdict is Verdict.DISPUTED:
            has_it = target.review is not None and target.review.reason == reason
            marked = self._mark([target], None, reason="" if has_it else reason)
        else:
            marked = self._mark([target], Verdict.DISPUTED, reason=reason)
            self._go_on_with(marked)
        # Not a further reason, which is for the claim that is under review now.
        self._just_corrigible = target.id
        self._tell_marked(marked)

    def give_reason_to(self, claim_ids: Iterable[int], reason: str) -> None:
        """Dispute these claims of any articles for this reason in one step.

        Where all of them have it already, it is taken away.
        """
        claims = self._known(claim_ids)
        if not claims:
            return
        reviews = [c.review for c in claims if c.verdict is Verdict.DISPUTED]
        have_it = [review for review in reviews if review is not None and review.reason == reason]
        given = "" if len(have_it) == len(claims) else reason
        marked = self._mark(claims, Verdict.DISPUTED, reason=given)
        if len(reviews) < len(claims):
            self._go_on_with(marked)
        self._tell_marked(marked)

    def cycle_severity(self) -> None:
        """Go through no severity, minor and serious for the claim just disputed or under review."""
        disputed = self._just_disputed
        target = self.awaiting_words or self.selected
        if target is None or target.verdict not in CORRECTABLE:
            return
        present = target.review.severity if target.review else ""
        place = SEVERITIES.index(present) if present in SEVERITIES else 0
        following = SEVERITIES[(place + 1) % len(SEVERITIES)]
        marked = self._mark([target], None, severity=following)
        # A reason may follow, or the next severity.
        self._just_disputed, self._just_corrigible = disputed, target.id
        self._tell_marked(marked)

    def skip(self) -> None:
        """Leave the claim under review for later: behind all other open ones."""
        claim = self.left_here
        if claim is None:
            return
        if is_open(claim):
            self.skipped_ids = [id for id in self.skipped_ids if id != claim.id] + [claim.id]
        self.go_on_from(claim)
        if is_open(claim):
            self.skipped.emit(claim)

    def edit(
        self, edits: Sequence[ClaimEdit], claims: Sequence[StoredClaim] = ()
    ) -> Outcome | None:
        """Add, change and remove claims of the open article; claims are those that are there."""
        assert self.article is not None, "there is nothing to edit without an article"
        number = sum(edit.claim_id is None for edit in edits)
        first = min(self._claim_ids, default=0) - 1
        new_ids = tuple(range(first, first - number, -1))
        self._claim_ids |= {id: id for id in new_ids}
        return self.do(
            Editing(
                article_id=self.article.id,
                edits=tuple(edits),
                claims=tuple(claims),
                new_ids=new_ids,
                ids=self._claim_ids,
                **self._signed(),
            )
        )

    def set_note(self, claim_id: int, note: str) -> None:
        """Store a note on a claim; its verdict stays."""
        stored = self.any_claim(claim_id)
        if stored is not None and stored.note != note:
            self._mark([stored], None, note=note)

    def set_correction(self, claim_id: int, correction: str) -> None:
        """Store what a claim should read; its verdict stays."""
        stored = self.any_claim(claim_id)
        present = stored.review.correction if stored is not None and stored.review else ""
        if stored is not None and present != correction:
            self._tell_marked(self._mark([stored], None, correction=correction))

    def evidence(self) -> list[StoredEvidence]:
        """Return the evidence of the claim under review, with what waits to be saved."""
        if self.selected is None:
            return []
        try:
            stored = self._store.evidence(self.selected.id)
        except GalleyError:
            return []  # what is wrong with the store, the next change of it says
        found = {item.id: item for item in stored}
        for change in self.unsaved.changes:
            if isinstance(change, Sourcing) and self.selected.id in change.claim_ids:
                change.show_in(found)
        return list(found.values())

    @property
    def unsaved_evidence_ids(self) -> frozenset[int]:
        """The ids, as evidence() tells them, of the evidence that waits to be saved."""
        waiting = (change for change in self.unsaved.changes if isinstance(change, Sourcing))
        return frozenset(change.known_id for change in waiting)

    def put_evidence(
        self, claim: StoredClaim, evidence: Evidence | None, *, evidence_id: int | None = None
    ) -> None:
        """Put evidence to a claim, or with its id store it anew; None takes it away."""
        if evidence_id is None:
            evidence_id = min(self._evidence_ids, default=0) - 1
            self._evidence_ids[evidence_id] = evidence_id
        self.do(
            Sourcing(
                claims=(claim,),
                evidence_id=evidence_id,
                evidence=evidence,
                ids=self._evidence_ids,
                **self._signed(),
            )
        )

    def judge(self, finding: StoredFinding, judgement: Judgement | None) -> None:
        """Store what the reviewer holds of a finding; None takes back what was held."""
        here = (self.claim(claim_id) for claim_id in finding.finding.claims)
        claims = tuple(claim for claim in here if claim is not None)
        self.do(Judging(claims=claims, finding=finding, judgement=judgement, **self._signed()))

    def adopt(self, claim: StoredClaim, earlier: StoredClaim) -> None:
        """Give a claim of any article the verdict of an earlier one, as a link, and go on."""
        outcome = self.do(Adopting(claims=(claim,), earlier=earlier, **self._signed()))
        if outcome is not None:
            self._go_on_with(outcome.claims)
            self._tell_marked(outcome.claims)

    def _settle_like(self, trait: Callable[[Claim], object], verdict: Verdict) -> None:
        """Settle the claims that share a trait with the one under review, which may have none."""
        if self.selected is None:
            return
        wanted = trait(self.selected.claim)
        here = () if wanted is None or self.is_aside else self.claims
        alike = [c.id for c in here if trait(c.claim) == wanted]
        self.settle_all(alike or [self.selected.id], verdict)

    def _known(self, claim_ids: Iterable[int]) -> list[StoredClaim]:
        """Return claims of the open article as they are shown, others as they are stored."""
        try:
            here = {id: self.claim(id) for id in claim_ids}
            elsewhere = self._store.claims_of([id for id, claim in here.items() if claim is None])
            found = here | {claim.id: claim for claim in elsewhere}
            return [claim for claim in found.values() if claim is not None]
        except GalleyError as error:
            self.failed.emit(told(error))
            return []

    def _mark(
        self, claims: Sequence[StoredClaim], verdict: Verdict | None, **words: str
    ) -> tuple[StoredClaim, ...]:
        """Store a mark or have it wait; returns the claims as they are shown then."""
        if verdict is not None and verdict is not Verdict.DISPUTED:
            words = {"reason": ""} | words
        if verdict is not None and verdict not in CORRECTABLE:
            words = {"severity": ""} | words
        mark = Mark(claims=tuple(claims), verdict=verdict, words=words, **self._signed())
        outcome = self.do(mark)
        return outcome.claims if outcome is not None else ()

    def _go_on_with(self, marked: Sequence[StoredClaim], *, is_cleared: bool = False) -> None:
        """Go on if the claim under review was settled; stay where it was opened again."""
        here = self.selected_here
        if here is not None and not is_cleared and any(c.id == here.id for c in marked):
            self.go_on_from(here)

    def _tell_marked(self, marked: tuple[StoredClaim, ...]) -> None:
        if marked:
            self.marked.emit(marked)

    def _select(self, stored: StoredClaim | None, aside: Aside | None = None) -> None:
        if stored is None or self.selected is None or stored.id != self.selected.id:
            self._just_disputed = self._just_corrigible = None
        super()._select(stored, aside)

    def delete_article(self) -> None:
        """Erase the open article with all that belongs to it; the desk is empty then."""
        if self.article is None:
            return
        article_id = self.article.id
        self.unsaved.save(within=math.inf)
        if self.unsaved.reason:
            self.failed.emit(self.unsaved.reason)
            return
        try:
            self._store.delete_article(article_id, at=now())
        except GalleyError as error:
            self.failed.emit(told(error))
            return
        self._clear_away(article_id)
