"""The first schema: articles, the claims found in them, and one row a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

# An article carries its progress, so that a library of 100,000 articles is listed without
# a look at their claims. Whatever changes a claim's verdict changes it in the same breath.
_IS_COUNTED: Final = "({row}.verdict != 'dismissed')"
_IS_REVIEWED: Final = "({row}.verdict not in ('open', 'dismissed'))"
_COUNT_ADDED: Final = f"""
    create trigger claim_added after insert on claim begin
        update article set
            total = total + {_IS_COUNTED.format(row="new")},
            reviewed = reviewed + {_IS_REVIEWED.format(row="new")}
        where key = new.article_key;
    end
"""
_COUNT_DROPPED: Final = f"""
    create trigger claim_dropped after delete on claim begin
        update article set
            total = total - {_IS_COUNTED.format(row="old")},
            reviewed = reviewed - {_IS_REVIEWED.format(row="old")}
        where key = old.article_key;
    end
"""
_COUNT_MARKED: Final = f"""
    create trigger claim_marked after update of verdict on claim begin
        update article set
            total = total + {_IS_COUNTED.format(row="new")} - {_IS_COUNTED.format(row="old")},
            reviewed = reviewed + {_IS_REVIEWED.format(row="new")}
                - {_IS_REVIEWED.format(row="old")}
        where key = new.article_key;
    end
"""


def articles_claims_reviews(db: Database) -> None:
    """Articles, the claims found in them, and one row for each time one was reviewed."""
    _create_article(db)
    _create_claim(db)
    _create_review(db)
    _create_chain(db)


def _create_article(db: Database) -> None:
    article = db.table("article")
    article.create(
        {
            "key": int,
            "id": str,
            "title": str,
            "source": str,
            "published": str,
            "text": str,
            "text_sha256": str,
            "added_at": str,
            "detector": str,
            "total": int,
            "reviewed": int,
        },
        pk="key",
        not_null={
            *("id", "title", "source", "text", "text_sha256", "added_at"),
            *("total", "reviewed"),
        },
        defaults={"total": 0, "reviewed": 0},
        strict=True,
    )
    article.create_index(["id"], unique=True)
    article.create_index(["text_sha256"], unique=True)


def _create_claim(db: Database) -> None:
    place: dict[str, type] = {
        "start": int,
        "end": int,
        "text": str,
        "prefix": str,
        "suffix": str,
        "sentence_start": int,
        "sentence_end": int,
    }
    quantity = dict.fromkeys(("low", "high", "unit", "bound", "of"), str) | {"unit_assumed": int}
    speaker: dict[str, type] = {
        "speaker_text": str,
        "speaker_start": int,
        "speaker_end": int,
        "speaker_name": str,
        "turn": int,
    }
    claim = db.table("claim")
    claim.create(
        {"id": int, "article_key": int, "kind": str, "type": str}
        | place
        | quantity
        | speaker
        | {"detector": str, "verdict": str, "review_id": int},
        pk="id",
        not_null={"article_key", "kind", "type", "detector", "verdict", *place},
        defaults={"verdict": "open"},
        foreign_keys=[("article_key", "article", "key")],
        strict=True,
    )
    claim.create_index(["article_key", "start"])
    claim.create_index(["verdict", "article_key", "start"])
    for statement in (_COUNT_ADDED, _COUNT_DROPPED, _COUNT_MARKED):
        db.execute(statement)


def _create_review(db: Database) -> None:
    review = db.table("review")
    review.create(
        {
            "id": int,
            "claim_id": int,
            "action": str,
            "undoes": int,
            "restores": int,
            "verdict": str,
            "note": str,
            "reviewer": str,
            "reviewed_at": str,
        },
        pk="id",
        not_null={"claim_id", "action", "verdict", "note", "reviewer", "reviewed_at"},
        foreign_keys=[
            ("claim_id", "claim", "id"),
            ("undoes", "review", "id"),
        ],
        strict=True,
    )
    review.create_index(["claim_id"])
    review.create_index(["undoes"])
    review.create_index(["reviewer"])


def _create_chain(db: Database) -> None:
    db.table("chain").create(
        {"id": int, "digest": str, "hash": str, "erased_at": str},
        pk="id",
        not_null={"digest", "hash"},
        strict=True,
    )
