"""Whether two figures are told of the same thing, and in one line why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks import concepts
from core.checks.periods import kind_of
from core.checks.roles import Role
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.metrics import Metric
    from core.checks.rarity import Rarity
    from core.checks.subjects import Subject
    from core.checks.tellings import Telling

# What speaks for two figures being of one thing, and against it, in points.
_SAME_HEAD: Final = 1.0
_ANY_HEAD: Final = 1.2
_OTHER_HEAD: Final = -3.0
_MOST_SHARED: Final = 4.0
_SAME_CONCEPT: Final = 1.0
_OTHER_CONCEPT: Final = -4.0
_SAME_NAME: Final = 1.0
_MORE_NAMES: Final = 0.5
_PARTED_NAMES: Final = -1.5
_OTHER_NAMES: Final = -3.0
_UNKNOWN_NAMES: Final = -0.5
_TOPIC: Final = 0.5
_MOST_TOPICS: Final = 3
# A word that an article is about says less than a name.
_WORD: Final = 0.5
_MAIN_TOPIC: Final = 0.5
_SAME_PERIOD: Final = 0.5
_OTHER_PERIOD: Final = -4.0
_OTHER_DAY: Final = -2.5
_ONE_PERIOD: Final = -2.0
_ONE_PERIOD_OF_TWO: Final = -4.5
_OTHER_STANCE: Final = -4.5
_OTHER_PLAN: Final = -1.5
_OTHER_ROLE: Final = -3.5
_OTHER_RATE: Final = -2.0
_CONTRAST: Final = -1.5
_HEADLINE: Final = 1.5
_OTHER_ERA: Final = -3.0
_OTHER_YEARS: Final = -1.0
_OTHER_TIME: Final = -3.0
_SAME_TIME: Final = 0.5
# In days.
_WEEK: Final = 7
_LONG: Final = 30
_UNKNOWN: Final = 1_000_000
# Names that were inherited from the sentence before say less.
_INHERITED: Final = 0.4
_INHERITED_APART: Final = 0.2
# Where two figures agree, what speaks against them being of one thing weighs less.
_AGREED: Final = 0.3
_SHORT_NAME: Final = 2
_MOST_AGAINST: Final = -1.5
_AGREED_CONCEPT: Final = -0.5
# Periods of these kinds exclude each other; those of the first make a conflict of their own.
_ALTERNATIVES: Final = ("year", "part", "relative")
_WITHIN_YEARS: Final = ("month", "day")


@dataclass(frozen=True, slots=True)
class Sameness:
    """How strongly two figures are held to be of one thing, and the words that say so.

    period is what the periods add to the points or take away, topics is what of the points
    the articles' names gave. close are the concepts in both clauses; another metric is one that
    excludes the other's, as those who were hurt exclude the dead.
    """

    points: float
    period: float
    topics: float
    shared: tuple[str, ...]
    close: frozenset[str]
    is_other_metric: bool
    is_other_period: bool


def compare(one: Telling, other: Telling, rarity: Rarity, *, agrees: bool) -> Sameness:
    """Weigh what speaks for two figures being of one thing, and against it."""
    words = _shared_words(one.metric, other.metric)
    topics = _topics(one, other, rarity)
    weights = (
        _heads(one, other),
        *_names(one, other, rarity),
        *_scopes(one, other),
        *_eras(one, other),
    )
    points = topics + min(_MOST_SHARED, sum(weight for _, weight in words))
    points += sum(weight for weight in weights if weight > 0)
    against = sum(weight for weight in weights if weight < 0)
    concept = _classes(one.metric, other.metric)
    period, is_other_period = _period(one, other)
    if agrees:
        points += max(against * _AGREED, _MOST_AGAINST) + max(concept, _AGREED_CONCEPT)
        period *= _AGREED
    else:
        points += against + concept
    names = sorted(one.subject.around & other.subject.around)
    shown = (one.metric.shown.get(word, word) for word, _ in words)
    shared = (
        *(name.upper() if len(name) <= _SHORT_NAME else name.title() for name in names),
        *shown,
    )
    close = one.metric.close & other.metric.close
    return Sameness(points, period, topics, shared, close, concept < 0, is_other_period)


def are_people(one: str, other: str) -> bool:
    """Whether two nouns may stand for the same people: residents and people, workers and miners."""
    if concepts.is_anybody(one):
        return concepts.is_anybody(other) or concepts.is_person(other)
    return concepts.is_anybody(other) and concepts.is_person(one)


def _shared_words(one: Metric, other: Metric) -> list[tuple[str, float]]:
    """Return the concepts around both figures with how close they stand, the closest first."""
    mine, theirs = one.concepts, other.concepts
    weights = ((word, min(mine[word], theirs[word])) for word in mine.keys() & theirs.keys())
    return sorted(weights, key=lambda item: (-item[1], item[0]))


def _heads(one: Telling, other: Telling) -> float:
    mine, theirs = one.metric.head, other.metric.head
    if mine is None or theirs is None:
        return 0.0
    if mine == theirs:
        return _SAME_HEAD
    if ClaimType.COUNT not in (one.type, other.type):
        return 0.0
    if are_people(mine, theirs):
        return _ANY_HEAD
    is_near = mine in other.metric.concepts or theirs in one.metric.concepts
    return 0.0 if is_near else _OTHER_HEAD


def _classes(one: Metric, other: Metric) -> float:
    """Return what it weighs that the clauses have one of several exclusive concepts, or two."""
    mine, theirs = _by_class(one), _by_class(other)
    common = mine.keys() & theirs.keys()
    if any(mine[name].isdisjoint(theirs[name]) for name in common):
        return _OTHER_CONCEPT
    return _SAME_CONCEPT if common - {"direction"} else 0.0


def _by_class(metric: Metric) -> dict[str, set[str]]:
    classes: dict[str, set[str]] = {}
    for concept in metric.close:
        name = concepts.class_of(concept)
        if name is not None:
            classes.setdefault(name, set()).add(concept)
    return classes


def _names(one: Telling, other: Telling, rarity: Rarity) -> list[float]:
    """Return what the names in both sentences weigh, less where they are inherited."""
    mine, theirs = one.subject, other.subject
    is_own = one.article_id == other.article_id
    is_inherited = mine.is_inherited or theirs.is_inherited
    shared = mine.around & theirs.around
    if not shared:
        weights = _apart(mine, theirs)
    else:
        weights = [_together(shared, rarity) * (not (is_own and is_inherited))]
        weights += [_PARTED_NAMES] * _are_parted(mine, theirs)
    if not is_inherited:
        return weights
    against = 1.0 if is_own else _INHERITED_APART
    return [weight * (_INHERITED if weight > 0 else against) for weight in weights]


def _together(shared: frozenset[str], rarity: Rarity) -> float:
    weights = sorted(map(rarity.weight, shared), reverse=True)
    return _SAME_NAME * weights[0] + _MORE_NAMES * sum(weights[1:3])


def _are_parted(one: Subject, other: Subject) -> bool:
    """Whether both clauses have names of their own that the other article knows too."""
    mine = one.own - other.around - one.speakers
    theirs = other.own - one.around - other.speakers
    if mine & other.known and theirs & one.known:
        return True
    is_apart = bool(one.own and other.own) and one.own.isdisjoint(other.own)
    return is_apart and one.own <= other.known and other.own <= one.known


def _apart(one: Subject, other: Subject) -> list[float]:
    """Return what it weighs that two sentences have no name in common."""
    mine, theirs = one.around - one.speakers, other.around - other.speakers
    if not mine or not theirs:
        return []
    is_known = mine <= other.known and theirs <= one.known
    is_own = bool(one.own - one.speakers and other.own - other.speakers)
    return [_OTHER_NAMES if is_known or is_own else _UNKNOWN_NAMES]


def _topics(one: Telling, other: Telling, rarity: Rarity) -> float:
    """Return what it weighs that two articles are about the same names."""
    if one.article_id == other.article_id:
        return _TOPIC
    mine, theirs = one.subject.topics, other.subject.topics
    shared = set(mine) & set(theirs)
    weights = (rarity.weight(topic) * (_WORD if topic[0] == "~" else 1.0) for topic in shared)
    points = _TOPIC * min(_MOST_TOPICS, sum(weights))
    main = set(mine[:2]) & set(theirs[:2])
    points += _MAIN_TOPIC * max(map(rarity.weight, main), default=0.0)
    return points + _SAME_TIME * (bool(shared) and _days_apart(one, other) <= _WEEK)


def _period(one: Telling, other: Telling) -> tuple[float, bool]:
    """Return what the periods weigh, and whether they are two of one kind."""
    if ClaimType.DATE in (one.type, other.type):
        return 0.0, False
    if one.periods & other.periods:
        return _SAME_PERIOD, False
    mine, theirs = ({kind_of(period) for period in side.periods} for side in (one, other))
    common = mine & theirs
    if not common.isdisjoint(_ALTERNATIVES):
        return _OTHER_PERIOD, True
    if not common.isdisjoint(_WITHIN_YEARS):
        return _OTHER_DAY, False
    if one.scope.is_headline or other.scope.is_headline:
        return 0.0, False
    return _one_sided(mine, theirs, is_own=one.article_id == other.article_id), False


def _one_sided(mine: set[str], theirs: set[str], *, is_own: bool) -> float:
    """Return what it weighs that only one of two figures has a period of some kind."""
    if ("year" in mine) != ("year" in theirs):
        return _ONE_PERIOD_OF_TWO if is_own or "day" in mine | theirs else _ONE_PERIOD
    if is_own and ("relative" in mine) != ("relative" in theirs):
        return _ONE_PERIOD_OF_TWO
    is_other = bool(mine and theirs) and "day" not in mine | theirs
    return _ONE_PERIOD if is_other else 0.0


def _scopes(one: Telling, other: Telling) -> list[float]:
    mine, theirs = one.scope, other.scope
    roles = (mine.role, theirs.role)
    is_own = one.article_id == other.article_id
    is_other_person = roles == (Role.AGE, Role.AGE) and not one.subject.own & other.subject.own
    is_age = (mine.role is Role.AGE) != (theirs.role is Role.AGE)
    has_money = ClaimType.MONEY in (one.type, other.type)
    return [
        _OTHER_STANCE * (mine.is_expected != theirs.is_expected),
        _OTHER_PLAN * (mine.is_planned != theirs.is_planned),
        _OTHER_ROLE * (mine.role is not theirs.role or is_other_person) * (1 + 3 * is_age),
        _OTHER_RATE * (has_money and mine.is_rate != theirs.is_rate),
        _CONTRAST * (is_own and mine.is_contrast != theirs.is_contrast),
        _HEADLINE * (is_own and mine.is_headline != theirs.is_headline),
    ]


def _eras(one: Telling, other: Telling) -> list[float]:
    """Return what it weighs that two articles are about other quarters, years or days."""
    if one.article_id == other.article_id or ClaimType.DATE in (one.type, other.type):
        return []
    points = []
    if not one.eras & other.eras:
        mine, theirs = ({kind_of(era) for era in side.eras} for side in (one, other))
        points += [_OTHER_ERA * ("part" in mine & theirs), _OTHER_YEARS * ("year" in mine & theirs)]
    points.append(_OTHER_TIME * (_LONG < _days_apart(one, other) < _UNKNOWN))
    return points


def _days_apart(one: Telling, other: Telling) -> int:
    """Return how many days lie between two articles."""
    if one.published is None or other.published is None:
        return _UNKNOWN
    return abs((one.published - other.published).days)
