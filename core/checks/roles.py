"""The part that a figure plays: where something stands, where it came from, how far it moved."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from core.checks.concepts import class_of, concept_of
from core.checks.lemmas import stem
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.views import Figure
    from core.detection.lexemes import Lexemes

_EARLIER: Final = (
    ("from",),
    ("up", "from"),
    ("down", "from"),
    ("than",),
    ("than", "the"),
    ("compared", "with"),
    ("compared", "to"),
    ("against",),
    ("instead", "of"),
    ("rather", "than"),
    ("the", "previous"),
    ("earlier",),
)
_REST: Final = (("all", "but"), ("except", "for"), ("apart", "from"))
# What may stand between "than" and the value: "than the present".
_BETWEEN: Final = frozenset(
    ("the", "a", "an", "around", "some", "about", "present", "current", "previous", "old", "its")
)
_AGE: Final = frozenset(("aged", "old"))
_MOVES: Final = frozenset(("more", "less", "fewer", "higher", "lower", "up", "down", "cut"))
_SHIFTS: Final = frozenset(("up", "down"))
_EACH: Final = frozenset(("each", "apiece", "per"))
_UNITS: Final = frozenset(("share", "head", "person", "night", "mile", "piece"))
_REACH: Final = 4


class Role(StrEnum):
    """What a figure is beside the others of its sentence."""

    LEVEL = "level"
    EARLIER = "earlier"
    CHANGE = "change"
    AGE = "age"
    REST = "rest"


def role_of(lexemes: Lexemes, figure: Figure) -> Role:
    """Return the part that a figure plays, by the words around it."""
    if is_earlier(lexemes, figure):
        return Role.EARLIER
    if tuple(lexemes.words[figure.first - 2 : figure.first]) in _REST:
        return Role.REST
    if figure.claim.type is ClaimType.DURATION and is_age(lexemes, figure):
        return Role.AGE
    if is_change(lexemes, figure):
        return Role.CHANGE
    return Role.LEVEL


def is_earlier(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether something came from a figure, or is told against it."""
    words, first = lexemes.words, figure.first
    floor = max(0, first - _REACH)
    while first > floor and words[first - 1] in _BETWEEN:
        first -= 1
    return any(
        first >= len(lead) and tuple(words[first - len(lead) : first]) == lead for lead in _EARLIER
    )


def is_age(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a length of time is how old somebody is: "aged 34", ", 34,", "34-year-old"."""
    text = figure.claim.text.lower()
    if "old" in text or "aged" in text or text.strip().isdigit():
        return True
    return lexemes.word(figure.last) in _AGE


def is_change(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a share, a sum or a number tells how far something moved: "fell by 20"."""
    words = lexemes.words
    is_percent = figure.claim.type is ClaimType.PERCENT
    is_more = words[figure.last] in _MOVES and (is_percent or words[figure.last + 1] == "than")
    is_measure = figure.claim.type is ClaimType.MEASURE
    if is_more or (words[figure.first - 1] in _SHIFTS and not is_measure):
        return True
    is_by = words[figure.first - 1] == "by"
    if not is_percent and not is_by:
        return False
    before = words[max(0, figure.first - _REACH) : figure.first]
    behind = words[figure.last : figure.last + 3]
    if "to" in before[-1:]:
        return False
    return any(word in _SHIFTS or _moves(word) for word in (*before, *behind))


def is_rate(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a figure is for one of many: each, apiece, a head."""
    behind, next_but_one = lexemes.words[figure.last : figure.last + 2]
    return behind in _EACH or (behind in ("a", "an") and next_but_one in _UNITS)


def _moves(word: str) -> bool:
    return class_of(concept_of(stem(word))) == "direction"
