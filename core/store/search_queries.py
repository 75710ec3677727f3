"""The queries of search, by name. A list is handed over as JSON, or as null for "any"."""

from __future__ import annotations

from typing import Final, NamedTuple

from core.store.claim_terms import EVIDENCE_COUNT, FIGURE, FILTER, HAS_VALUE, LOW, SPEAKER

_IN_READING_ORDER: Final = "order by claim.article_key, claim.start"


class _Driver(NamedTuple):
    """What leads to claims: the condition, the order in which it lists them, and from where."""

    reached: str
    order: str = ""
    source: str = "claim"


# Each walks the claims along another index, in the order in which it lists them.
_DRIVERS: Final = {
    "all": _Driver("1", _IN_READING_ORDER),
    "article": _Driver(
        "claim.article_key = (select key from article where id = :driver)", _IN_READING_ORDER
    ),
    "verdict": _Driver("claim.verdict != 'open' and claim.verdict = :driver", _IN_READING_ORDER),
    "type": _Driver("claim.type = :driver", f"order by {FIGURE} desc"),
    "unit": _Driver("claim.unit = :driver", _IN_READING_ORDER),
    "reviewer": _Driver("claim.reviewer = :driver", _IN_READING_ORDER),
    "note": _Driver("claim.note != ''", _IN_READING_ORDER),
    "evidence": _Driver("claim.id in (select claim_id from evidence)"),
    "speaker": _Driver(
        "speaker_search match :driver",
        source=f"""
            speaker_search cross join speaker on speaker.id = speaker_search.rowid
            cross join claim on claim.speaker_text is not null
                and {SPEAKER[0]} = +speaker.name and {SPEAKER[1]} = speaker.mention
        """,
    ),
    "value": _Driver(
        f"claim.type = :driver and {HAS_VALUE} and {FIGURE} >= :least and {FIGURE} <= :most",
        f"order by {FIGURE} desc",
    ),
}
CLAIMS_BY: Final = {
    driver: f"""
        select article.id as article_id, article.title as article_title, claim.*
        from {source} join article on article.key = claim.article_key
        where {reached} and {FILTER} {order} limit :limit
    """
    for driver, (reached, order, source) in _DRIVERS.items()
}
"""By what leads to the claims: the claims that the other fields allow too."""
# Of many claims that are sorted every value counts: only those of the order are read.
_KEYS: Final = f"""
    select claim.id, claim.article_key, claim.start,
        case :by
            when 'value' then case when {HAS_VALUE} then {LOW} end
            when 'type' then claim.type
            when 'verdict' then nullif(claim.verdict, 'open')
            when 'speaker' then {SPEAKER[0]}
            when 'reviewed' then claim.reviewed_at
        end,
        case :by when 'speaker' then {SPEAKER[1]} end
"""
KEYS_BY: Final = {
    driver: f"{_KEYS} from {source} where {reached} and {FILTER} {order} limit :limit"
    for driver, (reached, order, source) in _DRIVERS.items()
}
"""The same, but only where they are and what they are sorted by."""
KEYS_BY_ID: Final = f"""
    {_KEYS} from claim where claim.id in (select value from json_each(:ids))
"""
CLAIMS_BY_ID: Final = f"""
    select article.id as article_id, article.title as article_title, claim.*, {EVIDENCE_COUNT}
    from claim join article on article.key = claim.article_key
    where claim.id in (select value from json_each(:ids))
"""
# A step of the recursion jumps to the next name in the index
# (https://www.sqlite.org/lang_with.html).
REVIEWERS: Final = """
    with recursive known (name) as (
        select (select reviewer from claim where reviewer > '' order by reviewer limit 1)
        union all
        select (
            select reviewer from claim where reviewer > known.name order by reviewer limit 1
        ) from known where known.name is not null
        limit :limit
    )
    select name from known where name is not null
"""
SPEAKERS: Final = "select distinct name from speaker order by name limit :limit"

# Of many hits the latest come first; few are ranked by how well they match.
MATCHING_PASSAGES: Final = """
    select count(*) as hits from (
        select 1 from passage_search where passage_search match :match limit :limit
    )
"""
_PASSAGES: Final = """
    select article.id as article_id, article.title as article_title, passage.start,
        passage."end",
        snippet(passage_search, 0, :opening, :closing, '…', :tokens) as snippet
    from passage_search
    join passage on passage.id = passage_search.rowid
    join article on article.key = passage.article_key
    where passage_search match :match
        and (:articles is null or article.id in (select value from json_each(:articles)))
"""
LATEST_PASSAGES: Final = f"{_PASSAGES} order by passage_search.rowid desc limit :limit"
RANKED_PASSAGES: Final = f"{_PASSAGES} order by rank limit :limit"
CLAIMS_IN_PASSAGES: Final = f"""
    select article.id as article_id, article.title as article_title, claim.*
    from passage_search
    join passage on passage.id = passage_search.rowid
    join claim on claim.article_key = passage.article_key and claim.start >= passage.start
        and claim.start < passage."end"
    join article on article.key = claim.article_key
    where passage_search match :match and {FILTER}
    order by passage_search.rowid desc limit :limit
"""


def _claims_around(reached: str, source: str) -> str:
    # The matching passages are gone through as they come: to look each passage of a few
    # claims up in the index takes longer than to go through a hundred thousand.
    return f"""
        with found as materialized (
            select claim.id, claim.article_key, claim.start
            from {source}
            where {reached} and {FILTER} limit :few
        )
        select article.id as article_id, article.title as article_title, claim.*
        from passage_search
        join passage on passage.id = passage_search.rowid
        join claim on claim.article_key = passage.article_key and claim.start >= passage.start
            and claim.start < passage."end"
        join article on article.key = claim.article_key
        where passage_search match :match and claim.id in (select id from found)
            and +passage_search.rowid in (
                select (
                    select id from passage
                    where passage.article_key = found.article_key
                        and passage.start <= found.start and passage."end" > found.start
                    order by passage.start desc limit 1
                ) from found
            )
        order by passage_search.rowid desc limit :limit
    """


CLAIMS_AROUND_BY: Final = {
    driver: _claims_around(reached, source) for driver, (reached, _, source) in _DRIVERS.items()
}
"""By what leads to the claims, so few of them: those that stand in a matching passage."""
HITS_BY: Final = {
    driver: f"""
        select count(*) as hits from (
            select 1 from {source}
            where {reached} and {FILTER} limit :limit
        )
    """
    for driver, (reached, _, source) in _DRIVERS.items()
}
"""By what leads to the claims: how many there are, up to a limit."""
# What matches may be said about the claim, or stand around it.
CLAIMS_SAID_OF: Final = f"""
    select article.id as article_id, article.title as article_title, claim.*,
        snippet(claim_search, 1, :opening, :closing, '…', :tokens) as found_note,
        snippet(claim_search, 2, :opening, :closing, '…', :tokens) as found_evidence
    from claim_search
    join claim on claim.id = claim_search.rowid
    join article on article.key = claim.article_key
    where claim_search match :match and {FILTER}
    order by claim_search.rowid desc limit :limit
"""
SENTENCE: Final = """
    select substr(text, :start + 1, :end - :start) as sentence from article where id = :article_id
"""

IS_INDEXED: Final = """
    select exists (select 1 from passage_word where term = :word)
        or exists (select 1 from claim_word where term = :word)
        or exists (select 1 from speaker_word where term = :word) as is_indexed
"""
WORDS_FROM: Final = """
    select term from passage_word where term >= :first and term < :behind
    union all
    select term from claim_word where term >= :first and term < :behind
    union all
    select term from speaker_word where term >= :first and term < :behind
"""
