"""Tell the language of a text that doesn't say it."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 4_000
"""So many characters tell a language; more take longer and tell no more."""
_LEAST_LETTERS: Final = 60
"""Of fewer, a guess is often wrong: headlines are full of names."""


def guess_language(text: str) -> str:
    """Return the ISO 639-1 code of the text's language; empty where it is too short to tell."""
    sample = text[:_SAMPLE]
    if sum(len(word) for word in _WORD.findall(sample)) < _LEAST_LETTERS:
        return ""
    # Loading what it has learnt takes most of a second.
    from py3langid import classify

    code: str = classify(sample)[0]
    return code
