"""The articles in a store and their claims, as they stand."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from core.errors import UnknownArticleError, UnknownClaimError
from core.models import Progress, Verdict
from core.store import queries
from core.store.base import StoreFile
from core.store.connection import environment_errors
from core.store.rows import row_to_article, row_to_original, row_to_stored_claim, row_to_summary
from core.wording import Wording

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from core.article_parts import Original
    from core.models import Article, ArticleSummary, StoredClaim

_LARGEST_ID: Final = 2**63 - 1


class Library(StoreFile):
    """Reads articles with their claims."""

    def articles(
        self, *, after: str | None = None, limit: int | None = None
    ) -> list[ArticleSummary]:
        """Return the articles in the order in which they were added.

        With limit at most so many, those behind the one called after. Raises
        UnknownArticleError.
        """
        with environment_errors(self.path):
            key = 0 if after is None else self._known(after)["key"]
            values = {"key": key, "limit": -1 if limit is None else limit}
            rows = self._connection.execute(queries.SUMMARIES_AFTER, values)
            return [row_to_summary(row) for row in rows]

    def articles_before(self, article_id: str | None = None) -> int:
        """Return the place of an article in that order; without one, how many there are.

        Raises UnknownArticleError.
        """
        with environment_errors(self.path):
            key = _LARGEST_ID if article_id is None else self._article_key(article_id)
            row = self._one(queries.ARTICLES_BEFORE, {"key": key})
        assert row is not None, "a count has a row"
        return int(row["articles"])

    def progress(self) -> Progress:
        """Return how far all articles together are reviewed."""
        with environment_errors(self.path):
            row = self._one(queries.WHOLE_PROGRESS, {})
        assert row is not None, "a sum has a row"
        return Progress(reviewed=row["reviewed"], total=row["total"])

    def summary(self, article_id: str) -> ArticleSummary:
        """Return one article as the library lists it, or raise UnknownArticleError."""
        with environment_errors(self.path):
            row = self._one(queries.ONE_SUMMARY, {"id": article_id})
        if row is None:
            raise _unknown_article(article_id)
        return row_to_summary(row)

    def article(self, article_id: str) -> Article:
        """Return an article with its text, or raise UnknownArticleError."""
        with environment_errors(self.path):
            return row_to_article(self._known(article_id))

    def original(self, article_id: str) -> Original | None:
        """Return what an article was read from, with its bytes where the store keeps them.

        None for an article that came without. Raises UnknownArticleError.
        """
        with environment_errors(self.path):
            self._known(article_id)
            row = self._one(queries.ORIGINAL, {"id": article_id})
            return None if row is None else row_to_original(row)

    def claims(
        self, article_id: str | None = None, *, verdict: Verdict | None = None
    ) -> Iterator[StoredClaim]:
        """Yield the claims of one article, or of all, in reading order.

        Raises UnknownArticleError before the first claim if there is no such article.
        """
        if article_id is not None:
            query = queries.ARTICLE_CLAIMS_BY_VERDICT if verdict else queries.ARTICLE_CLAIMS
        elif verdict is Verdict.OPEN:
            query = queries.ALL_OPEN_CLAIMS
        else:
            query = queries.ALL_CLAIMS_BY_VERDICT if verdict else queries.ALL_CLAIMS
        with environment_errors(self.path):
            if article_id is not None:
                self._known(article_id)
            parameters = {"article_id": article_id, "verdict": verdict}
            for row in self._connection.execute(query, parameters):
                yield row_to_stored_claim(row)

    def claim(self, claim_id: int) -> StoredClaim:
        """Return one claim as it stands, or raise UnknownClaimError."""
        return row_to_stored_claim(self._claim_row(claim_id))

    def _free_claim_ids(self) -> Iterator[int]:
        (last,) = self._connection.execute(queries.LAST_CLAIM_ID).fetchone()
        return count(last + 1)

    def _claim_row(self, claim_id: int) -> sqlite3.Row:
        with environment_errors(self.path):
            # SQLite can't even be asked for a larger number.
            is_storable = abs(claim_id) <= _LARGEST_ID
            row = self._one(queries.CLAIM, {"id": claim_id}) if is_storable else None
        if row is None:
            raise UnknownClaimError(
                Wording(
                    "There is no claim {id} in the store {path}; nothing was changed, list the "
                    "claims to see their ids.",
                    id=str(claim_id),
                    path=self.path,
                )
            )
        return row

    def _known(self, article_id: str) -> sqlite3.Row:
        row = self._one(queries.ARTICLE, {"id": article_id})
        if row is None:
            raise _unknown_article(article_id)
        return row

    def _article_key(self, article_id: str) -> int:
        row = self._one(queries.ARTICLE_KEY, {"id": article_id})
        if row is None:
            raise _unknown_article(article_id)
        return int(row["key"])


def _unknown_article(article_id: str) -> UnknownArticleError:
    return UnknownArticleError(
        Wording(
            "There is no article {id} in the store; nothing was changed, list the articles to see "
            "their ids.",
            id=article_id,
        )
    )
