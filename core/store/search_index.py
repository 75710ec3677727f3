"""Keep the full-text index in step with what it is of, in the caller's transaction.

The articles' words are in passage_search, a row a passage: a paragraph, and the title
where the text doesn't begin with it. It refers to the texts and holds no copy of them
(https://sqlite.org/fts5.html#external_content_tables), so a passage must be taken out
with the very text that it was put in with. What reviewers say about claims is in
claim_search, and who speaks in them in speaker_search, a row a name as it is mentioned;
triggers of the claim and evidence tables keep both.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final

from core.store import findings_queries, search_index_queries

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

_PARAGRAPH: Final = re.compile(r"[^\n]*\S[^\n]*")
_PAGES: Final = 64
"""Pages of the index that are merged at once, which takes some ten milliseconds."""
_CHANGES_OF_WORK: Final = 2
"""A merge that had nothing to do changes less than so many rows."""


def index_article(connection: sqlite3.Connection, key: int, title: str, text: str) -> None:
    """Make an article's words findable."""
    (last_id,) = connection.execute(search_index_queries.LAST_PASSAGE_ID).fetchone()
    rows = [
        {"id": passage_id, "article_key": key, "start": start, "end": end, "text": words}
        for passage_id, (start, end, words) in zip(
            count(last_id + 1), _passages(title, text), strict=False
        )
    ]
    connection.executemany(search_index_queries.ADD_PASSAGE, rows)
    connection.executemany(search_index_queries.INDEX_PASSAGE, rows)


def forget_article(connection: sqlite3.Connection, key: int, title: str, text: str) -> None:
    """Take an article's words out of the index."""
    ids = [row["id"] for row in connection.execute(search_index_queries.PASSAGE_IDS, {"key": key})]
    rows = [
        {"id": passage_id, "text": words}
        for passage_id, (_start, _end, words) in zip(ids, _passages(title, text), strict=True)
    ]
    connection.executemany(search_index_queries.FORGET_PASSAGE, rows)
    connection.execute(search_index_queries.DELETE_PASSAGES, {"key": key})


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the whole index anew from the articles, claims and evidence."""
    connection.execute(search_index_queries.CLEAR_PASSAGE_SEARCH)
    connection.execute(search_index_queries.CLEAR_PASSAGES)
    connection.execute(search_index_queries.CLEAR_CLAIM_SEARCH)
    for row in connection.execute(search_index_queries.ALL_TEXTS):
        index_article(connection, row["key"], row["title"], row["text"])
    connection.execute(search_index_queries.INDEX_ALL_CLAIMS)


def rebuild_speakers(connection: sqlite3.Connection) -> None:
    """Find out anew who speaks, and make the names findable.

    Apart from rebuild(), for stores of before there were speakers.
    """
    connection.execute(search_index_queries.CLEAR_CLAIM_SEARCH)
    connection.execute(search_index_queries.INDEX_ALL_CLAIMS)
    # Without what the triggers make findable meanwhile, which the last step does at once.
    connection.execute(search_index_queries.CLEAR_SPEAKER_SEARCH)
    connection.execute(search_index_queries.CLEAR_SPEAKERS)
    connection.execute(search_index_queries.ADD_ALL_SPEAKERS)
    connection.execute(search_index_queries.INDEX_ALL_SPEAKERS)


def merges() -> Iterator[Callable[[sqlite3.Connection], bool]]:
    """Yield what to do, over and over, to have each part of the index in one piece.

    That also drops the last traces of deleted words. Each call does a little, and
    returns whether there is more to do.
    """
    for query in (
        search_index_queries.MERGE_PASSAGE_SEARCH,
        search_index_queries.MERGE_CLAIM_SEARCH,
        search_index_queries.MERGE_SPEAKER_SEARCH,
    ):
        yield from _merges_by(query)
    yield from merges_of_keys()


def merges_of_keys() -> Iterator[Callable[[sqlite3.Connection], bool]]:
    """Yield the same for what tellings are found by, which is searched faster in one piece."""
    yield from _merges_by(findings_queries.MERGE_KEYS)


def _merges_by(query: str) -> Iterator[Callable[[sqlite3.Connection], bool]]:
    # https://sqlite.org/fts5.html#the_merge_command: begun with a negative number,
    # gone on with positive ones.
    yield partial(_merge, query, -_PAGES)
    yield partial(_merge, query, _PAGES)


def _merge(query: str, pages: int, connection: sqlite3.Connection) -> bool:
    before = connection.total_changes
    connection.execute(query, {"pages": pages})
    is_at_work = connection.total_changes - before >= _CHANGES_OF_WORK
    return is_at_work and pages > 0


def _passages(title: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the start, the end and the words of each passage; a title alone has no span."""
    paragraphs = _PARAGRAPH.finditer(text)
    first = next(paragraphs, None)
    if first is None or first[0].strip() != title:
        yield 0, 0, title
    if first is not None:
        yield first.start(), first.end(), first[0]
    for paragraph in paragraphs:
        yield paragraph.start(), paragraph.end(), paragraph[0]
