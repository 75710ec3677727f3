"""Keeps the library in step with the store, without reading all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.errors import GalleyError, UnknownArticleError
from core.store.shelving import ShelfFilter, ShelfView
from gui.messages import show_failures, told
from gui.words import number_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.models import ArticleSummary
    from core.store import Store
    from gui.library_panel import LibraryPanel
    from gui.store_reader import StoreReader

_FEW: Final = 8
"""Of more articles that change at once, none is read by itself."""


class Shelf(QObject):
    """Shows in the library what the store holds, and which article of it is open.

    Signals:
        viewed(): the library is looked at in another way.
    """

    viewed = Signal()

    def __init__(self, store: Store, reader: StoreReader, panel: LibraryPanel) -> None:
        super().__init__(panel)
        self._store: Store | None = store
        self._reader = reader
        self._panel = panel
        self._open_id: str | None = None
        self._changes = 0
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

    def take_in(self) -> None:
        """List what has come in meanwhile, where it is too much to look at each article."""
        self._changes += 1
        if self._store is None:
            return
        try:
            self._panel.refresh(self._store.shelf_size(self.view))
        except GalleyError:
            return  # the next look lists anew

    def update(self, article_id: str) -> None:
        """Show an article as it now stands in the store, a new one at the end."""
        self._changes += 1
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

    def follow(self, article_id: str) -> None:
        """Show an article as it now stands in the store, if it is looked at."""
        self._changes += 1
        row = self._panel.model.row_of(article_id)
        if row is None or self._store is None:
            return
        try:
            self._panel.model.put_summary(row, self._store.shelved(article_id))
        except GalleyError:
            return  # a change that can't be saved says so, and the next look lists anew

    def follow_all(self, article_ids: Collection[str]) -> None:
        """Show articles as they now stand; of more than a few, what is looked at is read anew."""
        if len(article_ids) > _FEW:
            self._panel.refresh(self._panel.model.rowCount())
            return
        for article_id in article_ids:
            self.follow(article_id)

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

    def _ask(self, row: int, limit: int) -> None:
        """Have a page read beside the window, and shown when it is there."""
        view, changes = self.view, self._changes

        def show(page: list[ArticleSummary] | None) -> None:
            if view != self.view:
                return
            self._panel.model.put_page(row, page)
            if changes != self._changes:
                # What has changed meanwhile may not be in it yet.
                self._ask(row, limit)

        self._reader.ask(
            f"library from {row}",
            lambda store: store.shelf(view, row, limit=limit),
            show,
            # Drawn as blank; what is wrong, the next thing that is done says.
            failed=lambda _error: self._panel.model.put_page(row, None),
        )

    def _list(self) -> None:
        if self._store is None:
            return
        try:
            size = self._store.shelf_size(self.view)
            self._panel.show_library(size, self._read, self._ask)
            self._panel.show_state(self._state())
        except GalleyError as error:
            show_failures(self._panel, [told(error)])

    def _state(self) -> str:
        """Return what the library leaves out, empty where it shows all."""
        assert self._store is not None, "only an open store is told of"
        tr = QCoreApplication.translate
        shown = number_text(self._store.shelf_size(self.view))
        match self.view.filter:
            case ShelfFilter.OPEN:
                return tr("Shelf", "Only those with open work: {0}").format(shown)
            case ShelfFilter.TAG:
                return tr("Shelf", "Only those tagged “{0}”: {1}").format(self.view.tag, shown)
            case ShelfFilter.ARCHIVED:
                return tr("Shelf", "Only archived articles: {0}").format(shown)
            case _:
                hidden = self._store.shelf_size(ShelfView(filter=ShelfFilter.ARCHIVED))
                said = tr("Shelf", "Archived and not shown: {0}")
                return said.format(number_text(hidden)) if hidden else ""
