"""The queries of the library, by name: articles in an order and through a filter.

An article's row is long, for its text is in it, so what is sorted and filtered by is read
from indexes that hold all of it, and the rows only of the articles of a page.
"""

from __future__ import annotations

from typing import Final

from core.store.findings_queries import count_noticed

_IS_OPEN: Final = "(progress.total > progress.reviewed or article.detector is null)"
_FILTERS: Final = {
    "all": "article.is_archived = 0",
    "open": f"article.is_archived = 0 and {_IS_OPEN}",
    "tag": "article.is_archived = 0 and instr(article.tags, :tag) > 0",
    "archived": "article.is_archived = 1",
}
_ORDERS: Final = {
    "added": "article.key",
    "title": "article.title collate nocase, article.key",
    "deadline": "article.deadline = '', article.deadline, article.key",
    "progress": "progress.total - progress.reviewed, article.key",
}
_JOINED: Final = """
    from article join progress on progress.article_key = article.key
"""
ONE: Final = f"""
    select id, title, source, detector, total, reviewed, tags, deadline, is_archived,
        {count_noticed("article")}
    from article join progress on progress.article_key = article.key
    where id = :id
"""


def _directed(order: str, direction: str) -> str:
    return ", ".join(f"{part} {direction}" for part in order.split(", "))


PAGES: Final = {
    (order, filter, is_descending): f"""
        select shelved.id, shelved.title, shelved.source, shelved.detector, shelved.tags,
            shelved.deadline, shelved.is_archived, standing.total, standing.reviewed,
            {count_noticed("shelved")}
        from (
            select page.key as key, row_number() over () as place from (
                select article.key as key {_JOINED} where {wanted}
                order by {_directed(keys, "desc" if is_descending else "")}
                limit :limit offset :place
            ) as page
        ) as listed
        join article as shelved on shelved.key = listed.key
        join progress as standing on standing.article_key = listed.key
        order by listed.place
    """
    for order, keys in _ORDERS.items()
    for filter, wanted in _FILTERS.items()
    for is_descending in (False, True)
}
"""By order, filter and direction: the articles of a page."""
COUNTS: Final = {
    filter: f"select count(*) as articles {_JOINED} where {wanted}"
    for filter, wanted in _FILTERS.items()
}
"""By filter: how many articles there are."""
PLACES: Final = {
    (order, filter, is_descending): f"""
        select count(*) as articles {_JOINED} where {wanted} and
            ({keys.replace(" collate nocase", "")}) {">" if is_descending else "<"} (
                select {keys.replace("article.", "here.").replace("progress.", "at.")}
                from article as here join progress as at on at.article_key = here.key
                where here.id = :id
            )
    """
    for order, keys in _ORDERS.items()
    for filter, wanted in _FILTERS.items()
    for is_descending in (False, True)
}
"""By order, filter and direction: how many articles come before one."""
TAGS: Final = """
    select distinct tag.value as tag from article, json_each(article.tags) as tag
    where article.tags != '[]' order by tag limit 200
"""
IS_LISTED: Final = {
    filter: f"select count(*) as articles {_JOINED} where {wanted} and article.id = :id"
    for filter, wanted in _FILTERS.items()
}
