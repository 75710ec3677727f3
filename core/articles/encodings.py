"""Decode the bytes of a text whose encoding nobody tells."""

from __future__ import annotations

import codecs
import re
from typing import IO, Final

_BOMS: Final = (
    # That of UTF-32 starts as that of UTF-16 does.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
# In the order of preference: the one that most English text without UTF-8 is in comes first.
_LATIN: Final = ("cp1252", "cp1250", "iso8859-2", "mac_roman", "cp850", "cp1254", "cp1257")

_SAMPLE_SIZE: Final = 1 << 16
_HEAD_SIZE: Final = 1 << 20
_SHORT: Final = 32
"""Fewer bytes beyond ASCII than that say nothing about an encoding that isn't Latin."""

# RFC 3629, 4; what is too long or a surrogate counts as sound, since it only is counted here.
_SEQUENCE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH: Final = re.compile(rb"[\x80-\xff]")
# Tried at the start of a line alone: at each of its bytes, a long one would take for ever.
_HIGH_LINE: Final = re.compile(rb"^[^\n]*[\x80-\xff][^\n]*\n?", re.MULTILINE)
_BEYOND_ASCII: Final = re.compile("[^\x00-\x7f]")
_CONTROLS: Final = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_JOINERS: Final = frozenset("’‘–—…·'\xa0\xad\u200b\u200c\u200d\u2011")

_NO_TEXT: Final = "it holds bytes that are no text; check that it is the file you mean"
_NUL_BYTES: Final = "it holds NUL bytes, so it is no text; save it as UTF-8 text and try again"
_MIXED: Final = "it mixes UTF-8 with another encoding; save it as UTF-8 throughout and try again"


def decode_any(data: bytes) -> str:
    """Return the text that the bytes hold, without the BOM, or raise ValueError with a sentence.

    A BOM settles the encoding, or else that the whole is UTF-8. Otherwise it is guessed by
    what the text then looks like. Nothing is dropped: what the encoding doesn't know is read
    as U+FFFD, so that the reviewer sees it. Text that is UTF-8 but for a few bytes is read
    so, too. Refused is what has NUL or many control characters, and a mix of encodings of
    which either reading would spoil much of the text.
    """
    text = _decoded(data)
    if "\0" in text:
        raise ValueError(_NUL_BYTES)
    if len(_CONTROLS.findall(text)) > 8 + len(text) // 100:
        raise ValueError(_NO_TEXT)
    return text


def stream_encoding(file: IO[bytes]) -> str:
    """Return the encoding of a file that is too large to be held, and stand behind its BOM.

    Raises ValueError as decode_any() does, by what the file begins with.
    """
    head = file.read(_HEAD_SIZE)
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            file.seek(len(bom))
            return encoding
    encoding = _encoding_of_stream(file, head)
    file.seek(0)
    return encoding


def _encoding_of_stream(file: IO[bytes], head: bytes) -> str:
    if b"\0" in head:
        raise ValueError(_NUL_BYTES)
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = head
    while chunk:
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            return _guess(chunk)
        chunk = file.read(_HEAD_SIZE)
    return "utf-8"


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    if b"\0" in data:
        return _decoded_wide(data)
    try:
        return _decoded_escapes(data) or data.decode()
    except UnicodeDecodeError:
        return data.decode(_guess(data), "replace")


def _decoded_wide(data: bytes) -> str:
    """Decode UTF-16 or UTF-32 that has no BOM, which its NUL bytes give away."""
    for encoding in _WIDE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # In the wrong order of bytes, a blank is U+2000 and a line end U+0A00.
        if "\0" not in text and text.count(" ") >= text.count("\u2000"):
            return text
    raise ValueError(_NUL_BYTES)


def _decoded_escapes(data: bytes) -> str:
    """Decode Japanese in seven bits (ISO 2022), which looks like ASCII; "" if it is none."""
    if b"\x1b$" not in data:
        return ""
    try:
        return data.decode("iso2022_jp_2")
    except UnicodeDecodeError:
        return ""


def _guess(data: bytes) -> str:
    """Return the encoding of what is neither ASCII nor sound UTF-8."""
    sound = len(_SEQUENCE.findall(data))
    broken = len(_HIGH.findall(_SEQUENCE.sub(b"", data)))
    if sound > broken:
        return "utf-8"
    if sound * 3 > broken and sound > _SHORT:
        raise ValueError(_MIXED)
    sample = _sample(data)
    high = len(_HIGH.findall(sample))
    if high * 4 > len(sample) - sample.count(b" "):
        return _guess_script(sample) if high >= _SHORT else "cp1252"
    return _guess_latin(sample, high)


def _sample(data: bytes) -> bytes:
    """Return the first lines that say something about the encoding, cut at a blank."""
    lines: list[bytes] = []
    size = 0
    for match in _HIGH_LINE.finditer(data):
        lines.append(match.group()[: _SAMPLE_SIZE - size])
        size += len(lines[-1])
        if size >= _SAMPLE_SIZE:
            break
    sample = b"".join(lines)
    end = max(sample.rfind(b" "), sample.rfind(b"\n"))
    return sample[:end] if size >= _SAMPLE_SIZE and end > 0 else sample


def _guess_script(sample: bytes) -> str:
    """Return the encoding that charset-normalizer takes a text without Latin letters for."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"


def _guess_latin(sample: bytes, high: int) -> str:
    """Return the encoding in which the fewest characters stand where none such would.

    Statistics of letters fail in English, where all that is not ASCII may be a pound sign.
    """
    likely = _guess_script(sample) if high >= _SHORT else _LATIN[0]
    faults = {guess: _count_misplaced(sample, guess) for guess in (*_LATIN, likely)}
    best = min(faults, key=lambda guess: faults[guess])
    # The two differ in six letters, which are Icelandic in the one and common in the other.
    return likely if (best, likely) == ("cp1252", "cp1254") else best


def _count_misplaced(sample: bytes, encoding: str) -> int:
    text = f" {sample.decode(encoding, 'replace')} "
    places = (match.start() for match in _BEYOND_ASCII.finditer(text))
    return sum(_is_misplaced(text[place - 1], text[place], text[place + 1]) for place in places)


def _is_misplaced(before: str, char: str, after: str) -> bool:
    """Whether a character stands where it hardly would in a Latin script."""
    if char == "\ufffd" or "\x80" <= char <= "\x9f":
        return True
    if not char.isalpha():
        return before.isalpha() and after.isalpha() and char not in _JOINERS
    if not char.isupper():
        return False
    is_alone = char in "ÐÑ" and not before.isalpha() and not after.isalpha()
    return is_alone or before.islower() or before in ".,!?;:" or after.isdigit()
