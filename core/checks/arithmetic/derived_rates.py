"""Shares, prices, sums by the month and speeds against values that stand anywhere near them."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.likeness import is_move
from core.checks.arithmetic.nearby import (
    HENCE,
    are_near,
    are_own,
    first_right,
    is_equal,
    is_likely,
    size_of,
    windows,
)
from core.checks.arithmetic.portions import COUNTED, OF_THEM, is_share, work_out_share
from core.checks.arithmetic.workings import Working, beside, is_slip, leeways_of, noted, plain
from core.checks.lemmas import stem
from core.checks.roles import is_rate
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_RATES: Final = frozenset(("rate", "share", "proportion", "quota", "percentage"))
_OF: Final = frozenset(("of", "among"))
_ONE: Final = frozenset(("per", "a", "an", "each", "every"))
_EACH: Final = frozenset(("each", "apiece"))
_UNITS: Final = frozenset(
    (
        *("square", "cubic", "litre", "tonne", "kilometre", "mile", "hectare", "acre", "kilo"),
        *("metre", "liter", "ton", "meter", "kilogram", "gallon", "barrel"),
    )
)
_SUMMED: Final = frozenset(
    ("all", "total", "altogether", "together", "making", "sum", "overall", "cost", "costs", "worth")
)
_TIMES: Final = frozenset(("year", "month", "week", "day", "hour", "night", "minute"))
_ADVERBS: Final = {
    "monthly": "month", "yearly": "year", "annually": "year", "weekly": "week", "daily": "day",
}  # fmt: skip
_SPANNED: Final = frozenset(("a", "per", "each", "every", "the", "one", "whole"))
# How many of the one are told for one of the other; a week may be one of work.
_FACTORS: Final = {
    ("month", "year"): (12.0,),
    ("week", "year"): (52.0, 50.0, 48.0),
    ("day", "year"): (365.0, 366.0),
    ("day", "week"): (7.0, 5.0, 6.0),
    ("week", "month"): (4.0, 4.33),
    ("day", "month"): (30.0, 31.0, 30.4),
    ("hour", "day"): (24.0,),
    ("year", "month"): (1 / 12,),
    ("minute", "hour"): (60.0,),
}
_JOINED: Final = frozenset(
    (
        *("or", "which", "adds", "adding", "comes", "come", "making", "makes", "total", "equal"),
        *("amounts", "so", "that"),
    )
)
_SHARE: Final = "share"
# "Rain came into 11 of the flats": a part of them.
_PARTS: Final = (*OF_THEM, ["of", "the"], ["of", "its"])
_MAKES: Final = frozenset(("is", "makes", "made", "means", "was", "comes", "came", "works"))
_TENTHS: Final = (0.1, 10.0)
_FEW: Final = 12
_REACH: Final = 5
_FAR: Final = 7
_WIDE: Final = 14
_TWO: Final = 2
_ROUGH: Final = 0.01
# What is farther from a result is told of something else.
_NEAR: Final = (0.3, 3.4)


def share(line: Line, stated: Figure) -> Working | None:
    """Return the working of a share whose part and whole stand before it."""
    if not is_share(stated) or any(map(is_move, line.before(stated, _TWO))):
        return None
    for figures in windows(line, stated):
        counts = [one for one in figures if one.claim.type in COUNTED and one.first < stated.first]
        pairs = [
            (part, whole) for part, whole in permutations(counts, 2) if _is_part(line, part, whole)
        ]
        if not pairs:
            continue
        right = first_right(work_out_share(*pair, stated) for pair in pairs)
        part, whole = pairs[0]
        is_tied = are_own(line, part, whole) or (
            are_own(line, whole) and are_near(line, part) and _draws(line, stated)
        )
        is_only = len(pairs) == 1 and len(counts) == _TWO and is_tied
        if right or not is_only or not _is_share_of(line, stated, part, whole):
            return right
        return work_out_share(part, whole, stated)
    return None


def _is_part(line: Line, part: Figure, whole: Figure) -> bool:
    if not part.value or not whole.value or part.value.dimension != whole.value.dimension:
        return False
    lexemes = line.view.lexemes
    is_one_kind = is_rate(lexemes, part) == is_rate(lexemes, whole)
    return is_one_kind and part.value.figure < whole.value.figure


def _is_share_of(line: Line, stated: Figure, part: Figure, whole: Figure) -> bool:
    """Whether words call a share that of the whole: "of 36,000 votes, 12,600 … thus 45%"."""
    size = size_of(whole)
    result, told = size_of(part) / size * 100, size_of(stated)
    # A rate for so many may have lost a nought.
    is_tenth = " per " in stated.claim.text and any(is_equal(result, told * by) for by in _TENTHS)
    if size <= _FEW or not (is_likely(result, told) or is_tenth):
        return False
    before = line.before(stated, _REACH)
    if not _RATES.isdisjoint([*before, *line.behind(stated, _TWO)]):
        return whole.claim.type is ClaimType.COUNT
    is_of = not _OF.isdisjoint(line.before(whole, 3))
    return is_of and not HENCE.isdisjoint(before[-_TWO:])


def each(line: Line, stated: Figure) -> Working | None:
    """Return the working of what each of many gets against what all of them get."""
    unit = _unit(line, stated)
    if unit is None:
        return None
    for figures in windows(line, stated):
        totals = [one for one in figures if _is_total(line, one, stated)]
        numbers = [one for one in figures if _is_number(line, one, stated)]
        if not totals or not numbers:
            continue
        tried = (_divided(total, number, stated) for total in totals for number in numbers)
        right = first_right(tried)
        numbers = [one for one in numbers if line.behind(one, 2) not in _PARTS]
        numbers = [one for one in numbers if _counts(one, unit)] or numbers
        if right or not numbers:
            return right
        total, number = max(totals, key=size_of), numbers[0]
        is_only = len(numbers) == 1 and len(totals) <= _TWO and not _is_parted(line, total, stated)
        if not is_only or not _are_of_each(line, total, number, stated, unit):
            return None
        working = _divided(total, number, stated)
        return working if working and _is_near(total, number, stated) else None
    return None


def _is_parted(line: Line, total: Figure, stated: Figure) -> bool:
    """Whether a total stands behind a semicolon: "$15,000 each; in Velby it would be $60,000"."""
    return total.first > stated.first and ";" in line.between(stated, total)


def _unit(line: Line, stated: Figure) -> str | None:
    """Return what a price is for one of, "" for each of all, None where it is no price."""
    if stated.claim.type is not ClaimType.MONEY:
        return None
    before, behind = line.before(stated, _FAR), line.behind(stated, 4)
    unit = next((two for one, two in pairwise(behind) if one in _ONE), "")
    if unit in _TIMES or unit == _SHARE:
        # For the shares of a firm one pays, owes and takes over more than their price.
        return None
    is_each = not _EACH.isdisjoint([*before, *behind[:3]]) or is_rate(line.view.lexemes, stated)
    is_counted = any(_counts(one, unit) for figures in windows(line, stated) for one in figures)
    return unit if is_each or is_counted or behind[:1] == ["per"] else None


def _is_total(line: Line, figure: Figure, stated: Figure) -> bool:
    is_money = figure.value and stated.value and figure.value.dimension == stated.value.dimension
    if not is_money or size_of(figure) <= size_of(stated):
        return False
    return not is_rate(line.view.lexemes, figure)


def _is_number(line: Line, figure: Figure, stated: Figure) -> bool:
    """Whether a figure may be how many of them there are; a measure, if it is priced by one."""
    if size_of(figure) < _TWO:
        return False
    if figure.claim.type is ClaimType.MEASURE:
        return not _UNITS.isdisjoint(line.behind(stated, 4))
    return figure.claim.type is ClaimType.COUNT


def _counts(figure: Figure, unit: str) -> bool:
    """Whether a number counts what a price is for one of: "a dose" and "8 million doses"."""
    quantity = figure.claim.quantity
    noun = quantity.of if quantity and figure.claim.type is ClaimType.COUNT else None
    return bool(noun and unit) and stem(unit) in map(stem, (noun or "").split())


def _draws(line: Line, stated: Figure) -> bool:
    """Whether words draw a figure from those before it: "that makes $320 a head"."""
    before = line.before(stated, _REACH)
    return any(one == "that" and two in _MAKES for one, two in pairwise(before))


def _are_of_each(line: Line, total: Figure, number: Figure, stated: Figure, unit: str) -> bool:
    """Whether a total and a number are surely those of what each has."""
    if total not in line.figures:
        return are_own(line, number) and are_near(line, total) and _draws(line, stated)
    if are_own(line, number) or _counts(number, unit):
        return True
    around = [*line.before(total, 3), *line.behind(total, 3)]
    is_before = bool(line.earlier) and number in line.earlier[-1].figures
    return is_before and not _SUMMED.isdisjoint(around)


def _divided(total: Figure, number: Figure, stated: Figure) -> Working | None:
    sums, many = leeways_of(total, stated), leeways_of(number)
    if sums is None or many is None or many[0].middle <= 0:
        return None
    whole, one = sums
    result = whole / many[0]
    figures = tuple(sorted((total, number, stated), key=lambda figure: figure.first))
    shown = f"{plain(whole.middle)} / {plain(many[0].middle)} = {plain(result.middle)}"
    message = Wording(
        "“{total}” for “{number}” isn't “{each}” each.",
        total=total.claim.text,
        number=number.claim.text,
        each=stated.claim.text,
    )
    holds = result.meets(one) or abs(result.middle - one.middle) < _ROUGH * one.middle
    line = beside(shown, stated.claim.text)
    return Working(figures, line, noted(message, has_slip=is_slip(one, result)), holds)


def _is_near(total: Figure, number: Figure, stated: Figure) -> bool:
    """Whether what each is said to have may be a slip for the result."""
    sums, many = leeways_of(total, stated), leeways_of(number)
    if sums is None or many is None or not sums[1].middle:
        return False
    result = sums[0] / many[0]
    ratio = result.middle / sums[1].middle
    if any(is_equal(ratio, by) for by in _TENTHS):
        return True
    return is_slip(sums[1], result) or _NEAR[0] <= ratio <= _NEAR[1]


def by_time(line: Line, stated: Figure) -> Working | None:
    """Return the working of a sum a year against one a month that its sentence tells before."""
    own = _time_of(line, stated)
    for other in line.figures:
        factors = _FACTORS.get((_time_of(line, other) or "", own or ""))
        gap = line.between(other, stated) if other.first < stated.first else []
        is_told = 0 < len(gap) <= _WIDE and not _JOINED.isdisjoint(gap)
        both = (
            leeways_of(other, stated) if factors and is_told and _is_kind(other, stated) else None
        )
        if both is None or factors is None:
            continue
        one, all_ = both
        factor = next((by for by in factors if one.scaled(by).meets(all_)), None)
        ratio = all_.middle / (one.middle * factors[0]) if one.middle else 0.0
        if factor is None and not _NEAR[0] < ratio < _NEAR[1]:
            continue
        result = one.middle * (factor or factors[0])
        shown = f"{plain(one.middle)} × {plain(factor or factors[0])} = {plain(result)}"
        message = Wording(
            "“{one}” doesn't make “{all}”.", one=other.claim.text, all=stated.claim.text
        )
        working = beside(shown, stated.claim.text)
        return Working((other, stated), working, message, factor is not None)
    return None


def _is_kind(one: Figure, other: Figure) -> bool:
    is_one = one.value and other.value and one.value.dimension == other.value.dimension
    return bool(is_one) and one.claim.type in COUNTED


def _time_of(line: Line, figure: Figure) -> str | None:
    """Return the span of time that a figure is for: month, for "£850 a month"."""
    behind = line.behind(figure, 4)
    near = (*behind[:1], *line.before(figure, 2))
    adverb = next((_ADVERBS[word] for word in near if word in _ADVERBS), None)
    spans = (two for one, two in pairwise(behind[:3]) if two in _TIMES and one in _SPANNED)
    return adverb or next(spans, None)
