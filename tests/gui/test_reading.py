from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAction, QTextLayout
from pytestqt.qtbot import QtBot

from core.models import Claim, Evidence, Verdict
from core.settings import load_settings
from core.store import Store
from gui.article_view import ArticleView
from gui.main_window import MainWindow
from gui.printed_article import PrintedArticle, evidence_by_claim
from gui.printing import Printing
from gui.text_lines import visible_lines
from tests.factories import NOON, article, numeric_claim, quoted_claim

CTRL = Qt.KeyboardModifier.ControlModifier

HARBOUR = (
    "Harbour\n\n"
    + "The pier cost $900 to mend in 2019. “It leaks,” the mate said, “and it has 12 lamps.”\n\n"
    + "Nobody was asked about the 40 boats that lie there in winter. " * 9
)
ARABIC = (
    "الميناء الجديد\n\n"
    "قال أحمد سالم: «ارتفعت الإيجارات 12% في عام 2023»، وبلغت الكلفة 6.5 million دولار هذا العام. "
    "ثم عاد 40 قاربا إلى الميناء في اليوم التالي من غير أن يسأل أحد عن الباقي.\n\n"
    "ولم يسأل أحد عن 55 منها."
)
HEBREW = "הנמל החדש\n\nהמחיר עלה 12% בשנת 2023, אמר יוסי לוי. “הוא דולף,” אמר."


def claims_of(text: str, *words: str) -> list[Claim]:
    return [numeric_claim(text, one) for one in words]


@pytest.fixture
def store(empty_store: Store) -> Store:
    empty_store.add_article(article(HARBOUR, id="harbour", title="Harbour"), at=NOON)
    harbour = [
        *claims_of(HARBOUR, "$900", "2019", "12 lamps", "40 boats"),
        quoted_claim(HARBOUR, "“It leaks,”", "the mate"),
        quoted_claim(HARBOUR, "“and it has 12 lamps.”", "the mate"),
    ]
    empty_store.put_claims("harbour", harbour, detector="test 1", at=NOON)
    empty_store.add_article(article(ARABIC, id="arabic", title="الميناء الجديد"), at=NOON)
    arabic = claims_of(ARABIC, "12%", "عام 2023", "6.5 million دولار", "40 قاربا", "55")
    arabic.append(quoted_claim(ARABIC, "«ارتفعت الإيجارات 12% في عام 2023»", "أحمد سالم"))
    empty_store.put_claims("arabic", arabic, detector="test 1", at=NOON)
    return empty_store


@pytest.fixture
def window(open_window: Callable[..., MainWindow], store: Store) -> MainWindow:
    return open_window(store)


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: str | Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, modifiers)


def trigger(window: MainWindow, name: str) -> None:
    found = window.findChild(QAction, name)
    assert found is not None
    found.trigger()


def characters_a_line(view: ArticleView) -> float:
    """How long the first line is of the paragraph that has many."""
    document = view.document()
    longest = max(
        (document.findBlockByNumber(n) for n in range(document.blockCount())),
        key=lambda block: block.length(),
    )
    return longest.layout().lineAt(0).textLength()


def test_a_line_is_as_long_as_chosen(window: MainWindow) -> None:
    window.resize(2400, 800)
    lengths = {}
    for name in ("narrow", "normal", "wide"):
        trigger(window, f"line_length_{name}")
        lengths[name] = characters_a_line(window.article_view)

    assert 1.2 * lengths["narrow"] < lengths["normal"] < lengths["wide"] / 1.2
    assert load_settings().line_length == "wide"


@pytest.mark.parametrize(
    ("face", "family"), [("sans", "Source Sans Pro"), ("serif", "Source Serif Pro")]
)
def test_the_article_is_set_in_the_chosen_face_at_once(
    window: MainWindow, face: str, family: str
) -> None:
    trigger(window, "face_system")

    trigger(window, f"face_{face}")

    assert window.article_view.document().defaultFont().family() == family
    assert load_settings().face == face


def test_a_new_style_keeps_the_claim_under_review_in_sight(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.desk.selected

    trigger(window, "line_length_narrow")

    assert before is not None
    assert window.desk.selected == before
    viewport = QRectF(window.article_view.viewport().rect())
    assert viewport.contains(window.article_view.claim_rect(before.id).center())


def pdf_text(path: Path) -> str:
    found = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    return found.stdout


@pytest.fixture
def pdf(window: MainWindow, store: Store, qtbot: QtBot, tmp_path: Path) -> Path:
    """The harbour's article with a disputed claim and its sources, printed into a file."""
    first, second = window.desk.claims[:2]
    store.mark(
        first.id,
        Verdict.DISPUTED,
        reviewer="ada",
        at=NOON,
        reason="wrong figure",
        note="The <b>bill</b> says",
        correction="$800",
    )
    source = Evidence("https://harbour.example/bill", title="The bill", is_primary=True)
    secret = Evidence("/home/ada/leak.pdf", title="A leak", is_confidential=True)
    for evidence in (source, secret):
        store.add_evidence(first.id, evidence, reviewer="ada", at=NOON)
    store.mark(second.id, Verdict.DISMISSED, reviewer="ada", at=NOON)
    window.desk.reload_claims()
    printing = window.findChild(Printing)
    assert printing is not None
    path = tmp_path / "harbour.pdf"

    printing.write_pdf(path)
    qtbot.waitUntil(lambda: not printing.is_busy)
    return path


def test_a_pdf_is_whole_and_has_the_article(pdf: Path) -> None:
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.read_bytes().rstrip().endswith(b"%%EOF")


def test_what_is_printed_is_the_text_and_then_the_claims(window: MainWindow, store: Store) -> None:
    desk = window.desk
    assert desk.article is not None
    store.add_evidence(
        desk.claims[0].id, Evidence("/secret", is_confidential=True), reviewer="ada", at=NOON
    )
    store.add_evidence(desk.claims[0].id, Evidence("/bill", title="Bill"), reviewer="ada", at=NOON)
    evidence = evidence_by_claim(store, desk.article.id)

    printed = PrintedArticle(desk.article, desk.claims, evidence)
    for _ in printed.lay_out(QSizeF(700, 1000)):
        pass
    listed = printed.list.toPlainText()

    assert "“and it has 12 lamps[4].”[5]" in printed.text.toPlainText()
    assert "[1] $900 – Open" in listed
    assert "Supports: Bill, /bill" in listed
    assert "/secret" not in listed


def test_a_file_that_can_not_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("gui.printing.show_failures", lambda _w, sentences: told.extend(sentences))
    printing = window.findChild(Printing)
    assert printing is not None

    printing.write_pdf(tmp_path / "nowhere" / "a.pdf")

    assert "could not be written" in told[0]
    assert not printing.is_busy


@pytest.fixture
def rtl_view(window: MainWindow) -> ArticleView:
    window.desk.open_article("arabic")
    return window.article_view


def painted(view: ArticleView, start: int, end: int) -> list[QRectF]:
    """The rectangles that are painted for a stretch of a text without astral characters."""
    everything = QRectF(0, 0, view.viewport().width(), 10_000)
    return [
        rect
        for line in visible_lines(view.document(), everything)
        if start < line.end and line.start < end
        for rect in line.rects(start, end)
    ]


def caret_cell(view: ArticleView, position: int) -> QRectF:
    """Where a character stands, by the place of the caret before and behind it."""
    block = view.document().findBlock(position)
    layout: QTextLayout = block.layout()
    at = position - block.position()
    line = layout.lineForTextPosition(at)
    runs = line.glyphRuns(at, 1)
    outer = view.document().documentLayout().blockBoundingRect(block)
    origin = outer.topLeft() - layout.boundingRect().topLeft()
    return runs[0].boundingRect().translated(origin) if runs else QRectF()


@pytest.mark.parametrize("words", ["12%", "عام 2023", "6.5 million دولار", "40 قاربا", "55"])
def test_what_is_painted_covers_right_to_left_words(rtl_view: ArticleView, words: str) -> None:
    start = ARABIC.index(words)

    rects = painted(rtl_view, start, start + len(words))

    for position in range(start, start + len(words)):
        middle = caret_cell(rtl_view, position).center()
        if ARABIC[position].strip():
            assert any(rect.left() <= middle.x() <= rect.right() for rect in rects), position
    assert sum(rect.width() for rect in rects) < 300


@pytest.mark.parametrize("position_of", ["12%", "40", "الباقي", "million"])
def test_a_click_on_right_to_left_words_finds_them(rtl_view: ArticleView, position_of: str) -> None:
    start = ARABIC.index(position_of)
    cell = caret_cell(rtl_view, start)
    scrolled = QPointF(0, rtl_view.verticalScrollBar().value())

    found = rtl_view.offset_at(cell.center() - scrolled)

    assert found in (start, start + 1)


def test_right_to_left_lines_begin_at_the_right_beside_their_glyphs(rtl_view: ArticleView) -> None:
    frame = rtl_view.document().rootFrame().frameFormat()
    rects = painted(rtl_view, 0, len("الميناء"))

    assert frame.rightMargin() >= 72
    right = rtl_view.viewport().width() - frame.rightMargin()
    assert rects[0].right() == pytest.approx(right, abs=4)


@pytest.mark.parametrize(("text", "is_rtl"), [(ARABIC, True), (HEBREW, True), (HARBOUR, False)])
def test_the_gutter_is_where_lines_begin(window: MainWindow, text: str, is_rtl: bool) -> None:
    window.article_view.show_article(article(text))

    margins = window.article_view.document().rootFrame().frameFormat()

    assert (margins.rightMargin() > margins.leftMargin()) is is_rtl or window.width() > 1200
    assert window.article_view.is_right_to_left is is_rtl


def test_an_article_moves_beside_and_the_one_before_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, window, "j")
    was = window.desk.selected
    window.desk.open_article("arabic")

    press(qtbot, window, "b", CTRL)

    assert window.desk.article is not None
    assert window.desk.article.id == "harbour"
    assert window.desk.selected == was
    assert window.beside.article is not None
    assert window.beside.article.id == "arabic"
    assert window.beside.panel.isVisible()
    assert window.article_view.hasFocus()


def test_the_keyboard_goes_from_one_article_to_the_other(window: MainWindow, qtbot: QtBot) -> None:
    window.beside.open("arabic")

    press(qtbot, window, Qt.Key.Key_F6)
    assert window.beside.panel.view.hasFocus()
    press(qtbot, window, Qt.Key.Key_F6)

    assert window.article_view.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), ("w", CTRL)]
)
def test_the_article_beside_is_closed_by_key(
    window: MainWindow, qtbot: QtBot, key: str | Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window.beside.open("arabic")
    press(qtbot, window, Qt.Key.Key_F6)

    press(qtbot, window, key, modifiers)

    assert not window.beside.panel.isVisible()
    assert window.article_view.hasFocus()


def test_both_articles_scroll_by_themselves(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 360)
    window.desk.open_article("arabic")
    window.beside.open("harbour")
    here = window.article_view.verticalScrollBar().value()
    press(qtbot, window, Qt.Key.Key_F6)

    press(qtbot, window, Qt.Key.Key_End, CTRL)

    bar = window.beside.panel.view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    assert window.article_view.verticalScrollBar().value() == here


def test_a_hit_opens_beside(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.open_article("arabic")
    press(qtbot, window, "/")
    qtbot.keyClicks(window.search_panel.field, "lamps")
    qtbot.waitUntil(lambda: len(window.search_panel.hits.hit_model.hits) > 0)

    press(qtbot, window, Qt.Key.Key_Return, CTRL)

    assert window.beside.article is not None
    assert window.beside.article.id == "harbour"
    assert "lamps" in window.beside.panel.view.textCursor().selectedText()
    assert window.desk.article is not None
    assert window.desk.article.id == "arabic"


def test_marks_show_beside_too(window: MainWindow, qtbot: QtBot) -> None:
    window.beside.open("harbour")
    selected = window.desk.selected
    assert selected is not None
    press(qtbot, window, Qt.Key.Key_F6)

    press(qtbot, window, "v")

    assert window.beside.panel.view.shown_claim(selected.id).verdict is Verdict.VERIFIED


def test_an_erased_article_does_not_stay_beside(window: MainWindow) -> None:
    window.beside.open("harbour")

    window.desk.delete_article()

    assert not window.beside.is_open
