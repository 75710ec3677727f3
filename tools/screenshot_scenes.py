"""What the pictures show: each scene reaches its states as a reviewer would, and takes them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from core.models import Verdict
from gui.closing import ClosingBox
from gui.filing_dialog import FilingDialog
from gui.printed_article import PrintedArticle, evidence_by_claim
from tools.screenshot_article import PAGE as MARKED_UP
from tools.screenshot_dialogs import dialogs, menus, palettes
from tools.screenshot_findings import findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.screenshot_stage import Stage

ROOT: Final = Path(__file__).resolve().parent.parent
WIDE: Final = QSize(2560, 1440)
SMALL: Final = QSize(900, 620)
SMALLEST: Final = QSize(427, 267)
"""What is left of 1280 by 800 at three times the size."""
PAGE: Final = QSizeF(794, 1123)
"""A4 on a screen of 96 dots an inch."""
VERDICTS: Final = (
    *(Verdict.VERIFIED, Verdict.DISPUTED, Verdict.VERIFIED, Verdict.NEEDS_CONTEXT),
    *(Verdict.VERIFIED, Verdict.DISMISSED),
)
RIGHT_TO_LEFT: Final = (
    "الميناء يفتح رصيفا ثالثا\n\n"
    "قالت رئيسة الميناء إن الرصيف الجديد كلف 6.5 million دولار، أي 12% أكثر من المتوقع. "
    "“سنستقبل 40 قاربا في اليوم”، قالت سلمى حداد.\n\n"
    "بدأ العمل عام 2023 وانتهى في 18 شهرا.\n"
)
WITHOUT_CLAIMS: Final = "A quiet day at the pier\n\nThe gulls came and went. Nobody spoke.\n"
LONG_TITLE: Final = (
    "Harbour-authority-and-ferry-operators-association-quarterly-report: what the "
    "commissioners said, what they did not say, and what it will cost everybody in the end\n\n"
    "The bill came to $4.2 million. “We pay,” said the Honourable Commissioner "
    "Wilhelmina Featherstonehaugh-Cholmondeley, in words that 17 people heard.\n"
)


def first_start(stage: Stage) -> None:
    """Show the desk with nothing to review yet."""
    stage.take("first-start", in_all=True)
    stage.take_at("first-start-small", SMALL)


def settling(stage: Stage) -> None:
    """Show two articles; some claims of the first are settled."""
    window = stage.window
    stage.read(ROOT / "resources" / "samples")
    stage.take("open-claims")
    window.guide.end()
    for verdict in VERDICTS:
        window.desk.settle(verdict)
    first = window.desk.claims[0]
    window.desk.set_note(first.id, "Operator’s log of 4 May, page 2.")
    stage.take("open-quotation")
    window.desk.select(first.id)
    stage.take("with-verdicts", in_all=True)
    window.desk.select(window.desk.claims[1].id)
    window.reviewing.give_reason(1)
    window.desk.select(window.desk.claims[1].id)
    stage.take("disputed-with-reason")


def sizes(stage: Stage) -> None:
    """Show the same at other sizes."""
    stage.take_at("wide", WIDE)
    stage.take_at("small", SMALL)
    stage.take_at("smallest", SMALLEST)


def evidence(stage: Stage) -> None:
    """Show the form for evidence, what it leaves in the panel, and the history."""
    window = stage.window
    form = window.claim_side.evidence_form
    window.sources.begin("https://example.org/harbour-report")
    form.lines["title"].setText("Harbour report")
    stage.take("evidence-form", in_all=True)
    form.finish()
    window.sources.begin("https://example.org/a-much-longer-address/of-a-page?with=a&query=too")
    form.finish()
    stage.take("evidence-listed")
    window.reviewing.show_history()
    stage.take("history")
    window.claim_side.history_panel.all_button.click()
    stage.take("history-of-all")
    stage.do("text")


def library(stage: Stage) -> None:
    """Show articles with tags and deadlines: one long, one without a claim, one in Arabic."""
    window, folder = stage.window, Path.home()
    files = {"quiet": WITHOUT_CLAIMS, "arabic": RIGHT_TO_LEFT, "long": LONG_TITLE}
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        stage.read(folder / f"{name}.txt")
        stage.take(f"article-{name}")
    for deadline in ("+0", "+3"):
        stage.do("file")
        dialog = stage.dialog()
        assert isinstance(dialog, FilingDialog), "this form asks for tags"
        dialog.tags_edit.setText("harbour, front page")
        dialog.deadline_edit.setText(deadline)
        dialog.accept()
        stage.do("previous_article")
    stage.take("library")
    stage.do("archive")
    stage.take("library-archived")
    first = window.shelf.at(0)
    assert first is not None, "there are articles"
    window.desk.open_article(first)
    window.filter_bar.show_message("")


def table(stage: Stage) -> None:
    """Show all claims: unfiltered, filtered, none left, a query that is wrong, several selected."""
    window = stage.window
    page = window.claims_table
    stage.do("claims")
    _until_still(stage)
    stage.take("table", in_all=True)
    for name, typed in (
        ("filtered", "kind:quoted verdict:open"),
        ("empty", "verdict:unverifiable has:note"),
        ("wrong", "value:>lots"),
        ("all", ""),
    ):
        page.field.setText(typed)
        page.ask()
        _until_still(stage)
        stage.take(f"table-{name}") if typed else None
    page.table.selectAll()
    stage.take("table-selected")
    page.choices["verdict"].showPopup()
    popup = page.choices["verdict"].view().window()
    stage.take("table-choice", popup)
    page.choices["verdict"].hidePopup()
    stage.take_at("table-wide", WIDE)
    stage.take_at("table-small", SMALL)
    stage.do("text")


def searching(stage: Stage) -> None:
    """Show what can be typed, what is found, what a hit opens, and what isn't there."""
    window = stage.window
    window.searching.begin()
    stage.take("search")
    for name, text in (
        ("hits", "ferry"),
        ("claims", "kind:quoted verdict:open"),
        ("mended", "battrey"),
        ("nothing", "zeppelin"),
        ("wrong", "verdict:maybe"),
    ):
        window.search_panel.field.setText(text)
        window.search_panel.ask()
        _until_still(stage)
        stage.take(f"search-{name}")
    window.search_panel.field.setText("battrey")
    window.search_panel.ask()
    _until_still(stage)
    window.search_panel.choose_next(1)
    stage.take("search-opened")
    stage.take_at("search-opened-small", SMALL)
    stage.do("text")


def reading(stage: Stage) -> None:
    """Show two articles side by side, one paragraph in focus, and words selected by caret."""
    window = stage.window
    stage.do("next_article")
    stage.do("beside")
    stage.take("beside", in_all=True)
    stage.take_at("beside-wide", WIDE)
    stage.do("close_beside")
    stage.do("focus")
    stage.take("focus")
    stage.do("focus")
    stage.do("caret")
    stage.take("caret")
    stage.do("text")
    window.filter_bar.show_message("")
    window.article_view.setFocus()


def unsaved(stage: Stage) -> None:
    """Show what has to wait while another program writes to the store."""
    window = stage.window
    with closing(sqlite3.connect(stage.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        window.desk.settle(Verdict.VERIFIED)
        window.desk.settle(Verdict.DISPUTED)
        stage.wait(lambda: window.desk.unsaved.is_alarming)
        window.desk.step(backwards=True)
        stage.take("unsaved", in_all=True)
        stage.take_dialog("closing", lambda: ClosingBox(window.desk.unsaved, {}, window).open())
        other.execute("ROLLBACK")
    stage.wait(lambda: not len(window.desk.unsaved))


def printed(stage: Stage) -> None:
    """Show the pages of the printed article."""
    desk = stage.window.desk
    assert desk.article is not None, "there is an article to print"
    article = PrintedArticle(
        desk.article, desk.claims, evidence_by_claim(stage.store, desk.article.id)
    )
    for _ in article.lay_out(PAGE):
        pass
    for number in range(article.page_count()):
        sheet = QPixmap(PAGE.toSize() * 2)
        sheet.setDevicePixelRatio(2)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        article.paint_page(painter, number)
        painter.end()
        label = QLabel()
        label.setPixmap(sheet)
        label.resize(PAGE.toSize())
        stage.take(f"printed-{number + 1}", label)


def markup(stage: Stage) -> None:
    """Show an article with headings, lists, a quote and tables, here and on paper."""
    file = Path.home() / "marked-up.html"
    file.write_text(MARKED_UP, encoding="utf-8")
    stage.read(file)
    stage.take("markup", in_all=True)
    stage.take_at("markup-wide", WIDE)
    stage.take_at("markup-small", SMALL)
    bar = stage.window.article_view.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.take("markup-tables", in_all=True)
    stage.take_at("markup-tables-smallest", SMALLEST)
    printed(stage)


def _until_still(stage: Stage) -> None:
    """Let an answer arrive that is read beside the window."""
    stage.settle()
    stage.wait(lambda: not stage.window.reader.is_busy)
    stage.settle()


SCENES: Final[tuple[Callable[[Stage], None], ...]] = (
    *(first_start, settling, sizes, evidence, findings, dialogs, palettes, menus, library),
    *(table, searching, reading, unsaved, printed, markup),
)
BRIEF: Final[tuple[Callable[[Stage], None], ...]] = (
    *(first_start, settling, evidence, findings, dialogs, palettes, table, searching, reading),
)
"""Scenes that a size of its own may spoil."""
