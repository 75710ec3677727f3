"""The desk's window: library, article, claim panel, filter and progress, and what joins them."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from core.settings import load_settings
from gui.announcing import Announcer
from gui.article_view import ArticleView
from gui.backing_up import BackingUp
from gui.beside import Beside
from gui.claim_editing import ClaimEditing
from gui.claim_side import ClaimSide
from gui.claims_table import ClaimsTable
from gui.claims_tabling import ClaimsTabling
from gui.commands import Commands
from gui.desk import Desk
from gui.filing import Filing
from gui.filter_bar import FilterBar
from gui.guide import Guide
from gui.library_panel import LibraryPanel
from gui.messages import show_failures
from gui.notice_line import NoticeLine
from gui.panes import Panes
from gui.reviewing import Reviewing
from gui.scrolled import Scrolled
from gui.search_panel import SearchPanel
from gui.searching import Searching
from gui.sentence_reading import SentenceReading
from gui.shelf import Shelf
from gui.side import Side
from gui.sources import Sources
from gui.store_watch import StoreWatch
from gui.theme import apply_theme, theme_for
from gui.typeset import TypeStyle
from gui.unsaved_bar import UnsavedBar
from gui.visits import Visits
from gui.welcome import Welcome
from gui.worker_client import WorkerClient
from gui.worker_reports import WorkerReports

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
    from PySide6.QtWidgets import QApplication

    from core.models import StoredClaim
    from core.store import Store


class MainWindow(QMainWindow):
    """Joins the desk, the store and the worker to the panels that show them."""

    def __init__(
        self,
        store: Store,
        worker_command: Sequence[str],
        paths: Sequence[Path] = (),
        *,
        open_store: Callable[[], Store] | None = None,
    ) -> None:
        """Show the store; paths are opened as soon as the window has been painted.

        open_store opens the same store anew, once a backup has taken its place; without
        it the window restores none.
        """
        super().__init__()
        self.store = store
        self.settings = load_settings()
        self.theme = theme_for(self.settings.appearance)
        self.desk = Desk(store, self.settings.reviewer, self)
        self.worker = WorkerClient(worker_command, self)
        self._watch = StoreWatch(self.worker, self)
        self.library = LibraryPanel(self.theme)
        self.shelf = Shelf(store, self.library)
        self.search_panel = SearchPanel(self.theme)
        self.side = Side(self.library, self.search_panel)
        self.article_view = ArticleView(self.theme)
        self.beside = Beside(self)
        self.visits = Visits(self.desk, self.article_view, self)
        self.reading = SentenceReading(self.desk, self.article_view, self)
        self.claim_editing = ClaimEditing(self.desk, self.article_view, self.reading, self)
        self.claim_side = ClaimSide(self.theme)
        self.claim_panel = self.claim_side.claim_panel
        self.filter_bar = FilterBar(self.theme)
        self.unsaved_bar = UnsavedBar(self.desk.unsaved, self.theme)
        self.notice_line = NoticeLine()
        self.guide = Guide(self)
        self.welcome = Welcome()
        self.claims_table = ClaimsTable(self.theme)
        self.is_showing_table = False
        self._pages = QStackedWidget()
        self._panes = Panes(
            (self.side, self._pages, self.claim_side),
            (self.notice_line, self.guide.bar, self.unsaved_bar, self.filter_bar),
        )
        self._paths = list(paths)
        self._is_painted = False
        self.has_begun = False
        self._opens_next_article = False
        self._titles: dict[str, str] = {}
        self.setWindowTitle("Galley")
        self.setAcceptDrops(True)
        self._lay_out()
        self.reports = WorkerReports(self.worker, self.filter_bar, self)
        self.backing_up = BackingUp(self, open_store)
        self.searching = Searching(self)
        self.tabling = ClaimsTabling(self)
        self.filing = Filing(self)
        self.sources = Sources(self)
        self.reviewing = Reviewing(self)
        self.commands = Commands(self)
        self._connect_desk()
        self._connect_worker()
        self._connect_panels()
        for view in (self.article_view, self.beside):
            view.set_style(TypeStyle.of(self.settings))
        self.shelf.show_store(store)
        self.notice_line.show_notice(store.notice())
        self._show_page()
        self.guide.begin_once()
        Announcer(self.desk, self.article_view, self.claim_panel)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Bring files, folders or corpora in; the first article of them is opened."""
        self._opens_next_article = True
        self.worker.import_paths(paths)

    def set_theme(self, appearance: str) -> None:
        """Give the window the colours of "light", "dark" or the system's choice."""
        self.theme = theme_for(appearance)
        application: QApplication | None = QGuiApplication.instance()  # type: ignore[assignment]
        if application is not None:
            apply_theme(application, self.theme)
        panels = (self.library, self.search_panel, self.article_view, self.beside, self.claim_side)
        for panel in panels:
            panel.set_theme(self.theme)
        self.claims_table.set_theme(self.theme)
        for bar in (self.unsaved_bar, self.filter_bar):
            bar.set_theme(self.theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._begin)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.open_paths([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
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
        self._panes.keep(self)
        super().closeEvent(event)

    def put_store_away(self) -> None:
        """Close the store, so that its file can be replaced; use_store() goes on from there."""
        self.claim_panel.hand_over()
        self.desk.unsaved.pause()
        self._stop(at_once=True)
        self.shelf.put_store_away()
        self.searching.put_away()
        self.tabling.put_away()
        self.beside.put_away()
        self.visits.forget()
        self.store.close()

    def use_store(self, store: Store) -> None:
        """Show the store that has taken the place of the one put away."""
        self.store = store
        self.shelf.show_store(store)
        self.desk.use_store(store)
        self.setWindowTitle("Galley")
        self.article_view.show_article(None)
        self._show_page()
        self._paths = []
        self._begin()

    def _stop(self, *, at_once: bool) -> None:
        self._watch.stop()
        self.worker.stop(at_once=at_once)
        QSettings().setValue(self._article_key, self.desk.article.id if self.desk.article else "")

    def _begin(self) -> None:
        """Do what had to wait for the first paint: the child process, and the first article."""
        self.worker.start()
        if self._paths:
            self.open_paths(self._paths)
        else:
            self._open_latest_article()
        self._watch.start(self.store)
        self.has_begun = True

    def _open_latest_article(self) -> None:
        latest = str(QSettings().value(self._article_key, ""))
        article_id = self.shelf.choose(latest)
        if article_id is not None:
            self.desk.open_article(article_id)

    def _ask_before_closing(self) -> None:
        """Say what would be lost, once; the answer may close the window."""
        from gui.closing import ClosingBox  # late: the first paint can do without

        if self.findChild(ClosingBox) is None:
            box = ClosingBox(self.desk.unsaved, self._titles, self)
            box.close_wanted.connect(self.close)
            box.open()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.beside.pane)
        self._pages.addWidget(self.claims_table)
        self.setCentralWidget(Scrolled(self._panes))
        self._panes.restore(self)

    def _connect_desk(self) -> None:
        self.desk.article_changed.connect(self._on_article_changed)
        self.desk.article_deleted.connect(self._on_article_deleted)
        self.desk.claims_changed.connect(self._on_claims_changed)
        self.desk.claim_changed.connect(self._on_claim_changed)
        self.desk.selection_changed.connect(self._on_selection_changed)
        self.desk.failed.connect(self._on_desk_failed)
        self.desk.articles_changed.connect(self._on_articles_changed)
        self.desk.finished.connect(self._on_finished)
        self.desk.unsaved.changed.connect(self._on_unsaved_changed)

    def _connect_worker(self) -> None:
        self.worker.article_added.connect(self._on_article_added)
        self.worker.claims_detected.connect(self._on_claims_detected)
        self._watch.changed_elsewhere.connect(self._on_store_changed_elsewhere)
        self.worker.busy_changed.connect(self._on_busy_changed)

    def _connect_panels(self) -> None:
        self.side.search_shown.connect(self._panes.make_room)
        self.library.article_chosen.connect(self.desk.open_article)
        self.article_view.claim_clicked.connect(self.desk.select)
        self.claim_panel.verdict_chosen.connect(self.desk.settle)
        self.claim_panel.note_written.connect(self.desk.set_note)
        self.claim_panel.note_left.connect(self.article_view.setFocus)
        self.unsaved_bar.relieved.connect(self._on_relieved)
        self.filter_bar.filter_chosen.connect(self.desk.set_filter)
        self.reading.progressed.connect(self.filter_bar.show_reading)
        for teller in (self.reading, self.claim_editing):
            teller.told.connect(self.filter_bar.show_message)
        self.welcome.open_requested.connect(self.commands.choose_articles)
        self.welcome.samples_requested.connect(self.commands.open_samples)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_colour_scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_colour_scheme_changed)

    @property
    def has_articles(self) -> bool:
        """Whether there is anything to review."""
        return self.shelf.has_articles

    @property
    def _article_key(self) -> str:
        """Where it is kept which article of this store was open last."""
        return f"article/{str(self.store.path).replace('/', '|')}"

    def show_table(self, *, is_wanted: bool) -> None:
        """Put the table of all claims in the article's place, or the article back."""
        self.is_showing_table = is_wanted
        self.visits.is_at_table = is_wanted
        self.filter_bar.show_counts(is_wanted=not is_wanted)
        self._show_page()

    def _show_page(self) -> None:
        """Show the welcome instead of empty panels while there is nothing to review."""
        has_articles = self.has_articles
        page = self.claims_table if self.is_showing_table else self.beside.pane
        self._pages.setCurrentWidget(page if has_articles else self.welcome)
        for panel in (self.side, self.claim_side, self._panes.rule, self.filter_bar):
            panel.setVisible(has_articles)
        self.claim_side.setVisible(has_articles and not self.is_showing_table)

    def _on_article_changed(self) -> None:
        article = self.desk.article
        assert article is not None, "the desk tells of an article that it opened"
        self.setWindowTitle(f"{article.title} — Galley")
        self._titles[article.id] = article.title
        self.article_view.show_article(article)
        self.shelf.show_open(article.id)
        self.article_view.setFocus()
        if not self.desk.is_detected and not self.worker.is_busy:
            self.worker.detect(article.id)

    def _on_article_deleted(self) -> None:
        self.setWindowTitle("Galley")
        self.article_view.show_article(None)
        self.worker.tidy()
        row = self.library.list.currentIndex().row()
        self.shelf.show_open(None)
        self.shelf.refresh()
        self._show_page()
        following = self.shelf.at(row)
        if following is not None:
            self.desk.open_article(following)

    def _on_articles_changed(self) -> None:
        self.shelf.refresh()
        self._show_page()

    def _on_claims_changed(self) -> None:
        self.article_view.show_claims(self.desk.shown)
        self.filter_bar.show_claims(self.desk.claims, self.desk.filter)

    def _on_claim_changed(self, stored: StoredClaim) -> None:
        is_shown = self.article_view.shows(stored.id)
        if self.desk.filter.matches(stored) and self.desk.claim(stored.id) is not None:
            self.article_view.replace_claim(stored)
        elif is_shown:
            self.article_view.drop_claim(stored.id)
        self.filter_bar.replace_claim(stored)
        self.shelf.update(stored.article_id)
        if self.desk.selected is not None and self.desk.selected.id == stored.id:
            self._on_selection_changed(stored)

    def _on_selection_changed(self, stored: StoredClaim | None) -> None:
        self.article_view.select_claim(stored.id if stored else None)
        text = self.desk.article.text if self.desk.article else ""
        is_unsaved = stored is not None and stored.id in self.desk.unsaved.claim_ids
        self.claim_panel.show_claim(stored, text, self.desk.history(), is_unsaved=is_unsaved)
        if stored is None and self.desk.is_detected and not self.desk.claims:
            self.claim_panel.kind_label.setText(self.tr("No claims were found in this article"))

    def _on_desk_failed(self, sentence: str) -> None:
        show_failures(self, [sentence])
        self._on_selection_changed(self.desk.selected)

    def _on_unsaved_changed(self) -> None:
        self.article_view.show_unsaved(self.desk.unsaved.claim_ids)

    def _on_relieved(self) -> None:
        self.filter_bar.show_message(self.tr("All marks are saved"))

    def _on_finished(self) -> None:
        self.filter_bar.show_message(self.tr("Every claim of this article is settled"))

    def _on_article_added(self, article_id: str) -> None:
        self.shelf.update(article_id)
        self._show_page()
        if self._opens_next_article:
            self._opens_next_article = False
            self.desk.open_article(article_id)

    def _on_claims_detected(self, article_id: str) -> None:
        self.shelf.update(article_id)
        if self.desk.article is not None and self.desk.article.id == article_id:
            self.desk.reload_claims()

    def _on_busy_changed(self, is_busy: bool) -> None:
        if not is_busy:
            self._opens_next_article = False

    def _on_store_changed_elsewhere(self) -> None:
        self.shelf.refresh()
        self.tabling.refresh()
        self.beside.refresh()
        self._show_page()
        if self.desk.article is not None:
            self.desk.reload_claims()

    def _on_colour_scheme_changed(self) -> None:
        if self.settings.appearance == "system":
            self.set_theme("system")
