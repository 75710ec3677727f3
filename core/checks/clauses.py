"""The part of a sentence that a figure belongs to, by its conjunctions and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.names import is_weekday
from core.detection.calendar_dates import MONTHS
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.views import Figure, Sentence
    from core.detection.lexemes import Lexemes

_MARKS: Final = frozenset(";:()—–")
_PARTING: Final = frozenset(("and", "but", "while", "whereas", "when", "although", "though"))
_AFTER_COMMA: Final = _PARTING | frozenset(
    ("who", "which", "where", "after", "before", "as", "with", "up", "down", "or", "compared")
)
# What stands right before the next figure is of that one: "on sales of".
_LEAD_IN: Final = 3
_PREPOSITIONS: Final = frozenset(("of", "on", "from", "to", "with", "at", "in", "for", "by"))
_RELATIVE: Final = frozenset(("who", "which", "whose"))
_VERBS: Final = frozenset(("is", "was", "are", "were", "has", "had", "have", "will", "said"))
_PARTICIPLES: Final = frozenset(
    ("valued", "worth", "priced", "costing", "weighing", "measuring", "estimated", "insured")
)
_FARTHEST_LEFT: Final = 16
_FARTHEST_RIGHT: Final = 12
_DAY: Final = 2
_NEAR: Final = 3
Part = tuple[int, int]


def clause_of(lexemes: Lexemes, sentence: Sentence, place: int) -> Part:
    """Return the lexemes of the clause of a sentence's figure, half open; they hold the figure.

    A mark or a conjunction with a comma parts clauses, and so does any conjunction or comma
    that stands between two figures.
    """
    figures = sentence.figures
    figure = figures[place]
    # A date goes with the figure beside it, and parts nothing.
    left = [one.last for one in figures[:place] if one.claim.type is not ClaimType.DATE]
    right = [
        one.first
        for one in figures[place + 1 :]
        if one.claim.type is not ClaimType.DATE and not _is_part(lexemes, figure, one)
    ]
    before = left[-1] if left else figure.first
    after = right[0] if right else sentence.last
    floor = max(sentence.first, figure.first - _FARTHEST_LEFT)
    limit = min(sentence.last, figure.last + _FARTHEST_RIGHT)
    first = _left(lexemes, _behind_weekday(lexemes, figure), before, floor)
    if _resumes(lexemes, first, floor):
        first = _before_insertion(lexemes, first, floor)
    if first > floor and lexemes.words[first - 1] == "," and lexemes.words[first] in _PARTICIPLES:
        # As in "their haul of 212 coins, valued at £1.2 million".
        first = _left(lexemes, first - 1, first - 1, floor)
    first = _behind_relative(lexemes, first, figure.first)
    when = _when(lexemes, figure)
    if when is not None:
        # "In May 2027, when the ban comes into force"
        limit = min(sentence.last, limit + _NEAR)
        return figure.first, _right(lexemes, when, after, limit)
    last = _right(lexemes, figure.last, after, limit)
    if right and last >= after:
        last = min(last, _lead_in(lexemes, figure.last, after))
    return first, last


def _when(lexemes: Lexemes, figure: Figure) -> int | None:
    """Return where a clause goes on that tells what a date before it is of, else None."""
    if figure.claim.type is not ClaimType.DATE:
        return None
    place = figure.last + (lexemes.words[figure.last] == ",")
    return place + 1 if lexemes.words[place] == "when" else None


def _is_part(lexemes: Lexemes, figure: Figure, other: Figure) -> bool:
    """Whether a figure is told of another right behind it: "74% of the 61,300 candidates"."""
    is_near = other.first - figure.last <= _NEAR
    return is_near and lexemes.words[figure.last] == "of" and other.first > figure.last


def _behind_weekday(lexemes: Lexemes, figure: Figure) -> int:
    """Return where a date begins with its day of the week: "on Monday, 5 May"."""
    has_day = lexemes.words[figure.first - 1] == "," and is_weekday(lexemes.words[figure.first - 2])
    is_dated = has_day and figure.claim.type is ClaimType.DATE
    return figure.first - 2 if is_dated and figure.first >= _DAY else figure.first


def _lead_in(lexemes: Lexemes, floor: int, after: int) -> int:
    """Return where the words begin that lead in the next figure: "on sales of"."""
    dated = [place for place in range(floor, after) if lexemes.words[place] in MONTHS]
    places = range(max(floor, after - _LEAD_IN, *(place + 1 for place in dated)), after)
    return next((place for place in places if lexemes.words[place] in _PREPOSITIONS), after)


def _left(lexemes: Lexemes, start: int, neighbour: int, floor: int) -> int:
    for index in range(start, floor, -1):
        if _parts(lexemes, index - 1, is_between=index > neighbour):
            return index
    return floor


def _resumes(lexemes: Lexemes, first: int, floor: int) -> bool:
    """Whether a clause goes on with its verb behind an insertion: ", he said, was 4.6%"."""
    return first > floor and lexemes.words[first - 1] == "," and lexemes.words[first] in _VERBS


def _before_insertion(lexemes: Lexemes, first: int, floor: int) -> int:
    """Return where a clause begins that is interrupted by an insertion between commas."""
    opening = next((at for at in range(first - 2, floor, -1) if lexemes.words[at] == ","), floor)
    return _left(lexemes, opening, opening, floor) if opening > floor else floor


def _behind_relative(lexemes: Lexemes, first: int, figure: int) -> int:
    """Return where the main clause goes on: "the mill, which opened in 1984, employs 80"."""
    words = lexemes.words
    is_open = words[first] in _RELATIVE and words[first + 1] != ","
    for index in range(first, figure):
        if words[index] != ",":
            continue
        behind = words[index + 1]
        if behind in _RELATIVE:
            is_open = words[index + 2] != ","
        elif is_open and not behind.endswith("ing") and index + 1 < figure:
            first, is_open = index + 1, False
    return first


def _right(lexemes: Lexemes, end: int, neighbour: int, limit: int) -> int:
    for index in range(end, limit):
        if _parts(lexemes, index, is_between=index < neighbour < limit):
            return index
    return limit


def _parts(lexemes: Lexemes, index: int, *, is_between: bool) -> bool:
    """Whether a clause ends at a lexeme; between two figures a comma is enough."""
    word, behind = lexemes.words[index], lexemes.words[index + 1]
    if word in _MARKS:
        return True
    if word == ",":
        return behind in _AFTER_COMMA or behind in _VERBS or (is_between and behind != "the")
    return word in _PARTING and (is_between or word in ("but", "while", "whereas"))
