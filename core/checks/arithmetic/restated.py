"""Figures that are told again in another form: one in five as 20%, a month's rent as a year's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import Leeway, Working, beside, leeway_of, plain
from core.checks.values import unit_of
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_FOR_EACH: Final = frozenset(("a", "an", "per", "each", "apiece"))
_EACH: Final = frozenset(("each", "apiece"))
_HEDGES: Final = frozenset(("about", "some", "nearly", "roughly", "just", "only", "almost", "over"))
_OF_ALL: Final = (["of", "them"], ["of", "it"], ["of", "all"], ["of", "those"], ["of", "these"])
_OF_THE: Final = ["of", "the"]
_WHOLES: Final = frozenset(
    (
        *("total", "whole", "lot", "population", "electorate", "workforce", "sample", "budget"),
        *("amount", "sum", "vote", "votes"),
    )
)
_GIVES: Final = frozenset(
    (
        "gives",
        "gave",
        "makes",
        "made",
        "is",
        "was",
        "are",
        "were",
        "means",
        "equals",
        "puts",
        "put",
        "brings",
    )
)
_THUS: Final = frozenset(("thus", "so", "therefore"))
_CLAUSE: Final = 9
_RATES: Final = frozenset(
    (
        "rate",
        "turnout",
        "share",
        "proportion",
        "ratio",
        "quota",
        "stake",
        "holding",
        "response",
        "portion",
    )
)
_THAT_IS: Final = (["that", "is"], ["i", "e"], ["which", "is"], ["which", "means"], ["or", "just"])
_DASHES: Final = frozenset(("—", "–"))
_STOPS: Final = frozenset((".", ",", ";", ")", "!", "?"))
_OPENERS: Final = _DASHES | {",", "("}
_FAR: Final = 12
_SHORT: Final = 3
# How many of the one make the other, and how far a year's sum may be off in words.
_TIMES: Final = {("day", "year"): 365.0, ("week", "year"): 52.0, ("month", "year"): 12.0,
                 ("day", "week"): 7.0, ("quarter", "year"): 4.0}  # fmt: skip
_ROUGH: Final = 0.03
# A distance in brackets is converted by and large.
_CONVERTED: Final = 0.1
# "21.4°C, or 2.6 degrees above the norm"
_DEGREES: Final = "deg"
_CONVERSIONS: Final = frozenset(("length", "area", "volume", "mass", "speed", "temperature"))


def check_restated(line: Line) -> Iterator[Working]:
    """Yield the workings of figures that a sentence tells twice."""
    for one, other in _near_pairs(line):
        working = _share(line, one, other) or _yearly(line, one, other) or _unit(line, one, other)
        if working is not None:
            yield working


def is_restated(line: Line, one: Figure, other: Figure) -> bool:
    """Whether the later figure says the earlier one again: behind an "or" or in brackets."""
    between = line.between(one, other)
    while between and between[-1] in _HEDGES:
        between = between[:-1]
    is_rate_of = between[-1:] == ["of"] and not _RATES.isdisjoint(between[-2:])
    is_long = len(between) > _FAR * (2 if is_rate_of else 1)
    if not between or (is_long and not _is_which(between)):
        return False
    if between[-1] in _DASHES or between[-1] == "(":
        return True
    if between[-1] == ",":
        return _is_of_all(line, other) or _is_apposed(line, other)
    if between[-1] == "in" and between[-2:-1] == ["or"]:
        between = between[:-1]
    is_or = between[-1] == "or" and (len(between) == 1 or between[-2] in _OPENERS)
    is_named = between[-1] == "of" and len(between) > 1 and between[-2] in _RATES
    is_rate = between[-1] in ("was", "is") and between[-2:-1] == ["rate"]
    return is_or or is_named or is_rate or _is_which(between) or between[-2:] in _THAT_IS


def _is_which(between: list[str]) -> bool:
    """Whether a clause behind a comma draws the sum: ", which puts the rate at", "who thus got"."""
    clause = between[len(between) - between[::-1].index(",") :] if "," in between else []
    if clause[-1:] == ["of"] and clause[-2:-1] and clause[-2] not in _RATES:
        # "Which is an improvement of 15%" tells a change.
        return False
    if "than" in clause:
        # What is worse than 9% is another share.
        return False
    is_led = clause[:1] in (["which"], ["who"], ["that"]) or clause[:2] == ["and", "thus"]
    is_drawn = not _GIVES.isdisjoint(clause) or not _THUS.isdisjoint(clause)
    return is_led and is_drawn and len(clause) <= _CLAUSE and len(between) <= 2 * _FAR


def _is_of_all(line: Line, share: Figure) -> bool:
    """Whether a share is told to be of the whole: "of them", "of the total"."""
    behind = line.behind(share, 3)
    is_whole = behind[:2] == _OF_THE and len(behind) > 2 and behind[2] in _WHOLES
    return is_whole or behind[:2] in _OF_ALL


def _is_apposed(line: Line, share: Figure) -> bool:
    """Whether a share stands alone between marks: "480 women, one in 50, were called back"."""
    behind = line.behind(share, 1)
    is_share = share.value is not None and share.value.dimension == "percent"
    return is_share and (not behind or behind[0] in _STOPS)


def _near_pairs(line: Line) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure with the next, and with the next but one."""
    for place, one in enumerate(line.figures):
        for other in line.figures[place + 1 : place + 3]:
            yield one, other


def _share(line: Line, one: Figure, other: Figure) -> Working | None:
    """Return the working of a share told in two ways: "one in five, or 20%"."""
    types = {one.claim.type, other.claim.type}
    if types != {ClaimType.RATIO, ClaimType.PERCENT} or not is_restated(line, one, other):
        return None
    if one.value is None or other.value is None or one.value.dimension != other.value.dimension:
        return None
    first, second = leeway_of(one), leeway_of(other)
    if first is None or second is None:
        return None
    share, result, stated = one, first, other
    if one.claim.type is ClaimType.PERCENT:
        share, result, stated = other, second, one
    shown = beside(f"{share.claim.text} = {plain(result.middle)}%", stated.claim.text)
    return _told(one, other, shown, holds=first.meets(second))


def _yearly(line: Line, one: Figure, other: Figure) -> Working | None:
    """Return the working of a sum for two lengths of time: "$90 a month, or $1,080 a year"."""
    units = _per(line, one), _per(line, other)
    if one.claim.type is not ClaimType.MONEY or one.claim.type is not other.claim.type:
        return None
    times = _TIMES.get((units[0] or "", units[1] or ""))
    first, second = leeway_of(one), leeway_of(other)
    if times is None or first is None or second is None or not _is_or(line, one, other):
        return None
    result = first.scaled(times)
    shown = f"{plain(first.middle)} × {plain(times)} = {plain(result.middle)}"
    holds = _widened(result, _ROUGH).meets(second)
    return _told(one, other, beside(shown, other.claim.text), holds=holds)


def _per(line: Line, figure: Figure) -> str | None:
    behind = line.behind(figure, 2)
    is_per = len(behind) == 2 and behind[0] in ("a", "per", "each", "every")
    return behind[1] if is_per else None


def _is_or(line: Line, one: Figure, other: Figure) -> bool:
    between = line.between(one, other)[2:]
    while between and between[-1] in _HEDGES:
        between = between[:-1]
    return between in (["or"], [",", "or"], ["("], [",", "that", "is"], ["—"], ["–"])


def _unit(line: Line, one: Figure, other: Figure) -> Working | None:
    """Return the working of a measure that brackets give in another unit: "5 miles (8 km)"."""
    first, second, quantity = one.value, other.value, one.claim.quantity
    if first is None or second is None or quantity is None or other.claim.quantity is None:
        return None
    if first.dimension != second.dimension or first.dimension not in _CONVERSIONS:
        return None
    units = {quantity.unit, other.claim.quantity.unit}
    if len(units) == 1 or _DEGREES in units or not _is_converted(line.between(one, other)):
        return None
    if line.tail(other, 1)[0] in _FOR_EACH:
        # "17.3 tonnes, or about 720 kilograms a satellite"
        return None
    ends = leeway_of(one), leeway_of(other)
    if ends[0] is None or ends[1] is None or ends[0].middle <= 0:
        return None
    factor, offset = unit_of(other.claim)
    result = f"{plain((ends[0].middle - offset) / factor)} {other.claim.quantity.unit}"
    shown = beside(f"{one.claim.text} = {result}", other.claim.text)
    return _told(one, other, shown, holds=_widened(ends[0], _CONVERTED).meets(ends[1]))


def _is_converted(between: list[str]) -> bool:
    """Whether another unit follows: "5 miles (8 km)", "5 miles long, or 8 km"."""
    is_each = not _EACH.isdisjoint(between)
    return len(between) <= _SHORT and between[-1:] in (["("], ["or"]) and not is_each


def _widened(leeway: Leeway, share: float) -> Leeway:
    by = share * abs(leeway.middle)
    return Leeway(leeway.low - by, leeway.middle, leeway.high + by)


def _told(one: Figure, other: Figure, shown: Wording, *, holds: bool) -> Working:
    message = Wording("“{one}” isn't “{other}”.", one=one.claim.text, other=other.claim.text)
    return Working((one, other), shown, message, holds)
