"""How much it says that two articles have a name in common: little where all have it."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.checks.topics import Kinship

_FEW: Final = 4
_MOST: Final = 12
_SHARE: Final = 0.03
"""A name that such a share of all articles have, but at least and at most so many of them, still
tells an event from others."""


class Rarity:
    """Counts the articles that have a name."""

    def __init__(self, counts: Mapping[str, int] | None = None, articles: int = 0) -> None:
        """Go on from counts of so many articles, which tell 0 for a name that none has."""
        self._known = counts
        self._counts: Counter[str] = Counter()
        self._articles = articles
        self.kinships: dict[tuple[str, str], Kinship] = {}
        """How far two articles are about the same, by their ids, as far as it was asked."""

    def add(self, names: Iterable[str]) -> None:
        """Take in the names of one more article."""
        self._counts.update(set(names))
        self._articles += 1
        self.kinships.clear()

    def weight(self, name: str) -> float:
        """Return 1 for a rare name, less the more articles have it, 0 where all do.

        It falls by the square of the inverse document frequency (K. Spärck Jones, “A statistical
        interpretation of term specificity”, 1972), so that in a store of any size what every
        hundredth article has says a little.
        """
        count = self._counts[name] + (self._known[name] if self._known is not None else 0)
        few = max(_FEW, min(_MOST, _SHARE * self._articles))
        if count <= few:
            return 1.0
        articles = max(_FEW / _SHARE, self._articles, count)
        return (log(articles / count) / log(articles / few)) ** 2
