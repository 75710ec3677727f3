"""What each of many has, against what all of them have together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.lemmas import stem
from core.checks.workings import Working, beside, is_slip, leeway_of, leeways_of, noted, plain
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.views import Figure
    from core.checks.workings import Line

_EACH: Final = frozenset(("each", "apiece"))
_EACH_REACH: Final = 8
_BARS: Final = frozenset((",", ";", "and", "but", "year", "month", "week", "day"))
_HEADS: Final = frozenset(
    (
        *("head", "person", "taxpayer", "household", "pupil", "child", "family", "citizen"),
        *("inhabitant", "resident", "worker", "employee", "member", "patient", "student", "voter"),
    )
)
_PER: Final = frozenset(("per", "a", "every", "each"))
_LONG: Final = 4
# What is farther from the average of two figures is no average of them.
_LIKELY: Final = (0.05, 20.0)


def check_averages(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a total, the number that share it, and what each is said to have."""
    for place, each in enumerate(line.figures):
        if each.value is not None and each.claim.type is ClaimType.COUNT:
            yield from _counted(line, place)
        if each.value is None or each.claim.type not in (ClaimType.MONEY, ClaimType.MEASURE):
            continue
        if not _is_each(line, each):
            continue
        total, count = _total(line, each), _sharers(line, place)
        if before is not None and total is None and count is None and place == 0:
            total, count = _total(before, each), _only_count(before.figures)
        if total is None or count is None:
            continue
        working = _average(total, count, each)
        if working is not None:
            yield working


def _counted(line: Line, place: int) -> Iterator[Working]:
    """Yield what a number of things has of others: "12 schools, 3,600 pupils, 250 per school"."""
    each = line.figures[place]
    behind = line.behind(each, _LONG)
    noun = next((stem(two) for one, two in pairwise(behind) if one in _PER), None)
    counts = [one for one in line.figures[:place] if one.claim.type is ClaimType.COUNT]
    shares = [one for one in counts if noun is not None and _noun(one) == noun]
    totals = [one for one in counts if one not in shares and _is_more(one, each)]
    if len(shares) == 1 and len(totals) == 1:
        working = _average(totals[0], shares[0], each)
        if working is not None:
            yield working


def _noun(figure: Figure) -> str | None:
    quantity = figure.claim.quantity
    words = quantity.of.split() if quantity and quantity.of else []
    return stem(words[-1]) if words else None


def _is_more(one: Figure, other: Figure) -> bool:
    return bool(one.value and other.value and one.value.figure > other.value.figure)


def _is_each(line: Line, figure: Figure) -> bool:
    behind = line.behind(figure, 3)
    if behind[:1] and behind[0] in _EACH:
        return True
    if behind[:2] == ["for", "each"] or behind[:2] == ["for", "every"]:
        return True
    is_head = behind[:1] in (["a"], ["per"]) and len(behind) > 1 and behind[1] in _HEADS
    before = line.before(figure, _EACH_REACH)
    return is_head or before[-2:] == ["average", "of"] or _leads_each(before)


def _leads_each(before: list[str]) -> bool:
    """Whether "each" stands before a figure in its clause: "each of them will get"."""
    places = [place for place, word in enumerate(before) if word in ("each", "apiece")]
    return bool(places) and _BARS.isdisjoint(before[places[-1] :])


def _total(line: Line, each: Figure) -> Figure | None:
    """Return the one sum that can be what is shared: before its share, or called a total."""
    others = [
        one
        for one in line.figures
        if one is not each and one.value is not None and each.value is not None
        and one.value.dimension == each.value.dimension
        and one.value.figure > each.value.figure
    ]  # fmt: skip
    is_one = len(others) == 1
    if is_one and (others[0].first < each.first or line.before(others[0], 2) == ["total", "of"]):
        return others[0]
    return None


def _sharers(line: Line, place: int) -> Figure | None:
    """Return the number of those who share: behind "for each of the", else the last before."""
    each = line.figures[place]
    behind = line.figures[place + 1 : place + 2]
    if behind and line.between(each, behind[0])[:3] == ["for", "each", "of"]:
        return behind[0] if behind[0].claim.type is ClaimType.COUNT else None
    return _only_count(line.figures[:place])


def _only_count(figures: list[Figure]) -> Figure | None:
    counts = [one for one in figures if one.claim.type is ClaimType.COUNT]
    return counts[0] if len(counts) == 1 else None


def _average(total: Figure, count: Figure, each: Figure) -> Working | None:
    ends, number = leeways_of(total, each), leeway_of(count)
    if ends is None or number is None or number.middle <= 1:
        return None
    whole, told = ends
    result = whole / number
    figures = tuple(sorted((total, count, each), key=lambda figure: figure.first))
    text = each.claim.text
    shown = f"{plain(whole.middle)} / {plain(number.middle)} = {plain(result.middle)}"
    message = Wording(
        "“{total}” for “{count}” isn't “{each}” each.",
        total=total.claim.text,
        count=count.claim.text,
        each=text,
    )
    has_slip, holds = is_slip(told, result), result.meets(told)
    if not holds and not has_slip and not _LIKELY[0] < told.middle / result.middle < _LIKELY[1]:
        return None
    return Working(figures, beside(shown, text), noted(message, has_slip=has_slip), holds)
