"""Read the lines of a PDF's page and where they stand, from what pdfium says of characters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from core.articles.pdf_characters import HYPHEN, LEFTWARD, Box, Characters, Face, around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pypdfium2 import PdfTextPage

_LINE_END: Final = re.compile(f"[{HYPHEN}\r\n][\r\n]*")
_NO_CHAR: Final = re.compile("[\x00\x01\x03-\x08\x0e-\x1f\ufffe\uffff]")
_WORD: Final = re.compile(r"\w+")
_ONE_LINE: Final = 0.5
_TOUCH: Final = 0.6
_WORD_GAP: Final = 0.12
_SMALLER: Final = 0.8
_NUMBER: Final = re.compile(
    r"\d(?:(?<=[^\W\d_]\d)\d{0,2}(?!\w)|(?<=[.,;:!?”’\"')\]]\d)\d{0,2}(?![\w%]))"
)
_INNER_BLANK: Final = re.compile(r" (?:(?<=[“‘(\[] )|(?=[”)\],]))")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
RAISED_DIGITS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class Line(NamedTuple):
    """A piece of a line, without a gap: its text, its box in points, upwards, and its height.

    y is that of the base line, height that of the font. turn is in quarters of a circle.
    is_strong and is_slanted say how all of it is set. Where a page is written from right to
    left, left and right are those of its mirror image, so that lines begin at the left.
    """

    text: str
    left: float
    right: float
    y: float
    height: float
    turn: int = 0
    is_strong: bool = False
    is_slanted: bool = False


def read_lines(text_page: PdfTextPage, shown: tuple[float, float, float, float]) -> list[Line]:
    """Return the lines of a page, from its top to its bottom.

    What doesn't begin within the box that is shown (left, bottom, right, top) is left out.
    Where a page has been turned, most of its lines are read as upright; the others keep
    their turn. A raised number is written in raised digits.
    """
    lines = list(_Reading(text_page, shown).lines())
    if any(line.turn for line in lines):
        lines = _upright_lines(lines)
    merged = list(_merged(lines))
    return [_mirrored(line) for line in merged] if _runs_leftward(merged) else merged


def _upright_lines(lines: list[Line]) -> list[Line]:
    """Return the lines turned as if most of them were upright."""
    turns = Counter[int]()
    for line in lines:
        turns[line.turn] += len(line.text)
    upright = turns.most_common(1)[0][0]
    return [line._replace(turn=(line.turn - upright) % 4) for line in lines]


class _Reading:
    """The characters of a page that become lines."""

    def __init__(self, text_page: PdfTextPage, shown: tuple[float, float, float, float]) -> None:
        self._characters = Characters(text_page)
        self._text = self._characters.text
        self._shown = shown

    def lines(self) -> Iterator[Line]:
        start = 0
        for match in _LINE_END.finditer(self._text):
            end = match.start()
            if self._text[end] == HYPHEN:
                # It is the end of its line and a part of it.
                end += 1
            yield from self._parts(start, end)
            start = match.end()
        yield from self._parts(start, len(self._text))

    def _parts(self, start: int, end: int) -> Iterator[Line]:
        """Yield the parts of a line that stand alone."""
        for cut in self._characters.gaps(start, end):
            if line := self._line(start, cut):
                yield line
            start = cut
        if line := self._line(start, end):
            yield line

    def _line(self, start: int, end: int) -> Line | None:
        text = self._text[start:end]
        words = text.strip()
        if not words:
            return None
        start += text.index(words[0])
        characters = self._characters
        # The longest word's: the first one may be a raised number.
        place = start + _longest_word(words)
        x, y = characters.origin(place)
        left, bottom, right, top = self._shown
        if not (left <= x <= right and bottom <= y <= top):
            return None
        height, turn = characters.height(place), characters.turn(start)
        last = start + len(words) - 1
        box = self._box(words, start, last)
        face = self._face(start, place, last)
        words = self._mended(words, start, height)
        left, right, base = _upright(box, x, y, turn)
        return Line(_cleaned(words), left, right, base, height, turn, *face)

    def _box(self, words: str, first: int, last: int) -> Box:
        if not words.isascii() and LEFTWARD.search(words):
            # Figures run the other way, so that neither end need be that of the line.
            return around(*map(self._characters.box, range(first, last + 1)))
        return self._characters.ends(first, last)

    def _face(self, *places: int) -> Face:
        """Return what all of these places have in common."""
        face = self._characters.face(places[0])
        for place in places[1:]:
            if not any(face):
                break
            other = self._characters.face(place)
            face = Face(face.is_strong and other.is_strong, face.is_slanted and other.is_slanted)
        return face

    def _mended(self, words: str, start: int, height: float) -> str:
        """Return the words with raised numbers, and without blanks that only kerning made."""
        # The numbers first: the places of what comes after a blank change with it.
        if _NUMBER.search(words):
            words = _NUMBER.sub(partial(self._raised, start, height), words)
        if _INNER_BLANK.search(words):
            words = _INNER_BLANK.sub(partial(self._kept, start), words)
        return words

    def _raised(self, start: int, height: float, match: re.Match[str]) -> str:
        is_raised = self._characters.height(start + match.start()) < _SMALLER * height
        return match[0].translate(_RAISED) if is_raised else match[0]

    def _kept(self, start: int, match: re.Match[str]) -> str:
        return "" if self._characters.is_generated(start + match.start()) else " "


def _longest_word(words: str) -> int:
    """Return where the longest of the words begins."""
    longest = max(words.split(), key=len)
    if not longest.isalnum():
        # A mark belongs to it, and another may be longer without.
        longest = max(_WORD.findall(words), key=len, default="")
    return words.find(longest)


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
    first: Line | None = None
    for line in sorted(lines, key=lambda line: (line.turn, -line.y)):
        reach = _ONE_LINE * (max(first.height, line.height) if first else 0.0)
        if first and abs(first.y - line.y) < reach and first.turn == line.turn:
            rows[-1].append(line)
        else:
            rows.append([line])
            first = line
    for row in rows:
        if len(row) == 1:
            yield row[0]
        elif _runs_leftward(row):
            yield from map(_mirrored, _touching(map(_mirrored, row)))
        else:
            yield from _touching(row)


def _touching(row: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of a row from its left, those as one that touch."""
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


def _runs_leftward(lines: Iterable[Line]) -> bool:
    """Whether most letters of the lines are of a script that is written from right to left."""
    texts = [line.text for line in lines if not line.text.isascii()]
    if not any(LEFTWARD.search(text) for text in texts):
        return False
    ways = Counter(unicodedata.bidirectional(char) for line in lines for char in line.text)
    return ways["R"] + ways["AL"] > ways["L"]


def _mirrored(line: Line) -> Line:
    return line._replace(left=-line.right, right=-line.left)


def _joined(left: Line, right: Line) -> Line:
    main = left if len(left.text) >= len(right.text) else right
    texts = [
        line.text.translate(_RAISED)
        if line.text.isdecimal() and line.height < _SMALLER * main.height and line.y > main.y
        else line.text
        for line in (left, right)
    ]
    gap = " " if right.left - left.right > _WORD_GAP * main.height else ""
    edges = left.left, max(left.right, right.right)
    face = left.is_strong and right.is_strong, left.is_slanted and right.is_slanted
    return Line(gap.join(texts), *edges, main.y, main.height, main.turn, *face)


def _upright(box: Box, x: float, y: float, turn: int) -> tuple[float, float, float]:
    """Return left, right and base line as if the page was turned so that the text is upright."""
    if turn == 0:
        return box.left, box.right, y
    if turn == 2:
        return -box.right, -box.left, -y
    if turn == 1:
        # pdfium counts angles clockwise: this text runs downwards.
        return -box.top, -box.bottom, x
    return box.bottom, box.top, -x
