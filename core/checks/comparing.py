"""What the figures of two articles, or of one, say about each other, as findings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.checks import conflicts, repeats
from core.checks.conflicts import Company
from core.checks.findings import ConflictType, Finding, FindingSpan, FindingType
from core.checks.repeats import is_other_period, is_repeat, is_undated
from core.checks.roles import Role
from core.checks.values import Fit
from core.checks.weights import LIKELY_CONFLICT
from core.models import ClaimType
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from core.checks.matching import Match
    from core.checks.tellings import Telling

_MOST_SPANS: Final = 6
_MANY: Final = 9


class Candidate(NamedTuple):
    """Two figures that may come to a finding of a type, with the signs that are weighed."""

    type: FindingType
    match: Match
    signs: Mapping[str, float]


def findings_between(matches: Iterable[Match], quoted: int = 0) -> list[Finding]:
    """Return what the matches of two articles, or of one, come to.

    What agrees is settled first: of two articles that tell one figure alike, neither
    contradicts the other on it with another of its figures. The more they tell alike, quoted
    utterances among it, the surer they are of one event.
    """
    ordered = sorted(matches, key=lambda one: one.rank)
    told, agreed = _repeats(ordered, quoted)
    periods = _periods(ordered)
    dated = {claim_id for finding in periods for claim_id in finding.claims}
    differing = _conflicts(*_differing(ordered, agreed, len(told) + quoted))
    return [*told, *periods, *(one for one in differing if not dated.issuperset(one.claims))]


def candidates_between(matches: Iterable[Match], quoted: int = 0) -> list[Candidate]:
    """Return the figures that may come to a repeat or to a conflict, as findings_between() does."""
    ordered = sorted(matches, key=lambda one: one.rank)
    told, agreed = _repeats(ordered, quoted)
    differing, company = _differing(ordered, agreed, len(told) + quoted)
    return [
        *(
            Candidate(FindingType.REPEAT, one, repeats.signs_of(one, alike=alike))
            for one, alike in _agreeing(ordered, quoted)
            if not one.is_own and not one.is_retold
        ),
        *(
            Candidate(FindingType.CONFLICT, one, conflicts.signs_of(one, company))
            for one in differing
        ),
    ]


def may_be_finding(one: Match) -> bool:
    """Whether two figures come to something, whatever else their articles tell."""
    if is_repeat(one, alike=True) or is_other_period(one) or is_undated(one):
        return True
    return conflicts.is_conflict(one, Company((), _MANY))


def _periods(matches: list[Match]) -> list[Finding]:
    """Return the surest sum that is told of two years, with where it is told of "this year".

    Which year that is can't be told, but it is one of them at most.
    """
    one = next(filter(is_other_period, matches), None)
    if one is None:
        return []
    finding = _finding(one, ConflictType.PERIOD)
    sides = {one.mine.claim_id, one.theirs.claim_id}
    for other in filter(is_undated, matches):
        pair = {other.mine.claim_id: other.mine, other.theirs.claim_id: other.theirs}
        (*more,) = pair.keys() - sides
        if len(more) == 1:
            return [_with_third(finding, pair[more[0]])]
    return [finding]


def _with_third(finding: Finding, side: Telling) -> Finding:
    """Return a finding of two periods with a third telling of the sum."""
    period = " ".join(sorted(side.periods))
    return replace(
        finding,
        spans=(*finding.spans, *(span for _, span in _places(side))),
        claims=(*finding.claims, *(claim_id for claim_id, _ in _places(side) if claim_id)),
        message=Wording(
            "{message} “{figure}” is told of {period}.",
            message=as_reason(finding.message),
            figure=side.claim.text,
            period=period,
        ),
    )


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
        message=Wording(
            "{message} {another}",
            message=as_reason(one.message),
            another=as_reason(other.message),
        ),
    )


def _repeats(matches: list[Match], quoted: int) -> tuple[list[Finding], set[int]]:
    """Return the figures that are told alike in two articles, and the claims of all that agree."""
    agreed: set[int] = set()
    findings = []
    for one, alike in _agreeing(matches, quoted):
        if not is_repeat(one, alike=alike):
            continue
        ids = {one.mine.claim_id, one.theirs.claim_id}
        if agreed.isdisjoint(ids) and not one.is_own and not one.is_retold:
            findings.append(_finding(one, None))
        if not one.is_own or one.is_exact:
            agreed |= ids
    return findings, agreed


def _agreeing(matches: Iterable[Match], quoted: int) -> list[tuple[Match, bool]]:
    """Return the figures that agree, and whether their articles tell something else alike."""
    agreeing = list(filter(repeats.agree, matches))
    exact = {one.mine.claim_id for one in agreeing if one.is_exact and not one.is_own}
    return [(one, bool(quoted or exact - {one.mine.claim_id})) for one in agreeing]


def _differing(
    matches: Iterable[Match], agreed: Collection[int], alike: int
) -> tuple[list[Match], Company]:
    """Return the figures that differ and may contradict each other, and what stands beside them."""
    clashes = [one for one in matches if one.fit is Fit.CLASH]
    open_ = [one for one in clashes if conflicts.differ(one) and not _is_settled(one, agreed)]
    return open_, Company(clashes, alike)


def _is_settled(one: Match, agreed: Collection[int]) -> bool:
    """Whether one of two figures agrees with another; within an article both must do so.

    A headline and a lead that agree may both be at odds with what follows, if that isn't the
    whole of which they tell a part.
    """
    sides = one.mine, one.theirs
    are_agreed = [side.claim_id in agreed for side in sides]
    is_part = any(side.scope.role is Role.WHOLE for side in sides)
    return all(are_agreed) if one.is_own and not is_part else any(are_agreed)


def _conflicts(matches: Iterable[Match], company: Company) -> list[Finding]:
    """Return the figures that can't be right beside their likeliest match, each figure once."""
    taken: set[int] = set()
    findings = []
    rated = [(conflicts.likelihood(one, company), one) for one in matches]
    for likely, one in sorted(rated, key=lambda pair: -pair[0]):
        ids = {one.mine.claim_id, one.theirs.claim_id}
        if likely >= LIKELY_CONFLICT and taken.isdisjoint(ids):
            taken |= ids
            is_date = one.mine.type is ClaimType.DATE
            findings.append(_finding(one, ConflictType.PERIOD if is_date else ConflictType.VALUE))
    return findings


def _finding(one: Match, subtype: ConflictType | None) -> Finding:
    sides = sorted((one.theirs, one.mine), key=lambda side: side.claim_id)
    places = [(side.claim_id, _span(side)) for side in sides]
    if subtype is ConflictType.PERIOD and one.mine.type is not ClaimType.DATE:
        places += [place for side in sides for place in _places(side)[1:]]
    shared = ", ".join(dict.fromkeys(one.sameness.shared))
    reason = (
        Wording("both are of: {words}", words=shared)
        if shared
        else Wording("both articles are about the same")
    )
    return Finding(
        type=FindingType.CONFLICT if subtype else FindingType.REPEAT,
        subtype=subtype,
        spans=tuple(span for _, span in places),
        claims=tuple(claim_id for claim_id, _ in places if claim_id),
        message=_message(sides, subtype, reason),
    )


def _places(side: Telling) -> list[tuple[int, FindingSpan]]:
    """Return a figure and the periods beside it with the ids of their claims, 0 for none."""
    dated = [(id, FindingSpan(side.article_id, *span)) for id, *span in side.dated]
    return [(side.claim_id, _span(side)), *dated]


def _span(side: Telling) -> FindingSpan:
    return FindingSpan(side.article_id, side.claim.start, side.claim.end)


def _message(sides: list[Telling], subtype: ConflictType | None, reason: Wording) -> Wording:
    """Return what was noticed, and why both figures were held to be of one thing."""
    one, other = (side.claim.text for side in sides)
    if subtype is None:
        template = "“{one}” and “{other}” tell the same; {reason}."
        return Wording(template, one=one, other=other, reason=reason)
    if subtype is ConflictType.PERIOD and sides[0].type is not ClaimType.DATE:
        first, second = (", ".join(sorted(side.periods)) for side in sides)
        return Wording(
            "“{one}” of {first} and “{other}” of {second} are one figure; {reason}.",
            one=one,
            first=first,
            other=other,
            second=second,
            reason=reason,
        )
    template = "“{one}” and “{other}” can't both be right; {reason}."
    return Wording(template, one=one, other=other, reason=reason)
