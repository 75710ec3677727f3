"""What a check noticed: a candidate for the reviewer's eye, never a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class FindingType(StrEnum):
    """What kind of thing a check noticed. The values are printed; never rename one."""

    CONFLICT = "conflict"
    ARITHMETIC = "arithmetic"
    REPEAT = "repeat"


class ConflictType(StrEnum):
    """In what two claims differ. The values are printed; never rename one."""

    VALUE = "value"
    PERIOD = "period"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, order=True)
class FindingSpan:
    """A stretch of an article that a finding is about, in code points, half open."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check noticed between claims, with the line that says why.

    claims are the ids of the claims among the spans; a weekday or a word such as "doubled"
    may be no claim. working is the calculation in one line, empty where there is none.
    """

    type: FindingType
    subtype: ConflictType | None
    spans: tuple[FindingSpan, ...]
    claims: tuple[int, ...]
    message: str
    working: str = ""


@dataclass(frozen=True, slots=True)
class Support:
    """A calculation between claims of one article that comes out as the article states."""

    spans: tuple[FindingSpan, ...]
    claims: tuple[int, ...]
    working: str


class Judgement(StrEnum):
    """What a reviewer holds of a finding. The values are stored; never rename one."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding in the store, with what a reviewer holds of it if anyone has said so.

    id is a fingerprint of what it says, so that it is the same when its articles are
    detected again.
    """

    id: int
    finding: Finding
    judgement: Judgement | None = None
    reviewer: str | None = None
    judged_at: datetime | None = None
