"""A small sound file of every format that Galley reads, and files that are made to do harm."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from tests.core.articles.mutations import packed

ALERT: Final = "Harbour traffic rose 4% in May, the port said on Monday."
MEGABYTE: Final = 1 << 20

_WORD: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text")
)
_MAIL: Final = (
    "From: Ida <ida@post.example>\r\nMessage-ID: <1@post.example>\r\nSubject: The port\r\n"
    "Date: Tue, 04 Mar 2025 08:15:00 +0100\r\n\r\n"
)
_CUE: Final = "00:00:01.000 --> 00:00:04.000\n"

MAIN_PARTS: Final = {".docx": "word/document.xml", ".odt": "content.xml", ".epub": "a.xhtml"}
"""The part of each container that holds its text."""


def xml_of(suffix: str, said: str = ALERT, before: str = "") -> str:
    """Return the main part of a container; said may hold markup, before stands above the root."""
    if suffix == ".docx":
        body = f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>"
        return f"{before}<w:document {_WORD}><w:body>{body}</w:body></w:document>"
    if suffix == ".epub":
        return f"{before}<html><body><p>{said}</p></body></html>"
    root = "document" if suffix == ".fodt" else "document-content"
    text = f"<office:text><text:p>{said}</text:p></office:text>"
    return f"{before}<office:{root} {_ODF}><office:body>{text}</office:body></office:{root}>"


def parts_of(suffix: str, main: str | bytes) -> dict[str, bytes | str]:
    """Return the parts of a container whose main part is given."""
    others: dict[str, dict[str, bytes | str]] = {
        ".docx": {"[Content_Types].xml": "<Types/>"},
        ".odt": {"mimetype": "application/vnd.oasis.opendocument.text"},
        ".epub": {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="b.opf"/>'
            "</rootfiles></container>",
            "b.opf": '<package><metadata/><manifest><item id="a" href="a.xhtml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
        },
    }
    return {**others[suffix], MAIN_PARTS[suffix]: main}


def container(suffix: str, said: str = ALERT, before: str = "") -> bytes:
    """Return a container as xml_of() makes its main part."""
    return _zipped(parts_of(suffix, xml_of(suffix, said, before)))


def pdf(content: bytes, filters: str = "", trailer: str = "") -> bytes:
    """Return a PDF of one page, with a picture as /I and a font as /F in its resources."""
    picture = (
        "/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 "
        "/ColorSpace /DeviceGray"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R "
        b"/Resources << /Font << /F 4 0 R >> /XObject << /I 5 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        _stream(bytes(81), picture),
        _stream(content, filters),
    ]
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Root 1 0 R /Size %d %b >>\n"
        % (
            len(objects) + 1,
            entries,
            len(objects) + 1,
            trailer.encode(),
        )
        + (b"startxref\n%d\n%%%%EOF\n" % len(data))
    )


def sound_files() -> Mapping[str, bytes]:
    """Return a file of every format by its suffix; each says ALERT."""
    page = f"<!DOCTYPE html><html><head><title>The port</title></head><body><p>{ALERT}</p></body>"
    texts = {
        ".txt": f"{ALERT}\n",
        ".md": f"# The port\n\n{ALERT}\n",
        ".html": f"{page}</html>",
        ".mhtml": "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
        f"{page}</html>",
        ".fodt": xml_of(".fodt"),
        ".rtf": rf"{{\rtf1\ansi {ALERT}\par}}",
        ".eml": f"{_MAIL}{ALERT}\r\n",
        ".mbox": f"From ida@post.example Tue Mar  4 08:15:00 2025\n{_MAIL}{ALERT}\n",
        ".jsonl": f'{{"id": "a", "text": "{ALERT}"}}\n',
        ".csv": f'id,text\na,"{ALERT}"\n',
        ".srt": f"1\n{_CUE.replace('.', ',')}{ALERT}\n",
        ".vtt": f"WEBVTT\n\n{_CUE}{ALERT}\n",
    }
    shown = b"BT /F 10 Tf 1 0 0 1 72 700 Tm (%b) Tj ET" % ALERT.encode()
    return {
        **{suffix: text.encode() for suffix, text in texts.items()},
        **{suffix: container(suffix) for suffix in MAIN_PARTS},
        ".pdf": pdf(shown),
    }


# Zip bombs


def flat_bomb(suffix: str) -> bytes:
    """Return a container of which one part unpacks to many times what it may."""
    return _zipped(parts_of(suffix, b"<a>" + b"a" * (100 * MEGABYTE)))


def bomb_of_lying_size(suffix: str) -> bytes:
    """Return the same, but the part is said to be small."""
    size = 60 * MEGABYTE
    data = _zipped(parts_of(suffix, b"a" * size))
    return data.replace(struct.pack("<L", size), struct.pack("<L", 1000))


def overlapping_bomb(suffix: str) -> bytes:
    """Return a container in which a thousand parts are one and the same stretch of bytes."""
    data = _zipped(parts_of(suffix, b"<a>" + b"a" * (100 * MEGABYTE)))
    end = data.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", data, end + 16)[0]
    entries = data[start:end]
    name = MAIN_PARTS[suffix].encode()
    place = entries.rindex(b"PK\x01\x02", 0, entries.rindex(name))
    copies = b"".join(
        entries[place:].replace(name, b"%0*d" % (len(name), number)) for number in range(1000)
    )
    return data[:start] + entries + copies + _end(start, len(entries + copies), 1000)


def nested_bomb(suffix: str) -> bytes:
    """Return a container of containers of containers, beside what it says."""
    inner = b"a" * (20 * MEGABYTE)
    for depth in range(8):
        inner = _zipped({f"{depth}-{number}": inner for number in range(4)})
    return _zipped({**parts_of(suffix, xml_of(suffix)), "inner.zip": inner})


def bomb_of_parts(suffix: str) -> bytes:
    """Return a container of so many parts that their list alone fills the memory."""
    data = _zipped(parts_of(suffix, xml_of(suffix)))
    end = data.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", data, end + 16)[0]
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<3H", 8, 0, 0) + bytes(12)
    entries = b"".join(b"%b%08d" % (entry, number) for number in range(400_000))
    return data[:start] + entries + _end(start, len(entries), 0xFFFF)


def bomb_of_parts_denied(suffix: str) -> bytes:
    """Return the same with the true size of the list told where only large containers do."""
    data = bomb_of_parts(suffix)
    end = data.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", data, end + 16)[0]
    wide = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 4, 4, end - start, start)
    place = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    return data[:end] + wide + place + _end(start, 200, 4)


def parts_outside(suffix: str) -> bytes:
    """Return a sound container some of whose parts are to be put elsewhere on the disk."""
    outside = ("../../galley-was-here.txt", "/tmp/galley-was-here.txt", "C:\\galley-was-here.txt")
    parts = parts_of(suffix, xml_of(suffix))
    return _zipped({**parts, **dict.fromkeys(outside, "Out.")})


ZIP_BOMBS: Final[Mapping[str, Callable[[str], bytes]]] = {
    "flat": flat_bomb,
    "lying-size": bomb_of_lying_size,
    "overlapping": overlapping_bomb,
    "many-parts": bomb_of_parts,
    "many-parts-denied": bomb_of_parts_denied,
}

# XML


def declared(kind: str, target: str = "") -> tuple[str, str]:
    """Return a document type that declares entities and where they are to be filled in."""
    laughs = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 12))
    subset, use = {
        "laughs": (f'<!ENTITY a0 "ha">{laughs}', "&a11;"),
        "quadratic": (f'<!ENTITY a "{"h" * 100_000}">', "&a;" * 50_000),
        "external": (f'<!ENTITY a SYSTEM "{target}">', "&a;"),
        "parameter": (f'<!ENTITY % a SYSTEM "{target}"> %a;', "No."),
    }[kind]
    return f"<!DOCTYPE x [{subset}]>", use


def hostile_xml(suffix: str, kind: str, target: str = "") -> bytes:
    """Return a file whose XML declares entities, in .fodt, .html or a container."""
    before, said = declared(kind, target)
    if suffix == ".html":
        return f"{before}<html><body><p>{said}</p></body></html>".encode()
    if suffix == ".fodt":
        return xml_of(suffix, said, before).encode()
    return container(suffix, said, before)


def deep(suffix: str, depth: int = 1_000_000) -> bytes:
    """Return a file of so many elements within each other."""
    nested = "<i>" * depth + "x" + "</i>" * depth
    if suffix in (".html", ".fodt"):
        return (f"<html><body>{nested}" if suffix == ".html" else xml_of(suffix, nested)).encode()
    return container(suffix, nested)


# What is compared with all others of its kind


def page_of_attributes(attribute: str, count: int = 100_000) -> bytes:
    """Return a page with an element of so many attributes; {n} in one is its number."""
    given = " ".join(attribute.replace("{n}", str(number)) for number in range(count))
    return f"<html><body><p {given}>{ALERT}</p></body></html>".encode()


def mail_of_parameters(header: str, count: int = 200_000) -> bytes:
    """Return an e-mail of which a header has so many parameters."""
    given = "; ".join(f"a{number}=b" for number in range(count))
    return f"{header}; {given}\r\n{_MAIL}{ALERT}\r\n".encode()


# Locked


def ole() -> bytes:
    """Return the beginning of what Word makes of a file with a password."""
    mark = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    return mark + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)


def locked_parts(suffix: str) -> bytes:
    """Return a container whose parts are encrypted as ZIP has it."""
    data = bytearray(container(suffix))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 1)
    return bytes(data)


def locked_odt() -> bytes:
    """Return an OpenDocument text as LibreOffice encrypts it."""
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    return _zipped({**parts_of(".odt", b"\x93\x11"), "META-INF/manifest.xml": manifest})


def protected_book() -> bytes:
    """Return an e-book that is protected against copying."""
    method = '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    encryption = f"<encryption><EncryptedData>{method}</EncryptedData></encryption>"
    return _zipped({**parts_of(".epub", b"\x93\x11"), "META-INF/encryption.xml": encryption})


def locked_pdf() -> bytes:
    """Return a PDF with a password."""
    key = f"/O <{'41' * 32}> /U <{'42' * 32}>"
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 {key} >> /ID [<00> <00>]"
    return pdf(b"0 0 1 1 re f", trailer=locked)


# PDF


def pictures() -> bytes:
    """Return a PDF that holds a picture and no text."""
    return pdf(b"q 500 0 0 700 40 70 cm /I Do Q")


def pdf_bomb() -> bytes:
    """Return a PDF of a page that unpacks to hundreds of megabytes."""
    return pdf(zlib.compress(b"q " * (150 * MEGABYTE), 9), "/Filter /FlateDecode")


def write_sparse(path: Path, head: bytes, size: int = 2 << 30) -> None:
    """Write a file that begins so and is 2 GB long, of which the disk holds next to nothing."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def _stream(content: bytes, entries: str) -> bytes:
    head = b"<< /Length %d %b >>\nstream\n" % (len(content), entries.encode())
    return head + content + b"\nendstream"


def _end(start: int, size: int, count: int) -> bytes:
    return struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size, start, 0)


def _zipped(parts: dict[str, bytes | str]) -> bytes:
    return packed(parts)
