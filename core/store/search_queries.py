"""The queries of search, by name. A list is handed over as JSON, or as null for "any"."""

from __future__ import annotations

from typing import Final, NamedTuple

# A figure that is bound on one side only counts with the end that it has.
_LOW: Final = "cast(coalesce(claim.low, claim.high) as real)"
_FIGURE: Final = f"coalesce({_LOW}, -1e300)"
_HIGH: Final = "cast(coalesce(claim.high, claim.low) as real)"
_HAS_VALUE: Final = "claim.bound is not null and claim.type != 'date'"
_SPEAKER: Final = ("coalesce(claim.speaker_name, claim.speaker_text)", "claim.speaker_text")
_MATCHING_PASSAGE: Final = """
    exists (
        select 1 from passage
        join passage_search on passage_search.rowid = passage.id
        where passage.article_key = claim.article_key and passage.start <= claim.start
            and passage."end" > claim.start and passage_search match {match}
    )
"""
_SPEAKS: Final = f"""
    claim.speaker_text is not null and ({", ".join(_SPEAKER)}) in (
        select name, mention
        from speaker_search join speaker on speaker.id = speaker_search.rowid
        where speaker_search match {{match}}
    )
"""
_FILTER: Final = f"""
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
    and (:ranges is null or {_HAS_VALUE} and exists (
        select 1 from json_each(:ranges) as range
        where ({_LOW} > json_extract(range.value, '$.low')
                or {_LOW} = json_extract(range.value, '$.low')
                    and json_extract(range.value, '$.low_included'))
            and ({_HIGH} < json_extract(range.value, '$.high')
                or {_HIGH} = json_extract(range.value, '$.high')
                    and json_extract(range.value, '$.high_included'))
    ))
    and (:said is null or {_SPEAKS.format(match=":said")})
    and (:excluded is null or not {_MATCHING_PASSAGE.format(match=":excluded")})
"""
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
    "type": _Driver("claim.type = :driver", f"order by {_FIGURE} desc"),
    "unit": _Driver("claim.unit = :driver", _IN_READING_ORDER),
    "reviewer": _Driver("claim.reviewer = :driver", _IN_READING_ORDER),
    "note": _Driver("claim.note != ''", _IN_READING_ORDER),
    "evidence": _Driver("claim.id in (select claim_id from evidence)"),
    "speaker": _Driver(
        "speaker_search match :driver",
        source=f"""
            speaker_search cross join speaker on speaker.id = speaker_search.rowid
            cross join claim on claim.speaker_text is not null
                and {_SPEAKER[0]} = +speaker.name and {_SPEAKER[1]} = speaker.mention
        """,
    ),
    "value": _Driver(
        f"claim.type = :driver and {_HAS_VALUE} and {_FIGURE} >= :least and {_FIGURE} <= :most",
        f"order by {_FIGURE} desc",
    ),
}
CLAIMS_BY: Final = {
    driver: f"""
        select article.id as article_id, article.title as article_title, claim.*
        from {source} join article on article.key = claim.article_key
        where {reached} and {_FILTER} {order} limit :limit
    """
    for driver, (reached, order, source) in _DRIVERS.items()
}
"""By what leads to the claims: the claims that the other fields allow too."""
# Of many claims that are sorted every value counts: only those of the order are read.
_KEYS: Final = f"""
    select claim.id, claim.article_key, claim.start,
        case :by
            when 'value' then case when {_HAS_VALUE} then {_LOW} end
            when 'type' then claim.type
            when 'verdict' then nullif(claim.verdict, 'open')
            when 'speaker' then {_SPEAKER[0]}
            when 'reviewed' then claim.reviewed_at
        end,
        case :by when 'speaker' then {_SPEAKER[1]} end
"""
KEYS_BY: Final = {
    driver: f"{_KEYS} from {source} where {reached} and {_FILTER} {order} limit :limit"
    for driver, (reached, order, source) in _DRIVERS.items()
}
"""The same, but only where they are and what they are sorted by."""
KEYS_BY_ID: Final = f"""
    {_KEYS} from claim where claim.id in (select value from json_each(:ids))
"""
_EVIDENCE: Final = "(select count(*) from evidence where evidence.claim_id = claim.id) as evidence"
CLAIMS_BY_ID: Final = f"""
    select article.id as article_id, article.title as article_title, claim.*, {_EVIDENCE}
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
    where passage_search match :match and {_FILTER}
    order by passage_search.rowid desc limit :limit
"""


def _claims_around(reached: str, source: str) -> str:
    # The matching passages are gone through as they come: to look each passage of a few
    # claims up in the index takes longer than to go through a hundred thousand.
    return f"""
        with found as materialized (
            select claim.id, claim.article_key, claim.start
            from {source}
            where {reached} and {_FILTER} limit :few
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
            where {reached} and {_FILTER} limit :limit
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
    where claim_search match :match and {_FILTER}
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

# The claims of a store in an order, a page at a time. A page begins behind the last claim of
# the one before it (https://sqlite.org/rowvalue.html#scrolling_window_queries). Claims that
# lack what they are sorted by are in no order's index but that of their places.
_PLACE: Final = ("claim.article_key", "claim.start", "claim.id")
_ORDERS: Final = {
    "place": (_PLACE, "1"),
    "type": ((_FIGURE, "claim.id"), "claim.type = :driver"),
    # What most of a store's values have in common may be far from where they begin.
    "value of type": (
        (_FIGURE, "claim.id"),
        f"claim.type = :driver and {_HAS_VALUE} and {_LOW} is not null",
    ),
    "type within": (
        (_FIGURE, "claim.id"),
        f"claim.type = :driver and {_FIGURE} >= :least and {_FIGURE} <= :most",
    ),
    "verdict": (("claim.verdict", *_PLACE), "claim.verdict != 'open'"),
    "speaker": ((*_SPEAKER, *_PLACE), "claim.speaker_text is not null"),
    "reviewed": (("claim.reviewed_at", "claim.id"), "claim.reviewed_at is not null"),
}


def _page(keys: tuple[str, ...], present: str, *, is_first: bool, descending: str) -> str:
    behind = ", ".join(f":behind_{number}" for number in range(len(keys)))
    beyond = "" if is_first else f"and ({', '.join(keys)}) {'<' if descending else '>'} ({behind})"
    if not is_first:
        present = _from_behind(present, keys[0], descending)
    cursor = ", ".join(f"{key} as key_{number}" for number, key in enumerate(keys))
    order = ", ".join(f"{key} {descending}" for key in keys)
    return f"""
        select article.id as article_id, article.title as article_title, claim.*, {cursor},
            {_EVIDENCE}
        from claim join article on article.key = claim.article_key
        where ({present}) {beyond} and {_FILTER} order by {order} limit :limit
    """


def _from_behind(present: str, lead: str, descending: str) -> str:
    # An index on an expression is searched by a comparison of it, not by one of a row value
    # that it leads (https://sqlite.org/rowvalue.html#row_value_comparisons).
    if ":least" in present:
        if descending:
            return present.replace(":most", "min(:most, :behind_0)")
        return present.replace(":least", "max(:least, :behind_0)")
    if "(" in lead:
        return f"{present} and {lead} {'<=' if descending else '>='} :behind_0"
    return present


PAGES: Final = {
    (order, is_descending, is_first): _page(
        keys, present, is_first=is_first, descending="desc" if is_descending else ""
    )
    for order, (keys, present) in _ORDERS.items()
    for is_descending in (False, True)
    for is_first in (False, True)
}
"""By order, direction, and whether it is the first page."""
_LACKING: Final = {
    "value": f"not ({_HAS_VALUE} and {_LOW} is not null)",
    "verdict": "claim.verdict = 'open'",
    "speaker": "claim.speaker_text is null",
    "reviewed": "claim.reviewed_at is null",
}
PAGES_WITHOUT: Final = {
    (order, is_first): _page(_PLACE, lacking, is_first=is_first, descending="")
    for order, lacking in _LACKING.items()
    for is_first in (False, True)
}
"""By order: the claims that come last because they lack what it sorts by."""
