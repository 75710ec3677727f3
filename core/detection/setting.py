"""What an article as a whole says about its figures: whose dollar, which degrees, a poll."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.detection.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.detection.lexemes import Lexemes

_TABLE: Final = table("currencies")
_HOMES: Final[dict[str, dict[str, list[str]]]] = _TABLE["homes"]
_DEFAULTS: Final[dict[str, str]] = _TABLE["defaults"]
_CUES: Final[dict[str, list[str]]] = _TABLE["cues"]
_POLLS: Final[list[str]] = table("contexts")["shares"]["polls"]
# A sign or a name that an article spells out says more than any place name in it.
_SPELT: Final = re.compile(r"\b(A|AU|C|CA|NZ|HK|S|SG)\$|\b(AUD|CAD|NZD|HKD|SGD)\b")
_SPELT_WEIGHT: Final = 5
_SCALES: Final = {
    "degC": re.compile(r"\b[Cc]elsius\b|\bcentigrade\b|\d ?[°º˚]? ?C\b|℃"),
    "degF": re.compile(r"\b[Ff]ahrenheit\b|\d ?[°º˚]? ?F\b|℉"),
}


class Setting:
    """The article's own currency, scale and matter, looked up when a figure first asks."""

    def __init__(self, lexemes: Lexemes) -> None:
        self._lexemes = lexemes
        self._resolved: dict[str, tuple[str | None, bool]] = {}

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self._lexemes.words)

    def _has_any(self, words: Iterable[str]) -> bool:
        return any(word in self._counts for word in words)

    @cached_property
    def _spelt(self) -> Counter[str]:
        signs: dict[str, str] = _TABLE["signs"]
        found = (match.group() for match in _SPELT.finditer(self._lexemes.text))
        return Counter(signs.get(text, text) for text in found)

    @cached_property
    def pounds_are_money(self) -> bool:
        """Whether a pound is a sum here, and not a weight."""
        return self._has_any(_CUES["pound"])

    @cached_property
    def has_marks(self) -> bool:
        """Whether a mark can be a sum here."""
        return self._has_any(_CUES["mark"])

    @cached_property
    def is_poll(self) -> bool:
        """Whether the article is about a poll, whose points are of a percentage."""
        return sum(self._counts[word] for word in _POLLS) > 1

    @cached_property
    def degrees(self) -> str | None:
        """The scale of the article's temperatures, where it names one and not the other."""
        found = [unit for unit, scale in _SCALES.items() if scale.search(self._lexemes.text)]
        return found[0] if len(found) == 1 else None

    def resolve(self, currency: str) -> tuple[str | None, bool]:
        """Return the ISO code of a currency or of a shared name, and whether it was assumed."""
        if currency == "home":
            currency = "pound" if self.pounds_are_money else "dollar"
        if currency not in _HOMES:
            return currency, False
        if currency not in self._resolved:
            self._resolved[currency] = self._resolve_shared(currency)
        return self._resolved[currency]

    def _resolve_shared(self, name: str) -> tuple[str | None, bool]:
        """Return the currency of that name whose home the article speaks of most."""
        scores = {
            code: sum(self._counts[word] for word in words) + _SPELT_WEIGHT * self._spelt[code]
            for code, words in _HOMES[name].items()
        }
        default = _DEFAULTS.get(name)
        best = max(scores, key=lambda code: (scores[code], code == default))
        if not scores[best]:
            return default, name == "dollar"
        return best, not self._spelt[best] and (name == "dollar" or best != default)
