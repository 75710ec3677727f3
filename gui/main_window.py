"""The desk's window: what it is from its first paint to the moment that it is closed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from core.settings import load_settings
from gui.actions import add_menus
from gui.panes import Panes
from gui.scrolled import Scrolled
from gui.starting import import_apart
from gui.theme import change_theme, theme_for
from gui.window_parts import WindowParts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6 import QtGui

    from core.store import Store
    from gui.incoming import ArticleSource


class MainWindow(WindowParts):
    """Shows at once what is always there, and then joins to it the desk with all its parts.

    Signals:
        furnished(): all the parts are there.
    """

    furnished = Signal()

    def __init__(
        self,
        take_store: Callable[[], Store | None],
        worker_command: Sequence[str],
        sources: Sequence[ArticleSource] = (),
        *,
        open_store: Callable[[], Store] | None = None,
        is_first_start: bool = False,
    ) -> None:
        """Make what is painted first; all else follows it, and then the sources are opened.

        take_store returns the store to work on, or None where there is none to be had, which
        was said. open_store opens the same store anew, once a backup has taken its place;
        without it the window restores none.
        """
        super().__init__()
        self.settings = load_settings()
        self.theme = theme_for(self.settings.appearance)
        self.worker_command = list(worker_command)
        self.open_store = open_store
        self._take_store = take_store
        self._sources = list(sources)
        self._is_painted = False
        self.has_begun = False
        self._is_stopped = False
        self.is_showing_table = False
        self.titles: dict[str, str] = {}
        """The titles of the articles that were opened, by their ids."""
        self.panes = Panes(has_sides=not is_first_start)
        self.setWindowTitle("Galley")
        add_menus(self)
        self.setCentralWidget(Scrolled(self.panes))
        self.panes.restore(self)

    def set_theme(self, appearance: str) -> None:
        """Give the window the colours of "light", "dark" or the system's choice."""
        self.theme = theme_for(appearance)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            change_theme(application, self.theme)
        panels = (self.library, self.search_panel, self.article_view, self.beside, self.claim_side)
        for panel in panels:
            panel.set_theme(self.theme)
        for page in (self.claims_table, self.findings_panel, self.comparison):
            page.set_theme(self.theme)
        for bar in (self.unsaved_bar, self.filter_bar):
            bar.set_theme(self.theme)
        self.update()

    def follow_system(self) -> None:
        """Take the system's colours again, where they are wanted."""
        if self.settings.appearance == "system":
            self.set_theme("system")

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._furnish)

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        self.dropping.enter(event)

    def dragLeaveEvent(self, event: QtGui.QDragLeaveEvent) -> None:
        self.dropping.leave()

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        self.dropping.take(event)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        if not self.has_begun:
            super().closeEvent(event)
            return
        if self.backing_up.is_restoring:
            event.ignore()
            return
        self.claim_panel.hand_over()
        self.desk.unsaved.save(within=math.inf)
        if len(self.desk.unsaved):
            self._ask_before_closing()
            event.ignore()
            return
        self.sources.put_away()
        self._stop(at_once=False)
        self.panes.keep(self)
        super().closeEvent(event)

    def put_store_away(self) -> None:
        """Close the store, so that its file can be replaced; use_store() goes on from there."""
        self.claim_panel.hand_over()
        self.desk.unsaved.pause()
        self._stop(at_once=True)
        self.shelf.put_store_away()
        self.searching.put_away()
        self.tabling.put_away()
        self.findings.put_away()
        self.beside.put_away()
        self.visits.forget()
        self.store.close()

    def use_store(self, store: Store) -> None:
        """Show the store that has taken the place of the one put away."""
        self.store = store
        self.reader.start(store)
        self.shelf.show_store(store)
        self.desk.use_store(store)
        self.setWindowTitle("Galley")
        self.article_page.show_article(None)
        self.show_page()
        self._sources = []
        self._begin()

    def breathe(self) -> None:
        """Let the window answer the system; keys and clicks wait until it can do what they ask."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    @property
    def has_articles(self) -> bool:
        """Whether there is anything to review."""
        return self.shelf.has_articles

    def show_table(self, *, is_wanted: bool) -> None:
        """Put the table of all claims in the article's place, or the article back."""
        self.is_showing_table = is_wanted
        self.visits.is_at_table = is_wanted
        self.show_page()

    def show_page(self) -> None:
        """Show the welcome instead of empty panels while there is nothing to review."""
        has_articles, is_table = self.has_articles, self.is_showing_table
        page = self.claims_table if is_table else self.comparison.pane
        self.pages.setCurrentWidget(page if has_articles else self.welcome)
        self.claim_side.setVisible(has_articles and not is_table)
        beside = self.claims_table.table.wanted_width if is_table else 0
        self.panes.show_first(is_wanted=has_articles, beside=beside)
        self.filter_bar.show_counts(is_wanted=has_articles and not is_table)
        self.filter_bar.show_hint(is_wanted=has_articles and is_table)
        for part in (self.panes.rule, self.filter_bar):
            part.setVisible(has_articles)

    def _furnish(self) -> None:
        """Import and make all that the first paint could do without, and begin."""
        if not self.isVisible():
            return
        import_apart(self.breathe)
        store = self._take_store()
        if store is None:
            QCoreApplication.exit(1)
            return
        from gui.furnishing import furnish

        self.store = store
        for _ in furnish(self):
            self.breathe()
        self.furnished.emit()
        self.breathe()
        if self.isVisible():
            self._begin()

    def _begin(self) -> None:
        """Open what was asked for, or where the reviewer left off, and start the helper."""
        if self._sources:
            self.opening.open(self._sources)
        else:
            self._open_latest_article()
        self.has_begun, self._is_stopped = True, False
        # What is open is painted before the helper takes the processor.
        QTimer.singleShot(0, self, self._begin_beside)

    def _begin_beside(self) -> None:
        """Start what works beside the window, unless it was closed meanwhile."""
        if not self._is_stopped:
            self.worker.start()
            self.watch.start(self.store)
            self.comparing.start()

    def _stop(self, *, at_once: bool) -> None:
        self._is_stopped = True
        self.watch.stop()
        self.comparing.stop()
        self.reader.stop()
        self.worker.stop(at_once=at_once)
        QSettings().setValue(self._article_key, self.desk.article.id if self.desk.article else "")

    def _open_latest_article(self) -> None:
        latest = str(QSettings().value(self._article_key, ""))
        article_id = self.shelf.choose(latest)
        if article_id is not None:
            self.desk.open_article(article_id)

    @property
    def _article_key(self) -> str:
        """Where it is kept which article of this store was open last."""
        return f"article/{str(self.store.path).replace('/', '|')}"

    def _ask_before_closing(self) -> None:
        """Say what would be lost, once; the answer may close the window."""
        from gui.closing import ClosingBox  # late: the first paint can do without

        if self.findChild(ClosingBox) is None:
            box = ClosingBox(self.desk.unsaved, self.titles, self)
            box.close_wanted.connect(self.close)
            box.open()
