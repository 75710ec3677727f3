"""Which claims of an article a reviewer wants to see, and which comes next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from core.models import ClaimKind, Progress, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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


def progress_of(counts: Counter[Verdict]) -> Progress:
    """Return how many claims are reviewed, out of those that were not dismissed."""
    return Progress(
        reviewed=sum(number for verdict, number in counts.items() if verdict.is_reviewed),
        total=counts.total() - counts[Verdict.DISMISSED],
    )


def step(
    claims: Sequence[StoredClaim],
    after: StoredClaim | None,
    *,
    backwards: bool = False,
    wanted: Callable[[StoredClaim], bool] = lambda _: True,
) -> StoredClaim | None:
    """Return the next wanted claim in reading order, from the start again behind the last.

    after need not be among claims: a claim that a filter has just hidden still
    has its place. None if there is no other claim to go to.
    """
    if backwards:
        place = bisect_left(claims, _place(after), key=_place) if after else 0
        order = chain(range(place - 1, -1, -1), range(len(claims) - 1, place - 1, -1))
    else:
        place = bisect_right(claims, _place(after), key=_place) if after else 0
        order = chain(range(place, len(claims)), range(place))
    return next(
        (
            claims[index]
            for index in order
            if wanted(claims[index]) and (after is None or claims[index].id != after.id)
        ),
        None,
    )


def is_open(stored: StoredClaim) -> bool:
    """Tell whether a claim still waits for a verdict."""
    return stored.verdict is Verdict.OPEN


def _place(stored: StoredClaim) -> tuple[int, int]:
    return stored.claim.start, stored.id
