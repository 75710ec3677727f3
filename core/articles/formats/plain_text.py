"""Read a plain text file as one article, kept as it is but for its BOM and line ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.files import decode, open_bytes, refusal
from core.articles.format import Format
from core.articles.making import make_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Article

_BOM: Final = "\ufeff"


def read(path: Path) -> Iterator[Article]:
    """Yield the file's article, or raise ArticleError."""
    with open_bytes(path) as file:
        data = file.read()
    if b"\0" in data:
        raise refusal(path, "it holds NUL bytes, so it is no text in UTF-8; save it as UTF-8 text")
    try:
        text = normalised(decode(data))
    except ValueError as error:
        raise refusal(path, str(error)) from error
    if not text.strip():
        raise refusal(path, "there is no text in it; check that it is the file you mean")
    yield make_article(text, path)


def normalised(text: str) -> str:
    """Drop a BOM at the start and turn CRLF and lone CR into LF; nothing else changes."""
    return text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")


FORMAT: Final = Format("Plain text", (".txt",), read)
