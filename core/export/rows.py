"""What a writer needs to know of a claim and of the article that it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.models import Article, StoredClaim

REVIEWED: Final = "reviewed"
SCOPES: Final = (REVIEWED, "all")
"""Which claims are exported, the usual choice first: those with a verdict, or every one."""


@dataclass(frozen=True, slots=True)
class ExportRow:
    """A claim as it stands, with what the hand-over says of its article."""

    claim: StoredClaim
    article_title: str
    article_source: str
    sentence: str


class ClaimSource(Protocol):
    """What holds the claims and their articles: the store."""

    def claims(self, article_id: str | None = None) -> Iterator[StoredClaim]:
        """Yield the claims of one article, or of all, those of an article together."""

    def article(self, article_id: str) -> Article:
        """Return an article with its text."""


def store_rows(
    store: ClaimSource, *, scope: str, article_id: str | None = None
) -> Iterator[ExportRow]:
    """Yield a row a claim of the scope, in reading order, with one text in memory at a time."""
    claims: Iterable[StoredClaim] = store.claims(article_id)
    if scope == REVIEWED:
        claims = (stored for stored in claims if stored.verdict.is_reviewed)
    for owner_id, claims_of_one in groupby(claims, key=attrgetter("article_id")):
        article = store.article(owner_id)
        for stored in claims_of_one:
            sentence = article.text[stored.claim.sentence_start : stored.claim.sentence_end]
            yield ExportRow(stored, article.title, article.source, sentence)
