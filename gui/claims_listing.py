"""Has the claims read that the table shows, and keeps each as it stands since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.history import Subject
from gui.changes import Mark, StepBack
from gui.since_asked import SinceAsked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.errors import GalleyError
    from core.search_query import SearchQuery
    from core.store import Store
    from core.store.claim_pages import ClaimList, ClaimOrder, ListedClaim
    from gui.changes import Change, Outcome
    from gui.claims_table_model import ClaimsTableModel
    from gui.desk import Desk
    from gui.store_reader import StoreReader

_LIST: Final = "claims"
_MORE: Final = "more claims"
_EVIDENCE: Final = "evidence of claims"
_PAGE: Final = 100
_READ_AGAIN: Final = 1_000
"""So many rows are read at once, at most, when claims are listed anew."""


class _Listing(NamedTuple):
    """The claims that were asked for, and as many of their rows as are read."""

    claims: ClaimList
    rows: list[ListedClaim]
    has_more: bool


class ClaimsListing(QObject):
    """Joins the rows of the table to the store, which is read in its own thread.

    The rows stay as they are until what takes their place is there. A claim that is marked
    meanwhile is shown as it then stands, whenever the store was read.

    Signals:
        listed(object): the ClaimList whose rows are shown from now on.
        failed(object): the GalleyError that keeps rows from being read.
        delayed(): the rows take their time.
    """

    listed = Signal(object)
    failed = Signal(object)
    delayed = Signal()

    def __init__(
        self, reader: StoreReader, desk: Desk, rows: ClaimsTableModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._rows = rows
        self._claims: ClaimList | None = None
        self._since = SinceAsked(desk, self)
        self._uncounted: set[int] = set()
        rows.page_wanted.connect(self._read_page)
        self._since.changed.connect(rows.put_claims)
        desk.unsaved.saved.connect(self._on_saved)

    @property
    def is_listing(self) -> bool:
        """Whether other claims have been asked for, and aren't there yet."""
        return self._reader.waits_for(_LIST)

    def list_claims(
        self,
        query: SearchQuery,
        order: ClaimOrder,
        *,
        is_descending: bool,
        again_to: int | None = None,
    ) -> None:
        """Have these claims listed; with again_to as many rows of them as there are now.

        The row of again_to is read at any rate; -1 stands for no row.
        """
        at_least = _PAGE
        if again_to is not None:
            at_least = max(min(max(_PAGE, self._rows.rowCount()), _READ_AGAIN), again_to + 1)

        def read(store: Store) -> _Listing:
            found = store.list_claims(query, order=order, is_descending=is_descending, size=_PAGE)
            return _begun(found, at_least)

        self._reader.drop(_MORE)
        self._since.begin()
        self._reader.ask(_LIST, read, self._show, failed=self.failed.emit, slow=self.delayed.emit)

    def drop(self) -> None:
        """Leave the rows as they are, whatever was asked for."""
        self._reader.drop(_LIST)

    def forget(self) -> None:
        """Show nothing: the store is about to be another."""
        for topic in (_LIST, _MORE, _EVIDENCE):
            self._reader.drop(topic)
        self._claims = None
        self._rows.show_rows([], has_more=False)

    def _show(self, listing: _Listing) -> None:
        self._claims = listing.claims
        self._rows.show_rows(self._as_they_stand(listing.rows), has_more=listing.has_more)
        self._since.end()
        self.listed.emit(listing.claims)

    def _read_page(self) -> None:
        claims = self._claims
        if claims is None or self.is_listing:
            self._rows.add_rows([], has_more=False)
            return
        self._since.begin()
        self._reader.ask(
            _MORE,
            lambda _store: next(claims.pages, []),
            self._show_page,
            failed=self._on_page_failed,
        )

    def _show_page(self, page: list[ListedClaim]) -> None:
        self._rows.add_rows(self._as_they_stand(page), has_more=bool(page))
        self._since.end()

    def _on_page_failed(self, error: GalleyError) -> None:
        self._rows.add_rows([], has_more=False)
        self.failed.emit(error)

    def _as_they_stand(self, rows: Iterable[ListedClaim]) -> list[ListedClaim]:
        """Return rows that were read with what has been done to their claims since."""
        touched, stands = self._since.claim_ids, self._since.as_it_stands
        return [
            row._replace(claim=stands(row.claim)) if row.claim.id in touched else row
            for row in rows
        ]

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        if self._claims is not None and _may_have_evidence(change, outcome):
            self._count_evidence({stored.id for stored in outcome.claims[:_PAGE]})

    def _count_evidence(self, claim_ids: set[int]) -> None:
        self._uncounted |= claim_ids
        wanted = frozenset(self._uncounted)

        def read(store: Store) -> dict[int, int]:
            return {claim_id: len(store.evidence(claim_id)) for claim_id in wanted}

        self._reader.ask(
            _EVIDENCE,
            read,
            self._show_evidence,
            # What is wrong with the store, the next change of it says.
            failed=lambda _error: None,
        )

    def _show_evidence(self, pieces: Mapping[int, int]) -> None:
        self._uncounted -= pieces.keys()
        for claim_id, number in pieces.items():
            self._rows.put_evidence(claim_id, number)


def _begun(claims: ClaimList, at_least: int) -> _Listing:
    rows: list[ListedClaim] = []
    for page in claims.pages:
        rows += page
        if len(rows) >= at_least:
            return _Listing(claims, rows, has_more=len(rows) != claims.count)
    return _Listing(claims, rows, has_more=False)


def _may_have_evidence(change: Change, outcome: Outcome) -> bool:
    """Tell whether a change can have given evidence to its claims, or taken it away."""
    if isinstance(change, StepBack):
        return outcome.step is None or outcome.step.first.subject is not Subject.REVIEW
    return not isinstance(change, Mark)
