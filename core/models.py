"""What Galley talks about: articles, the claims in them, and what reviewers decided.

All offsets are code points into the article's text, half open: text[start:end].
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from core.article_parts import Markup, Original


class ClaimKind(StrEnum):
    """How a claim is told in the text. The values are stored; never rename one."""

    NUMERIC = "numeric"
    QUOTED = "quoted"


class ClaimType(StrEnum):
    """What a claim is about, by the claim guide. The values are stored; never rename one."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    MEASURE = "measure"
    DURATION = "duration"
    DATE = "date"
    RATIO = "ratio"
    RANK = "rank"
    QUOTED = "quoted"


class Bound(StrEnum):
    """How a quantity relates to its figure. The values are stored; never rename one."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at least"
    UNDER = "under"
    AT_MOST = "at most"
    NEARLY = "nearly"
    BETWEEN = "between"
    ORDER = "order"


class Verdict(StrEnum):
    """Where a claim stands. The values are stored; never rename one."""

    OPEN = "open"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    NEEDS_CONTEXT = "needs_context"
    UNVERIFIABLE = "unverifiable"
    DISMISSED = "dismissed"

    @property
    def is_reviewed(self) -> bool:
        """Whether the claim was settled: it is neither open nor dismissed."""
        return self not in (Verdict.OPEN, Verdict.DISMISSED)


@dataclass(frozen=True, slots=True)
class Quantity:
    """The normalised value of a numeric claim.

    low and high are exact decimals without an exponent ("48390000000"), or, for
    a date, ISO 8601 at the precision that the text gives ("2025", "2024-01",
    "04:15"). Equal for a point, one of them None for an open bound, both None
    where the text gives no value. unit is an ISO 4217 code, "%", "pp", "bp" or
    a UCUM-style symbol. unit_assumed marks a guessed unit, as USD for a bare "$".
    of is the noun phrase that is counted.
    """

    low: str | None
    high: str | None
    unit: str | None
    bound: Bound
    of: str | None = None
    unit_assumed: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """The mention that names who speaks, and the fullest name the article gives for it."""

    text: str
    start: int
    end: int
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as it stands in an article; a quantity or a speaker by its kind.

    turn numbers the utterances of an article from 1: the parts of a split
    quotation share one. It is None for a numeric claim. detector names what found
    the claim, with its version.
    """

    kind: ClaimKind
    type: ClaimType
    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int
    detector: str
    quantity: Quantity | None = None
    speaker: Speaker | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimEdit:
    """A claim to be stored under an id, without one as a new claim; None takes it away."""

    claim_id: int | None
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article's text and where it came from; id is unique in a store.

    byline names who wrote it, language is an ISO 639-1 code; either is empty where it
    isn't known. Of markup, what encloses comes before what it holds.
    """

    id: str
    title: str
    source: str
    text: str
    published: str | None = None
    byline: str = ""
    language: str = ""
    markup: tuple[Markup, ...] = ()
    original: Original | None = None

    @property
    def text_sha256(self) -> str:
        """The hash of the text in UTF-8, by which a text is recognised again."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Review:
    """What a reviewer decided on a claim; the latest one in force says where it stands.

    reason, severity and correction ("should read ...") are empty where none is given.
    adopted_from is the id of an earlier claim whose verdict and evidence it takes over.
    """

    verdict: Verdict
    note: str
    reviewer: str
    reviewed_at: datetime
    reason: str = ""
    severity: str = ""
    correction: str = ""
    adopted_from: int | None = None


class Stance(StrEnum):
    """What a source says about a claim. The values are stored; never rename one."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source that a verdict rests on.

    address is that of a page or the path of a file; place says where in it, as a page
    or a timestamp; accessed is an ISO 8601 date. What is confidential leaves the store
    only where the reviewer asks for it.
    """

    address: str
    title: str = ""
    publisher: str = ""
    place: str = ""
    excerpt: str = ""
    accessed: str = ""
    stance: Stance = Stance.SUPPORTS
    is_primary: bool = False
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class StoredEvidence:
    """A piece of evidence in the store and the claim that it belongs to."""

    id: int
    claim_id: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Filing:
    """How an article is kept in the library; deadline is an ISO 8601 date or empty."""

    tags: tuple[str, ...] = ()
    deadline: str = ""
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim in the store with the review in force, if there is one."""

    id: int
    article_id: str
    claim: Claim
    review: Review | None = None

    @property
    def verdict(self) -> Verdict:
        """Where the claim stands; open without a review."""
        return self.review.verdict if self.review else Verdict.OPEN

    @property
    def note(self) -> str:
        """The reviewer's note, empty where there is none."""
        return self.review.note if self.review else ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a set of claims is reviewed. Dismissed claims are in neither number."""

    reviewed: int
    total: int


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article as the library lists it; detector went over it last, None if none has yet.

    findings counts the conflicts and the wrong arithmetic in it that nobody dismissed.
    """

    id: str
    title: str
    source: str
    detector: str | None
    progress: Progress
    filing: Filing = Filing()
    findings: int = 0

    @property
    def is_detected(self) -> bool:
        """Whether the article's claims are stored."""
        return self.detector is not None
