"""The queries by which judgements of findings are kept, by name."""

from __future__ import annotations

from typing import Final

JUDGEMENT_STATE: Final = """
    select judgement, reviewer, judged_at from judgement where id = :item_id
"""
ADD_JUDGEMENT: Final = """
    insert into judgement (id, article_key, judgement, reviewer, judged_at)
    select :item_id, key, :judgement, :reviewer, :judged_at from article where key = :key
"""
CHANGE_JUDGEMENT: Final = """
    update judgement set judgement = :judgement, reviewer = :reviewer, judged_at = :judged_at
    where id = :item_id
"""
DROP_JUDGEMENT: Final = "delete from judgement where id = :item_id"
# A finding may get another owner, when one of its articles is erased and comes back. Its
# judgement stays where it was made, so that its history is in one article.
PLACE_OF_JUDGEMENT: Final = """
    select key, article.id as article_id from article
    where key = coalesce(
        (select article_key from judgement where judgement.id = :id),
        (select article_key from finding where finding.id = :id)
    )
"""
JUDGEMENT_IDS: Final = "select id from judgement where article_key = :key order by id"
DELETE_JUDGEMENTS: Final = "delete from judgement where article_key = :key"
# What a judgement is by the history.
LATEST_JUDGEMENTS: Final = """
    select subject, article_key, article_id, claim_id, item_id, max(id) as id, after from change
    where subject = 'judgement'
    group by item_id
"""
