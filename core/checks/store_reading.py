"""The articles of a store as the checks want them: one after the other, never all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from core.models import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.models import Article, ArticleSummary, StoredClaim

_PAGE: Final = 100


class ArticleStore(Protocol):
    """What the checks ask of a store."""

    def articles(
        self, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ArticleSummary]:
        """Return the articles behind one, in the order in which they were added."""

    def article(self, article_id: str) -> Article:
        """Return an article with its text."""

    def claims(self, article_id: str | None = None) -> Iterator[StoredClaim]:
        """Yield the claims of an article."""


def read_store(store: ArticleStore) -> Iterator[tuple[Article, list[StoredClaim]]]:
    """Yield each article with its claims, but for those that are none after all."""
    last = None
    while page := store.articles(after=last, limit=_PAGE):
        for summary in page:
            claims = [
                stored
                for stored in store.claims(summary.id)
                if stored.verdict is not Verdict.DISMISSED
            ]
            if claims:
                yield store.article(summary.id), claims
        last = page[-1].id
