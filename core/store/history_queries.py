"""The queries of the history and of the chain that links it, by name."""

from __future__ import annotations

from typing import Final

ADD_CHANGE: Final = """
    insert into change (
        id, step, action, subject, article_key, article_id, claim_id, item_id, before, after,
        undoes, reviewer, at
    ) values (
        :id, :step, :action, :subject, :article_key, :article_id, :claim_id, :item_id, :before,
        :after, :undoes, :reviewer, :at
    )
"""
STEP: Final = "select * from change where step = :step order by id desc"
_LOG: Final = """
    select change.*, chain.hash from change left join chain on chain.id = change.id
"""
LOG: Final = f"{_LOG} order by change.id"
CLAIM_LOG: Final = f"{_LOG} where change.claim_id = :claim_id order by change.id"
# What a claim or a piece of evidence is by the history: the latest change of each subject.
LATEST_STATES: Final = """
    select subject, article_key, article_id, claim_id, item_id, max(id) as id, after from change
    where claim_id is not null
    group by claim_id, subject, item_id
"""

LATEST_LINK: Final = "select id, hash from chain where id = (select max(id) from chain)"
ADD_LINK: Final = "insert into chain (id, digest, hash) values (:id, :digest, :hash)"
DROP_LINKS: Final = "delete from chain"
ALL_CHANGES: Final = "select * from change order by id"
LINKS_WITH_CHANGES: Final = """
    select chain.id as link_id, chain.digest, chain.hash, chain.erased_at, change.*
    from chain left join change on change.id = chain.id
    order by chain.id
"""
UNLINKED_CHANGES: Final = """
    select id from change where not exists (select 1 from chain where chain.id = change.id)
"""

# What another reviewer has changed since is no longer this reviewer's to take back.
_NOT_OVERTAKEN: Final = """
    not exists (
        select 1 from change as part
        join change as later on later.claim_id = part.claim_id and later.id > part.id
            and (later.subject = part.subject and later.item_id is part.item_id
                or 'claim' in (part.subject, later.subject))
        where part.step = change.step and later.reviewer != change.reviewer
    ) and not exists (
        select 1 from change as later
        where change.subject = 'article' and later.article_key = change.article_key
            and later.id > change.id and later.reviewer != change.reviewer
            and later.action != 'detect'
    ) and not exists (
        select 1 from change as later
        where change.subject = 'judgement' and later.subject = 'judgement'
            and later.item_id = change.item_id and later.id > change.id
            and later.reviewer != change.reviewer
    )
"""
_BY_HAND: Final = "('mark', 'edit', 'evidence', 'read', 'file', 'judge', 'adopt', 'import')"
LATEST_UNDOABLE: Final = f"""
    select step from change
    where reviewer = :reviewer and (action in {_BY_HAND} or action = 'redo')
        and not exists (select 1 from change as undo where undo.undoes = change.step)
        and {_NOT_OVERTAKEN}
    order by id desc limit 1
"""
LATEST_REDOABLE: Final = f"""
    select step from change
    where reviewer = :reviewer and action = 'undo'
        and not exists (select 1 from change as redo where redo.undoes = change.step)
        and not exists (
            select 1 from change as made
            where made.id > change.id and made.reviewer = :reviewer and made.action in {_BY_HAND}
        )
        and {_NOT_OVERTAKEN}
    order by id desc limit 1
"""

ERASE_LINKS: Final = """
    update chain set erased_at = :at where id in (
        select id from change where article_key = :key
    )
"""
DELETE_CHANGES: Final = "delete from change where article_key = :key"

UNRECORDED_REVIEW: Final = """
    select id from claim
    where reviewer is not null and not exists (
        select 1 from change where change.claim_id = claim.id and change.subject = 'review'
    )
"""
