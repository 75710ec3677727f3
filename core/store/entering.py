"""Enter articles into a store, have their claims follow a detector, and erase them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from core.history import Action, Subject
from core.redetection import Redetection, redetect
from core.store import history_queries, judging_queries, queries, search_index, tellings
from core.store.history import Key, Step
from core.store.library import Library
from core.store.rows import article_to_row, claim_to_row, format_time, original_to_row

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime

    from core.article_parts import Original
    from core.models import Article, Claim

NOBODY: Final = "galley"
"""Stands in the history for who did what no reviewer asked for by name."""


class AddedArticle(NamedTuple):
    """What became of an article that was to be added; id is the one it has in the store."""

    id: str
    is_new: bool


class Entering(Library):
    """Adds and erases articles, and keeps what a detector finds in them."""

    def add_article(
        self, article: Article, *, at: datetime, reviewer: str = NOBODY
    ) -> AddedArticle:
        """Store an article without claims, unless one with the same text is there already.

        An id that another text has taken gets a number behind it ("7" becomes
        "7-2"), so that two corpora that both count from 1 live in one store.
        """
        with self._transaction():
            key, added = self._enter(article, at=at, reviewer=reviewer)
            if added.is_new:
                search_index.index_article(self._connection, key, article.title, article.text)
        return added

    def put_claims(
        self,
        article_id: str,
        claims: Sequence[Claim],
        *,
        detector: str,
        at: datetime,
        reviewer: str = NOBODY,
        sentences: Sequence[tuple[int, int]] = (),
    ) -> Redetection:
        """Store the claims that a detector found in an article, all or none.

        sentences are the spans of all of the article's sentences, for read_sentences().
        Claims that it found before and a reviewer has worked on stay as they are; the
        others follow the detector, and the result says how. Raises
        UnknownArticleError.
        """
        with self._transaction():
            step = Step(self._connection, Action.DETECT, reviewer=reviewer, at=at)
            return self._put_claims(self._known(article_id), step, claims, detector, sentences)

    def delete_article(self, article_id: str, *, at: datetime) -> None:
        """Erase an article with all that belongs to it; backups keep it until they expire.

        tidy() then drops the last traces of its words from the index. Raises
        UnknownArticleError.
        """
        with self._transaction():
            known = self._known(article_id)
            search_index.forget_article(
                self._connection, known["key"], known["title"], known["text"]
            )
            tellings.forget_article(self._connection, known["key"])
            key = {"key": known["key"], "at": format_time(at)}
            for query in (
                history_queries.ERASE_LINKS,
                history_queries.DELETE_CHANGES,
                judging_queries.DELETE_JUDGEMENTS,
                queries.DELETE_EVIDENCE,
                queries.DELETE_SENTENCES,
                queries.DELETE_CLAIMS,
                queries.DELETE_PROGRESS,
                queries.DELETE_ARTICLE,
            ):
                self._connection.execute(query, key)
            self._connection.execute(
                queries.DROP_UNUSED_ORIGINAL, {"original_id": known["original_id"]}
            )

    def _enter(self, article: Article, *, at: datetime, reviewer: str) -> tuple[int, AddedArticle]:
        """Store an article, but for the index of its words; return its key, 0 where it isn't new.

        Runs in the caller's transaction.
        """
        row = article_to_row(article, added_at=at)
        known = self._one(queries.ARTICLE_ID_BY_TEXT, row)
        if known is not None:
            return 0, AddedArticle(known["id"], is_new=False)
        row["id"] = self._free_id(article.id)
        (last_key,) = self._connection.execute(queries.LAST_ARTICLE_KEY).fetchone()
        row["key"] = key = last_key + 1
        row["original_id"] = self._keep_original(article.original)
        self._connection.execute(queries.ADD_ARTICLE, row)
        self._connection.execute(queries.ADD_PROGRESS, row)
        after = {name: row[name] for name in ("title", "source", "text_sha256")}
        step = Step(self._connection, Action.IMPORT, reviewer=reviewer, at=at)
        step.record(Key(Subject.ARTICLE, key, row["id"]), None, after)
        return key, AddedArticle(row["id"], is_new=True)

    def _put_claims(
        self,
        known: sqlite3.Row,
        step: Step,
        claims: Sequence[Claim],
        detector: str,
        sentences: Sequence[tuple[int, int]],
    ) -> Redetection:
        """Have an article's claims be what a detector found, in the caller's transaction."""
        key, before = known["key"], known["detector"]
        article = Key(Subject.ARTICLE, key, known["id"])
        if before is None and next(self.claims(known["id"]), None) is None:
            change = Redetection(added=tuple(claims), changed=(), removed=())
            self._add_claims(known, claims)
        else:
            change = self._redetect(known, claims, step)
        values = {"key": key, "detector": detector, "sentences": json.dumps(sentences)}
        self._connection.execute(queries.SET_DETECTOR, values)
        step.record(
            article,
            before and {"detector": before},
            {"detector": detector, "claims": len(claims)},
        )
        return change

    def _keep_original(self, original: Original | None) -> int | None:
        """Store what an article came from, once for all of its articles; return its id."""
        if original is None:
            return None
        row = original_to_row(original)
        known = self._one(queries.ORIGINAL_ID, row)
        if known is None:
            return self._connection.execute(queries.ADD_ORIGINAL, row).lastrowid
        self._connection.execute(queries.KEEP_ORIGINAL, row | {"id": known["id"]})
        return int(known["id"])

    def _redetect(self, article: sqlite3.Row, claims: Sequence[Claim], step: Step) -> Redetection:
        """Let the claims follow a detector, each change of one on record."""
        key = article["key"]
        touched = {
            row["id"] for row in self._connection.execute(queries.TOUCHED_CLAIM_IDS, {"key": key})
        }
        change = redetect(list(self.claims(article["id"])), touched, claims)
        for claim_id in change.removed:
            step.put(Key(Subject.CLAIM, key, article["id"], claim_id), None)
        for claim_id, claim in change.changed:
            step.put(
                Key(Subject.CLAIM, key, article["id"], claim_id),
                claim_to_row(key, article["text"], claim),
            )
        for claim_id, claim in zip(self._free_claim_ids(), change.added, strict=False):
            step.put(
                Key(Subject.CLAIM, key, article["id"], claim_id),
                claim_to_row(key, article["text"], claim),
            )
        return change

    def _add_claims(self, article: sqlite3.Row, claims: Sequence[Claim]) -> None:
        rows = (
            claim_to_row(article["key"], article["text"], claim) | {"id": claim_id}
            for claim_id, claim in zip(self._free_claim_ids(), claims, strict=False)
        )
        self._connection.executemany(queries.ADD_CLAIM, rows)
        counted = {"key": article["key"], "claims": len(claims)}
        self._connection.execute(queries.MEET_SPEAKERS, counted)
        self._connection.execute(queries.COUNT_NEW_CLAIMS, counted)
        tellings.queue(self._connection, article["key"])

    def _free_id(self, wanted: str) -> str:
        candidate, number = wanted, 1
        while self._one(queries.ARTICLE_KEY, {"id": candidate}) is not None:
            number += 1
            candidate = f"{wanted}-{number}"
        return candidate
