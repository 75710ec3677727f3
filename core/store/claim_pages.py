"""List the claims of a store in an order and through a filter, a page at a time."""

from __future__ import annotations

from enum import StrEnum
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.models import ClaimType, Verdict
from core.store import search_queries as queries
from core.store.connection import environment_errors
from core.store.rows import row_to_stored_claim
from core.store.search import Searching
from core.store.wanted import Wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from core.models import StoredClaim
    from core.search_query import SearchQuery

_FEW: Final = 1000
"""So many claims are sorted in memory; of more, the index of the order is walked."""


class ClaimOrder(StrEnum):
    """What the claims of a store can be sorted by."""

    PLACE = "place"
    VALUE = "value"
    TYPE = "type"
    VERDICT = "verdict"
    SPEAKER = "speaker"
    REVIEWED = "reviewed"


class ListedClaim(NamedTuple):
    """A claim with the title of the article that it stands in."""

    article_title: str
    claim: StoredClaim


class ClaimPaging(Searching):
    """Lists claims for tables."""

    def claim_pages(
        self,
        query: SearchQuery,
        *,
        order: ClaimOrder = ClaimOrder.PLACE,
        is_descending: bool = False,
        size: int = 100,
    ) -> Iterator[list[ListedClaim]]:
        """Yield the claims that the query's fields allow, so many at a time.

        Its words are not looked at. Claims that lack what they are sorted by come last.
        A page is read when it is asked for, and shows what is stored then.
        """
        wanted = Wanted(query)
        with environment_errors(self.path):
            few = list(islice(self.fitting(wanted, _FEW + 1), _FEW + 1))
        if len(few) <= _FEW:
            pages = _sorted_pages(few, order, is_descending=is_descending, size=size)
        else:
            pages = self._walk(wanted, order, is_descending=is_descending, size=size)
        with environment_errors(self.path):
            for page in pages:
                yield [ListedClaim(row["article_title"], row_to_stored_claim(row)) for row in page]

    def _walk(
        self, wanted: Wanted, order: ClaimOrder, *, is_descending: bool, size: int
    ) -> Iterator[Sequence[sqlite3.Row]]:
        first = queries.PAGES[order, is_descending, True]
        yield from self._follow(first, queries.PAGES[order, is_descending, False], wanted, size)
        if (order, True) in queries.PAGES_WITHOUT:
            first = queries.PAGES_WITHOUT[order, True]
            yield from self._follow(first, queries.PAGES_WITHOUT[order, False], wanted, size)

    def _follow(
        self, first: str, following: str, wanted: Wanted, size: int
    ) -> Iterator[Sequence[sqlite3.Row]]:
        rows = list(self.rows(first, wanted, size))
        while rows:
            yield rows
            rows = list(self.rows(following, wanted, size, **_place_behind(rows[-1])))


def _place_behind(row: sqlite3.Row) -> dict[str, Any]:
    keys = [name for name in row.keys() if name.startswith("key_")]  # noqa: SIM118 a Row yields values
    return {f"behind_{number}": row[name] for number, name in enumerate(keys)}


def _sorted_pages(
    rows: Iterable[sqlite3.Row], order: ClaimOrder, *, is_descending: bool, size: int
) -> Iterator[Sequence[sqlite3.Row]]:
    in_place = sorted(rows, key=_place)
    key = _KEYS[order]
    present = [row for row in in_place if key(row) is not None]
    present.sort(key=key)
    if is_descending:
        present.reverse()
    listed = present + [row for row in in_place if key(row) is None]
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def _place(row: sqlite3.Row) -> tuple[int, int, int]:
    return row["article_key"], row["start"], row["id"]


def _value(row: sqlite3.Row) -> float | None:
    figure = row["low"] or row["high"]
    is_value = figure is not None and row["bound"] is not None and row["type"] != ClaimType.DATE
    return float(figure) if is_value else None


_KEYS: Final[Mapping[ClaimOrder, Callable[[sqlite3.Row], Any]]] = {
    ClaimOrder.PLACE: _place,
    ClaimOrder.VALUE: _value,
    ClaimOrder.TYPE: itemgetter("type"),
    ClaimOrder.VERDICT: lambda row: None if row["verdict"] == Verdict.OPEN else row["verdict"],
    ClaimOrder.SPEAKER: itemgetter("speaker_name"),
    ClaimOrder.REVIEWED: itemgetter("reviewed_at"),
}
