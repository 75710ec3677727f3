"""Who the I of an article is: the guest of an interview, or its author."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.detection.person_names import Name
    from core.detection.words import Words

# A line that a question or an answer starts: `Q: Why?`, `**A.** Because …`.
_LABEL: Final = re.compile(r"^[*_>\s]{0,6}([QA])[*_]{0,2}[:.]", re.MULTILINE)

# How many marks of bold and italic may stand between `By` and a name.
_MARKUP: Final = 4


class FirstPerson:
    """The guest of an interview is the first person named; the author stands in the byline."""

    def __init__(self, text: str, words: Words, people: Sequence[Name]) -> None:
        labels = list(_LABEL.finditer(text))
        self._starts = [match.start() for match in labels]
        self._is_answer = [match.group(1) == "A" for match in labels]
        self._words = words
        self._guest = next((name.text for name in people if name.is_full), None)

        bylines = (name for name in people if name.is_full and _has_by(words, name))
        self._author = next((name.text for name in bylines), None)

    def at(self, index: int) -> str | None:
        """Return who speaks as I at a word, None where the article leaves it open."""
        place = bisect_right(self._starts, self._words.starts[index]) - 1
        if place < 0:
            return self._author
        return self._guest if self._is_answer[place] else None


def _has_by(words: Words, name: Name) -> bool:
    """Whether a capital By stands before a name: `By Ann Lee`, `By **Ann Lee**`."""
    before = name.first - 1
    while before > 0 and not words.texts[before][0].isalnum() and name.first - before < _MARKUP:
        before -= 1
    return before >= 0 and words.texts[before] in ("By", "BY")
