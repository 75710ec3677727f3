"""Make an article of a web page: without what is around it, with what it says of itself."""

from __future__ import annotations

import codecs
import logging
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from core.articles.blocks import compose
from core.articles.encodings import decode_any
from core.articles.html_blocks import html_blocks
from core.articles.making import make_article
from core.articles.page_blocks import article_blocks
from core.articles.page_facts import full_names_in, page_facts
from core.articles.page_headline import with_headline
from core.articles.page_passages import has_furniture, words_of
from core.articles.trees import NO_MARKUP, parse_html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lxml.html import HtmlElement

    from core.models import Article

SIZE_LIMIT: Final = 20_000_000
"""The bytes of a page; none that says an article comes near."""

_TOO_LARGE: Final = "it is larger than any page that holds an article; check that it is one"
_CHARSET: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_XML_ENCODING: Final = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{2,40})""")
_HEAD_SIZE: Final = 4096
_MOST_ELEMENTS: Final = 30_000
_MOST_TEXT: Final = 3_000_000
_DEEP: Final = f"boolean({'/*' * 150})"
_FULLER: Final = 1.5
# The Encoding Standard of WHATWG, 4.2: what these labels mean on the web.
_MEANT: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_MEANT_LATER: Final = frozenset(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7"))
_SPOKEN: Final = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|assistive-text|mw-editsection)(?:\s|$)",
    re.I,
)
# Most pages have none, and looking at each element would take long.
_HINTS: Final = ("sr-only", "visually", "screen-reader", "screenreader", "assistive-", "mw-edit")


def read_page(data: bytes, path: Path, *, address: str = "", charset: str = "") -> Article:
    """Return the article of a page; charset is what its server or its e-mail said.

    Its source is the address, else what the page names as its own, else the path. Raises
    ValueError with a reason for files.refusal().
    """
    if len(data) > SIZE_LIMIT:
        raise ValueError(_TOO_LARGE)
    text = decode_page(data, charset)
    root = parse_html(text)
    if any(hint in text for hint in _HINTS):
        _drop_what_is_spoken(root)
    return _article_of(root, path, address)


def decode_page(data: bytes, charset: str = "") -> str:
    """Decode a page by its BOM, what its server said, what it says itself, or its looks."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode_any(data)
    if not data.isascii() and (text := _decoded(data, "utf-8")) is not None:
        # What is sound UTF-8 is no other encoding by chance, whatever it calls itself.
        return text
    head = data[:_HEAD_SIZE]
    match = _CHARSET.search(head) or _XML_ENCODING.search(head)
    for label in (charset, match[1].decode("ascii", "replace") if match else ""):
        text = _decoded(data, label)
        if text is not None:
            return text
    return decode_any(data.replace(b"\0", b""))


def _decoded(data: bytes, label: str) -> str | None:
    """Return the data in the encoding of that name, None where it isn't in it or unknown."""
    try:
        name = codecs.lookup(label.strip()).name if label else ""
        # An encoding that its own name in ASCII belies can't be right.
        if not name or name in _MEANT_LATER:
            return None
        name = _MEANT.get(name, name)
        return data.decode(name, "replace" if name.startswith("cp125") else "strict")
    except (LookupError, UnicodeError, TypeError, AssertionError):
        return None


def _article_of(root: HtmlElement, path: Path, address: str) -> Article:
    facts = page_facts(root)
    is_vast = _is_vast(root)
    found = None if is_vast else _found(root, address or facts.address)
    if not is_vast and has_furniture(root):
        guide = _fuller(found.text if found else "", facts.body)
        blocks = with_headline(article_blocks(root, guide, facts.title), facts.title, root)
    else:
        blocks = list(html_blocks(root))
    text, markup = compose(blocks)
    if not text:
        raise ValueError(NO_MARKUP)
    return make_article(
        text,
        path,
        title=facts.title,
        source=address or facts.address,
        published=facts.published or _sure_day(found.date if found else None),
        byline=facts.byline or full_names_in((found and found.author) or "", facts.no_authors),
        language=facts.language,
        markup=markup,
    )


def _fuller(found: str, told: str) -> str:
    """Return what search engines are told where trafilatura found but a part of it."""
    return told if len(words_of(told)) > _FULLER * len(words_of(found)) else found


def _sure_day(day: str | None) -> str:
    """Return the day unless it is that of which nothing but the year was found."""
    return "" if not day or day.endswith("-01-01") else day


def _is_vast(root: HtmlElement) -> bool:
    """Whether the page is a whole book, or nested as none is: trafilatura would take minutes."""
    elements, length = root.xpath("count(//*)"), root.xpath("string-length()")
    return bool(elements > _MOST_ELEMENTS or length > _MOST_TEXT or root.xpath(_DEEP))


def _drop_what_is_spoken(root: HtmlElement) -> None:
    """Drop what only a screen reader says, as the words “image caption” before a caption."""
    for element in root.xpath(".//*[@class]"):
        if _SPOKEN.search(element.get("class", "")):
            element.drop_tree()


def _found(root: HtmlElement, address: str) -> Any:
    """Return trafilatura's document, None where it finds nothing or stumbles."""
    try:
        return _extraction()(
            root,
            url=address or None,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            # A guess from any year that the text tells is worse than none.
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (RecursionError, LookupError, AttributeError, ArithmeticError, UnicodeError):
        return None


@cache
def _extraction() -> Callable[..., Any]:
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):
        # They would write their doubts about a page to stderr.
        logging.getLogger(name).addHandler(logging.NullHandler())
    return bare_extraction
