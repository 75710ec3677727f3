"""The queries by which claims are handed over to be exported, by name."""

from __future__ import annotations

from typing import Final

# The values of ClaimRow in its order. Most claims have no evidence: to learn that is
# cheaper than to gather nothing.
_IS_ITS_EVIDENCE: Final = """
    evidence.claim_id = claim.id and (:confidential or not evidence.is_confidential)
"""
_CLAIMS: Final = f"""
    select claim.article_key, claim.id, claim.kind, claim.type, claim.text,
        claim.sentence_start, claim.sentence_end, claim.start, claim."end",
        coalesce(claim.speaker_name, claim.speaker_text) as speaker,
        claim.low, claim.high, claim.unit, claim.bound, claim."of",
        claim.verdict, claim.reason, claim.severity, claim.note, claim.correction,
        claim.reviewer, claim.reviewed_at, claim.detector,
        case when exists (select 1 from evidence where {_IS_ITS_EVIDENCE}) then (
            select json_group_array(json_array(
                id, address, title, publisher, place, excerpt, accessed, stance,
                is_primary, is_confidential
            ))
            from evidence where {_IS_ITS_EVIDENCE}
        ) end as evidence
"""
ALL_HANDED_OVER: Final = f"{_CLAIMS} from claim order by claim.article_key, claim.start, claim.id"
# Articles without a reviewed claim, which are most of an archive, are passed over.
REVIEWED_HANDED_OVER: Final = f"""
    {_CLAIMS}
    from progress cross join claim on claim.article_key = progress.article_key
    where progress.reviewed > 0 and claim.verdict not in ('open', 'dismissed')
    order by progress.article_key, claim.start, claim.id
"""
CLAIMS_HANDED_OVER: Final = f"""
    {_CLAIMS}
    from claim
    where claim.article_key = :key
        and (not :reviewed_only or claim.verdict not in ('open', 'dismissed'))
    order by claim.article_key, claim.start, claim.id
"""
ARTICLE_HANDED_OVER: Final = """
    select id, title, source, text, published from article where key = :key
"""
