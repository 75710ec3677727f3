"""Hand the claims over to be exported: many, fast, and as they stood at one moment."""

from __future__ import annotations

from contextlib import closing, contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from core.checks.findings import FindingType
from core.hand_over import NO_FINDINGS, HandOver
from core.models import Article
from core.store import handing_over_queries as queries
from core.store.connection import connect, environment_errors
from core.store.library import Library

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

_RANKS: Final = {str(type): rank for rank, type in enumerate(FindingType)}
_AT_ONCE: Final = 500
"""So many claims are read together: one by one they would take longer."""


class HandingOver(Library):
    """Reads what the writers of exports write."""

    def hand_over(
        self,
        article_id: str | None = None,
        *,
        reviewed_only: bool = False,
        with_confidential: bool = False,
    ) -> Iterator[HandOver]:
        """Yield the claims of one article, or of all, an article at a time in reading order.

        All of it is as it was when the first was asked for, whatever is written
        meanwhile, here or by others; until the last is taken, the store's -wal file
        keeps all that. Confidential evidence is left out unless asked for; with an adopted
        verdict comes the evidence of the claims that it rests on. Raises
        UnknownArticleError before the first if there is no such article.
        """
        with environment_errors(self.path), self._snapshot() as connection:
            asked: dict[str, int] = {
                "confidential": with_confidential,
                "reviewed_only": reviewed_only,
            }
            if article_id is not None:
                asked["key"], query = self._article_key(article_id), queries.ARTICLE_HANDED_OVER
            elif reviewed_only:
                query = queries.REVIEWED_HANDED_OVER
            else:
                query = queries.ARTICLES_HANDED_OVER
            for key, *article, is_told_of in connection.execute(query, asked):
                asked["key"] = key
                claims = connection.execute(queries.CLAIMS_HANDED_OVER, asked)
                findings = _findings(connection, key) if is_told_of else NO_FINDINGS
                yield HandOver(Article(*article), chain.from_iterable(self._some(claims)), findings)

    def _some(self, cursor: sqlite3.Cursor) -> Iterator[list[tuple[Any, ...]]]:
        # The claims of an article are read by whoever writes them, outside of hand_over.
        with environment_errors(self.path):
            while rows := cursor.fetchmany(_AT_ONCE):
                yield rows

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """Give a connection of its own that sees one state of the store, and bare tuples."""
        self._refuse_a_vanished_file()
        with closing(connect(self.path, create=False)) as connection:
            connection.row_factory = None
            connection.execute("begin")
            yield connection


def _findings(connection: sqlite3.Connection, key: int) -> Mapping[int, Sequence[str]]:
    """Gather messages by their claims, those of conflicts first."""
    found = connection.execute(queries.FINDINGS_HANDED_OVER, {"key": key}).fetchall()
    messages: dict[int, list[str]] = {}
    for _, claim_id, message in sorted(found, key=lambda row: _RANKS.get(row[0], len(_RANKS))):
        messages.setdefault(claim_id, []).append(message)
    return messages
