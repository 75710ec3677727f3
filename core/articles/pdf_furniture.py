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
    edges = [{line: _key(line) for line in _edges(lines)} for lines in pages]
    for number, keys in enumerate(edges):
        for line, key in keys.items():
            seen[key, number].append(line.y)
    kept: list[list[Line]] = []
    for number, (lines, keys) in enumerate(zip(pages, edges, strict=True)):
        taken = {line for line, key in keys.items() if _is_furniture(line, key, number, seen)}
        kept.append([line for line in lines if line not in taken] if taken else list(lines))
    # Where all pages say the same, that is what there is to read.
    return kept if any(kept) else [list(lines) for lines in pages]


def _edges(lines: Sequence[Line]) -> Iterator[Line]:
    """Return the lines at the top and at the bottom."""
    places = [round(line.y) for line in lines]
    rows = sorted(set(places))
    count = max(1, min(_ZONE, len(rows) // 3))
    outer = {*rows[:count], *rows[-count:]}
    return (line for line, place in zip(lines, places, strict=True) if place in outer)


def _key(line: Line) -> str:
    if _NUMBER.match(line.text):
        return "#"
    return _DIGITS.sub("#", " ".join(line.text.split())).lower()


def _is_furniture(line: Line, key: str, number: int, seen: _Seen) -> bool:
    if _TOLD.match(line.text):
        return True
    # Left and right pages have heads of their own: the next two on either side count.
    return any(
        abs(y - line.y) <= _SAME_PLACE
        for other in (number - 2, number - 1, number + 1, number + 2)
        for y in seen.get((key, other), ())
    )
