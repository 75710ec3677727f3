"""What the rest of Galley may ask of the store: dataclasses in, dataclasses out."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from core.errors import UnknownArticleError, UnknownClaimError
from core.models import ReviewAction, Verdict
from core.redetection import Redetection, redetect
from core.store import queries, reviews
from core.store.backups import make_backup
from core.store.checkup import problems
from core.store.connection import connect, environment_errors, transaction
from core.store.rows import (
    article_to_row,
    claim_to_row,
    format_time,
    row_to_article,
    row_to_log_entry,
    row_to_stored_claim,
    row_to_summary,
)
from core.store.versions import SCHEMA_VERSION, prepare

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from core.models import Article, ArticleSummary, Claim, LogEntry, StoredClaim
    from core.store.backups import Backup

_LARGEST_ID: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """What became of an article that was to be added; id is the one it has in the store."""

    id: str
    is_new: bool


class Store:
    """Articles, their claims, and the history of what reviewers decided.

    Every method raises StoreError, having written nothing, where the disk or the
    file is at fault. A store is used from the thread that opened it.
    """

    def __init__(self, path: Path, *, create: bool, patience: float | None = None) -> None:
        """Open the store at path; with create, make it where there is none.

        patience is how many seconds a call may wait while another process writes.
        Raises StoreError if it is missing, no store, or a newer Galley's.
        """
        self.path = path
        options = {} if patience is None else {"patience": patience}
        self._connection = connect(path, create=create, **options)
        self._data_version: int | None = None
        try:
            prepare(self._connection, path, create=create)
            self.was_changed_elsewhere()
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was acknowledged is already in it."""
        self._connection.close()

    def add_article(self, article: Article, *, at: datetime) -> AddedArticle:
        """Store an article without claims, unless one with the same text is there already.

        An id that another text has taken gets a number behind it ("7" becomes
        "7-2"), so that two corpora that both count from 1 live in one store.
        """
        row = article_to_row(article, added_at=at)
        with self._transaction():
            known = self._one(queries.ARTICLE_ID_BY_TEXT, row)
            if known is not None:
                return AddedArticle(known["id"], is_new=False)
            row["id"] = self._free_id(article.id)
            self._connection.execute(queries.ADD_ARTICLE, row)
        return AddedArticle(row["id"], is_new=True)

    def put_claims(self, article_id: str, claims: Sequence[Claim], *, detector: str) -> Redetection:
        """Store the claims that a detector found in an article, all or none.

        Claims that it found before and a reviewer has worked on stay as they are; the
        others follow the detector, and the result says how. Raises
        UnknownArticleError.
        """
        with self._transaction():
            known = self._one(queries.ARTICLE_KEY, {"id": article_id})
            if known is None:
                raise _unknown_article(article_id)
            key = {"key": known["key"]}
            touched = {
                row["id"] for row in self._connection.execute(queries.TOUCHED_CLAIM_IDS, key)
            }
            change = redetect(list(self.claims(article_id)), touched, claims)
            self._write(known["key"], self.article(article_id).text, change)
            self._connection.execute(queries.SET_DETECTOR, key | {"detector": detector})
        return change

    def articles(self) -> list[ArticleSummary]:
        """Return every article, in the order in which they were added."""
        with environment_errors(self.path):
            return [row_to_summary(row) for row in self._connection.execute(queries.ALL_SUMMARIES)]

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
            row = self._one(queries.ARTICLE, {"id": article_id})
        if row is None:
            raise _unknown_article(article_id)
        return row_to_article(row)

    def claims(
        self, article_id: str | None = None, *, verdict: Verdict | None = None
    ) -> Iterator[StoredClaim]:
        """Yield the claims of one article, or of all, in reading order.

        Raises UnknownArticleError before the first claim if there is no such article.
        """
        if article_id is None:
            query = queries.ALL_CLAIMS_BY_VERDICT if verdict else queries.ALL_CLAIMS
        else:
            query = queries.ARTICLE_CLAIMS_BY_VERDICT if verdict else queries.ARTICLE_CLAIMS
        with environment_errors(self.path):
            if article_id is not None and not self._one(queries.ARTICLE_KEY, {"id": article_id}):
                raise _unknown_article(article_id)
            parameters = {"article_id": article_id, "verdict": verdict}
            for row in self._connection.execute(query, parameters):
                yield row_to_stored_claim(row)

    def claim(self, claim_id: int) -> StoredClaim:
        """Return one claim as it stands, or raise UnknownClaimError."""
        with environment_errors(self.path):
            # SQLite can't even be asked for a larger number.
            is_storable = abs(claim_id) <= _LARGEST_ID
            row = self._one(queries.CLAIM, {"id": claim_id}) if is_storable else None
        if row is None:
            raise UnknownClaimError(
                f"There is no claim {claim_id} in the store {self.path}; nothing was changed, "
                "list the claims to see their ids."
            )
        return row_to_stored_claim(row)

    def mark(
        self,
        claim_id: int,
        verdict: Verdict | None,
        *,
        reviewer: str,
        at: datetime,
        note: str | None = None,
    ) -> StoredClaim:
        """Append a review of one claim and return the claim as it now stands.

        verdict=None keeps the verdict that the claim has in the store at this moment,
        whoever gave it; note=None keeps the note. On return the review is on the disk;
        nothing is appended where the reviewer's own review already says the same.
        Raises UnknownClaimError, having written nothing.
        """
        with self._transaction():
            before = self.claim(claim_id)
            verdict = before.verdict if verdict is None else verdict
            note = before.note if note is None else note
            if _says_the_same(before, verdict, note, reviewer):
                return before
            reviews.mark(self._connection, claim_id, verdict, note=note, reviewer=reviewer, at=at)
            return self.claim(claim_id)

    def undo(self, *, reviewer: str, at: datetime) -> StoredClaim | None:
        """Take the reviewer's latest change back; the history keeps both.

        What another reviewer changed since is left alone. Returns the claim as it
        now stands, or None where nothing is left to undo.
        """
        return self._take_back(ReviewAction.UNDO, reviewer, at)

    def redo(self, *, reviewer: str, at: datetime) -> StoredClaim | None:
        """Bring back what undo() took, until the reviewer marks something else."""
        return self._take_back(ReviewAction.REDO, reviewer, at)

    def history(self, claim_id: int) -> list[LogEntry]:
        """Return all that was done to a claim, the earliest first."""
        with environment_errors(self.path):
            rows = self._connection.execute(queries.CLAIM_LOG, {"claim_id": claim_id})
            return [row_to_log_entry(row) for row in rows]

    def log(self) -> Iterator[LogEntry]:
        """Yield all that was done to any claim, the earliest first."""
        with environment_errors(self.path):
            for row in self._connection.execute(queries.LOG):
                yield row_to_log_entry(row)

    def delete_article(self, article_id: str, *, at: datetime) -> None:
        """Erase an article with its claims and their reviews; backups keep them until they expire.

        Raises UnknownArticleError.
        """
        with self._transaction():
            known = self._one(queries.ARTICLE_KEY, {"id": article_id})
            if known is None:
                raise _unknown_article(article_id)
            key = {"key": known["key"], "at": format_time(at)}
            for query in (
                queries.ERASE_LINKS,
                queries.RELEASE_CLAIMS,
                queries.RELEASE_REVIEWS,
                queries.DELETE_REVIEWS,
                queries.DELETE_CLAIMS,
                queries.DELETE_ARTICLE,
            ):
                self._connection.execute(query, key)

    def was_changed_elsewhere(self) -> bool:
        """Tell whether another process has written since this was asked last."""
        with environment_errors(self.path):
            # https://sqlite.org/pragma.html#pragma_data_version
            (version,) = self._connection.execute("pragma data_version").fetchone()
        before, self._data_version = self._data_version, version
        return bool(before != version)

    def back_up(self, *, at: datetime) -> Backup:
        """Copy the store beside itself, checked, and drop backups that have expired."""
        return make_backup(self._connection, self.path, at=at)

    def counts(self) -> dict[str, int]:
        """Return how many articles, claims and reviews the store holds."""
        with environment_errors(self.path):
            return dict(self._connection.execute(queries.COUNTS).fetchone())

    def versions(self) -> dict[str, str]:
        """Return the versions of the store's schema and of SQLite, for a report."""
        with environment_errors(self.path):
            (sqlite_version,) = self._connection.execute("select sqlite_version()").fetchone()
        return {"schema": str(SCHEMA_VERSION), "SQLite": sqlite_version}

    def check(self) -> list[str]:
        """Return what is wrong with the store, a sentence each; nothing where it is sound."""
        with environment_errors(self.path):
            return list(problems(self._connection))

    def _take_back(self, action: ReviewAction, reviewer: str, at: datetime) -> StoredClaim | None:
        with self._transaction():
            claim_id = reviews.take_back(self._connection, action, reviewer=reviewer, at=at)
            return None if claim_id is None else self.claim(claim_id)

    def _write(self, article_key: int, text: str, change: Redetection) -> None:
        execute = self._connection.executemany
        execute(queries.DROP_CLAIM, ({"id": claim_id} for claim_id in change.removed))
        changed = ((claim_id, claim_to_row(article_key, text, c)) for claim_id, c in change.changed)
        execute(queries.CHANGE_CLAIM, (row | {"id": claim_id} for claim_id, row in changed))
        execute(queries.ADD_CLAIM, (claim_to_row(article_key, text, c) for c in change.added))

    def _free_id(self, wanted: str) -> str:
        candidate, number = wanted, 1
        while self._one(queries.ARTICLE_KEY, {"id": candidate}) is not None:
            number += 1
            candidate = f"{wanted}-{number}"
        return candidate

    def _one(self, query: str, parameters: dict[str, Any]) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._connection.execute(query, parameters).fetchone()
        return row

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with environment_errors(self.path), transaction(self._connection):
            yield


def _unknown_article(article_id: str) -> UnknownArticleError:
    return UnknownArticleError(
        f"There is no article {article_id} in the store; nothing was changed, list the articles "
        "to see their ids."
    )


def _says_the_same(before: StoredClaim, verdict: Verdict, note: str, reviewer: str) -> bool:
    if before.review is None:
        return verdict is Verdict.OPEN and not note
    present = (before.verdict, before.note, before.review.reviewer)
    return present == (verdict, note, reviewer)
