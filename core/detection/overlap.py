"""Which of several overlapping claims stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.models import Claim, ClaimKind


def in_reading_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims by start, longer first, without overlaps within a kind.

    Of two that overlap the one that starts first stands. A number inside a quotation can be
    right while the quotation is wrong, so kinds never shut each other out.
    """
    kept: list[Claim] = []
    ends: dict[ClaimKind, int] = {}
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end, claim.kind)):
        if claim.start >= ends.get(claim.kind, 0):
            kept.append(claim)
            ends[claim.kind] = claim.end
    return kept
