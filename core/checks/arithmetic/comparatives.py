"""Values that are set against each other by a comparison: "25 metres taller than the"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.likeness import fits, is_compared, is_move
from core.checks.arithmetic.moves import Move

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

COMPARATIVES: Final = frozenset(
    (
        *("more", "less", "fewer", "higher", "lower", "taller", "longer", "shorter", "faster"),
        *("slower", "quicker", "deeper", "wider", "heavier", "lighter", "bigger", "larger"),
        *("smaller", "greater", "older", "younger", "cheaper", "dearer", "hotter", "colder"),
        *("warmer", "cooler", "better", "worse", "thicker", "narrower", "richer", "stronger"),
    )
)
RECORDS: Final = frozenset(
    ("biggest", "largest", "sharpest", "steepest", "highest", "lowest", "worst", "best", "most")
)
"""Beside a "since" they set a change against another one: its biggest drop since."""
BESIDES: Final = frozenset(("above", "below", "over", "under"))
_BREAKS: Final = frozenset((",", ";", "and", "but", "while", "("))
CLAUSES: Final = frozenset((";", "and", "but", "while", "whereas"))
_BASES: Final = frozenset(("on", "from", "over", "compared", "against"))
_PREPOSITIONS: Final = frozenset(("in", "at", "on", "for", "before", "expected", "when", "during"))
_RELATIVES: Final = frozenset(("which", "who", "whose"))
_GAINS: Final = frozenset(("profit", "gain", "loss", "markup", "premium", "discount"))
_REACH: Final = 10


def compared(line: Line, stated: Figure) -> Move | None:
    """Return the values of a comparison: "310 metres, 25 metres taller than the 285-metre"."""
    place = line.figures.index(stated)
    behind = line.figures[place + 1 : place + 2]
    if not behind or not is_compared(behind[0]) or not _is_against(line, stated, behind[0]):
        return None
    old = behind[0]
    before = [one for one in line.figures[:place] if fits(line, stated, old, one)]
    if not before or not CLAUSES.isdisjoint(line.between(before[-1], stated)):
        return None
    return Move(old, before[-1])


def _is_against(line: Line, stated: Figure, old: Figure) -> bool:
    """Whether a value is what another is compared with: "25 metres taller than the"."""
    between = line.between(stated, old)
    if not between or len(between) > _REACH:
        return False
    if between[0] in BESIDES:
        return _BREAKS.isdisjoint(between)
    if between[0] == "on" and line.lead(stated, 2)[-1] == "of":
        return line.lead(stated, 2)[0] in _GAINS and _BREAKS.isdisjoint(between)
    if between[0] in ("up", "down") or is_move(between[0]):
        return not _BASES.isdisjoint(between[1:2]) and _BREAKS.isdisjoint(between)
    if between[0] not in COMPARATIVES or "than" not in between[:6]:
        return False
    rest = between[between.index("than") + 1 :]
    if not _PREPOSITIONS.isdisjoint(rest[:1]):
        return False
    if "," in rest:
        rest = rest[rest.index(",") + 1 :]
        if not rest or rest[0] not in _RELATIVES:
            return False
    # As in "longer than the old one (900 metres)".
    return _BREAKS.isdisjoint(rest[:-1] if rest[-1:] == ["("] else rest)
