"""What an article as a whole says about its figures: whose dollar, which pound."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.detection.tables import table

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_TABLE: Final = table("currencies")
_HOMES: Final[dict[str, list[str]]] = _TABLE["homes"]
_CUES: Final[dict[str, list[str]]] = _TABLE["pounds"]
# A sign or a name that an article spells out says more than any place name in it.
_SPELT: Final = re.compile(r"\b(A|AU|C|CA|NZ|HK|S|SG)\$|\b(AUD|CAD|NZD|HKD|SGD)\b")
_SPELT_WEIGHT: Final = 5


class Setting:
    """The article's own currency and country, looked up when a figure first asks for it."""

    def __init__(self, lexemes: Lexemes) -> None:
        self._lexemes = lexemes

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self._lexemes.words)

    @cached_property
    def _spelt(self) -> Counter[str]:
        signs: dict[str, str] = _TABLE["signs"]
        found = (match.group() for match in _SPELT.finditer(self._lexemes.text))
        return Counter(signs.get(text, text) for text in found)

    @cached_property
    def _dollar(self) -> str:
        scores = {
            currency: sum(self._counts[word] for word in words)
            + _SPELT_WEIGHT * self._spelt[currency]
            for currency, words in _HOMES.items()
        }
        return max(scores, key=lambda currency: (scores[currency], currency == "USD"))

    @cached_property
    def pounds_are_money(self) -> bool:
        """Whether a pound is a sum here, and not a weight."""
        return any(word in self._counts for word in _CUES["money"])

    def resolve(self, currency: str) -> tuple[str | None, bool]:
        """Return the ISO code of a currency or of an open name, and whether it was assumed."""
        if currency == "dollar":
            return self._dollar, not self._spelt[self._dollar]
        if currency == "pound":
            return "GBP", False
        if currency == "franc":
            is_swiss = any(word in self._counts for word in _CUES["francs"])
            return ("CHF" if is_swiss else None), False
        if currency == "home":
            return self.resolve("pound" if self.pounds_are_money else "dollar")
        if currency == "rupee":
            return "INR", False
        return (None, False) if currency == "nothing" else (currency, False)
