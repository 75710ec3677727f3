"""The words around a hit, cut to what a list has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.store.search import SearchHit

_ROOM: Final = 150
_LEAD: Final = 40
"""Code points shown before the first word that matched, at most."""
_CUT: Final = "…"

Spans = tuple[tuple[int, int], ...]


def cut(snippet: str, highlights: Iterable[tuple[int, int]]) -> tuple[str, Spans]:
    """Return what there is room for around the first highlight, and the spans in it.

    One line, whatever line ends the snippet has.
    """
    spans = sorted(highlights)
    first = spans[0][0] if spans else 0
    start = max(0, first - _LEAD) if len(snippet) > _ROOM else 0
    end = min(len(snippet), start + _ROOM)
    before, after = _CUT if start else "", _CUT if end < len(snippet) else ""
    shown = "".join(" " if letter.isspace() else letter for letter in snippet[start:end])
    moved = len(before) - start
    kept = tuple(
        (max(left, start) + moved, min(right, end) + moved)
        for left, right in spans
        if left < end and right > start
    )
    return f"{before}{shown}{after}", kept


def words_in(hit: SearchHit, text: str) -> tuple[int, int]:
    """Return where the first word that a passage was found by stands in its article's text.

    It is where the passage starts, without an end, if a word of its title was found.
    """
    if not hit.highlights or hit.start == hit.end:
        return hit.start, hit.start
    left, right = hit.highlights[0]
    # The index cuts a snippet out of its passage, and marks the cuts.
    said = hit.snippet.removeprefix(_CUT).removesuffix(_CUT)
    moved = len(_CUT) if hit.snippet.startswith(_CUT) else 0
    start = text.find(said, hit.start, hit.end)
    if start < 0:
        return hit.start, hit.start
    return start + left - moved, start + right - moved
