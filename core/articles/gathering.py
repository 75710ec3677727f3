"""Gather what a word processor's file says, run by run, each told how it looks, to blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.article_parts import MarkupKind
from core.articles.blocks import Block, BlockText

if TYPE_CHECKING:
    from collections.abc import Iterator

_RAISED: Final = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_RAISABLE: Final = frozenset("0123456789+-−=()n")


class Look(NamedTuple):
    """What of a run's looks is kept."""

    is_strong: bool = False
    is_emphasis: bool = False
    is_raised: bool = False

    def marks(self) -> tuple[MarkupKind, ...]:
        """Return how the run is marked up."""
        if not (self.is_strong or self.is_emphasis):
            return ()
        strong = (MarkupKind.STRONG,) if self.is_strong else ()
        return (*strong, MarkupKind.EMPHASIS) if self.is_emphasis else strong

    def within(self, outer: Look) -> Look:
        """Return the look of a run that has this one within another."""
        return Look(
            self.is_strong or outer.is_strong,
            self.is_emphasis or outer.is_emphasis,
            self.is_raised or outer.is_raised,
        )


PLAIN: Final = Look()


class Gathering:
    """The blocks that are finished, and the one that grows; runs that look alike are one.

    A raised power is written as such, since it would join the figure before it. Within a
    row, a paragraph's end is a line's.
    """

    def __init__(self) -> None:
        self.is_row = False
        self._text = BlockText()
        self._runs: list[str] = []
        self._look = PLAIN
        self._finished: list[Block] = []

    @property
    def has_finished(self) -> bool:
        """Whether there are blocks that ended since the last call of finished()."""
        return bool(self._finished)

    def finished(self) -> Iterator[Block]:
        """Yield the blocks that ended since the last call."""
        blocks, self._finished = self._finished, []
        yield from blocks

    def add(self, text: str, look: Look = PLAIN) -> None:
        """Add a run of text, or a part of one."""
        if look.is_raised and _RAISABLE.issuperset(text):
            text = text.translate(_RAISED)
        if look is not self._look and look != self._look and not text.isspace():
            self._flush()
            self._look = look
        self._runs.append(text)

    def break_line(self) -> None:
        """End a line where the author did."""
        self._flush()
        self._text.break_line()

    def end_paragraph(
        self, kind: MarkupKind | None = None, level: int = 0, marker: str = ""
    ) -> None:
        """End a paragraph, or within a row only its line."""
        if self.is_row:
            self.break_line()
        else:
            self._end(kind, level, marker)

    def end_cell(self) -> None:
        """End a cell of a row."""
        self._flush()
        self._text.end_cell()

    def end_row(self) -> None:
        """End a row of cells."""
        self.is_row = False
        self._end(MarkupKind.CELL, 0)

    def _end(self, kind: MarkupKind | None, level: int, marker: str = "") -> None:
        self._flush()
        block = self._text.block(kind, level, marker)
        if block and kind is MarkupKind.HEADING:
            # It stands out already.
            kept = (mark for mark in block.inline if mark.kind is not MarkupKind.STRONG)
            block = block._replace(inline=tuple(kept))
        if block:
            self._finished.append(block)

    def _flush(self) -> None:
        if not self._runs:
            return
        # Nearly all runs are plain, and stand alone.
        marks = () if self._look is PLAIN else self._look.marks()
        for mark in marks:
            self._text.begin(mark)
        self._text.add("".join(self._runs) if len(self._runs) > 1 else self._runs[0])
        for _ in marks:
            self._text.end()
        self._runs.clear()
        self._look = PLAIN
