"""Turn the bytes, numbers and plain characters of an RTF file into text."""

from __future__ import annotations

import codecs
from typing import Final

_CHARSETS: Final = {
    0: "cp1252",
    2: "latin-1",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_CODE_PAGES: Final = {
    **{page: f"cp{page}" for page in (437, 850, 852, 855, 857, 858, 862, 864, 866, 869, 874)},
    **{page: f"cp{page}" for page in (932, 949, 950, *range(1250, 1259))},
    936: "gbk",
    1361: "johab",
    10000: "mac_roman",
    65001: "utf-8",
}
_WIDE: Final = frozenset(("cp932", "cp949", "cp950", "johab", "gbk", "big5", "utf-8"))
"""The encodings in which a byte may be but a part of a character."""
_DEFAULT: Final = "cp1252"


class Encodings:
    """The encodings of a file: that of the whole, and those of its fonts."""

    def __init__(self) -> None:
        self.default_font = -1
        self._page = _DEFAULT
        self._by_font: dict[int, str] = {}

    def set_page(self, number: int) -> None:
        """Take a code page for what has no font, or one that says nothing."""
        self._page = _CODE_PAGES.get(number, _DEFAULT)

    def set_charset(self, font: int, number: int) -> None:
        """Take a character set for a font; 1 is that of the file."""
        if number in _CHARSETS and number != 0:
            self._by_font[font] = _CHARSETS[number]

    def of(self, font: int) -> str:
        """Return the encoding of a font, -1 being none."""
        return self._by_font.get(font if font >= 0 else self.default_font, self._page)


class TextReader:
    """The text since take() was called last; what stands in for a character is passed over."""

    def __init__(self) -> None:
        self.encoding = _DEFAULT
        self._parts: list[str] = []
        self._bytes = bytearray()
        self._to_skip = 0

    def read_run(self, run: str) -> None:
        """Read plain characters, of which one beyond ASCII is a byte."""
        if self._to_skip:
            skipped = min(self._to_skip, len(run))
            self._to_skip -= skipped
            run = run[skipped:]
        if run and (self._is_half() or not run.isascii()):
            self._bytes.extend(run.encode("latin-1"))
        elif run:
            self._say(run)

    def read_byte(self, byte: int) -> None:
        """Read a byte in the encoding."""
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(byte)

    def read_unit(self, number: int, stand_ins: int) -> None:
        """Read a UTF-16 unit, negative where it is above 0x7FFF; stand_ins follow it."""
        self._say(chr(number & 0xFFFF))
        self._to_skip = stand_ins

    def read_sign(self, sign: str) -> None:
        """Read what a control word or symbol says."""
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._say(sign)

    def stop_skipping(self) -> None:
        """Take what follows as text; a group's end and most words part stand-ins from it."""
        self._to_skip = 0

    def take(self) -> str:
        """Return the text, with the halves of characters put together, and start anew."""
        self._decode()
        text = "".join(self._parts)
        self._parts.clear()
        if text.isascii():
            return text
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _say(self, text: str) -> None:
        self._decode()
        self._parts.append(text)

    def _is_half(self) -> bool:
        """Whether the bytes end amid a character; what is before it is decoded."""
        if not self._bytes or self.encoding not in _WIDE:
            return False
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        self._parts.append(decoder.decode(bytes(self._bytes)))
        self._bytes[:] = decoder.getstate()[0]
        return bool(self._bytes)

    def _decode(self) -> None:
        if self._bytes:
            self._parts.append(self._bytes.decode(self.encoding, "replace"))
            self._bytes.clear()
