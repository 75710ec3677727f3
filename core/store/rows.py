"""Turn the store's rows into dataclasses and back."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from core.article_parts import Markup, MarkupKind, Original
from core.history import Action, LogEntry, LogStep, Subject
from core.models import (
    Article,
    ArticleSummary,
    Bound,
    Claim,
    ClaimKind,
    ClaimType,
    Evidence,
    Filing,
    Progress,
    Quantity,
    Review,
    Speaker,
    Stance,
    StoredClaim,
    StoredEvidence,
    Verdict,
)
from core.wording import unpack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    Row = sqlite3.Row | Mapping[str, Any]

_MARKUP_KINDS: Final = {str(kind): kind for kind in MarkupKind}
_CONTEXT_LENGTH: Final = 32
"""Code points kept before and after a claim, so that it can be found in a changed text."""


def article_to_row(article: Article, *, added_at: datetime) -> dict[str, Any]:
    """Return what ADD_ARTICLE needs."""
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "published": article.published,
        "byline": article.byline,
        "language": article.language,
        "text": article.text,
        "text_sha256": article.text_sha256,
        "markup": json.dumps([_mark_to_json(mark) for mark in article.markup]),
        "added_at": format_time(added_at),
    }


def claim_to_row(article_key: int, text: str, claim: Claim) -> dict[str, Any]:
    """Return what ADD_CLAIM needs; text is the article's, for the words around the claim."""
    quantity, speaker = claim.quantity, claim.speaker
    return {
        "article_key": article_key,
        "kind": str(claim.kind),
        "type": str(claim.type),
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "prefix": text[max(0, claim.start - _CONTEXT_LENGTH) : claim.start],
        "suffix": text[claim.end : claim.end + _CONTEXT_LENGTH],
        "sentence_start": claim.sentence_start,
        "sentence_end": claim.sentence_end,
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "unit": quantity.unit if quantity else None,
        "bound": str(quantity.bound) if quantity else None,
        "of": quantity.of if quantity else None,
        "unit_assumed": int(quantity.unit_assumed) if quantity else None,
        "speaker_text": speaker.text if speaker else None,
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
        "speaker_name": speaker.name if speaker else None,
        "turn": claim.turn,
        "detector": claim.detector,
    }


def row_to_article(row: Row) -> Article:
    """Read a row of ARTICLE; what the article came from is read by itself."""
    names = ("id", "title", "source", "text", "published", "byline", "language")
    marks = json.loads(row["markup"])
    return Article(
        **{name: row[name] for name in names},
        markup=tuple(Markup(_MARKUP_KINDS[kind], *rest) for kind, *rest in marks),
    )


def _mark_to_json(mark: Markup) -> tuple[str | int, ...]:
    """Return a mark's fields, of which nearly none has the last."""
    fields = (mark.kind, mark.start, mark.end, mark.level)
    return (*fields, mark.marker) if mark.marker else fields


def original_to_row(original: Original) -> dict[str, Any]:
    """Return what ADD_ORIGINAL needs."""
    retrieved_at = original.retrieved_at
    return asdict(original) | {"retrieved_at": retrieved_at and format_time(retrieved_at)}


def row_to_original(row: Row) -> Original:
    """Read a row of ORIGINAL."""
    retrieved_at = row["retrieved_at"]
    return Original(
        sha256=row["sha256"],
        name=row["name"],
        media_type=row["media_type"],
        retrieved_at=retrieved_at and datetime.fromisoformat(retrieved_at),
        data=row["data"],
    )


def row_to_summary(row: Row) -> ArticleSummary:
    """Read a row of SUMMARIES_AFTER or ONE_SUMMARY."""
    return ArticleSummary(
        id=row["id"],
        title=row["title"],
        source=row["source"],
        detector=row["detector"],
        progress=Progress(reviewed=row["reviewed"], total=row["total"]),
        findings=row["findings"],
    )


def row_to_shelved(row: Row) -> ArticleSummary:
    """Read a row of the shelf's queries."""
    filing = Filing(tuple(json.loads(row["tags"])), row["deadline"], bool(row["is_archived"]))
    return replace(row_to_summary(row), filing=filing)


def row_to_stored_claim(row: Row) -> StoredClaim:
    """Read a row of one of the claim queries, with the review in force."""
    return StoredClaim(
        id=row["id"],
        article_id=row["article_id"],
        claim=_row_to_claim(row),
        review=row_to_review(row) if row["reviewer"] is not None else None,
    )


def row_to_review(row: Row) -> Review:
    """Read the columns that a review has in claim."""
    return Review(
        verdict=Verdict(row["verdict"]),
        note=row["note"],
        reviewer=row["reviewer"],
        reviewed_at=datetime.fromisoformat(row["reviewed_at"]),
        reason=row["reason"],
        severity=row["severity"],
        correction=row["correction"],
        adopted_from=row["adopted_from"],
    )


def review_to_row(review: Review) -> dict[str, Any]:
    """Return what the history says of a review; what it was adopted from only where it was."""
    row: dict[str, Any] = {
        "verdict": str(review.verdict),
        "note": review.note,
        "reason": review.reason,
        "severity": review.severity,
        "correction": review.correction,
        "reviewer": review.reviewer,
        "reviewed_at": format_time(review.reviewed_at),
    }
    if review.adopted_from is not None:
        row["adopted_from"] = review.adopted_from
    return row


def row_to_evidence(row: Row) -> StoredEvidence:
    """Read a row of EVIDENCE or CLAIM_EVIDENCE."""
    words = ("address", "title", "publisher", "place", "excerpt", "accessed")
    evidence = Evidence(
        **{name: row[name] for name in words},
        stance=Stance(row["stance"]),
        is_primary=bool(row["is_primary"]),
        is_confidential=bool(row["is_confidential"]),
    )
    return StoredEvidence(row["id"], row["claim_id"], evidence)


def evidence_to_row(evidence_id: int, claim_id: int, evidence: Evidence) -> dict[str, Any]:
    """Return what ADD_EVIDENCE needs."""
    return {
        "id": evidence_id,
        "claim_id": claim_id,
        **asdict(evidence),
        "stance": str(evidence.stance),
        "is_primary": int(evidence.is_primary),
        "is_confidential": int(evidence.is_confidential),
    }


def row_to_log_entry(row: Row) -> LogEntry:
    """Read a row of LOG or CLAIM_LOG."""
    return LogEntry(
        id=row["id"],
        step=row["step"],
        action=Action(row["action"]),
        subject=Subject(row["subject"]),
        article_id=row["article_id"],
        claim_id=row["claim_id"],
        item_id=row["item_id"],
        before=state_from_json(row["before"]),
        after=state_from_json(row["after"]),
        reviewer=row["reviewer"],
        at=datetime.fromisoformat(row["at"]),
        hash=row["hash"] or "",
    )


def row_to_log_step(row: Row) -> LogStep:
    """Read a row of one of the logbook's queries."""
    return LogStep(
        first=row_to_log_entry(row),
        changes=row["changes"],
        undone=Action(row["undone"]) if row["undone"] is not None else None,
        claim_text=row["claim_text"],
        article_title=row["article_title"],
        finding=unpack(json.loads(row["finding"])) if row["finding"] else "",
    )


def state_to_json(state: Mapping[str, Any] | None) -> str | None:
    """Return what the columns before and after of the history hold."""
    return None if state is None else json.dumps(state, ensure_ascii=False)


def state_from_json(state: str | None) -> dict[str, Any] | None:
    """Read a column before or after of the history."""
    return None if state is None else json.loads(state)


def format_time(moment: datetime) -> str:
    """Return ISO 8601 with its zone, to the second; a time without a zone is a bug."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.isoformat(timespec="seconds")


def _row_to_claim(row: Row) -> Claim:
    return Claim(
        kind=ClaimKind(row["kind"]),
        type=ClaimType(row["type"]),
        start=row["start"],
        end=row["end"],
        text=row["text"],
        sentence_start=row["sentence_start"],
        sentence_end=row["sentence_end"],
        detector=row["detector"],
        quantity=_row_to_quantity(row),
        speaker=_row_to_speaker(row),
        turn=row["turn"],
    )


def _row_to_quantity(row: Row) -> Quantity | None:
    if row["bound"] is None:
        return None
    return Quantity(
        low=row["low"],
        high=row["high"],
        unit=row["unit"],
        bound=Bound(row["bound"]),
        of=row["of"],
        unit_assumed=bool(row["unit_assumed"]),
    )


def _row_to_speaker(row: Row) -> Speaker | None:
    if row["speaker_text"] is None:
        return None
    return Speaker(
        text=row["speaker_text"],
        start=row["speaker_start"],
        end=row["speaker_end"],
        name=row["speaker_name"],
    )
