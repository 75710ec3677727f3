"""Where claims stand in Qt's counting, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.models import StoredClaim


@dataclass(frozen=True, slots=True)
class Span:
    """A claim with its place in Qt's counting, UTF-16 units from the text's start."""

    start: int
    end: int
    stored: StoredClaim


class SpanIndex:
    """Spans sorted by their start, which may overlap, so that a place is found by bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=_order)
        self._by_id = {span.stored.id: span for span in self._spans}
        self._reaches: list[int] | None = None

    def between(self, start: int, end: int) -> Iterator[Span]:
        """Yield the spans that share a unit with [start, end)."""
        if self._reaches is None:
            # The furthest end so far never falls, whatever overlaps: it can be bisected.
            self._reaches = list(accumulate((span.end for span in self._spans), max))
        for place in range(bisect_right(self._reaches, start), len(self._spans)):
            span = self._spans[place]
            if span.start >= end:
                return
            if span.end > start:
                yield span

    def find(self, claim_id: int) -> Span | None:
        """Return the span of a claim, if it is here."""
        return self._by_id.get(claim_id)

    def put(self, span: Span) -> None:
        """Show a claim as it now stands, wherever it was."""
        old = self._by_id.get(span.stored.id)
        self._by_id[span.stored.id] = span
        if old is not None:
            place = bisect_left(self._spans, _order(old), key=_order)
            if (old.start, old.end) == (span.start, span.end):
                self._spans[place] = span
                return
            del self._spans[place]
        insort(self._spans, span, key=_order)
        self._reaches = None

    def drop(self, claim_id: int) -> None:
        """Forget a claim, if it is here."""
        old = self._by_id.pop(claim_id, None)
        if old is not None:
            del self._spans[bisect_left(self._spans, _order(old), key=_order)]
            self._reaches = None


def _order(span: Span) -> tuple[int, int]:
    return span.start, span.stored.id
