"""The library as it is looked at: its articles in an order and through a filter."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from core.store import shelf_queries as queries
from core.store.connection import environment_errors
from core.store.filing import FilingCabinet
from core.store.rows import row_to_shelved

if TYPE_CHECKING:
    from core.models import ArticleSummary


class ShelfOrder(StrEnum):
    """What the articles of a store can be sorted by; progress means the work that is left."""

    ADDED = "added"
    TITLE = "title"
    DEADLINE = "deadline"
    PROGRESS = "progress"


class ShelfFilter(StrEnum):
    """Which articles are listed; archived ones only where they are asked for."""

    ALL = "all"
    OPEN = "open"
    TAG = "tag"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class ShelfView:
    """A way to look at the library; tag is wanted by its filter alone."""

    order: ShelfOrder = ShelfOrder.ADDED
    is_descending: bool = False
    filter: ShelfFilter = ShelfFilter.ALL
    tag: str = ""


class Shelving(FilingCabinet):
    """Lists articles for the library."""

    def shelf(self, view: ShelfView, place: int, *, limit: int) -> list[ArticleSummary]:
        """Return at most limit articles from a place on, counted from 0."""
        query = queries.PAGES[view.order, view.filter, view.is_descending]
        with environment_errors(self.path):
            rows = self._connection.execute(query, _values(view, place=place, limit=limit))
            return [row_to_shelved(row) for row in rows]

    def shelf_size(self, view: ShelfView) -> int:
        """Return how many articles are listed."""
        with environment_errors(self.path):
            return self._count(queries.COUNTS[view.filter], _values(view))

    def shelf_place(self, view: ShelfView, article_id: str) -> int | None:
        """Return the place of an article, None where it isn't listed."""
        values = _values(view, id=article_id)
        query = queries.PLACES[view.order, view.filter, view.is_descending]
        with environment_errors(self.path):
            if not self._count(queries.IS_LISTED[view.filter], values):
                return None
            return self._count(query, values)

    def shelved(self, article_id: str) -> ArticleSummary:
        """Return one article as the library lists it, or raise UnknownArticleError."""
        with environment_errors(self.path):
            self._article_key(article_id)
            row = self._one(queries.ONE, {"id": article_id})
        assert row is not None, "the article was just there"
        return row_to_shelved(row)

    def tags(self) -> list[str]:
        """Return the tags that articles have, in their order."""
        with environment_errors(self.path):
            return [row["tag"] for row in self._connection.execute(queries.TAGS)]

    def _count(self, query: str, values: dict[str, Any]) -> int:
        row = self._one(query, values)
        assert row is not None, "a count has a row"
        return int(row["articles"])


def _values(view: ShelfView, **more: Any) -> dict[str, Any]:
    # As it is written among the tags of an article, marks and all.
    return {"tag": json.dumps(view.tag, ensure_ascii=False), **more}
