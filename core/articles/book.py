"""Find the chapters of an e-book and what it says of itself (EPUB 3.3 and 2.0.1)."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from core.article_parts import MarkupKind
from core.articles.html_blocks import html_blocks
from core.articles.pages import decode_page
from core.articles.properties import iso_date, language_code
from core.articles.trees import NO_MARKUP, parse_xhtml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.articles.blocks import Block
    from core.articles.containers import Container

_DAMAGED: Final = "it is damaged or not complete; get it anew"
_PROTECTED: Final = "it is protected against copying; get it without that protection"
# EPUB 3.3, 4.3, and what Adobe's programs do: a font is hidden so, and no text is.
_FONT_METHODS: Final = frozenset(
    ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
)
_TEXT_TYPES: Final = frozenset(("application/xhtml+xml", "text/html", "application/xml", ""))
_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_ABOUT_THE_BOOK: Final = frozenset(("toc", "cover", "landmarks", "page-list", "loi", "lot"))
_NOTES: Final = frozenset(
    ("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "note")
)
_COVER_NAME: Final = re.compile(r"(?:cover|toc|nav|contents)\d*\.x?html?", re.IGNORECASE)
_SHORT: Final = 300
_MOST_ITEMS: Final = 10_000


@dataclass(slots=True)
class Chapter:
    """A chapter's title, which may be empty, and what it says."""

    title: str
    blocks: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Item:
    """A part of the book as its package document names it."""

    name: str
    media_type: str
    properties: frozenset[str]


class Book:
    """An e-book in a container; all raise ValueError with a reason for files.refusal()."""

    def __init__(self, container: Container) -> None:
        """Read what the book says of itself; refuses one that is protected."""
        self._container = container
        self._refuse_protected()
        self._package_name = self._find_package()
        package = container.xml(self._package_name)
        if package is None:
            raise ValueError(_DAMAGED)
        self._package = package
        self.title = self._said("title")
        self.byline = ", ".join(self._all_said("creator"))
        self.published = iso_date(self._said("date"))
        self.language = language_code(self._said("language"))

    def chapters(self) -> Iterator[Chapter]:
        """Yield the chapters in the order of reading; a part without a heading goes on one."""
        chapter: Chapter | None = None
        for name in self._reading_order():
            blocks = self._blocks(name)
            if not blocks:
                continue
            heading = next((b.text for b in blocks[:3] if b.kind is MarkupKind.HEADING), "")
            if chapter is not None and not heading:
                chapter.blocks.extend(blocks)
                continue
            if chapter is not None:
                yield chapter
            chapter = Chapter(heading, blocks)
        if chapter is None:
            raise ValueError(NO_MARKUP)
        yield chapter

    def _refuse_protected(self) -> None:
        encryption = self._container.xml("META-INF/encryption.xml")
        if encryption is None:
            return
        for method in encryption.iter("{*}EncryptionMethod"):
            if method.get("Algorithm") not in _FONT_METHODS:
                raise ValueError(_PROTECTED)

    def _find_package(self) -> str:
        container = self._container.xml("META-INF/container.xml")
        roots = [] if container is None else list(container.iter("{*}rootfile"))
        name = next((root.get("full-path") for root in roots if root.get("full-path")), None)
        if not name:
            raise ValueError(_DAMAGED)
        return name

    def _said(self, name: str) -> str:
        return next(iter(self._all_said(name)), "")

    def _all_said(self, name: str) -> list[str]:
        # Dublin Core's elements, of whatever namespace the book has them in.
        found = (
            " ".join("".join(element.itertext()).split())
            for metadata in self._package.iterfind("{*}metadata")
            for element in metadata.iter(f"{{*}}{name}")
        )
        return [text for text in found if text]

    def _items(self) -> dict[str, _Item]:
        return {
            element.get("id", ""): _Item(
                self._resolved(element.get("href", "")),
                element.get("media-type", "").lower(),
                frozenset(element.get("properties", "").split()),
            )
            for element in self._package.iterfind("{*}manifest/{*}item")
        }

    def _resolved(self, address: str) -> str:
        """Return the name of the part at an address; one outside is in no container."""
        folder = posixpath.dirname(self._package_name)
        return posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))

    def _reading_order(self) -> Iterator[str]:
        """Yield the names of the parts that hold text, without cover and lists of contents."""
        items = self._items()
        about = {
            self._resolved(reference.get("href", ""))
            for reference in self._package.iterfind("{*}guide/{*}reference")
            if reference.get("type", "").lower() in _ABOUT_THE_BOOK
        }
        seen: set[str] = set()
        for reference in list(self._package.iterfind("{*}spine/{*}itemref"))[:_MOST_ITEMS]:
            item = items.get(reference.get("idref", ""))
            if item is None or item.name in seen or item.media_type not in _TEXT_TYPES:
                continue
            seen.add(item.name)
            if "nav" not in item.properties and item.name not in about:
                yield item.name

    def _blocks(self, name: str) -> list[Block]:
        data = self._container.read(name)
        if not data:
            return []
        root = parse_xhtml(data, decode_page(data))
        for element in list(root.iter("{*}aside", "{*}section", "{*}nav", "{*}body", "{*}div")):
            types = set(element.get(_TYPE, element.get("epub:type", "")).split())
            if types & _NOTES:
                # Programs show a note that is hidden beside the text that it belongs to.
                element.attrib.pop("hidden", None)
            elif types & _ABOUT_THE_BOOK:
                element.clear(keep_tail=True)
        blocks = list(html_blocks(root))
        is_short = sum(len(block.text) for block in blocks) < _SHORT
        return [] if is_short and _COVER_NAME.fullmatch(posixpath.basename(name)) else blocks
