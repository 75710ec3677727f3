"""Two figures side by side: whether they agree, and whether they are of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.checks.sameness import Sameness, compare, have_other_roles
from core.checks.slips import LONG_SWAP, slip_of
from core.checks.topics import are_of_other_times, kinship_of, may_contradict
from core.checks.values import Fit, fit
from core.models import ClaimType

if TYPE_CHECKING:
    from core.checks.rarity import Rarity
    from core.checks.tellings import Telling
    from core.checks.topics import Kinship

# Within an article the lead is set against what follows: so many characters of it.
_LEAD: Final = 450
_MONTH_AND_DAY: Final = 5


@dataclass(frozen=True, slots=True)
class Match:
    """Two figures with how they stand to each other."""

    mine: Telling
    theirs: Telling
    fit: Fit
    kinship: Kinship
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
    if mine.scope.is_denied or theirs.scope.is_denied:
        return None
    found = _fit(mine, theirs)
    is_own = mine.article_id == theirs.article_id
    if found is None or (found is Fit.CLASH and _are_apart(mine, theirs)):
        return None
    if found is Fit.POSSIBLE and not is_own:
        return None
    if found is Fit.CLASH and is_own and not is_led(mine, theirs):
        return None
    kinship = kinship_of(mine.background, theirs.background, rarity)
    if found is Fit.CLASH and not may_contradict(mine.background, theirs.background, rarity):
        return None
    # What is one number but for a slip agrees as surely.
    agrees = found is Fit.SAME or _is_slip(mine, theirs)
    sameness = compare(mine, theirs, rarity, kinship.points, agrees=agrees)
    return Match(mine, theirs, found, kinship, sameness)


def is_led(mine: Telling, theirs: Telling) -> bool:
    """Whether one of two figures of an article leads it, or looks like a slip for the other."""
    return min(mine.claim.start, theirs.claim.start) < _LEAD or slip_of(mine, theirs) > 0


def _is_slip(mine: Telling, theirs: Telling) -> bool:
    """Whether two articles of one time tell what looks like a slip for one number."""
    is_own = mine.article_id == theirs.article_id
    days = mine.background.published, theirs.background.published
    return not is_own and not are_of_other_times(*days) and slip_of(mine, theirs) >= LONG_SWAP


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


def _fit(mine: Telling, theirs: Telling) -> Fit | None:
    if mine.value is not None and theirs.value is not None:
        return fit(mine.value, theirs.value)
    if mine.type is ClaimType.DATE and theirs.type is ClaimType.DATE:
        return _fit_dates(mine.days, theirs.days)
    if mine.value is None and theirs.value is None and mine.type == theirs.type:
        return Fit.SAME if _bare(mine.claim.text) == _bare(theirs.claim.text) else None
    return None


def _fit_dates(one: tuple[str, str] | None, other: tuple[str, str] | None) -> Fit | None:
    if one is None or other is None:
        return None
    if one == other:
        return Fit.SAME
    if len(one[0]) != len(other[0]):
        return _fit_days(one, other)
    return Fit.POSSIBLE if one[0] <= other[1] and other[0] <= one[1] else Fit.CLASH


def _fit_days(one: tuple[str, str], other: tuple[str, str]) -> Fit | None:
    """Tell whether a day may be another one of which only one has a year."""
    ends = {end.lstrip("-")[-_MONTH_AND_DAY:] for end in (*one, *other)}
    if len({*one}) > 1 or len({*other}) > 1 or any(":" in end for end in ends):
        return None
    return Fit.POSSIBLE if len(ends) == 1 else Fit.CLASH


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
