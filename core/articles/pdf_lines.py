"""Read the lines of a PDF's page and where they stand, from what pdfium says of characters."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot, pi
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfTextPage

HYPHEN: Final = "\x02"
"""What pdfium writes for a hyphen at a line's end, in place of the line end as well."""
_LINE_END: Final = re.compile(r"[\r\n]+")
_NO_CHAR: Final = re.compile("[\x00\x01\x03-\x08\x0e-\x1f\ufffe\uffff]")
_WORD: Final = re.compile(r"\w+")
_ONE_LINE: Final = 0.5
_TOUCH: Final = 0.6
_WORD_GAP: Final = 0.12
_SMALLER: Final = 0.8
_GAP: Final = 1.6
"""How many times its height lies between the columns that a line crosses, at least."""
_NUMBER: Final = re.compile(r"(?<=[^\W\d_])\d{1,3}(?![\w])|(?<=[.,;:!?”’\"')\]])\d{1,3}(?![\w%])")
_MENDABLE: Final = re.compile(rf"{_NUMBER.pattern}|(?<=[“‘(\[]) | (?=[”)\],])")
# Most lines have none of it, which these tell five times as quickly.
_HINTS: Final = (re.compile(r"\d"), re.compile(r"[“‘(\[] "), re.compile(r" [”)\],]"))
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
RAISED_DIGITS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a line, without a gap: its text, its box in points, upwards, and its height.

    y is that of the base line, height that of the font. turn is in quarters of a circle.
    """

    text: str
    left: float
    right: float
    y: float
    height: float
    turn: int = 0


def read_lines(text_page: PdfTextPage, shown: tuple[float, float, float, float]) -> list[Line]:
    """Return the lines of a page, from its top to its bottom.

    What doesn't begin within the box that is shown (left, bottom, right, top) is left out.
    Where a page has been turned, most of its lines are read as upright; the others keep
    their turn. A raised number is written in raised digits.
    """
    reading = _Reading(text_page, shown)
    lines = list(reading.lines())
    turns = Counter[int]()
    for line in lines:
        turns[line.turn] += len(line.text)
    upright = turns.most_common(1)[0][0] if turns else 0
    return list(_merged([_turned(line, upright) for line in lines]))


class _Box(NamedTuple):
    left: float
    right: float
    bottom: float
    top: float


class _Reading:
    """The characters of a page by their place in its text."""

    def __init__(self, text_page: PdfTextPage, shown: tuple[float, float, float, float]) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._page = text_page.raw
        self._shown = shown
        self._rectangle = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        count = text_page.count_chars()
        # The same hyphen, as pdfium writes it there.
        self._text = text_page.get_text_range().replace("\ufffe", HYPHEN) if count else ""
        if len(self._text) != count:
            # Where a character is more than one unit, or none: places then differ.
            get = pdfium.FPDFText_GetUnicode
            codes = (get(self._page, place) for place in range(count))
            self._text = "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)

    def lines(self) -> Iterator[Line]:
        start = 0
        for end, after in self._line_ends():
            cuts = [start, *self._gaps(start, end), end]
            for first, last in pairwise(cuts):
                line = self._line(first, last)
                if line:
                    yield line
            start = after

    def _line_ends(self) -> Iterator[tuple[int, int]]:
        """Yield where each line ends and the next begins."""
        start = 0
        for match in _LINE_END.finditer(self._text):
            yield from self._hyphens(start, match.start())
            yield match.span()
            start = match.end()
        yield from self._hyphens(start, len(self._text))
        yield len(self._text), len(self._text)

    def _hyphens(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        place = self._text.find(HYPHEN, start, end)
        while place >= 0:
            yield place + 1, place + 1
            place = self._text.find(HYPHEN, place + 1, end)

    def _gaps(self, start: int, end: int) -> Iterator[int]:
        """Yield where a line is cut, at the blanks that nobody wrote and that are wide."""
        is_generated, page = self._pdfium.FPDFText_IsGenerated, self._page
        place = self._text.find(" ", start, end)
        while place >= 0:
            if start < place < end - 1 and is_generated(page, place) == 1:
                before, after = self._box(place - 1), self._box(place + 1)
                height = max(before.top - before.bottom, after.top - after.bottom)
                is_back = after.right < before.left and not self._is_leftward(place - 1)
                if is_back or after.left - before.right > _GAP * height:
                    yield place
            place = self._text.find(" ", place + 1, end)

    def _is_leftward(self, place: int) -> bool:
        return unicodedata.bidirectional(self._text[place]) in ("R", "AL")

    def _line(self, start: int, end: int) -> Line | None:
        text = self._text[start:end]
        words = text.strip()
        if not words:
            return None
        start += len(text) - len(text.lstrip())
        end = start + len(words)
        first, last = self._box(start), self._box(end - 1)
        turn = self._turn(start)
        # The longest word's: the first one may be a raised number.
        place = start + _longest_word(words)
        height = self._height(place)
        if any(hint.search(words) for hint in _HINTS):
            words = self._mended(words, start, height)
        self._pdfium.FPDFText_GetCharOrigin(self._page, place, self._x, self._y)
        x, y = self._x.value, self._y.value
        if not self._is_shown(x, y):
            return None
        left, right, base = _upright(first, last, x, y, turn)
        return Line(_cleaned(words), left, right, base, height, turn)

    def _mended(self, words: str, start: int, height: float) -> str:
        """Return the words with raised numbers, and without blanks that only kerning made."""

        def mend(match: re.Match[str]) -> str:
            found, place = match.group(), start + match.start()
            if found == " ":
                is_made = self._pdfium.FPDFText_IsGenerated(self._page, place) == 1
                return "" if is_made else found
            is_raised = self._height(place) < _SMALLER * height
            return found.translate(_RAISED) if is_raised else found

        return _MENDABLE.sub(mend, words)

    def _is_shown(self, x: float, y: float) -> bool:
        left, bottom, right, top = self._shown
        return left <= x <= right and bottom <= y <= top

    def _box(self, place: int) -> _Box:
        box = self._rectangle
        self._pdfium.FPDFText_GetLooseCharBox(self._page, place, box)
        return _Box(box.left, box.right, box.bottom, box.top)

    def _height(self, place: int) -> float:
        """Return the size of a character's font as it is shown, which may be scaled."""
        size = self._pdfium.FPDFText_GetFontSize(self._page, place)
        if self._pdfium.FPDFText_GetMatrix(self._page, place, self._matrix):
            return float(size * hypot(self._matrix.c, self._matrix.d)) or 1.0
        return float(size) or 1.0

    def _turn(self, place: int) -> int:
        angle = float(self._pdfium.FPDFText_GetCharAngle(self._page, place))
        return round(angle / (pi / 2)) % 4


def _longest_word(words: str) -> int:
    """Return where the longest of the words begins."""
    return words.find(max(_WORD.findall(words), key=len, default=""))


def _cleaned(words: str) -> str:
    """Return the words with U+FFFD for what is no character."""
    if words.isprintable():
        return words
    # A character beyond U+FFFF may have come in halves.
    whole = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _NO_CHAR.sub("\ufffd", whole)


def _merged(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those as one that touch on one base line: pdfium parts raised numbers."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.turn, -line.y)):
        last = rows[-1][0] if rows else line
        is_near = abs(last.y - line.y) < _ONE_LINE * max(last.height, line.height)
        if rows and is_near and last.turn == line.turn:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        whole: Line | None = None
        for line in sorted(row, key=lambda line: line.left):
            if whole and line.left - whole.right < _TOUCH * max(whole.height, line.height):
                whole = _joined(whole, line)
            else:
                if whole:
                    yield whole
                whole = line
        if whole:
            yield whole


def _joined(left: Line, right: Line) -> Line:
    main = left if len(left.text) >= len(right.text) else right
    texts = [
        line.text.translate(_RAISED)
        if line.text.isdecimal() and line.height < _SMALLER * main.height and line.y > main.y
        else line.text
        for line in (left, right)
    ]
    gap = " " if right.left - left.right > _WORD_GAP * main.height else ""
    return replace(main, text=gap.join(texts), left=left.left, right=max(left.right, right.right))


def _upright(first: _Box, last: _Box, x: float, y: float, turn: int) -> tuple[float, float, float]:
    """Return left, right and base line as if the page was turned so that the text is upright."""
    if turn == 0:
        return first.left, last.right, y
    if turn == 2:
        return -first.right, -last.left, -y
    if turn == 1:
        # pdfium counts angles clockwise: this text runs downwards.
        return -first.top, -last.bottom, x
    return first.bottom, last.top, -x


def _turned(line: Line, upright: int) -> Line:
    if not upright:
        return line
    turn = (line.turn - upright) % 4
    return Line(line.text, line.left, line.right, line.y, line.height, turn)
