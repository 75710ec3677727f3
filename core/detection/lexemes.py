"""Cut a text into the words, numbers and signs that the quantity grammar reads.

spaCy's tokens are no help here: it keeps `assumed.“It’s` whole and splits `£3m` by
a list of suffixes. A lexeme is a run of digits with its separators, a run of letters,
or one sign; an empty line is a lexeme of its own, so that nothing is read across it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LETTER: Final = r"[^\W\d_¼-¾⅐-⅟²³¹⁰-₉①-⓿]"
_LEXEME: Final = re.compile(
    r"(?P<digits>"
    r"(?<!\d\ )[1-9]\d{0,2}(?:['’\u00a0\u202f\u2009\ ]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)*(?:[eE][+-]?\d+(?!\w))?"
    r"|(?<![\w.])\.\d+"
    r")"
    rf"|(?P<word>{_LETTER}+)"
    r"|(?P<vulgar>[¼-¾⅐-⅞])"
    r"|(?P<gap>\n[^\S\n]*\n\s*)"
    r"|(?P<sign>\S)"
)
_HYPHENS: Final = frozenset("-‐‑")
_DASHES: Final = frozenset("-‐‑–—−‒")
DIGITS, WORD, VULGAR, GAP, SIGN = 1, 2, 3, 4, 5


# Padding behind the last lexeme. A negative index wraps into it, so that nothing reads as ""
# beyond either end without a check; no rule looks further than this.
_PADDING: Final = 16


@dataclass(frozen=True, slots=True)
class Lexemes:
    """The lexemes of a text, as parallel lists with padding behind them.

    words are in lower case. Up to _PADDING beyond either end reads as empty signs
    that touch nothing.
    """

    text: str
    words: list[str]
    kinds: list[int]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words) - _PADDING

    def word(self, index: int) -> str:
        """Return the lexeme in lower case, or "" beyond either end."""
        return self.words[index]

    def kind(self, index: int) -> int:
        """Return DIGITS, WORD, VULGAR, GAP or SIGN; SIGN beyond either end."""
        return self.kinds[index]

    def exact(self, index: int) -> str:
        """Return the lexeme as it stands in the text, or "" beyond either end."""
        return self.text[self.starts[index] : self.ends[index]]

    def is_joined(self, index: int) -> bool:
        """Tell whether the lexeme touches the one before it."""
        return self.starts[index] == self.ends[index - 1]

    def is_hyphen(self, index: int) -> bool:
        """Tell whether it is a hyphen that touches what stands on both its sides."""
        if self.words[index] not in _HYPHENS:
            return False
        return self.is_joined(index) and self.is_joined(index + 1)

    def is_dash(self, index: int) -> bool:
        """Tell whether it is a hyphen or a dash, spaced or not."""
        return self.words[index] in _DASHES

    def after_hyphen(self, index: int) -> int:
        """Return the index behind a joining hyphen, or the index itself where none stands."""
        return index + 1 if self.is_hyphen(index) else index

    def is_capitalised(self, index: int) -> bool:
        """Tell whether it is a word that begins with a capital."""
        return self.kinds[index] == WORD and self.text[self.starts[index]].isupper()

    def starts_sentence(self, index: int) -> bool:
        """Tell whether a sentence, a line or an utterance may begin with the lexeme."""
        if index == 0 or self.kind(index - 1) == GAP:
            return True
        if self.word(index - 1) in _OPENERS or self.word(index - 1) in _STOPS:
            return True
        return self.starts_line(index)

    def starts_line(self, index: int) -> bool:
        """Tell whether a line break stands before the lexeme."""
        return "\n" in self.text[self.ends[index - 1] : self.starts[index]]


_OPENERS: Final = frozenset("“\"‘'«„‚»`*#>•|·–—[_【「『:")
_STOPS: Final = frozenset(".!?…")


def read_lexemes(text: str) -> Lexemes:
    """Cut the text; the time is linear in its length."""
    words: list[str] = []
    kinds: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _LEXEME.finditer(text):
        words.append(match.group())
        kinds.append(match.lastindex or SIGN)
        starts.append(match.start())
        ends.append(match.end())
    words = [word.lower() for word in words] + [""] * _PADDING
    kinds += [SIGN] * _PADDING
    # No padding starts where anything ends, and its slice of the text is empty.
    starts += [len(text) + 1] * _PADDING
    ends += [-1] * _PADDING
    return Lexemes(text, words, kinds, starts, ends)
