"""Tokens fit for names and reporting verbs, in linear time whatever the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from core.detection.word_lists import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.vocab import Vocab

# spaCy cuts marks off a word one at a time and copies the rest each time, so a word of a million
# marks would take a million copies. Longer words than this are cut into pieces first.
_LONGEST_WORD: Final = 200

# Hyphens stay inside a word (Ji-won, co-founder); marks and dashes split it, for real text has
# `assumed.“It’s` and `here—she`.
_INFIXES: Final = (
    r"[“”\"«»„‟‹›「」『』()\[\]*_]",
    r"[—–…]|--+|\.\.+",
    r"(?<=[^\W\d_])[:;!?/](?=[^\W\d_])",
    r"(?<=[^\W\d_]),(?=[^\W\d_])",
    r"(?<=[a-z])\.(?=[A-Z“\"‘])",
)


class ArticleTokenizer:
    """spaCy's tokenizer with our infixes, kept from copying overlong words over and over."""

    def __init__(self, nlp: Language) -> None:
        # spaCy's tokenizer is compiled and comes without types.
        tokenizer: Any = nlp.tokenizer
        tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
        for word in load_words("abbreviations_leading"):
            form = f"{word.capitalize()}."
            tokenizer.add_special_case(form, [{"ORTH": form}])
        self._tokenizer = tokenizer
        self._vocab: Vocab = nlp.vocab

    def __call__(self, text: str) -> Doc:
        """Return the text's tokens; joined with their blanks they are the text."""
        if all(len(word) <= _LONGEST_WORD for word in text.split(" ")):
            doc: Doc = self._tokenizer(text)
            return doc
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            doc = self._tokenizer(piece)
            words.extend(token.text for token in doc)
            spaces.extend(bool(token.whitespace_) for token in doc)
        return Doc(self._vocab, words=words, spaces=spaces)


def _pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces without an overlong word; joined they are the text."""
    start = 0
    for word in text.split(" "):
        end = start + len(word)
        for begin in range(start, end, _LONGEST_WORD):
            stop = min(begin + _LONGEST_WORD, end)
            # The blank goes with the last piece, where spaCy keeps it as its whitespace.
            yield text[begin : stop + (stop == end and end < len(text))]
        if start == end and end < len(text):
            yield " "
        start = end + 1
