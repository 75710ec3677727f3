"""What reviewers hold of findings: confirmed, dismissed, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.history import Action, Subject
from core.store import judging_queries as queries
from core.store.findings import Findings
from core.store.history import Key, Step
from core.store.rows import format_time

if TYPE_CHECKING:
    from datetime import datetime

    from core.checks.findings import Judgement, StoredFinding


class Judging(Findings):
    """Appends judgements to the history; they stay when the articles are checked again."""

    def judge(
        self, finding_id: int, judgement: Judgement | None, *, reviewer: str, at: datetime
    ) -> StoredFinding:
        """Confirm or dismiss a finding, or with None take that away; return it as it stands then.

        Nothing is appended where the reviewer's own judgement already says the same.
        Raises UnknownFindingError, having written nothing.
        """
        with self._transaction():
            before = self.finding(finding_id)
            is_own = judgement is None or before.reviewer == reviewer
            if judgement is before.judgement and is_own:
                return before
            place = self._one(queries.PLACE_OF_JUDGEMENT, {"id": finding_id})
            assert place is not None, "a finding stands in an article"
            key = Key(Subject.JUDGEMENT, place["key"], place["article_id"], item_id=finding_id)
            after = None
            if judgement is not None:
                after = {
                    "judgement": str(judgement),
                    "reviewer": reviewer,
                    "judged_at": format_time(at),
                }
            Step(self._connection, Action.JUDGE, reviewer=reviewer, at=at).put(key, after)
            return self.finding(finding_id)
