"""Where stretches of a laid-out text stand on the page, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]"
)


_BLANK: Final = 0.45
"""Of a line's ascent: wider than a blank, and narrower than a word between two."""


@dataclass(frozen=True, slots=True)
class VisibleLine:
    """One line of the text; start and end are its UTF-16 positions in the document.

    origin is what the line's own coordinates count from. is_mixed tells whether
    both writing directions may occur in it.
    """

    line: QTextLine
    origin: QPointF
    start: int
    end: int
    is_mixed: bool

    @property
    def baseline(self) -> float:
        """The y that the letters stand on, in the document's coordinates."""
        return self.origin.y() + self.line.y() + self.line.ascent()

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield where the part of [start, end) in this line stands, in document coordinates.

        It is one rectangle, or several where right-to-left and left-to-right writing
        part a stretch that is one in the text.
        """
        first, last = max(start, self.start), min(end, self.end)
        offset = self.start - self.line.textStart()
        top, height = self.line.y(), self.line.height()
        for left, right in self._reaches(first - offset, last - offset):
            yield QRectF(left, top, right - left, height).translated(self.origin)

    def _reaches(self, first: int, last: int) -> Iterator[tuple[float, float]]:
        if self.is_mixed:
            inks = [run.boundingRect() for run in self.line.glyphRuns(first, last - first)]
            reaches = sorted((ink.left(), ink.right()) for ink in inks)
            yield from _joined(reaches, self.line.ascent() * _BLANK)
            return
        ends = sorted((_x_of(self.line, first), _x_of(self.line, last)))
        yield ends[0], ends[1]


def visible_lines(document: QTextDocument, sight: QRectF) -> Iterator[VisibleLine]:
    """Yield the lines in sight, a rectangle in document coordinates, from the top."""
    layout = document.documentLayout()
    first = layout.hitTest(QPointF(sight.left(), sight.top()), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, first))
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > sight.bottom():
            return
        # Not where its first line stands, which is indented, or on the next page.
        origin = rect.topLeft()
        yield from _lines_of(block, origin, sight)
        block = block.next()


def _joined(reaches: Iterable[tuple[float, float]], gap: float) -> Iterator[tuple[float, float]]:
    """Yield sorted stretches, as one those that only a blank parts, which has no ink."""
    left = right = None
    for start, end in reaches:
        if left is None or right is None or start - right > gap:
            if left is not None and right is not None:
                yield left, right
            left, right = start, end
        right = max(right, end)
    if left is not None and right is not None:
        yield left, right


def _lines_of(block: QTextBlock, origin: QPointF, sight: QRectF) -> Iterator[VisibleLine]:
    layout = block.layout()
    text = block.text()
    is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
    for number in range(_first_in_sight(block, sight.top() - origin.y()), layout.lineCount()):
        line = layout.lineAt(number)
        if origin.y() + line.y() > sight.bottom():
            return
        start = line.textStart()
        said = text[start : start + line.textLength()]
        yield VisibleLine(
            line,
            origin,
            block.position() + start,
            block.position() + start + line.textLength(),
            is_mixed=is_rtl or _RIGHT_TO_LEFT.search(said) is not None,
        )


def _first_in_sight(block: QTextBlock, top: float) -> int:
    """Bisect: a paragraph of 100,000 words has thousands of lines above the ones in sight."""
    layout = block.layout()
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < top:
            low = middle + 1
        else:
            high = middle
    return low


def _x_of(line: QTextLine, position: int) -> float:
    # Returns the place too, for a position inside a cluster; the stubs don't know its type.
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
