"""Turn the plain text of an e-mail into blocks: paragraphs, and what is quoted of others."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.blocks import Block, BlockText

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED: Final = re.compile(r"(?:> ?)*")
# RFC 5322, 2.1.1, wants lines of 78 characters at most; programs break them at 60 to 80.
_NARROWEST: Final = 50
_WIDEST: Final = 100


def mail_blocks(text: str, *, is_flowed: bool = False) -> Iterator[Block]:
    """Yield the blocks of a message's plain text.

    is_flowed is what format=flowed (RFC 3676) says: a line that ends in a blank goes on in
    the next one. Otherwise lines are joined where nothing but their width parted them.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for depth, quoted in groupby(map(_parted, lines), key=lambda line: line[0]):
        contents = [content for _, content in quoted]
        width = max((len(line.rstrip()) for line in contents), default=0)
        for is_blank, paragraph in groupby(contents, key=lambda line: not line.strip()):
            if not is_blank and (block := _block(list(paragraph), depth, width, is_flowed)):
                yield block


def _parted(line: str) -> tuple[int, str]:
    match = _QUOTED.match(line)
    signs = match[0] if match else ""
    content = line[len(signs) :]
    # RFC 3676, 4.4: a blank is put before what would be taken for a quote.
    return signs.count(">"), content


def _block(lines: list[str], depth: int, width: int, is_flowed: bool) -> Block | None:
    text = BlockText()
    text.add(lines[0])
    for line, following in pairwise(lines):
        if _goes_on(line, following, width, is_flowed):
            text.add(" ")
        else:
            text.break_line()
        text.add(following)
    return text.block(MarkupKind.BLOCK_QUOTE, depth) if depth else text.block()


def _goes_on(line: str, following: str, width: int, is_flowed: bool) -> bool:
    if is_flowed:
        return line.endswith(" ") and line != "-- "
    first_word = following.split(maxsplit=1)[0]
    is_wrapped = _NARROWEST <= width <= _WIDEST
    # The next word would have had room: the author ended the line.
    return is_wrapped and len(line.rstrip()) + 1 + len(first_word) > width
