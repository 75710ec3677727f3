"""Read percentages, percentage points and basis points behind a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.numerals import NumberForm
from core.detection.readings import phrase
from core.detection.tables import table

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.numerals import Number
    from core.detection.setting import Setting

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["shares"]
_UNITS: Final = {
    "%": "%",
    "％": "%",
    "percent": "%",
    "percents": "%",
    "per cent": "%",
    "per - cent": "%",
    "pct": "%",
    "pc": "%",
    "pct .": "%",
    "percentage point": "pp",
    "percentage points": "pp",
    "percentage - point": "pp",
    "percentage - points": "pp",
    "percent point": "pp",
    "percent points": "pp",
    "pp": "pp",
    "pps": "pp",
    "ppt": "pp",
    "ppts": "pp",
    "% points": "pp",
    "% pts": "pp",
    "basis point": "bp",
    "basis points": "bp",
    "basis - point": "bp",
    "basis - points": "bp",
    "bp": "bp",
    "bps": "bp",
}
_FIRST_WORDS: Final = frozenset(unit.split()[0] for unit in _UNITS)
_LEADS: Final = frozenset(_CONTEXTS["leads"])
_POLLS: Final = frozenset(_CONTEXTS["polls"])
_POLL_LEADS: Final = frozenset(_CONTEXTS["poll_leads"])
_INDEXES: Final = frozenset(_CONTEXTS["indexes"])
_NEAR: Final = 25
_BESIDE: Final = 6


def percent_behind(lexemes: Lexemes, number: Number, setting: Setting) -> tuple[int, str] | None:
    """Return where the percent sign or its like behind a number ends, and the unit."""
    index = lexemes.after_hyphen(number.last)
    word = lexemes.word(index)
    if word in ("point", "points", "pts"):
        return (index + 1, "pp") if _is_percentage(lexemes, number, index, setting) else None
    if word not in _FIRST_WORDS or (word == "pc" and not lexemes.is_joined(index)):
        return None
    for length in (3, 2, 1):
        unit = _UNITS.get(phrase(lexemes, index, index + length))
        if unit is not None:
            # A stop behind "pct" may end the sentence as well: it stays outside.
            return index + length - (lexemes.words[index + length - 1] == "."), unit
    return None


def _is_percentage(lexemes: Lexemes, number: Number, index: int, setting: Setting) -> bool:
    """Tell points of a percentage from points of an index, and from those of a game."""
    if number.form is NumberForm.FRACTION:
        return True
    if lexemes.word(index + 1) == "to" and _percent_follows(lexemes, index + 2):
        return True
    before = lexemes.words[max(index - _NEAR, 0) : index]
    beside = {*before[-_BESIDE:], lexemes.word(index + 1)}
    if setting.is_poll and not beside.isdisjoint(_POLL_LEADS):
        return beside.isdisjoint(_INDEXES)
    if beside.isdisjoint(_LEADS):
        return False
    return not _POLLS.isdisjoint(before + lexemes.words[index : index + _NEAR])


def _percent_follows(lexemes: Lexemes, index: int) -> bool:
    """Tell whether a percentage stands at `index`: "by 1.4 points to 61.2%"."""
    return lexemes.word(index + 1) in ("%", "percent", "per") and lexemes.kind(index) == 1
