"""Where claims stand in Qt's counting, found by bisection."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
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
    """The spans of one kind, sorted and disjoint, so that a place is found by bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._ends = [span.end for span in self._spans]
        self._places = {span.stored.id: place for place, span in enumerate(self._spans)}

    def between(self, start: int, end: int) -> Iterator[Span]:
        """Yield the spans that share a unit with [start, end)."""
        for place in range(bisect_right(self._ends, start), len(self._spans)):
            if self._spans[place].start >= end:
                return
            yield self._spans[place]

    def find(self, claim_id: int) -> Span | None:
        """Return the span of a claim, if it is here."""
        place = self._places.get(claim_id)
        return None if place is None else self._spans[place]

    def replace(self, stored: StoredClaim) -> None:
        """Show a claim as it now stands, if it is here."""
        place = self._places.get(stored.id)
        if place is not None:
            old = self._spans[place]
            self._spans[place] = Span(old.start, old.end, stored)
