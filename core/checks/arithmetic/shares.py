"""Shares told before their part, or of what was counted in the sentence before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.comparatives import COMPARATIVES
from core.checks.arithmetic.parts import has_unread, is_less, is_of, noun_of
from core.checks.arithmetic.portions import (
    COUNTED,
    OF_THEM,
    OF_WHICH,
    is_pair,
    is_share,
    work_out_share,
)
from core.checks.arithmetic.restated import is_restated
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line, Working
    from core.checks.views import Figure

_OF_THAT: Final = frozenset(("that", "this", "it", "them", "these", "those", "which", "whom"))
_BEING: Final = (["is"], ["was"], ["were"], ["are"], ["makes"], ["means"], ["represents"])
_COLONS: Final = frozenset((":", "(", "—", "–", "with", "as", ",", "or", "after"))
_FAR: Final = 12
_SHORT: Final = 4
# What is farther from a share is a part of something else.
_LIKELY: Final = (0.5, 2.0)

# What stands behind a share that is only told again: "200, a quarter of them, came".
_ENDS: Final = frozenset((",", ".", ";", ")", "–", "—", "!", "?", ""))


def check_shares(line: Line) -> Iterator[Working]:
    """Yield the workings of shares that stand apart from what they are of."""
    line = line.untimed()
    if line.figures:
        yield from _shares_first(line)
        yield from _of_before(line)
        yield from _that_was(line)


def _shares_first(line: Line) -> Iterator[Working]:
    """Yield a share with its part and its whole behind: "62%: 31,000 of the 50,000"."""
    for whole, share, part in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        gap = line.between(share, part)
        is_told = gap in ([",", "or"], ["or"], ["("], ["–"], ["—"], [",", "that", "is", ","])
        if is_told and is_share(share) and is_of(line, whole) and is_pair(whole, part):
            # As in "of the 320 claims, three quarters, or 240".
            working = work_out_share(part, whole, share) if is_less(part, whole) else None
            if working is not None:
                yield working
    for share, one in pairwise(line.figures):
        working = _share_of_them(line, share, one) if is_share(share) else None
        if working is not None:
            yield working
    for share, one, other in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        if not is_share(share) or not is_pair(one, other):
            continue
        gap, inner = line.between(share, one), line.between(one, other)
        if gap[:1] == ["of"] and is_of(line, one) and is_less(other, one):
            # As in "40% of the 2,000 members, or 800".
            working = (
                work_out_share(other, one, share) if _is_told_again(line, one, other) else None
            )
        elif len(gap) <= _SHORT and not _COLONS.isdisjoint(gap) and inner[:1] == ["of"]:
            is_near = len(inner) <= _SHORT and is_less(one, other)
            working = work_out_share(one, other, share) if is_near and ":" in gap else None
        elif gap[:1] == ["of"] and gap[-1:] == [","] and inner == ["out", "of"]:
            working = work_out_share(one, other, share) if is_less(one, other) else None
        else:
            continue
        if working is not None:
            yield working


def _share_of_them(line: Line, share: Figure, part: Figure) -> Working | None:
    """Return the working of a share of what was counted before: "a third of them, 80 in all"."""
    gap = line.between(share, part)
    is_of_them = gap[:2] in (*OF_THEM, ["of", "it"]) and _is_told_again(line, share, part)
    wholes = [one for one in line.figures if one.first < share.first and is_pair(part, one)]
    if not is_of_them or len(wholes) != 1 or not is_less(part, wholes[0]):
        return None
    return work_out_share(part, wholes[0], share)


def _is_told_again(line: Line, whole: Figure, part: Figure) -> bool:
    """Whether a number says a share again: "or 800", ", 800 in all", "(800)"."""
    gap, behind = line.between(whole, part), line.tail(part, 3)
    if len(gap) > _FAR or not gap or ";" in gap:
        return False
    is_people = behind[1] in (",", ".") and behind[0] in ("people", "persons", "votes", "of")
    is_all = behind[:2] in (["in", "all"], ["in", "total"], ["of", "them"])
    is_bare = gap[-1] == "," and (is_all or is_people)
    return is_bare or gap[-1] in ("or", "(", "—", "–") or gap[-2:] == ["that", "is"]


def _side_by_side(words: list[str]) -> Iterator[list[str]]:
    """Yield each two words that stand side by side."""
    return map(list, pairwise(words))


def _that_was(line: Line) -> Iterator[Working]:
    """Yield the share that a sentence of its own tells: "That was 12% of the total"."""
    share = line.figures[0]
    opening = line.words[line.bounds[0] : share.first]
    is_that = opening[:1] in (["that"], ["this"], ["they"]) and len(opening) <= _SHORT
    is_rate = opening[:1] == ["the"] and opening[-2:] == ["rate", "of"]
    is_that = is_that or is_rate
    is_being = is_rate or opening[1:2] in _BEING or opening[2:3] == ["s"]
    if not is_that or not is_being or not line.earlier or not is_share(share):
        return
    before = line.earlier[-1]
    pairs = [
        (one, other)
        for one, other in pairwise(before.figures)
        if is_pair(one, other) and is_less(one, other)
        and is_of(before, other) and len(before.between(one, other)) <= _SHORT + 2
    ]  # fmt: skip
    is_rest = is_rate or line.tail(share, 2) in OF_THEM
    if not pairs and len(before.figures) == 2 and is_rest:
        # As in "in a district of 14,000 homes 2,100 use it. That is 15% of them".
        whole, part = before.figures
        pairs = [(part, whole)] if is_pair(part, whole) and is_less(part, whole) else []
    is_move = line.tail(share, 1)[0] in COMPARATIVES
    working = work_out_share(*pairs[0], share) if len(pairs) == 1 and not is_move else None
    if working is not None:
        yield working


def _of_before(line: Line) -> Iterator[Working]:
    """Yield a part of the one thing that was counted before: "Of that, $21 million, or 35%"."""
    for part, share in pairwise(line.figures):
        is_kind = part.claim.type in COUNTED and part.value is not None
        is_move = line.tail(share, 1)[0] in COMPARATIVES
        if is_move or not is_kind or not is_share(share) or not is_restated(line, part, share):
            continue
        whole = _whole_before(line, part, share)
        working = work_out_share(part, whole, share) if whole is not None else None
        if working is not None:
            yield working


def _is_likely(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether a part is so near to a share of a whole that it may be meant."""
    if part.value is None or whole.value is None or share.value is None or not whole.value.figure:
        return False
    result = 100 * part.value.figure / whole.value.figure
    return _LIKELY[0] * share.value.figure < result < _LIKELY[1] * share.value.figure


def _whole_before(line: Line, part: Figure, share: Figure) -> Figure | None:
    """Return what the part is of: "of them" in its sentence, "Of that" in the one before."""
    own = [one for one in line.figures if one.first < part.first and is_pair(part, one)]
    if own:
        is_of_them = line.behind(share, 2) in (*OF_THEM, ["of", "it"], ["of", "all"])
        if (
            is_of_them
            and line.between(part, share) == [","]
            and line.tail(share, 3)[2] not in _ENDS
        ):
            # "Haugen raised $22 million, half of it from his own pocket": a share of that.
            is_of_them = False
        is_of_which = line.between(part, share)[-2:] == ["rate", "of"] and not noun_of(line, part)
        is_of_which = is_of_which or any(
            pair in OF_WHICH for pair in _side_by_side(line.between(own[-1], part))
        )
        is_or = line.between(part, share)[-1:] == ["or"] and line.tail(share, 1) != ["of"]
        is_of_which = is_of_which or (
            is_or and noun_of(line, part) is None and noun_of(line, own[-1]) is not None
        )
        whole = own[-1] if (is_of_them or is_of_which) and len(own) == 1 else None
    elif has_unread(line, part, share):
        return None
    else:
        opening = line.opening(3)
        is_of_that = opening[:1] == ["of"] and opening[1:2] and opening[1] in _OF_THAT
        is_first = part.first == line.bounds[0] and noun_of(line, part) is None
        is_in = opening[:1] == ["in"] and part.first == line.bounds[0] + 1
        is_back = is_of_that or is_first or (is_in and noun_of(line, part) is None)
        earlier = line.earlier[-1].figures if line.earlier and is_back else []
        if not is_back and noun_of(line, part) is None and not is_of(line, part):
            # As in "it polled 1,500 adults. On uniforms 975, or 65%, said yes".
            near = line.earlier[-1].figures if line.earlier else []
            counts = [one for one in near if one.claim.type is ClaimType.COUNT]
            earlier = counts if len(counts) == 1 and _is_likely(part, counts[0], share) else []
        told = [one for one in earlier if is_pair(part, one)]
        whole = told[0] if len(told) == 1 else None
    is_other = whole is not None and whole.claim.type is not part.claim.type
    return whole if whole is not None and (is_other or is_less(part, whole)) else None
