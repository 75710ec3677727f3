"""Cuts out of articles what a finding is about: its words with a few sentences around."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.checks.findings import Finding, FindingSpan
    from core.models import Article, StoredClaim
    from core.store import Store

_AROUND: Final = 260
"""Code points shown on each side of a finding's words, at most."""
_CUT: Final = "… "
_BEGINS: Final = re.compile(r"(?<=[.!?…”\"])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of an article as an article of its own, whose claims stand where it has them.

    moved is what an offset in the excerpt is more than in the article. spans are the
    finding's in the excerpt's offsets.
    """

    article: Article
    title: str
    claims: tuple[StoredClaim, ...]
    spans: tuple[tuple[int, int], ...]
    moved: int

    def shifted(self, stored: StoredClaim) -> StoredClaim | None:
        """Return a claim of the article as it stands in the excerpt; None outside of it."""
        start, end = stored.claim.start + self.moved, stored.claim.end + self.moved
        is_inside = start >= 0 and end <= len(self.article.text)
        if stored.article_id != self.article.id or not is_inside:
            return None
        claim = replace(stored.claim, start=start, end=end)
        return replace(stored, claim=claim)


def excerpts_of(
    article: Article, claims: Iterable[StoredClaim], spans: Sequence[FindingSpan]
) -> list[Excerpt]:
    """Return the pieces of one article that hold these spans of it, in reading order."""
    known = list(claims)
    return [_cut(article, known, start, end, spans) for start, end in _reaches(article, spans)]


def read_excerpts(finding: Finding, store: Store) -> list[Excerpt]:
    """Read the places of a finding, those of its first article first."""
    articles = dict.fromkeys(span.article_id for span in finding.spans)
    wanted = set(finding.claims)
    return [
        excerpt
        for article_id in articles
        for excerpt in excerpts_of(
            store.article(article_id),
            [claim for claim in store.claims(article_id) if claim.id in wanted],
            [span for span in finding.spans if span.article_id == article_id],
        )
    ]


def with_wishes(excerpt: Excerpt, wished: Callable[[StoredClaim], StoredClaim]) -> Excerpt:
    """Show how claims stand with what waits; where they stand is the excerpt's own."""
    claims = (replace(claim, review=wished(claim).review) for claim in excerpt.claims)
    return replace(excerpt, claims=tuple(claims))


def _reaches(article: Article, spans: Sequence[FindingSpan]) -> Iterator[tuple[int, int]]:
    """Yield what to show around the spans, as one piece what would overlap."""
    start = end = None
    for span in sorted(spans):
        first, last = _around(article.text, span.start, span.end)
        if start is None or end is None or first > end:
            if start is not None and end is not None:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if start is not None and end is not None:
        yield start, end


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to sentences that begin and end within reach, else to words."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if first > 0:
        begins = [match.end() for match in _BEGINS.finditer(text, first, start)]
        blank = text.find(" ", first, start) + 1
        first = begins[0] if begins else (blank or first)
    if last < len(text):
        ends = [match.start() for match in _BEGINS.finditer(text, end, last)]
        blank = text.rfind(" ", end, last)
        last = ends[-1] if ends else (blank if blank > end else last)
    return first, last


def _cut(
    article: Article,
    claims: Sequence[StoredClaim],
    start: int,
    end: int,
    spans: Sequence[FindingSpan],
) -> Excerpt:
    before = _CUT if start > 0 else ""
    after = f" {_CUT.strip()}" if end < len(article.text) else ""
    moved = len(before) - start
    piece = replace(
        article,
        text=f"{before}{article.text[start:end]}{after}",
        title="",
        markup=(),
        original=None,
    )
    inside = [span for span in spans if start <= span.start and span.end <= end]
    empty = Excerpt(
        piece, article.title, (), tuple((s.start + moved, s.end + moved) for s in inside), moved
    )
    within = (c for c in claims if start <= c.claim.start and c.claim.end <= end)
    shown = (empty.shifted(stored) for stored in within)
    return replace(empty, claims=tuple(stored for stored in shown if stored is not None))
