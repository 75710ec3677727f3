"""Which claims are handed over, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.hand_over import HandOver

REVIEWED: Final = "reviewed"
SCOPES: Final = (REVIEWED, "all")
"""Which claims are exported, the usual choice first: those with a verdict, or every one."""


class ClaimSource(Protocol):
    """What holds the claims and their articles: the store."""

    def hand_over(
        self,
        article_id: str | None = None,
        *,
        reviewed_only: bool = False,
        with_confidential: bool = False,
    ) -> Iterator[HandOver]:
        """Yield the claims of one article, or of all, an article at a time in reading order."""


def store_articles(
    store: ClaimSource,
    *,
    scope: str,
    article_id: str | None = None,
    confidential: bool = False,
) -> Iterator[HandOver]:
    """Yield the claims of the scope, with one article in memory at a time.

    Confidential evidence is left out unless it is asked for.
    """
    return store.hand_over(
        article_id, reviewed_only=scope == REVIEWED, with_confidential=confidential
    )
