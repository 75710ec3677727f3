"""The queries of findings, and of what they are found by, each with its name."""

from __future__ import annotations

from typing import Final

_FINDINGS: Final = """
    select finding.*, judgement.judgement, judgement.reviewer, judgement.judged_at
    from finding left join judgement on judgement.id = finding.id
"""
_WITH_JUDGEMENT: Final = """
    (:is_judged is null or (judgement.judgement is not null) = :is_judged)
"""
FINDING: Final = f"{_FINDINGS} where finding.id = :id order by finding.key limit 1"
# A page of one type, behind a place.
FINDINGS_BY_PLACE: Final = f"""
    {_FINDINGS}
    where finding.type = :type
        and (finding.article_key, finding.start, finding.key) > (:article_key, :start, :key)
        and {_WITH_JUDGEMENT}
    order by finding.article_key, finding.start, finding.key limit :limit
"""
FINDINGS_OF_ARTICLE: Final = f"""
    select finding.*, judgement.judgement, judgement.reviewer, judgement.judged_at
    from finding_span indexed by finding_span_by_place
    cross join finding on finding.key = finding_span.finding_key
    left join judgement on judgement.id = finding.id
    where finding_span.article_key = :article_key and finding_span.type = :type
        and finding_span.is_first
        and (finding_span.start, finding_span.finding_key) > (:start, :key)
        and {_WITH_JUDGEMENT}
    order by finding_span.start, finding_span.finding_key limit :limit
"""
FINDINGS_OF_CLAIM: Final = f"""
    {_FINDINGS}
    where finding.key in (
        select finding_key from finding_span where claim_id = :claim_id
    )
    order by finding.key
"""
UNDISMISSED: Final = f"""
    {_FINDINGS}
    where judgement.judgement is not 'dismissed' order by finding.article_key, finding.key
"""
DISMISSED: Final = "select 1 from judgement where id = :id and judgement = 'dismissed'"
SPANS: Final = """
    select finding_span.*, article.id as article_id
    from finding_span join article on article.key = finding_span.article_key
    where finding_key = :key order by ordinal
"""
FINDING_PLACE: Final = """
    select key, type, article_key, start from finding where id = :id order by key limit 1
"""
PLACE_IN_ARTICLE: Final = """
    select start from finding_span
    where finding_key = :key and article_key = :article_key and is_first
"""
COUNT_FINDINGS: Final = "select count(*) from finding where type = :type"
COUNT_DISMISSED: Final = """
    select count(*) as findings
    from judgement cross join finding indexed by finding_by_id on finding.id = judgement.id
    where judgement.judgement = 'dismissed' and finding.type = :type
"""
COUNT_FINDINGS_OF_ARTICLE: Final = """
    select finding_span.type, count(*) as findings
    from finding_span indexed by finding_span_by_place
    cross join finding on finding.key = finding_span.finding_key
    left join judgement on judgement.id = finding.id
    where finding_span.article_key = :article_key and finding_span.is_first
        and judgement.judgement is not 'dismissed'
    group by finding_span.type
"""


def count_noticed(article: str) -> str:
    """Return the column that the library has of each article, which is called by that name."""
    return f"""(
        select count(*) from finding_span indexed by finding_span_noticed
        where finding_span.article_key = {article}.key and is_first and not is_dismissed
            and type != 'repeat'
    ) as findings"""


LAST_FINDING_KEY: Final = "select coalesce(max(key), 0) from finding"
ADD_FINDING: Final = """
    insert into finding (key, id, article_key, type, subtype, start, message, working)
    values (:key, :id, :article_key, :type, :subtype, :start, :message, :working)
"""
ADD_SPAN: Final = """
    insert into finding_span (
        finding_key, ordinal, article_key, type, start, "end", claim_id, is_first
    ) values (
        :finding_key, :ordinal, :article_key, :type, :start, :end, :claim_id, :is_first
    )
"""
SPAN_TEXT: Final = """
    select key, substr(text, :start + 1, :end - :start) as text from article where id = :id
"""
KEY_OF_ARTICLE: Final = "select key from article where id = :id"
CLAIM_SPAN: Final = """
    select article_key, start, "end", id from claim where id = :id
"""
DROP_SPANS_OF_OWNER: Final = """
    delete from finding_span
    where finding_key in (select key from finding where article_key = :key)
"""
DROP_FINDINGS_OF_OWNER: Final = "delete from finding where article_key = :key"
FINDINGS_ON_CLAIM: Final = """
    select key, article_key from finding
    where key in (select finding_key from finding_span where claim_id = :claim_id)
"""
FINDINGS_ON_ARTICLE: Final = """
    select finding.key, finding.article_key
    from finding_span join finding on finding.key = finding_span.finding_key
    where finding_span.article_key = :article_key and finding_span.is_first
"""
DROP_FINDING_SPANS: Final = "delete from finding_span where finding_key = :key"
DROP_FINDING: Final = "delete from finding where key = :key"

QUEUE: Final = "insert or ignore into unchecked (article_key) values (:article_key)"
UNQUEUE: Final = "delete from unchecked where article_key = :article_key"
IS_QUEUED: Final = "select 1 from unchecked where article_key = :article_key"
QUEUED: Final = """
    select article.id from unchecked join article on article.key = unchecked.article_key
    order by unchecked.article_key limit :limit
"""
COUNT_QUEUED: Final = "select count(*) from unchecked"
CLEAR_QUEUE: Final = "delete from unchecked"
QUEUE_ALL: Final = """
    insert into unchecked (article_key)
    select key from article
    where exists (select 1 from claim where claim.article_key = article.key)
    order by key
"""

CHECKS: Final = "select version, articles, changes from checks where id = 1"
SET_CHECKS: Final = """
    insert into checks (id, version, articles, changes) values (1, :version, 0, :changes)
    on conflict (id) do update set version = excluded.version, articles = 0, changes = :changes
"""
COUNT_CHANGE: Final = "update checks set changes = changes + 1 where id = 1"
COUNT_ARTICLE: Final = "update checks set articles = articles + :by where id = 1"

ADD_TELLING: Final = "insert into telling (id, claim_id, facts) values (:id, :claim_id, :facts)"
TELLINGS_OF_IDS: Final = """
    select id, claim_id, facts from telling where id in (select value from json_each(:ids))
"""
TELLINGS: Final = """
    select id, claim_id, facts from telling where id between :first and :last order by id
"""
LAST_TELLING: Final = "select coalesce(max(id), 0) from telling"
DROP_TELLING: Final = "delete from telling where id = :id"
# What a key leads to: the latest before an article, the next behind it.
TOLD_BEFORE: Final = """
    select rowid from telling_search
    where telling_search match :keys and rowid < :id order by rowid desc limit :limit
"""
TOLD_BEHIND: Final = """
    select rowid from telling_search
    where telling_search match :keys and rowid > :id order by rowid limit :limit
"""
INDEX_TELLING: Final = "insert into telling_search (rowid, keys) values (:id, :keys)"
FORGET_TELLING: Final = """
    insert into telling_search (telling_search, rowid, keys) values ('delete', :id, :keys)
"""
NAME_COUNT: Final = "select articles from name_count where id = :id"
ADD_NAME: Final = """
    insert into name_count (id, articles) values (:id, 1)
    on conflict (id) do update set articles = articles + 1
"""
TAKE_NAME: Final = "update name_count set articles = articles - 1 where id = :id"
DROP_NAME: Final = "delete from name_count where id = :id and articles <= 0"
# A little at a time: findings with their spans, and all that some articles tell.
_SOME_FINDINGS: Final = "select max(key) from (select key from finding order by key limit :limit)"
CLEAR_SOME_SPANS: Final = f"delete from finding_span where finding_key <= ({_SOME_FINDINGS})"
CLEAR_SOME_FINDINGS: Final = f"delete from finding where key <= ({_SOME_FINDINGS})"
CLEAR_SOME_TELLINGS: Final = """
    delete from telling where id <= (
        select max(id) | :most from (select id from telling order by id limit :limit)
    )
"""
# Of findings that are gone, which no step reached; there are none in a store that is sound.
CLEAR_SPANS: Final = "delete from finding_span"
CLEAR_KEYS: Final = "insert into telling_search (telling_search) values ('delete-all')"
CLEAR_NAMES: Final = "delete from name_count"
MERGE_KEYS: Final = "insert into telling_search (telling_search, rank) values ('merge', :pages)"
