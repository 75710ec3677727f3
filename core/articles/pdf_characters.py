"""What pdfium says of the characters of a page: where they stand, and how they are set."""

from __future__ import annotations

import ctypes
import re
from functools import cache
from math import hypot, pi
from struct import Struct
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdfium2 import PdfTextPage

HYPHEN: Final = "\x02"
"""What pdfium writes for a hyphen at a line's end, in place of the line end as well."""
_unpack_four = Struct("4f").unpack_from
LEFTWARD: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A character of a script that is written from right to left (Unicode, DerivedBidiClass)."""
# The names of the faces in most fonts, and what TeX calls its own.
_STRONG: Final = re.compile(rb"bold|black|heavy|semib|demi|medi(?!um)|^(?:\w+\+)?(?:cm|sf)bx", re.I)
_SLANTED: Final = re.compile(rb"ital|obli|slant|^(?:\w+\+)?(?:cm|sf)(?:ti|sl)", re.I)
# ISO 32000-1, table 123.
_ITALIC: Final = 64
_LONGEST_NAME: Final = 128
_GAP: Final = 1.6
"""How many times its height lies between the columns that a line crosses, at least."""


class Box(NamedTuple):
    """The place of a character with what its font leaves around it, in points, upwards."""

    left: float
    top: float
    right: float
    bottom: float


class Characters:
    """The characters of a page by their place in its text."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._calls = _calls()
        self._page = ctypes.cast(text_page.raw, ctypes.c_void_p)
        self._box = (ctypes.c_float * 4)()
        self._matrix = (ctypes.c_float * 6)()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name, self._flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
        self._to_flags = ctypes.byref(self._flags)
        self._to_box = ctypes.byref(self._box)
        self._to_matrix = ctypes.byref(self._matrix)
        self._to_x, self._to_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self.text = _text(text_page)
        self._has_leftward = LEFTWARD.search(self.text) is not None

    def is_generated(self, place: int) -> bool:
        """Whether nobody wrote the character: a blank for a gap, or a line end."""
        return bool(self._calls.is_generated(self._page, place) == 1)

    def gaps(self, start: int, end: int) -> list[int]:
        """Return where a line is cut: the blanks in it that nobody wrote and that are wide."""
        # As short as can be: pages have thousands of blanks.
        text, page, rectangle, to_rectangle = self.text, self._page, self._box, self._to_box
        is_generated, ask, last = self._calls.is_generated, self._calls.box, end - 1
        gaps = []
        place = text.find(" ", start + 1, last)
        while place >= 0:
            if is_generated(page, place) == 1 or (self._has_leftward and self._is_empty(place)):
                ask(page, place - 1, to_rectangle)
                before_left, before_top, before_right, before_bottom = _unpack_four(rectangle)
                ask(page, place + 1, to_rectangle)
                left, top, right, bottom = _unpack_four(rectangle)
                widest = _GAP * max(before_top - before_bottom, top - bottom)
                if right >= before_left:
                    is_cut = left - before_right > widest
                else:
                    is_leftward = LEFTWARD.match(text, place - 1) or LEFTWARD.match(text, place + 1)
                    is_cut = not is_leftward or before_left - right > widest
                if is_cut:
                    gaps.append(place)
            place = text.find(" ", place + 1, last)
        return gaps

    def _is_empty(self, place: int) -> bool:
        """Whether a character has no width: in leftward text, pdfium tells no other sign of it."""
        box = self.box(place)
        return box.left == box.right

    def box(self, place: int) -> Box:
        """Return the box of a character."""
        self._calls.box(self._page, place, self._to_box)
        return Box(*_unpack_four(self._box))

    def height(self, place: int) -> float:
        """Return the size of a character's font as it is shown, which may be scaled."""
        size: float = self._calls.font_size(self._page, place)
        if self._calls.matrix(self._page, place, self._to_matrix):
            _, _, c, d = _unpack_four(self._matrix)
            return size * (abs(d) if c == 0 else hypot(c, d)) or 1.0
        return size or 1.0

    def ends(self, first: int, last: int) -> Box:
        """Return the box around two characters."""
        ask, page, to_box, box = self._calls.box, self._page, self._to_box, self._box
        ask(page, first, to_box)
        left, top, right, bottom = _unpack_four(box)
        ask(page, last, to_box)
        last_left, last_top, last_right, last_bottom = _unpack_four(box)
        return Box(
            left if left < last_left else last_left,
            top if top > last_top else last_top,
            right if right > last_right else last_right,
            bottom if bottom < last_bottom else last_bottom,
        )

    def face(self, place: int) -> Face:
        """Return what of a character's font stands out."""
        size = self._calls.font(self._page, place, self._name, _LONGEST_NAME, self._to_flags)
        # What is longer isn't written.
        name = self._name.value if 0 < size <= _LONGEST_NAME else b""
        return _face(name, bool(self._flags.value & _ITALIC))

    def turn(self, place: int) -> int:
        """Return how many quarters of a circle a character is turned."""
        angle: float = self._calls.angle(self._page, place)
        return round(angle / (pi / 2)) % 4 if angle else 0

    def origin(self, place: int) -> tuple[float, float]:
        """Return where a character begins on its base line."""
        self._calls.origin(self._page, place, self._to_x, self._to_y)
        return self._x.value, self._y.value


def around(first: Box, *others: Box) -> Box:
    """Return the box that holds them all."""
    left, top, right, bottom = first
    for box in others:
        left, right = min(left, box.left), max(right, box.right)
        top, bottom = max(top, box.top), min(bottom, box.bottom)
    return Box(left, top, right, bottom)


class Face(NamedTuple):
    """What of a font stands out."""

    is_strong: bool
    is_slanted: bool


class _Calls(NamedTuple):
    is_generated: Callable[..., int]
    box: Callable[..., int]
    font_size: Callable[..., float]
    matrix: Callable[..., int]
    angle: Callable[..., float]
    origin: Callable[..., int]
    font: Callable[..., int]


@cache
def _face(name: bytes, is_slanted: bool) -> Face:
    """Return what a font is by its name, which many a program makes up itself."""
    return Face(
        is_strong=_STRONG.search(name) is not None,
        is_slanted=is_slanted or _SLANTED.search(name) is not None,
    )


@cache
def _calls() -> _Calls:
    """Return pdfium's functions without the checks of their arguments.

    These, and giving way to other threads, take longer than such a function does; a page has
    thousands of characters to be asked for.
    """
    import pypdfium2.raw as pdfium

    def bare(function: Any, result: Any = ctypes.c_int) -> Callable[..., Any]:
        address = ctypes.cast(function, ctypes.c_void_p).value
        return ctypes.PYFUNCTYPE(result)(address or 0)

    return _Calls(
        bare(pdfium.FPDFText_IsGenerated),
        bare(pdfium.FPDFText_GetLooseCharBox),
        bare(pdfium.FPDFText_GetFontSize, ctypes.c_double),
        bare(pdfium.FPDFText_GetMatrix),
        bare(pdfium.FPDFText_GetCharAngle, ctypes.c_float),
        bare(pdfium.FPDFText_GetCharOrigin),
        bare(pdfium.FPDFText_GetFontInfo),
    )


def _text(text_page: PdfTextPage) -> str:
    """Return the text of the page, a place for each of its characters."""
    import pypdfium2.raw as pdfium

    count = text_page.count_chars()
    # The same hyphen, as pdfium writes it there.
    text = str(text_page.get_text_range()).replace("\ufffe", HYPHEN) if count else ""
    if len(text) == count:
        return text
    # Where a character is more than one unit, or none: places then differ.
    codes = (pdfium.FPDFText_GetUnicode(text_page.raw, place) for place in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)
