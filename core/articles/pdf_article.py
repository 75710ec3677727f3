"""Put the lines of a PDF's pages together to the blocks of its article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.blocks import BlockText
from core.articles.pdf_columns import in_order
from core.articles.pdf_furniture import without_furniture
from core.articles.pdf_layout import BULLET, SMALL, Layout, Piece
from core.articles.pdf_lines import RAISED_DIGITS
from core.articles.pdf_words import Joiner, spelt_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.articles.blocks import Block
    from core.articles.pdf_lines import Line

_RAISED: Final = re.compile(f"[{RAISED_DIGITS}]+")
_RAISE: Final = str.maketrans("0123456789", RAISED_DIGITS)
_NORMAL: Final = str.maketrans(RAISED_DIGITS, "0123456789")
_NOTE: Final = re.compile(rf"([{RAISED_DIGITS}]+|\d{{1,3}})(?=\D)\s*")
_LONGEST_HEADING: Final = 300
_HIGHEST_LEVEL: Final = 6


def make_blocks(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Return the blocks of the pages' lines; notes come last, each after its number."""
    kept = without_furniture(pages)
    columns = [in_order([line for line in page if not line.turn]) for page in kept]
    layout = Layout([column for page in columns for column in page])
    writing = _Writing(layout, Joiner(line.text for page in kept for line in page))
    body: list[list[Piece]] = []
    notes: list[Piece] = []
    for page, ordered in zip(kept, columns, strict=True):
        pieces = [layout.pieces(column) for column in ordered]
        # Nearly all lines are ASCII, and have no raised digit.
        others = [line.text for line in page if not line.text.isascii()]
        numbers = {number for text in others for number in _raised_numbers(text)}
        for column in pieces:
            found = _notes(column, numbers, layout)
            notes += found
            body.append(column[: len(column) - len(found)])
        body += [[Piece((line,), line.left, line.right)] for line in page if line.turn]
    writing.set_levels([piece for column in body for piece in column])
    noted = {number for note in notes for number in [_note_number(note)] if number}
    return [
        block
        for piece in [*_joined(body, layout), *(_as_note(note) for note in notes)]
        for block in writing.blocks(piece, noted)
    ]


def _as_note(piece: Piece) -> Piece:
    """Return a note with its number in raised digits, as where it is referred to."""
    first, *rest = piece.lines
    match = _NOTE.match(first.text)
    if not match:
        return piece
    number = match[1].translate(_NORMAL).translate(_RAISE)
    told = first._replace(text=f"{number} {first.text[match.end() :]}")
    return replace(piece, lines=(told, *rest))


def _joined(columns: Sequence[list[Piece]], layout: Layout) -> Iterator[Piece]:
    """Yield the pieces, those as one that go on in the next column or on the next page."""
    waiting: list[Piece] = []
    for column in columns:
        place = next((n for n, piece in enumerate(waiting) if _is_body(piece, layout)), None)
        first = next((n for n, piece in enumerate(column) if _is_body(piece, layout)), None)
        rest = list(column)
        if place is not None and first is not None:
            above, below = waiting[place], column[first]
            if layout.continues(above, below):
                lines = above.lines + below.lines
                waiting[place] = Piece(lines, below.left, below.right, is_quote=above.is_quote)
                del rest[first]
                if not any(_is_body(piece, layout) for piece in rest):
                    # The whole column was a part of that paragraph.
                    waiting += rest
                    continue
        yield from waiting
        last = max((n for n, piece in enumerate(rest) if _is_body(piece, layout)), default=None)
        cut = len(rest) if last is None else last
        yield from rest[:cut]
        waiting = rest[cut:]
    yield from waiting


def _is_body(piece: Piece, layout: Layout) -> bool:
    """Whether a piece is of the text's height, and no caption, heading or row."""
    last = piece.lines[-1]
    return (
        not piece.is_row
        and SMALL * layout.body <= last.height
        and not layout.is_heading(last)
        and not (last.is_strong and layout.is_strong_heading(piece))
    )


def _notes(column: list[Piece], numbers: set[str], layout: Layout) -> list[Piece]:
    """Return the pieces at the foot of a column that are notes, by their height and number."""
    place = len(column)
    while place and column[place - 1].height < SMALL * layout.body:
        place -= 1
    first = next(
        (n for n in range(place, len(column)) if _note_number(column[n]) in numbers), len(column)
    )
    return column[first:]


def _note_number(piece: Piece) -> str:
    match = _NOTE.match(piece.lines[0].text)
    if match:
        return match[1].translate(_NORMAL)
    return piece.lines[0].text if piece.lines[0].text.isdecimal() else ""


def _raised_numbers(text: str) -> list[str]:
    return [number.translate(_NORMAL) for number in _RAISED.findall(text)]


class _Writing:
    """Writes the pieces as blocks."""

    def __init__(self, layout: Layout, joiner: Joiner) -> None:
        self._layout = layout
        self._joiner = joiner
        self._levels: list[float] = []
        self._indents: list[float] = []

    def set_levels(self, pieces: Sequence[Piece]) -> None:
        """Take the heights of the headings for their levels, the largest for the first."""
        heights = {round(piece.height) for piece in pieces if self._is_heading(piece)}
        self._levels = sorted(heights, reverse=True)

    def blocks(self, piece: Piece, noted: set[str]) -> Iterator[Block]:
        """Yield the block of a piece; noted has the numbers of the notes."""
        text = BlockText()
        if piece.is_row:
            for cell in piece.lines:
                text.add(spelt_out(cell.text))
                text.end_cell()
            block = text.block(MarkupKind.CELL)
        else:
            kind, level = self._kind(piece)
            if kind is not MarkupKind.HEADING and not self._layout.is_strong and piece.is_strong:
                text.begin(MarkupKind.STRONG)
            if piece.is_slanted:
                text.begin(MarkupKind.EMPHASIS)
            said = self._text(piece)
            text.add(said if said.isascii() else _with_references(said, noted))
            block = text.block(kind, level)
        if block:
            yield block

    def _text(self, piece: Piece) -> str:
        first, *rest = (spelt_out(line.text) for line in piece.lines)
        text = BULLET.sub("", first, count=1) if piece.is_item else first
        if not rest:
            return text
        parts: list[str] = []
        for line in rest:
            text, gap = self._joiner.gap(text, line)
            parts += text, gap
            text = line
        return "".join(parts) + text

    def _kind(self, piece: Piece) -> tuple[MarkupKind | None, int]:
        if self._is_heading(piece):
            level = self._levels.index(round(piece.height)) + 1
            return MarkupKind.HEADING, min(level, _HIGHEST_LEVEL)
        if self._layout.is_strong_heading(piece):
            return MarkupKind.HEADING, min(len(self._levels) + 1, _HIGHEST_LEVEL)
        if piece.is_quote:
            return MarkupKind.BLOCK_QUOTE, 1
        return (MarkupKind.LIST_ITEM, self._depth(piece)) if piece.is_item else (None, 0)

    def _depth(self, piece: Piece) -> int:
        """Return how deep an item is, by how far those above it that are less deep stand out."""
        left = piece.lines[0].left
        self._indents = [above for above in self._indents if above < left - 2]
        self._indents.append(left)
        return len(self._indents)

    def _is_heading(self, piece: Piece) -> bool:
        if piece.is_row or not self._layout.is_heading(piece.lines[0]):
            return False
        return sum(len(line.text) for line in piece.lines) <= _LONGEST_HEADING


def _with_references(text: str, noted: set[str]) -> str:
    """Return the text with the numbers of notes in brackets; other raised digits are powers."""

    def written(match: re.Match[str]) -> str:
        number = match.group().translate(_NORMAL)
        return f"[{number}]" if number in noted else match.group()

    return _RAISED.sub(written, text)
