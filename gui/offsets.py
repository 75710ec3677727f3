"""Convert between core's offsets (code points) and Qt's (UTF-16 units); nothing else does."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")

# What a QTextDocument would take for a paragraph's end, or drop. Each becomes one
# character that Qt keeps, so that every offset stays what it was.
_UNSHOWABLE: Final = {
    ord("\r"): "\u2423",
    0x2028: "\u2423",
    0x2029: "\u2423",
    0x0000: "\ufffd",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_ANY_UNSHOWABLE: Final = re.compile(f"[{re.escape(''.join(map(chr, _UNSHOWABLE)))}]")


def displayable(text: str) -> str:
    """Return text with every character that Qt would drop or break at replaced, one for one."""
    # Few texts have any, and looking is a hundred times as fast as translating.
    return text.translate(_UNSHOWABLE) if _ANY_UNSHOWABLE.search(text) else text


class OffsetMap:
    """Offsets of one text in both countings; built once a text, each lookup is a bisection."""

    def __init__(self, text: str) -> None:
        places = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral = places
        self._after_pair = [place + index + 2 for index, place in enumerate(places)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_code_points(self, offset: int) -> int:
        """Return the code point offset of a UTF-16 offset; inside a pair, that of its end."""
        return offset - bisect_left(self._after_pair, offset + 1)
