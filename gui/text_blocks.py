"""The paragraphs of Qt's that a text falls into, one a line, by their numbers."""

from __future__ import annotations

import re
from bisect import bisect_left


class TextBlocks:
    """Where the lines of a text start and end, in code points; found by bisection."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ends = [end.start() for end in re.finditer("\n", text)]

    def number_at(self, place: int) -> int:
        """Return the number of the block that a place is in; a line's end belongs to it."""
        return bisect_left(self._ends, place)

    def start(self, number: int) -> int:
        """Return where a block starts."""
        return self._ends[number - 1] + 1 if number else 0

    def end(self, number: int) -> int:
        """Return where a block ends, before its line end."""
        return self._ends[number] if number < len(self._ends) else len(self.text)

    def words(self, number: int) -> str:
        """Return what stands in a block."""
        return self.text[self.start(number) : self.end(number)]

    def is_blank(self, number: int) -> bool:
        """Tell whether a block is an empty line."""
        return self.start(number) == self.end(number)
