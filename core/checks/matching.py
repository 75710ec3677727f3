"""Two figures side by side: whether they agree, and whether they are of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from math import isinf
from typing import TYPE_CHECKING, Final

from core.checks.concepts import class_of, is_anybody
from core.checks.lemmas import stem
from core.checks.metrics import BESIDE
from core.checks.periods import RELATIVE, kind_of
from core.checks.roles import Role
from core.checks.sameness import Sameness, are_people, are_posts, compare, have_other_roles
from core.checks.slips import LONG_SWAP, SWAP, slip_of
from core.checks.topics import topics_shared
from core.checks.values import Fit, fit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.rarity import Rarity
    from core.checks.tellings import Telling

# So many points of sameness a finding needs, of which so many from beside the figures.
_REPEAT: Final = 1.3
_DATE_REPEAT: Final = 3.4
_CONFLICT: Final = 3.0
_OWN_CONFLICT: Final = 3.4
_LONE: Final = 1.0
_SOLE: Final = 0.5
_RELATED: Final = 0.7
# Within an article the lead is set against what follows: so many characters of it.
_LEAD: Final = 450
_ALIKE: Final = 1.5
_APART: Final = -2.5
_EVIDENCE: Final = 1.5
_VAGUE: Final = 0.5
_STRANGE: Final = 2.0
_KNOWN: Final = 0.5
_UNIT: Final = 0.5
# What it is worth that values of so many digits agree.
_PRECISE: Final = (0.0, 0.0, 0.7, 2.0)
_LONGER: Final = 0.5
_TWO: Final = 2
_PLAIN_RANKS: Final = frozenset(("first", "second", "third"))
# Small numbers, and shares of votes, are told of many things.
_DOUBT: Final = 1.0
_SMALL: Final = 10
_ASKED: Final = frozenset(("vote", "ask"))
_SHARE: Final = "percent"
_FEWEST_WORDS: Final = 2
_PEOPLE: Final = stem("people")
_YEAR_LENGTH: Final = 4
_WITH_UNIT: Final = (ClaimType.MONEY, ClaimType.MEASURE)


@dataclass(frozen=True, slots=True)
class Match:
    """Two figures with how they stand to each other."""

    mine: Telling
    theirs: Telling
    fit: Fit
    sameness: Sameness

    @property
    def points(self) -> float:
        """How strongly both are held to be of one thing, the period included."""
        return self.sameness.points + self.sameness.period

    @property
    def is_own(self) -> bool:
        """Whether both stand in one article."""
        return self.mine.article_id == self.theirs.article_id

    @property
    def is_retold(self) -> bool:
        """Whether both stand in quotations, which are compared as a whole."""
        return self.mine.scope.is_quoted and self.theirs.scope.is_quoted

    @property
    def is_exact(self) -> bool:
        """Whether both are the same number."""
        return self.mine.number is not None and self.mine.number == self.theirs.number

    @property
    def rank(self) -> tuple[float, int, int]:
        """What puts the surest match first: of equals the one with the same number."""
        return -self.points - self.is_exact, self.mine.claim.start, self.theirs.claim.start


def match(mine: Telling, theirs: Telling, rarity: Rarity) -> Match | None:
    """Return how two figures stand to each other, or None if that says nothing."""
    is_one_sentence = mine.claim.sentence_start == theirs.claim.sentence_start
    if mine.dimension != theirs.dimension or (
        is_one_sentence and mine.article_id == theirs.article_id
    ):
        return None
    found = _fit(mine, theirs)
    is_own = mine.article_id == theirs.article_id
    if found is None or (found is Fit.CLASH and _are_apart(mine, theirs)):
        return None
    if found is Fit.POSSIBLE and not is_own:
        return None
    topics = _topics(mine, theirs, rarity)
    if found is Fit.CLASH and not is_own and topics < _RELATED:
        return None
    agrees = found is Fit.SAME
    return Match(mine, theirs, found, compare(mine, theirs, rarity, topics, agrees=agrees))


def _topics(mine: Telling, theirs: Telling, rarity: Rarity) -> float:
    """Return what it weighs that two articles are about the same, found out once for both."""
    pair = mine.article_id, theirs.article_id
    if pair not in rarity.topics:
        rarity.topics[pair] = topics_shared(mine, theirs, rarity)
    return rarity.topics[pair]


def _are_apart(mine: Telling, theirs: Telling) -> bool:
    """Whether it is plain at once that two figures which differ are no conflict."""
    one, other = mine.scope, theirs.scope
    return (
        mine.type is ClaimType.RANK
        or one.is_expected != other.is_expected
        or have_other_roles(mine, theirs)
        or (one.is_rate and other.is_rate)
        or (one.is_quoted and other.is_quoted)
    )


def is_repeat(one: Match) -> bool:
    """Whether two figures tell the same of the same thing."""
    mine, theirs = one.mine, one.theirs
    if one.fit is not Fit.SAME:
        return False
    if one.sameness.is_other_period and mine.type is ClaimType.MONEY:
        return False
    if (mine.scope.role is Role.AGE) != (theirs.scope.role is Role.AGE):
        return False
    if mine.type is ClaimType.RANK and mine.claim.text.casefold() in _PLAIN_RANKS:
        return False
    is_doubtful = mine.type in (ClaimType.COUNT, ClaimType.RATIO) and _doubt(one) > 0
    if is_doubtful and not one.sameness.close:
        return False
    has_unit = mine.type in _WITH_UNIT
    if mine.type is ClaimType.DATE and not _is_event(one):
        return False
    needed = _DATE_REPEAT if mine.type is ClaimType.DATE else _REPEAT
    needed += _VAGUE * (not one.sameness.close and not has_unit)
    # Two articles on other matters tell the same numbers of other things.
    needed += _STRANGE * (one.sameness.topics < _KNOWN)
    heads = {mine.metric.head, theirs.metric.head} - {None}
    needed += _VAGUE * (mine.type is ClaimType.COUNT and len(heads) > 1)
    precision = min(_precision(mine), _precision(theirs))
    return one.points + precision + _UNIT * has_unit >= needed


def _is_event(one: Match) -> bool:
    """Whether a date is of something that happened, and not just the year of another figure."""
    return not _is_year(one.mine) or any(class_of(word) == "stage" for word in one.sameness.close)


def _is_year(telling: Telling) -> bool:
    return telling.type is ClaimType.DATE and len(telling.day or "") <= _YEAR_LENGTH


def is_conflict(one: Match, *, is_lone: bool = False, is_sole: bool = False) -> bool:
    """Whether two figures of the same thing can't both be right.

    A lone one is that of a headline with which nothing in its article agrees; a sole pair are
    figures of which neither can be set beside another one.
    """
    if one.fit is not Fit.CLASH or one.is_retold or _are_of_two_things(one):
        return False
    mine, theirs = one.mine, one.theirs
    slip = slip_of(mine, theirs)
    has_names = is_lone and not mine.subject.around.isdisjoint(theirs.subject.around)
    is_slip = slip > 0 and one.sameness.topics >= (_ALIKE if slip < LONG_SWAP else _RELATED)
    is_near = is_sole and one.sameness.topics >= _ALIKE and abs(slip) < SWAP
    if not (one.sameness.close or is_slip or has_names or is_near):
        return False
    is_led = slip > 0 or min(mine.claim.start, theirs.claim.start) < _LEAD
    if not (is_led if one.is_own else one.sameness.topics >= _RELATED):
        return False
    is_related = is_sole and one.sameness.topics >= _ALIKE
    points = one.points + slip + _LONE * is_lone + _SOLE * is_related
    needed = _OWN_CONFLICT if one.is_own else _CONFLICT
    return points - one.sameness.topics >= _EVIDENCE and points - _doubt(one) >= needed


def _are_of_two_things(one: Match) -> bool:
    """Whether one word is enough to keep two figures apart, whatever they have in common."""
    mine, theirs = one.mine.scope, one.theirs.scope
    return (
        one.mine.type is ClaimType.RANK
        or one.sameness.is_other_metric
        or one.sameness.period <= _APART
        or mine.is_expected != theirs.is_expected
        or have_other_roles(one.mine, one.theirs)
        or (mine.is_rate and theirs.is_rate)
        or not _counts_alike(one)
    )


def is_other_period(one: Match) -> bool:
    """Whether two sums that agree are told of two periods."""
    is_one_sum = one.fit is Fit.SAME and one.mine.type is ClaimType.MONEY
    return is_one_sum and one.sameness.is_other_period and one.sameness.points >= _OWN_CONFLICT


def is_undated(one: Match) -> bool:
    """Whether two sums that agree are told of a year and of "this year"."""
    is_one_sum = one.fit is Fit.SAME and one.mine.type is ClaimType.MONEY
    if not is_one_sum or one.sameness.points < _OWN_CONFLICT:
        return False
    kinds = [{kind_of(period) for period in side.periods} for side in (one.mine, one.theirs)]
    return any("year" in two and RELATIVE in first for first, two in (kinds, kinds[::-1]))


def _fit(mine: Telling, theirs: Telling) -> Fit | None:
    if mine.value is not None and theirs.value is not None:
        return fit(mine.value, theirs.value)
    if mine.type is ClaimType.DATE and theirs.type is ClaimType.DATE:
        return _fit_dates(mine.day, theirs.day)
    if mine.value is None and theirs.value is None and mine.type == theirs.type:
        return Fit.SAME if _bare(mine.claim.text) == _bare(theirs.claim.text) else None
    return None


def _fit_dates(one: str | None, other: str | None) -> Fit | None:
    if one is None or other is None:
        return None
    if one == other:
        return Fit.SAME
    if one.startswith(other) or other.startswith(one) or one.endswith(other.lstrip("-")):
        return Fit.POSSIBLE
    return Fit.CLASH if len(one) == len(other) else None


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _precision(telling: Telling) -> float:
    """Return what it is worth that another figure has the same digits."""
    plain = "".join(char for char in telling.claim.text if char.isdigit())
    digits = min(len(plain.strip("0")), len(_PRECISE) - 1)
    return _PRECISE[digits] + _LONGER * (digits == _TWO < len(plain))


def _doubt(one: Match) -> float:
    """Return what must be made up for where figures like these are told of many things."""
    mine, theirs = one.mine, one.theirs
    asked = _ASKED & (mine.metric.concepts.keys() | theirs.metric.concepts.keys())
    if mine.dimension == _SHARE:
        is_named = not mine.subject.own.isdisjoint(theirs.subject.own)
        return (2 - is_named) * _DOUBT * bool(asked)
    if mine.value is None or theirs.value is None:
        return 0.0
    are_open = {isinf(side.low) or isinf(side.high) for side in (mine.value, theirs.value)}
    doubt = _DOUBT * (len(are_open) > 1)
    if mine.type not in (ClaimType.COUNT, ClaimType.DURATION):
        return doubt
    is_small = max(mine.number or 0.0, theirs.number or 0.0) <= _SMALL
    is_headline = mine.scope.is_headline or theirs.scope.is_headline
    return doubt + _DOUBT * (is_small and not is_headline) + 2 * _DOUBT * ("ask" in asked)


def _counts_alike(one: Match) -> bool:
    """Whether two numbers count the same, or two dates are of one event by more than one word."""
    if one.mine.type is ClaimType.DATE:
        close = one.sameness.close
        is_slip = _is_slip_of_dates(one.mine.day or "", one.theirs.day or "")
        is_stage = any(class_of(word) == "stage" and _is_beside(one, word) for word in close)
        is_told = len(close) >= _FEWEST_WORDS and not _is_year(one.mine)
        is_dated = bool(close & {one.mine.metric.head, one.theirs.metric.head})
        return is_slip or (not one.is_own and (is_stage or is_told or is_dated))
    mine, theirs = one.mine.metric.head, one.theirs.metric.head
    if one.mine.type is not ClaimType.COUNT:
        return True
    if mine == theirs:
        # That people are counted says too little by itself.
        names = one.mine.subject.around & one.theirs.subject.around
        return mine != _PEOPLE or bool(names or one.sameness.close - {mine})
    if mine is None or theirs is None:
        head = mine or theirs or ""
        return head in one.sameness.close or is_anybody(head)
    is_fate = "fate" in (class_of(mine), class_of(theirs))
    return is_fate or are_people(mine, theirs) or are_posts(one.mine, one.theirs)


def _is_beside(one: Match, word: str) -> bool:
    """Whether a concept stands right beside one of two figures."""
    return max(side.metric.concepts[word] for side in (one.mine, one.theirs)) >= BESIDE


def _is_slip_of_dates(one: str, other: str) -> bool:
    """Whether two dates are of one month, or two years have the same digits."""
    return one[:-2] == other[:-2] if len(one) > _YEAR_LENGTH else sorted(one) == sorted(other)
