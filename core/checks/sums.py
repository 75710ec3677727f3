"""Totals against their parts, and shares against a hundred."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from core.checks.roles import Role, role_of
from core.checks.workings import Leeway, Working, beside, leeways_of, plain
from core.models import Bound, ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.views import Figure
    from core.checks.workings import Line

_SUMMED: Final = frozenset((ClaimType.MONEY, ClaimType.COUNT, ClaimType.MEASURE))
# Parts that are not all there is, or lie within one another, are no sum.
_OPEN_LIST: Final = frozenset(
    (
        *("including", "include", "included", "includes", "such", "among", "mostly", "mainly"),
        *("least", "also"),
    )
)
_SEVERAL: Final = frozenset(("more", "several", "multiple", "also", "too", "both"))
# How far the parts may be from the total before they are parts of something else.
_CLOSED: Final = (0.5, 1.7)
_LOOSE: Final = (0.85, 1.18)
_FEWEST: Final = 2
_LEAD: Final = 6
_WHOLE: Final = 100.0
_MOST_OVER: Final = 40.0
_IN_ALL: Final = (["in", "all"], ["in", "total"], ["all", "told"])
_TOGETHER: Final = frozenset(
    ("altogether", "overall", "together", "totalling", "totaling", "combined")
)
_REMAINING: Final = frozenset(
    (
        *("remain", "remaining", "remains", "left", "missing", "rest", "leaving", "leaves"),
        *("unspent", "outstanding", "unpaid", "other", "others"),
    )
)


def check_sums(line: Line) -> Iterator[Working]:
    """Yield the workings of totals and of shares in a sentence."""
    yield from _totals(line)
    yield from _shares(line)


def _totals(line: Line) -> Iterator[Working]:
    """Yield a total against the parts that are listed behind it, or in front: "86 in all"."""
    for place, total in enumerate(line.figures):
        if not _is_summed_up(line, total):
            continue
        parts = _alike([one for one in line.figures[:place] if _is_part(line, total, one)])
        working = _worked(total, parts, _CLOSED) if len(parts) >= _FEWEST else None
        if working is not None:
            yield working
            return
    for place, total in enumerate(line.figures):
        if total.claim.type not in _SUMMED or total.value is None:
            continue
        parts = _parts(line, total, line.figures[place + 1 :])
        if len(parts) < _FEWEST:
            continue
        working = _sum(line, total, parts)
        if working is not None:
            yield working
            return


def _parts(line: Line, total: Figure, behind: list[Figure]) -> list[Figure]:
    """Return the figures that may be parts of a total, as far as they run on."""
    parts: list[Figure] = []
    last = total
    for figure in behind:
        if figure.claim.type in (ClaimType.DATE, ClaimType.DURATION, ClaimType.RATIO):
            continue
        between = line.words[last.last : figure.first]
        is_rest = not _REMAINING.isdisjoint(between)
        if (";" in between and not is_rest) or "while" in between or "compared" in between:
            break
        if not _is_part(line, total, figure):
            break
        parts.append(figure)
        last = figure
    return parts


def _is_part(line: Line, total: Figure, figure: Figure) -> bool:
    if figure.value is None or total.value is None or figure.claim.type != total.claim.type:
        return False
    if figure.value.dimension != total.value.dimension or figure.value.figure > total.value.figure:
        return False
    quantity = figure.claim.quantity
    if quantity is not None and quantity.bound is Bound.ORDER:
        return False
    if line.behind(figure, 1) in (["each"], ["apiece"], ["more"], ["fewer"], ["less"]):
        return False
    return role_of(line.view.lexemes, figure) is Role.LEVEL


def _alike(parts: list[Figure]) -> list[Figure]:
    """Return those that count the same as the last of them, or don't say what."""
    told = [_counted(part) for part in parts]
    if not told or told[-1] is None:
        return parts
    return [part for part, noun in zip(parts, told, strict=True) if noun in (None, told[-1])]


def _counted(figure: Figure) -> str | None:
    quantity = figure.claim.quantity
    return quantity.of.split()[-1] if quantity and quantity.of else None


def _sum(line: Line, total: Figure, parts: list[Figure]) -> Working | None:
    """Set a total beside the sum of its parts, where the words say that they are all."""
    first = line.words[total.last : parts[0].first]
    is_list = _is_closed(line, total, parts, first)
    if is_list is None:
        return None
    return _worked(total, parts, _CLOSED if is_list else _LOOSE)


def _is_summed_up(line: Line, figure: Figure) -> bool:
    behind, before = line.behind(figure, 3), line.before(figure, 4)
    if before[-1:] and (before[-1] in _TOGETHER or before[-2:] == ["total", "of"]):
        return True
    is_brought = "total" in before and before[-1:] == ["to"]
    return is_brought or (bool(behind) and (behind[:2] in _IN_ALL or behind[0] in _TOGETHER))


def _worked(total: Figure, parts: list[Figure], likely: tuple[float, float]) -> Working | None:
    """Add up the parts; None where they come to so much else that they are no parts."""
    leeways = leeways_of(total, *parts)
    if leeways is None or not leeways[0].middle:
        return None
    whole, *rest = leeways
    if any(part.middle >= whole.middle for part in rest):
        return None
    result = _sum_of(rest)
    low, high = likely
    holds = result.meets(whole)
    if not holds and not low <= result.middle / whole.middle <= high:
        return None
    shown = " + ".join(plain(one.middle) for one in rest)
    text = beside(f"{shown} = {plain(result.middle)}", total.claim.text)
    message = Wording("The parts don't add up to “{total}”.", total=total.claim.text)
    return Working((total, *parts), text, message, holds)


def _sum_of(leeways: list[Leeway]) -> Leeway:
    """Return the sum; what was rounded up and down makes up for each other by and large."""
    result = sum(leeways[1:], leeways[0])
    down = sqrt(sum((one.middle - one.low) ** 2 for one in leeways))
    up = sqrt(sum((one.high - one.middle) ** 2 for one in leeways))
    return Leeway(result.middle - down, result.middle, result.middle + up)


def _is_closed(line: Line, total: Figure, parts: list[Figure], lead: list[str]) -> bool | None:
    """Tell how surely a list is of all parts: True, False for likely, None for not at all."""
    inside = line.words[total.last : min(line.bounds[1], parts[-1].last + 6)]
    if not _OPEN_LIST.isdisjoint(inside):
        return None
    if ":" in lead or "—" in lead or "–" in lead:
        return True
    joined = line.words[parts[-2].last : parts[-1].first]
    has_and = "and" in joined or "&" in joined
    is_of = "of" in line.before(total, 2)[:1] or line.before(total, 1) in (["of"], ["all"])
    if not _REMAINING.isdisjoint(line.words[parts[-2].last : parts[-1].first]):
        # "Of the fund's 50 million, 32 million went, leaving 18 million."
        return len(parts) == _FEWEST and ("of" in line.before(total, _LEAD) or None)
    starts = line.before(total, 2) == ["of", "the"] or (
        line.before(total, 1) == ["of"] and total.first - line.bounds[0] <= _FEWEST
    )
    if (is_of or starts) and "," in lead and has_and:
        rest = line.words[parts[-1].last : min(line.bounds[1], parts[-1].last + 8)]
        is_rest = not _REMAINING.isdisjoint(rest)
        return len(parts) > _FEWEST or is_rest
    if not has_and or len(parts) < _FEWEST or "," not in lead:
        return None
    if lead[-2:] == [",", "with"] and len(parts) > _FEWEST:
        return False
    return False if _are_kinds(line, lead, parts) else None


def _are_kinds(line: Line, lead: list[str], parts: list[Figure]) -> bool:
    """Whether the parts stand in a bare list: "150 students, 95 men and 65 women"."""
    is_short = len(lead) <= 4 and lead[-1] == ","
    gaps = [line.words[one.last : other.first] for one, other in pairwise(parts)]
    return is_short and all(len(gap) <= 5 for gap in gaps)


def _shares(line: Line) -> Iterator[Working]:
    """Yield the shares of one whole that make more than a hundred, or just a hundred."""
    shares = [one for one in line.figures if _is_share(line, one)]
    if len(shares) <= _FEWEST or not _is_one_whole(line, shares):
        return
    leeways = leeways_of(*shares)
    if leeways is None:
        return
    result = _sum_of(leeways)
    over = result.low - _WHOLE
    if result.high < _WHOLE or over > _MOST_OVER:
        return
    shown = " + ".join(plain(one.middle) for one in leeways)
    text = Wording("{sum}, more than 100%", sum=f"{shown} = {plain(result.middle)}%")
    if over <= 0:
        text = Wording("{sum}", sum=f"{shown} = {plain(result.middle)}%")
    message = Wording("The shares make more than a hundred percent.")
    yield Working(tuple(shares), text, message, over <= 0)


def _is_share(line: Line, figure: Figure) -> bool:
    is_percent = figure.claim.type is ClaimType.PERCENT
    if not is_percent or figure.value is None or figure.value.dimension != "percent":
        return False
    return role_of(line.view.lexemes, figure) is Role.LEVEL


def _is_one_whole(line: Line, shares: list[Figure]) -> bool:
    """Whether shares are of one whole: each is told of once, and of no group of its own."""
    words = line.all_words()
    if "could" in words and not _SEVERAL.isdisjoint(words):
        return False
    first, last = shares[0], shares[-1]
    between = line.words[first.last : last.first]
    if ";" in between or "than" in between or "while" in between or "from" in between:
        return False
    of = [line.behind(share, 1) == ["of"] for share in shares]
    if sum(of) > 1:
        return False
    next_words = line.view.lexemes.words[line.bounds[1] : line.bounds[1] + 25]
    return not (
        "more" in next_words
        and "than" in next_words
        and "one" in next_words
        and ("could" in next_words or "allowed" in next_words or "answer" in next_words)
    )
