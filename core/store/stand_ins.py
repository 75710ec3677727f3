"""Give claims whose article can't be read an article to stand in, made of their own words.

An article's text lies on many pages, and one that is destroyed takes all of the text
with it. The verdicts on its claims are worth more than that, and need a place.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from core.store.rows import format_time, state_from_json
from core.wording import Wording

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

_LONGEST: Final = 10_000_000
"""Code points; a claim that lies further in has a damaged place."""

_WITHOUT_ARTICLE: Final = """
    select distinct article_key from claim
    where article_key > 0 and not exists (select 1 from article where key = article_key)
"""
_CLAIMS: Final = """
    select start, "end", text, prefix, suffix, detector, verdict from claim
    where article_key = ? and start >= 0 and "end" - start = length(text) and "end" < ?
    order by start
"""
_IMPORTED: Final = """
    select after from change where article_key = ? and subject = 'article' order by id limit 1
"""
_ADD: Final = """
    insert or ignore into article
        (key, id, title, source, text, text_sha256, added_at, detector)
    values (:key, :id, :title, :source, :text, :text_sha256, :added_at, :detector)
"""


def add_stand_ins(connection: sqlite3.Connection, *, at: datetime) -> list[str]:
    """Make the articles that claims refer to and that are gone; return a sentence for each.

    Their texts have the claims and what was stored of the words around them at their
    places, and blanks between. Runs in the caller's transaction.
    """
    keys = [row["article_key"] for row in connection.execute(_WITHOUT_ARTICLE)]
    told: list[str] = []
    for key in keys:
        claims = connection.execute(_CLAIMS, [key, _LONGEST]).fetchall()
        if claims:
            article = _stand_in(connection, key, claims, at)
            connection.execute(_ADD, article)
            told.append(
                Wording(
                    "The text of article {id} ({title}) is lost, but for its claims and the words "
                    "around them.",
                    id=article["id"],
                    title=article["title"],
                )
            )
    return told


def _stand_in(
    connection: sqlite3.Connection, key: int, claims: list[sqlite3.Row], at: datetime
) -> dict[str, Any]:
    imported = _imported(connection, key)
    id = f"salvaged-{key}"
    # No two articles have the same text, and two stand-ins of one template might.
    text = f"{_text_of(claims)}\n[{id}]"
    return {
        "key": key,
        "id": id,
        "title": str(imported.get("title", "Salvaged claims")),
        "source": str(imported.get("source", "")),
        "text": text,
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "added_at": format_time(at),
        # So that no detector looks at the blanks for more.
        "detector": claims[0]["detector"],
    }


def _imported(connection: sqlite3.Connection, key: int) -> dict[str, Any]:
    row = connection.execute(_IMPORTED, [key]).fetchone()
    try:
        said = state_from_json(row["after"]) if row else None
    except ValueError:
        said = None
    return said if isinstance(said, dict) else {}


def _text_of(claims: list[sqlite3.Row]) -> str:
    pieces = [
        *((claim["start"] - len(claim["prefix"]), claim["prefix"]) for claim in claims),
        *((claim["end"], claim["suffix"]) for claim in claims),
        *((claim["start"], claim["text"]) for claim in claims),
    ]
    text = [" "] * max(start + len(words) for start, words in pieces)
    for start, words in pieces:
        if start >= 0:
            text[start : start + len(words)] = words
    return "".join(text)
