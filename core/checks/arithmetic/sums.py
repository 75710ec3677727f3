"""Totals against the parts that follow them, and shares against a hundred."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.parts import (
    CLOSED,
    LOOSE,
    SUMMED,
    add_up,
    is_inner,
    is_of,
    is_part,
    named_numbers,
    noun_of,
)
from core.checks.arithmetic.workings import Working, leeways_of, plain
from core.checks.lemmas import stem
from core.checks.roles import Role, role_of
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_OTHERS: Final = frozenset((ClaimType.DATE, ClaimType.DURATION, ClaimType.RATIO, ClaimType.RANK))
# Parts that are not all there is, or lie within one another, are no sum.
_OPEN_LIST: Final = frozenset(
    (
        *("including", "include", "included", "includes", "such", "among", "mostly", "mainly"),
        *("least", "also"),
    )
)
_SEVERAL: Final = frozenset(("more", "several", "multiple", "also", "too", "both"))
_FEWEST: Final = 2
_LEAD: Final = 6
_WHOLE: Final = 100.0
_MOST_OVER: Final = 40.0
_COLONS: Final = frozenset((":", "—", "–", "("))
_OF_PARTS: Final = frozenset(map(stem, ("consist", "compose", "comprise", "consisting")))
_COMPRISED: Final = frozenset(map(stem, ("comprise", "comprising", "namely")))
_PARTED: Final = frozenset(map(stem, ("split", "divide", "share", "break", "spread")))
_AMONG: Final = frozenset(("between", "among", "into", "down", "as", "across"))
# What may hold others: medals are gold and silver, students men and women.
_WHOLES: Final = frozenset(
    map(
        stem,
        (
            *("people", "person", "medal", "student", "pupil", "member", "passenger", "game"),
            *("match", "seat", "vote", "victim", "patient", "employee", "worker", "player"),
            *(
                "vehicle",
                "building",
                "home",
                "animal",
                "delegate",
                "deputy",
                "lawmaker",
                "casualty",
            ),
            *("crew", "guest", "child", "adult", "resident", "soldier", "officer", "title", "work"),
        ),
    )
)
# What follows a number whose noun is left out: "60 beds, 45 on the wards and 15 in".
_PLACES: Final = frozenset(("in", "on", "at", "from", "for", "with", "to", "by", "under", "over"))
_SHORT: Final = 4
_OPENERS: Final = _COLONS | {"of", "between", "among", "into"}
_SINGLE: Final = frozenset(("a", "an", "its", "his", "her", "their", "one"))
_ITEMS: Final = frozenset((",", ":", "of", "and"))
_GROUPS: Final = frozenset(("in", "among"))
_FAR: Final = 12
_MISSING: Final = "missing"
_REMAINING: Final = frozenset(
    (
        *("remain", "remaining", "remains", "left", "rest", "leaving", "leaves"),
        *("unspent", "outstanding", "unpaid", "other", "others"),
    )
)


def check_sums(line: Line) -> Iterator[Working]:
    """Yield the workings of totals and of shares in a sentence."""
    yield from _totals(line)
    yield from _shares(line)


def _totals(line: Line) -> Iterator[Working]:
    """Yield a total against the parts that are listed behind it."""
    for place, total in enumerate(line.figures):
        if total.claim.type not in SUMMED or total.value is None:
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
        is_other = figure.claim.type in _OTHERS and figure.claim.type is not total.claim.type
        if is_other or (parts and is_inner(line, figure) and not is_inner(line, parts[0])):
            continue
        if (
            parts
            and is_inner(line, parts[0])
            and noun_of(line, figure)
            and not is_inner(line, figure)
        ):
            # "18 tourists, 14 of them Australians, and three guides"
            break
        between = line.between(last, figure)
        is_rest = _is_rest(line, last, figure)
        if (";" in between and not is_rest) or "while" in between or "compared" in between:
            break
        if not is_part(line, total, figure):
            break
        if ":" in between and len(parts) == 1:
            # As in "640 homes on three sites: 210, 165 and 95".
            parts = []
        parts.append(figure)
        last = figure
    return parts


def _is_rest(line: Line, one: Figure, other: Figure) -> bool:
    """Whether what follows is called the rest: not "the Left 14"."""
    gap = line.between(one, other)
    return not _REMAINING.isdisjoint(gap) and ["the", "left"] not in map(list, pairwise(gap))


def _sum(line: Line, total: Figure, parts: list[Figure]) -> Working | None:
    """Set a total beside the sum of its parts, where the words say that they are all."""
    first = line.between(total, parts[0])
    is_list = _is_closed(line, total, parts, first)
    named = named_numbers(line, total)
    if is_list is None or named is None or (named and total.claim.type is not ClaimType.COUNT):
        return None
    return add_up(total, parts, CLOSED if is_list else LOOSE, named)


def _is_closed(line: Line, total: Figure, parts: list[Figure], lead: list[str]) -> bool | None:
    """Tell how surely a list is of all parts: True, False for likely, None for not at all."""
    # As in "people who stayed at least a night: 38 men and 24 women".
    colon = total.last + (lead.index(":") if ":" in lead else 0)
    inside = line.words[colon : min(line.bounds[1], parts[-1].last + 6)]
    if not _OPEN_LIST.isdisjoint(inside):
        return None
    is_bracketed = lead[-1:] == ["("] and ")" in line.between(parts[0], parts[-1])
    if (not _COLONS.isdisjoint(lead) and not is_bracketed) or _is_made_up(lead):
        opened = max(place for place, word in enumerate(lead) if word in _OPENERS or not place)
        return None if _has_single(line, total.last + opened, parts[-1].last + _FAR) else True
    joined = line.words[parts[-2].last : parts[-1].first]
    has_and = "and" in joined or "&" in joined
    is_all = line.before(total, 1) == ["all"]
    if _is_rest(line, parts[-2], parts[-1]):
        # "Of the fund's 50 million, 32 million went, leaving 18 million."
        return len(parts) == _FEWEST and ("of" in line.before(total, _LEAD) or None)
    if (is_all or is_of(line, total)) and "," in lead and has_and:
        rest = line.words[parts[-1].last : min(line.bounds[1], parts[-1].last + 8)]
        if _MISSING in rest and len(parts) == _FEWEST:
            # Beside those who are missing there may be others.
            return None
        if len(parts) > _FEWEST or not _REMAINING.isdisjoint(rest):
            return True
        return False if total.first - line.bounds[0] <= _SHORT else None
    if not has_and or len(parts) < _FEWEST:
        return None
    if len(parts) > _FEWEST and (lead[-2:] == [",", "with"] or _has_kinds(line, total, lead)):
        return False
    return False if _are_kinds(line, total, lead, parts) else None


def _has_single(line: Line, first: int, last: int) -> bool:
    """Whether a list has an item without a number: "a chairman, five deputies and"."""
    words = line.words[first : min(line.bounds[1], last)]
    starts = {figure.first for figure in line.figures}
    return any(
        other in _SINGLE and one in _ITEMS and first + place + 1 not in starts
        for place, (one, other) in enumerate(pairwise(words))
    )


def _is_made_up(lead: list[str]) -> bool:
    """Whether what follows is all that something is made up of: "consists of", "split between"."""
    if len(lead) > _FAR:
        return False
    stems = {stem(word) for word in lead}
    is_of = "of" in lead and (_OF_PARTS & stems or ("made" in lead and "up" in lead))
    return bool(is_of) or bool(_PARTED & stems and _AMONG & set(lead)) or bool(_COMPRISED & stems)


def _has_kinds(line: Line, total: Figure, lead: list[str]) -> bool:
    """Whether a whole has the parts that follow: "the house of 101 members has 54 Liberals"."""
    return lead[1:] in (["has"], ["have"], ["had"]) and noun_of(line, total) in _WHOLES


def _are_kinds(line: Line, total: Figure, lead: list[str], parts: list[Figure]) -> bool:
    """Whether the parts stand in a bare list: "150 students, 95 men and 65 women".

    What is counted has to hold its parts: 54 gold medals aren't 32 silver and 15 bronze.
    """
    noun = noun_of(line, total)
    place = lead.index(",") if "," in lead else -1
    is_short = 0 < len(lead) <= _LEAD and (lead[-1] == "," or is_inner(line, parts[0]))
    if noun is None or not 0 < place < _SHORT or not is_short:
        return False
    if not _PLACES.isdisjoint(lead[:place]):
        # "38 oaks in Lund" are one part of many.
        return False
    gaps = [line.words[one.last : other.first] for one, other in pairwise(parts)]
    if all(not _PLACES.isdisjoint(line.behind(part, 1)) for part in parts):
        return True
    return is_inner(line, parts[0]) or (noun in _WHOLES and all(len(gap) <= _LEAD for gap in gaps))


def _shares(line: Line) -> Iterator[Working]:
    """Yield the shares of one whole that make more than a hundred, or just a hundred."""
    shares = [one for one in line.figures if _is_share(line, one)]
    if len(shares) <= _FEWEST or not _is_one_whole(line, shares):
        return
    leeways = leeways_of(*shares)
    if leeways is None:
        return
    # All of them may have been rounded up.
    result = sum(leeways[1:], leeways[0])
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
    if ";" in between or "than" in between or "while" in between:
        return False
    leads = [line.lead(one, 1)[0] for one in line.figures if first.first < one.first < last.last]
    if "from" in leads:
        return False
    # "44% in the north, 38% in the south" are shares of two wholes.
    in_ = [not _GROUPS.isdisjoint(line.behind(share, 1)) for share in shares]
    if sum(in_) > 1:
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
