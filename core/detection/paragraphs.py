"""Paragraphs: how far a quotation may run, and where a block quote stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.detection.extensions import Offsets

_LINE: Final = re.compile(r"[^\n\r\u2028\u2029\v\f\x85]+")
_BLOCK_MARK: Final = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
# A line that starts something of its own, so that the line above it is no part of it.
_ITEM: Final = re.compile(r"[-*+•–—#>|]|\d{1,3}[.)]\s")
_OPENERS: Final = frozenset('“"‘«„「')
_WRAP_WIDTH: Final = range(50, 100)
# The least share of full lines in a wrapped text.
_WRAPPED: Final = 0.8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without surrounding blanks; is_block tells a Markdown block quote."""

    start: int
    end: int
    is_block: bool = False


def find_paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs in order: lines, or runs of lines where the text is hard-wrapped."""
    width = _wrap_width(text)
    pending: Paragraph | None = None
    for match in _LINE.finditer(text):
        line = _trimmed(text, match)
        if line is None:
            continue
        if pending is not None and _continues(text, pending, line, width):
            pending = Paragraph(pending.start, line.end, pending.is_block)
            continue
        if pending is not None:
            yield pending
        pending = line
    if pending is not None:
        yield pending


def find_lines(text: str) -> Iterator[Offsets]:
    """Yield the lines whole, those of prose that are broken for their width as one."""
    width = _wrap_width(text)
    start, above = 0, None
    for match in _LINE.finditer(text):
        line = _trimmed(text, match)
        if above and line and not line.is_block and _continues(text, above, line, width):
            above = Paragraph(above.start, line.end)
            continue
        if above:
            yield (start, above.end)
        start, above = match.start(), line or Paragraph(*match.span())
    if above:
        yield (start, above.end)


def _wrap_width(text: str) -> int:
    """Return how wide the lines of a hard-wrapped text are, 0 where its lines are paragraphs.

    In wrapped text nearly every line is so full that the next word had no room in it.
    """
    lines = [match.span() for match in _LINE.finditer(text)]
    width = max((end - start for start, end in lines), default=0)
    if width not in _WRAP_WIDTH:
        return 0
    breaks = [(one, two) for one, two in pairwise(lines) if two[0] - one[1] == 1]
    full = sum(_has_no_room(text, one, two, width) for one, two in breaks)
    return width if len(breaks) > 1 and full >= _WRAPPED * len(breaks) else 0


def _has_no_room(text: str, above: Offsets, line: Offsets, width: int) -> bool:
    """Whether the first word of a line is too long for the end of the line above."""
    blank = text.find(" ", *line)
    word = (blank if blank >= 0 else line[1]) - line[0]
    return above[1] - above[0] + 1 + word > width


def _trimmed(text: str, match: re.Match[str]) -> Paragraph | None:
    """Return a line without blanks and without its block quote marks; None for an empty one."""
    start, end = match.span()
    block = _BLOCK_MARK.match(text, start, end)
    if block:
        start = block.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Paragraph(start, end, block is not None) if start < end else None


def _continues(text: str, above: Paragraph, line: Paragraph, width: int) -> bool:
    """Tell a line broken for its width: directly below a full line, in the middle of a sentence."""
    gap = text[above.end : line.start]
    if above.is_block != line.is_block or gap.count("\n") != 1 or len(gap) > 8:
        return False
    last = max(text.rfind("\n", above.start, above.end) + 1, above.start)
    if width and _has_no_room(text, (last, above.end), (line.start, line.end), width):
        return not _ITEM.match(text, line.start, line.end)
    if _ITEM.match(text, line.start, line.end) or text[line.start] in _OPENERS:
        return False
    if above.is_block:
        return True
    return above.end - last in _WRAP_WIDTH and text[line.start].islower()
