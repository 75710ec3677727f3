"""Put the lines of a page into the order in which they are read: column by column."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.articles.pdf_lines import Line

_FEWEST_LINES: Final = 4
"""Lines that stand side by side with others of a column, at least."""
_BEFORE_COLUMN: Final = 0.2
_NARROWEST_GUTTER: Final = 0.5
_FULLNESS: Final = 0.6
"""What part of its column the middle one of its lines fills; the cells of a table don't."""
_DEEPEST: Final = 3


def in_order(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the columns of a page, each from top to bottom, as they are read."""
    if not lines:
        return []
    return _split(sorted(lines, key=lambda line: (-round(line.y, 1), line.left)), _DEEPEST)


def _split(lines: list[Line], depth: int) -> list[list[Line]]:
    """Return the lines, which go down the page, cut at the gutter between two columns.

    What lies across the gutter, as a headline does, parts what is above it from what is below.
    """
    gutter = _gutter(lines) if depth else None
    if gutter is None:
        return [lines]
    columns: list[list[Line]] = []
    band: list[Line] = []
    for line in lines:
        if line.left < gutter < line.right:
            columns += _halves(band, gutter, depth)
            band = []
            if columns and columns[-1] and _is_across(columns[-1][-1], gutter):
                columns[-1].append(line)
            else:
                columns.append([line])
        else:
            band.append(line)
    return columns + _halves(band, gutter, depth)


def _halves(band: list[Line], gutter: float, depth: int) -> list[list[Line]]:
    left = [line for line in band if line.right <= gutter]
    right = [line for line in band if line.right > gutter]
    return [column for half in (left, right) if half for column in _split(half, depth - 1)]


def _is_across(line: Line, gutter: float) -> bool:
    return line.left < gutter < line.right


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where the page is parted into columns, None where it isn't."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    height = median(line.height for line in lines)
    for _, right in sorted(_gaps(lines, height), key=lambda gap: gap[0] - gap[1]):
        # Lines begin at one place, while some of those on the left end nearer than others.
        gutter = right - _BEFORE_COLUMN * height
        if _parts_columns(lines, gutter, height):
            return gutter
    return None


def _gaps(lines: Sequence[Line], height: float) -> list[tuple[float, float]]:
    """Return the upright stripes that few lines cross and that are wide enough for a gutter."""
    edges = sorted(
        [(line.left, 1) for line in lines] + [(line.right, -1) for line in lines],
    )
    most = len(lines) // 5
    gaps: list[tuple[float, float]] = []
    crossing = 0
    # Where the stripe begins that is open; there is none before the first column.
    start: float | None = None
    for place, step in edges:
        crossing += step
        if start is not None and crossing > most:
            gaps.append((start, place))
            start = None
        elif step < 0 and crossing == most:
            start = place
    return [(left, right) for left, right in gaps if right - left > _NARROWEST_GUTTER * height]


def _parts_columns(lines: Sequence[Line], gutter: float, height: float) -> bool:
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    if min(_beside(left, right, height), _beside(right, left, height)) < _FEWEST_LINES:
        return False
    return _is_full(left, height) and _is_full(right, height)


def _beside(lines: Sequence[Line], others: Sequence[Line], height: float) -> int:
    """Return how many of the lines stand within the reach of the others."""
    top = max(line.y for line in others) + height
    bottom = min(line.y for line in others) - height
    return sum(bottom <= line.y <= top for line in lines)


def _is_full(lines: Sequence[Line], height: float) -> bool:
    """Whether these are lines of text, or columns of text again, and no cells or labels."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    if right - left < 6 * height:
        return False
    rows: dict[int, float] = {}
    for line in lines:
        row = round(line.y / height * 2)
        rows[row] = rows.get(row, 0.0) + line.right - line.left
    return median(rows.values()) >= _FULLNESS * (right - left)
