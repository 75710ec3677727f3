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
        ), '') as article_title
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
LATEST_CHANGE_OF: Final = """
    select coalesce(max(change.id), 0) as id from change
    where article_key = (select key from article where article.id = :article_id)
"""
LATEST_STEP_OF: Final = f"""
    {_STEPS} where change.reviewer = :reviewer and {_IS_FIRST} order by change.id desc limit 1
"""
