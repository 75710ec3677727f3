"""What the figures of two articles, or of one, say about each other, as findings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.checks.findings import ConflictType, Finding, FindingSpan, FindingType
from core.checks.matching import is_conflict, is_other_period, is_repeat
from core.models import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.checks.matching import Match
    from core.checks.tellings import Telling

_MOST_SPANS: Final = 6


def findings_between(matches: Iterable[Match]) -> list[Finding]:
    """Return what the matches of two articles, or of one, come to.

    What agrees is settled first: of two articles that tell one figure alike, neither
    contradicts the other on it with another of its figures.
    """
    ordered = sorted(matches, key=lambda one: one.rank)
    agreed: set[int] = set()
    findings = _repeats(ordered, agreed)
    periods = [_finding(one, ConflictType.PERIOD) for one in ordered if is_other_period(one)]
    dated = {claim_id for finding in periods[:1] for claim_id in finding.claims}
    conflicts = (one for one in _conflicts(ordered, agreed) if not dated.issuperset(one.claims))
    return [*findings, *periods[:1], *conflicts]


def by_claim(findings: Iterable[Finding], article_id: str) -> list[Finding]:
    """Return the findings between an article and others with one of a kind for each of its claims.

    A figure that several articles contradict is one finding with all their spans; one that
    several repeat is a finding with the first of them.
    """
    found: dict[tuple[FindingType, ConflictType | None, FindingSpan], Finding] = {}
    for finding in findings:
        mine = next((span for span in finding.spans if span.article_id == article_id), None)
        is_own = all(span.article_id == article_id for span in finding.spans)
        key = (finding.type, finding.subtype, finding.spans[-1] if is_own or not mine else mine)
        known = found.setdefault(key, finding)
        if known is not finding and finding.type is FindingType.CONFLICT:
            found[key] = _joined(known, finding)
    return list(found.values())


def _joined(one: Finding, other: Finding) -> Finding:
    """Return two findings of one claim as one that names what the second adds."""
    if len(one.spans) >= _MOST_SPANS:
        return one
    return replace(
        one,
        spans=(*one.spans, *(span for span in other.spans if span not in one.spans)),
        claims=(*one.claims, *(id for id in other.claims if id not in one.claims)),
        message=f"{one.message} {other.message}",
    )


def _repeats(matches: list[Match], agreed: set[int]) -> list[Finding]:
    """Return the figures that are told alike in two articles; adds all that agree to agreed."""
    findings = []
    for one in filter(is_repeat, matches):
        ids = {one.mine.claim_id, one.theirs.claim_id}
        if agreed.isdisjoint(ids) and not one.is_own and not one.is_retold:
            findings.append(_finding(one, None))
        agreed |= ids
    return findings


def _conflicts(matches: list[Match], agreed: set[int]) -> list[Finding]:
    """Return the figures that can't be right beside their best match, each figure once."""
    taken = set(agreed)
    findings = []
    for one in filter(is_conflict, matches):
        ids = {one.mine.claim_id, one.theirs.claim_id}
        if taken.isdisjoint(ids):
            taken |= ids
            is_date = one.mine.type is ClaimType.DATE
            findings.append(_finding(one, ConflictType.PERIOD if is_date else ConflictType.VALUE))
    return findings


def _finding(one: Match, subtype: ConflictType | None) -> Finding:
    sides = sorted((one.theirs, one.mine), key=lambda side: side.claim_id)
    places = [(side, (side.claim_id, side.claim.start, side.claim.end)) for side in sides]
    if subtype is ConflictType.PERIOD and one.mine.type is not ClaimType.DATE:
        places += [(side, dated) for side in sides for dated in side.dated]
    return Finding(
        type=FindingType.CONFLICT if subtype else FindingType.REPEAT,
        subtype=subtype,
        spans=tuple(FindingSpan(side.article_id, start, end) for side, (_, start, end) in places),
        claims=tuple(claim_id for _, (claim_id, _, _) in places),
        message=_message(sides, subtype, ", ".join(dict.fromkeys(one.sameness.shared))),
    )


def _message(sides: list[Telling], subtype: ConflictType | None, why: str) -> str:
    """Return what was noticed, and why both figures were held to be of one thing."""
    told = " and ".join(f"“{side.claim.text}”" for side in sides)
    reason = f"both are of: {why}" if why else "both articles are about the same"
    if subtype is None:
        return f"{told} tell the same; {reason}."
    if subtype is ConflictType.PERIOD and sides[0].type is not ClaimType.DATE:
        periods = " and ".join(", ".join(sorted(side.periods)) for side in sides)
        return f"{told} are one sum, told of {periods}; {reason}."
    return f"{told} can't both be right; {reason}."
