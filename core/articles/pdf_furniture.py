"""Take away what a PDF says on page after page: running heads, footers and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.articles.pdf_lines import Line

_Seen: TypeAlias = dict[tuple[str, int], list[float]]
"""How high the lines of a key stand on a page."""

_DIGITS: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von)\s*\d{1,4})?[\W_]*$",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\W*(?:page|seite)\s+\d{1,4}(?:\s+(?:/|of|von)\s+\d{1,4})?\W*$", re.IGNORECASE
)
_ZONE: Final = 3
"""How many lines from the top and from the bottom of a page may be such."""
_SAME_PLACE: Final = 4.0


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each page without what stands at the same place on others.

    What differs but in its numbers counts as the same. A page's number goes by itself
    where another page has one at that place, or where it is told to be one.
    """
    seen: _Seen = defaultdict(list)
    for number, lines in enumerate(pages):
        for line in _edges(lines):
            seen[_key(line), number].append(line.y)
    kept = [
        [line for line in lines if not (line in edges and _is_furniture(line, number, seen))]
        for number, lines in enumerate(pages)
        for edges in [set(_edges(lines))]
    ]
    # Where all pages say the same, that is what there is to read.
    return kept if any(kept) else [list(lines) for lines in pages]


def _edges(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines at the top and at the bottom."""
    rows = sorted({round(line.y) for line in lines})
    count = max(1, min(_ZONE, len(rows) // 3))
    low, high = set(rows[:count]), set(rows[-count:])
    for line in lines:
        if round(line.y) in low or round(line.y) in high:
            yield line


def _key(line: Line) -> str:
    if _NUMBER.match(line.text):
        return "#"
    return _DIGITS.sub("#", " ".join(line.text.split())).lower()


def _is_furniture(line: Line, number: int, seen: _Seen) -> bool:
    if _TOLD.match(line.text):
        return True
    # Left and right pages have heads of their own: the next two on either side count.
    key = _key(line)
    return any(
        abs(y - line.y) <= _SAME_PLACE
        for other in (number - 2, number - 1, number + 1, number + 2)
        for y in seen.get((key, other), ())
    )
