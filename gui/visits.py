"""The places that a reviewer was at, to go back to and forward again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from gui.article_view import ArticleView
    from gui.desk import Desk


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reviewer was: the article, the claim under review, the first character in sight."""

    article_id: str
    claim_id: int | None
    top: int


_TABLE: Final = Place("", None, 0)
"""The table of all claims, which keeps its own place."""


class Visits(QObject):
    """Remembers each place that is left for another article or by leave(), as a browser does.

    Signals:
        table_wanted(): the way leads to the table of all claims.
        article_wanted(): the way leads to an article.
    """

    table_wanted = Signal()
    article_wanted = Signal()

    def __init__(self, desk: Desk, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._is_moving = False
        self.is_at_table = False
        desk.article_left.connect(self._on_article_left)
        desk.article_deleted.connect(self._on_article_deleted)

    def leave(self) -> None:
        """Remember the present place, for a jump within the article or out of it."""
        here = self._here()
        if here is not None and here not in self._behind[-1:]:
            self._behind.append(here)
            self._ahead.clear()
        self._is_moving = True

    def arrive(self) -> None:
        """End the jump that leave() began."""
        self._is_moving = False
        if self._behind[-1:] == [self._here()]:
            self._behind.pop()

    def back(self) -> None:
        """Go to the place before this one."""
        self._move(self._behind, self._ahead)

    def forward(self) -> None:
        """Go to the place that back() was called from."""
        self._move(self._ahead, self._behind)

    def forget(self) -> None:
        """Forget all places: the store is another."""
        self._behind.clear()
        self._ahead.clear()

    def _move(self, source: list[Place], target: list[Place]) -> None:
        here = self._here()
        while source and source[-1] == here:
            source.pop()
        if not source:
            return
        place = source.pop()
        self._is_moving = True
        try:
            if self._go(place) and here is not None:
                target.append(here)
        finally:
            self._is_moving = False

    def _go(self, place: Place) -> bool:
        """Go to a place; tells whether it is still there."""
        desk = self._desk
        if place == _TABLE:
            self.table_wanted.emit()
            return True
        self.article_wanted.emit()
        if desk.article is None or desk.article.id != place.article_id:
            desk.open_article(place.article_id)
        if desk.article is None or desk.article.id != place.article_id:
            return False
        if place.claim_id is not None:
            desk.select(place.claim_id)
        self._view.scroll_to(place.top)
        return True

    def _here(self) -> Place | None:
        desk = self._desk
        if self.is_at_table:
            return _TABLE
        if desk.article is None:
            return None
        claim_id = desk.left_here.id if desk.left_here else None
        return Place(desk.article.id, claim_id, self._view.top())

    def _on_article_left(self) -> None:
        if not self._is_moving:
            self.leave()
            self._is_moving = False

    def _on_article_deleted(self, article_id: str) -> None:
        for places in (self._behind, self._ahead):
            places[:] = [place for place in places if place.article_id != article_id]
