"""Bring articles into a store and find their claims: the one way in, for every front end."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Protocol

from core.article_parts import Original
from core.articles import Reader, find_files
from core.articles.languages import guess_language
from core.articles.originals import original_of
from core.articles.web import read_fetched
from core.detection import DETECTOR
from core.errors import ArticleError
from core.models import Article
from core.store.taking_in import DetectedArticle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Self

    from core.articles.format import ReadResult
    from core.articles.web import FetchedPage
    from core.models import Claim
    from core.redetection import Redetection
    from core.store import Store
    from core.store.entering import AddedArticle

_SECOND: Final = 1.0


class Detector(Protocol):
    """Whatever finds the claims in a text, in reading order, and its sentences."""

    def examine(self, text: str) -> tuple[list[Claim], list[tuple[int, int]]]:
        """Return the claims in text, and the spans of all of its sentences."""


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that is in the store now; is_new is False if its text was there before.

    language is an ISO 639-1 code, empty where it can't be told; length that of the text
    in code points. share is about how much of all that is to be imported has been read,
    from 0 to 1.
    """

    article_id: str
    title: str
    is_new: bool
    language: str = ""
    length: int = 0
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Detected:
    """How many claims an article has now, and what a newer detector changed in them."""

    claims: int
    change: Redetection | None = None


class Importer:
    """Brings articles into a store, without claims; to be closed, or used in a with statement.

    What can't be read comes out as an error in its place, and the rest goes on. Of what
    an article comes from the store keeps the hash, and if keeps_originals the bytes; those
    of a fetched page it always keeps. in_parts has a book give one article a chapter. All
    methods raise StoreError where the store fails; what came out before stays in.
    """

    def __init__(
        self, store: Store, *, reviewer: str, keeps_originals: bool = False, in_parts: bool = False
    ) -> None:
        self._store = store
        self._reviewer = reviewer
        self._keeps_originals = keeps_originals
        self._in_parts = in_parts
        self._reader = Reader()
        self.share = 0.0
        """About how much of the files that add_files() is given was gone through, from 0 to 1."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._reader.close()

    def add_files(self, paths: Iterable[Path]) -> Iterator[Imported | ArticleError]:
        """Store every article of the files, folders and corpora, one at a time."""
        for told in self._read_files(paths):
            yield told if isinstance(told, ArticleError) else self._add(told)

    def add_files_detected(
        self, paths: Iterable[Path], detector: Detector
    ) -> Iterator[Imported | ArticleError]:
        """Do what add_files() does, and store what the detector finds in new articles with them.

        For many: those of a second are written together, and come out once they are on the disk.
        """
        coming = self._detected(self._read_files(paths), detector)
        for batch in _each_second(coming):
            articles = [one for one in batch if not isinstance(one, ArticleError)]
            added = self._store.take_in(
                articles, detector=DETECTOR, at=datetime.now(UTC), reviewer=self._reviewer
            )
            for one in batch:
                yield one if isinstance(one, ArticleError) else self._told(one.article, next(added))

    def add_page(self, page: FetchedPage) -> Iterator[Imported | ArticleError]:
        """Store what was fetched, and the page itself with its time."""
        original = Original(
            sha256=hashlib.sha256(page.data).hexdigest(),
            name=page.final_address,
            media_type=page.media_type,
            retrieved_at=page.retrieved_at,
            data=page.data,
        )
        for article in read_fetched(page, self._reader.read):
            yield self._add_read(article, original)

    def add_pasted(self, text: str, html: str = "") -> Imported | ArticleError:
        """Store what was pasted, by its rich text if it has any."""
        return self._add_read(self._reader.read_pasted(text, html), None)

    def _read_files(self, paths: Iterable[Path]) -> Iterator[ReadResult]:
        """Read every article as it is to be stored; share tells how far that is."""
        files = list(find_files(paths))
        sizes = [0 if isinstance(file, ArticleError) else _size(file) for file in files]
        whole, before = sum(sizes) or 1, 0
        for file, size in zip(files, sizes, strict=True):
            if isinstance(file, ArticleError):
                yield file
                continue
            read = 0
            for told in self._read_file(file):
                if isinstance(told, Article):
                    read = min(size, read + len(told.text))
                    self.share = (before + read) / whole
                yield told
            before += size
            self.share = before / whole

    def _read_file(self, file: Path) -> Iterator[ReadResult]:
        original = None
        for read in self._reader.read(file, in_parts=self._in_parts):
            if original is None and isinstance(read, Article):
                original = original_of(file, is_kept=self._keeps_originals)
            yield _with_origin(read, original)

    def _detected(
        self, articles: Iterable[ReadResult], detector: Detector
    ) -> Iterator[DetectedArticle | ArticleError]:
        for told in articles:
            if isinstance(told, ArticleError):
                yield told
            else:
                yield DetectedArticle(told, *detector.examine(told.text))

    def _add_read(self, read: ReadResult, original: Original | None) -> Imported | ArticleError:
        told = _with_origin(read, original)
        return told if isinstance(told, ArticleError) else self._add(told)

    def _add(self, article: Article) -> Imported:
        added = self._store.add_article(article, at=datetime.now(UTC), reviewer=self._reviewer)
        return self._told(article, added)

    def _told(self, article: Article, added: AddedArticle) -> Imported:
        return Imported(
            added.id, article.title, added.is_new, article.language, len(article.text), self.share
        )


def _with_origin(read: ReadResult, original: Original | None) -> ReadResult:
    """Return an article with its language, and with what it was read from."""
    if isinstance(read, ArticleError):
        return read
    return replace(read, language=read.language or guess_language(read.text), original=original)


def _each_second(
    coming: Iterable[DetectedArticle | ArticleError],
) -> Iterator[list[DetectedArticle | ArticleError]]:
    """Yield what came within a second, together."""
    batch, begun = [], time.monotonic()
    for one in coming:
        batch.append(one)
        if time.monotonic() - begun >= _SECOND:
            yield batch
            batch, begun = [], time.monotonic()
    if batch:
        yield batch


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


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
