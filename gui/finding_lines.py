"""What is said of a finding beside a claim: the other places, and an earlier verdict to adopt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.checks.age import age_warning
from core.checks.findings import FindingType, Judgement
from core.errors import GalleyError
from gui.changes import now
from gui.finding_words import earlier_text, finding_name, judgement_line
from gui.saying import quoted
from gui.wording import spoken
from gui.words import verdict_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.checks.findings import StoredFinding
    from core.models import Review, StoredClaim, StoredEvidence
    from core.store import Store

MOST_PLACES: Final = 3
"""Of more other places it is said how many there are."""
_MOST_READ: Final = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Another claim of a finding, and what is said of where it stands."""

    claim: StoredClaim
    line: str


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding as a claim's panel tells it; earlier is a claim whose verdict can be adopted."""

    stored: StoredFinding
    name: str
    message: str
    working: str
    places: tuple[Place, ...]
    more: int
    judgement: str
    earlier: StoredClaim | None
    warning: str = ""

    @property
    def is_dismissed(self) -> bool:
        """Whether a reviewer said that there is nothing in it."""
        return self.stored.judgement is Judgement.DISMISSED


@dataclass(frozen=True, slots=True)
class ToldAdoption:
    """An earlier verdict that a claim rests on; warning says what has become of it since."""

    line: str
    warning: str
    earlier: StoredClaim | None
    evidence: tuple[StoredEvidence, ...] = ()


class FindingTeller:
    """Puts findings into words, with what the store says of the other places."""

    def __init__(self, store: Store, *, reviewer: str, adoption_age_days: int) -> None:
        self._store = store
        self._reviewer = reviewer
        self._age_days = adoption_age_days

    def tell(self, stored: StoredFinding, claim: StoredClaim) -> ToldFinding:
        """Say what a finding says to one of its claims."""
        finding = stored.finding
        ids = [id for id in finding.claims if id != claim.id][:_MOST_READ]
        others = [self.claim(id) for id in ids]
        wanted = _worth_a_visit([other for other in others if other is not None], claim)
        places = tuple(Place(one, self._place_line(one, claim)) for one in wanted[:MOST_PLACES])
        earlier = None
        message, warning = spoken(finding.message), ""
        if finding.type is FindingType.REPEAT:
            earlier = next((one for one in wanted if self._can_be_adopted(one, claim)), None)
        if earlier is not None and _is_taken(earlier, claim):
            earlier = None
        if earlier is not None and earlier.review is not None:
            message = self.earlier_line(earlier)
            warning = self.age_warning(earlier.review)
        return ToldFinding(
            stored=stored,
            name=finding_name(finding),
            message=message,
            working=spoken(finding.working),
            places=places,
            more=len(wanted) - len(places) + max(0, len(finding.claims) - 1 - _MOST_READ),
            judgement=judgement_line(stored),
            earlier=earlier,
            warning=warning,
        )

    def earlier_line(self, earlier: StoredClaim) -> str:
        """Say who settled an earlier claim, when, in which article and by which source."""
        assert earlier.review is not None, "what has no review has no verdict"
        return earlier_text(
            earlier.review,
            title=self._title(earlier.article_id),
            source=self._source(earlier.id),
            is_own=earlier.review.reviewer == self._reviewer,
        )

    def age_warning(self, review: Review) -> str:
        """Say that a verdict is older than the reviewer relies on; empty where it isn't."""
        warning = age_warning(review.reviewed_at, now=now(), days=self._age_days)
        return spoken(warning) if warning is not None else ""

    def adoption(self, claim: StoredClaim) -> ToldAdoption | None:
        """Say which earlier verdict a claim rests on, and what has become of it since."""
        if claim.review is None or claim.review.adopted_from is None:
            return None
        earlier = self.claim(claim.review.adopted_from)
        if earlier is None:
            line = _tr("Adopted from a claim that is no longer in the store")
            return ToldAdoption(line, _tr("Settle this claim anew"), None)
        title = quoted(self._title(earlier.article_id))
        line = _tr("Adopted from {0}").format(title)
        warning = self._changed_since(claim, earlier)
        return ToldAdoption(line, warning, earlier, tuple(self._linked_evidence(claim, earlier)))

    def _changed_since(self, claim: StoredClaim, earlier: StoredClaim) -> str:
        """Say that an adopted verdict is another one by now; empty where it isn't."""
        if earlier.verdict is not claim.verdict:
            said = _tr("It was {0}, and is {1} now: adopt it again, or settle this claim yourself")
            names = verdict_name(claim.verdict), verdict_name(earlier.verdict)
            return said.format(*(name.lower() for name in names))
        try:
            adoption = self._store.adoption(claim.id)
        except GalleyError:
            return ""
        if adoption is not None and adoption.has_changed:
            return _tr("What it rests on in turn has changed: look whether it still holds")
        return ""

    def _linked_evidence(
        self, claim: StoredClaim, earlier: StoredClaim
    ) -> Sequence[StoredEvidence]:
        try:
            linked = self._store.linked_evidence(claim.id)
            # What is adopted may wait to be saved, and its link isn't stored then.
            return linked or self._store.evidence(earlier.id)
        except GalleyError:
            return []  # what is wrong with the store, the next change of it says

    def claim(self, claim_id: int) -> StoredClaim | None:
        """Return a claim of any article; None where it is gone."""
        try:
            return self._store.claim(claim_id)
        except GalleyError:
            return None

    def _can_be_adopted(self, earlier: StoredClaim, claim: StoredClaim) -> bool:
        """Tell whether a claim has a verdict that doesn't itself rest on the other's."""
        if not earlier.verdict.is_reviewed or earlier.review is None:
            return False
        if earlier.review.adopted_from is None:
            return True
        try:
            return claim.id not in self._store.rests_on(earlier.id)
        except GalleyError:
            return False  # what is wrong with the store, the next change of it says

    def _place_line(self, claim: StoredClaim, here: StoredClaim) -> str:
        words = quoted(claim.claim.text)
        if claim.article_id == here.article_id:
            is_before = claim.claim.start < here.claim.start
            said = _tr("{0} above") if is_before else _tr("{0} further down")
            line = said.format(words)
        else:
            line = _tr("{0} in {1}").format(words, quoted(self._title(claim.article_id)))
        is_settled = claim.verdict.is_reviewed
        return f"{line} · {verdict_name(claim.verdict)}" if is_settled else line

    def _title(self, article_id: str) -> str:
        try:
            return self._store.summary(article_id).title
        except GalleyError:
            return ""

    def _source(self, claim_id: int) -> str:
        """Return the name of what an earlier verdict rests on first; empty without evidence."""
        try:
            items = self._store.evidence(claim_id)
        except GalleyError:
            return ""
        names = (item.evidence.title or item.evidence.address for item in items)
        return next((name for name in names if name), "")


def _worth_a_visit(others: Sequence[StoredClaim], here: StoredClaim) -> list[StoredClaim]:
    """Return one claim for each other article; in the same one all that a finding is about."""
    elsewhere = {o.article_id: o for o in reversed(others) if o.article_id != here.article_id}
    return list(reversed(elsewhere.values())) or list(others)


def _is_taken(earlier: StoredClaim, claim: StoredClaim) -> bool:
    """Tell whether a claim has the verdict of an earlier one already, as a link."""
    review = claim.review
    is_linked = review is not None and review.adopted_from == earlier.id
    return is_linked and claim.verdict is earlier.verdict


def _tr(text: str) -> str:
    return QCoreApplication.translate("findings", text)
