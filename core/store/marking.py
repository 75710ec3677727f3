"""What a mark makes of the reviews of the claims that it is given to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.models import Review, Verdict
from core.store.rows import format_time, review_to_row, row_to_review

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from core.models import StoredClaim
    from core.store.states import State


class Marking:
    """One mark, which thousands of claims may be given; words are None where they stay."""

    def __init__(
        self,
        verdict: Verdict | None,
        words: Mapping[str, str | None],
        *,
        reviewer: str,
        at: datetime,
    ) -> None:
        self._is_verdict = verdict is not None
        self._given: State = {name: value for name, value in words.items() if value is not None}
        self._given["reviewer"] = reviewer
        if verdict is not None:
            self._given["verdict"] = verdict
        self._at = format_time(at)
        self._blank = review_to_row(Review(Verdict.OPEN, "", reviewer, at))
        self._reviews: dict[tuple[object, ...], Review] = {}

    def given_to(self, claim: StoredClaim) -> tuple[State | None, State] | None:
        """Return what the history says of a claim's review before and after it.

        None where the reviewer's own review says the same already.
        """
        before = None if claim.review is None else review_to_row(claim.review)
        present = before or self._blank
        after = present | self._given
        if self._is_verdict:
            # What a reviewer decides rests on no earlier claim.
            after.pop("adopted_from", None)
        if after == present:
            return None
        after["reviewed_at"] = self._at
        return before, after

    def marked(self, claim: StoredClaim, after: State) -> StoredClaim:
        """Return a claim with the review that given_to() has returned for it."""
        values = tuple(after.items())
        if values not in self._reviews:
            self._reviews[values] = row_to_review({"adopted_from": None} | after)
        return replace(claim, review=self._reviews[values])
