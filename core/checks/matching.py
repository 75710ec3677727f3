"""Two figures side by side: whether they agree, and whether they are of one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.concepts import class_of, is_anybody
from core.checks.lemmas import stem
from core.checks.sameness import Sameness, are_people, compare
from core.checks.values import Fit, fit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.rarity import Rarity
    from core.checks.tellings import Telling

# So many points of sameness a finding needs, of which so many from beside the figures.
_REPEAT: Final = 1.7
_DATE_REPEAT: Final = 3.4
_CONFLICT: Final = 3.3
_OWN_CONFLICT: Final = 3.6
_RELATED: Final = 0.9
# Within an article the lead is set against what follows: so many characters of it.
_LEAD: Final = 450
_ALIKE: Final = 1.5
_APART: Final = -2.5
_EVIDENCE: Final = 1.8
_VAGUE: Final = 0.5
_UNIT: Final = 0.5
# What it is worth that values of so many digits agree.
_PRECISE: Final = (0.0, 0.0, 0.7, 2.0)
_LONGER: Final = 0.5
_TWO: Final = 2
_PLAIN_RANKS: Final = frozenset(("first", "second", "third"))
# Small numbers, and shares of votes, are told of many things.
_DOUBT: Final = 1.0
_SMALL: Final = 10
_SLIP: Final = 0.8
_SWAP: Final = 1.2
_SLIPS: Final = (1e3, 1e6)
_SCALE: Final = re.compile(r"(?i)\d ?(?:[mbk]|bn|tn)\b|illion|thousand|crore|lakh")
_LIKE: Final = 0.1
_FAR: Final = 2.6
_TOO_FAR: Final = 12.0
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
    def rank(self) -> tuple[float, int, int]:
        """What puts the surest match first: of equals the one with the same number."""
        is_exact = self.mine.number is not None and self.mine.number == self.theirs.number
        return -self.points - is_exact, self.mine.claim.start, self.theirs.claim.start


def match(mine: Telling, theirs: Telling, rarity: Rarity) -> Match | None:
    """Return how two figures stand to each other, or None if they can't be compared."""
    is_one_sentence = mine.claim.sentence_start == theirs.claim.sentence_start
    if mine.dimension != theirs.dimension or (
        is_one_sentence and mine.article_id == theirs.article_id
    ):
        return None
    found = _fit(mine, theirs)
    if found is None:
        return None
    return Match(mine, theirs, found, compare(mine, theirs, rarity, agrees=found is Fit.SAME))


def is_repeat(one: Match) -> bool:
    """Whether two figures tell the same of the same thing."""
    mine, theirs = one.mine, one.theirs
    if one.fit is not Fit.SAME:
        return False
    if mine.type is ClaimType.RANK and mine.claim.text.casefold() in _PLAIN_RANKS:
        return False
    is_small = mine.type in (ClaimType.COUNT, ClaimType.RATIO) and _doubt(one) > 0
    if is_small and not one.sameness.close:
        return False
    has_unit = mine.type in _WITH_UNIT
    needed = _DATE_REPEAT if mine.type is ClaimType.DATE else _REPEAT
    needed += _VAGUE * (not one.sameness.close and not has_unit)
    heads = {mine.metric.head, theirs.metric.head} - {None}
    needed += _VAGUE * (mine.type is ClaimType.COUNT and len(heads) > 1)
    precision = min(_precision(mine), _precision(theirs))
    return one.points + precision + _UNIT * has_unit >= needed


def is_conflict(one: Match) -> bool:
    """Whether two figures of the same thing can't both be right."""
    if one.fit is not Fit.CLASH or one.is_retold or _are_of_two_things(one):
        return False
    mine, theirs = one.mine, one.theirs
    slip = _slip(one)
    if not one.sameness.close and (slip <= 0 or one.sameness.topics < _ALIKE):
        return False
    is_led = slip > 0 or min(mine.claim.start, theirs.claim.start) < _LEAD
    if not (is_led if one.is_own else one.sameness.topics >= _RELATED):
        return False
    points = one.points + slip
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
        or mine.role is not theirs.role
        or (mine.is_rate and theirs.is_rate)
        or not _counts_alike(one)
    )


def is_other_period(one: Match) -> bool:
    """Whether two sums that agree are told of two periods."""
    is_one_sum = one.fit is Fit.SAME and one.mine.type is ClaimType.MONEY
    return is_one_sum and one.sameness.is_other_period and one.sameness.points >= _OWN_CONFLICT


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
    if mine.type is ClaimType.PERCENT:
        is_vote = "vote" in mine.metric.concepts or "vote" in theirs.metric.concepts
        return 2 * _DOUBT * is_vote
    if mine.value is None or mine.type not in (ClaimType.COUNT, ClaimType.DURATION):
        return 0.0
    is_small = max(mine.number or 0.0, theirs.number or 0.0) <= _SMALL
    return _DOUBT * is_small


def _counts_alike(one: Match) -> bool:
    """Whether two numbers count the same, or two dates are of one event by more than one word."""
    if one.mine.type is ClaimType.DATE:
        close = one.sameness.close
        is_slip = _is_slip_of_dates(one.mine.day or "", one.theirs.day or "")
        is_stage = any(class_of(word) == "stage" for word in close)
        return is_slip or is_stage or len(close) >= _FEWEST_WORDS
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
    return "fate" in (class_of(mine), class_of(theirs)) or are_people(mine, theirs)


def _is_slip_of_dates(one: str, other: str) -> bool:
    """Whether two dates are of one month, or two years have the same digits."""
    return one[:-2] == other[:-2] if len(one) > _YEAR_LENGTH else sorted(one) == sorted(other)


def _slip(one: Match) -> float:
    """Return what it is worth that one value looks like a slip for the other, or like none."""
    mine, theirs = one.mine.value, one.theirs.value
    if mine is None or theirs is None or not mine.figure or not theirs.figure:
        return 0.0
    ratio = max(mine.figure / theirs.figure, theirs.figure / mine.figure)
    are_scaled = all(_SCALE.search(side.claim.text) for side in (one.mine, one.theirs))
    if are_scaled and any(abs(ratio / by - 1) < _LIKE for by in _SLIPS):
        return _SLIP
    if ratio > _TOO_FAR:
        return -2 * _SLIP
    digits, other_digits = (
        sorted(char for char in side.claim.text if char.isdigit())
        for side in (one.mine, one.theirs)
    )
    if digits == other_digits and len(digits) > 1:
        return _SWAP
    return -_SLIP if ratio > _FAR else 0.0
