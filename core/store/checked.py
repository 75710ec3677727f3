"""What core.checker asks of the store, and how it stores what a check of an article came to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.models import Verdict
from core.store import findings_queries as queries
from core.store import search_index, tellings
from core.store.connection import environment_errors
from core.store.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.checks.findings import Finding
    from core.models import Article, StoredClaim
    from core.store.tellings import Made, Told


class Checked(Findings):
    """The index of what was told, article by article."""

    def begin_checks(self, version: str, *, anew: bool = False) -> None:
        """Make sure that what is stored was made by this version of the checks, or is nothing.

        With anew everything is made anew. What is there is cleared in steps, none of which
        holds other writers up for long.
        """
        if anew or self._checks_version() not in (version, tellings.CLEARED):
            with self._transaction():
                tellings.distrust(self._connection)
        while self._checks_version() == tellings.CLEARED:
            with self._transaction():
                tellings.clear_some(self._connection, version)

    def changes_of_checks(self) -> tuple[int, int]:
        """Return how often the checks' ground has changed, and how many articles they know."""
        with environment_errors(self.path):
            row = self._one(queries.CHECKS, {})
        return (row["changes"], row["articles"]) if row else (0, 0)

    def what_is_checked(self, article_id: str) -> tuple[int, Article, list[StoredClaim]]:
        """Return an article's key, the article, and its claims but for the dismissed.

        Raises UnknownArticleError.
        """
        with environment_errors(self.path):
            key = self._article_key(article_id)
        return key, self.article(article_id), undismissed(self.claims(article_id))

    def is_unchecked(self, article_id: str) -> bool:
        """Whether the checks have to look at an article. Raises UnknownArticleError."""
        with environment_errors(self.path):
            key = {"article_key": self._article_key(article_id)}
            return self._one(queries.IS_QUEUED, key) is not None

    def told_before(self, key: int, telling_id: int, limit: int) -> list[int]:
        """Return the ids of the latest tellings with a key before one, the latest last."""
        values = {"keys": tellings.token(key), "id": telling_id, "limit": limit}
        with environment_errors(self.path):
            rows = self._connection.execute(queries.TOLD_BEFORE, values).fetchall()
        return [row[0] for row in reversed(rows)]

    def told_behind(self, key: int, telling_id: int, limit: int) -> list[int]:
        """Return the ids of the next tellings with a key behind one, the next first."""
        values = {"keys": tellings.token(key), "id": telling_id, "limit": limit}
        with environment_errors(self.path):
            return [row[0] for row in self._connection.execute(queries.TOLD_BEHIND, values)]

    def tellings(self, ids: Sequence[int]) -> list[Told]:
        """Return the tellings with these ids, but for those that are gone."""
        with environment_errors(self.path):
            rows = self._connection.execute(queries.TELLINGS_OF_IDS, {"ids": json.dumps(ids)})
            return [tellings.Told(*row) for row in rows]

    def tellings_of(self, article_key: int) -> list[Told]:
        """Return all that is kept of what an article tells."""
        with environment_errors(self.path):
            return tellings.rows_of(self._connection, article_key)

    def last_telling(self) -> int:
        """Return the highest id of a telling, 0 where there is none."""
        with environment_errors(self.path):
            (last,) = self._connection.execute(queries.LAST_TELLING).fetchone()
        return int(last)

    def articles_with_name(self, name: int) -> int:
        """Return how many articles have a name, given by its hash."""
        with environment_errors(self.path):
            row = self._one(queries.NAME_COUNT, {"id": name})
        return row["articles"] if row else 0

    def span_text(self, article_id: str, start: int, end: int) -> str:
        """Return the words at a place of an article."""
        values = {"id": article_id, "start": start, "end": end}
        with environment_errors(self.path):
            row = self._one(queries.SPAN_TEXT, values)
        return row["text"] if row else ""

    def undismissed_findings(self) -> Iterator[Finding]:
        """Yield what nobody dismissed, in the order of the articles and then of the text."""
        with environment_errors(self.path):
            for row in self._connection.execute(queries.UNDISMISSED):
                yield self._stored(row).finding

    def is_dismissed(self, finding_id: int) -> bool:
        """Whether a reviewer dismissed a finding, whether or not it is stored."""
        with environment_errors(self.path):
            return self._one(queries.DISMISSED, {"id": finding_id}) is not None

    def keep(self, made: Made, *, changes: int, again: Iterable[int]) -> bool:
        """Store what a check made, and queue other articles; False if it is out of date by now.

        changes is the number that changes_of_checks() gave before the check read anything.
        """
        with self._transaction():
            if self.changes_of_checks()[0] != changes:
                return False
            tellings.replace(self._connection, made)
            for article_key in again:
                self._connection.execute(queries.QUEUE, {"article_key": article_key})
        return True

    def merge_keys(self) -> None:
        """Bring the index of what was told into one piece, holding others up for short times."""
        for merge in search_index.merges_of_keys():
            is_unfinished = True
            while is_unfinished:
                with self._transaction():
                    is_unfinished = merge(self._connection)

    def _checks_version(self) -> str | None:
        with environment_errors(self.path):
            row = self._one(queries.CHECKS, {})
        return row["version"] if row else None


def undismissed(claims: Iterable[StoredClaim]) -> list[StoredClaim]:
    """Return the claims but for those that are none after all."""
    return [stored for stored in claims if stored.verdict is not Verdict.DISMISSED]
