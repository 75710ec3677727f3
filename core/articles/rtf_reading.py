"""Read RTF word by word, and gather what it says to blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.articles.rtf_formatting import Formatting, State
from core.articles.rtf_paragraphs import Branch
from core.articles.rtf_words import (
    BODY,
    BOXES,
    CREATED,
    DRAWING,
    DRAWINGS,
    FONTS,
    LABEL,
    LABELS,
    NO_TEXT,
    NOWHERE,
    SIGNS,
    STARRED,
    STYLES,
    SYMBOLS,
    TARGETS,
    TOKEN,
)
from core.articles.strangers import DAMAGED
from core.articles.trees import TOO_DEEP

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from core.articles.blocks import Block
    from core.articles.gathering import Gathering

_LONGEST_NAME: Final = 1000
_LONGEST_LABEL: Final = 40
_TABLES: Final = frozenset((FONTS, STYLES, CREATED))
_DEEPEST: Final = 1000
_MOST_TOKENS: Final = 3_000_000
"""Those of half a million words as Word writes them, which take some ten seconds."""
_LOOKS: Final = {"b": "is_strong", "i": "is_emphasis", "super": "is_raised"}
_PAGES: Final = {"mac": 10000, "pc": 437, "pca": 850}


class Reading(Formatting):
    """What was met so far of a file."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.author = ""
        self._stack: list[State] = []
        self._is_starred = False
        self._above: list[Branch] = []
        self._notes: list[Gathering] = []
        self._boxes: list[Gathering] = []
        self._words = self._known_words()
        self._entries = self._known_entries()

    def blocks(self, text: str) -> Iterator[Block]:
        """Yield the blocks of a file whose bytes are characters here, its notes last.

        Raises ValueError with a sentence where the file is cut, or has words or groups without
        end.
        """
        place = count = 0
        while match := TOKEN.search(text, place):
            count += 1
            if count > _MOST_TOKENS:
                raise ValueError(TOO_DEEP)
            place = match.end() + self._read(match)
            if match.lastgroup != "run" and not self._above and self._branch.gathering.has_finished:
                yield from self._finished()
            if not self._stack:
                break
        if self._stack:
            raise ValueError(DAMAGED)
        self._end_paragraph()
        yield from self._finished()
        for note in self._notes:
            yield from note.finished()

    def _finished(self) -> Iterator[Block]:
        """Yield the paragraphs that ended, and the text boxes that hang on them."""
        yield from self._branch.gathering.finished()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from box.finished()

    def _read(self, match: re.Match[str]) -> int:
        """Read what was matched; return how many bytes behind it are no RTF."""
        word, number, byte, symbol, brace, run = match.groups()
        if run is not None:
            self._text.read_run(run)
        elif word == "bin":
            return max(0, int(number or 0))
        elif word:
            self._read_word(word, int(number) if number else None)
        elif byte:
            self._text.read_byte(int(byte, 16))
        elif symbol:
            self._read_symbol(symbol)
        elif brace == "{":
            self._open()
        else:
            self._close()
        return 0

    def _read_symbol(self, symbol: str) -> None:
        if symbol in SYMBOLS:
            self._text.read_sign(SYMBOLS[symbol])
        elif symbol == "*":
            self._is_starred = True
        elif symbol in "\r\n":
            self._end_paragraph()

    def _read_word(self, word: str, number: int | None) -> None:
        if word == "u":
            self._text.read_unit(number or 0, self._state.stand_ins)
        elif word in SIGNS:
            self._text.read_sign(SIGNS[word])
        else:
            self._text.stop_skipping()
            self._obey(word, number)
            self._is_starred = False

    def _obey(self, word: str, number: int | None) -> None:
        target = self._state.target
        if word in TARGETS:
            self._aim(TARGETS[word])
        elif word in BOXES and target == DRAWING:
            self._boxes.append(self._start_branch())
        elif word in LABELS and target == BODY:
            self._aim(LABEL)
            self._branch.paragraph.is_item = True
        elif word in NO_TEXT or (self._is_starred and word not in STARRED):
            self._aim(NOWHERE)
        elif target in (NOWHERE, LABEL):
            if word == "ud":
                self._aim_as_above()
        elif target in _TABLES:
            self._flush()
            if word in self._entries:
                self._entries[word](number or 0)
        elif word in _LOOKS:
            self._flush()
            look = self._state.look._replace(**{_LOOKS[word]: number != 0})
            self._state = self._state._replace(look=look)
        elif word in self._words:
            self._flush()
            self._words[word](number)
        elif word in _PAGES:
            self._set_page(_PAGES[word])

    @property
    def _is_text(self) -> bool:
        return self._state.target == BODY and not self._state.is_hidden

    # Groups

    def _open(self) -> None:
        self._flush()
        if len(self._stack) >= _DEEPEST:
            raise ValueError(TOO_DEEP)
        self._stack.append(self._state)
        self._is_starred = False

    def _close(self) -> None:
        self._flush()
        self._text.stop_skipping()
        if self._above and self._branch.depth == len(self._stack):
            self._end_paragraph()
            self._branch = self._above.pop()
        if self._stack:
            self._state = self._stack.pop()
            self._text.encoding = self._encodings.of(self._state.font)

    def _aim(self, target: str) -> None:
        self._flush()
        self._state = self._state._replace(target=target)

    def _aim_at_drawing(self, number: int | None) -> None:
        # What stands in for a drawing holds its text once more.
        if self._is_text:
            self._aim(DRAWING)

    def _aim_as_above(self) -> None:
        r"""Read the half of \upr that is Unicode as if it stood in the group around both."""
        if len(self._stack) > 1:
            self._aim(self._stack[-2].target)

    def _start_branch(self) -> Gathering:
        self._flush()
        self._above.append(self._branch)
        self._branch = Branch(len(self._stack))
        self._state = State(font=self._state.font, stand_ins=self._state.stand_ins)
        return self._branch.gathering

    def _start_note(self, number: int | None) -> None:
        if self._is_text:
            sign = f"[{len(self._notes) + 1}]"
            self._branch.gathering.add(sign)
            self._notes.append(self._start_branch())
            self._branch.gathering.add(f"{sign} ")
        else:
            self._aim(NOWHERE)

    # Text and paragraphs

    def _flush(self) -> None:
        """Hand over the text that was read since the state changed."""
        text = self._text.take()
        if not text:
            return
        state = self._state
        if self._is_text:
            self._branch.set_row()
            self._branch.gathering.add(text, state.look)
        elif state.target == LABEL and len(self._branch.paragraph.label) < _LONGEST_LABEL:
            self._branch.paragraph.label += text
        elif state.target == "title" and len(self.title) < _LONGEST_NAME:
            self.title += text
        elif state.target == "author" and len(self.author) < _LONGEST_NAME:
            self.author += text
        elif state.target == STYLES and len(self._style.name) < _LONGEST_NAME:
            self._style.name += text

    def _end_paragraph(self, number: int | None = None) -> None:
        self._flush()
        if self._is_text:
            self._branch.end_paragraph(self._styles)

    def _break_line(self, number: int | None) -> None:
        if self._is_text:
            self._branch.gathering.break_line()

    def _end_cell(self, number: int | None) -> None:
        if self._is_text:
            self._branch.end_cell(self._styles)

    def _end_row(self, number: int | None) -> None:
        self._branch.end_row()

    def _known_words(self) -> dict[str, Callable[[int | None], None]]:
        return {
            **dict.fromkeys(("par", "sect"), self._end_paragraph),
            **dict.fromkeys(("line", "lbr", "nestcell", "nestrow"), self._break_line),
            **dict.fromkeys(("v", "deleted", "mvf"), self._hide),
            **dict.fromkeys(("nosupersub", "sub"), self._lower),
            **dict.fromkeys(DRAWINGS, self._aim_at_drawing),
            "cell": self._end_cell,
            "row": self._end_row,
            "pard": self._start_paragraph,
            "intbl": self._be_in_table,
            "trowd": self._define_row,
            "cellx": self._define_cell,
            "s": self._set_style,
            "outlinelevel": self._set_outline,
            "ls": self._set_list,
            "ilvl": self._set_depth,
            "plain": self._make_plain,
            "f": self._set_font,
            "deff": self._set_default_font,
            "ansicpg": self._set_page,
            "uc": self._set_stand_ins,
            "deflang": self._set_language,
            "footnote": self._start_note,
        }
