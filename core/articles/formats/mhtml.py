"""Read a web page that was saved with all its parts (MHTML, RFC 2557) as one article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.articles.files import read_bytes, refusal
from core.articles.format import Format
from core.articles.trees import NO_MARKUP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message
    from pathlib import Path

    from core.articles.format import Sample
    from core.models import Article

_SAVED: Final = re.compile(rb"^(?:from: <saved by |snapshot-content-location:|x-maf)", re.I | re.M)
_PAGE_TYPES: Final = frozenset(("text/html", "application/xhtml+xml"))


def read(path: Path) -> Iterator[Article]:
    """Yield the page's article, or raise ArticleError."""
    from core.articles.mail import parse_message

    data = read_bytes(path)
    try:
        yield _article(parse_message(data), path)
    except ValueError as error:
        raise refusal(path, str(error)) from error


def is_saved_page(sample: Sample) -> bool:
    """Whether a file begins as a browser begins a page that it saves."""
    head = sample.head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _SAVED.search(head) is not None


def _article(message: Message, path: Path) -> Article:
    from core.articles.mail import content, content_type, header, parameter
    from core.articles.pages import read_page

    page = next((part for part in message.walk() if content_type(part) in _PAGE_TYPES), None)
    if page is None:
        raise ValueError(NO_MARKUP)
    address = header(message, "snapshot-content-location") or header(page, "content-location")
    if not address.startswith(("http://", "https://")):
        address = ""
    return read_page(content(page), path, address=address, charset=parameter(page, "charset"))


FORMAT: Final = Format("Web archive", (".mhtml", ".mht"), read, is_saved_page, is_complex=True)
