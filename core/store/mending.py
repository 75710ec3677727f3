"""Make sense again of rows that were brought over from a damaged store.

What can't be read is left out, and so is what refers to it. Then the history is told
what became of its claims: marks that stand in a claim stay, whatever the history lost.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from core.checks.findings import Judgement
from core.history import Action, Subject
from core.store import history_queries, queries
from core.store.history import Key, Step, key_of, latest_states, whose
from core.store.rows import (
    row_to_article,
    row_to_evidence,
    row_to_log_entry,
    row_to_stored_claim,
    state_from_json,
)
from core.store.states import read_state
from core.wording import Wording, as_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REVIEWER: Final = "galley doctor --salvage"
"""Who the history names for what a salvage had to change."""

_HAS_FEWER: Final = """
    (select total from progress where article_key = article.key)
        > (select count(*) from claim where article_key = article.key and verdict != 'dismissed')
"""
_FEWER: Final = f"select id from article where {_HAS_FEWER}"
_DETECT_ANEW: Final = f"update article set detector = null where {_HAS_FEWER}"
_COUNT_ANEW: Final = """
    insert or replace into progress (article_key, total, reviewed)
    select article.key, count(claim.id) filter (where claim.verdict != 'dismissed'),
        count(claim.id) filter (where claim.verdict not in ('open', 'dismissed'))
    from article left join claim on claim.article_key = article.key
    group by article.key
"""


def _row_to_judgement(row: sqlite3.Row) -> object:
    return Judgement(row["judgement"]), datetime.fromisoformat(row["judged_at"])


_READERS: Final[tuple[tuple[str, str, Callable[[sqlite3.Row], object]], ...]] = (
    ("article", "select rowid as row, * from article", row_to_article),
    (
        "claim",
        "select claim.id as row, '' as article_id, claim.* from claim",
        row_to_stored_claim,
    ),
    ("evidence", "select id as row, * from evidence", row_to_evidence),
    (
        "change",
        "select id as row, '' as hash, change.* from change",
        row_to_log_entry,
    ),
    ("judgement", "select id as row, * from judgement", _row_to_judgement),
)
_PLACES: Final = 'select id, start, "end", text from claim where article_key = ?'
_ORDER: Final = (
    Subject.ARTICLE,
    Subject.CLAIM,
    Subject.REVIEW,
    Subject.EVIDENCE,
    Subject.JUDGEMENT,
)


def drop_nonsense(connection: sqlite3.Connection) -> Counter[str]:
    """Delete what no Galley could have written, and what refers to it; count it by table."""
    dropped = _drop_orphans(connection)
    for table, query, read in _READERS:
        unreadable = [row["row"] for row in connection.execute(query) if not _reads(read, row)]
        dropped += _drop(connection, table, unreadable)
    misplaced = list(_misplaced_claims(connection))
    return dropped + _drop(connection, "claim", misplaced) + _drop_orphans(connection)


def altered_articles(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of the articles whose text is no longer what it was."""
    return [
        row["id"]
        for row in connection.execute("select id, text, text_sha256 from article order by key")
        if not _is_as_it_was(row)
    ]


def agree_with_history(connection: sqlite3.Connection, *, at: datetime) -> list[str]:
    """Let the history and what it is about say the same; return a sentence where they didn't.

    What is gone but in the history comes back from there. Where both are there and
    differ, the history is told what is: it is the one that rows are missing from.
    """
    step = Step(connection, Action.EDIT, reviewer=REVIEWER, at=at)
    latest = list(latest_states(connection))
    latest.sort(key=lambda change: _ORDER.index(Subject(change["subject"])))
    told = [sentence for change in latest for sentence in _settle(connection, step, change)]
    for row in list(connection.execute(history_queries.UNRECORDED_REVIEW)):
        place = connection.execute(queries.CLAIM_PLACE, {"id": row["id"]}).fetchone()
        key = Key(Subject.REVIEW, place["article_key"], place["article_id"], row["id"])
        step.record(key, None, read_state(connection, key))
        told.append(
            Wording(
                "The review of claim {id} was kept, but the history has lost it.", id=str(row["id"])
            )
        )
    return told + list(_count_anew(connection))


def _count_anew(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute(_FEWER):
        yield Wording(
            "Claims of article {id} are lost; it will be looked through for them again.",
            id=row["id"],
        )
    connection.execute(_DETECT_ANEW)
    connection.execute(_COUNT_ANEW)


def _settle(connection: sqlite3.Connection, step: Step, change: sqlite3.Row) -> Iterator[str]:
    key = key_of(change)
    said = state_from_json(change["after"])
    present = read_state(connection, key)
    if present == said:
        return
    if present is not None:
        step.record(key, said, present)
        told = "The {subject} of {whose} differs from its history, and was kept as it is."
    elif said is not None and _bring_back(connection, step, key, said):
        told = "The {subject} of {whose} was lost, and came back from the history."
    else:
        step.record(key, said, None)
        told = "The {subject} of {whose} is lost; what it was is still in the history."
    yield Wording(told, subject=as_reason(key.subject), whose=whose(change))


def _bring_back(connection: sqlite3.Connection, step: Step, key: Key, said: dict[str, Any]) -> bool:
    connection.execute("savepoint bring_back")
    with suppress(sqlite3.Error):
        step.put(key, said)
    is_back = read_state(connection, key) == said
    if not is_back:
        connection.execute("rollback to bring_back")
    connection.execute("release bring_back")
    return is_back


def _drop_orphans(connection: sqlite3.Connection) -> Counter[str]:
    dropped: Counter[str] = Counter()
    while orphans := list(connection.execute("pragma foreign_key_check")):
        for table in {row["table"] for row in orphans}:
            rows = {row["rowid"] for row in orphans if row["table"] == table}
            dropped += _drop(connection, table, rows)
    return dropped


def _drop(connection: sqlite3.Connection, table: str, rows: Any) -> Counter[str]:
    connection.executemany(f'delete from "{table}" where rowid = ?', ([row] for row in rows))
    return Counter({table: len(rows)})


def _reads(read: Callable[[sqlite3.Row], object], row: sqlite3.Row) -> bool:
    try:
        read(row)
    except (ValueError, TypeError, KeyError):
        return False
    return True


def _misplaced_claims(connection: sqlite3.Connection) -> Iterator[int]:
    """Yield the claims whose words are not where they say, in texts that are sound."""
    for article in connection.execute("select key, text, text_sha256 from article"):
        if _is_as_it_was(article):
            for claim in connection.execute(_PLACES, [article["key"]]):
                if article["text"][claim["start"] : claim["end"]] != claim["text"]:
                    yield claim["id"]


def _is_as_it_was(article: sqlite3.Row) -> bool:
    digest = hashlib.sha256(article["text"].encode("utf-8", "surrogatepass")).hexdigest()
    return bool(digest == article["text_sha256"])
