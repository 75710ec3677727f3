"""Turn what markdown-it makes of a text into blocks, where it holds nothing of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.article_parts import MarkupKind
from core.articles.blocks import Block, BlockText
from core.articles.html_elements import LONGEST_CELL
from core.articles.numbering import numeral

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

_BEGUN: Final = {"strong_open": MarkupKind.STRONG, "em_open": MarkupKind.EMPHASIS}
_ENDED: Final = frozenset(("strong_close", "em_close"))


def markdown_blocks(tokens: Sequence[Token]) -> list[Block] | None:
    """Return the blocks that html_blocks() finds in what the tokens are rendered to.

    None where only that can tell, which takes longer: where there is HTML, a table that may
    arrange the page, or a link within the text, as the arrows are that lead back from notes.
    """
    walk = _Walk()
    for token in tokens:
        meet = walk.meetings.get(token.type)
        if meet:
            meet(token)
    return None if walk.needs_html else walk.blocks


class _Walk:
    """What was met so far: the blocks that ended, the one that grows, and what encloses it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.needs_html = False
        self.meetings: dict[str, Callable[[Token], None]] = {
            "inline": self._say,
            "paragraph_close": self._end_block,
            "heading_open": self._begin_heading,
            "heading_close": self._end_context,
            "bullet_list_open": self._begin_list,
            "bullet_list_close": self._end_list,
            "ordered_list_open": self._begin_list,
            "ordered_list_close": self._end_list,
            "list_item_open": self._begin_item,
            "list_item_close": self._end_context,
            "blockquote_open": self._begin_quote,
            "blockquote_close": self._end_quote,
            "code_block": self._add_code,
            "fence": self._add_code,
            "html_block": self._meet_html,
            "th_open": self._begin_column,
            "thead_close": self._end_head,
            "table_close": self._end_table,
            "th_close": self._end_cell,
            "td_close": self._end_cell,
            "tr_close": self._end_row,
        }
        self._text = BlockText()
        # Of what is open and makes something of its blocks: what the next one becomes.
        self._contexts: list[tuple[MarkupKind | None, int, str]] = [(None, 0, "")]
        # Of each list that is open, the number of its next item; None for bullets.
        self._numbers: list[int | None] = []
        self._quotes = 0
        self._columns = 0
        self._breaks = 0

    def _say(self, token: Token) -> None:
        text = self._text
        self.needs_html |= self._columns > 0 and len(token.content) > LONGEST_CELL
        for child in token.children or ():
            kind = child.type
            if kind in ("text", "code_inline"):
                text.add(child.content)
                if self._breaks and child.content.strip():
                    self._breaks = 0
            elif kind == "softbreak":
                text.add(" ")
            elif kind == "hardbreak":
                self._break_line()
            elif kind in _BEGUN:
                text.begin(_BEGUN[kind])
            elif kind in _ENDED:
                text.end()
            elif kind == "html_inline" or (kind == "link_open" and "#" in str(child.attrs["href"])):
                self.needs_html = True

    def _break_line(self) -> None:
        """Break the line; two breaks in a row part paragraphs."""
        self._breaks += 1
        if self._breaks > 1:
            self._end_block()
        else:
            self._text.break_line()

    def _add_code(self, token: Token) -> None:
        for number, line in enumerate(token.content.split("\n")):
            if number:
                self._break_line()
            self._text.add(line)
            if line.strip():
                self._breaks = 0
        self._end_block()

    def _end_block(self, _: Token | None = None) -> None:
        kind, level, marker = self._contexts[-1]
        self._breaks = 0
        if block := self._text.block(kind, level, marker):
            self.blocks.append(block)
            if kind is MarkupKind.LIST_ITEM:
                # Only the first paragraph of an item has the item's sign.
                self._contexts[-1] = (None, 0, "")

    def _begin_heading(self, token: Token) -> None:
        self._contexts.append((MarkupKind.HEADING, int(token.tag[1:]), ""))

    def _begin_quote(self, _: Token) -> None:
        self._quotes += 1
        self._contexts.append((MarkupKind.BLOCK_QUOTE, self._quotes, ""))

    def _end_quote(self, _: Token) -> None:
        self._quotes -= 1
        self._end_context()

    def _begin_list(self, token: Token) -> None:
        is_numbered = token.type == "ordered_list_open"
        self._numbers.append(int(token.attrs.get("start", 1)) if is_numbered else None)

    def _end_list(self, _: Token) -> None:
        self._numbers.pop()

    def _begin_item(self, _: Token) -> None:
        number = self._numbers[-1]
        marker = "" if number is None else f"{numeral(number)}."
        self._numbers[-1] = None if number is None else number + 1
        self._contexts.append((MarkupKind.LIST_ITEM, len(self._numbers), marker))

    def _end_context(self, _: Token | None = None) -> None:
        self._end_block()
        self._contexts.pop()

    def _meet_html(self, _: Token) -> None:
        self.needs_html = True

    def _begin_column(self, _: Token) -> None:
        self._columns += 1

    def _end_head(self, _: Token) -> None:
        self.needs_html |= self._columns < 2

    def _end_table(self, _: Token) -> None:
        self._columns = 0

    def _end_cell(self, _: Token) -> None:
        self._text.end_cell()
        self._breaks = 0

    def _end_row(self, _: Token) -> None:
        if block := self._text.block(MarkupKind.CELL):
            self.blocks.append(block)
