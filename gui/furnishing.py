"""Makes the parts of the window, puts them into it, and joins them to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from gui.announcing import Announcer
from gui.article_head import ArticlePage
from gui.article_view import ArticleView
from gui.backing_up import BackingUp
from gui.beside import Beside
from gui.bringing_in import BringingIn
from gui.claim_editing import ClaimEditing
from gui.claim_side import ClaimSide
from gui.claims_table import ClaimsTable
from gui.claims_tabling import ClaimsTabling
from gui.commands import Commands
from gui.comparing import Comparing
from gui.comparison import Comparison
from gui.desk import Desk
from gui.dropping import Dropping
from gui.emblem import emblem
from gui.filing import Filing
from gui.filter_bar import FilterBar
from gui.findings import Findings
from gui.findings_panel import FindingsPanel
from gui.guide import Guide
from gui.in_step import InStep
from gui.library_panel import LibraryPanel
from gui.notice_line import NoticeLine
from gui.opening import Opening
from gui.opening_bar import OpeningBar
from gui.originals import Originals
from gui.reviewing import Reviewing
from gui.search_panel import SearchPanel
from gui.searching import Searching
from gui.sentence_reading import SentenceReading
from gui.shelf import Shelf
from gui.side import Side
from gui.sources import Sources
from gui.store_reader import StoreReader
from gui.store_watch import StoreWatch
from gui.theme import load_fonts
from gui.typeset import TypeStyle
from gui.unsaved_bar import UnsavedBar
from gui.visits import Visits
from gui.welcome import Welcome
from gui.worker_client import WorkerClient
from gui.worker_reports import WorkerReports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.main_window import MainWindow


def furnish(window: MainWindow) -> Iterator[None]:
    """Give the window, which has its store, all that there is to work with.

    Nothing of it is seen before all of it is there; it yields where the window may breathe.
    """
    yield from _make_desk(window)
    yield from _make_panels(window)
    yield from _make_pages(window)
    yield from _make_hands(window)
    InStep(window)
    _join(window)
    for view in (window.article_view, window.beside, window.comparison):
        view.set_style(TypeStyle.of(window.settings))
    yield
    window.shelf.show_store(window.store)
    yield
    yield from _put_in(window)
    Announcer(window.desk, window.article_view, window.claim_panel)


def _make_desk(window: MainWindow) -> Iterator[None]:
    """Make what acts and reads, and the views of the article."""
    load_fonts("SourceSerif*")
    window.desk = Desk(window.store, window.settings.reviewer, window)
    window.worker = WorkerClient(window.worker_command, window)
    window.watch = StoreWatch(window.worker, window)
    window.reader = StoreReader(window)
    window.reader.start(window.store)
    window.desk.reader = window.reader
    yield
    window.library = LibraryPanel(window.theme)
    window.shelf = Shelf(window.store, window.reader, window.library)
    yield
    window.search_panel = SearchPanel(window.theme)
    yield
    window.findings_panel = FindingsPanel(window.theme)
    window.side = Side(window.library, window.search_panel, window.findings_panel)
    yield
    window.article_view = ArticleView(window.theme)
    window.article_page = ArticlePage(window.article_view)
    window.beside = Beside(window)
    window.visits = Visits(window.desk, window.article_view, window)
    window.reading = SentenceReading(window.desk, window.article_view, window)
    window.claim_editing = ClaimEditing(window.desk, window.article_view, window.reading, window)
    yield


def _make_panels(window: MainWindow) -> Iterator[None]:
    """Make what stands beside and below the article."""
    window.claim_side = ClaimSide(window.theme)
    window.claim_panel = window.claim_side.claim_panel
    yield
    window.filter_bar = FilterBar(window.theme)
    window.unsaved_bar = UnsavedBar(window.desk.unsaved, window.theme)
    window.notice_line = NoticeLine()
    window.opening_bar = OpeningBar()
    window.guide = Guide(window)
    yield


def _make_pages(window: MainWindow) -> Iterator[None]:
    """Make what stands in the article's place, one at a time."""
    window.welcome = Welcome()
    yield
    window.claims_table = ClaimsTable(window.theme)
    yield
    window.pages = QStackedWidget()
    window.comparison = Comparison(window)
    for page in (window.welcome, window.comparison.pane, window.claims_table):
        window.pages.addWidget(page)
    yield


def _make_hands(window: MainWindow) -> Iterator[None]:
    """Make what carries out on the desk what is asked for in the panels and menus."""
    window.opening = Opening(window)
    window.bringing_in = BringingIn(window)
    window.originals = Originals(window)
    window.reports = WorkerReports(window.worker, window.filter_bar, window)
    window.backing_up = BackingUp(window, window.open_store)
    yield
    window.searching = Searching(window)
    window.tabling = ClaimsTabling(window)
    window.filing = Filing(window)
    window.sources = Sources(window)
    window.reviewing = Reviewing(window)
    window.findings = Findings(window)
    window.comparing = Comparing(window)
    yield
    window.commands = Commands(window)
    yield


def _join(window: MainWindow) -> None:
    """Have the desk do what the panels ask for."""
    desk = window.desk
    window.side.search_shown.connect(window.panes.make_room)
    window.library.article_chosen.connect(desk.open_article)
    window.article_view.claim_clicked.connect(desk.select)
    window.claim_panel.verdict_chosen.connect(window.findings.keys.settle)
    window.claim_panel.note_written.connect(desk.set_note)
    window.claim_panel.note_left.connect(window.comparison.take_back_keyboard)
    window.filter_bar.filter_chosen.connect(desk.set_filter)
    window.reading.progressed.connect(window.filter_bar.show_reading)
    for teller in (window.reading, window.claim_editing):
        teller.told.connect(window.filter_bar.show_message)
    window.welcome.open_requested.connect(window.bringing_in.choose_files)
    window.welcome.samples_requested.connect(window.bringing_in.open_samples)
    window.article_page.head.original_requested.connect(window.originals.open)


def _put_in(window: MainWindow) -> Iterator[None]:
    """Put the panels into the window, which takes files from now on."""
    window.panes.furnish(
        (window.side, window.pages, window.claim_side),
        (
            window.notice_line,
            window.guide.bar,
            window.opening_bar,
            window.unsaved_bar,
            window.filter_bar,
        ),
    )
    yield
    window.dropping = Dropping(window)
    window.setWindowIcon(emblem())
    window.show_page()
    window.notice_line.show_notice(window.store.notice())
    window.guide.begin_once()
    hints = QGuiApplication.styleHints()
    for changed in (
        hints.colorSchemeChanged,
        hints.accessibility().contrastPreferenceChanged,
    ):
        changed.connect(window.follow_system)
