"""The queries by which a verdict is followed to the earlier ones that it rests on, by name."""

from __future__ import annotations

from typing import Final

# An undo can close a ring of claims that rest on each other: union ends where one comes again.
_RESTS_ON: Final = """
    with recursive rests_on (id) as (
        select adopted_from from claim where id = {claim_id} and adopted_from is not null
        union
        select claim.adopted_from from rests_on join claim on claim.id = rests_on.id
        where claim.adopted_from is not null
    )
"""
RESTS_ON: Final = f"{_RESTS_ON.format(claim_id=':id')} select id from rests_on"
LINKED_EVIDENCE: Final = f"""
    {_RESTS_ON.format(claim_id=":id")}
    select evidence.id, claim_id, address, title, publisher, place, excerpt, accessed, stance,
        is_primary, is_confidential
    from rests_on join evidence on evidence.claim_id = rests_on.id
    where rests_on.id != :id
"""
_HAS_CHANGED: Final = f"""
    exists (
        {_RESTS_ON.format(claim_id="adopter.id")}
        select 1 from rests_on left join claim on claim.id = rests_on.id
        where claim.verdict is not adopter.verdict
    )
"""
_ADOPTED: Final = f"""
    select article.id as article_id, adopter.*, {_HAS_CHANGED} as has_changed
    from claim as adopter join article on article.key = adopter.article_key
    where adopter.adopted_from is not null
"""
ALL_ADOPTED: Final = f"select * from ({_ADOPTED}) where has_changed or not :changed_only"
ARTICLE_ADOPTED: Final = f"""
    select * from ({_ADOPTED} and adopter.article_key = :key)
    where has_changed or not :changed_only
"""
ONE_ADOPTED: Final = f"{_ADOPTED} and adopter.id = :id"
