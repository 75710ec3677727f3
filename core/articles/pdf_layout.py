"""How the article of a PDF is set, and which of its lines are one paragraph or one row."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.articles.pdf_words import ends_with_hyphen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.articles.pdf_lines import Line

BULLET: Final = re.compile(r"(?:[•‣▪●○◦■□▸►✓\uf0b7\uf0a7\uf0d8]|[–-](?=\s))\s*")
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)](?:\s|$)")
_NOTE: Final = re.compile(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3})\s?(?:[^\W\d_a-z]|[“‘\"])")
_SENTENCE_END: Final = re.compile(r"[.!?:…؟۔][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
# A line of contents, up to the page that it leads to.
_LEADERS: Final = re.compile(r"\.(?: ?\.){4,}\s*\d*$")
_HEADING: Final = 1.12
SMALL: Final = 0.93
"""The height of notes and captions, beside that of the text, at most."""
_MOST_STRONG: Final = 0.3
"""The share of the text in a strong face up to which that makes a heading."""
_LONGEST_STRONG_HEADING: Final = 120
_NO_HEADING_END: Final = (".", ",", ";", ":")
_QUOTE_INDENT: Final = 0.8
_SMALLEST_QUOTE: Final = 0.85
_FRAME: Final = 2
"""How many times as much text as there is in quotes shows where the column's edges are."""
_LOOSE: Final = 1.3
"""How many times their usual distance lies between two lines that are two paragraphs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that are one paragraph, or cells that are one row, and the column's edges.

    is_quote says that both of its edges are indented.
    """

    lines: tuple[Line, ...]
    left: float
    right: float
    is_row: bool = False
    is_quote: bool = False

    @property
    def is_strong(self) -> bool:
        """Whether all of it is set in a strong face."""
        # Of nearly all pieces, the first line tells that they aren't.
        return self.lines[0].is_strong and all(line.is_strong for line in self.lines)

    @property
    def is_slanted(self) -> bool:
        """Whether all of it is set in a slanted face."""
        return self.lines[0].is_slanted and all(line.is_slanted for line in self.lines)

    @property
    def height(self) -> float:
        """The height of its first line."""
        return self.lines[0].height

    @property
    def is_item(self) -> bool:
        """Whether it begins with the sign of a list's item."""
        return not self.is_row and BULLET.match(self.lines[0].text) is not None


class Layout:
    """The height of the article's text, and how far its lines of each height are apart."""

    def __init__(self, columns: Sequence[Sequence[Line]]) -> None:
        heights = Counter[float]()
        faces = Counter[bool]()
        pitches: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for column in columns:
            for line in column:
                heights[round(line.height, 1)] += len(line.text)
                faces[line.is_strong] += len(line.text)
            for above, line in pairwise(column):
                pitch = above.y - line.y
                if _is_alike(above, line) and pitch > 0.5 * line.height:
                    pitches[round(line.height)][round(pitch * 2)] += 1
        self.is_strong = faces[True] >= _MOST_STRONG * faces.total()
        self.body = heights.most_common(1)[0][0] if heights else 0.0
        self._pitches = {height: _common(counted) for height, counted in pitches.items()}

    def is_heading(self, line: Line) -> bool:
        """Whether a line is larger than the text."""
        return line.height > _HEADING * self.body

    def is_strong_heading(self, piece: Piece) -> bool:
        """Whether a piece of the text's height stands out by its face, as a heading does."""
        return (
            piece.is_strong
            and not self.is_strong
            and not (piece.is_row or piece.is_item)
            and not piece.lines[-1].text.endswith(_NO_HEADING_END)
            and piece.height >= SMALL * self.body
            and _length(piece) <= _LONGEST_STRONG_HEADING
        )

    def pieces(self, column: Sequence[Line]) -> list[Piece]:
        """Return the paragraphs and rows of a column, from its top to its bottom."""
        left = min(line.left for line in column)
        right = max(line.right for line in column)
        pieces: list[Piece] = []
        paragraph: list[Line] = []
        for row, is_table in _rows(column):
            if is_table:
                pieces += [Piece(tuple(paragraph), left, right)] if paragraph else []
                pieces.append(Piece(tuple(row), left, right, is_row=True))
                paragraph = []
                continue
            for line in row:
                if paragraph and self._begins(paragraph, line, left, right):
                    pieces.append(Piece(tuple(paragraph), left, right))
                    paragraph = []
                paragraph.append(line)
        pieces += [Piece(tuple(paragraph), left, right)] if paragraph else []
        return self._with_quotes(pieces, right - left)

    def _with_quotes(self, pieces: list[Piece], width: float) -> list[Piece]:
        """Return the pieces, those as quotes that are indented where most of the text is not."""
        quotes = {piece for piece in pieces if self._is_indented(piece, width)}
        if not quotes:
            return pieces
        others = [piece for piece in pieces if _fills_column(piece)]
        if sum(map(_length, others)) < _FRAME * sum(map(_length, quotes)):
            return pieces
        return [replace(p, is_quote=True) if p in quotes else p for p in pieces]

    def _is_indented(self, piece: Piece, width: float) -> bool:
        """Whether both edges are indented: some line would have had room for the next word."""
        lines = piece.lines
        if len(lines) < 2 or piece.is_row or piece.is_item or self.is_heading(lines[0]):
            return False
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        indent = _QUOTE_INDENT * lines[0].height
        return (
            lines[0].height >= _SMALLEST_QUOTE * self.body
            and right - left >= 0.5 * width
            and min(left - piece.left, piece.right - right) >= indent
            and all(line.left - left < 1 for line in lines)
            and any(_room(line, below, piece.right) > 0 for line, below in pairwise(lines))
            and all(_room(line, below, right) <= 0 for line, below in pairwise(lines))
        )

    def continues(self, above: Piece, below: Piece) -> bool:
        """Whether a paragraph goes on at the top of the next column or page."""
        last, first = above.lines[-1], below.lines[0]
        if above.is_row or below.is_row or below.is_item or not _is_alike(last, first):
            return False
        if last.is_strong != first.is_strong:
            return False
        if ends_with_hyphen(last.text):
            return True
        is_full = _room(last, first, above.right) <= 0.1 * (above.right - above.left)
        is_indented = first.left - below.left > 0.6 * first.height and len(below.lines) > 1
        is_over = _ends_sentence(last) and not first.text[0].islower()
        return is_full and not is_indented and not is_over

    def _begins(self, paragraph: list[Line], line: Line, left: float, right: float) -> bool:
        """Whether a line begins a paragraph below that one."""
        above = paragraph[-1]
        distance = above.y - line.y
        if abs(distance) < 0.3 * max(line.height, above.height):
            return False
        pitch = self._pitches.get(round(line.height), 1.2 * line.height)
        if distance > _LOOSE * pitch + 0.5 or not _is_alike(above, line):
            return True
        if BULLET.match(line.text) or _LEADERS.search(above.text):
            return True
        if self.is_heading(line):
            return False
        ends = _ends_sentence(above)
        is_over = ends or not _goes_on(above, line)
        if line.height < SMALL * self.body and _NOTE.match(line.text):
            return is_over
        if _NUMBERED.match(line.text) and (is_over or _NUMBERED.match(paragraph[0].text)):
            return True
        if not BULLET.match(paragraph[0].text) and _is_indented_anew(paragraph, line, left):
            return is_over or not line.text[0].islower()
        if not is_over:
            return False
        # A heading in the text's height has a face of its own.
        ends = ends or (not line.is_strong and all(other.is_strong for other in paragraph))
        return _room(above, line, right) > (0.0 if ends else 0.25 * (right - left))


def _rows(column: Sequence[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Yield the lines that stand on one base line, and whether they are a row of a table."""
    rows: list[list[Line]] = []
    for line in column:
        if rows and abs(rows[-1][0].y - line.y) < 0.3 * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    if len(rows) == len(column):
        yield from ((row, False) for row in rows)
        return
    rows = _with_wrapped_cells([sorted(row, key=lambda line: line.left) for row in rows])
    for place, row in enumerate(rows):
        if len(row) == 1:
            yield row, False
            continue
        near = rows[max(0, place - 2) : place] + rows[place + 1 : place + 3]
        has_fellow = any(_are_rows(row, other) for other in near)
        # Three cells are a row alone, as where a page ends within a table.
        yield row, has_fellow or (len(row) > 2 and _count_cells(row) > 2)


def _with_wrapped_cells(rows: list[list[Line]]) -> list[list[Line]]:
    """Return the rows, with the second line of a cell that isn't the first put to that cell."""
    whole: list[list[Line]] = []
    for row in rows:
        above = whole[-1] if whole else []
        under = _cell_above(row[0], above) if len(row) == 1 and len(above) > 1 else 0
        if under:
            text = f"{above[under].text} {row[0].text}"
            above[under] = above[under]._replace(text=text)
        else:
            whole.append(row)
    return whole


def _cell_above(cell: Line, above: list[Line]) -> int:
    """Return which cell of the row above goes on in this one, 0 for none and for the first."""
    if above[0].y - cell.y >= 1.6 * cell.height:
        return 0
    return next((n for n, other in enumerate(above) if _is_aligned(cell, other)), 0)


def _are_rows(row: list[Line], other: list[Line]) -> bool:
    """Whether two rows have cells under each other."""
    if min(len(row), len(other)) < 2 or min(_count_cells(row), _count_cells(other)) < 2:
        return False
    return sum(any(_is_aligned(cell, under) for under in other) for cell in row) >= 2


def _count_cells(row: list[Line]) -> int:
    """Return how many cells a row has; the sign of an item is none."""
    sign = BULLET.fullmatch(row[0].text) or _NUMBERED.fullmatch(row[0].text)
    return len(row) - 1 if sign else len(row)


def _is_aligned(cell: Line, under: Line) -> bool:
    tolerance = 0.4 * cell.height
    middles = cell.left + cell.right - under.left - under.right
    edges = (cell.left - under.left, cell.right - under.right, middles / 2)
    return any(abs(edge) < tolerance for edge in edges)


def _fills_column(piece: Piece) -> bool:
    """Whether a piece has lines from one edge of its column to the other."""
    tolerance = 1.5 * piece.height
    return (
        len(piece.lines) > 1
        and not piece.is_row
        and min(line.left for line in piece.lines) - piece.left < tolerance
        and piece.right - max(line.right for line in piece.lines) < tolerance
    )


def _length(piece: Piece) -> int:
    return sum(len(line.text) for line in piece.lines)


def _is_indented_anew(paragraph: list[Line], line: Line, left: float) -> bool:
    """Whether a line is the first of a paragraph by its indent, or by the end of another's."""
    shift = line.left - paragraph[-1].left
    if shift > 0.6 * line.height:
        return line.left - left > 0.6 * line.height
    return shift < -0.8 * line.height and len(paragraph) > 1


def _room(above: Line, line: Line, right: float) -> float:
    """Return how much would be left of the line above if it had the first word of this one."""
    word = line.text.split(maxsplit=1)[0]
    width = (above.right - above.left) / len(above.text)
    return right - 0.3 * line.height - above.right - (len(word) + 1) * width


def _ends_sentence(line: Line) -> bool:
    # As it is for nearly all lines, without a search.
    return not line.text[-1].isalpha() and _SENTENCE_END.search(line.text) is not None


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a sentence goes on in the next line, by its first character or the last above."""
    return line.text[0].islower() or above.text[-1] in ",;–—" or ends_with_hyphen(above.text)


def _is_alike(above: Line, line: Line) -> bool:
    one, other = above.height, line.height
    return one == other or abs(one - other) <= 0.06 * max(one, other)


def _common(counted: Counter[int]) -> float:
    """Return the smallest distance that is common; larger ones lie between paragraphs."""
    enough = max(counted.values()) / 3
    return min(half_points for half_points, count in counted.items() if count >= enough) / 2
