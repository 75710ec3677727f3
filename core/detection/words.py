"""The words of an article as the speaker rules read them: tokens as plain lists with offsets."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Doc

_QUOTES: Final = frozenset('“”"„‟«»‹›「」『』‘＂')


class Words:
    """Parallel lists over the tokens that are not blank; a word is known by its index."""

    __slots__ = ("ends", "lowers", "starts", "texts")

    def __init__(self, doc: Doc) -> None:
        self.texts: list[str] = []
        self.lowers: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for token in doc:
            text = token.text
            if text.isspace():
                continue
            start = token.idx
            self.texts.append(text)
            self.lowers.append(text.lower())
            self.starts.append(start)
            self.ends.append(start + len(text))

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Return the index of the first word that starts at the offset or after it."""
        return bisect_left(self.starts, offset)

    def is_capital(self, index: int) -> bool:
        """Whether a word starts as a name does: upper case, or a script without case."""
        first = self.texts[index][0]
        return first.isupper() or (first.isalpha() and not first.islower())

    def is_plain(self, index: int) -> bool:
        """Whether a word is in lower case, hyphens included."""
        first = self.texts[index][0]
        return first.islower()

    def is_quote(self, index: int) -> bool:
        """Whether a word is a double quotation mark or an opening one."""
        return self.texts[index][0] in _QUOTES or self.texts[index] in ("``", "''")

    def is_mark(self, index: int) -> bool:
        """Whether a word is a quotation mark of any form, or an apostrophe that stands alone."""
        return self.is_quote(index) or self.texts[index] in ("'", "’")

    def text(self, start: int, end: int) -> str:
        """Return the words from start to end as the article has them, with single blanks."""
        pieces = [self.texts[start]]
        for index in range(start + 1, end):
            if self.starts[index] > self.ends[index - 1]:
                pieces.append(" ")
            pieces.append(self.texts[index])
        return "".join(pieces)
