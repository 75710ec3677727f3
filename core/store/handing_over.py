"""Hand the claims over to be exported: many, fast, and as they stood at one moment."""

from __future__ import annotations

from contextlib import closing, contextmanager
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from core.hand_over import HandOver
from core.models import Article
from core.store import handing_over_queries as queries
from core.store.connection import connect, environment_errors
from core.store.library import Library

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_ARTICLE_KEY: Final = itemgetter(0)
"""Where ClaimRow has it."""


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
        keeps all that. Confidential evidence is left out unless asked for. Raises
        UnknownArticleError before the first if there is no such article.
        """
        with environment_errors(self.path), self._snapshot() as connection:
            parameters = {"confidential": with_confidential, "reviewed_only": reviewed_only}
            if article_id is not None:
                query = queries.CLAIMS_HANDED_OVER
                parameters["key"] = self._known(article_id)["key"]
            else:
                query = queries.REVIEWED_HANDED_OVER if reviewed_only else queries.ALL_HANDED_OVER
            rows = self._rows(connection.execute(query, parameters))
            for key, claims in groupby(rows, _ARTICLE_KEY):
                article = connection.execute(queries.ARTICLE_HANDED_OVER, {"key": key}).fetchone()
                yield HandOver(Article(*article), claims)

    def _rows(self, cursor: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
        # The claims of an article are read by whoever writes them, outside of hand_over.
        with environment_errors(self.path):
            yield from cursor

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """Give a connection of its own that sees one state of the store, and bare tuples."""
        self._refuse_a_vanished_file()
        with closing(connect(self.path, create=False)) as connection:
            connection.row_factory = None
            connection.execute("begin")
            yield connection
