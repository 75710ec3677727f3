"""Every query of the store by its name; the only SQL outside the schema.

"In force" is the review that says where a claim stands: claim.review_id keeps it,
and it can always be told from the claim's latest row in review (a mark is in force
itself, an undo or a redo brings back the one that it restores).
"""

from __future__ import annotations

from typing import Final

ADD_ARTICLE: Final = """
    insert into article (id, title, source, published, text, text_sha256, added_at)
    values (:id, :title, :source, :published, :text, :text_sha256, :added_at)
"""
ARTICLE_KEY: Final = "select key from article where id = :id"
ARTICLE: Final = "select id, title, source, published, text from article where id = :id"
ARTICLE_ID_BY_TEXT: Final = "select id from article where text_sha256 = :text_sha256"
_SUMMARIES: Final = "select id, title, source, detector, total, reviewed from article"
ALL_SUMMARIES: Final = f"{_SUMMARIES} order by key"
ONE_SUMMARY: Final = f"{_SUMMARIES} where id = :id"

ADD_CLAIM: Final = """
    insert into claim (
        article_key, kind, type, start, "end", text, prefix, suffix, sentence_start, sentence_end,
        low, high, unit, bound, "of", unit_assumed,
        speaker_text, speaker_start, speaker_end, speaker_name, turn, detector
    ) values (
        :article_key, :kind, :type, :start, :end, :text, :prefix, :suffix, :sentence_start,
        :sentence_end, :low, :high, :unit, :bound, :of, :unit_assumed,
        :speaker_text, :speaker_start, :speaker_end, :speaker_name, :turn, :detector
    )
"""
CHANGE_CLAIM: Final = """
    update claim set
        type = :type, sentence_start = :sentence_start, sentence_end = :sentence_end,
        low = :low, high = :high, unit = :unit, bound = :bound, "of" = :of,
        unit_assumed = :unit_assumed, speaker_text = :speaker_text,
        speaker_start = :speaker_start, speaker_end = :speaker_end,
        speaker_name = :speaker_name, turn = :turn, detector = :detector
    where id = :id
"""
DROP_CLAIM: Final = "delete from claim where id = :id"
TOUCHED_CLAIM_IDS: Final = """
    select claim.id from claim
    where claim.article_key = :key
        and (claim.detector = 'manual'
            or exists (select 1 from review where review.claim_id = claim.id))
"""
SET_DETECTOR: Final = "update article set detector = :detector where key = :key"

_CLAIMS: Final = """
    select article.id as article_id, claim.*, review.note, review.reviewer, review.reviewed_at
    from claim
    join article on article.key = claim.article_key
    left join review on review.id = claim.review_id
"""
_IN_READING_ORDER: Final = "order by claim.article_key, claim.start, claim.id"
CLAIM: Final = f"{_CLAIMS} where claim.id = :id"
ALL_CLAIMS: Final = f"{_CLAIMS} {_IN_READING_ORDER}"
ALL_CLAIMS_BY_VERDICT: Final = f"""
    {_CLAIMS} where claim.verdict = :verdict {_IN_READING_ORDER}
"""
ARTICLE_CLAIMS: Final = f"{_CLAIMS} where article.id = :article_id {_IN_READING_ORDER}"
ARTICLE_CLAIMS_BY_VERDICT: Final = f"""
    {_CLAIMS} where article.id = :article_id and claim.verdict = :verdict
    {_IN_READING_ORDER}
"""

ADD_REVIEW: Final = """
    insert into review (
        id, claim_id, action, undoes, restores, verdict, note, reviewer, reviewed_at
    ) values (
        :id, :claim_id, :action, :undoes, :restores, :verdict, :note, :reviewer, :reviewed_at
    )
"""
SET_REVIEW_IN_FORCE: Final = """
    update claim set review_id = :review_id, verdict = :verdict where id = :claim_id
"""
REVIEW: Final = "select * from review where id = :id"
REVIEW_BEFORE: Final = """
    select * from review where claim_id = :claim_id and id < :id order by id desc limit 1
"""
_LOG: Final = """
    select review.*, article.id as article_id, chain.hash,
        before.verdict as verdict_before, before.note as note_before
    from review
    join claim on claim.id = review.claim_id
    join article on article.key = claim.article_key
    join chain on chain.id = review.id
    left join review as before on before.id = (
        select max(earlier.id) from review as earlier
        where earlier.claim_id = review.claim_id and earlier.id < review.id
    )
"""
LOG: Final = f"{_LOG} order by review.id"
CLAIM_LOG: Final = f"{_LOG} where review.claim_id = :claim_id order by review.id"

LATEST_LINK: Final = "select id, hash from chain where id = (select max(id) from chain)"
ADD_LINK: Final = "insert into chain (id, digest, hash) values (:id, :digest, :hash)"
LINKS_WITH_REVIEWS: Final = """
    select chain.id as link_id, chain.digest, chain.hash, chain.erased_at, review.*
    from chain left join review on review.id = chain.id
    order by chain.id
"""
UNLINKED_REVIEWS: Final = """
    select id from review where not exists (select 1 from chain where chain.id = review.id)
"""

# What another reviewer has changed since is no longer this reviewer's to take back.
_NOT_OVERTAKEN: Final = """
    not exists (
        select 1 from review as later
        where later.claim_id = review.claim_id and later.id > review.id
            and later.reviewer != review.reviewer
    )
"""
LATEST_UNDOABLE: Final = f"""
    select * from review
    where reviewer = :reviewer and action in ('mark', 'redo')
        and not exists (select 1 from review as undo where undo.undoes = review.id)
        and {_NOT_OVERTAKEN}
    order by id desc limit 1
"""
LATEST_REDOABLE: Final = f"""
    select * from review
    where reviewer = :reviewer and action = 'undo'
        and not exists (select 1 from review as redo where redo.undoes = review.id)
        and not exists (
            select 1 from review as mark
            where mark.id > review.id and mark.reviewer = :reviewer and mark.action = 'mark'
        )
        and {_NOT_OVERTAKEN}
    order by id desc limit 1
"""

COUNTS: Final = """
    select (select count(*) from article) as articles, (select count(*) from claim) as claims,
        (select count(*) from review) as reviews
"""
IN_FORCE_DIFFERS: Final = """
    select claim.id from claim
    left join review as latest on latest.id = (
        select max(review.id) from review where review.claim_id = claim.id
    )
    where claim.review_id is not
            (case latest.action when 'mark' then latest.id else latest.restores end)
        or claim.verdict != coalesce(latest.verdict, 'open')
    limit 1
"""
PROGRESS_DIFFERS: Final = """
    select article.id from article
    left join claim on claim.article_key = article.key
    group by article.key
    having article.total != count(claim.id) filter (where claim.verdict != 'dismissed')
        or article.reviewed !=
            count(claim.id) filter (where claim.verdict not in ('open', 'dismissed'))
    limit 1
"""

ERASE_LINKS: Final = """
    update chain set erased_at = :at where id in (
        select review.id from review join claim on claim.id = review.claim_id
        where claim.article_key = :key
    )
"""
RELEASE_CLAIMS: Final = "update claim set review_id = null where article_key = :key"
RELEASE_REVIEWS: Final = """
    update review set undoes = null
    where claim_id in (select id from claim where article_key = :key)
"""
DELETE_REVIEWS: Final = """
    delete from review where claim_id in (select id from claim where article_key = :key)
"""
DELETE_CLAIMS: Final = "delete from claim where article_key = :key"
DELETE_ARTICLE: Final = "delete from article where key = :key"
