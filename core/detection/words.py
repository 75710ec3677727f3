"""The words of an article as the speaker rules read them: tokens as plain lists with offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Names whose capital stands behind a hyphen or an apostrophe: al-Hassan, d’Arcy.
_PREFIXED: Final = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l|ul)[-’'][A-Z]")
_QUOTES: Final = frozenset('“”"„‟«»‹›「」『』‘＂')


class Words:
    """Parallel lists over the tokens that are not blank; a word is known by its index."""

    __slots__ = ("_capitals", "ends", "lowers", "starts", "texts")

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
        self._capitals = list(map(_is_capital, self.texts))

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Return the index of the first word that starts at the offset or after it."""
        return bisect_left(self.starts, offset)

    def is_capital(self, index: int) -> bool:
        """Whether a word starts as a name does: upper case, or a script without case."""
        return self._capitals[index]

    def is_plain(self, index: int) -> bool:
        """Whether a word is in lower case, hyphens included."""
        return not self._capitals[index] and self.texts[index][0].islower()

    def is_adverb(self, index: int) -> bool:
        """Whether a word ends as adverbs do, and is no name such as Kelly."""
        return self.lowers[index].endswith("ly") and self.is_plain(index)

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


def _is_capital(text: str) -> bool:
    if not text[0].islower():
        return text[0].isalpha()
    return not text.isalpha() and _PREFIXED.match(text) is not None
