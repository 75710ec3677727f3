"""The findings of the open article, as they stand with what waits to be saved."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.checks.findings import FindingType, Judgement
from core.models import Verdict
from gui.changes import Mark, Sourcing
from gui.claim_changes import Reading
from gui.finding_changes import Judging

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.checks.findings import StoredFinding
    from core.store.adopting import Adoption
    from gui.changes import Change, Outcome
    from gui.desk import Desk
    from gui.store_reader import StoreReader

_TOPIC: Final = "findings of the article"
_STALE: Final = "adoptions that have changed"
_MOST: Final = 2_000
"""Of so many findings in one article at most its claims tell; the list has them all."""


class FindingsHere(QObject):
    """Reads what the checks noticed in the open article, beside the window, whenever it changes.

    Signals:
        changed(): there are other findings, or something else is held of one.
    """

    changed = Signal()

    def __init__(self, desk: Desk, reader: StoreReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self._stored: dict[int, StoredFinding] = {}
        self._by_claim: dict[int, list[StoredFinding]] = {}
        self.stale_ids: frozenset[int] = frozenset()
        """The claims whose adopted verdict rests on what has changed since."""
        desk.article_changed.connect(self._on_article_changed)
        desk.article_deleted.connect(self.forget)
        desk.articles_changed.connect(self.refresh)
        desk.unsaved.saved.connect(self._on_saved)
        desk.unsaved.changed.connect(self._sort)

    @property
    def all(self) -> Sequence[StoredFinding]:
        """The findings of the article, conflicts first, as they stand."""
        return [self.as_it_stands(stored) for stored in self._stored.values()]

    @property
    def marked_ids(self) -> frozenset[int]:
        """The claims that something doesn't agree with, unless that was dismissed."""
        return self.stale_ids | {
            claim_id
            for claim_id, findings in self._by_claim.items()
            if any(_is_marked(stored) for stored in findings)
        }

    def of_claim(self, claim_id: int) -> Sequence[StoredFinding]:
        """Return the findings of a claim of the article, what was dismissed behind the others."""
        return self._by_claim.get(claim_id, ())

    def tells_of(self, claim_id: int) -> bool:
        """Tell whether a claim has findings, or an adopted verdict to look at again."""
        return bool(self.of_claim(claim_id)) or claim_id in self.stale_ids

    def as_it_stands(self, stored: StoredFinding) -> StoredFinding:
        """Return a finding with what is held of it by a change that waits."""
        for change in self._desk.unsaved.changes:
            if isinstance(change, Judging) and change.finding.id == stored.id:
                stored = change.judged
        return stored

    def refresh(self) -> None:
        """Read anew; what was read stays until that is there."""
        article = self._desk.article
        if article is None:
            return
        article_id = article.id
        self._reader.ask(
            _TOPIC,
            lambda store: store.findings(article_id, limit=_MOST),
            self._take_in,
            # What is wrong with the store, the next change of it says.
            failed=lambda _error: None,
        )
        self._read_stale(article_id)

    def _read_stale(self, article_id: str) -> None:
        self._reader.ask(
            _STALE,
            lambda store: store.adopted(article_id, changed_only=True),
            self._take_in_stale,
            failed=lambda _error: None,
        )

    def _take_in_stale(self, adoptions: Iterable[Adoption]) -> None:
        stale_ids = frozenset(adoption.claim.id for adoption in adoptions)
        if stale_ids != self.stale_ids:
            self.stale_ids = stale_ids
            self.changed.emit()

    def _take_in(self, findings: Iterable[StoredFinding]) -> None:
        self._stored = {stored.id: stored for stored in findings}
        self._sort()

    def _on_article_changed(self) -> None:
        self.forget()
        self.refresh()

    def forget(self) -> None:
        """Have none: the article is gone, or the store about to be another."""
        self._reader.drop(_TOPIC)
        self._reader.drop(_STALE)
        self._take_in(())
        self._take_in_stale(())

    def _on_saved(self, change: Change, _outcome: Outcome) -> None:
        if isinstance(change, Judging) and change.finding.id in self._stored:
            self._stored[change.finding.id] = change.judged
            self._sort()
        elif _may_change_findings(change):
            self.refresh()
        elif self._desk.article is not None and isinstance(change, Mark):
            self._read_stale(self._desk.article.id)

    def _sort(self) -> None:
        found: dict[int, list[StoredFinding]] = defaultdict(list)
        for stored in self.all:
            for claim_id in stored.finding.claims:
                found[claim_id].append(stored)
        for findings in found.values():
            findings.sort(key=lambda stored: stored.judgement is Judgement.DISMISSED)
        if found != self._by_claim:
            self._by_claim = dict(found)
            self.changed.emit()


def _is_marked(stored: StoredFinding) -> bool:
    is_repeat = stored.finding.type is FindingType.REPEAT
    return not is_repeat and stored.judgement is not Judgement.DISMISSED


def _may_change_findings(change: Change) -> bool:
    """Tell whether a change may show or hide findings: what rests on no claim is none."""
    if isinstance(change, Mark):
        before = (claim.verdict for claim in change.claims)
        return change.verdict is not None and Verdict.DISMISSED in (change.verdict, *before)
    return not isinstance(change, Sourcing | Reading)
