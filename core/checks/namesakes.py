"""What the names beside two figures say about their being of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.checks.background import Background
    from core.checks.rarity import Rarity
    from core.checks.subjects import Subject
    from core.checks.tellings import Telling

_SAME_NAME: Final = 1.0
_MORE_NAMES: Final = 0.5
_PARTED_NAMES: Final = -1.5
_OTHER_NAMES: Final = -3.0
_UNKNOWN_NAMES: Final = -0.5
_HEADED: Final = -0.5
_OTHER_HERO: Final = -2.0
_IMPLIED: Final = 0.8
_MAIN: Final = 3
# Names that were inherited from the sentence before say less.
_INHERITED: Final = 0.7
_INHERITED_APART: Final = 0.2


def weigh_names(one: Telling, other: Telling, rarity: Rarity) -> list[float]:
    """Return what the names in both sentences weigh, less where they are inherited."""
    mine, theirs = one.subject, other.subject
    is_own = one.article_id == other.article_id
    is_inherited = mine.is_inherited or theirs.is_inherited
    shared = mine.around & theirs.around
    if not shared:
        weights = _apart(one, other)
        if is_own and one.scope.is_headline != other.scope.is_headline:
            # A headline leaves most names out.
            weights = [max(weight, _HEADED) for weight in weights]
        if not is_own and _is_implied(one, other):
            return [*weights, _IMPLIED]
        if not is_own and _have_other_heroes(one.background, other.background):
            return [*weights, _OTHER_HERO]
    else:
        weights = [_together(shared, rarity) * (not (is_own and is_inherited))]
        are_parted = _are_parted(one, other) or _are_set_apart(mine, theirs)
        weights += [_PARTED_NAMES] * are_parted
    if not is_inherited:
        return weights
    is_guess = mine.is_inherited and theirs.is_inherited
    against = 0.3 if is_own else 0.0 if is_guess else _INHERITED_APART
    return [weight * (_INHERITED if weight > 0 else against) for weight in weights]


def _is_implied(one: Telling, other: Telling) -> bool:
    """Whether a sentence without names goes on about what both articles are about."""
    if one.subject.around and other.subject.around:
        return False
    main = other.background.topics[:_MAIN]
    named = [topic for topic in one.background.topics[:_MAIN] if topic in main]
    around = one.subject.around | other.subject.around
    return any(topic[0] != "~" and (not around or topic in around) for topic in named)


def _have_other_heroes(one: Background, other: Background) -> bool:
    """Whether the name that each article has most often is unknown to the other."""
    mine, theirs = one.topics[:1], other.topics[:1]
    are_names = bool(mine and theirs) and "~" not in (mine[0][0], theirs[0][0])
    return are_names and mine[0] not in other.known and theirs[0] not in one.known


def _together(shared: frozenset[str], rarity: Rarity) -> float:
    weights = sorted(map(rarity.weight, shared), reverse=True)
    return _SAME_NAME * weights[0] + _MORE_NAMES * sum(weights[1:3])


def _are_set_apart(one: Subject, other: Subject) -> bool:
    """Whether one sentence tells of both, and this figure of the other: "in Tarn 3%, in Velby"."""
    mine = one.own - other.own - one.speakers
    theirs = other.own - one.own - other.speakers
    return bool(mine and theirs and (mine & other.around or theirs & one.around))


def _are_parted(one: Telling, other: Telling) -> bool:
    """Whether both clauses have names of their own that the other article knows too."""
    own, others = one.subject.own, other.subject.own
    known, known_there = one.background.known, other.background.known
    mine = own - other.subject.around - one.subject.speakers
    theirs = others - one.subject.around - other.subject.speakers
    if mine & known_there and theirs & known:
        return True
    is_apart = bool(own and others) and own.isdisjoint(others)
    return is_apart and own <= known_there and others <= known


def _apart(one: Telling, other: Telling) -> list[float]:
    """Return what it weighs that two sentences have no name in common.

    In one article it says less where but one of the clauses has a name.
    """
    named, others = one.subject, other.subject
    mine, theirs = named.around - named.speakers, others.around - others.speakers
    if not mine or not theirs:
        return []
    are_beside = bool(named.own - named.speakers and others.own - others.speakers)
    are_known = mine <= other.background.known and theirs <= one.background.known
    is_other = are_beside or (are_known and one.article_id != other.article_id)
    return [_OTHER_NAMES if is_other else _UNKNOWN_NAMES]
