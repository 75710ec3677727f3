"""Shares against the counts that they are of, and margins between shares."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.restated import is_restated
from core.checks.workings import Working, beside, leeway_of, leeways_of, plain
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.views import Figure
from core.checks.workings import Line

_COUNTED: Final = frozenset((ClaimType.COUNT, ClaimType.MONEY, ClaimType.MEASURE))
_OF_THEM: Final = (["of", "them"], ["of", "these"], ["of", "those"])
_OF_WHICH: Final = (["of", "which"], ["of", "whom"])
_FOR: Final = frozenset(("for", "among", "per", "to"))
_MARGINS: Final = frozenset(("margin", "majority", "lead", "difference", "gap", "ahead", "clear"))
_WON: Final = frozenset(("won", "win", "wins", "lost", "lose", "loses", "leads", "led", "ahead"))
_VERSUS: Final = frozenset(("to", "against", "while", "and", "versus", "ahead", "over"))
_FAR: Final = 12
_COPULAS: Final = frozenset((",", "is", "was", "are", "were", "represent", "represents", "makes"))


def check_rates(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield the workings of shares and margins; before is the sentence before."""
    yield from _parts_of_wholes(line)
    yield from _parts_of_them(line, before)
    yield from _ratios(line)
    yield from _margins(line, before)


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


def _parts_of_them(line: Line, before: Line | None) -> Iterator[Working]:
    """Yield a part of what the sentence before counted: "96 of them, or 30%"."""
    counts = [one for one in before.figures if one.claim.type is ClaimType.COUNT] if before else []
    for part, share in pairwise(line.figures):
        is_of_them = line.behind(part, 2) in _OF_THEM and part.claim.type is ClaimType.COUNT
        if not is_of_them or not _is_share(share) or not is_restated(line, part, share):
            continue
        workings = [_share(part, whole, share) for whole in counts if _is_less(part, whole)]
        told = [working for working in workings if working is not None]
        right = [working for working in told if working.holds]
        yield from (right or told)[-1:]


def _ratios(line: Line) -> Iterator[Working]:
    """Yield two numbers and the one for so many that they come to: "one for every 12"."""
    for place, ratio in enumerate(line.figures):
        if place < 2 or not _is_share(ratio) or ratio.claim.type is not ClaimType.RATIO:
            continue
        part, whole = line.figures[place - 2 : place]
        types = {part.claim.type, whole.claim.type}
        is_for = not _FOR.isdisjoint(line.between(part, whole))
        if types == {ClaimType.COUNT} and is_for and is_restated(line, whole, ratio):
            working = _share(part, whole, ratio) if _is_less(part, whole) else None
            if working is not None:
                yield working


def _is_less(one: Figure, other: Figure) -> bool:
    return bool(one.value and other.value and one.value.figure < other.value.figure)


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
        if is_near and _is_of(line, behind[0]) and _is_told(line, place):
            return behind[0]
    candidates = line.figures[max(0, place - 3) : place]
    for figure in candidates:
        if figure.claim.type in _COUNTED and _is_of(line, figure):
            return figure
    return _total_taken(line, place, candidates)


def _is_told(line: Line, place: int) -> bool:
    """Whether a share says again what its part is: "1,500, a third of", "1,500 are a third of"."""
    part, share = line.figures[place - 1 : place + 1]
    between = line.between(part, share)
    is_copula = len(between) <= _FAR and between[-1:] and between[-1] in _COPULAS
    return bool(is_copula) or is_restated(line, part, share)


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
    is_of_it = behind[:2] in (*_OF_THEM, *_OF_WHICH, ["of", "it"], ["of", "that"])
    is_of_it = is_of_it or line.before(part, 2) in _OF_WHICH
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
        if not is_restated(line, whole, share) and line.between(whole, share)[-1:] != [","]:
            return None
    elif not (
        _is_told(line, place) if whole.first > share.first else is_restated(line, part, share)
    ):
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
    message = Wording(
        "“{part}” isn't “{share}” of “{whole}”.",
        part=part.claim.text,
        share=text,
        whole=whole.claim.text,
    )
    return Working(figures, beside(shown, text), message, result.meets(told))


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
        if not sides:
            sides = [one for one in line.figures[place + 1 :] if _is_side(one, kind)]
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
    is_won = len(before) > 1 and before[1] == "by" and before[0] in _WON
    return is_named or is_won or not _MARGINS.isdisjoint(behind)


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
    message = Wording(
        "The margin between “{one}” and “{other}” isn't “{margin}”.",
        one=one.claim.text,
        other=other.claim.text,
        margin=text,
    )
    return Working((one, other, margin), beside(shown, text), message, result.meets(told))
