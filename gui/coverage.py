"""Which sentences without a claim a reviewer has read, and which one is next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from core.models import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.models import StoredClaim


class Sentence(NamedTuple):
    """A sentence's span, in code points."""

    start: int
    end: int


class Coverage:
    """The sentences of one article that no claim stands in; the claims cover the others."""

    def __init__(
        self,
        sentences: Iterable[tuple[int, int]] = (),
        read: Iterable[int] = (),
        claims: Iterable[StoredClaim] = (),
    ) -> None:
        self.all = list(map(Sentence._make, sentences))
        self._starts = [sentence.start for sentence in self.all]
        self._all_read = set(read)
        self.cover(claims)

    def cover(self, claims: Iterable[StoredClaim]) -> None:
        """Take the sentences that these claims stand in for covered, and no others."""
        is_claimed = bytearray(len(self.all))
        for stored in claims:
            first = max(0, bisect_right(self._starts, stored.claim.start) - 1)
            for place in range(first, bisect_left(self._starts, stored.claim.end, lo=first)):
                is_claimed[place] = True
        self.bare = [s for s, is_one in zip(self.all, is_claimed, strict=True) if not is_one]
        self._ends = [sentence.end for sentence in self.bare]
        self._bare_starts = {sentence.start for sentence in self.bare}
        self.read = self._bare_starts & self._all_read

    def tick(self, starts: Iterable[int], *, is_read: bool) -> None:
        """Take the sentences that start there for read, or no longer."""
        ticked = set(starts)
        if is_read:
            self._all_read |= ticked
            self.read |= ticked & self._bare_starts
        else:
            self._all_read -= ticked
            self.read -= ticked

    @property
    def progress(self) -> Progress:
        """How many of the sentences without a claim are read."""
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
        place = bisect_right(self._ends, offset)
        order = chain(range(place, len(self.bare)), range(place))
        unread = (self.bare[n] for n in order if self.bare[n].start not in self.read)
        return next(unread, None)

    def within(self, start: int, end: int) -> list[Sentence]:
        """Return the sentences without a claim that begin in [start, end)."""
        return [sentence for sentence in self.bare if start <= sentence.start < end]

    def _bare_from(self, offset: int) -> Sequence[Sentence]:
        return self.bare[bisect_right(self._ends, offset) :]
