"""Marks paired to the outermost quotations of a paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.detection.marks import CLOSERS, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENERS_OF: Final[dict[str, frozenset[str]]] = {
    closer: frozenset(opener for opener, closers in CLOSERS.items() if closer in closers)
    for closers in CLOSERS.values()
    for closer in closers
}


class Pair(NamedTuple):
    """The outer bounds of a quotation, its marks included; is_closed is False without an end."""

    start: int
    end: int
    is_closed: bool
    opener: str


def pair_marks(marks: Sequence[Mark], end: int) -> list[Pair]:
    """Return the outermost quotations of one paragraph that ends at end, in order.

    One pass with a stack, so linear in the marks, however they are nested or left open.
    """
    stack: list[Mark] = []
    depth: Counter[str] = Counter()
    closed: list[Pair] = []
    for mark, follower in zip(marks, _followers(marks), strict=True):
        opener = _pop_opener(stack, depth, mark, follower)
        if opener is not None:
            while closed and closed[-1].start > opener.start:
                closed.pop()
            closed.append(Pair(opener.start, mark.end, is_closed=True, opener=opener.text))
        elif mark.opens:
            stack.append(mark)
            depth[mark.text] += 1
    unclosed = list(_unclosed(stack, closed, end))
    outer = [pair for pair in closed if not _is_swallowed(pair, unclosed)]
    return sorted([*outer, *unclosed], key=lambda pair: pair.start)


def _followers(marks: Sequence[Mark]) -> list[Mark | None]:
    """Return for each mark the next one that could be an apostrophe."""
    followers: list[Mark | None] = []
    following: Mark | None = None
    for mark in reversed(marks):
        followers.append(following)
        if mark.is_single:
            following = mark
    return followers[::-1]


def _pop_opener(
    stack: list[Mark], depth: Counter[str], mark: Mark, follower: Mark | None
) -> Mark | None:
    """Take the mark's opener from the stack, with all that was left open inside it."""
    if not mark.closes or not any(depth[form] for form in _OPENERS_OF.get(mark.text, ())):
        return None
    # In ‘the players’ week’ the first closing mark belongs to the word, the second closes.
    if not mark.is_firm and follower is not None and follower.closes and not follower.opens:
        return None
    while stack:
        opener = stack.pop()
        depth[opener.text] -= 1
        if mark.text in CLOSERS[opener.text]:
            return opener
    return None


def _unclosed(stack: Sequence[Mark], closed: Sequence[Pair], end: int) -> Iterator[Pair]:
    """Yield what was opened and never closed: to the next such opening, or the paragraph's end.

    A single mark without its end is taken for an apostrophe, as is a mark that could close.
    """
    opened = [mark for mark in stack if not mark.is_single and not mark.closes]
    starts: dict[str, list[int]] = {mark.text: [] for mark in opened}
    for start, form in sorted(
        [*((pair.start, pair.opener) for pair in closed), *((m.start, m.text) for m in opened)]
    ):
        if form in starts:
            starts[form].append(start)
    reached = 0
    for mark in opened:
        if mark.start < reached:
            continue
        own = starts[mark.text]
        place = bisect_right(own, mark.start)
        reached = own[place] if place < len(own) else end
        yield Pair(mark.start, reached, is_closed=False, opener=mark.text)


def _is_swallowed(pair: Pair, unclosed: Sequence[Pair]) -> bool:
    """Whether a pair lies inside a quotation that was not closed."""
    place = bisect_right(unclosed, pair.start, key=lambda outer: outer.start)
    return place > 0 and pair.end <= unclosed[place - 1].end
