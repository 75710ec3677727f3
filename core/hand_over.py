"""What leaves the store: each article with the values of its claims, as the writers need them."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.models import Evidence, Stance
from core.wording import as_english

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.models import Article


NO_FINDINGS: Final[Mapping[int, Sequence[str]]] = MappingProxyType({})
_DECODER: Final = json.JSONDecoder()


class ClaimRow(NamedTuple):
    """The values of a claim as they are stored, and the review and evidence that it has.

    The store hands over bare tuples in this order, for a million objects take longer
    to make than a million lines to write: unpack one, or name its values with _make.
    What is None isn't there; quantity and review are for read_values, evidence
    for read_evidence.
    """

    id: int
    kind: str
    type: str
    text: str
    sentence_start: int
    sentence_end: int
    start: int
    end: int
    speaker: str | None
    quantity: str | None
    detector: str
    review: str | None
    evidence: str | None


class QuantityRow(NamedTuple):
    """The values of a quantity as they are stored, low and high exact decimals."""

    low: str | None
    high: str | None
    unit: str | None
    bound: str
    of: str | None


class ReviewRow(NamedTuple):
    """The values of a review as they are stored; reviewed_at is ISO 8601 with its zone."""

    verdict: str
    reason: str
    severity: str
    note: str
    correction: str
    reviewer: str
    reviewed_at: str


class HandOver(NamedTuple):
    """An article and its claims in reading order, which are read while they are written.

    They have to be read before the next article is asked for, and only once. findings has,
    by the claims' ids, what the checks noticed and nobody dismissed, for read_findings.
    """

    article: Article
    claims: Iterator[tuple[Any, ...]]
    findings: Mapping[int, Sequence[str]] = NO_FINDINGS


def read_values(packed: str) -> list[Any]:
    """Return the values in a ClaimRow's quantity or review, for QuantityRow or ReviewRow."""
    values: list[Any] = _DECODER.raw_decode(packed)[0]
    return values


def read_evidence(pieces: str) -> list[Evidence]:
    """Return the pieces in a ClaimRow's evidence, the earliest first."""
    return [_evidence(*values) for _id, *values in sorted(json.loads(pieces))]


def read_findings(messages: Iterable[str]) -> str:
    """Return in one line what the messages of a claim's findings say, each once."""
    return "; ".join(dict.fromkeys(as_english(json.loads(message)) for message in messages))


def _evidence(*values: Any) -> Evidence:
    address, title, publisher, place, excerpt, accessed, stance, *marks = values
    is_primary, is_confidential = map(bool, marks)
    return Evidence(
        *(address, title, publisher, place, excerpt, accessed),
        Stance(stance),
        is_primary,
        is_confidential,
    )
