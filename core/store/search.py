"""Search in articles, and in what is said of their claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from core.search_words import suggest
from core.store import search_queries as queries
from core.store.base import StoreFile
from core.store.connection import environment_errors
from core.store.rows import row_to_stored_claim
from core.store.wanted import BY_HAND, Wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    from core.models import StoredClaim
    from core.search_query import SearchQuery

# Noncharacters (https://www.unicode.org/faq/private_use.html#noncharacters).
_OPENING, _CLOSING = "\ufdd0", "\ufdd1"
_MARKED: Final = re.compile(f"[{_OPENING}{_CLOSING}]")
_MARKS: Final = {"opening": _OPENING, "closing": _CLOSING, "tokens": 24}
_FEW: Final = 1000
"""So many hits are ranked, and of so many claims are the passages looked up."""
_FEW_BY_HAND: Final = 20_000
"""The same of claims that a reviewer has touched: they are thinly spread over the passages."""
_ENDLESS: Final = 1e308


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A passage of an article, or a claim, that was found.

    start and end are where it stands in the article's text, both 0 for a title. field
    says what matched: "text" for the article's own words, "claim" where only the fields
    decided, or "speaker", "note" or "evidence". highlights are spans in snippet.
    """

    article_id: str
    article_title: str
    start: int
    end: int
    field: str
    snippet: str
    highlights: tuple[tuple[int, int], ...]
    claim: StoredClaim | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The hits, claims before passages, and the words that were read as others to find any."""

    hits: tuple[SearchHit, ...]
    corrected: Mapping[str, str]


class Searching(StoreFile):
    """Finds articles and claims by words and fields."""

    def search(self, query: SearchQuery, *, limit: int = 50) -> SearchResult:
        """Return at most limit claims and at most limit passages that the query asks for.

        With fields of claims only claims are found: those that stand in a passage with
        the words, or of which the words are said. Where nothing is found, words that
        stand nowhere are read as the nearest that do.
        """
        with environment_errors(self.path):
            hits = tuple(self._hits(query, limit))
            corrected: dict[str, str] = {}
            if not hits:
                corrected = self._corrections(query)
            if corrected:
                hits = tuple(self._hits(query.with_words_replaced(corrected), limit))
        return SearchResult(hits, corrected if hits else {})

    def _hits(self, query: SearchQuery, limit: int) -> Iterator[SearchHit]:
        if query.is_empty:
            return
        wanted = Wanted(query)
        yield from islice(self._claims(wanted, limit), limit)
        if query.match is not None and not wanted.is_of_claims:
            yield from self._passages(query.match, wanted.parameters, limit)

    def _claims(self, wanted: Wanted, limit: int) -> Iterator[SearchHit]:
        """Yield claims, each once: those of which something is said that matches, then others."""
        seen = set()
        said, spoken = self._claims_said_of(wanted, limit), self._claims_spoken(wanted, limit)
        for hit in chain(said, spoken, self._claims_around(wanted, limit)):
            assert hit.claim is not None, "these are hits of claims"
            if hit.claim.id not in seen:
                seen.add(hit.claim.id)
                yield hit

    def _claims_said_of(self, wanted: Wanted, limit: int) -> Iterator[SearchHit]:
        match = wanted.query.match
        if match is not None:
            rows = self.rows(queries.CLAIMS_SAID_OF, wanted, limit, match=match)
            yield from map(self._said_hit, rows)

    def _claims_spoken(self, wanted: Wanted, limit: int) -> Iterator[SearchHit]:
        """Yield the claims of speakers whose names match."""
        match = wanted.query.match
        if match is not None:
            rows = self.rows(queries.CLAIMS_BY["speaker"], wanted, limit, driver=match)
            yield from (replace(self._claim_hit(row), field="speaker") for row in rows)

    def _claims_around(self, wanted: Wanted, limit: int) -> Iterator[SearchHit]:
        """Yield claims by the fields, those with words only where the words stand around them."""
        match = wanted.query.match
        if not wanted.is_of_claims:
            return
        if match is None:
            rows: Iterable[sqlite3.Row] = self.fitting(wanted, limit)
        else:
            rows = self._fitting_around(wanted, match, limit)
        field = "speaker" if wanted.query.speakers and match is None else "claim"
        yield from (replace(self._claim_hit(row), field=field) for row in rows)

    def _fitting_around(self, wanted: Wanted, match: str, limit: int) -> Iterable[sqlite3.Row]:
        """Return claims in matching passages, by whichever way is shorter."""
        if self._are_many(wanted):
            return self.rows(queries.CLAIMS_IN_PASSAGES, wanted, limit, match=match)
        return chain.from_iterable(
            self.rows(
                queries.CLAIMS_AROUND_BY[leader],
                wanted,
                limit,
                match=match,
                driver=value,
                few=_FEW_BY_HAND,
            )
            for leader, value in wanted.drivers()
        )

    def _are_many(self, wanted: Wanted) -> bool:
        """Tell whether the fields allow more claims than are worth to be looked at each."""
        hits, few = 0, _FEW
        for leader, value in wanted.drivers():
            few = _FEW_BY_HAND if leader in BY_HAND else _FEW
            limit = few + 1 - hits
            (row,) = self.rows(queries.HITS_BY[leader], wanted, limit, driver=value)
            hits += row["hits"]
        return hits > few

    def fitting(self, wanted: Wanted, limit: int) -> Iterator[sqlite3.Row]:
        """Yield the claims that the fields allow, along the index that leads there soonest."""
        for leader, value in wanted.drivers():
            yield from self.rows(queries.CLAIMS_BY[leader], wanted, limit, driver=value)

    def _passages(
        self, match: str, parameters: Mapping[str, Any], limit: int
    ) -> Iterator[SearchHit]:
        counted = self._one(queries.MATCHING_PASSAGES, {"match": match, "limit": _FEW + 1})
        is_few = counted is not None and counted["hits"] <= _FEW
        query = queries.RANKED_PASSAGES if is_few else queries.LATEST_PASSAGES
        values = {"match": match, "limit": limit, "articles": parameters["articles"], **_MARKS}
        for row in self._connection.execute(query, values):
            snippet, highlights = _read_marks(row["snippet"])
            place = (row["article_id"], row["article_title"], row["start"], row["end"])
            yield SearchHit(*place, "text", snippet, highlights)

    def rows(self, query: str, wanted: Wanted, limit: int, **more: Any) -> Iterator[sqlite3.Row]:
        """Run a statement of search_queries on what is wanted."""
        parameters = {**wanted.parameters, **_MARKS, "driver": None, "limit": limit, **more}
        return iter(self._connection.execute(query, parameters))

    def _claim_hit(self, row: sqlite3.Row) -> SearchHit:
        stored = row_to_stored_claim(row)
        claim = stored.claim
        place = {
            "article_id": stored.article_id,
            "start": claim.sentence_start,
            "end": claim.sentence_end,
        }
        found = self._one(queries.SENTENCE, place)
        assert found is not None, "a claim has its article"
        span = (claim.start - claim.sentence_start, claim.end - claim.sentence_start)
        return SearchHit(
            stored.article_id,
            row["article_title"],
            claim.start,
            claim.end,
            "claim",
            found["sentence"],
            (span,),
            stored,
        )

    def _said_hit(self, row: sqlite3.Row) -> SearchHit:
        field = next(
            (name for name in ("note", "evidence") if _OPENING in row[f"found_{name}"]), ""
        )
        if not field:
            return replace(self._claim_hit(row), field="speaker")
        stored = row_to_stored_claim(row)
        snippet, highlights = _read_marks(row[f"found_{field}"])
        place = (stored.article_id, row["article_title"], stored.claim.start, stored.claim.end)
        return SearchHit(*place, field, snippet, highlights, stored)

    def _corrections(self, query: SearchQuery) -> dict[str, str]:
        found = {}
        for word in query.words:
            known = self._one(queries.IS_INDEXED, {"word": word})
            if known is not None and not known["is_indexed"]:
                nearest = suggest(word, self._vocabulary(word[0]))
                if nearest:
                    found[word] = nearest[0]
        return found

    def _vocabulary(self, letter: str) -> Iterator[str]:
        behind = chr(ord(letter) + 1)
        rows = self._connection.execute(queries.WORDS_FROM, {"first": letter, "behind": behind})
        return (row["term"] for row in rows)


def _read_marks(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a snippet without its marks, and the spans that they enclosed."""
    places = [mark.start() - index for index, mark in enumerate(_MARKED.finditer(marked))]
    return _MARKED.sub("", marked), tuple(zip(places[::2], places[1::2], strict=False))
