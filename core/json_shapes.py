"""The JSON objects of the command line, a contract with the scripts that read them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.checks.findings import Finding
    from core.history import LogEntry
    from core.models import Article, ArticleSummary, Claim, StoredClaim
    from core.store.search import SearchHit


def claim_to_dict(claim_id: int, claim: Claim) -> dict[str, Any]:
    """Return the object of a claim as it was detected."""
    return {
        "id": claim_id,
        "kind": claim.kind,
        "type": claim.type,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "sentence_start": claim.sentence_start,
        "sentence_end": claim.sentence_end,
        "quantity": _quantity_to_dict(claim),
        "speaker": asdict(claim.speaker) if claim.speaker else None,
        "turn": claim.turn,
        "detector": claim.detector,
    }


def stored_claim_to_dict(stored: StoredClaim) -> dict[str, Any]:
    """Return the object of a claim in a store: as detected, and where it stands.

    adopted_from is there only where the verdict was adopted.
    """
    review = stored.review
    shape = claim_to_dict(stored.id, stored.claim) | {
        "article_id": stored.article_id,
        "verdict": stored.verdict,
        "note": stored.note,
        "reviewer": review.reviewer if review else None,
        "reviewed_at": review.reviewed_at.isoformat(timespec="seconds") if review else None,
    }
    if review and review.adopted_from is not None:
        shape["adopted_from"] = review.adopted_from
    return shape


def article_to_dict(article: Article, claims: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return the object of an article with the objects of its claims."""
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "text_sha256": article.text_sha256,
        "claims": list(claims),
    }


def summary_to_dict(summary: ArticleSummary) -> dict[str, Any]:
    """Return the object of an article in a store; claims counts those not dismissed."""
    return {
        "article_id": summary.id,
        "id": summary.id,
        "title": summary.title,
        "source": summary.source,
        "claims": summary.progress.total,
        "reviewed": summary.progress.reviewed,
        "is_detected": summary.is_detected,
    }


def _quantity_to_dict(claim: Claim) -> dict[str, Any] | None:
    quantity = claim.quantity
    if quantity is None:
        return None
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "bound": quantity.bound,
        "of": quantity.of,
        "unit_assumed": quantity.unit_assumed,
    }


def log_entry_to_dict(entry: LogEntry) -> dict[str, Any]:
    """Return the object of one step in the history of the store."""
    return {
        "id": entry.id,
        "at": entry.at.isoformat(timespec="seconds"),
        "reviewer": entry.reviewer,
        "step": entry.step,
        "action": entry.action,
        "subject": entry.subject,
        "article_id": entry.article_id,
        "claim_id": entry.claim_id,
        "item_id": entry.item_id,
        "before": entry.before,
        "after": entry.after,
        "hash": entry.hash,
    }


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """Return the object of what a check noticed."""
    return {
        "type": finding.type,
        "subtype": finding.subtype,
        "spans": [asdict(span) for span in finding.spans],
        "claims": list(finding.claims),
        "message": finding.message,
        "working": finding.working,
    }


def hit_to_dict(hit: SearchHit, corrected: Mapping[str, str]) -> dict[str, Any]:
    """Return the object of something that was found; corrected tells words read as others."""
    return {
        "article_id": hit.article_id,
        "title": hit.article_title,
        "field": hit.field,
        "start": hit.start,
        "end": hit.end,
        "snippet": hit.snippet,
        "highlights": [list(span) for span in hit.highlights],
        "claim": stored_claim_to_dict(hit.claim) if hit.claim else None,
        "corrected": dict(corrected),
    }
