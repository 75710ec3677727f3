"""Join the two ends of a range into one quantity."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from core.detection.calendar_dates import day_before
from core.detection.numerals import EXACT
from core.detection.tables import table
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes
    from core.detection.readings import Reading

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["ranges"]
_DASHES: Final = frozenset("-–—‒−‑‐")
# "rose from 12 to 15", "fell $3 to $45": where a figure moved, its two ends are two claims.
_MOVES: Final = frozenset(_CONTEXTS["moves"])
# Right before a figure: "fell $3 to $45", "put on 11p to 684p".
_UP: Final = (
    *([word] for word in sorted(_MOVES)),
    ["put", "on"],
    ["puts", "on"],
    ["putting", "on"],
)
_WINDOW: Final = 8
_STOPS: Final = frozenset(".!?")
# "fell 20 to 1,400": nobody gives a range as wide.
_FAR: Final = 10
# What a unit may say of two figures that are no range: "from 12 to 15 km".
LENT: Final = frozenset((ClaimType.PERCENT, ClaimType.MEASURE))


def connector(lexemes: Lexemes, index: int) -> int | None:
    """Return where the other end of a range may begin, behind what stands at `index`."""
    word = lexemes.word(index)
    if word == "to" and lexemes.is_joined(index + 1) is False:
        return index + 1
    if word in ("or", "and"):
        return index + 1
    if word not in _DASHES:
        return None
    if lexemes.word(index + 1) == "to" and lexemes.is_hyphen(index):
        return lexemes.after_hyphen(index + 2)
    # "8- to 16-metre"
    if lexemes.is_joined(index) and lexemes.word(index + 1) in ("to", "or"):
        return index + 2
    is_tight = lexemes.is_joined(index) and lexemes.is_joined(index + 1)
    is_loose = (
        word != "-"
        and word != "—"
        and not lexemes.is_joined(index)
        and not lexemes.is_joined(index + 1)
    )
    return index + 1 if is_tight or is_loose else None


def join(lexemes: Lexemes, low: Reading, high: Reading) -> Reading | None:
    """Return the range from one reading to the next, or None where they are two claims."""
    word = lexemes.words[low.last]
    is_between = lexemes.word(low.first - 1) == "between"
    if low.bound is not Bound.EXACT or (word == "and") != is_between:
        return None
    high = _with_own(low, high, is_spoken=word == "to")
    low = with_shared_unit(low, high)
    if low.type is not high.type or low.unit != high.unit or low.type is ClaimType.DATE:
        return None
    if low.value is None or high.low is None or not isinstance(high.low, Decimal):
        return None
    if not low.value < high.low or _is_apart(lexemes, low, high, word):
        return None
    first = low.first - is_between
    return replace(
        high, first=first, low=low.value, bound=Bound.BETWEEN, is_bare=low.is_bare and high.is_bare
    )


def join_dates(lexemes: Lexemes, start: Reading, end: Reading) -> Reading:
    """Return the stretch of time from one date to the next, or the first where they are two."""
    word = lexemes.words[start.last]
    is_between = lexemes.word(start.first - 1) == "between"
    if end.type is not ClaimType.DATE or word == "or" or (word == "and") != is_between:
        return start
    if _is_clock(start) != _is_clock(end) or moves(lexemes, start.first, is_span=True):
        return start
    first = start.first - is_between
    low, high = start.low, end.high
    if low is None and isinstance(high, str):
        low = day_before(lexemes, start.first, high)
    if not (isinstance(low, str) and isinstance(high, str) and low < high):
        low = high = None
    return replace(start, first=first, last=end.last, low=low, high=high, bound=Bound.BETWEEN)


def _is_clock(reading: Reading) -> bool:
    """Tell a time of day from a date of the calendar."""
    return isinstance(reading.low, str) and ":" in reading.low


def with_shared_unit(low: Reading, high: Reading) -> Reading:
    """Give the first end the unit and the scale of the second: "$30-40 million", "10 to 12%"."""
    if low.value is None:
        return low
    if low.is_bare and not high.is_bare and not high.is_before:
        low = replace(low, type=high.type, unit=high.unit, unit_assumed=high.unit_assumed)
    if low.value is not None and low.scale == 1 and high.scale != 1 and low.unit == high.unit:
        scaled = EXACT.multiply(low.value, high.scale)
        if high.value is not None and scaled < high.value:
            low = replace(low, low=scaled, high=scaled, scale=high.scale)
    return low


def _with_own(low: Reading, high: Reading, *, is_spoken: bool) -> Reading:
    """Give the second end the unit before the first: "€18,000 to 22,000", "$300-400"."""
    # "fell 0.4% to 8,204": a percentage lends its sign across a dash alone.
    takes_unit = low.is_before or (low.type is ClaimType.PERCENT and not is_spoken)
    if high.is_bare and not low.is_bare and takes_unit:
        return replace(high, type=low.type, unit=low.unit, unit_assumed=low.unit_assumed)
    return high


def _is_apart(lexemes: Lexemes, low: Reading, high: Reading, word: str) -> bool:
    """Tell two claims from one range: a change, or an "or" between distant figures."""
    if word == "or":
        if low.value is None or not isinstance(high.low, Decimal):
            return True
        return high.low > 2 * low.value + 1
    if word != "to":
        return False
    is_far = low.value and isinstance(high.low, Decimal) and high.low > _FAR * low.value
    if is_far and lexemes.word(low.first - 1) == "by":
        return True
    is_span = low.is_bare or low.type is ClaimType.PERCENT
    return moves(lexemes, low.first, is_span=is_span and not is_far)


def moves(lexemes: Lexemes, first: int, *, is_span: bool) -> bool:
    """Tell whether a figure changed from one value to another here.

    is_span tells that "rose 5 to 10 percent" may be one range all the same, unlike
    "rose by 20 to 1,400": then only "from" makes a change of it.
    """
    near = lexemes.words[max(first - _WINDOW, 0) : first]
    ends = [place for place, word in enumerate(near, 1) if word in _STOPS]
    near = near[ends[-1] :] if ends else near
    if near and near[-1] == "from":
        return any(word in _MOVES for word in near)
    if near and near[-1] == "by" and not is_span:
        # "Raised its forecast for next year by £5 million to £138 million"
        return any(word in _MOVES for word in near)
    return not is_span and (near[-1:] in _UP or near[-2:] in _UP)
