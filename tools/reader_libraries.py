"""What the libraries of each format do with a file by themselves, for the benchmark of readers.

Some of a format's functions do the least that gives any text of it; others, beside them, what a
caller must do with the library so as to know as much of the text as the reader does.
"""

from __future__ import annotations

import csv
from email import message_from_bytes, policy
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pypdfium2 import PdfTextPage


def parse_html(path: Path) -> object:
    """Have trafilatura find a page's article and what the page says of itself."""
    return _extracted(path.read_bytes())


def parse_archive(path: Path) -> object:
    """Take a saved page apart and have trafilatura read it."""
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    html = next(part for part in message.walk() if part.get_content_type() == "text/html")
    return _extracted(bytes(html.get_payload(decode=True)))


def _extracted(data: bytes) -> object:
    from trafilatura import bare_extraction

    return bare_extraction(
        data.decode(), favor_precision=True, include_comments=False, with_metadata=True
    )


def parse_mail(path: Path) -> object:
    """Have the standard library parse a message and decode its body."""
    return _message(path.read_bytes())


def parse_mailbox(path: Path) -> object:
    """Part a mailbox, and parse its messages as one is."""
    return [_message(data) for data in path.read_bytes().split(b"From nora Tue Mar")[1:]]


def _message(data: bytes) -> object:
    message = message_from_bytes(data, policy=policy.default)
    body = message.get_body(("plain",))
    return [str(message[name]) for name in ("subject", "from", "date")], body and body.get_content()


def render_markdown(path: Path) -> str:
    """Have markdown-it-py render the file, which gives HTML and no text."""
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return str(renderer.render(path.read_text(encoding="utf-8")))


def parse_markdown(path: Path) -> object:
    """Have markdown-it-py render the file and lxml parse what it rendered."""
    from lxml.html import fromstring

    return fromstring(render_markdown(path)).text_content()


def parse_pdf(path: Path) -> object:
    """Have pdfium tell the text of each page, as it was drawn."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def place_pdf(path: Path) -> object:
    """Have pdfium tell each stretch of text and where it stands, without which no column ends."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path)
    try:
        pages = [page.get_textpage() for page in document]
        return [
            (page.get_text_range(), [(box, page.get_text_bounded(*box)) for box in _boxes(page)])
            for page in pages
        ]
    finally:
        document.close()


def _boxes(page: PdfTextPage) -> list[tuple[float, float, float, float]]:
    return [page.get_rect(place) for place in range(page.count_rects())]


def parse_csv(path: Path) -> object:
    """Have the standard library read the rows."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def fill_csv(path: Path) -> object:
    """Have it read them by their columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def convert_docx(path: Path) -> str:
    """Have mammoth make HTML of a Word file."""
    with path.open("rb") as file:
        return str(import_module("mammoth").convert_to_html(file).value)


def parse_docx(path: Path) -> object:
    """Have lxml parse what mammoth makes."""
    from lxml.html import fromstring

    return fromstring(convert_docx(path)).text_content()


def parse_odt(path: Path) -> object:
    """Have odfdo tell each paragraph's text."""
    body = import_module("odfdo").Document(path).body
    return [paragraph.inner_text for paragraph in body.paragraphs]


def format_odt(path: Path) -> object:
    """Have odfdo tell the text with its headings, lists and tables, and what it says of itself."""
    document = import_module("odfdo").Document(path)
    facts = document.meta
    told = (facts.title, facts.initial_creator, facts.creation_date, facts.language)
    return told, document.get_formatted_text()


def strip_rtf(path: Path) -> object:
    """Have striprtf tell the text, which knows of no paragraph's kind and no look."""
    return import_module("striprtf.striprtf").rtf_to_text(path.read_text(encoding="ascii"))
