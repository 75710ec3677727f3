"""Bring articles into a store and find their claims: the one way in, for every front end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from core.articles import find_files, read_articles
from core.detection import DETECTOR
from core.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from core.models import Claim
    from core.redetection import Redetection
    from core.store import Store


class Detector(Protocol):
    """Whatever finds the claims in a text, in reading order, and its sentences."""

    def examine(self, text: str) -> tuple[list[Claim], list[tuple[int, int]]]:
        """Return the claims in text, and the spans of all of its sentences."""


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that is in the store now; is_new is False if its text was there before."""

    article_id: str
    title: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Detected:
    """How many claims an article has now, and what a newer detector changed in them."""

    claims: int
    change: Redetection | None = None


def add_articles(
    store: Store, paths: Iterable[Path], *, reviewer: str
) -> Iterator[Imported | ArticleError]:
    """Store every article of the files, folders and corpora, one at a time.

    What can't be read comes out as an error in its place, and the rest goes on.
    The articles have no claims yet. Raises StoreError where the store fails; what
    came out before stays in.
    """
    for file in find_files(paths):
        if isinstance(file, ArticleError):
            yield file
            continue
        for article in read_articles(file):
            if isinstance(article, ArticleError):
                yield article
                continue
            added = store.add_article(article, at=datetime.now(UTC), reviewer=reviewer)
            yield Imported(added.id, article.title, is_new=added.is_new)


def detect_claims(store: Store, detector: Detector, article_id: str, *, reviewer: str) -> Detected:
    """Find and store the claims of an article, unless this very detector went over it before.

    What a reviewer has worked on stays. Raises UnknownArticleError.
    """
    summary = store.summary(article_id)
    change = None
    if summary.detector != DETECTOR:
        claims, sentences = detector.examine(store.article(article_id).text)
        change = store.put_claims(
            article_id,
            claims,
            detector=DETECTOR,
            at=datetime.now(UTC),
            reviewer=reviewer,
            sentences=sentences,
        )
    return Detected(
        claims=store.summary(article_id).progress.total,
        # What a first detection finds is no change of anything.
        change=change if summary.is_detected else None,
    )
