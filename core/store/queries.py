"""The queries of articles, their claims, reviews and evidence, by name."""

from __future__ import annotations

from typing import Final

from core.store.findings_queries import count_noticed

ADD_ARTICLE: Final = """
    insert into article (
        key, id, title, source, published, byline, language, text, text_sha256, markup,
        original_id, added_at
    ) values (
        :key, :id, :title, :source, :published, :byline, :language, :text, :text_sha256, :markup,
        :original_id, :added_at
    )
"""
ADD_PROGRESS: Final = "insert into progress (article_key) values (:key)"
COUNT_NEW_CLAIMS: Final = """
    update progress set total = total + :claims where article_key = :key
"""
ORIGINAL_ID: Final = "select id from original where sha256 = :sha256"
ADD_ORIGINAL: Final = """
    insert into original (sha256, name, media_type, retrieved_at, data)
    values (:sha256, :name, :media_type, :retrieved_at, :data)
"""
KEEP_ORIGINAL: Final = """
    update original set data = :data where id = :id and data is null
"""
ORIGINAL: Final = """
    select original.* from original join article on article.original_id = original.id
    where article.id = :id
"""
DROP_UNUSED_ORIGINAL: Final = """
    delete from original
    where id = :original_id and not exists (
        select 1 from article where article.original_id = :original_id
    )
"""
ARTICLE_STATE: Final = "select * from article where key = :key"
RESTORE_ARTICLE: Final = """
    insert into article (
        key, id, title, source, published, byline, language, text, text_sha256, markup,
        original_id, added_at, detector, sentences, tags, deadline, is_archived
    ) values (
        :key, :id, :title, :source, :published, :byline, :language, :text, :text_sha256, :markup,
        (select id from original where id = :original_id), :added_at, :detector, :sentences,
        :tags, :deadline, :is_archived
    )
"""
LAST_ARTICLE_KEY: Final = """
    select max(coalesce((select max(key) from article), 0),
        coalesce((select max(article_key) from change), 0))
"""
FILING_STATE: Final = "select tags, deadline, is_archived from article where key = :key"
SET_FILING: Final = """
    update article set tags = :tags, deadline = :deadline, is_archived = :is_archived
    where key = :key
"""
SENTENCE_STATE: Final = """
    select reviewer, read_at from read_sentence where article_key = :key and start = :item_id
"""
ADD_SENTENCE: Final = """
    insert into read_sentence (article_key, start, reviewer, read_at)
    values (:key, :item_id, :reviewer, :read_at)
"""
CHANGE_SENTENCE: Final = """
    update read_sentence set reviewer = :reviewer, read_at = :read_at
    where article_key = :key and start = :item_id
"""
DROP_SENTENCE: Final = "delete from read_sentence where article_key = :key and start = :item_id"
READ_SENTENCES: Final = "select start from read_sentence where article_key = :key order by start"
ARTICLE_KEY: Final = "select key from article where id = :id"
ARTICLE: Final = "select * from article where id = :id"
ARTICLE_ID_BY_TEXT: Final = "select id from article where text_sha256 = :text_sha256"
_SUMMARIES: Final = f"""
    select id, title, source, detector, total, reviewed,
        {count_noticed("article")}
    from article join progress on progress.article_key = article.key
"""
SUMMARIES_AFTER: Final = f"{_SUMMARIES} where key > :key order by key limit :limit"
ONE_SUMMARY: Final = f"{_SUMMARIES} where id = :id"
ARTICLES_BEFORE: Final = "select count(*) as articles from progress where article_key < :key"
WHOLE_PROGRESS: Final = """
    select coalesce(sum(reviewed), 0) as reviewed, coalesce(sum(total), 0) as total from progress
"""

ADD_CLAIM: Final = """
    insert into claim (
        id, article_key, kind, type, start, "end", text, prefix, suffix, sentence_start,
        sentence_end, low, high, unit, bound, "of", unit_assumed,
        speaker_text, speaker_start, speaker_end, speaker_name, turn, detector
    ) values (
        :id, :article_key, :kind, :type, :start, :end, :text, :prefix, :suffix, :sentence_start,
        :sentence_end, :low, :high, :unit, :bound, :of, :unit_assumed,
        :speaker_text, :speaker_start, :speaker_end, :speaker_name, :turn, :detector
    )
"""
_MEET_SPEAKERS: Final = """
    insert or ignore into speaker (name, mention)
    select coalesce(speaker_name, speaker_text), speaker_text from claim
    where speaker_text is not null
"""
MEET_SPEAKERS: Final = f"{_MEET_SPEAKERS} and article_key = :key"
MEET_SPEAKER: Final = f"{_MEET_SPEAKERS} and id = :id"
CHANGE_CLAIM: Final = """
    update claim set
        kind = :kind, type = :type, start = :start, "end" = :end, text = :text,
        prefix = :prefix, suffix = :suffix, sentence_start = :sentence_start,
        sentence_end = :sentence_end, low = :low, high = :high, unit = :unit, bound = :bound,
        "of" = :of, unit_assumed = :unit_assumed, speaker_text = :speaker_text,
        speaker_start = :speaker_start, speaker_end = :speaker_end,
        speaker_name = :speaker_name, turn = :turn, detector = :detector
    where id = :id
"""
CLAIM_STATE: Final = """
    select article_key, kind, type, start, "end", text, prefix, suffix, sentence_start,
        sentence_end, low, high, unit, bound, "of", unit_assumed,
        speaker_text, speaker_start, speaker_end, speaker_name, turn, detector
    from claim where id = :id
"""
DROP_CLAIM: Final = "delete from claim where id = :id"
CLAIM_PLACE: Final = """
    select claim.article_key, article.id as article_id
    from claim join article on article.key = claim.article_key
    where claim.id = :id
"""
# An id is never given to a second claim, not even if the first is gone but in the history,
# or erased and only rested on.
LAST_CLAIM_ID: Final = """
    select max(coalesce((select max(id) from claim), 0),
        coalesce((select max(claim_id) from change), 0),
        coalesce((select max(adopted_from) from claim where adopted_from is not null), 0))
"""
TOUCHED_CLAIM_IDS: Final = """
    select claim.id from claim
    where claim.article_key = :key
        and (claim.detector = 'manual' or exists (
            select 1 from change where change.claim_id = claim.id and change.action != 'detect'
        ))
"""
SET_DETECTOR: Final = """
    update article set detector = :detector, sentences = :sentences where key = :key
"""

_CLAIMS: Final = """
    select article.id as article_id, claim.*
    from claim join article on article.key = claim.article_key
"""
_IN_READING_ORDER: Final = "order by claim.article_key, claim.start, claim.id"
CLAIM: Final = f"{_CLAIMS} where claim.id = :id"
CLAIMS_OF_IDS: Final = """
    select article.id as article_id, claim.*
    from json_each(:ids) as wanted cross join claim on claim.id = wanted.value
    join article on article.key = claim.article_key
"""
ALL_CLAIMS: Final = f"{_CLAIMS} {_IN_READING_ORDER}"
ALL_OPEN_CLAIMS: Final = f"{_CLAIMS} where claim.verdict = 'open' {_IN_READING_ORDER}"
ALL_CLAIMS_BY_VERDICT: Final = f"""
    {_CLAIMS} where claim.verdict != 'open' and claim.verdict = :verdict {_IN_READING_ORDER}
"""
ARTICLE_CLAIMS: Final = f"{_CLAIMS} where article.id = :article_id {_IN_READING_ORDER}"
ARTICLE_CLAIMS_BY_VERDICT: Final = f"""
    {_CLAIMS} where article.id = :article_id and claim.verdict = :verdict
    {_IN_READING_ORDER}
"""

REVIEW_STATE: Final = """
    select verdict, note, reason, severity, correction, reviewer, reviewed_at, adopted_from
    from claim where id = :id and reviewer is not null
"""
REVIEW_STATES: Final = """
    select claim.id, verdict, note, reason, severity, correction, reviewer, reviewed_at,
        adopted_from
    from json_each(:ids) as wanted cross join claim on claim.id = wanted.value
    where reviewer is not null
"""
SET_REVIEW: Final = """
    update claim set verdict = :verdict, note = :note, reason = :reason, severity = :severity,
        correction = :correction, reviewer = :reviewer, reviewed_at = :reviewed_at,
        adopted_from = :adopted_from
    where id = :id
"""

_EVIDENCE: Final = """
    select id, claim_id, address, title, publisher, place, excerpt, accessed, stance,
        is_primary, is_confidential
    from evidence
"""
EVIDENCE: Final = f"{_EVIDENCE} where id = :id"
CLAIM_EVIDENCE: Final = f"{_EVIDENCE} where claim_id = :claim_id order by id"
ADD_EVIDENCE: Final = """
    insert into evidence (
        id, claim_id, address, title, publisher, place, excerpt, accessed, stance,
        is_primary, is_confidential
    ) values (
        :id, :claim_id, :address, :title, :publisher, :place, :excerpt, :accessed, :stance,
        :is_primary, :is_confidential
    )
"""
CHANGE_EVIDENCE: Final = """
    update evidence set address = :address, title = :title, publisher = :publisher,
        place = :place, excerpt = :excerpt, accessed = :accessed, stance = :stance,
        is_primary = :is_primary, is_confidential = :is_confidential
    where id = :id
"""
DROP_EVIDENCE: Final = "delete from evidence where id = :id"
LAST_EVIDENCE_ID: Final = """
    select max(coalesce((select max(id) from evidence), 0),
        coalesce((select max(item_id) from change where subject = 'evidence'), 0))
"""

COUNTS: Final = """
    select (select count(*) from article) as articles, (select count(*) from claim) as claims,
        (select count(*) from claim where reviewer is not null) as reviews
"""
PROGRESS_DIFFERS: Final = """
    select article.id from article
    join progress on progress.article_key = article.key
    left join claim on claim.article_key = article.key
    group by article.key
    having progress.total != count(claim.id) filter (where claim.verdict != 'dismissed')
        or progress.reviewed !=
            count(claim.id) filter (where claim.verdict not in ('open', 'dismissed'))
    limit 1
"""

DELETE_EVIDENCE: Final = """
    delete from evidence where claim_id in (select id from claim where article_key = :key)
"""
DELETE_SENTENCES: Final = "delete from read_sentence where article_key = :key"
CLAIM_IDS: Final = "select id from claim where article_key = :key order by start"
DELETE_CLAIMS: Final = "delete from claim where article_key = :key"
DELETE_PROGRESS: Final = "delete from progress where article_key = :key"
DELETE_ARTICLE: Final = "delete from article where key = :key"
