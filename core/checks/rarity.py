"""How much it says that two articles have a name in common: little where all have it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEW: Final = 4
_SHARE: Final = 0.03
"""A name that so many articles have, or such a share of all, still tells an event from others."""


class Rarity:
    """Counts the articles that have a name."""

    def __init__(self) -> None:
        self._articles: Counter[str] = Counter()
        self._count = 0

    def add(self, names: Iterable[str]) -> None:
        """Take in the names of one more article."""
        self._articles.update(set(names))
        self._count += 1

    def weight(self, name: str) -> float:
        """Return 1 for a rare name, less the more articles have it."""
        few = max(_FEW, _SHARE * self._count)
        return min(1.0, few / max(1, self._articles[name]))
