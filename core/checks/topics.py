"""Whether two articles are about the same, by their names, their matters and their days."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from core.checks.lemmas import stem

if TYPE_CHECKING:
    from datetime import date

    from core.checks.background import Background
    from core.checks.rarity import Rarity

_TOPIC: Final = 0.5
_MOST_TOPICS: Final = 3
# A word that an article is about says less than a name.
_WORD: Final = 0.5
_PARTED_MATTERS: Final = 0.6
_MOST_MATTERS: Final = 1.5
# Names that all articles have don't tell that two are about the same.
_NAMED: Final = 0.5
_MAIN_TOPIC: Final = 0.5
_SAME_TIME: Final = 0.5
_WEEK: Final = 7
_UNKNOWN: Final = 1_000_000
# In days.
_LONG: Final = 30
# So much it weighs that two articles are about the same, where their figures are compared.
_RELATED: Final = 0.5


class Kinship(NamedTuple):
    """How far two articles are about the same.

    points is what that weighs. Of all their names both have the share names, from 0 to 1, less
    for what many articles have; rarest is how rare the rarest of these is, 0 for none.
    """

    points: float
    names: float
    rarest: float


def may_contradict(one: Background, other: Background, rarity: Rarity) -> bool:
    """Whether two articles are about the same and of one time, so far as that is known."""
    if are_of_other_times(one.published, other.published):
        return False
    return kinship_of(one, other, rarity).points >= _RELATED


def are_of_other_times(one: date | None, other: date | None) -> bool:
    """Whether two articles came out more than a month apart, as far as is known."""
    return _LONG < _days_apart(one, other) < _UNKNOWN


def kinship_of(one: Background, other: Background, rarity: Rarity) -> Kinship:
    """Return how far two articles are about the same, found out once for both."""
    pair = one.article_id, other.article_id
    if pair not in rarity.kinships:
        rarity.kinships[pair] = _kinship(one, other, rarity)
    return rarity.kinships[pair]


def _kinship(one: Background, other: Background, rarity: Rarity) -> Kinship:
    if one.article_id == other.article_id:
        return Kinship(_TOPIC, 1.0, 1.0)
    shared = one.known & other.known
    names = sum(map(rarity.weight, shared)) / sqrt(len(one.known) * len(other.known) or 1)
    rarest = max((rarity.weight(name) for name in shared if name[0] != "~"), default=0.0)
    return Kinship(_weigh(one, other, rarity), names, rarest)


def _weigh(one: Background, other: Background, rarity: Rarity) -> float:
    """Return what it weighs that two articles are about the same."""
    mine, theirs = one.topics, other.topics
    shared = set(mine) & set(theirs)
    named = [topic for topic in shared if topic[0] != "~"]
    words = one.words & other.words
    told = sum(rarity.weight(topic) for topic in shared if topic[0] == "~")
    crossed = max(0, len(words) - len(shared))
    matters = min(_MOST_MATTERS, _WORD * (told + crossed))
    said = sum(map(rarity.weight, named))
    others = [topic for topic in (*mine, *theirs) if topic not in named]
    are_named = _has_name(mine) and _has_name(theirs) and not _is_named(words, others)
    if said < _NAMED and are_named:
        # Two firms' reports have the same words, and all name New York.
        return _TOPIC * _PARTED_MATTERS * matters
    points = _TOPIC * min(_MOST_TOPICS, said + matters)
    main = (set(mine[:2]) & set(theirs[:2])) | (_main_matters(mine) & _main_matters(theirs))
    points += _MAIN_TOPIC * max(map(rarity.weight, main), default=0.0)
    return points + _SAME_TIME * (
        bool(shared) and _days_apart(one.published, other.published) <= _WEEK
    )


def _is_named(words: frozenset[str], topics: list[str]) -> bool:
    """Whether a word that is a name in one article is another's matter: at a sentence's head."""
    return any(stem(topic) in words for topic in topics if topic[0] != "~")


def _has_name(topics: tuple[str, ...]) -> bool:
    return bool(topics) and topics[0][0] != "~"


def _main_matters(topics: tuple[str, ...]) -> set[str]:
    return set([topic for topic in topics if topic[0] == "~"][:2])


def _days_apart(one: date | None, other: date | None) -> int:
    if one is None or other is None:
        return _UNKNOWN
    return abs((one - other).days)
