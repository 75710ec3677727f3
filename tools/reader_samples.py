"""Write articles as office files, PDF and subtitles for the benchmark of readers."""

from __future__ import annotations

import csv
import zipfile
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES: Final = " ".join(
    (
        *(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "style", "meta")),
        f'xmlns:fo="{_ODF}:xsl-fo-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
)
_STYLES: Final = {
    "Standard": "",
    "Heading": "Standard",
    "Text_20_body": "Standard",
    "List": "Text_20_body",
    "Caption": "Standard",
    "Index": "Standard",
    "Quotations": "Standard",
    "Footnote": "Standard",
    "Header_20_and_20_Footer": "Standard",
    **{f"Heading_20_{level}": "Heading" for level in range(1, 7)},
}
_LOOK: Final = (
    '<style:paragraph-properties fo:margin-top="0in" fo:margin-bottom="0.0972in" '
    'fo:line-height="115%"/><style:text-properties fo:font-size="12pt" fo:language="en"/>'
)
_ODT_TYPE: Final = "application/vnd.oasis.opendocument.text"
_LINES: Final = 50
_LINE_LENGTH: Final = 80


def write_docx(path: Path, texts: Sequence[str]) -> None:
    """Write a Word file whose runs have properties, as Word's own have."""
    look = '<w:rPr><w:rFonts w:ascii="Serif" w:hAnsi="Serif"/><w:lang w:val="en-GB"/></w:rPr>'
    body = "".join(
        f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r>{look}<w:t>{escape(text)}</w:t></w:r></w:p>'
        for text in texts
    )
    main = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    _pack(path, {"word/document.xml": main})


def write_odt(path: Path, texts: Sequence[str]) -> None:
    """Write an OpenDocument text with the parts that an office writes: styles and meta data."""
    body = "".join(f'<text:p text:style-name="P1">{escape(text)}</text:p>' for text in texts)
    own = _style("P1", "Text_20_body", '<style:paragraph-properties fo:text-align="justify"/>')
    styles = "".join(_style(name, above, _LOOK) for name, above in _STYLES.items())
    facts = "<dc:title>Fares</dc:title><meta:initial-creator>Nora Lee</meta:initial-creator>"
    _pack(
        path,
        {
            "mimetype": _ODT_TYPE,
            "content.xml": f"<office:document-content {_NAMES}><office:automatic-styles>{own}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {_NAMES}><office:styles>{styles}"
            "</office:styles></office:document-styles>",
            "meta.xml": f"<office:document-meta {_NAMES}><office:meta>{facts}</office:meta>"
            "</office:document-meta>",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT_TYPE}"/>'
            "</manifest:manifest>",
        },
    )


def _style(name: str, above: str, look: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph" '
        f'style:parent-style-name="{above}" style:class="text">{look}</style:style>'
    )


def write_rtf(path: Path, texts: Sequence[str]) -> None:
    """Write RTF whose characters beyond ASCII are told by their numbers."""
    body = "".join(f"\\pard\\plain\\s0 {{\\f0 {_numbered(text)}}}\\par\n" for text in texts)
    path.write_text(f"{{\\rtf1\\ansi\\uc1 {body}}}", encoding="ascii")


def write_pdf(path: Path, texts: Sequence[str]) -> None:
    """Write a PDF of fifty lines a page."""
    words = " ".join(texts).encode("cp1252", "replace").decode("latin-1")
    lines = [words[at : at + _LINE_LENGTH] for at in range(0, len(words), _LINE_LENGTH)]
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R "
            f">> >> /Contents {5 + 2 * number} 0 R >>"
        )
        shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in page)
        content = f"BT /F1 10 Tf 14 TL 50 780 Td\n{shown}ET"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    told = "".join(f"{n} 0 obj\n{content}\nendobj\n" for n, content in enumerate(objects, start=1))
    # Without a table of places, which pdfium then makes.
    path.write_bytes(f"%PDF-1.7\n{told}trailer\n<< /Root 1 0 R >>\n".encode("latin-1"))


def write_csv(path: Path, texts: Sequence[str]) -> None:
    """Write a corpus with an article a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("id", "text"))
        rows.writerows(enumerate(texts))


def write_subtitles(path: Path, texts: Sequence[str]) -> None:
    """Write SubRip subtitles of eight words each."""
    words = " ".join(texts).split()
    cues = [" ".join(words[at : at + 8]) for at in range(0, len(words), 8)]
    told = (
        f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\n{cue}\n"
        for n, cue in enumerate(cues)
    )
    path.write_text("\n".join(told), encoding="utf-8")


def _pack(path: Path, parts: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name, part in parts.items():
            # Told at the file's start, for whoever only looks there (ODF 1.3 part 2, 3.3).
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            container.writestr(name, part, how)


def _numbered(text: str) -> str:
    return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in text)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
