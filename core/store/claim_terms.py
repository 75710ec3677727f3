"""The terms that the queries of claims share; a list comes as JSON, or as null for "any"."""

from __future__ import annotations

from typing import Final

# A figure that is bound on one side only counts with the end that it has.
LOW: Final = "cast(coalesce(claim.low, claim.high) as real)"
FIGURE: Final = f"coalesce({LOW}, -1e300)"
_HIGH: Final = "cast(coalesce(claim.high, claim.low) as real)"
HAS_VALUE: Final = "claim.bound is not null and claim.type != 'date'"
SPEAKER: Final = ("coalesce(claim.speaker_name, claim.speaker_text)", "claim.speaker_text")
_MATCHING_PASSAGE: Final = """
    exists (
        select 1 from passage
        join passage_search on passage_search.rowid = passage.id
        where passage.article_key = claim.article_key and passage.start <= claim.start
            and passage."end" > claim.start and passage_search match {match}
    )
"""
_SPEAKS: Final = f"""
    claim.speaker_text is not null and ({", ".join(SPEAKER)}) in (
        select name, mention
        from speaker_search join speaker on speaker.id = speaker_search.rowid
        where speaker_search match {{match}}
    )
"""
FILTER: Final = f"""
    (:articles is null or claim.article_key in (
        select key from article where id in (select value from json_each(:articles))
    ))
    and (:verdicts is null or claim.verdict in (select value from json_each(:verdicts)))
    and (:types is null or claim.type in (select value from json_each(:types)))
    and (:kinds is null or claim.kind in (select value from json_each(:kinds)))
    and (:units is null or claim.unit in (select value from json_each(:units)))
    and (:reviewers is null or claim.reviewer in (select value from json_each(:reviewers)))
    and (:has is null
        or claim.note != '' and 'note' in (select value from json_each(:has))
        or 'evidence' in (select value from json_each(:has))
            and exists (select 1 from evidence where evidence.claim_id = claim.id))
    and (:ranges is null or {HAS_VALUE} and exists (
        select 1 from json_each(:ranges) as range
        where ({LOW} > json_extract(range.value, '$.low')
                or {LOW} = json_extract(range.value, '$.low')
                    and json_extract(range.value, '$.low_included'))
            and ({_HIGH} < json_extract(range.value, '$.high')
                or {_HIGH} = json_extract(range.value, '$.high')
                    and json_extract(range.value, '$.high_included'))
    ))
    and (:said is null or {_SPEAKS.format(match=":said")})
    and (:excluded is null or not {_MATCHING_PASSAGE.format(match=":excluded")})
"""
EVIDENCE_COUNT: Final = """
    (select count(*) from evidence where evidence.claim_id = claim.id) as evidence
"""
