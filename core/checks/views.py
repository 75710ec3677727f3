"""An article as the checks read it: its lexemes, its names, and its claims by their place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.checks.names import Names
from core.checks.values import Value, value_of
from core.detection.lexemes import read_lexemes
from core.models import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.detection.lexemes import Lexemes
    from core.models import Article, Claim, StoredClaim

_STOPS: Final = frozenset(".!?…")
_CLOSERS: Final = frozenset("”\"’')]»")
_FARTHEST: Final = 80
# A table without a stop is read in pieces, so that no sentence costs more a figure than others.
_MOST_FIGURES: Final = 16


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeric claim over the lexemes first to last, half open, with its value if it has one."""

    id: int
    claim: Claim
    first: int
    last: int
    value: Value | None

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.claim.start, self.claim.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence over the lexemes first to last, half open, with its figures in reading order.

    Of a very long one it is a piece, with what stands around the figures of that.
    """

    figures: tuple[Figure, ...]
    first: int
    last: int


class ArticleView:
    """An article with its claims, read once and asked often."""

    def __init__(self, article: Article, claims: Sequence[StoredClaim]) -> None:
        self.article = article
        self.claims = sorted(claims, key=lambda stored: (stored.claim.start, stored.id))
        self.lexemes: Lexemes = read_lexemes(article.text)
        self.names = Names(self.lexemes, article.title)

    @cached_property
    def figures(self) -> list[Figure]:
        """The numeric claims in reading order."""
        numeric = [one for one in self.claims if one.claim.kind is ClaimKind.NUMERIC]
        return [self._figure(stored) for stored in numeric]

    @cached_property
    def utterances(self) -> list[StoredClaim]:
        """The quoted claims in reading order."""
        return [one for one in self.claims if one.claim.kind is ClaimKind.QUOTED]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences that have figures, in reading order."""
        groups: dict[tuple[int, int], list[Figure]] = {}
        for figure in self.figures:
            claim = figure.claim
            groups.setdefault((claim.sentence_start, claim.sentence_end), []).append(figure)
        return [
            piece for bounds in sorted(groups) for piece in self._pieces(groups[bounds], bounds)
        ]

    def sentence_before(self, start: int) -> tuple[int, int]:
        """Return the lexemes of the sentence that ends where another starts; empty at the top."""
        if start <= 0:
            return 0, 0
        words, index = self.lexemes.words, start - 1
        while index > 0 and words[index] in _CLOSERS:
            index -= 1
        floor = max(0, start - _FARTHEST)
        first = index
        while first > floor and not self._ends_sentence(first - 1):
            first -= 1
        return first, start

    def _pieces(self, figures: list[Figure], bounds: tuple[int, int]) -> Iterator[Sentence]:
        start, end = self._at(bounds[0]), self._at(bounds[1])
        for place in range(0, len(figures), _MOST_FIGURES):
            piece = figures[place : place + _MOST_FIGURES]
            first = max(start, piece[0].first - _FARTHEST)
            yield Sentence(tuple(piece), first, min(end, piece[-1].last + _FARTHEST))

    def _at(self, offset: int) -> int:
        """Return the first lexeme that starts at an offset or behind it."""
        return min(bisect_left(self.lexemes.starts, offset), len(self.lexemes))

    def _ends_sentence(self, index: int) -> bool:
        if self.lexemes.words[index] not in _STOPS:
            return False
        behind = index + 1
        return self.lexemes.is_capitalised(behind) and not self.lexemes.is_joined(behind)

    def _figure(self, stored: StoredClaim) -> Figure:
        claim = stored.claim
        first, last = self._at(claim.start), self._at(claim.end)
        return Figure(stored.id, claim, first, max(last, first + 1), value_of(claim))
