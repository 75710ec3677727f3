"""Paragraphs: how far a quotation may run, and where a block quote stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"[^\n\r\u2028\u2029\v\f\x85]+")
_BLOCK_MARK: Final = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
# A line that starts something of its own, so that the line above it is no part of it.
_FRESH: Final = re.compile(r"[ \t]*(?:[-*+•–—#>|]|\d{1,3}[.)]\s|[“\"‘«„「]|\Z)")
_WRAP_WIDTH: Final = range(50, 100)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without surrounding blanks; is_block tells a Markdown block quote."""

    start: int
    end: int
    is_block: bool = False


def find_paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs in order: lines, or runs of lines where the text is hard-wrapped."""
    pending: Paragraph | None = None
    for match in _LINE.finditer(text):
        line = _trimmed(text, match)
        if line is None:
            continue
        if pending is not None and _continues(text, pending, line):
            pending = Paragraph(pending.start, line.end, pending.is_block)
            continue
        if pending is not None:
            yield pending
        pending = line
    if pending is not None:
        yield pending


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


def _continues(text: str, above: Paragraph, line: Paragraph) -> bool:
    """Tell a line broken for its width: directly below a full line, in the middle of a sentence."""
    gap = text[above.end : line.start]
    if above.is_block != line.is_block or gap.count("\n") != 1 or len(gap) > 8:
        return False
    if _FRESH.match(text, line.start, line.end):
        return False
    if above.is_block:
        return True
    last = text.rfind("\n", above.start, above.end) + 1
    return above.end - max(last, above.start) in _WRAP_WIDTH and text[line.start].islower()
