"""The part that a figure plays: where something stands, where it came from, how far it moved."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.checks.concepts import class_of, concept_of
from core.checks.lemmas import stem
from core.detection.lexemes import WORD
from core.detection.number_words import TENS, UNITS
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
    (
        "the",
        "a",
        "an",
        "around",
        "some",
        "about",
        "present",
        "current",
        "previous",
        "old",
        "its",
        "last",
        "year",
        "s",
        "'",
        "’",
    )
)
_AGE: Final = frozenset(("aged", "old"))
_MOVES: Final = frozenset(
    ("more", "less", "fewer", "higher", "lower", "up", "down", "cut", "below", "above")
)
_COMPARATIVES: Final = frozenset(("higher", "lower"))
_BESIDES: Final = frozenset(("below", "above"))
_OWNERS: Final = frozenset(("the", "its", "their", "his", "her", "all"))
_LOST: Final = frozenset(("lost", "lose", "loses", "losing"))
_LOSSES: Final = frozenset(("loss", "losses"))
_SHIFTS: Final = frozenset(("up", "down"))
# "Putting up 78 turbines" is no rise.
_PHRASAL: Final = frozenset(map(stem, ("put", "set", "make", "take", "build", "pick", "shut")))
_EACH: Final = frozenset(("each", "apiece", "per"))
_UNITS: Final = frozenset(("share", "head", "person", "night", "mile", "piece"))
_STOPS: Final = frozenset(".!?…")
_SIGNS: Final = frozenset(("%", "percent", "cent"))
_USUAL: Final = frozenset(("usual", "normal", "average"))
_REACH: Final = 4
_BASE: Final = 7
# So far before "by" stands what moved: "reduced the number of attacks by 42%".
_FAR: Final = 12


class Role(StrEnum):
    """What a figure is beside the others of its sentence."""

    LEVEL = "level"
    EARLIER = "earlier"
    CHANGE = "change"
    AGE = "age"
    REST = "rest"
    WHOLE = "whole"


def role_of(lexemes: Lexemes, figure: Figure) -> Role:
    """Return the part that a figure plays, by the words around it."""
    if figure.claim.type is ClaimType.DATE and not figure.claim.text.isdigit():
        # "From 2 July" is when it begins; a year may be what is compared with.
        return Role.LEVEL
    if figure.claim.type is ClaimType.DATE and _is_start(lexemes, figure.first):
        return Role.LEVEL
    if is_earlier(lexemes, figure):
        return Role.EARLIER
    if tuple(lexemes.words[figure.first - 2 : figure.first]) in _REST:
        return Role.REST
    if is_whole(lexemes, figure):
        return Role.WHOLE
    if figure.claim.type is ClaimType.DURATION and is_age(lexemes, figure):
        return Role.AGE
    if is_change(lexemes, figure):
        return Role.CHANGE
    return Role.LEVEL


def _is_start(lexemes: Lexemes, first: int) -> bool:
    """Whether something begins with a year: "a new wing from 2027", not "up 3% from 2019"."""
    if first < 1 or lexemes.words[first - 1] != "from":
        return False
    if lexemes.starts_sentence(first - 1):
        return True
    word = lexemes.words[first - 2]
    return lexemes.kinds[first - 2] == WORD and word not in _SHIFTS and not _moves(word)


def is_whole(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a figure is what another one right before it is a part of: "112 of the 201"."""
    before = figure.first - 1 - (lexemes.words[figure.first - 1] in _OWNERS)
    if before < 1 or lexemes.words[before] != "of":
        return False
    word = lexemes.words[before - 1]
    return lexemes.kinds[before - 1] != WORD or word in UNITS or word in TENS


def is_earlier(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether something came from a figure, or is told against it."""
    words, first = lexemes.words, figure.first
    floor = max(0, first - _REACH)
    while first > floor and words[first - 1] in _BETWEEN:
        first -= 1
    if "previous" in words[floor:first]:
        return True
    is_share = figure.claim.type is ClaimType.PERCENT
    if (
        is_share
        and words[first - 1] == "after"
        and not _SIGNS.isdisjoint(_before(lexemes, first, _FAR))
    ):
        # As in "44% think so, after 40% the year before".
        return words[figure.last] != "of" and not is_change(lexemes, figure)
    if first > _BASE and _is_base(words[first - _BASE : first]):
        return True
    return any(
        first >= len(lead) and tuple(words[first - len(lead) : first]) == lead for lead in _EARLIER
    )


def _is_base(words: list[str]) -> bool:
    """Whether what follows is what a share is told against: "down 8% on", "8% below"."""
    if words[-2] not in ("%", "percent", "cent", "points", "point"):
        return "than" in words and (words[-1] == "when" or words[-2:-1] == ["who"])
    is_move = any(word in _SHIFTS or _moves(word) for word in words)
    return words[-1] in _BESIDES or (words[-1] == "on" and is_move)


def is_age(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a length of time is how old somebody is: "aged 34", ", 34,", "34-year-old"."""
    text = figure.claim.text.lower()
    if "old" in text or "aged" in text or text.strip().isdigit():
        return True
    is_of = lexemes.words[figure.first - 1] == "of" and figure.first > 1
    is_years = figure.claim.quantity is not None and figure.claim.quantity.unit == "a"
    if is_of and is_years and "year" not in text:
        return _is_someone(stem(lexemes.words[figure.first - 2]))
    return lexemes.word(figure.last) in _AGE


def _is_someone(word: str) -> bool:
    """Whether a stem is a noun for whom an age is told of: "a girl of six", not a father."""
    return class_of(concept_of(word)) in ("sex", "grown")


def is_change(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a share, a sum or a number tells how far something moved: "fell by 20"."""
    words = lexemes.words
    is_percent = figure.value is not None and figure.value.dimension in ("percent", "points")
    is_more = words[figure.last] in _MOVES and (is_percent or words[figure.last + 1] == "than")
    if is_more and not _USUAL.isdisjoint(words[figure.last + 1 : figure.last + _REACH]):
        # "2.4 metres higher than usual" tells where it stands.
        return False
    is_measure = figure.claim.type is ClaimType.MEASURE
    is_phrasal = stem(words[figure.first - 2]) in _PHRASAL
    is_shift = words[figure.first - 1] in _SHIFTS and not is_phrasal
    # "It lost 300 tonnes of oil" tells how much that was.
    is_lost = words[figure.first - 1] in _LOST and words[figure.last] == "of"
    is_moved = is_measure and _moves(words[figure.first - 1]) and not is_lost
    if is_more or (is_shift and not is_measure) or is_moved:
        return True
    is_of = words[figure.first - 1] in ("of", ",") and figure.first > 1
    # "A high-rise of 43 storeys" is no rise.
    is_of = is_of and not lexemes.is_hyphen(figure.first - 3)
    if is_of and words[figure.first - 2] not in _LOSSES and _moves(words[figure.first - 2]):
        return True
    is_by = words[figure.first - 1] == "by"
    if not is_percent and not is_by:
        return False
    before = _before(lexemes, figure.first, _FAR if is_by and is_percent else _REACH)
    if "to" in before[-1:]:
        return False
    behind = words[figure.last : figure.last + 3]
    if behind[:1] == ["of"] and "lost" in words[figure.last : figure.last + _BASE]:
        return True
    if _SHIFTS & set(behind) and "from" in words[figure.last : figure.last + _BASE]:
        # "38%, down from 61%" tells where it came to.
        return False
    # "Higher pay kept two thirds of them away" tells of no rise by two thirds.
    lead = before if is_by else [word for word in before if word not in _COMPARATIVES]
    # Nor does "makes up 12%".
    lead = [
        word
        for one, word in pairwise(["", *lead])
        if word not in _SHIFTS or stem(one) not in _PHRASAL
    ]
    return any(word in _SHIFTS or _moves(word) for word in (*lead, *behind))


def _before(lexemes: Lexemes, first: int, reach: int) -> list[str]:
    """Return so many words before a lexeme, of its sentence alone."""
    floor = max(0, first - reach)
    stops = (at + 1 for at in range(first - 1, floor - 1, -1) if lexemes.words[at] in _STOPS)
    return lexemes.words[next(stops, floor) : first]


def is_rate(lexemes: Lexemes, figure: Figure) -> bool:
    """Whether a figure is for one of many: each, apiece, a head."""
    behind, next_but_one = lexemes.words[figure.last : figure.last + 2]
    return behind in _EACH or (behind in ("a", "an") and next_but_one in _UNITS)


def _moves(word: str) -> bool:
    return class_of(concept_of(stem(word))) == "direction"
