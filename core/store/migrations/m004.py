"""The fourth schema: findings, what they are found by, and what reviewers hold of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

# All but judgements can be made again from the articles and their claims.
_TABLES: Final = (
    # What the checks have to look at, for the first time or again.
    "create table unchecked (article_key integer primary key) strict",
    # One row: what wrote the rest, how many articles name_count is of, and how often anything
    # of it was changed.
    """
    create table checks (
        id integer primary key,
        version text not null,
        articles integer not null,
        changes integer not null
    ) strict
    """,
    # An id is its article's key and a number within it, which is 0 for what all share.
    """
    create table telling (
        id integer primary key, claim_id integer, facts text not null
    ) strict
    """,
    # An id is the hash of a name.
    "create table name_count (id integer primary key, articles integer not null) strict",
    # It belongs to the latest of its articles, and start is where it stands in that.
    """
    create table finding (
        key integer primary key,
        id integer not null,
        article_key integer not null,
        type text not null,
        subtype text,
        start integer not null,
        message text not null,
        working text not null
    ) strict
    """,
    # is_first tells the first span of a finding in an article from the others; is_dismissed is
    # kept in step by triggers.
    """
    create table finding_span (
        finding_key integer not null,
        ordinal integer not null,
        article_key integer not null,
        type text not null,
        start integer not null,
        "end" integer not null,
        claim_id integer,
        is_first integer not null,
        is_dismissed integer not null default 0,
        primary key (finding_key, ordinal)
    ) strict, without rowid
    """,
    """
    create table judgement (
        id integer primary key,
        article_key integer not null references article (key),
        judgement text not null check (judgement in ('confirmed', 'dismissed')),
        reviewer text not null,
        judged_at text not null
    ) strict
    """,
)
_INDEXES: Final = (
    "create index finding_by_id on finding (id)",
    "create index finding_by_article on finding (article_key)",
    "create index finding_by_place on finding (type, article_key, start, key)",
    """
    create index finding_span_by_place on finding_span (article_key, type, start, finding_key)
    where is_first
    """,
    """
    create index finding_span_by_claim on finding_span (claim_id, finding_key)
    where claim_id is not null
    """,
    # What the library tells of its articles, to be counted without a look at the findings.
    """
    create index finding_span_noticed on finding_span (article_key)
    where is_first and not is_dismissed and type != 'repeat'
    """,
    "create index judgement_by_article on judgement (article_key)",
    "create index change_by_judgement on change (item_id) where subject = 'judgement'",
    """
    create index claim_by_adopted_from on claim (adopted_from) where adopted_from is not null
    """,
)
# What a trigger may have to take back of each claim costs an import an eighth of its time; new
# speakers are met an article at a time.
_DROPPED: Final = ("drop trigger speaker_met",)
# It leads from a claim to the passage around it without a look at the others of the article.
_PASSAGE_BY_PLACE: Final = (
    "drop index idx_passage_article_key",
    'create index passage_by_place on passage (article_key, start, "end")',
)
_IS_DISMISSED: Final = """
    update finding_span set is_dismissed = {dismissed}
    where finding_key in (select key from finding where id = {row}.id);
"""
_TRIGGERS: Final = (
    """
    create trigger finding_again after insert on finding_span
    when exists (
        select 1 from finding join judgement on judgement.id = finding.id
        where finding.key = new.finding_key and judgement.judgement = 'dismissed'
    ) begin
        update finding_span set is_dismissed = 1
            where (finding_key, ordinal) = (new.finding_key, new.ordinal);
    end
    """,
    *(
        f"create trigger finding_{name} after {event} on judgement "
        f"begin {_IS_DISMISSED.format(dismissed=dismissed, row=row)} end"
        for name, event, dismissed, row in (
            ("judged", "insert", "new.judgement = 'dismissed'", "new"),
            ("judged_again", "update", "new.judgement = 'dismissed'", "new"),
            ("not_judged", "delete", "0", "old"),
        )
    ),
)
# A tree of keys that come in no order would cost a page a key; this is merged in the background.
_KEYS: Final = """
    create virtual table telling_search using fts5(
        keys, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
    )
"""
_ALL_UNCHECKED: Final = """
    insert into unchecked (article_key)
    select key from article
    where exists (select 1 from claim where claim.article_key = article.key)
    order by key
"""


def findings_judgements(db: Database) -> None:
    """Keep findings and what they are found by; all articles are yet to be checked."""
    db.execute("alter table claim add column adopted_from integer")
    for statement in (
        *_TABLES,
        *_INDEXES,
        *_TRIGGERS,
        *_DROPPED,
        *_PASSAGE_BY_PLACE,
        _KEYS,
        _ALL_UNCHECKED,
    ):
        db.execute(statement)
