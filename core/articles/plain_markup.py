"""Find the Markdown and the addresses that stay in a plain text, whose text never changes."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from core.article_parts import Markup, MarkupKind

if TYPE_CHECKING:
    from collections.abc import Iterator

# CommonMark 0.31: 4.2 ATX headings, 5.1 block quotes, 6.3 links, 6.4 images. No repetition can
# meet its own start, so that a search is linear in the text.
_HEADING: Final = re.compile(
    r"^(?P<sign> {0,3}(?P<level>#{1,6})[ \t]+)(?P<words>[^\s#][^\n]*)$", re.MULTILINE
)
_QUOTED: Final = re.compile(r"^ {0,3}>(?:[ \t]{0,3}>)*[ \t]?", re.MULTILINE)
_TARGET: Final = (
    r"\]\([^()\s]{0,4000}(?:\([^()\s]{0,200}\)[^()\s]{0,4000})?(?: \"[^\"\n]{0,400}\")?\)"
)
_LINK: Final = re.compile(rf"(?P<open>!?\[)(?P<words>[^\[\]\n]{{0,1000}})(?P<target>{_TARGET})")
_ADDRESS: Final = re.compile(r"(?<![\w.@-])(?:(?:https?|ftp)://|www\.)[^\s<>\"“”\[\]]{1,4000}")
_AFTER_ADDRESS: Final = ".,;:!?'’*_)"
_MOST: Final = 100_000
"""Of each kind; what more there is stays unmarked: such a text is made to fill the memory."""


def find_markup(text: str) -> tuple[Markup, ...]:
    """Return the headings, block quotes and what is no prose, by their place in the text.

    Signs, images, the targets of links and bare addresses are dimmed; nothing is hidden.
    """
    links = list(islice(_links(text), _MOST))
    others = (_headings(text), _block_quotes(text), _addresses(text, links))
    marks = [*links, *chain.from_iterable(islice(kind, _MOST) for kind in others)]
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _headings(text: str) -> Iterator[Markup]:
    for match in _HEADING.finditer(text):
        start = match.start("words")
        words = match["words"].rstrip()
        unclosed = words.rstrip("#")
        end = start + len(unclosed.rstrip() if unclosed.endswith((" ", "\t")) else words)
        yield _dimmed(*match.span("sign"))
        yield Markup(MarkupKind.HEADING, start, end, len(match["level"]))
        if end < match.end():
            yield _dimmed(end, match.end())


def _block_quotes(text: str) -> Iterator[Markup]:
    """Yield the signs, and a quote for each run of lines that are as deep as each other."""
    start = end = level = 0
    for match in _QUOTED.finditer(text):
        yield _dimmed(*match.span())
        depth = match.group().count(">")
        if (match.start(), depth) != (end + 1, level):
            yield from _quote(start, end, level)
            start, level = match.start(), depth
        end = _line_end(text, match.end())
    yield from _quote(start, end, level)


def _quote(start: int, end: int, level: int) -> Iterator[Markup]:
    if level:
        yield Markup(MarkupKind.BLOCK_QUOTE, start, end, level)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _links(text: str) -> Iterator[Markup]:
    for match in _LINK.finditer(text):
        if match["open"] == "![":
            yield _dimmed(*match.span())
        else:
            yield _dimmed(*match.span("open"))
            yield _dimmed(*match.span("target"))


def _addresses(text: str, links: list[Markup]) -> Iterator[Markup]:
    """Yield the addresses that stand alone, each without the punctuation behind it."""
    waiting = iter(links)
    link = next(waiting, None)
    for match in _ADDRESS.finditer(text):
        while link and link.end <= match.start():
            link = next(waiting, None)
        if not (link and link.start <= match.start()):
            address = match.group()
            kept = address.rstrip(_AFTER_ADDRESS)
            if "(" in kept and address[len(kept) :].startswith(")"):
                kept += ")"
            yield _dimmed(match.start(), match.start() + len(kept))


def _dimmed(start: int, end: int) -> Markup:
    return Markup(MarkupKind.DIMMED, start, end)
