"""Approximators and bounds: the words before and after a figure that say how exact it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.detection.readings import phrase
from core.detection.tables import table
from core.models import Bound

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

_CONTEXTS: Final[dict[str, list[str]]] = table("contexts")["bounds"]
_TABLE: Final = table("bounds")
_BEFORE: Final = {text: Bound(name) for name, texts in _TABLE["before"].items() for text in texts}
_AFTER: Final = {text: Bound(name) for name, texts in _TABLE["after"].items() for text in texts}
_LONGEST: Final = max(len(text.split()) for text in _BEFORE)
_LAST_WORDS: Final = frozenset(text.split()[-1] for text in _BEFORE)
# "went up to 5": the verb owns the particle, so the figure is where the move ended.
_MOVES: Final = frozenset(_CONTEXTS["moves"])

# "say about 2031": what somebody talks about is not bounded by it.
_SPEECH: Final = frozenset(_CONTEXTS["speech"])


def bound_before(lexemes: Lexemes, first: int, floor: int) -> tuple[int, Bound] | None:
    """Return where the bound that ends before `first` begins, and what it says.

    Nothing before `floor` is looked at: it belongs to the quantity before.
    """
    if first <= floor or lexemes.words[first - 1] not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, first - floor), 0, -1):
        start = first - length
        bound = _BEFORE.get(phrase(lexemes, start, first))
        if bound is not None and _may_bound(lexemes, start, first):
            return start, bound
    return None


def _may_bound(lexemes: Lexemes, start: int, first: int) -> bool:
    """Tell whether words bound the figure, or belong to what stands before them."""
    word = lexemes.words[start]
    if word == "up" and lexemes.word(start - 1) in _MOVES:
        return False
    # "a five-under 67"
    if lexemes.is_hyphen(start - 1):
        return False
    if word == "about" and lexemes.word(start - 1) in _SPEECH:
        return False
    if word in ("some", "estimated", "near", "c") and lexemes.is_hyphen(first - 1):
        return False
    return not (
        word == "over"
        and lexemes.word(start - 1) in ("all", "handed", "hand", "left", "took", "take")
    )


def bound_after(lexemes: Lexemes, last: int) -> tuple[int, Bound] | None:
    """Return where the bound that begins at `last` ends, and what it says."""
    for length in (3, 2, 1):
        bound = _AFTER.get(phrase(lexemes, last, last + length))
        if bound is None:
            continue
        if lexemes.words[last] == "+" and not lexemes.is_joined(last):
            continue
        if lexemes.words[last] == "-" and not lexemes.is_hyphen(last):
            continue
        if lexemes.words[last] == "ish" and not lexemes.is_joined(last):
            continue
        return last + length, bound
    return None
