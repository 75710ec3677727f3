"""What the desk's window has once it is furnished: its store, its panels, and its hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from core.store import Store
    from gui.article_head import ArticlePage
    from gui.article_view import ArticleView
    from gui.backing_up import BackingUp
    from gui.beside import Beside
    from gui.bringing_in import BringingIn
    from gui.claim_editing import ClaimEditing
    from gui.claim_panel import ClaimPanel
    from gui.claim_side import ClaimSide
    from gui.claims_table import ClaimsTable
    from gui.claims_tabling import ClaimsTabling
    from gui.commands import Commands
    from gui.comparing import Comparing
    from gui.comparison import Comparison
    from gui.desk import Desk
    from gui.dropping import Dropping
    from gui.filing import Filing
    from gui.filter_bar import FilterBar
    from gui.findings import Findings
    from gui.findings_panel import FindingsPanel
    from gui.guide import Guide
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
    from gui.unsaved_bar import UnsavedBar
    from gui.visits import Visits
    from gui.welcome import Welcome
    from gui.worker_client import WorkerClient
    from gui.worker_reports import WorkerReports


class WindowParts(QMainWindow):
    """Names the parts; they are made and joined by furnishing, after the first paint."""

    store: Store
    desk: Desk
    worker: WorkerClient
    watch: StoreWatch
    reader: StoreReader
    library: LibraryPanel
    shelf: Shelf
    search_panel: SearchPanel
    findings_panel: FindingsPanel
    side: Side
    article_view: ArticleView
    article_page: ArticlePage
    beside: Beside
    comparison: Comparison
    visits: Visits
    reading: SentenceReading
    claim_editing: ClaimEditing
    claim_side: ClaimSide
    claim_panel: ClaimPanel
    filter_bar: FilterBar
    unsaved_bar: UnsavedBar
    notice_line: NoticeLine
    opening_bar: OpeningBar
    guide: Guide
    welcome: Welcome
    claims_table: ClaimsTable
    pages: QStackedWidget
    opening: Opening
    bringing_in: BringingIn
    dropping: Dropping
    originals: Originals
    reports: WorkerReports
    backing_up: BackingUp
    searching: Searching
    tabling: ClaimsTabling
    filing: Filing
    sources: Sources
    reviewing: Reviewing
    findings: Findings
    comparing: Comparing
    commands: Commands
