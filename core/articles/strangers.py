"""Tell by its content what a file is that Galley doesn't read, and what can be done with it."""

from __future__ import annotations

import re
import struct
from typing import IO, TYPE_CHECKING, Final

from core.articles.format import OLE_MARK
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.articles.format import Sample

PASSWORD: Final = Wording("it is password-protected; save a copy without a password and open that")
DAMAGED: Final = Wording("it is damaged or not complete; get it anew")
_OLD_WORD: Final = Wording(
    "it is a Word file of the old kind; open it in a word processor and save it as .docx"
)
_OTHER_TEXT: Final = Wording(
    "it is a file of another word processor; open it there, or in LibreOffice, and save it as .docx"
)
_APPLE: Final = Wording(
    "it is a file of Pages, Numbers or Keynote; export it from there as Word or PDF"
)
_SHEET: Final = Wording(
    'it is a spreadsheet; save the sheet with the articles as .csv, their column named "text"'
)
_SLIDES: Final = Wording("it is a presentation or a drawing; save it as a PDF and open that")
_OUTLOOK: Final = Wording("it is an e-mail as Outlook keeps it; save it as .eml")
_KINDLE: Final = Wording("it is an e-book for the Kindle; convert it to EPUB and open that")
_PICTURE: Final = Wording(
    "it is a picture; run text recognition (OCR) on it and open what that gives"
)
_RECORDING: Final = Wording("it is a recording; open its transcript, as text or as subtitles")
ARCHIVE: Final = Wording("it is an archive; unpack it and open what is in it")
_PRINT: Final = Wording("it is a file for printers; convert it to PDF and open that")
_SAFARI: Final = Wording(
    "it is a web page as Safari keeps it; save the page as its source (.html) instead"
)

_MARKS: Final = tuple(
    (re.compile(mark, re.DOTALL), reason)
    for mark, reason in (
        (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a(?=.{0,6}[\0-\x08])|BM.{4}\0{4}", _PICTURE),
        (rb"II\*\0|MM\0\*|RIFF.{4}WEBP|AT&TFORM|\0\0\x01\0", _PICTURE),
        (rb"\0\0.{2}ftyp(?:heic|heix|mif1|msf1|avif)", _PICTURE),
        (rb"\0\0.{2}ftyp|RIFF.{4}(?:WAVE|AVI )|ID3[\x02-\x04]|OggS|fLaC|\x1aE\xdf\xa3", _RECORDING),
        (rb"\x1f\x8b|BZh[1-9]1AY|\xfd7zXZ\0|7z\xbc\xaf|Rar!\x1a\x07|.{257}ustar", ARCHIVE),
        (rb"\xffWPC|WPD\0|\x31\xbe\0\0|\xdb\xa5", _OTHER_TEXT),
        (rb".{60}(?:BOOKMOBI|TEXtREAd)", _KINDLE),
        (rb"%!PS-|\xc5\xd0\xd3\xc6", _PRINT),
        (rb"bplist00.*WebMainResource", _SAFARI),
    )
)
# [MS-CFB]: names of streams, which are UTF-16.
_STREAMS: Final = tuple(
    (name.encode("utf-16-le"), reason)
    for name, reason in (
        # [MS-OFFCRYPTO], 2.3.2: what an encrypted package of today is in.
        ("EncryptedPackage", PASSWORD),
        ("WordDocument", _OLD_WORD),
        ("PowerPoint Document", _SLIDES),
        ("Workbook", _SHEET),
        ("__substg1.0_", _OUTLOOK),
        ("PerfectOffice_MAIN", _OTHER_TEXT),
    )
)
# The parts and the media types (ODF 1.3, 3.3) that tell what a container is of.
_PARTS: Final = (
    ("xl/workbook.xml", _SHEET),
    ("xl/workbook.bin", _SHEET),
    ("ppt/presentation.xml", _SLIDES),
    ("visio/document.xml", _SLIDES),
    ("FixedDocSeq.fdseq", _PRINT),
    ("Index/Document.iwa", _APPLE),
    ("Index.zip", _APPLE),
)
_MEDIA_TYPES: Final = (
    ("application/vnd.oasis.opendocument.spreadsheet", _SHEET),
    ("application/vnd.oasis.opendocument.", _SLIDES),
    ("application/vnd.sun.xml.writer", _OTHER_TEXT),
)
# [MS-CFB], 2.2: the size of a sector as a power of two, and where the list of streams begins.
_SECTOR_PLACE: Final = 30
_DIRECTORY_PLACE: Final = 48
_HEADER_SIZE: Final = 512
_LOOKED_THROUGH: Final = 1 << 20


def reason_against(sample: Sample) -> str:
    """Return why a file can't be read and what to do, empty where nothing is known of it."""
    for mark, reason in _MARKS:
        if mark.match(sample.head):
            return reason
    if sample.head.startswith(OLE_MARK):
        from core.articles.files import open_bytes

        with open_bytes(sample.path) as file:
            return reason_against_ole(file)
    return _of_container(sample.media_type, sample.parts) if sample.parts else ""


def reason_against_ole(file: IO[bytes]) -> str:
    """Return the same of a compound file, in which older programs keep theirs."""
    head = file.read(_LOOKED_THROUGH)
    if len(head) < _HEADER_SIZE:
        return DAMAGED
    shift = min(struct.unpack_from("<H", head, _SECTOR_PLACE)[0], 12)
    file.seek((struct.unpack_from("<L", head, _DIRECTORY_PLACE)[0] + 1) << shift)
    # As a rule its list of streams is in one piece.
    looked_through = file.read(_LOOKED_THROUGH >> 4) + head
    found = (reason for name, reason in _STREAMS if name in looked_through)
    return next(found, DAMAGED)


def _of_container(media_type: str, parts: Collection[str]) -> str:
    for start, reason in _MEDIA_TYPES:
        if media_type.startswith(start):
            return reason
    return next((reason for part, reason in _PARTS if part in parts), "")
