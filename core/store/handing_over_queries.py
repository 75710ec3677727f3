"""The queries by which claims are handed over to be exported, by name."""

from __future__ import annotations

from typing import Final

_MAY_LEAVE: Final = "(:confidential or not evidence.is_confidential)"
_PIECES: Final = """
    nullif(json_group_array(json_array(
        evidence.id, address, title, publisher, place, excerpt, accessed, stance,
        is_primary, is_confidential
    )), '[]')
"""
_OWN: Final = f"select {_PIECES} from evidence where evidence.claim_id = claim.id and {_MAY_LEAVE}"
# With an adopted verdict comes the evidence of the claims that it rests on; union ends a ring.
_WITH_LINKED: Final = f"""
    with recursive rests_on (id) as (
        select claim.id
        union
        select link.adopted_from from rests_on join claim as link on link.id = rests_on.id
        where link.adopted_from is not null
    )
    select {_PIECES}
    from rests_on join evidence on evidence.claim_id = rests_on.id and {_MAY_LEAVE}
"""
# The values of ClaimRow in its order. A value takes longer to hand over than to read: what
# is there as a whole or not at all is one.
CLAIMS_HANDED_OVER: Final = f"""
    select claim.id, claim.kind, claim.type, claim.text, claim.sentence_start,
        claim.sentence_end, claim.start, claim."end",
        coalesce(claim.speaker_name, claim.speaker_text) as speaker,
        case when claim.bound is not null then json_array(
            claim.low, claim.high, claim.unit, claim.bound, claim."of"
        ) end as quantity,
        claim.detector,
        case when claim.reviewer is not null then json_array(
            claim.verdict, claim.reason, claim.severity, claim.note, claim.correction,
            claim.reviewer, claim.reviewed_at
        ) end as review,
        case when claim.reviewer is not null and claim.adopted_from is not null
            then ({_WITH_LINKED})
            when claim.id in (select claim_id from evidence) then ({_OWN})
        end as evidence
    from claim
    where claim.article_key = :key
        and (not :reviewed_only or claim.verdict not in ('open', 'dismissed'))
    order by claim.article_key, claim.start, claim.id
"""
_ARTICLES: Final = """
    select key, id, title, source, text, published,
        exists (
            select 1 from finding_span where article_key = key and is_first
        ) as is_told_of
    from article
"""
ARTICLE_HANDED_OVER: Final = f"{_ARTICLES} where key = :key"
ARTICLES_HANDED_OVER: Final = f"""
    {_ARTICLES} where exists (select 1 from claim where claim.article_key = article.key)
    order by key
"""
# Most of an archive has no reviewed claim, and is passed over without a look at its texts.
REVIEWED_HANDED_OVER: Final = f"""
    {_ARTICLES} where key in (select article_key from progress where reviewed > 0) order by key
"""
FINDINGS_HANDED_OVER: Final = """
    select told.type, span.claim_id, finding.message
    from finding_span as told indexed by finding_span_by_place
    cross join finding on finding.key = told.finding_key
    cross join finding_span as span on span.finding_key = told.finding_key
    where told.article_key = :key and told.is_first and not told.is_dismissed
        and span.article_key = :key and span.claim_id is not null
    order by told.type, told.start, told.finding_key
"""
