"""Which names are a company's: by their form and by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.lexicon import GENITIVES
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from core.detection.person_names import Name
    from core.detection.words import Words

_LEGAL_FORMS: Final = frozenset(("inc", "corp", "ltd", "llc", "plc", "co", "gmbh", "ag", "group"))
_TRADES: Final = frozenset(("maker", "owner", "operator", "seller", "chain", "giant", "producer"))
# What only a company has: `Oak Mill’s shares`.
_OWNED: Final = frozenset(("shares", "stock", "revenue", "profits", "customers", "shareholders"))


def is_company(words: Words, name: Name) -> bool:
    """Whether a legal form, a trade, a ticker or shares tell a name to be a company's."""
    if name.is_person:
        return False
    if words.lowers[name.end - 1].rstrip(".") in _LEGAL_FORMS:
        return name.is_full
    trades = load_words("company_words") | _TRADES
    if name.noun_before in trades or name.noun_behind in trades:
        return True
    behind = words.lowers[name.end : name.end + 3]
    if len(behind) == 3 and behind[0] == "(" and behind[2] == ":":
        return True
    if len(behind) == 3 and behind[0] in GENITIVES:
        return behind[1] in _OWNED or behind[1:] == ["chief", "executive"]
    before = words.lowers[max(0, name.first - 2) : name.first]
    return before in (["shares", "of"], ["shares", "in"])
