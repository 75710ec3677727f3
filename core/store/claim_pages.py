"""List the claims of a store in an order and through a filter, a page at a time."""

from __future__ import annotations

import heapq
import json
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.models import ClaimKind, ClaimType
from core.search_words import has_words_beginning
from core.store import page_queries
from core.store import search_queries as queries
from core.store.connection import environment_errors
from core.store.rows import row_to_stored_claim
from core.store.search import Searching
from core.store.wanted import BY_HAND, Wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.models import StoredClaim
    from core.search_query import SearchQuery


class ClaimOrder(StrEnum):
    """What the claims of a store can be sorted by."""

    PLACE = "place"
    VALUE = "value"
    TYPE = "type"
    VERDICT = "verdict"
    SPEAKER = "speaker"
    REVIEWED = "reviewed"


_FOUND: Final = 500
"""So many claims are listed that are found by words, at most."""
_FEW: Final = 5_000
"""So many claims are sorted in memory; of more, the index of the order is walked."""
_FEW_BY_HAND: Final = 50_000
"""The same of claims that a reviewer has touched: they are too thinly spread for a walk."""
_FEW_NAMES: Final = 100
_MANY_NAMES: Final = 100_000
_PAGES: Final = (True, False)
_Keys = tuple[int, int, int, Any, Any]
"""A claim's id, its article's key, where it starts, and twice what it is sorted by or None."""
_PLACE: Final = itemgetter(1, 2, 0)
_SORTED_BY: Final = itemgetter(3, 4)
_WITHOUT: Final[Mapping[ClaimOrder, set[ClaimType]]] = {
    ClaimOrder.VALUE: {ClaimType.QUOTED, ClaimType.DATE},
    ClaimOrder.SPEAKER: set(ClaimType) - {ClaimType.QUOTED},
}
"""By order: the types that lack what it sorts by, so that its index needn't be walked for them."""


class ListedClaim(NamedTuple):
    """A claim with the title of the article that it stands in, and how much evidence it has."""

    article_title: str
    claim: StoredClaim
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class ClaimList:
    """How many claims there are, None for very many, and the claims, a page at a time.

    is_cut tells that more are found by their words than are listed.
    """

    count: int | None
    pages: Iterator[list[ListedClaim]]
    is_cut: bool = False


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
        listed = self._list(Wanted(query), order, is_descending=is_descending, size=size)
        yield from listed.pages

    def list_claims(
        self,
        query: SearchQuery,
        *,
        order: ClaimOrder = ClaimOrder.PLACE,
        is_descending: bool = False,
        size: int = 100,
    ) -> ClaimList:
        """Return what claim_pages() yields, and how much; words and speakers are searched.

        Of what is found by these, only the best are listed.
        """
        if query.match is None:
            return self._list(Wanted(query), order, is_descending=is_descending, size=size)
        if not Wanted(query).is_of_claims:
            query = replace(query, kinds=tuple(ClaimKind))
        hits = self.search(query, limit=_FOUND + 1).hits
        ids = [hit.claim.id for hit in hits if hit.claim is not None]
        with environment_errors(self.path):
            listed = {"ids": json.dumps(ids[:_FOUND]), "by": order}
            keys = self._bare(queries.KEYS_BY_ID, listed)
        pages = self._sorted(keys, order, is_descending=is_descending, size=size)
        return ClaimList(len(keys), self._read(pages), is_cut=len(ids) > _FOUND)

    def reviewers(self) -> list[str]:
        """Return the names under which claims are reviewed, of very many the first."""
        with environment_errors(self.path):
            rows = self._connection.execute(queries.REVIEWERS, {"limit": _FEW_NAMES})
            return [row["name"] for row in rows]

    def speakers(self, typed: str = "", *, limit: int = 40) -> list[str]:
        """Return the names of speakers in which each word that is typed begins a word.

        At most limit of them, in their order; of very many names the first are looked at.
        """
        with environment_errors(self.path):
            rows = self._connection.execute(queries.SPEAKERS, {"limit": _MANY_NAMES})
            names = (row["name"] for row in rows if has_words_beginning(row["name"], typed))
            return list(islice(names, limit))

    def _list(
        self, wanted: Wanted, order: ClaimOrder, *, is_descending: bool, size: int
    ) -> ClaimList:
        with environment_errors(self.path):
            few = None if wanted.query.is_empty else self._few(wanted, order)
        if few is None:
            pages = self._walk(wanted, order, is_descending=is_descending, size=size)
            return ClaimList(None, self._read(pages))
        pages = self._sorted(few, order, is_descending=is_descending, size=size)
        return ClaimList(len(few), self._read(pages))

    def _read(self, pages: Iterator[list[sqlite3.Row]]) -> Iterator[list[ListedClaim]]:
        with environment_errors(self.path):
            for page in pages:
                yield [
                    ListedClaim(row["article_title"], row_to_stored_claim(row), row["evidence"])
                    for row in page
                ]

    def _few(self, wanted: Wanted, order: ClaimOrder) -> list[_Keys] | None:
        """Return where the claims are and what they are sorted by, or None if there are many."""
        keys: list[_Keys] = []
        few = _FEW
        for leader, value in wanted.drivers():
            few = _FEW_BY_HAND if leader in BY_HAND else _FEW
            asked = wanted.parameters | {"driver": value, "by": order}
            keys += self._bare(queries.KEYS_BY[leader], asked | {"limit": few + 1 - len(keys)})
        return keys if len(keys) <= few else None

    def _bare(self, query: str, parameters: Mapping[str, Any]) -> list[_Keys]:
        """Return bare tuples: tens of thousands of rows with names take longer to sort."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(query, parameters).fetchall()

    def _sorted(
        self, keys: Iterable[_Keys], order: ClaimOrder, *, is_descending: bool, size: int
    ) -> Iterator[list[sqlite3.Row]]:
        ids = _sorted_ids(keys, order, is_descending=is_descending)
        for start in range(0, len(ids), size):
            yield self._by_id(ids[start : start + size])

    def _by_id(self, ids: Sequence[int]) -> list[sqlite3.Row]:
        """Return the claims in the order of their ids; one that is gone by now is left out."""
        found = self._connection.execute(queries.CLAIMS_BY_ID, {"ids": json.dumps(ids)})
        rows = {row["id"]: row for row in found}
        return [rows[id] for id in ids if id in rows]

    def _walk(
        self, wanted: Wanted, order: ClaimOrder, *, is_descending: bool, size: int
    ) -> Iterator[list[sqlite3.Row]]:
        walks = [
            self._follow(
                page_queries.PAGES[walk, is_descending, True],
                page_queries.PAGES[walk, is_descending, False],
                wanted,
                size,
                driver=type_,
            )
            for walk, type_ in _walks(wanted, order, is_descending=is_descending)
        ]
        if order is ClaimOrder.VALUE and len(walks) > 1:
            yield from self._merged(walks, size, is_descending=is_descending)
        else:
            yield from chain.from_iterable(walks)
        if (order, True) in page_queries.PAGES_WITHOUT and not _all_have(wanted, order):
            first, following = (page_queries.PAGES_WITHOUT[order, is_1st] for is_1st in _PAGES)
            yield from self._follow(first, following, wanted, size)

    def _merged(
        self, walks: Sequence[Iterator[list[sqlite3.Row]]], size: int, *, is_descending: bool
    ) -> Iterator[list[sqlite3.Row]]:
        """Yield what several walks along one order list together, each page read when it is due."""
        rows = heapq.merge(
            *(chain.from_iterable(walk) for walk in walks),
            key=itemgetter("key_0", "key_1"),
            reverse=is_descending,
        )
        while ids := [row["id"] for row in islice(rows, size)]:
            yield self._by_id(ids)

    def _follow(
        self, first: str, following: str, wanted: Wanted, size: int, driver: str | None = None
    ) -> Iterator[list[sqlite3.Row]]:
        rows = list(self.rows(first, wanted, size, driver=driver))
        while rows:
            yield rows
            behind = _place_behind(rows[-1])
            rows = list(self.rows(following, wanted, size, driver=driver, **behind))


def _walks(
    wanted: Wanted, order: ClaimOrder, *, is_descending: bool
) -> Iterator[tuple[str, ClaimType | None]]:
    """Yield the walks that list what is sorted, each along a part of an index, by a type."""
    types = sorted(wanted.types - _WITHOUT.get(order, set()), reverse=is_descending)
    if order in (ClaimOrder.TYPE, ClaimOrder.VALUE):
        walk = "value of type" if order is ClaimOrder.VALUE else "type"
        walk = "type within" if wanted.query.values else walk
        yield from ((walk, type_) for type_ in types)
    elif types:
        yield order, None


def _all_have(wanted: Wanted, order: ClaimOrder) -> bool:
    """Tell whether no claim that is wanted can lack what is sorted by."""
    if order is ClaimOrder.VALUE:
        return bool(wanted.query.values)
    return order in (ClaimOrder.VERDICT, ClaimOrder.REVIEWED) and wanted.is_touched


def _place_behind(row: sqlite3.Row) -> dict[str, Any]:
    keys = [name for name in row.keys() if name.startswith("key_")]  # noqa: SIM118 a Row yields values
    return {f"behind_{number}": row[name] for number, name in enumerate(keys)}


def _sorted_ids(keys: Iterable[_Keys], order: ClaimOrder, *, is_descending: bool) -> list[int]:
    in_place = sorted(keys, key=_PLACE)
    if order is ClaimOrder.PLACE:
        present, absent = in_place, list[_Keys]()
    else:
        present = sorted((row for row in in_place if row[3] is not None), key=_SORTED_BY)
        absent = [row for row in in_place if row[3] is None]
    if is_descending:
        present.reverse()
    return [row[0] for row in chain(present, absent)]
