"""Sentences, found by their stops: what a claim is shown in, and where attribution is sought."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from core.detection.extensions import text_of
from core.detection.paragraphs import find_lines
from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from core.detection.extensions import Offsets

_STOP: Final = re.compile(r"[.!?…。！？]+")
# A form that may open too closes only where no word follows it.
_CLOSING: Final = re.compile(r"(?:''|[”’»›」』)\]*_]|[\"'“‘«](?=[\s”’\"'»)\]]|\Z)){0,6}")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_WORD: Final = re.compile(r"\w+")
_LONGEST_WORD: Final = 24


class SentenceFinder:
    """Write doc._.sentences; a line end ends a sentence unless it was set for the width."""

    def __init__(self) -> None:
        # Before a name or a figure these never end a sentence: Mr., Gen., vs.
        self._leading = load_words("abbreviations_leading")
        # These stand before a figure: No. 7, Sept. 17.
        self._numbered = load_words("abbreviations_numbered")
        # These may: Inc., U.S., a.m.; the word after them decides.
        self._trailing = load_words("abbreviations_trailing")
        self._starters = load_words("sentence_starters")

    def __call__(self, doc: Doc) -> Doc:
        """Split each line of the text."""
        text = text_of(doc)
        doc._.sentences = [span for line in find_lines(text) for span in self._split(text, *line)]
        return doc

    def _split(self, text: str, start: int, end: int) -> Iterator[Offsets]:
        """Yield the sentences of a line."""
        for stop in _STOP.finditer(text, start, end):
            closing = _CLOSING.match(text, stop.end(), end)
            after = closing.end() if closing else stop.end()
            if self._ends(text, stop, after, end):
                yield from _trimmed(text, start, after)
                start = after
        yield from _trimmed(text, start, end)

    def _ends(self, text: str, stop: re.Match[str], after: int, end: int) -> bool:
        """Whether a sentence ends at the stop, whose closing marks reach to after."""
        if after >= end:
            return True
        follower = text[after]
        if not follower.isspace():
            return _touches_next(text, stop, after, end)
        begin = after
        while begin < end and text[begin].isspace():
            begin += 1
        first = text[begin] if begin < end else ""
        if first.islower() or first in ",;:":
            return False
        if stop.group() != "." or after > stop.end():
            return True
        return not self._is_abbreviation(text, stop.start(), begin)

    def _is_abbreviation(self, text: str, dot: int, begin: int) -> bool:
        """Whether the dot belongs to the word before it, given where the next word begins."""
        word = _word_before(text, dot)
        if word in self._leading:
            return True
        if word in self._numbered:
            return text[begin : begin + 1].isdigit()
        is_initial = _INITIALS.fullmatch(word) is not None
        if is_initial and "." not in word:
            return word != "i"
        if not is_initial and word not in self._trailing:
            return False
        follower = _WORD.match(text, begin)
        return follower is not None and follower.group().casefold() not in self._starters


def _word_before(text: str, dot: int) -> str:
    """Return the word that ends at the dot, in lower case and without its opening marks."""
    begin = dot
    while begin > max(0, dot - _LONGEST_WORD) and not text[begin - 1].isspace():
        begin -= 1
    while begin < dot and not text[begin].isalnum():
        begin += 1
    return text[begin:dot].casefold()


def _touches_next(text: str, stop: re.Match[str], after: int, end: int) -> bool:
    """Whether a sentence ends although no blank follows, as in `assumed.“It’s` or `done.[2]`."""
    follower = text[after]
    if follower in '“„«‘「『"' and after == stop.end():
        return True
    closing = text[stop.end() : after]
    if stop.group() in ("。", "！", "？"):
        return True
    return bool(closing) and closing[-1] in "”\"’'»" and follower.isupper()


def _trimmed(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Yield the span without surrounding blanks, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield (start, end)


@Language.factory("galley_sentences")
def make_sentence_finder(nlp: Language, name: str) -> SentenceFinder:
    """Make the component for a pipeline."""
    return SentenceFinder()
