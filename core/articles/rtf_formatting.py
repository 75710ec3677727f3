"""What the words of RTF set: how a run looks, what a paragraph is, the fonts and styles."""

from __future__ import annotations

from functools import partial
from locale import windows_locale
from typing import TYPE_CHECKING, NamedTuple

from core.articles.gathering import PLAIN, Look
from core.articles.rtf_paragraphs import Branch, Paragraph, Style
from core.articles.rtf_text import Encodings, TextReader
from core.articles.rtf_words import BODY

if TYPE_CHECKING:
    from collections.abc import Callable


class State(NamedTuple):
    """What holds within a group: where its text goes, how it looks, its font, its stand-ins."""

    target: str = BODY
    look: Look = PLAIN
    is_hidden: bool = False
    font: int = -1
    stand_ins: int = 1


class Formatting:
    """What holds at a place of a file."""

    def __init__(self) -> None:
        self.language = ""
        self.created: dict[str, int] = {}
        self._state = State()
        self._text = TextReader()
        self._encodings = Encodings()
        self._branch = Branch()
        self._styles: dict[int, Style] = {}
        self._style = Style()
        self._font = -1

    # What words set

    def _start_paragraph(self, number: int | None) -> None:
        self._branch.paragraph = Paragraph()

    def _be_in_table(self, number: int | None) -> None:
        self._branch.paragraph.is_in_table = number != 0

    def _define_row(self, number: int | None) -> None:
        self._branch.cells = 0

    def _define_cell(self, number: int | None) -> None:
        self._branch.cells += 1

    def _set_style(self, number: int | None) -> None:
        self._branch.paragraph.style = number or 0

    def _set_outline(self, number: int | None) -> None:
        self._branch.paragraph.outline = number or 0

    def _set_list(self, number: int | None) -> None:
        self._branch.paragraph.is_item = bool(number)

    def _set_depth(self, number: int | None) -> None:
        self._branch.paragraph.depth = max(0, number or 0)

    def _hide(self, number: int | None) -> None:
        self._state = self._state._replace(is_hidden=number != 0)

    def _make_plain(self, number: int | None) -> None:
        if self._state.is_hidden or self._state.look != PLAIN:
            self._state = self._state._replace(look=PLAIN, is_hidden=False)

    def _lower(self, number: int | None) -> None:
        self._state = self._state._replace(look=self._state.look._replace(is_raised=False))

    def _set_font(self, number: int | None) -> None:
        self._state = self._state._replace(font=number or 0)
        self._text.encoding = self._encodings.of(self._state.font)

    def _set_default_font(self, number: int | None) -> None:
        self._encodings.default_font = number or 0

    def _set_page(self, number: int | None) -> None:
        self._encodings.set_page(number or 0)
        self._text.encoding = self._encodings.of(self._state.font)

    def _set_stand_ins(self, number: int | None) -> None:
        self._state = self._state._replace(stand_ins=max(0, 1 if number is None else number))

    def _set_language(self, number: int | None) -> None:
        self.language = windows_locale.get(number or 0, "")[:2]

    # Entries of the tables of fonts and styles, and of a time

    def _start_font(self, number: int) -> None:
        self._font = number

    def _set_charset(self, number: int) -> None:
        self._encodings.set_charset(self._font, number)

    def _start_style(self, number: int) -> None:
        self._style = self._styles.setdefault(number, Style())

    def _set_style_outline(self, number: int) -> None:
        self._style.outline = number

    def _set_style_language(self, number: int) -> None:
        # The first style is the one that the others are based on.
        if not self.language:
            self._set_language(number)

    def _known_entries(self) -> dict[str, Callable[[int], None]]:
        return {
            "f": self._start_font,
            "fcharset": self._set_charset,
            "s": self._start_style,
            "outlinelevel": self._set_style_outline,
            "lang": self._set_style_language,
            **{unit: partial(self.created.__setitem__, unit) for unit in ("yr", "mo", "dy")},
        }
