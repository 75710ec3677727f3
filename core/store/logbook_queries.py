"""The queries that read the history a step at a time."""

from __future__ import annotations

from typing import Final

# What a claim says or an article is called may be known only from the history.
_STEPS: Final = """
    select change.*, chain.hash,
        (select count(*) from change as part where part.step = change.step) as changes,
        (select action from change as part where part.step = change.undoes limit 1) as undone,
        coalesce(claim.text, (
            select json_extract(coalesce(past.after, past.before), '$.text') from change as past
            where past.claim_id = change.claim_id and past.subject = 'claim'
                and past.item_id is null
            order by past.id desc limit 1
        ), '') as claim_text,
        coalesce(article.title, (
            select json_extract(coalesce(past.after, past.before), '$.title') from change as past
            where past.article_key = change.article_key and past.subject = 'article'
                and json_extract(coalesce(past.after, past.before), '$.title') is not null
            order by past.id desc limit 1
        ), '') as article_title,
        case change.subject when 'judgement' then (
            select message from finding where finding.id = change.item_id order by key limit 1
        ) end as finding
    from change
    left join chain on chain.id = change.id
    left join claim on claim.id = change.claim_id
    left join article on article.key = change.article_key
"""
_IS_FIRST: Final = """
    change.id = (select min(part.id) from change as part where part.step = change.step)
"""
STEPS_BEFORE: Final = f"""
    {_STEPS} where change.id < :before and {_IS_FIRST} order by change.id desc limit :limit
"""
ARTICLE_STEPS_BEFORE: Final = f"""
    {_STEPS} where change.article_key = :key and change.id < :before and {_IS_FIRST}
    order by change.id desc limit :limit
"""
# What was held of an article's findings, where the history has that in another article.
JUDGED_STEPS_BEFORE: Final = f"""
    {_STEPS} where change.id in (
        select judged.id
        from finding_span indexed by finding_span_by_place
        cross join finding on finding.key = finding_span.finding_key
        cross join change as judged indexed by change_by_judgement
            on judged.item_id = finding.id and judged.subject = 'judgement'
        where finding_span.article_key = :key and finding_span.is_first
            and judged.article_key != :key and judged.id < :before
    ) and {_IS_FIRST}
"""
LATEST_CHANGE_OF: Final = """
    select coalesce(max(change.id), 0) as id from change
    where article_key = (select key from article where article.id = :article_id)
"""
LATEST_STEP_OF: Final = f"""
    {_STEPS} where change.reviewer = :reviewer and {_IS_FIRST} order by change.id desc limit 1
"""
