"""Read a saved web page as one article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.articles.files import open_bytes, refusal
from core.articles.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.articles.format import Sample
    from core.models import Article

_START: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*<(?:!doctype\s+html|html|head)\b",
    re.I | re.S,
)


def read(path: Path) -> Iterator[Article]:
    """Yield the page's article, or raise ArticleError."""
    from core.articles.pages import SIZE_LIMIT, read_page

    with open_bytes(path) as file:
        data = file.read(SIZE_LIMIT + 1)
    try:
        yield read_page(data, path)
    except ValueError as error:
        raise refusal(path, str(error)) from error


def is_html(sample: Sample) -> bool:
    """Whether a file begins as a page does."""
    return _START.match(sample.head) is not None


FORMAT: Final = Format("Web page", (".html", ".htm", ".xhtml"), read, is_html, is_complex=True)
