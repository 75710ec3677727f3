"""The third schema: what an article came from, who speaks in one place, and fewer indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.store import search_index

if TYPE_CHECKING:
    from sqlite_utils import Database

_NEW_ARTICLE_COLUMNS: Final = (
    "byline text not null default ''",
    "language text not null default ''",
    "markup text not null default '[]'",
    "original_id integer references original (id)",
)

_ARTICLE_BY_ORIGINAL: Final = """
    create index article_by_original on article (original_id) where original_id is not null
"""

# An import pays for each index and trigger with every claim. claim_by_type has the values in
# order, too, a type after the other; and new claims are counted an article at a time.
_DROPPED: Final = (
    "drop index claim_by_value",
    "drop trigger claim_added",
    "drop trigger claim_searchable",
    "drop view claim_text",
    "drop index claim_by_speaker",
    "drop index claim_by_reviewer",
    "drop index claim_by_verdict",
    # Few changes undo another.
    "drop index idx_change_undoes",
)
_CHANGE_BY_UNDOES: Final = """
    create index change_by_undoes on change (undoes) where undoes is not null
"""
# What reviewers touched is spread thinly over the claims: these hold all that it is filtered
# and sorted by, so that thousands are looked at without a page of the table for each.
_LOOKED_AT: Final = """
    article_key, start, id, {other}, kind, type, unit, bound, low, high, speaker_name, speaker_text,
    reviewed_at, note
"""
_TOUCHED: Final = (
    f"""
    create index claim_by_reviewer on claim (reviewer, {_LOOKED_AT.format(other="verdict")})
    where reviewer is not null
    """,
    f"""
    create index claim_by_verdict on claim (verdict, {_LOOKED_AT.format(other="reviewer")})
    where verdict != 'open'
    """,
)
_SPEAKER: Final = "coalesce({row}speaker_name, {row}speaker_text), {row}speaker_text"
_CLAIM_BY_SPEAKER: Final = f"""
    create index claim_by_speaker on claim ({_SPEAKER.format(row="")}, article_key, start)
    where speaker_text is not null
"""
# The speaker stands in claim_search, too, for a search of words that are partly the note's.
_SEARCHABLE_CLAIM: Final = """
    create view claim_text as
    select id, speaker, note, evidence from (
        select claim.id,
            trim(coalesce(speaker_name, '') || ' ' || coalesce(speaker_text, '')) as speaker,
            trim(note || ' ' || correction) as note,
            coalesce((
                select group_concat(
                    title || ' ' || publisher || ' ' || excerpt || ' ' || address, ' '
                )
                from evidence where evidence.claim_id = claim.id
            ), '') as evidence
        from claim
        where note != '' or correction != '' or id in (select claim_id from evidence)
    )
"""

# Few people say much: their names are indexed once, not with each of their claims.
_SPEAKER_SEARCH: Final = """
    create virtual table speaker_search using fts5(
        speaker, content = 'speaker_words', content_rowid = 'id', columnsize = 0,
        tokenize = "unicode61 remove_diacritics 2"
    )
"""
_SPEAKER_WORDS: Final = """
    create view speaker_words as
    select id, case when instr(name, mention) then name else name || ' ' || mention end as speaker
    from speaker
"""
_MEET: Final = f"""
    insert into speaker (name, mention)
        select {_SPEAKER.format(row="new.")}
        where new.speaker_text is not null and not exists (
            select 1 from speaker where (name, mention) = ({_SPEAKER.format(row="new.")})
        );
"""
_LEAVE: Final = f"""
    delete from speaker
        where (name, mention) = ({_SPEAKER.format(row="old.")}) and not exists (
            select 1 from claim
            where speaker_text is not null
                and ({_SPEAKER.format(row="")}) = ({_SPEAKER.format(row="old.")})
        );
"""
_TRIGGERS: Final = (
    f"create trigger speaker_met after insert on claim "
    f"when new.speaker_text is not null begin {_MEET} end",
    f"create trigger speaker_left after delete on claim "
    f"when old.speaker_text is not null begin {_LEAVE} end",
    f"create trigger speaker_renamed after update of speaker_text, speaker_name on claim "
    f"when (new.speaker_text, new.speaker_name) is not (old.speaker_text, old.speaker_name) "
    f"begin {_MEET} {_LEAVE} end",
    """
    create trigger speaker_findable after insert on speaker begin
        insert into speaker_search (rowid, speaker)
            select id, speaker from speaker_words where id = new.id;
    end
    """,
    """
    create trigger speaker_forgotten before delete on speaker begin
        insert into speaker_search (speaker_search, rowid, speaker)
            select 'delete', id, speaker from speaker_words where id = old.id;
    end
    """,
)


def originals_speakers(db: Database) -> None:
    """Keep what an article came from, and find speakers by their names instead of their claims."""
    _create_original(db)
    for column in _NEW_ARTICLE_COLUMNS:
        db.execute(f"alter table article add column {column}")
    for statement in (
        *_DROPPED,
        _CHANGE_BY_UNDOES,
        *_TOUCHED,
        _CLAIM_BY_SPEAKER,
        _SEARCHABLE_CLAIM,
    ):
        db.execute(statement)
    db.execute(_ARTICLE_BY_ORIGINAL)
    # Parts of the index are merged once there are more of them: half of the work of an import.
    db.execute("insert into passage_search (passage_search, rank) values ('automerge', 8)")
    _create_speaker(db)
    search_index.rebuild_speakers(db.conn)


def _create_original(db: Database) -> None:
    original = db.table("original")
    original.create(
        {
            "id": int,
            "sha256": str,
            "name": str,
            "media_type": str,
            "retrieved_at": str,
            "data": bytes,
        },
        pk="id",
        not_null={"sha256", "name", "media_type"},
        strict=True,
    )
    original.create_index(["sha256"], unique=True)


def _create_speaker(db: Database) -> None:
    speaker = db.table("speaker")
    speaker.create(
        {"id": int, "name": str, "mention": str}, pk="id", not_null={"name", "mention"}, strict=True
    )
    speaker.create_index(["name", "mention"], unique=True)
    for statement in (_SPEAKER_WORDS, _SPEAKER_SEARCH, *_TRIGGERS):
        db.execute(statement)
    db.execute("create virtual table speaker_word using fts5vocab('speaker_search', 'row')")
