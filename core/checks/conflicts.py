"""How likely it is that two figures contradict each other, by weights learnt from cases."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.checks import weights
from core.checks.counted import counts_alike, have_other_nouns, is_year
from core.checks.roles import Role
from core.checks.sameness import are_now_and_then
from core.checks.slips import has_one_other_digit, slip_of
from core.checks.values import Fit
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.checks.matching import Match
    from core.checks.tellings import Telling


# Ages of one person are told with so many years between them at most.
_MOST_YEARS: Final = 15
_APART: Final = -2.5
_TWO: Final = 2
# "They want to become one company", "someone would ask one day".
_UNCOUNTED: Final = frozenset(("one", "one day"))
# Of two values near each other the larger is so many times the other at most.
_CLOSE: Final = 1.7
# So far signs count, in points.
_MOST_AGAINST: Final = -3.0
_MOST_MARGIN: Final = 6.0
# Figures so near each other are told side by side, in code points.
_BESIDE: Final = 250
# Of a shorter or longer article the places are those of one of so many code points.
_SHORT: Final = 500
_LONG: Final = 1500


class Company:
    """What else two articles tell: how many figures and quotations alike, and what differs."""

    def __init__(self, matches: Iterable[Match], alike: int) -> None:
        self.alike = alike
        self._by_claim: dict[int, list[Match]] = defaultdict(list)
        self._closeness: dict[int, float] = {}
        for one in matches:
            for claim_id in (one.mine.claim_id, one.theirs.claim_id):
                self._by_claim[claim_id].append(one)

    def margin(self, one: Match) -> float:
        """Return by how many points two figures stand closer than either does to another one."""
        own = self._closeness_of(one)
        rivals = (
            self._closeness_of(other)
            for claim_id in (one.mine.claim_id, one.theirs.claim_id)
            for other in self._by_claim[claim_id]
            if other is not one
        )
        best = max(rivals, default=own - _MOST_MARGIN)
        return max(-_MOST_MARGIN, min(_MOST_MARGIN, own - best))

    def _closeness_of(self, one: Match) -> float:
        """Return the points of a match, which is asked for once for each rival."""
        if id(one) not in self._closeness:
            self._closeness[id(one)] = one.points + slip_of(one.mine, one.theirs)
        return self._closeness[id(one)]


def is_conflict(one: Match, company: Company) -> bool:
    """Whether two figures can't both be right."""
    return differ(one) and likelihood(one, company) >= weights.LIKELY_CONFLICT


def differ(one: Match) -> bool:
    """Whether two figures differ, and nothing keeps them apart at once."""
    return one.fit is Fit.CLASH and not _are_of_two_things(one)


def likelihood(one: Match, company: Company) -> float:
    """Return how likely it is, from 0 to 1, that a reader holds two figures for a conflict."""
    table = "conflicts within" if one.is_own else "conflicts between"
    return weights.likelihood(table, signs_of(one, company))


def signs_of(one: Match, company: Company) -> dict[str, float]:
    """Return what speaks for a conflict or against it, by the names of the weights.

    Of the values: near (neither is much larger), slip (as by digits that changed places),
    likeness (how much of a slip it is, below 0 for values far apart), digit (all but one are
    alike), duration (no age). Of the sentences: names, words, classes, scopes and period in
    points as in Sameness, concepts how many both have at least, future and definite what both
    are; the margin to other figures.
    """
    mine, theirs, same = one.mine, one.theirs, one.sameness
    slip = slip_of(mine, theirs)
    if _are_side_by_side(one):
        slip = min(slip, 0.0)
    scopes = mine.scope, theirs.scope
    told = {
        "margin": company.margin(one),
        "near": _are_near(one),
        "slip": slip > 0,
        "likeness": max(slip, _MOST_AGAINST),
        "digit": has_one_other_digit(mine, theirs),
        "names": same.names,
        "words": same.words,
        "concepts": min(len(side.metric.concepts) for side in (mine, theirs)),
        "classes": same.classes,
        "scopes": same.scopes,
        "period": same.period,
        "future": all(scope.is_future for scope in scopes),
        "definite": mine.type is ClaimType.COUNT and all(scope.is_definite for scope in scopes),
        "duration": mine.type is ClaimType.DURATION and mine.scope.role is not Role.AGE,
    }
    return told | (_signs_within(one) if one.is_own else _signs_between(one, company))


def _signs_within(one: Match) -> dict[str, float]:
    """Return the signs of one article: headline for one side, and where the figures stand.

    Articles tell first what matters; lead and detail are places, the first and the last.
    """
    lead, detail = sorted(map(_place, (one.mine, one.theirs)))
    is_headline = one.mine.scope.is_headline != one.theirs.scope.is_headline
    return {"headline": is_headline, "lead": lead, "detail": detail}


def _signs_between(one: Match, company: Company) -> dict[str, float]:
    """Return the signs of two articles: how much they tell alike, and how far down both stand.

    What is told first of an event is told by all; place is that of both together. topics and
    eras are as in Sameness, rarest as in Kinship.
    """
    return {
        "alike": company.alike,
        "place": _place(one.mine) + _place(one.theirs),
        "topics": one.sameness.topics,
        "eras": one.sameness.eras,
        "rarest": one.kinship.rarest,
    }


def _place(telling: Telling) -> float:
    """Return how far down its article a figure stands, from 0 for its head to 1 for its end."""
    length = max(_SHORT, min(_LONG, telling.background.length))
    return min(1.0, telling.claim.start / length)


def _are_near(one: Match) -> bool:
    """Whether neither of two values is much larger than the other."""
    sizes = sorted(abs(side.value.figure) for side in (one.mine, one.theirs) if side.value)
    return not sizes or sizes[-1] <= _CLOSE * sizes[0]


def _are_of_two_things(one: Match) -> bool:
    """Whether one word is enough to keep two figures apart, whatever they have in common."""
    return (
        one.sameness.is_other_metric
        or one.sameness.is_other_period
        or one.sameness.period <= _APART
        or are_now_and_then(one.mine, one.theirs)
        or _are_two_ages(one)
        or _are_editions(one)
        or (one.is_own and _are_set_apart(one))
        or one.mine.claim.text.casefold() in _UNCOUNTED
        or one.theirs.claim.text.casefold() in _UNCOUNTED
        or not (counts_alike(one) or (_is_slip(one) and not have_other_nouns(one)))
    )


def _is_slip(one: Match) -> bool:
    return slip_of(one.mine, one.theirs) > 0


def _are_set_apart(one: Match) -> bool:
    """Whether an article tells two figures of two things: of a whole and a part, of two events."""
    mine, theirs = one.mine, one.theirs
    is_whole = (mine.scope.role is Role.WHOLE) != (theirs.scope.role is Role.WHOLE)
    if is_whole and not _are_near(one):
        return True
    # "The bridge will open in 2027, the tunnel in 2029."
    if mine.scope.is_headline or theirs.scope.is_headline:
        return False
    is_date = mine.type is ClaimType.DATE and len(one.sameness.shared) < _TWO
    return is_date or (_are_parted(one) and not _is_slip(one))


def _are_parted(one: Match) -> bool:
    """Whether each of two figures has names in its clause that the other's sentence hasn't."""
    mine, theirs = one.mine.subject, one.theirs.subject
    pairs = (mine, theirs), (theirs, mine)
    return all(side.own - side.speakers - other.around for side, other in pairs)


def _are_side_by_side(one: Match) -> bool:
    """Whether an article tells two figures of two things, one right after the other.

    "Its works in Velby makes 310 cranes, that in Tarn 130": no slip, however alike they look.
    """
    apart = abs(one.mine.claim.start - one.theirs.claim.start)
    return one.is_own and apart < _BESIDE and _are_parted(one)


def _are_editions(one: Match) -> bool:
    """Whether two years tell one event from another: "the 2001 race", "the 2002 race"."""
    mine, theirs = one.mine.scope, one.theirs.scope
    return is_year(one.mine) and is_year(one.theirs) and mine.is_definite and theirs.is_definite


def _are_two_ages(one: Match) -> bool:
    """Whether two ages are of people with other names, or so far apart that it is no slip."""
    mine, theirs = one.mine, one.theirs
    if mine.scope.role is not Role.AGE:
        return False
    if mine.subject.own and theirs.subject.own and mine.subject.own.isdisjoint(theirs.subject.own):
        return True
    ages = mine.number or 0.0, theirs.number or 0.0
    return abs(ages[0] - ages[1]) > _MOST_YEARS and not _is_slip(one)
