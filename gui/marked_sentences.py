"""Which sentences of an article are in sight as read, and which is in hand, in Qt's counting."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class MarkedSentences:
    """The ends of the sentences that were read, sorted, and the sentence that is being read."""

    def __init__(self, read: Iterable[int] = (), current: tuple[int, int] | None = None) -> None:
        self._ends = sorted(read)
        self.current = current

    def ends_between(self, start: int, end: int) -> Sequence[int]:
        """Return where sentences that were read end behind start, up to end."""
        return self._ends[bisect_left(self._ends, start + 1) : bisect_left(self._ends, end + 1)]
