"""What a reviewer has the store do: each kind of change, as it waits and as it is written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, TypedDict

from core.models import Review, StoredEvidence, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from core.history import LogStep
    from core.models import Evidence, StoredClaim
    from core.store import Store


_MANY: Final = 100


class Signature(TypedDict):
    """Who makes a change, and when."""

    reviewer: str
    at: datetime


class Outcome(NamedTuple):
    """What a change has left: its claims as they stand, and the ids of those now gone.

    step is what an undo or a redo has added to the history.
    """

    article_id: str
    claims: tuple[StoredClaim, ...] = ()
    gone: tuple[int, ...] = ()
    step: LogStep | None = None


@dataclass(frozen=True, kw_only=True)
class Change(ABC):
    """One thing that a reviewer did; claims are those that it touches, as they were shown."""

    is_withdrawable: ClassVar[bool] = True
    """Whether it can be dropped while it waits, which undoes it."""

    reviewer: str
    at: datetime
    claims: tuple[StoredClaim, ...] = ()

    @cached_property
    def claim_ids(self) -> frozenset[int]:
        """The ids of its claims, and of those that it makes."""
        return frozenset(claim.id for claim in (*self.claims, *self.made))

    @property
    def made(self) -> tuple[StoredClaim, ...]:
        """The claims that it makes, as they are shown until they are written."""
        return ()

    def resolved(self, ids: Mapping[int, int]) -> Self:
        """Return it on the claims that are in the store now, by the ids they had until then."""
        if not any(claim.id in ids for claim in self.claims):
            return self
        known = (replace(claim, id=ids.get(claim.id, claim.id)) for claim in self.claims)
        return replace(self, claims=tuple(known))

    @property
    def is_long(self) -> bool:
        """Whether to write it would hold the window up."""
        return len(self.claims) > _MANY

    @abstractmethod
    def write(self, store: Store) -> Outcome | None:
        """Write it; None where that changed nothing. Raises GalleyError, having written nothing."""

    def wished(self, stored: StoredClaim) -> StoredClaim:
        """Return one of its claims as it will be once the change is written."""
        return stored


@dataclass(frozen=True, kw_only=True)
class Mark(Change):
    """What a reviewer gave to claims, in one step; None leaves what a claim has.

    words are any of a review's note, reason, severity and correction.
    """

    verdict: Verdict | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    def write(self, store: Store) -> Outcome:
        ids = [claim.id for claim in self.claims]
        marked = store.mark_all(ids, self.verdict, reviewer=self.reviewer, at=self.at, **self.words)
        return Outcome(self.claims[0].article_id, tuple(marked))

    def wished(self, stored: StoredClaim) -> StoredClaim:
        present = stored.review or Review(Verdict.OPEN, "", self.reviewer, self.at)
        review = Review(
            verdict=present.verdict if self.verdict is None else self.verdict,
            note=self.words.get("note", present.note),
            reviewer=self.reviewer,
            reviewed_at=self.at,
            reason=self.words.get("reason", present.reason),
            severity=self.words.get("severity", present.severity),
            correction=self.words.get("correction", present.correction),
            # A verdict of one's own rests on no other claim.
            adopted_from=present.adopted_from if self.verdict is None else None,
        )
        return replace(stored, review=review)


@dataclass(frozen=True, kw_only=True)
class Sourcing(Change):
    """Evidence that is put to a claim, stored anew, or with None taken away.

    The id of new evidence is negative; under it the store's own is put into ids, which all
    changes share, once it is written.
    """

    evidence_id: int
    evidence: Evidence | None
    ids: dict[int, int]

    @property
    def known_id(self) -> int:
        """The id in the store of its evidence, once there is one."""
        return self.ids.get(self.evidence_id, self.evidence_id)

    def write(self, store: Store) -> Outcome | None:
        (claim,) = self.claims
        reviewer, at = self.reviewer, self.at
        known = self.known_id
        if self.evidence is None:
            if known < 0:
                return None  # the store refused it, which was said
            store.remove_evidence(known, reviewer=reviewer, at=at)
        elif known < 0:
            added = store.add_evidence(claim.id, self.evidence, reviewer=reviewer, at=at)
            self.ids[self.evidence_id] = added.id
        else:
            store.change_evidence(known, self.evidence, reviewer=reviewer, at=at)
        return Outcome(claim.article_id, (store.claim(claim.id),))

    def show_in(self, found: dict[int, StoredEvidence]) -> None:
        """Change what was found in the store for its claim to what will be once it is written."""
        known = self.known_id
        if self.evidence is None:
            found.pop(known, None)
        else:
            found[known] = StoredEvidence(known, self.claims[0].id, self.evidence)


@dataclass(frozen=True, kw_only=True)
class StepBack(Change):
    """An undo of the reviewer's latest change in the store, or a redo of it."""

    is_withdrawable: ClassVar[bool] = False

    is_redo: bool
    changes: int = 1
    """How much it takes back, as far as that was asked."""

    @property
    def is_long(self) -> bool:
        return self.changes > _MANY

    def write(self, store: Store) -> Outcome | None:
        take_back = store.redo if self.is_redo else store.undo
        taken = take_back(reviewer=self.reviewer, at=self.at)
        if taken is None:
            return None
        return Outcome(taken.article_id, taken.claims, taken.gone, taken.step)


def now() -> datetime:
    """Return the time with its zone, for a change."""
    return datetime.now().astimezone()
