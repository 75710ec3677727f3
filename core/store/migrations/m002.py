"""The second schema: one history of every change, evidence, and the full-text index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.store import search_index
from core.store.migrations.m002_reviews import carry_reviews_over

if TYPE_CHECKING:
    from sqlite_utils import Database

_NEW_CLAIM_COLUMNS: Final = (
    "note text not null default ''",
    "reason text not null default ''",
    "severity text not null default ''",
    "correction text not null default ''",
    "reviewer text",
    "reviewed_at text",
)
# One a way to look at all claims of a store, each in the order in which it lists them.
_CLAIM_INDEXES: Final = (
    "drop index idx_claim_verdict_article_key_start",
    """
    create index claim_by_verdict on claim (verdict, article_key, start)
    where verdict != 'open'
    """,
    """
    create index claim_by_type
    on claim (type, coalesce(cast(coalesce(low, high) as real), -1e300))
    """,
    """
    create index claim_by_value on claim (cast(coalesce(low, high) as real))
    where bound is not null and type != 'date'
    """,
    """
    create index claim_by_unit on claim (unit, article_key, start) where unit is not null
    """,
    """
    create index claim_by_speaker on claim (speaker_name, article_key, start)
    where speaker_name is not null
    """,
    """
    create index claim_by_reviewer on claim (reviewer, article_key, start)
    where reviewer is not null
    """,
    "create index claim_by_review on claim (reviewed_at) where reviewed_at is not null",
    "create index claim_with_note on claim (article_key, start) where note != ''",
)

# They hold all that the library sorts and filters by: an article's row, with its text, is long.
_SHELF_INDEXES: Final = (
    """
    create index article_by_title
    on article (is_archived, title collate nocase, key, deadline, tags, detector)
    """,
    """
    create index article_by_deadline
    on article (is_archived, deadline = '', deadline, key, tags, detector)
    """,
    "create index article_by_tags on article (tags) where tags != '[]'",
    "create index progress_left on progress (total - reviewed)",
)

_DROP_COUNTING: Final = (
    "drop trigger claim_added",
    "drop trigger claim_dropped",
    "drop trigger claim_marked",
    "alter table article drop column total",
    "alter table article drop column reviewed",
)
_IS_COUNTED: Final = "({row}.verdict != 'dismissed')"
_IS_REVIEWED: Final = "({row}.verdict not in ('open', 'dismissed'))"
_COUNT: Final = """
    begin
        update progress set
            total = total {sign} {counted}, reviewed = reviewed {sign} {reviewed}
        where article_key = {row}.article_key;
    end
"""


def _count(row: str, sign: str) -> str:
    counted, reviewed = _IS_COUNTED.format(row=row), _IS_REVIEWED.format(row=row)
    return _COUNT.format(row=row, sign=sign, counted=counted, reviewed=reviewed)


_COUNTING: Final = (
    "create trigger claim_added after insert on claim" + _count("new", "+"),
    "create trigger claim_dropped after delete on claim" + _count("old", "-"),
    "create trigger claim_unmarked before update of verdict on claim" + _count("old", "-"),
    "create trigger claim_marked after update of verdict on claim" + _count("new", "+"),
)

_PASSAGE_TEXT: Final = """
    create view passage_text as
    select passage.id, case when passage."end" = 0 then article.title
        else substr(article.text, passage.start + 1, passage."end" - passage.start)
        end as text
    from passage join article on article.key = passage.article_key
"""
# The signs are younger than the Unicode tables of SQLite 3.40, which takes them for letters.
_TOKENIZE: Final = """
    tokenize = "unicode61 remove_diacritics 2 separators '₺₻₼₽₾₿⃀'"
"""
_PASSAGE_SEARCH: Final = f"""
    create virtual table passage_search using fts5(
        text, content = 'passage_text', content_rowid = 'id', {_TOKENIZE}
    )
"""
_CLAIM_SEARCH: Final = f"""
    create virtual table claim_search using fts5(
        speaker, note, evidence, columnsize = 0, {_TOKENIZE}
    )
"""
# What can be found of a claim besides its own words, which are the article's. A claim of
# which there is nothing has no row.
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
    )
    where speaker != '' or note != '' or evidence != ''
"""
_REFRESH: Final = """
    begin
        delete from claim_search where rowid = {claim_id};
        insert into claim_search (rowid, speaker, note, evidence)
            select id, speaker, note, evidence from claim_text where id = {claim_id};
    end
"""
_SEARCH_TRIGGERS: Final = (
    """
    create trigger claim_searchable after insert on claim
    when new.speaker_text is not null begin
        insert into claim_search (rowid, speaker, note, evidence) values (
            new.id, trim(coalesce(new.speaker_name, '') || ' ' || new.speaker_text), '', ''
        );
    end
    """,
    """
    create trigger claim_unsearchable after delete on claim begin
        delete from claim_search where rowid = old.id;
    end
    """,
    "create trigger claim_searched_anew after update "
    "of speaker_text, speaker_name, note, correction on claim "
    "when (new.speaker_text, new.speaker_name, new.note, new.correction) "
    "is not (old.speaker_text, old.speaker_name, old.note, old.correction) "
    + _REFRESH.format(claim_id="new.id"),
    "create trigger evidence_searchable after insert on evidence "
    + _REFRESH.format(claim_id="new.claim_id"),
    "create trigger evidence_unsearchable after delete on evidence "
    + _REFRESH.format(claim_id="old.claim_id"),
    "create trigger evidence_searched_anew after update on evidence "
    + _REFRESH.format(claim_id="new.claim_id"),
)

# https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
_VOCABULARIES: Final = (
    "create virtual table passage_word using fts5vocab('passage_search', 'row')",
    "create virtual table claim_word using fts5vocab('claim_search', 'row')",
)


def history_evidence_search(db: Database) -> None:
    """Carry the reviews over into a history of every change, and make all words findable."""
    _move_progress(db)
    _create_change(db)
    _create_evidence(db)
    _widen_claim(db)
    _widen_article(db)
    carry_reviews_over(db.conn)
    _create_search(db)


def _move_progress(db: Database) -> None:
    """Keep an article's progress apart from its text, or a mark would write the text anew."""
    progress = db.table("progress")
    progress.create(
        {"article_key": int, "total": int, "reviewed": int},
        pk="article_key",
        not_null={"total", "reviewed"},
        defaults={"total": 0, "reviewed": 0},
        foreign_keys=[("article_key", "article", "key")],
        strict=True,
    )
    db.execute("insert into progress select key, total, reviewed from article")
    for statement in (*_DROP_COUNTING, *_COUNTING):
        db.execute(statement)


def _create_change(db: Database) -> None:
    change = db.table("change")
    change.create(
        {
            "id": int,
            "step": int,
            "action": str,
            "subject": str,
            "article_key": int,
            "article_id": str,
            "claim_id": int,
            "item_id": int,
            "before": str,
            "after": str,
            "undoes": int,
            "reviewer": str,
            "at": str,
        },
        pk="id",
        not_null={"step", "action", "subject", "article_key", "article_id", "reviewer", "at"},
        strict=True,
    )
    for column in ("step", "claim_id", "article_key", "undoes", "reviewer"):
        change.create_index([column])
    change.create_index(["claim_id", "subject", "item_id"])


def _create_evidence(db: Database) -> None:
    words = ("address", "title", "publisher", "place", "excerpt", "accessed", "stance")
    evidence = db.table("evidence")
    evidence.create(
        {"id": int, "claim_id": int}
        | dict.fromkeys(words, str)
        | {"is_primary": int, "is_confidential": int},
        pk="id",
        not_null={"claim_id", *words, "is_primary", "is_confidential"},
        foreign_keys=[("claim_id", "claim", "id")],
        strict=True,
    )
    evidence.create_index(["claim_id"])


def _widen_claim(db: Database) -> None:
    for column in _NEW_CLAIM_COLUMNS:
        db.execute(f"alter table claim add column {column}")
    db.execute("""
        update claim set note = review.note, reviewer = review.reviewer,
            reviewed_at = review.reviewed_at
        from review where review.id = claim.review_id
    """)
    db.execute("alter table claim drop column review_id")
    for statement in _CLAIM_INDEXES:
        db.execute(statement)


def _widen_article(db: Database) -> None:
    for column in (
        "sentences text",
        "tags text not null default '[]'",
        "deadline text not null default ''",
        "is_archived integer not null default 0",
    ):
        db.execute(f"alter table article add column {column}")
    for statement in _SHELF_INDEXES:
        db.execute(statement)
    sentence = db.table("read_sentence")
    sentence.create(
        {"id": int, "article_key": int, "start": int, "reviewer": str, "read_at": str},
        pk="id",
        not_null={"article_key", "start", "reviewer", "read_at"},
        foreign_keys=[("article_key", "article", "key")],
        strict=True,
    )
    sentence.create_index(["article_key", "start"], unique=True)


def _create_search(db: Database) -> None:
    passage = db.table("passage")
    passage.create(
        {"id": int, "article_key": int, "start": int, "end": int},
        pk="id",
        not_null={"article_key", "start", "end"},
        foreign_keys=[("article_key", "article", "key")],
        strict=True,
    )
    passage.create_index(["article_key"])
    for statement in (
        _PASSAGE_TEXT,
        _PASSAGE_SEARCH,
        _SEARCHABLE_CLAIM,
        _CLAIM_SEARCH,
        *_SEARCH_TRIGGERS,
        *_VOCABULARIES,
    ):
        db.execute(statement)
    search_index.rebuild(db.conn)
