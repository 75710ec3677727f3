"""Whether two figures are told of the same thing, and in one line why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks import concepts
from core.checks.eras import compare_eras, compare_periods
from core.checks.namesakes import weigh_names
from core.checks.roles import Role
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.metrics import Metric
    from core.checks.rarity import Rarity
    from core.checks.tellings import Telling

# What speaks for two figures being of one thing, and against it, in points.
_SAME_HEAD: Final = 1.0
_ANY_HEAD: Final = 1.2
_OTHER_HEAD: Final = -3.0
_MOST_SHARED: Final = 4.0
_SAME_CONCEPT: Final = 1.0
_OTHER_CONCEPT: Final = -4.0
_OTHER_STANCE: Final = -4.5
_OTHER_PLAN: Final = -2.5
_OTHER_ROLE: Final = -3.5
_OTHER_PART: Final = -1.0
_OTHER_GROUP: Final = -2.0
_OTHER_RATE: Final = -2.0
_CONTRAST: Final = -1.5
_HEADLINE: Final = 1.5
# Where two figures agree, what speaks against them being of one thing weighs less.
_AGREED: Final = 0.3
_JOB: Final = "job"
_INFLATION: Final = "inflation"
_MOVED: Final = frozenset(("dismiss", "hire"))
_MOST_AGAINST: Final = -1.5
_AGREED_CONCEPT: Final = -0.5
_AT_SCHOOL: Final = frozenset(("pupil", "child"))
_DONE: Final = frozenset(("stage", "fate", "ballot", "trial", "deed", "passage"))
_GROUPS: Final = frozenset(("man", "woman", "child", "adult"))


@dataclass(frozen=True, slots=True)
class Sameness:
    """How strongly two figures are held to be of one thing, and the words that say so.

    period is what the periods add to the points or take away. Of the points topics is what the
    articles' names gave, names what the sentences have in common, words what else; classes,
    scopes and eras are what excludes one another, or doesn't. named is how rare the rarest
    name is that both sentences have, 0 for none. close are the concepts in both clauses;
    another metric is one that excludes the other's, as those who were hurt exclude the dead.
    """

    points: float
    period: float
    topics: float
    names: float
    words: float
    classes: float
    scopes: float
    eras: float
    named: float
    shared: tuple[str, ...]
    close: frozenset[str]
    is_other_metric: bool
    is_other_period: bool


def compare(
    one: Telling, other: Telling, rarity: Rarity, topics: float, *, agrees: bool
) -> Sameness:
    """Weigh what speaks for two figures being of one thing, and against it.

    topics is what it weighs that their articles are about the same.
    """
    words = _shared_words(one.metric, other.metric)
    told = sum(weight for _, weight in words)
    named = weigh_names(one, other, rarity)
    scopes, eras = _scopes(one, other), compare_eras(one, other)
    weights = (_heads(one, other, agrees=agrees), *named, *scopes, *eras)
    points = topics + min(_MOST_SHARED, told)
    points += sum(weight for weight in weights if weight > 0)
    against = sum(weight for weight in weights if weight < 0)
    concept = _classes(one, other)
    period, is_other_period = compare_periods(one, other)
    if agrees:
        points += max(against * _AGREED, _MOST_AGAINST) + max(concept, _AGREED_CONCEPT)
        period *= _AGREED
    else:
        points += against + concept
    names = sorted(one.subject.around & other.subject.around)
    shared = (
        *(one.subject.shown[name] for name in names),
        *(one.metric.shown.get(word, word) for word, _ in words),
    )
    close = one.metric.close & other.metric.close
    return Sameness(
        points=points,
        period=period,
        topics=topics,
        names=sum(weight for weight in named if weight > 0),
        words=told,
        classes=concept,
        scopes=sum(scopes),
        eras=sum(eras),
        named=max(map(rarity.weight, names), default=0.0),
        shared=shared,
        close=close,
        is_other_metric=concept < 0,
        is_other_period=is_other_period,
    )


def are_posts(one: Telling, other: Telling) -> bool:
    """Whether jobs are counted in one and people in the other, and both were cut or made."""
    heads = one.metric.head or "", other.metric.head or ""
    if _JOB not in heads or not all(head == _JOB or concepts.is_anybody(head) for head in heads):
        return False
    return not _MOVED.isdisjoint(one.metric.close & other.metric.close)


def have_other_roles(one: Telling, other: Telling) -> bool:
    """Whether one is a level and the other a change; inflation is both."""
    if one.scope.role is other.scope.role or Role.WHOLE in (one.scope.role, other.scope.role):
        return False
    return _INFLATION not in one.metric.close & other.metric.close


def are_now_and_then(one: Telling, other: Telling) -> bool:
    """Whether one tells what will be, and the other what is now."""
    if one.type is ClaimType.DATE:
        # What will be on a day is "now called for" it.
        return False
    mine, theirs = one.scope, other.scope
    is_now = theirs.is_present if mine.is_future else mine.is_present
    return mine.is_future != theirs.is_future and is_now


def are_people(one: str, other: str) -> bool:
    """Whether two nouns may stand for the same people: residents and people, workers and miners."""
    if {one, other} == _AT_SCHOOL:
        return True
    if concepts.is_anybody(one):
        return concepts.is_anybody(other) or concepts.is_person(other)
    return concepts.is_anybody(other) and concepts.is_person(one)


def _shared_words(one: Metric, other: Metric) -> list[tuple[str, float]]:
    """Return the concepts around both figures with how close they stand, the closest first."""
    mine, theirs = one.concepts, other.concepts
    weights = ((word, min(mine[word], theirs[word])) for word in mine.keys() & theirs.keys())
    return sorted(weights, key=lambda item: (-item[1], item[0]))


def _heads(one: Telling, other: Telling, *, agrees: bool) -> float:
    mine, theirs = one.metric.head, other.metric.head
    if mine is None or theirs is None:
        return 0.0
    if mine == theirs:
        return _SAME_HEAD
    if ClaimType.COUNT not in (one.type, other.type):
        return 0.0
    if are_people(mine, theirs) or are_posts(one, other):
        return _ANY_HEAD
    is_near = mine in other.metric.concepts or theirs in one.metric.concepts
    are_persons = concepts.is_person(mine) and concepts.is_person(theirs)
    return 0.0 if is_near or (agrees and are_persons) else _OTHER_HEAD


def _classes(one: Telling, other: Telling) -> float:
    """Return what it weighs that the clauses have one of several exclusive concepts, or two.

    A date and a length of time are of what is done, whoever else is told of.
    """
    mine, theirs = one.metric.by_class, other.metric.by_class
    common = mine.keys() & theirs.keys()
    if one.type in (ClaimType.DATE, ClaimType.DURATION):
        common &= _DONE
    if any(mine[name].isdisjoint(theirs[name]) for name in common):
        return _OTHER_CONCEPT
    return _SAME_CONCEPT if common - {"direction"} else 0.0


def _scopes(one: Telling, other: Telling) -> list[float]:
    mine, theirs = one.scope, other.scope
    roles = (mine.role, theirs.role)
    is_own = one.article_id == other.article_id
    are_ages = roles == (Role.AGE, Role.AGE)
    is_headline = is_own and mine.is_headline != theirs.is_headline
    people = one.subject.own, other.subject.own
    is_other_person = are_ages and all(people) and people[0].isdisjoint(people[1])
    is_age = (mine.role is Role.AGE) != (theirs.role is Role.AGE)
    has_money = ClaimType.MONEY in (one.type, other.type)
    return [
        _OTHER_STANCE * (mine.is_expected != theirs.is_expected),
        _OTHER_PLAN * _is_plan(one, other),
        _OTHER_ROLE * (have_other_roles(one, other) or is_other_person) * (1 + 3 * is_age),
        _OTHER_PART * ((mine.role is Role.WHOLE) != (theirs.role is Role.WHOLE)),
        _OTHER_GROUP * _are_other_groups(one, other),
        _OTHER_RATE * (has_money and mine.is_rate != theirs.is_rate),
        _CONTRAST * (is_own and not is_headline and mine.is_contrast != theirs.is_contrast),
        _HEADLINE * is_headline,
        _CONTRAST * (not is_own and _is_of_another(one, other)),
    ]


def _is_plan(one: Telling, other: Telling) -> bool:
    """Whether one is what was meant to be, and the other what is.

    A date that was planned is the date of what is to come.
    """
    mine, theirs = one.scope, other.scope
    if (mine.is_future and theirs.is_future) or one.type is ClaimType.DATE:
        return False
    return mine.is_planned != theirs.is_planned


def _is_of_another(one: Telling, other: Telling) -> bool:
    """Whether one is set against what else it is told of by a name that the other doesn't know."""
    pairs = ((one, other), (other, one))
    return any(
        mine.scope.is_contrast
        and bool(mine.subject.own - mine.subject.speakers - theirs.background.known)
        for mine, theirs in pairs
    )


def _are_other_groups(one: Telling, other: Telling) -> bool:
    """Whether a share is told of women in one sentence, and of no women in the other."""
    if ClaimType.PERCENT not in (one.type, other.type):
        return False
    groups = [_GROUPS & side.metric.close for side in (one, other)]
    return bool(groups[0] - other.metric.concepts.keys() or groups[1] - one.metric.concepts.keys())
