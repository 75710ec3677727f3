"""What the checks noticed, as reviewers ask for it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from core.checks.findings import (
    ConflictType,
    Finding,
    FindingSpan,
    FindingType,
    Judgement,
    StoredFinding,
)
from core.errors import UnknownFindingError
from core.store import findings_queries as queries
from core.store.connection import environment_errors
from core.store.library import Library
from core.wording import Wording, unpack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_LARGEST_ID: Final = 2**63 - 1


class Findings(Library):
    """Reads findings; core.checker writes them."""

    def findings(
        self,
        article_id: str | None = None,
        *,
        type: FindingType | None = None,
        is_judged: bool | None = None,
        after: int | None = None,
        limit: int | None = None,
    ) -> list[StoredFinding]:
        """Return the findings with a span in an article, or all of the store.

        Conflicts come first, then arithmetic, then repeats, each in reading order. With
        is_judged only those of which a reviewer said something, or only the others. after is
        the id of the last one of the page before. Raises UnknownArticleError, and
        UnknownFindingError for one that isn't there to go on behind.
        """
        with environment_errors(self.path):
            key = None if article_id is None else self._article_key(article_id)
            values = {"is_judged": is_judged, "article_key": key or 0, "start": -1, "key": 0}
            types = [type] if type else list(FindingType)
            if after is not None:
                place = self._place(after, key)
                types = types[types.index(FindingType(place.pop("type"))) :]
                values |= place
            query = queries.FINDINGS_BY_PLACE if key is None else queries.FINDINGS_OF_ARTICLE
            found: list[StoredFinding] = []
            for one in types:
                left = -1 if limit is None else limit - len(found)
                rows = self._connection.execute(query, values | {"type": one, "limit": left})
                found += [self._stored(row) for row in rows.fetchall()]
                values |= {"article_key": key or 0, "start": -1, "key": 0}
            return found

    def findings_of(self, claim_id: int) -> list[StoredFinding]:
        """Return the findings that rest on a claim."""
        with environment_errors(self.path):
            rows = self._connection.execute(queries.FINDINGS_OF_CLAIM, {"claim_id": claim_id})
            found = [self._stored(row) for row in rows.fetchall()]
        order = list(FindingType)
        return sorted(found, key=lambda one: order.index(one.finding.type))

    def finding(self, finding_id: int) -> StoredFinding:
        """Return one finding as it stands, or raise UnknownFindingError."""
        with environment_errors(self.path):
            return self._stored(self._finding_row(queries.FINDING, finding_id))

    def counts_of_findings(self, article_id: str | None = None) -> dict[FindingType, int]:
        """Return how many findings nobody dismissed, in an article or in all of the store."""
        counts = dict.fromkeys(FindingType, 0)
        with environment_errors(self.path):
            if article_id is not None:
                key = {"article_key": self._article_key(article_id)}
                for row in self._connection.execute(queries.COUNT_FINDINGS_OF_ARTICLE, key):
                    counts[FindingType(row["type"])] = row["findings"]
                return counts
            for one in counts:
                (every,) = self._connection.execute(
                    queries.COUNT_FINDINGS, {"type": one}
                ).fetchone()
                dismissed = self._one(queries.COUNT_DISMISSED, {"type": one})
                counts[one] = every - (dismissed["findings"] if dismissed else 0)
        return counts

    def unchecked(self, limit: int = 100) -> list[str]:
        """Return the ids of articles that the checks have to look at, the earliest first."""
        with environment_errors(self.path):
            rows = self._connection.execute(queries.QUEUED, {"limit": limit})
            return [row["id"] for row in rows]

    def unchecked_count(self) -> int:
        """Return how many articles the checks have to look at."""
        with environment_errors(self.path):
            (count,) = self._connection.execute(queries.COUNT_QUEUED).fetchone()
        return int(count)

    def _place(self, finding_id: int, article_key: int | None) -> dict[str, Any]:
        """Return where a finding stands in the store's order, or in an article's."""
        place = dict(self._finding_row(queries.FINDING_PLACE, finding_id))
        if article_key is not None:
            place["article_key"] = article_key
            row = self._one(queries.PLACE_IN_ARTICLE, place)
            if row is None:
                raise _unknown_finding(finding_id)
            place["start"] = row["start"]
        return place

    def _finding_row(self, query: str, finding_id: int) -> sqlite3.Row:
        is_storable = abs(finding_id) <= _LARGEST_ID
        row = self._one(query, {"id": finding_id}) if is_storable else None
        if row is None:
            raise _unknown_finding(finding_id)
        return row

    def _stored(self, row: sqlite3.Row) -> StoredFinding:
        spans = self._connection.execute(queries.SPANS, {"key": row["key"]}).fetchall()
        judged = row["judgement"] is not None
        return StoredFinding(
            row["id"],
            Finding(
                type=FindingType(row["type"]),
                subtype=ConflictType(row["subtype"]) if row["subtype"] else None,
                spans=tuple(FindingSpan(one["article_id"], *_ends(one)) for one in spans),
                claims=tuple(_claims(spans)),
                message=unpack(json.loads(row["message"])),
                working=unpack(json.loads(row["working"])),
            ),
            judgement=Judgement(row["judgement"]) if judged else None,
            reviewer=row["reviewer"],
            judged_at=datetime.fromisoformat(row["judged_at"]) if judged else None,
        )


def _ends(span: sqlite3.Row) -> tuple[int, int]:
    return span["start"], span["end"]


def _claims(spans: list[sqlite3.Row]) -> Iterator[int]:
    return (span["claim_id"] for span in spans if span["claim_id"] is not None)


def _unknown_finding(finding_id: int) -> UnknownFindingError:
    return UnknownFindingError(
        Wording(
            "There is no finding {id} in the store any more; nothing was changed, look at the "
            "findings again.",
            id=str(finding_id),
        )
    )
