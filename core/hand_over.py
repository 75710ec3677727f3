"""What leaves the store: each article with the values of its claims, as the writers need them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from core.models import Evidence, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.models import Article


class ClaimRow(NamedTuple):
    """The values of a claim as they are stored, and the review and evidence that it has.

    The store hands over bare tuples in this order, for a million objects take longer
    to make than a million lines to write: unpack one, or name its values with _make.
    What is None isn't there; reviewed_at is ISO 8601 with its zone;
    evidence is for read_evidence.
    """

    article_key: int
    id: int
    kind: str
    type: str
    text: str
    sentence_start: int
    sentence_end: int
    start: int
    end: int
    speaker: str | None
    low: str | None
    high: str | None
    unit: str | None
    bound: str | None
    of: str | None
    verdict: str
    reason: str
    severity: str
    note: str
    correction: str
    reviewer: str | None
    reviewed_at: str | None
    detector: str
    evidence: str | None


class HandOver(NamedTuple):
    """An article and its claims in reading order, which are read while they are written.

    They have to be read before the next article is asked for, and only once.
    """

    article: Article
    claims: Iterator[tuple[Any, ...]]


def read_evidence(pieces: str) -> list[Evidence]:
    """Return the pieces in a ClaimRow's evidence, the earliest first."""
    return [_evidence(*values) for _id, *values in sorted(json.loads(pieces))]


def _evidence(*values: Any) -> Evidence:
    address, title, publisher, place, excerpt, accessed, stance, *marks = values
    is_primary, is_confidential = map(bool, marks)
    return Evidence(
        *(address, title, publisher, place, excerpt, accessed),
        Stance(stance),
        is_primary,
        is_confidential,
    )
