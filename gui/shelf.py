"""Keeps the library in step with the store, without reading all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.errors import GalleyError, UnknownArticleError
from core.store.shelving import ShelfFilter, ShelfView
from gui.messages import show_failures, told

if TYPE_CHECKING:
    from core.models import ArticleSummary
    from core.store import Store
    from gui.library_panel import LibraryPanel


class Shelf(QObject):
    """Shows in the library what the store holds, and which article of it is open.

    Signals:
        viewed(): the library is looked at in another way.
    """

    viewed = Signal()

    def __init__(self, store: Store, panel: LibraryPanel) -> None:
        super().__init__(panel)
        self._store: Store | None = store
        self._panel = panel
        self._open_id: str | None = None
        self.view = ShelfView()

    @property
    def has_articles(self) -> bool:
        """Whether the store has any, be they listed or not."""
        if self._panel.model.rowCount() or self._store is None:
            return self._panel.model.rowCount() > 0
        try:
            return self._store.articles_before() > 0
        except GalleyError:
            return False

    def set_view(self, view: ShelfView) -> None:
        """Look at the library in another way."""
        self.view = view
        self._list()
        if self._open_id is not None:
            self.show_open(self._open_id)
        self.viewed.emit()

    def show_store(self, store: Store) -> None:
        """List the articles of a store, none of them open."""
        self._store, self._open_id = store, None
        self._list()

    def put_store_away(self) -> None:
        """Read nothing until show_store(); what was read stays in sight."""
        self._store = None

    def refresh(self) -> None:
        """List what the store holds now, after articles have come, gone or changed."""
        if self._store is None:
            return
        try:
            self._panel.refresh(self._store.shelf_size(self.view))
            self._panel.show_state(self._state())
        except GalleyError as error:
            show_failures(self._panel, [told(error)])
        if self._open_id is not None:
            self.show_open(self._open_id)

    def update(self, article_id: str) -> None:
        """Show an article as it now stands in the store, a new one at the end."""
        if self._store is None:
            return
        try:
            row = self._panel.model.row_of(article_id)
            if row is None:
                row = self._store.shelf_place(self.view, article_id)
            summary = self._store.shelved(article_id)
        except GalleyError:
            return  # a change that can't be saved says so, and the next look lists anew
        if row is None:
            return
        if row >= self._panel.model.rowCount():
            self._panel.refresh(row + 1)
        else:
            self._panel.model.put_summary(row, summary)

    def show_open(self, article_id: str | None) -> None:
        """Mark the article that is open; None where none is."""
        self._open_id = article_id
        if article_id is None or self._store is None:
            return
        try:
            row = self._store.shelf_place(self.view, article_id)
            if row is not None and row >= self._panel.model.rowCount():
                self._panel.refresh(self._store.shelf_size(self.view))
            self._panel.show_open(row)
        except GalleyError:
            return  # erased or out of reach, which the next thing that is done says

    def choose(self, article_id: str) -> str | None:
        """Return the article if the store still has it, else the first; None in an empty one."""
        if self._store is None:
            return None
        try:
            return self._store.summary(article_id).id
        except UnknownArticleError:
            return self.at(0)
        except GalleyError:
            return None  # which the library has said already

    def at(self, row: int) -> str | None:
        """Return the article in a row, or in the last one where there is no such row."""
        last = self._panel.model.rowCount() - 1
        summary = self._panel.model.summary(max(0, min(row, last)))
        return summary.id if summary else None

    def _read(self, row: int, limit: int) -> list[ArticleSummary]:
        return self._store.shelf(self.view, row, limit=limit) if self._store else []

    def _list(self) -> None:
        if self._store is None:
            return
        try:
            self._panel.show_library(self._store.shelf_size(self.view), self._read)
            self._panel.show_state(self._state())
        except GalleyError as error:
            show_failures(self._panel, [told(error)])

    def _state(self) -> str:
        """Return what the library leaves out, empty where it shows all."""
        assert self._store is not None, "only an open store is told of"
        tr = QCoreApplication.translate
        shown = self._store.shelf_size(self.view)
        match self.view.filter:
            case ShelfFilter.OPEN:
                return tr("Shelf", "Only those with open work: {0}").format(shown)
            case ShelfFilter.TAG:
                return tr("Shelf", "Only those tagged “{0}”: {1}").format(self.view.tag, shown)
            case ShelfFilter.ARCHIVED:
                return tr("Shelf", "Only archived articles: {0}").format(shown)
            case _:
                hidden = self._store.shelf_size(ShelfView(filter=ShelfFilter.ARCHIVED))
                return tr("Shelf", "Archived and not shown: {0}").format(hidden) if hidden else ""
