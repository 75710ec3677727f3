"""Read a PDF: its lines become paragraphs, column by column, without what each page repeats."""

from __future__ import annotations

from os import SEEK_END
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.blocks import compose
from core.articles.files import open_bytes, refusal, refusal_of_size
from core.articles.format import Format
from core.articles.making import make_article
from core.articles.properties import iso_date, language_code, sensible_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pypdfium2 import PdfDocument

    from core.articles.blocks import Block
    from core.articles.format import Sample
    from core.articles.pdf_lines import Line
    from core.models import Article

_MARK: Final = b"%PDF-"
# Of a larger one that is damaged, pdfium would look through all for a minute.
_SIZE_LIMIT: Final = 500 << 20
_HELD: Final = 64 << 20
"""The bytes of a file that is held in memory; what is larger holds pictures as a rule."""
_MOST_PAGES: Final = 3000
_MOST_CHARACTERS: Final = 8_000_000
_NEEDS_OCR: Final = (
    "it holds only images of text; run text recognition (OCR) on it and open what that gives"
)


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    import pypdfium2 as pdfium

    with open_bytes(path) as file:
        size = file.seek(0, SEEK_END)
        if size > _SIZE_LIMIT:
            raise refusal_of_size(path, _SIZE_LIMIT)
        file.seek(0)
        try:
            # Asking Python for each stretch of the file takes as long as reading it.
            document = pdfium.PdfDocument(file.read() if size <= _HELD else file)
            try:
                article = _article(document, path)
            finally:
                document.close()
        except pdfium.PdfiumError as error:
            raise refusal(path, _reason(error)) from error
    yield article


def _reason(error: Exception) -> str:
    import pypdfium2.raw as pdfium

    from core.articles.strangers import DAMAGED, PASSWORD

    is_locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
    return PASSWORD if is_locked else DAMAGED


def _article(document: PdfDocument, path: Path) -> Article:
    from core.articles.pdf_article import make_blocks

    blocks = make_blocks(_pages(document, path))
    text, markup = compose(blocks)
    if not any(char.isalnum() for char in text):
        raise refusal(path, _NEEDS_OCR)
    return make_article(
        text,
        path,
        title=sensible_title(_property(document, "Title")) or _first_heading(blocks),
        byline=_property(document, "Author"),
        published=iso_date(_property(document, "CreationDate")),
        language=language_code(_language(document)),
        markup=markup,
    )


def _pages(document: PdfDocument, path: Path) -> list[list[Line]]:
    from core.articles.containers import TOO_LARGE
    from core.articles.pdf_lines import read_lines

    if len(document) > _MOST_PAGES:
        raise refusal(path, TOO_LARGE)
    pages: list[list[Line]] = []
    left = _MOST_CHARACTERS
    for place in range(len(document)):
        page = document[place]
        text_page = page.get_textpage()
        try:
            left -= text_page.count_chars()
            if left < 0:
                raise refusal(path, TOO_LARGE)
            pages.append(read_lines(text_page, page.get_cropbox()))
        finally:
            text_page.close()
            page.close()
    return pages


def _property(document: PdfDocument, name: str) -> str:
    try:
        return str(document.get_metadata_value(name)).strip()
    except UnicodeDecodeError:
        return ""


def _first_heading(blocks: list[Block]) -> str:
    headings = (block for block in blocks if block.kind is MarkupKind.HEADING)
    first = min(headings, key=lambda heading: heading.level, default=None)
    return first.text if first else ""


def _language(document: PdfDocument) -> str:
    """Return the language that the document's catalog tells (ISO 32000-1, 14.9.2)."""
    import ctypes

    import pypdfium2.raw as pdfium

    size = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not 2 < size < 200:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFCatalog_GetLanguage(
        document.raw, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size
    )
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _is_content(sample: Sample) -> bool:
    # Some have a few bytes before the mark; a text that speaks of it is none.
    is_named = sample.path.suffix.lower() in FORMAT.suffixes
    return sample.head.startswith(_MARK) or (is_named and _MARK in sample.head)


FORMAT: Final = Format("PDF", (".pdf",), read, is_content=_is_content, is_complex=True)
