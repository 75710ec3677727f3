"""What is dropped or pasted: files, web addresses, or a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

ArticleSource: TypeAlias = Path | str
"""A file or a folder, or the address of a page."""

_WEB: Final = ("http", "https")
_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_FILE: Final = re.compile(r"file://\S+", re.IGNORECASE)
_MOST_LINES: Final = 1000
"""Of more lines than this none is taken for an address: it is a text."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Either sources to read, or a text with what it looks like as HTML, if that is known."""

    sources: tuple[ArticleSource, ...] = ()
    text: str = ""
    html: str = ""

    def __bool__(self) -> bool:
        return bool(self.sources or self.text or self.html)


def copied() -> QMimeData:
    """Return what is in the clipboard, which may be nothing."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if mime is None else mime


def incoming(mime: QMimeData) -> Incoming:
    """Return what there is to open; what has an address is taken by that."""
    sources = [source for url in mime.urls() for source in _sources(url)]
    if sources:
        return Incoming(tuple(sources))
    text = mime.text() if mime.hasText() else ""
    sources = sources_in(text)
    if sources:
        return Incoming(tuple(sources))
    # A picture comes with HTML that says no more than where it is.
    html = mime.html() if mime.hasHtml() and (text.strip() or not mime.hasImage()) else ""
    return Incoming(text=text if text.strip() else "", html=html)


def sources_in(text: str) -> list[ArticleSource]:
    """Return the addresses that a text consists of, one a line; none if it is anything else."""
    lines = text.split(maxsplit=_MOST_LINES)
    if not lines or len(lines) > _MOST_LINES or len(lines) != len(text.strip().splitlines()):
        return []
    if not all(_ADDRESS.fullmatch(line) or _FILE.fullmatch(line) for line in lines):
        return []
    return [source for line in lines for source in _sources(QUrl(line), line)]


def may_hold_something(mime: QMimeData) -> bool:
    """Tell whether it is worth looking, which for a drag is more than a glance."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def addresses_of(sources: Sequence[ArticleSource]) -> list[str]:
    """Return those of the sources that are web addresses."""
    return [source for source in sources if isinstance(source, str)]


def host_of(address: str) -> str:
    """Return the host of a web address as it is read; the address itself where it has none."""
    return QUrl(address).host() or address


def _sources(url: QUrl, typed: str = "") -> list[ArticleSource]:
    if url.isLocalFile():
        return [Path(url.toLocalFile())]
    if url.scheme().lower() in _WEB:
        return [typed or bytes(url.toEncoded().data()).decode("ascii", "replace")]
    return []
