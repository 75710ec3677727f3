"""Where the words of a text begin and end, looked for around one place only."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"\w+(?:[.,:'’‑-]\w+)*%?|[^\w\s]", re.UNICODE)
_REACH: Final = 400
"""Code points looked at on each side: no word that a reviewer steps over is longer."""


def step_end(text: str, start: int, end: int, step: int, *, by_character: bool) -> int:
    """Return where [start, end) ends once it is longer (step 1) or shorter (-1) by a word."""
    if by_character:
        moved = end + step
    elif step > 0:
        moved = next((last for _, last in _words(text, end) if last > end), end)
    else:
        before = [last for _, last in _words(text, end) if last < end]
        moved = before[-1] if before else end
    return moved if start < moved <= len(text) and "\n" not in text[end:moved] else end


def step_start(text: str, start: int, end: int, step: int, *, by_character: bool) -> int:
    """Return where [start, end) starts once that is later (step 1) or earlier (-1) by a word."""
    if by_character:
        moved = start + step
    elif step > 0:
        moved = next((first for first, _ in _words(text, start) if first > start), start)
    else:
        before = [first for first, _ in _words(text, start) if first < start]
        moved = before[-1] if before else start
    return moved if 0 <= moved < end and "\n" not in text[moved:start] else start


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) without blanks at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _words(text: str, place: int) -> list[tuple[int, int]]:
    low = max(0, place - _REACH)
    return [
        (low + word.start(), low + word.end())
        for word in _WORD.finditer(text[low : place + _REACH])
    ]
