"""Which claims of an article a reviewer wants to see, and which comes next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.models import ClaimKind, Progress, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.models import StoredClaim


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Claims with this verdict and of this kind; None stands for all but dismissed ones."""

    verdict: Verdict | None = None
    kind: ClaimKind | None = None

    def matches(self, stored: StoredClaim) -> bool:
        """Tell whether a claim is among those that the filter shows."""
        if self.kind is not None and stored.claim.kind is not self.kind:
            return False
        if self.verdict is None:
            return stored.verdict is not Verdict.DISMISSED
        return stored.verdict is self.verdict


def count_verdicts(claims: Iterable[StoredClaim]) -> Counter[Verdict]:
    """Return how many claims stand at each verdict."""
    return Counter(stored.verdict for stored in claims)


def progress_of(claims: Sequence[StoredClaim]) -> Progress:
    """Return how many claims are reviewed, out of those that were not dismissed."""
    counts = count_verdicts(claims)
    return Progress(
        reviewed=sum(number for verdict, number in counts.items() if verdict.is_reviewed),
        total=len(claims) - counts[Verdict.DISMISSED],
    )


def step(
    claims: Sequence[StoredClaim],
    after: StoredClaim | None,
    *,
    backwards: bool = False,
    open_only: bool = False,
) -> StoredClaim | None:
    """Return the next claim in reading order, from the start again behind the last.

    after need not be among claims: a claim that a filter has just hidden still
    has its place. None if there is no other claim to go to.
    """
    wanted = [c for c in claims if not open_only or c.verdict is Verdict.OPEN]
    wanted = [c for c in wanted if after is None or c.id != after.id]
    if not wanted:
        return None
    if backwards:
        before = [c for c in wanted if after is not None and _place(c) < _place(after)]
        return before[-1] if before else wanted[-1]
    behind = [c for c in wanted if after is None or _place(c) > _place(after)]
    return behind[0] if behind else wanted[0]


def _place(stored: StoredClaim) -> tuple[int, int]:
    return stored.claim.start, stored.id
