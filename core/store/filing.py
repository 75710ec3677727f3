"""How articles are filed, and which of their sentences a reviewer has read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.history import Action, Subject
from core.models import Filing
from core.store import queries
from core.store.connection import environment_errors
from core.store.history import Key, Step
from core.store.library import Library
from core.store.rows import format_time

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime


class FilingCabinet(Library):
    """Keeps what belongs to an article as a whole. Raises UnknownArticleError."""

    def filing(self, article_id: str) -> Filing:
        """Return an article's tags and deadline, and whether it is archived."""
        with environment_errors(self.path):
            row = self._known(article_id)
        return Filing(tuple(json.loads(row["tags"])), row["deadline"], bool(row["is_archived"]))

    def file(self, article_id: str, filing: Filing, *, reviewer: str, at: datetime) -> None:
        """File an article otherwise than before."""
        with self._transaction():
            article = self._known(article_id)
            after = {
                "tags": json.dumps(filing.tags, ensure_ascii=False),
                "deadline": filing.deadline,
                "is_archived": int(filing.is_archived),
            }
            step = Step(self._connection, Action.FILE, reviewer=reviewer, at=at)
            step.put(Key(Subject.FILING, article["key"], article_id), after)

    def sentences(self, article_id: str) -> list[tuple[int, int]]:
        """Return the spans of an article's sentences, none if no detector went over it yet."""
        with environment_errors(self.path):
            spans = self._known(article_id)["sentences"]
        return [(start, end) for start, end in json.loads(spans or "[]")]

    def read_sentences(self, article_id: str) -> frozenset[int]:
        """Return where the sentences start that a reviewer has read."""
        with environment_errors(self.path):
            key = {"key": self._known(article_id)["key"]}
            rows = self._connection.execute(queries.READ_SENTENCES, key)
            return frozenset(row["start"] for row in rows)

    def tick_sentences(
        self,
        article_id: str,
        starts: Collection[int],
        *,
        is_read: bool = True,
        reviewer: str,
        at: datetime,
    ) -> None:
        """Tick sentences as read, or take the ticks away, in one step."""
        after = {"reviewer": reviewer, "read_at": format_time(at)} if is_read else None
        with self._transaction():
            article = self._known(article_id)
            step = Step(self._connection, Action.READ, reviewer=reviewer, at=at)
            already = self.read_sentences(article_id)
            for start in sorted(starts):
                if (start in already) != is_read:
                    step.put(Key(Subject.SENTENCE, article["key"], article_id, None, start), after)
