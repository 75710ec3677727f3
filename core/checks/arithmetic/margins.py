"""Margins against the shares, the votes or the points that they lie between."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import is_less
from core.checks.arithmetic.workings import Working, beside, leeway_of, plain
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

# "The operating margin was 4%" is a share of the sales.
_PROFITS: Final = frozenset(("operating", "profit", "gross", "net", "interest", "pretax"))
_MARGINS: Final = frozenset(("margin", "majority", "lead", "difference", "gap", "ahead", "clear"))
_WON: Final = frozenset(
    (
        "won",
        "win",
        "wins",
        "winning",
        "losing",
        "beaten",
        "lead",
        "beat",
        "beats",
        "defeated",
        "lost",
        "lose",
        "loses",
        "leads",
        "led",
        "ahead",
    )
)
_VERSUS: Final = frozenset(
    ("to", "against", "while", "and", "versus", "ahead", "over", "beat", "defeated")
)
_PARTED: Final = _VERSUS - {"and", "while"}
_ALL: Final = frozenset(("all", "total", "altogether"))
_AHEAD: Final = frozenset(("ahead", "behind", "clear"))
_FAR: Final = 12
# What is farther off is a margin of something else.
_LIKELY: Final = (0.2, 5.0)
_SHORT: Final = 5
_HEDGES: Final = frozenset(("only", "just", "about", "some", "nearly", "almost", "over", "a"))
# "86 of the 160 seats", and "7 for 309" at cricket, are no two sides.
_OF: Final = frozenset(("of", "–", "—", "was", "is", "("))
_JOINED: Final = frozenset(("of", "for"))
_TO: Final = frozenset(("to", "against"))
_SCORE: Final = re.compile(r"(\d{1,3}) ?[-–] ?(\d{1,3})")


def check_margins(line: Line) -> Iterator[Working]:
    """Yield a margin and the two shares, counts or points that it lies between."""
    for place, margin in enumerate(line.figures):
        if margin.value is None or not _is_margin(line, margin):
            continue
        working = _of_score(line, margin, place) or _of_seats(line, margin, place)
        sides = _sides(line, place) if working is None else []
        if len(sides) == 2 and _are_sides(line, place, sides):
            working = _margin(sides[0], sides[1], margin)
            if working is not None and not working.holds:
                working = _by_others(line, margin) or working
        if working is not None:
            yield working


def _by_others(line: Line, margin: Figure) -> Working | None:
    """Return the working with other sides of the sentence that comes out right."""
    own = [one for one in line.figures if _is_side(one, _kind(line, margin)) and one is not margin]
    found = (_margin(one, other, margin) for one, other in combinations(own, 2))
    return next((working for working in found if working and working.holds), None)


def _sides(line: Line, place: int) -> list[Figure]:
    """Return what a margin may lie between: around, before or behind it, or a sentence before."""
    margin = line.figures[place]
    kind = _kind(line, margin)
    own = [one for one in line.figures if _is_side(one, kind)]
    own = [one for one in own if not _ALL & set(line.behind(one, 4))]
    sides = _around(line, place, kind) or [one for one in own if one.first < margin.first][-2:]
    sides = sides or _behind(line, place, kind)
    is_near = not _WON.isdisjoint(line.before(margin, 2)) or line.before(margin, 1) != ["by"]
    if not sides and line.earlier and is_near:
        sides = [one for one in line.earlier[-1].figures if _is_side(one, kind)]
    sides = sides or [one for one in own if one.first > margin.first]
    return sides or _counts(line, margin)


def _kind(line: Line, margin: Figure) -> ClaimType:
    is_points = line.behind(margin, 1) == ["points"] or "point" in margin.claim.text
    return ClaimType.PERCENT if is_points else margin.claim.type


def _counts(line: Line, margin: Figure) -> list[Figure]:
    """Return the points of two teams: "nine points, with 61 to the Blues' 52"."""
    if _kind(line, margin) is margin.claim.type:
        return []
    counts = [one for one in line.figures if one is not margin and _is_side(one, ClaimType.COUNT)]
    is_to = len(counts) == 2 and not _TO.isdisjoint(line.between(*counts))
    return counts if is_to else []


def _are_sides(line: Line, place: int, sides: list[Figure]) -> bool:
    """Whether two figures are set against each other, or a margin is named right behind them."""
    margin, gap = line.figures[place], line.between(*sides)
    is_joined = sides[0].claim.type is ClaimType.COUNT and not _JOINED.isdisjoint(gap[:1])
    if ";" in gap or is_joined:
        return False
    is_behind = sides[0].first >= line.bounds[0] and sides[1].last <= margin.first
    is_named = is_behind and not _MARGINS.isdisjoint(line.before(margin, 3))
    if sides[0].first < line.bounds[0] and _PARTED.isdisjoint(gap):
        # Of the sentence before only "98 to 84" is taken, not "at 10.15 and at 12.45".
        return not _MARGINS.isdisjoint(line.before(margin, 3))
    is_around = sides == _around(line, place, _kind(line, margin))
    return is_around or is_named or _are_opposed(line, *sides)


def _around(line: Line, place: int, kind: ClaimType) -> list[Figure]:
    """Return the sides of a margin between them: "34%, five points ahead of Brill on 29%"."""
    margin = line.figures[place]
    if not _AHEAD.isdisjoint(line.behind(margin, 3)) or "than" in line.behind(margin, 3):
        before = [one for one in line.figures[:place] if _is_side(one, kind)]
        behind = [one for one in line.figures[place + 1 : place + 2] if _is_side(one, kind)]
        if before and behind and len(line.between(margin, behind[0])) <= _FAR:
            return [before[-1], behind[0]]
    return []


def _behind(line: Line, place: int, kind: ClaimType) -> list[Figure]:
    """Return the sides that follow a margin: "by 3.5 points, with 31.2% to 27.7%"."""
    sides = [one for one in line.figures[place + 1 : place + 3] if _is_side(one, kind)]
    return sides if len(sides) == 2 and _are_opposed(line, *sides) else []


def _is_side(figure: Figure, kind: ClaimType) -> bool:
    if figure.claim.type is not kind or figure.value is None:
        return False
    return figure.value.dimension in ("percent", "count")


def _is_margin(line: Line, figure: Figure) -> bool:
    quantity = figure.claim.quantity
    if quantity is None or quantity.bound is not Bound.EXACT:
        return False
    if not _TO.isdisjoint(line.behind(figure, 2)):
        return False
    before, behind = line.before(figure, 3), line.behind(figure, 2)
    if not _PROFITS.isdisjoint(line.before(figure, _SHORT)):
        return False
    if figure.claim.type is ClaimType.PERCENT:
        # "Lead with 29%, ahead of Brill" and "a majority of 56%" tell shares.
        behind = behind[:1]
        before = [word for word in before if word != "majority"]
    before = [word for word in before if word not in _HEDGES][-2:]
    is_named = len(before) > 1 and before[0] in _MARGINS and before[1] in _OF
    is_won = before[-1:] == ["by"] and not _WON.isdisjoint(line.before(figure, _SHORT))
    is_won = is_won or (before == [",", "by"] and not _WON.isdisjoint(line.all_words()))
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
    if not _LIKELY[0] * result.middle <= told.middle <= _LIKELY[1] * result.middle:
        return None
    shown = f"{plain(first.middle)} − {plain(second.middle)} = {plain((first - second).middle)}"
    text = margin.claim.text
    message = Wording(
        "The margin between “{one}” and “{other}” isn't “{margin}”.",
        one=one.claim.text,
        other=other.claim.text,
        margin=text,
    )
    return Working((one, other, margin), beside(shown, text), message, result.meets(told))


def _of_score(line: Line, margin: Figure, place: int) -> Working | None:
    """Return the working of what a score was won by: "98-84, winning by 14 points"."""
    scores = [one for one in line.figures[:place] if one.claim.type is ClaimType.RATIO]
    found = _SCORE.fullmatch(scores[-1].claim.text) if scores else None
    told = leeway_of(margin)
    gap = line.between(scores[-1], margin) if scores else []
    if found is None or told is None or len(gap) > _FAR or "and" in gap:
        return None
    one, other = (int(side) for side in found.groups())
    result = abs(one - other)
    text = beside(f"{max(one, other)} − {min(one, other)} = {result}", margin.claim.text)
    message = Wording(
        "The margin between “{one}” and “{other}” isn't “{margin}”.",
        one=str(one),
        other=str(other),
        margin=margin.claim.text,
    )
    return Working((scores[-1], margin), text, message, told.low <= result <= told.high)


def _of_seats(line: Line, margin: Figure, place: int) -> Working | None:
    """Return the working of a majority in a house: "26 of the 45 seats, a majority of seven".

    It may be counted over the others, or over half of all.
    """
    if "majority" not in line.before(margin, 3) or place < len(("seats", "all")):
        return None
    own, whole = line.figures[place - 2 : place]
    told, seats, all_ = (leeway_of(one) for one in (margin, own, whole))
    is_part = "of" in line.between(own, whole)[:2] and is_less(own, whole)
    if not is_part or told is None or seats is None or all_ is None:
        return None
    over = 2 * seats.middle - all_.middle
    margins = (over, over / 2, over // 2, over // 2 + 1)
    shown = f"2 × {plain(seats.middle)} − {plain(all_.middle)} = {plain(over)}"
    message = Wording(
        "“{part}” of “{whole}” isn't a majority of “{margin}”.",
        part=own.claim.text,
        whole=whole.claim.text,
        margin=margin.claim.text,
    )
    text = beside(shown, margin.claim.text)
    return Working((own, whole, margin), text, message, told.middle in margins)
