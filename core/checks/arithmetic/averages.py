"""What each of many has, costs or gets, against what all of them have together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import noun_of
from core.checks.arithmetic.sharers import EACH_REACH, is_group, sharer_of
from core.checks.arithmetic.workings import Working, beside, is_slip, leeways_of, noted, plain
from core.checks.concepts import is_person
from core.checks.lemmas import stem
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_SUMMED: Final = frozenset(
    (
        *("or", "total", "totalling", "raising", "bringing", "spending", "netting", "making"),
        *("worth", "cost", "costs", "costing", "took", "takes", "make", "makes", "for", "earning"),
        *("earned", "so", "which", "that", "altogether", "all", "brought", "is", "are", "together"),
        *("taking", "grossing", "fetching", "collecting"),
    )
)
# Behind one of these a sum is what stays, or of something else.
_OTHERS: Final = frozenset(
    (
        *("leaving", "leave", "left", "remaining", "still", "profit", "instead", "more", "than"),
        *("from", "fine", "plus", "extra", "while", "but", "debt", "minus", "fee", "before"),
    )
)
_HEDGES: Final = frozenset(("about", "some", "roughly", "nearly", "almost", "around", "just"))
_SPREAD: Final = frozenset(("spread", "shared", "divided", "split"))
_INTO: Final = frozenset(("in", "into", "as", "over", "split", "divided", "made"))
_THAT: Final = frozenset(("sum", "total", "money", "amount", "it", "this", "which", "that"))
_FOLLOWING: Final = frozenset(
    ("of", "will", "would", "gets", "got", "receives", "is", "was", "must", "has", "can", "one")
)
_FAR: Final = 16
# What is farther from the average of two figures is no average of them.
_LIKELY: Final = (0.2, 5.0)
_NEARER: Final = (0.45, 2.2)
_TENFOLD: Final = (0.1, 10.0)
_SCALES: Final = (1e3, 1e6)
_SLIP: Final = 0.02


def check_averages(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a total, the number that share it, and what each is said to have."""
    for place, each in enumerate(line.figures):
        if each.value is None or each.claim.type not in _KINDS:
            continue
        unit = sharer_of(line, each)
        if unit is None:
            continue
        working = _within(line, each, unit)
        if working is None and is_group(line, each):
            working = _instalments(line, each)
        if working is None and before is not None and not unit:
            working = (None if place else _behind(line, before, each)) or _they(line, each)
        if working is not None:
            yield working


_KINDS: Final = frozenset((ClaimType.MONEY, ClaimType.MEASURE, ClaimType.COUNT))


def _within(line: Line, each: Figure, unit: str) -> Working | None:
    """Return the working of an average, or of a sum, that one sentence tells in full."""
    count = _sharers(line, each, unit)
    if count is None:
        return None
    totals = [one for one in line.figures if one is not count and _is_total(one, count, each)]
    totals.sort(key=lambda one: one.value.figure if one.value else 0.0, reverse=True)
    found = [_shared(line, each, unit, count, total) for total in totals]
    told = [working for working in found if working is not None]
    right = [working for working in told if working.holds]
    return next(iter(right or told), None)


def _shared(line: Line, each: Figure, unit: str, count: Figure, total: Figure) -> Working | None:
    if total.first < each.first and unit and is_group(line, each):
        is_into = not _INTO.isdisjoint(line.between(total, count))
        return _average(total, count, each, _NEARER) if is_into else None
    if total.first < each.first and unit:
        return _average(total, count, each, _NEARER) if _is_restated(line, each) else None
    if total.first < each.first or line.before(total, 2) == ["total", "of"]:
        return _average(total, count, each, _LIKELY)
    return _average(total, count, each, _NEARER) if _is_tied(line, each, total) else None


def _behind(line: Line, before: Line, each: Figure) -> Working | None:
    """Return the working of an average of what the sentence before told."""
    total = _largest(before.figures, each)
    counts = [one for one in before.figures if one.claim.type is ClaimType.COUNT]
    if total is None or len(counts) != 1 or total is counts[0]:
        return None
    if _counts_others(line, each, counts[0]):
        return None
    return _average(total, counts[0], each, _LIKELY)


def _instalments(line: Line, each: Figure) -> Working | None:
    """Return the working of "The sum is to be paid in 12 instalments of $300,000"."""
    if _THAT.isdisjoint(line.opening(2)) or _INTO.isdisjoint(line.all_words()):
        return None
    count = line.figures[line.figures.index(each) - 1]
    near = [[one for one in earlier.figures if _largest([one], each)] for earlier in line.earlier]
    told = [_average(one, count, each, _NEARER) for totals in near for one in totals]
    right = next((working for working in told if working and working.holds), None)
    if right or not near or len(near[-1]) != 1:
        return right
    return told[-1]


def _they(line: Line, each: Figure) -> Working | None:
    """Return the working of what they have together, whom the sentence before counted."""
    is_they = line.opening(1) in (["they"], ["together"], ["the"], ["each"], ["that"])
    near = [one for one in line.earlier[-1].figures if is_they] if line.earlier else []
    counts = [one for one in near if one.claim.type is ClaimType.COUNT]
    opening = set(map(stem, line.opening(4)))
    # "Of 1,250 bicycles 150 were found. The stolen bicycles were worth €1.5 million in all"
    counts = [one for one in counts if noun_of(line, one) in opening] or counts
    if any(line.words[one.last : one.last + 2] == ["of", "the"] for one in counts):
        # "Rain came into 11 of the flats": of how many isn't told.
        return None
    own = [one for one in line.figures if one.claim.type is ClaimType.COUNT]
    if len(own) == 1 and line.earlier and not _SPREAD.isdisjoint(line.all_words()):
        # "It owes $36 billion. Spread over nine million people that is $4,000 a head."
        near = [one for one in line.earlier[-1].figures if _largest([one], each)]
        return _average(near[0], own[0], each, _NEARER) if len(near) == 1 else None
    if len(counts) != 1 or own or noun_of(line, counts[0]) is None:
        return None
    totals = [one for one in line.figures if _largest([one], each)]
    if line.opening(3) == ["each", "of", "them"] and len(totals) == 1:
        is_tied = totals[0].first > each.first and _is_tied(line, each, totals[0])
        return _average(totals[0], counts[0], each, _NEARER) if is_tied else None
    totals = [one for one in totals if one.first < each.first]
    if not totals or not _is_restated(line, each):
        return None
    return _average(totals[-1], counts[0], each, _NEARER)


def _counts_others(line: Line, each: Figure, count: Figure) -> bool:
    """Whether "each worker" is told of others than those who were counted."""
    lead = line.before(each, EACH_REACH)
    noun = next((two for one, two in pairwise(lead) if one == "each"), None)
    counted = noun_of(line, count)
    return bool(noun and counted) and noun not in _FOLLOWING and stem(noun or "") != counted


def _sharers(line: Line, each: Figure, unit: str) -> Figure | None:
    """Return the number of those who share: "for each of the 12", or what the unit counts."""
    place = line.figures.index(each)
    behind = line.figures[place + 1 : place + 2]
    if behind and line.between(each, behind[0])[1:3] == ["each", "of"]:
        return behind[0] if behind[0].claim.type is ClaimType.COUNT else None
    counts = [one for one in line.figures if one is not each and _is_number(line, one)]
    if unit:
        near = line.earlier[-1].figures if line.earlier else []
        named = [one for one in counts if _counted(line, one) == unit]
        named = named or [
            one for one in near if _is_number(line, one) and _counted(line, one) == unit
        ]
        return named[0] if len(named) == 1 else None
    if each.claim.type is ClaimType.COUNT:
        other = noun_of(line, each)
        before = [one for one in counts if one.first < each.first and _counted(line, one)]
        named = [one for one in before if _counted(line, one) != other]
        return named[-1] if named else None
    counts = [one for one in counts if one.claim.type is ClaimType.COUNT]
    before = [one for one in counts if one.first < each.first]
    if len(before) == 1 or len(counts) == 1:
        return (before or counts)[0]
    people = [one for one in before if (noun := noun_of(line, one)) and is_person(noun)]
    return people[0] if len(people) == 1 else None


def _is_number(line: Line, figure: Figure) -> bool:
    if figure.value is None:
        return False
    is_measured = figure.claim.type is ClaimType.MEASURE
    return figure.claim.type is ClaimType.COUNT or (is_measured and " " in figure.claim.text)


def _counted(line: Line, figure: Figure) -> str | None:
    """Return the stem of what is counted, that of its unit for a measure: barrels."""
    if figure.claim.type is ClaimType.MEASURE:
        return stem(figure.claim.text.split()[-1])
    quantity = figure.claim.quantity
    words = quantity.of.split() if quantity and quantity.of else []
    return noun_of(line, figure) or (stem(words[-1]) if words else None)


def _largest(figures: list[Figure], each: Figure) -> Figure | None:
    others = [
        one
        for one in figures
        if one is not each and one.value is not None and each.value is not None
        and one.value.dimension == each.value.dimension
        and one.value.figure > each.value.figure
    ]  # fmt: skip
    return others[0] if len(others) == 1 else None


def _is_total(total: Figure, count: Figure, each: Figure) -> bool:
    """Whether a sum may be that of all, a million in place of a billion among them."""
    if _largest([total], each):
        return True
    if total is each or total.value is None or each.value is None or count.value is None:
        return False
    if total.value.dimension != each.value.dimension:
        return False
    # "€2.7 million for 900 schools, or €3 million a school"
    product = each.value.figure * count.value.figure
    ratio = product / total.value.figure if total.value.figure else 0.0
    return any(abs(ratio / by - 1) < _SLIP for by in _SCALES)


def _is_restated(line: Line, each: Figure) -> bool:
    """Whether what each costs is told as another way of saying it: "or $20 million per train"."""
    before = line.lead(each, 3)
    while before[-1] in _HEDGES:
        before = ["", *before[:-1]]
    is_average = before[-2:] == ["average", "of"] or before[-2:] == ["is", "that"]
    return before[-1] in ("or", "(", "at", ",", "averaging", "is") or is_average


def _is_tied(line: Line, each: Figure, total: Figure) -> bool:
    """Whether a sum behind is said to be of all: "each, or $750,000 in all"."""
    between = line.between(each, total)
    is_bare = between in (["each", ","], ["apiece", ","])
    is_told = is_bare or not _SUMMED.isdisjoint((*between, *line.behind(total, 2)))
    return len(between) <= _FAR and is_told and _OTHERS.isdisjoint(between)


def _average(
    total: Figure, count: Figure, each: Figure, likely: tuple[float, float]
) -> Working | None:
    ends, numbers = leeways_of(total, each), leeways_of(count)
    if ends is None or numbers is None or numbers[0].middle <= 1:
        return None
    (whole, told), number = ends, numbers[0]
    if each.claim.type is ClaimType.COUNT and number.middle >= whole.middle:
        return None
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
    ratio = told.middle / result.middle if result.middle else 0.0
    is_tenfold = any(abs(ratio / by - 1) < _SLIP for by in _TENFOLD)
    if not holds and not has_slip and not is_tenfold and not likely[0] < ratio < likely[1]:
        return None
    return Working(figures, beside(shown, text), noted(message, has_slip=has_slip), holds)
