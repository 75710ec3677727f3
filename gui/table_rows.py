"""Lines up the cells of an article's tables, whose rows are lines of text with tabs in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextDocument

    from core.article_parts import Markup
    from gui.text_blocks import TextBlocks

_FIGURE: Final = re.compile(
    r"[^\w\s]{0,2}(?:[A-Z]{1,3} ?)?[^\w\s]{0,2}\d[\d.,'’\u00a0\u202f/:–-]*"
    r"[^\w\s]{0,2}(?:[ \u00a0]?\w{1,12}\.?)?(?:\[\d{1,5}\])*"
)
_GAP: Final = 1.3
"""Between two columns, in heights of a line."""
_MOST_BEFORE: Final = 0.55
"""Of a line, for all columns but the last where that one runs over several lines."""
_TIGHT_GAP: Final = 0.7
_SMALLER: Final = 0.85
"""Of the size of letters, where that gets a table into the column."""
_HANG: Final = 1.0
"""How far in the cells of a stacked row begin, in heights of a line."""
_NOWHERE: Final = 20_000.0
"""Pixels; a tab to there ends its line."""
_LOOKED_AT: Final = 3
"""So many of the longest cells of a column tell how wide it is."""


@dataclass(frozen=True, slots=True)
class RowLine:
    """A paragraph of Qt's that is a row, or a further line of one; first_cell is where it begins.

    A cell that the author broke goes on at the start of the line below.
    """

    block: int
    row: int
    first_cell: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the cells of a table begin.

    stops has the place of each column but the first; is_figures tells which of those end
    at their place instead. hang is where a row's further lines begin, size what share its
    letters have of the article's, width what the table takes of the column.
    Of a stacked row each cell has a line of its own.
    """

    stops: tuple[float, ...] = ()
    is_figures: tuple[bool, ...] = ()
    hang: float = 0.0
    size: float = 1.0
    width: float = field(default=0.0, compare=False)
    is_stacked: bool = False


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide the columns are, and which hold figures; height is that of a line."""

    widths: Sequence[float]
    are_figures: Sequence[bool]
    height: float
    is_rtl: bool


class Table:
    """The lines of a table, from top to bottom."""

    def __init__(self, lines: Sequence[RowLine]) -> None:
        self.lines = lines
        self.plan = Plan()
        self._columns: _Columns | None = None

    def fit(self, document: QTextDocument, cursor: QTextCursor, width: float) -> None:
        """Line the cells up in a column of so many pixels, if they aren't already."""
        # Measured once: a window that is resized fits them again and again.
        self._columns = self._columns or self._measured(document)
        before, self.plan = self.plan, _plan(self._columns, width)
        if self.plan == before:
            return
        plan, is_resized = self.plan, self.plan.size != before.size
        first = document.findBlockByNumber(self.lines[0].block).position()
        last = document.findBlockByNumber(self.lines[-1].block)
        cursor.setPosition(first)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeBlockFormat(_row_format(plan, 0, is_rtl=self._columns.is_rtl))
        if is_resized:
            words = QTextCharFormat()
            words.setFontPointSize(document.defaultFont().pointSizeF() * plan.size)
            cursor.mergeCharFormat(words)
        for line in self.lines:
            if line.first_cell:
                cursor.setPosition(document.findBlockByNumber(line.block).position())
                row = _row_format(plan, line.first_cell, is_rtl=self._columns.is_rtl)
                cursor.mergeBlockFormat(row)

    def _measured(self, document: QTextDocument) -> _Columns:
        columns: list[list[str]] = []
        is_rtl = False
        block = document.findBlockByNumber(self.lines[0].block)
        for line in self.lines:
            # A row of figures alone has no direction, and goes with the others.
            is_rtl = is_rtl or block.textDirection() is Qt.LayoutDirection.RightToLeft
            cells = block.text().split("\t")
            block = block.next()
            while len(columns) < line.first_cell + len(cells):
                columns.append([])
            for place, cell in enumerate(cells, line.first_cell):
                columns[place].append(cell)
        metrics = QFontMetricsF(_bold(document.defaultFont()))
        widths = [_width(column, metrics) for column in columns]
        are_figures = [_are_figures(column[1:]) for column in columns]
        return _Columns(widths, are_figures, metrics.height(), is_rtl)


def find_tables(cells: Iterable[Markup], blocks: TextBlocks) -> Iterator[list[RowLine]]:
    """Yield the lines of each table: those that follow each other without another between."""
    run: list[RowLine] = []
    for line in _row_lines(cells, blocks):
        if run and line.block != run[-1].block + 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def header_row(
    lines: Sequence[RowLine], blocks: TextBlocks, strong: Collection[tuple[int, int]]
) -> int | None:
    """Return the row that names the columns, if there is one.

    Its cells are strong, which their spans tell; or it has no figures where others do.
    """
    rows = [blocks.words(line.block).split("\t") for line in lines]
    if len(rows[0]) < 2 or lines[-1].row == lines[0].row:
        return None
    start, spans = blocks.start(lines[0].block), []
    for cell in rows[0]:
        spans.append((start, start + len(cell)))
        start += len(cell) + 1
    is_strong = all(span in strong for span in spans if span[0] < span[1])
    return lines[0].row if is_strong or _has_header(rows) else None


def _row_lines(cells: Iterable[Markup], blocks: TextBlocks) -> Iterator[RowLine]:
    """Yield the lines that cells stand in; of a row that the author broke, each."""
    row, above, begun = 0, -1, 0
    for cell in cells:
        first, last = blocks.number_at(cell.start), blocks.number_at(cell.end)
        if first != above:
            row += 1
            above = first
            begun = blocks.start(first)
            yield RowLine(first, row)
        for number in range(first + 1, last + 1):
            yield RowLine(number, row, blocks.text.count("\t", begun, cell.start))
            above = number


def _has_header(rows: Sequence[Sequence[str]]) -> bool:
    if any(map(_is_figure, rows[0])):
        return False
    below = list(zip(*rows[1:], strict=False))
    return any(_are_figures(column) for column in below[: len(rows[0])])


def _is_figure(cell: str) -> bool:
    """Tell whether a cell holds a number, with no more than its unit."""
    return _FIGURE.fullmatch(cell) is not None


def _are_figures(cells: Iterable[str]) -> bool:
    """Tell whether all that stands in a column is numbers, but for a stand-in here and there."""
    said = [cell for cell in cells if cell.strip(" -–—.")]
    return bool(said) and 4 * sum(map(_is_figure, said)) >= 3 * len(said)


def _plan(columns: _Columns, width: float) -> Plan:
    """Return the first way that a table fits in: side by side, the last column broken, stacked."""
    widths, are_figures = columns.widths, columns.are_figures
    if len(widths) < 2:
        return Plan()
    gaps = columns.height * _GAP, columns.height * _TIGHT_GAP
    wide, tight = (_lined_up(widths, gap, are_figures) for gap in gaps)
    if wide.width <= width:
        return wide
    if wide.stops[-1] <= width * _MOST_BEFORE and not are_figures[-1]:
        return replace(wide, hang=wide.stops[-1], width=width)
    if tight.width <= width:
        return tight
    small = _lined_up([each * _SMALLER for each in widths], gaps[1], are_figures)
    if small.width <= width:
        return replace(small, size=_SMALLER)
    stops = (_NOWHERE,) * (len(widths) - 1)
    hang = columns.height * _HANG
    return Plan(stops, (False,) * len(stops), hang=hang, width=width, is_stacked=True)


def _lined_up(widths: Sequence[float], gap: float, are_figures: Sequence[bool]) -> Plan:
    stops, left = [], 0.0
    for width, figures in zip(widths, are_figures, strict=True):
        stops.append(left + width if figures else left)
        left += width + gap
    return Plan(tuple(stops[1:]), tuple(are_figures[1:]), width=left - gap)


def _width(cells: Sequence[str], metrics: QFontMetricsF) -> float:
    longest = sorted(cells, key=len)[-_LOOKED_AT:]
    return max((metrics.horizontalAdvance(cell) for cell in longest), default=0.0)


def _row_format(plan: Plan, first_cell: int, *, is_rtl: bool) -> QTextBlockFormat:
    """Return how a line is set that begins with a cell; tabs count from where it begins."""
    begin = 0.0
    if 0 < first_cell <= len(plan.stops):
        begin = plan.hang if plan.is_stacked else plan.stops[first_cell - 1]
    row = QTextBlockFormat()
    if is_rtl:
        row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    tabs = []
    for stop, figures in zip(plan.stops[first_cell:], plan.is_figures[first_cell:], strict=True):
        # Where lines begin at the right, Qt takes the one for the other.
        begins = figures == is_rtl
        kind = QTextOption.TabType.LeftTab if begins else QTextOption.TabType.RightTab
        tabs.append(QTextOption.Tab(stop - begin, kind))
    row.setTabPositions(tabs)
    margin = max(plan.hang, begin)
    (row.setRightMargin if is_rtl else row.setLeftMargin)(margin)
    row.setTextIndent(begin - margin)
    return row


def _bold(font: QFont) -> QFont:
    """Return the face in the weight that takes the most room."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold
