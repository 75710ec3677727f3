"""Read a plain text file in any encoding, kept as it is but for its BOM and line ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.encodings import decode_any
from core.articles.files import read_bytes, refusal
from core.articles.format import Format
from core.articles.making import make_article
from core.articles.plain_markup import find_markup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Article


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    try:
        text = normalised(decode_any(read_bytes(path)))
    except ValueError as error:
        raise refusal(path, str(error)) from error
    if not text.strip():
        raise refusal(path, "there is no text in it; check that it is the file you mean")
    yield make_article(text, path, markup=find_markup(text))


def normalised(text: str) -> str:
    """Turn CRLF and lone CR into LF; nothing else changes."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


FORMAT: Final = Format("Plain text", (".txt",), read)
