"""The history, as it is read: of one claim, of one article, of the whole store."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from core.store import history_queries, logbook_queries
from core.store.connection import environment_errors
from core.store.library import Library
from core.store.rows import row_to_log_entry, row_to_log_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.history import LogEntry, LogStep

_BEHIND_ALL: Final = 2**63 - 1


class Logbook(Library):
    """Lists what was done to articles and claims."""

    def history(self, claim_id: int) -> list[LogEntry]:
        """Return all that was done to a claim, the earliest first."""
        with environment_errors(self.path):
            rows = self._connection.execute(history_queries.CLAIM_LOG, {"claim_id": claim_id})
            return [row_to_log_entry(row) for row in rows]

    def log(self) -> Iterator[LogEntry]:
        """Yield all that was done to any article or claim, the earliest first."""
        with environment_errors(self.path):
            for row in self._connection.execute(history_queries.LOG):
                yield row_to_log_entry(row)

    def latest_change(self, article_id: str) -> int:
        """Return the id of the last change of an article or of anything in it; 0 for no article."""
        with environment_errors(self.path):
            row = self._one(logbook_queries.LATEST_CHANGE_OF, {"article_id": article_id})
        assert row is not None, "a maximum has a row"
        return int(row["id"])

    def log_steps(
        self, *, before: int | None = None, article_id: str | None = None, limit: int = 100
    ) -> list[LogStep]:
        """Return at most so many steps, the latest first; with before, those that came earlier.

        before is the id of a step's first change. With article_id, the steps that began
        at this article, or judged a finding of it. Raises UnknownArticleError.
        """
        place = {"before": _BEHIND_ALL if before is None else before, "limit": limit}
        with environment_errors(self.path):
            if article_id is None:
                every = self._connection.execute(logbook_queries.STEPS_BEFORE, place)
                return [row_to_log_step(row) for row in every]
            place["key"] = self._article_key(article_id)
            own = self._connection.execute(logbook_queries.ARTICLE_STEPS_BEFORE, place)
            del place["limit"]
            judged = self._connection.execute(logbook_queries.JUDGED_STEPS_BEFORE, place)
            rows = sorted([*own, *judged], key=itemgetter("id"), reverse=True)
            return [row_to_log_step(row) for row in rows[:limit]]
