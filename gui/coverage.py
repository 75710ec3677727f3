"""Which sentences without a claim a reviewer has read, and which one is next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from core.models import Progress, StoredClaim


class Sentence(NamedTuple):
    """A sentence's span, in code points."""

    start: int
    end: int


class Coverage:
    """The sentences of one article that no claim stands in; the claims cover the others."""

    def __init__(
        self,
        sentences: Iterable[tuple[int, int]] = (),
        read: Collection[int] = (),
        claims: Iterable[StoredClaim] = (),
    ) -> None:
        self.all = [Sentence(*span) for span in sentences]
        self._starts = [sentence.start for sentence in self.all]
        claimed: set[int] = set()
        for stored in claims:
            first = max(0, bisect_right(self._starts, stored.claim.start) - 1)
            claimed.update(range(first, bisect_left(self._starts, stored.claim.end)))
        self.bare = [s for place, s in enumerate(self.all) if place not in claimed]
        self._ends = [sentence.end for sentence in self.bare]
        self.read = {s.start for s in self.bare} & set(read)

    @property
    def progress(self) -> Progress:
        """How many of the sentences without a claim are read."""
        from core.models import Progress

        return Progress(reviewed=len(self.read), total=len(self.bare))

    def at(self, offset: int) -> Sentence | None:
        """Return the sentence without a claim that an offset lies in."""
        found = self.bounds(offset)
        return found if found in self._bare_from(offset)[:1] else None

    def bounds(self, offset: int) -> Sentence | None:
        """Return the sentence that an offset lies in, or the one before it."""
        place = bisect_right(self._starts, offset) - 1
        return self.all[place] if place >= 0 else None

    def next_unread(self, offset: int) -> Sentence | None:
        """Return the first unread sentence that ends behind an offset; at the end the first."""
        unread = [s for s in self.bare if s.start not in self.read]
        return next((s for s in unread if s.end > offset), unread[0] if unread else None)

    def within(self, start: int, end: int) -> list[Sentence]:
        """Return the sentences without a claim that begin in [start, end)."""
        return [sentence for sentence in self.bare if start <= sentence.start < end]

    def _bare_from(self, offset: int) -> Sequence[Sentence]:
        return self.bare[bisect_right(self._ends, offset) :]
