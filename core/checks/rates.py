"""Shares against the counts that they are of, averages per head, margins between shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.workings import Working, leeway_of, leeways_of, plain, slip
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.views import Figure
    from core.checks.workings import Line

_COUNTED: Final = frozenset((ClaimType.COUNT, ClaimType.MONEY, ClaimType.MEASURE))
_HEDGES: Final = frozenset(("about", "some", "nearly", "roughly", "just", "only", "almost", "over"))
_EQUALS: Final = frozenset(("or", "(", "i", "is", "e"))
_OF_ALL: Final = (["of", "them"], ["of", "it"], ["of", "all"], ["of", "those"], ["of", "these"])
_EACH: Final = frozenset(("each", "apiece"))
_HEADS: Final = frozenset(("head", "person", "taxpayer", "household", "pupil", "child", "family"))
_MARGINS: Final = frozenset(("margin", "majority", "lead", "difference", "gap", "ahead", "clear"))
_VERSUS: Final = frozenset(("to", "against", "while", "and", "versus", "ahead", "over"))
_FAR: Final = 12


def check_rates(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield the workings of shares, averages and margins; before is the sentence before."""
    yield from _equivalents(line)
    yield from _parts_of_wholes(line)
    yield from _averages(line)
    yield from _margins(line, before)


def _equivalents(line: Line) -> Iterator[Working]:
    """Yield a share told in two ways: "one in five, or 20%"."""
    for one, other in _near_pairs(line):
        types = {one.claim.type, other.claim.type}
        if types != {ClaimType.RATIO, ClaimType.PERCENT} or not _is_restated(line, one, other):
            continue
        if one.value is None or other.value is None or one.value.dimension != other.value.dimension:
            continue
        first, second = leeway_of(one), leeway_of(other)
        if first is None or second is None:
            continue
        share = one.claim.text
        shown = f"{share} = {plain(first.middle)}%, stated {other.claim.text}"
        if one.claim.type is ClaimType.PERCENT:
            share = other.claim.text
            shown = f"{share} = {plain(second.middle)}%, stated {one.claim.text}"
        message = f"“{one.claim.text}” isn't “{other.claim.text}”."
        yield Working((one, other), shown, message, first.meets(second))


def _near_pairs(line: Line) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure with the next, and with the next but one."""
    for place, one in enumerate(line.figures):
        for other in line.figures[place + 1 : place + 3]:
            yield one, other


def _is_restated(line: Line, one: Figure, other: Figure) -> bool:
    """Whether the later figure says the earlier one again: behind an "or" or in brackets."""
    between = line.between(one, other)
    while between and between[-1] in _HEDGES:
        between = between[:-1]
    if not between or len(between) > _FAR:
        return False
    if between[-1] in ("—", "–") or between[-1] == "(":
        return True
    is_of_them = between[-1] == "," and line.behind(other, 2) in _OF_ALL
    is_or = is_of_them or (
        between[-1] == "or" and (len(between) == 1 or between[-2] in (",", "(", "—", "–"))
    )
    return is_or or between[-2:] in (["that", "is"], ["i", "e"])


def _parts_of_wholes(line: Line) -> Iterator[Working]:
    """Yield a part, its whole and the share that it is said to be."""
    for place, share in enumerate(line.figures):
        if not _is_share(share) or not place:
            continue
        part = line.figures[place - 1]
        if part.claim.type not in _COUNTED or part.value is None:
            continue
        whole = _whole(line, place)
        if whole is not None:
            counted = _counted_part(line, place, whole)
            working = _share(counted, whole, share) if counted is not None else None
            if working is not None:
                yield working


def _is_share(figure: Figure) -> bool:
    is_kind = figure.claim.type in (ClaimType.PERCENT, ClaimType.RATIO)
    return is_kind and figure.value is not None and figure.value.dimension == "percent"


def _whole(line: Line, place: int) -> Figure | None:
    """Return what a share is of: behind "of" just after it, or "of" before its part."""
    share = line.figures[place]
    behind = line.figures[place + 1 : place + 2]
    if behind and line.behind(share, 1) == ["of"]:
        between = line.between(share, behind[0])
        is_near = len(between) <= 6 and not {",", "and", "in"} & set(between[:-1])
        if (
            is_near
            and _is_of(line, behind[0])
            and _is_restated(line, line.figures[place - 1], share)
        ):
            return behind[0]
        if is_near and between == ["of", "its"]:
            return behind[0]
    candidates = line.figures[max(0, place - 3) : place]
    for figure in candidates:
        if figure.claim.type in _COUNTED and _is_of(line, figure):
            return figure
    return _total_taken(line, place, candidates)


def _is_of(line: Line, figure: Figure) -> bool:
    """Whether "of", "out of" or "of the town's" stands before a figure."""
    before = line.before(figure, 5)
    if "of" not in before or not before:
        return False
    lead = before[len(before) - before[::-1].index("of") :]
    return all(
        word in ("the", "its", "a", "s", "’", "'", "roughly", "about", "all", "some")
        or (word.isalpha() and lead[-1] == "s")
        for word in lead
    )


def _total_taken(line: Line, place: int, candidates: list[Figure]) -> Figure | None:
    """Return the sum of which a part is told with "of it": "took in 40 and spent 6 of it"."""
    if len(candidates) < 2:
        return None
    part = candidates[-1]
    behind = line.between(part, line.figures[place])
    is_of_it = behind[:2] in (["of", "it"], ["of", "them"], ["of", "that"], ["of", "these"])
    return candidates[-2] if is_of_it and candidates[-2].claim.type in _COUNTED else None


def _counted_part(line: Line, place: int, whole: Figure) -> Figure | None:
    """Return the part that a share restates."""
    share = line.figures[place]
    part = line.figures[place - 1]
    if part is whole:
        part = line.figures[place - 2] if place > 1 else whole
        between = line.between(part, whole) if part is not whole else []
        if part is whole or between[:1] != ["of"]:
            return None
        if not _is_restated(line, whole, share) and line.between(whole, share)[-1:] != [","]:
            return None
    elif not _is_restated(line, part, share):
        return None
    is_same = part.claim.type == whole.claim.type and part.value is not None
    if not is_same or whole.value is None or part.value is None:
        return None
    if part.value.dimension != whole.value.dimension or part.value.figure > whole.value.figure:
        return None
    return part


def _share(part: Figure, whole: Figure, share: Figure) -> Working | None:
    ends, told = leeways_of(part, whole), leeway_of(share)
    if ends is None or told is None:
        return None
    one, all_ = ends
    figures = tuple(sorted((part, whole, share), key=lambda figure: figure.first))
    result = (one / all_).scaled(100)
    shown = f"{plain(one.middle)} / {plain(all_.middle)} = {plain(result.middle)}%"
    text = share.claim.text
    message = f"“{part.claim.text}” isn't “{text}” of “{whole.claim.text}”."
    return Working(figures, f"{shown}, stated {text}", message, result.meets(told))


def _averages(line: Line) -> Iterator[Working]:
    """Yield a total, the number that share it, and what each is said to have."""
    for place, each in enumerate(line.figures):
        if each.value is None or each.claim.type not in (ClaimType.MONEY, ClaimType.MEASURE):
            continue
        if not _is_each(line, each):
            continue
        total = _total(line, each)
        count = _sharers(line, place)
        if total is None or count is None:
            continue
        working = _average(total, count, each)
        if working is not None:
            yield working


def _is_each(line: Line, figure: Figure) -> bool:
    behind = line.behind(figure, 3)
    if behind[:1] and behind[0] in _EACH:
        return True
    if behind[:2] == ["for", "each"] or behind[:2] == ["for", "every"]:
        return True
    is_head = behind[:1] in (["a"], ["per"]) and len(behind) > 1 and behind[1] in _HEADS
    before = line.before(figure, 4)
    return is_head or before[-2:] == ["average", "of"] or before[-4:-1] == ["an", "average", "of"]


def _total(line: Line, each: Figure) -> Figure | None:
    """Return the one sum in the sentence that can be what is shared."""
    others = [
        one
        for one in line.figures
        if one is not each and one.value is not None and each.value is not None
        and one.value.dimension == each.value.dimension
        and one.value.figure > each.value.figure
    ]  # fmt: skip
    return others[0] if len(others) == 1 and others[0].first < each.first else None


def _sharers(line: Line, place: int) -> Figure | None:
    """Return the number of those who share: behind "for each of the", else the last before."""
    each = line.figures[place]
    behind = line.figures[place + 1 : place + 2]
    if behind and line.between(each, behind[0])[:3] == ["for", "each", "of"]:
        return behind[0] if behind[0].claim.type is ClaimType.COUNT else None
    counts = [one for one in line.figures[:place] if one.claim.type is ClaimType.COUNT]
    return counts[-1] if len(counts) == 1 else None


def _average(total: Figure, count: Figure, each: Figure) -> Working | None:
    ends, number = leeways_of(total, each), leeway_of(count)
    if ends is None or number is None or number.middle <= 1:
        return None
    whole, told = ends
    result = whole / number
    figures = tuple(sorted((total, count, each), key=lambda figure: figure.first))
    text = each.claim.text
    shown = f"{plain(whole.middle)} / {plain(number.middle)} = {plain(result.middle)}"
    message = f"“{total.claim.text}” for “{count.claim.text}” isn't “{text}” each"
    line = f"{shown}, stated {text}"
    note = slip(told, result)
    return Working(figures, line, f"{message}{note}.", result.meets(told))


def _margins(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a margin and the two shares or counts that it lies between."""
    for place, margin in enumerate(line.figures):
        if margin.value is None or not _is_margin(line, margin):
            continue
        is_points = line.behind(margin, 1) == ["points"] or "point" in margin.claim.text
        kind = ClaimType.PERCENT if is_points else margin.claim.type
        if kind not in (ClaimType.PERCENT, ClaimType.COUNT):
            continue
        sides = [one for one in line.figures[:place] if _is_side(one, kind)][-2:]
        if len(sides) < 2 and before is not None and not sides:
            sides = [one for one in before.figures if _is_side(one, kind)]
        if len(sides) == 2 and _are_opposed(line, *sides):
            working = _margin(sides[0], sides[1], margin)
            if working is not None:
                yield working


def _is_side(figure: Figure, kind: ClaimType) -> bool:
    if figure.claim.type is not kind or figure.value is None:
        return False
    return figure.value.dimension in ("percent", "count")


def _is_margin(line: Line, figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if quantity is None or quantity.bound is not Bound.EXACT:
        return False
    if line.behind(figure, 1) in (["to"], ["against"]):
        return False
    before, behind = line.before(figure, 2), line.behind(figure, 2)
    is_named = len(before) > 1 and before[0] in _MARGINS and before[1] == "of"
    return is_named or not _MARGINS.isdisjoint(behind)


def _are_opposed(line: Line, one: Figure, other: Figure) -> bool:
    between = line.words[one.last : other.first]
    lead = line.words[max(line.bounds[0], one.first - _FAR) : one.first]
    is_versus = not _VERSUS.isdisjoint(between) or not _VERSUS.isdisjoint(lead)
    return len(between) <= 2 * _FAR and is_versus


def _margin(one: Figure, other: Figure, margin: Figure) -> Working | None:
    first, second, told = (leeway_of(figure) for figure in (one, other, margin))
    if first is None or second is None or told is None:
        return None
    result = (first - second).size
    shown = f"{plain(first.middle)} − {plain(second.middle)} = {plain((first - second).middle)}"
    text = margin.claim.text
    message = f"The margin between “{one.claim.text}” and “{other.claim.text}” isn't “{text}”."
    return Working((one, other, margin), f"{shown}, stated {text}", message, result.meets(told))
