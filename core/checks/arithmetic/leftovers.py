"""What is left of a whole when its parts are told: "the other 15", "leaving 3,100"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.nearby import is_equal, size_of
from core.checks.arithmetic.parts import (
    CLOSED,
    SUMMED,
    add_up,
    is_of,
    is_of_it,
    is_part,
    named_numbers,
    noun_of,
    sum_of,
)
from core.checks.arithmetic.workings import Leeway, Working, beside, leeway_of, leeways_of, plain
from core.checks.lemmas import stem
from core.checks.roles import is_change
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_LEFT: Final = frozenset(("remaining", "outstanding", "rest", "balance", "final", "residual"))
_LEAVES: Final = frozenset(("leaving", "leaves", "leave", "left"))
_MISSING: Final = "missing"
_REMAIN: Final = frozenset(
    (*("remain", "remains", "remained", "left", "remaining", _MISSING), "outstanding", "unsold")
)
_OF_WHICH: Final = (["of", "which"], ["of", "whom"])
_TAKEN_UP: Final = frozenset(("it", "they", "he", "she", "of", "so", "the", "these"))
_ELSE: Final = frozenset(("else", "others"))
_LONG: Final = 10
_AT: Final = frozenset(("at", "from", "for", "after", "in", "on"))
_TO_COME: Final = (["to", "go"], ["to", "come"], ["still", "to"], ["yet", "to"])
_HARMED: Final = frozenset(
    ("dead", "injured", "wounded", "homeless", "hurt", "without", "stranded", "killed", "people")
)
_TOGETHER: Final = frozenset(("together", "altogether", "totalling"))
_STEMS: Final = frozenset(map(stem, _REMAIN))
_AUXILIARIES: Final = frozenset(("are", "is", "were", "was", "still", "have", "has", "be"))
_HAVING: Final = frozenset(
    map(stem, ("have", "has", "had", "be", "were", "was", "are", "need", "hold", "own", "owe"))
)
_MOST_PARTS: Final = 4
_HUNDRED: Final = 100.0
_LIKELY_SHARES: Final = (75.0, 135.0)
_FAR: Final = 6


@dataclass(frozen=True, slots=True)
class _Split:
    """A whole, the parts that are told, and what is told to be left.

    named are the parts that are no claims: the 14 of "Labour 14".
    """

    whole: Figure
    parts: tuple[Figure, ...]
    left: Figure
    named: tuple[float, ...]


def check_leftovers(line: Line) -> Iterator[Working]:
    """Yield the workings of what is left of a whole, told in a sentence or in that before it."""
    for left in line.figures:
        if left.value is None or not _is_left(line, left):
            continue
        if left.claim.type is ClaimType.PERCENT:
            working = _shares(line, left)
        elif (shared := _rest_of_share(line, left)) is not None:
            working = shared
        else:
            split = _split(line, left)
            working = None
            if split is not None:
                parts = [*split.parts, split.left]
                # Beside those who are missing there may be others.
                likely = (1.0, CLOSED[1]) if _MISSING in line.tail(left, 5) else CLOSED
                working = add_up(split.whole, parts, likely, split.named)
        if working is not None and (working.holds or not _is_all_told(line, working)):
            yield working


def _is_all_told(line: Line, working: Working) -> bool:
    """Whether the whole stands in a sentence before: "it costs 430, the state pays 258, the"."""
    sum_ = sum(map(size_of, working.figures))
    return any(is_equal(sum_, size_of(one)) for other in line.earlier for one in other.figures)


def _is_left(line: Line, figure: Figure) -> bool:
    """Whether a figure is called the rest: "the other 15", "15 remain", "leaving 15"."""
    before = line.lead(figure, 3)
    behind = line.tail(figure, 5)
    if before[-1] in _LEFT or before[-2:] == ["the", "other"] or before[-2:] == ["rest", ","]:
        return True
    if not _ELSE.isdisjoint(line.lead(figure, _LONG)) and figure.claim.type is ClaimType.PERCENT:
        return True
    if before[-1] == "other" or (before[0] == "rest" and before[1] in ("of", ",")):
        return before[-1] == "other" and before[-2] in ("its", "their", "his", "her", "all")
    if _is_leaving(line, figure):
        return True
    if behind[:2] in _TO_COME or behind[:3] == ["still", "to", "come"]:
        return True
    is_remaining = any(
        word in _REMAIN and (place == 0 or set(behind[:place]) & _AUXILIARIES)
        for place, word in enumerate(behind)
    )
    return is_remaining and {",", ";", "and", "but"}.isdisjoint(behind[:2])


def _is_leaving(line: Line, figure: Figure) -> bool:
    before, behind = line.lead(figure, 5), line.tail(figure, 3)
    places = [place for place, word in enumerate(before) if word in _LEAVES]
    if not _AT.isdisjoint(before[-1:]) or "within" in before or before[-2:] == ["the", "left"]:
        return False
    return bool(places) and _HARMED.isdisjoint(behind) and "," not in before[places[-1] :]


def _split(line: Line, left: Figure) -> _Split | None:
    """Return the whole and the parts that go with what is left."""
    own = _told(line, line, left)
    found = _parted(line, own, left)
    if found is not None or not line.earlier:
        return found
    others = [one for one in line.figures if one.first < left.first and one not in own]
    if any(one.claim.type is not ClaimType.DATE for one in others):
        # "He got 14 months and served nine" has a whole of its own.
        return None
    earlier = _told(line, line.earlier[-1], left)
    is_split = len(earlier) > 1 and any(is_of(line.earlier[-1], one) for one in earlier)
    is_whole = len(earlier) == 1 or (is_split and not own)
    return _parted(line, [*earlier, *own], left) if is_whole else None


def _told(line: Line, other: Line, left: Figure) -> list[Figure]:
    """Return the figures of the kind of what is left that stand before it."""
    kind = left.claim.type
    if kind not in SUMMED:
        return []
    # "41 seats and its partner 14, together 55": the sum stands for its parts.
    summed = [one for one in other.figures if other.lead(one, 1)[0] in _TOGETHER]
    figures = [one for one in other.figures if not summed or one.first >= summed[0].first]
    return [
        one
        for one in figures
        if one.first < left.first and one.claim.type is kind and one.value is not None
        and left.value is not None and one.value.dimension == left.value.dimension
    ]  # fmt: skip


def _parted(line: Line, told: list[Figure], left: Figure) -> _Split | None:
    """Tell the whole from its parts: it is the largest, and led in by "of" or "has"."""
    if not 1 < len(told) <= _MOST_PARTS + 1:
        return None
    named = named_numbers(line, told[0], left)
    if named is None:
        return None
    whole = max(told, key=lambda one: one.value.figure if one.value else 0.0)
    has_parts_behind = _is_of_which(line, whole)
    parts = tuple(
        one
        for one in told
        if one is not whole and (one.first > whole.first or not has_parts_behind)
    )
    if not parts or not _is_whole(line, whole, told) or not _count_alike(line, whole, parts, left):
        return None
    lexemes = line.view.lexemes
    fit = [one for one in parts if is_part(line, whole, one) or is_change(lexemes, one)]
    return _Split(whole, parts, left, tuple(named)) if len(fit) == len(parts) else None


def _is_whole(line: Line, whole: Figure, told: list[Figure]) -> bool:
    words = line.words[max(0, whole.first - _FAR) : whole.first]
    if "of" in words[-3:]:
        return True
    if _is_of_which(line, whole):
        return True
    is_taken_up = not _TAKEN_UP.isdisjoint(line.opening(3)) or told[1].first == line.bounds[0]
    is_alone = whole is told[0] and whole.first < line.bounds[0] and is_taken_up
    return is_alone or (whole is told[0] and any(stem(word) in _HAVING for word in words))


def _is_of_which(line: Line, whole: Figure) -> bool:
    """Whether the parts of a whole follow: "£8.9 million, of which the county pays …"."""
    words = line.words[whole.last : whole.last + 4]
    return [word for word in words if word != ","][:2] in _OF_WHICH


def _count_alike(line: Line, whole: Figure, parts: tuple[Figure, ...], left: Figure) -> bool:
    """Whether the parts and the rest count nothing else than the whole, as far as they say."""
    nouns = {noun_of(line, one) for one in (*parts, left)} - {None, *_STEMS}
    counted = noun_of(line, whole)
    return not nouns or nouns <= {counted} or (counted is None and len(nouns) == 1)


def _percents(line: Line, other: Line, left: Figure) -> list[Figure]:
    return [
        one
        for one in other.figures
        if one.first < left.first and one.value is not None and left.value is not None
        and one.value.dimension == left.value.dimension and is_part(line, one, one)
    ]  # fmt: skip


def _rest_of_share(line: Line, left: Figure) -> Working | None:
    """Return the working of "three quarters of the 800 seats are sold, leaving 200"."""
    place = line.figures.index(left)
    if place < 2 or not _is_leaving(line, left):
        return None
    share, whole = line.figures[place - 2 : place]
    is_share = share.claim.type in (ClaimType.PERCENT, ClaimType.RATIO)
    gap = line.between(share, whole)
    ends, part = leeways_of(whole, left), leeway_of(share)
    is_of = gap[:1] == ["of"] and len(gap) <= _FAR and whole.claim.type is left.claim.type
    if not is_share or not is_of or ends is None or part is None or part.high >= _HUNDRED:
        return None
    result = ends[0].scaled(1 - part.middle / _HUNDRED)
    by = ends[0].middle * (part.high - part.low) / (2 * _HUNDRED)
    holds = Leeway(result.low - by, result.middle, result.high + by).meets(ends[1])
    shown = f"{plain(ends[0].middle)} − {plain(part.middle)}% = {plain(result.middle)}"
    message = Wording("What is left isn't “{left}”.", left=left.claim.text)
    return Working((share, whole, left), beside(shown, left.claim.text), message, holds)


def _shares(line: Line, left: Figure) -> Working | None:
    """Return the working of the rest in percent: "70%; the remaining 30%"."""
    if is_of_it(line, left):
        return None
    is_else = not _ELSE.isdisjoint(line.lead(left, _LONG))
    if is_else or not _LEFT.isdisjoint(line.lead(left, 2)) or "other" in line.lead(left, 1):
        shares = _percents(line, line, left)
        near = [one for near in line.earlier[-1:] for one in _percents(line, near, left)]
        known = sum(one.value.figure for one in (*shares, left) if one.value)
        shares = [*near, *shares] if not shares or known < _LIKELY_SHARES[0] else shares
    else:
        return None
    leeways = leeways_of(*shares, left) if shares else None
    if leeways is None or len(shares) > _MOST_PARTS:
        return None
    result = sum_of(leeways)
    holds = result.low <= _HUNDRED <= result.high
    if not holds and not _LIKELY_SHARES[0] <= result.middle <= _LIKELY_SHARES[1]:
        return None
    shown = " + ".join(plain(one.middle) for one in leeways)
    text = beside(f"{shown} = {plain(result.middle)}%", "100%")
    return Working(
        (*shares, left), text, Wording("The shares don't make a hundred percent."), holds
    )
