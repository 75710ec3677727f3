from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPalette, QTextBlock
from pytestqt.qtbot import QtBot

from core.article_parts import Markup, MarkupKind
from core.articles.blocks import Block, compose
from core.models import Article, StoredClaim
from core.store import Store
from gui.article_markup import dress
from gui.article_view import ArticleView
from gui.main_window import MainWindow
from gui.offsets import OffsetMap, displayable
from gui.printed_article import PrintedArticle
from gui.text_lines import visible_lines
from gui.theme import CONTRAST_DARK, DARK, LIGHT, THEMES, Theme
from gui.typeset import TypeStyle, typeset
from tests.factories import NOON, numeric_claim

CELL, HEADING = MarkupKind.CELL, MarkupKind.HEADING
ITEM, QUOTE = MarkupKind.LIST_ITEM, MarkupKind.BLOCK_QUOTE
TITLE = "Boats in the harbour"
LONG = "and nobody along the quay could tell who had ordered the pumps to be closed " * 3
BLOCKS = (
    Block(TITLE, HEADING, 1),
    Block("The 🚢 harbour took in $4.2 million last year."),
    Block("What 17 captains said", HEADING, 2),
    Block(f"Fuel is up by 8%, {LONG}", ITEM, 1),
    Block("A berth costs $310", ITEM, 1),
    Block("but $450 for a ferry", ITEM, 2),
    Block(f"“We pay for 31 years,” said Ada Brandt, {LONG}", QUOTE, 1),
    Block("Nobody asked about the 9 metres.", QUOTE, 2),
    Block("Figures of 2025", HEADING, 3),
    Block("Quay\tVessels\tIncome", CELL),
    Block("North\t1,204\t$3.1 million", CELL),
    Block("South\t98\t$12.7 million", CELL),
    Block("The last paragraph has 3,000 tonnes."),
)
FIGURES = ("$4.2 million", "17", "8%", "$450", "31", "9 metres", "2025", "1,204", "$12.7 million")
Show = Callable[..., ArticleView]


def article_of(*blocks: Block, title: str = TITLE) -> Article:
    text, markup = compose(blocks)
    return Article("harbour", title, "harbour.html", text, markup=markup)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Return a function that shows an article in a view of its own."""

    def shown(
        article: Article, *, width: int = 900, theme: Theme = LIGHT, style: TypeStyle | None = None
    ) -> ArticleView:
        view = ArticleView(theme)
        qtbot.addWidget(view)
        palette = view.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.paper))
        view.setPalette(palette)
        view.set_style(style or TypeStyle())
        view.resize(width, 1600)
        view.show_article(article)
        view.show()
        return view

    return shown


def stored(article_text: str, words: str, *, id: int = 1) -> StoredClaim:
    return StoredClaim(id, "harbour", numeric_claim(article_text, words), None)


def place_of(view: ArticleView, words: str) -> int:
    """Return where in Qt's counting words begin."""
    before = view.document().toPlainText().partition(words)[0]
    return len(before.encode("utf-16-le")) // 2


def block_of(view: ArticleView, words: str) -> QTextBlock:
    return view.document().findBlock(place_of(view, words))


def size_of(view: ArticleView, words: str) -> float:
    layout = block_of(view, words).begin().fragment().charFormat()
    return layout.fontPointSize() or view.document().defaultFont().pointSizeF()


def x_of(view: ArticleView, words: str, *, at_end: bool = False) -> float:
    cursor = view.textCursor()
    cursor.setPosition(place_of(view, words) + (len(words) if at_end else 0))
    return view.cursorRect(cursor).left()


def y_of(view: ArticleView, words: str) -> int:
    cursor = view.textCursor()
    cursor.setPosition(place_of(view, words))
    return view.cursorRect(cursor).top()


def inks(image: QImage, area: QRectF, paper: str) -> int:
    """Return how many pixels of an area are far from the paper's colour."""
    ground = QColor(paper).lightness()
    ratio = image.devicePixelRatio()
    left, top = round(area.left() * ratio), round(area.top() * ratio)
    return sum(
        abs(image.pixelColor(x, y).lightness() - ground) > 40
        for x in range(left, left + round(area.width() * ratio))
        for y in range(top, top + round(area.height() * ratio))
    )


def test_the_text_that_offsets_count_in_stays_as_it_is(show: Show) -> None:
    article = article_of(*BLOCKS)

    view = show(article)

    assert view.document().toPlainText() == article.text


def test_headings_are_told_by_size_and_to_screen_readers_by_level(show: Show) -> None:
    view = show(article_of(*BLOCKS))

    headings = [TITLE, "What 17 captains", "Figures of"]
    sizes = [size_of(view, words) for words in (*headings, "The last paragraph")]
    assert sizes == sorted(set(sizes), reverse=True)
    assert [block_of(view, words).blockFormat().headingLevel() for words in headings] == [1, 2, 3]


def test_the_highest_level_of_an_article_is_set_as_such_whatever_it_is_called(show: Show) -> None:
    low = show(article_of(Block("Intro"), Block("Deep", HEADING, 4)))
    high = show(article_of(Block("Intro"), Block("Deep", HEADING, 1)))

    assert size_of(low, "Deep") == size_of(high, "Deep") > size_of(low, "Intro")


def test_a_title_with_its_sign_is_the_headline(show: Show) -> None:
    text = f"# {TITLE}\n\nA boat."
    marks = (Markup(MarkupKind.DIMMED, 0, 2), Markup(HEADING, 2, 2 + len(TITLE), 1))
    plain = show(article_of(Block(TITLE), Block("A boat.")))

    view = show(Article("harbour", TITLE, "harbour.md", text, markup=marks))

    assert size_of(view, TITLE) == size_of(plain, TITLE)
    assert view.document().toPlainText() == text


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("width", [900, 420])
def test_a_claim_is_painted_where_its_words_stand(show: Show, figure: str, width: int) -> None:
    view = show(article_of(*BLOCKS), width=width)
    start = place_of(view, figure)

    lines = visible_lines(view.document(), QRectF(0, 0, width, 5000))
    line = next(line for line in lines if line.start <= start < line.end)
    (rect,) = line.rects(start, min(line.end, start + len(figure)))

    cursor = view.textCursor()
    cursor.setPosition(start)
    assert rect.left() == pytest.approx(view.cursorRect(cursor).left(), abs=1.5)
    assert rect.top() == pytest.approx(view.cursorRect(cursor).top(), abs=2)


def test_a_claim_in_a_heading_is_found_under_the_mouse(show: Show) -> None:
    article = article_of(*BLOCKS)
    view = show(article)
    view.show_claims([stored(article.text, "17", id=7)])

    found = view.claim_at(view.claim_rect(7).center() + QRectF(0, 0, 6, 0).topRight())

    assert found is not None
    assert found.id == 7


def test_items_hang_deeper_the_deeper_their_list_is(show: Show) -> None:
    view = show(article_of(*BLOCKS))

    first = block_of(view, "Fuel is up").layout()

    lefts = [x_of(view, words) for words in ("The last", "Fuel is up", "but $450")]
    assert lefts[1] - lefts[0] == pytest.approx(lefts[2] - lefts[1], abs=1)
    assert first.lineCount() > 1
    assert len({first.lineAt(number).x() for number in range(first.lineCount())}) == 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_an_item_has_a_bullet_beside_its_first_line_alone(show: Show, theme: Theme) -> None:
    view = show(article_of(*BLOCKS), theme=theme)
    image = view.viewport().grab().toImage()
    left, top = x_of(view, "The last"), y_of(view, "Fuel is up")
    margin = QRectF(left, top, x_of(view, "Fuel is up") - left - 3, 24)

    assert inks(image, margin, theme.paper) > 8
    assert inks(image, margin.translated(0, 1.5 * 24), theme.paper) == 0


@pytest.mark.parametrize("sign", ["1. ", "– ", "(a) ", "• "])
def test_an_item_with_a_sign_of_its_own_gets_no_other(show: Show, sign: str) -> None:
    view = show(article_of(Block("Why"), Block(f"{sign}{LONG}", ITEM, 1), Block("End")))
    image = view.viewport().grab().toImage()

    layout = block_of(view, sign).layout()
    left = x_of(view, "End")
    before = QRectF(left, y_of(view, sign), x_of(view, sign) - left - 2, 24)

    assert layout.lineAt(0).x() < layout.lineAt(1).x()
    assert inks(image, before, LIGHT.paper) == 0


@pytest.mark.parametrize("marker", ["3.", "xxxviii."], ids=["short", "wider-than-its-indent"])
def test_a_numbered_item_has_its_number_before_its_first_line(show: Show, marker: str) -> None:
    item = Block(LONG, ITEM, 1, marker=marker)
    view = show(article_of(Block("Why"), item, Block("End")))
    image = view.viewport().grab().toImage()

    left, top, start = x_of(view, "End"), y_of(view, LONG), x_of(view, LONG)
    before = QRectF(left, top, start - left - 3, 24)
    assert inks(image, before, LIGHT.paper) > 20
    assert inks(image, QRectF(left, top + 36, 20, 24), LIGHT.paper) == 0
    assert inks(image, QRectF(left - 30, top, 28, 24), LIGHT.paper) == 0
    assert marker not in view.toPlainText()


def test_a_number_that_the_words_begin_with_is_not_said_twice(show: Show) -> None:
    view = show(article_of(Block("Why"), Block(f"3. {LONG}", ITEM, 1, marker="3."), Block("End")))
    image = view.viewport().grab().toImage()

    left, start = x_of(view, "End"), x_of(view, "3. ")
    assert inks(image, QRectF(left, y_of(view, "3. "), start - left - 2, 24), LIGHT.paper) == 0


def test_a_quote_has_a_rule_from_its_first_line_to_its_last(show: Show) -> None:
    view = show(article_of(*BLOCKS))
    image = view.viewport().grab().toImage()
    left = x_of(view, "The last")
    top, bottom = y_of(view, "“We pay"), y_of(view, "Nobody asked") + 20
    side = QRectF(left, top, x_of(view, "“We pay") - left - 3, 1)

    rows = [inks(image, side.translated(0, y), LIGHT.paper) for y in range(2, bottom - top)]

    assert all(rows)
    assert inks(image, side.translated(0, -8), LIGHT.paper) == 0


def test_cells_line_up_and_figures_end_where_figures_end(show: Show) -> None:
    view = show(article_of(*BLOCKS))

    assert x_of(view, "Quay") == x_of(view, "North") == x_of(view, "South")
    ends = [x_of(view, words, at_end=True) for words in ("Vessels", "1,204", "98")]
    assert max(ends) - min(ends) <= 1
    ends = [x_of(view, f"${n} million", at_end=True) for n in ("3.1", "12.7")]
    assert max(ends) - min(ends) <= 1


@pytest.mark.parametrize(
    ("names", "is_bold"),
    [("Quay\tBoats", True), ("West\t77", False)],
    ids=["names over figures", "figures from the first row on"],
)
def test_the_row_that_names_the_columns_is_bold(show: Show, names: str, is_bold: bool) -> None:
    rows = [Block(row, CELL) for row in (names, "North\t1,204", "South\t98")]

    view = show(article_of(Block("Intro"), *rows))

    assert (block_of(view, names).begin().fragment().charFormat().font().bold()) is is_bold


def test_a_table_is_read_cell_by_cell_where_there_is_no_room_and_lines_up_again(
    show: Show, qtbot: QtBot
) -> None:
    rows = ("Who counted boats\tWhat was seen on that day\tWhat the register says of it",) * 2
    view = show(article_of(Block("Intro"), *(Block(row, CELL) for row in rows)), width=1100)
    cells = rows[0].split("\t")

    wide = {y_of(view, cell) for cell in cells}
    view.resize(380, 900)
    narrow = [y_of(view, cell) for cell in cells]
    view.resize(1100, 900)

    assert len(wide) == 1
    assert all(below > above for above, below in pairwise(narrow))
    assert {y_of(view, cell) for cell in cells} == wide
    assert view.horizontalScrollBar().maximum() == 0


def test_a_long_last_cell_goes_on_below_its_own_start(show: Show) -> None:
    rows = (Block("Office\tshort", CELL), Block(f"Ferry\t{LONG}", CELL))
    view = show(article_of(Block("Intro"), *rows))

    layout = block_of(view, "Ferry").layout()

    begin = x_of(view, "and nobody") - x_of(view, "Ferry")
    assert layout.lineCount() > 1
    assert layout.lineAt(1).x() - layout.lineAt(0).x() == pytest.approx(begin, abs=1)


def test_a_cell_of_two_lines_goes_on_in_its_column(show: Show) -> None:
    text = "Quay\tBoats\tWho\nNorth\tsome\nmore\tAda"
    first, second = text.split("\n", 1)
    markup = compose((Block(first, CELL), Block(second, CELL)))[1]

    view = show(Article("harbour", TITLE, "harbour.html", text, markup=markup))

    assert x_of(view, "some") == pytest.approx(x_of(view, "more"), abs=1)
    assert x_of(view, "Who") == pytest.approx(x_of(view, "Ada"), abs=1)


def test_a_table_written_from_right_to_left_lines_up_from_the_right(show: Show) -> None:
    rows = ("السنة\tالقوارب", "2023\t1,204", "2024\t98")
    view = show(article_of(Block("الميناء", HEADING, 2), *(Block(row, CELL) for row in rows)))

    right = [view.cursorRect(view.textCursor()).left()]
    lines = list(visible_lines(view.document(), QRectF(0, 0, 900, 900)))[-2:]
    years = [next(iter(line.rects(line.start, line.start + 4))) for line in lines]
    boats = [next(iter(line.rects(line.start + 5, line.end))) for line in lines]

    assert all(rect.width() > 10 for rect in (*years, *boats))
    assert years[0].right() == pytest.approx(years[1].right(), abs=1)
    assert years[0].right() == pytest.approx(right[0], abs=2)
    assert boats[0].left() == pytest.approx(boats[1].left(), abs=3)


def test_emphasis_is_italic_strong_words_bold_and_an_address_dimmed(show: Show) -> None:
    text = "A word, a word, a word."
    kinds = (MarkupKind.EMPHASIS, MarkupKind.STRONG, MarkupKind.DIMMED)
    marks = tuple(Markup(kind, 2 + 8 * n, 6 + 8 * n) for n, kind in enumerate(kinds))
    view = show(Article("harbour", TITLE, "harbour.html", text, markup=marks))
    cursor = view.textCursor()

    formats = []
    for mark in marks:
        cursor.setPosition(mark.end)
        formats.append(cursor.charFormat())

    assert [words.fontItalic() for words in formats] == [True, False, False]
    assert [words.font().bold() for words in formats] == [False, True, False]
    assert formats[2].foreground().color().name() == LIGHT.muted.lower()


def test_what_is_dimmed_takes_the_colour_of_the_next_theme(show: Show) -> None:
    marks = (Markup(MarkupKind.DIMMED, 0, 4),)
    view = show(Article("harbour", TITLE, "harbour.txt", "www. and more", markup=marks))

    view.set_theme(DARK)

    words = view.document().firstBlock().begin().fragment().charFormat()
    assert words.foreground().color().name() == DARK.muted.lower()


@pytest.mark.parametrize("size", [-4, 0, 12])
@pytest.mark.parametrize("face", ["serif", "sans", "system"])
def test_headings_grow_with_the_text(show: Show, size: int, face: str) -> None:
    view = show(article_of(*BLOCKS), style=TypeStyle(size, face), theme=CONTRAST_DARK)

    share = size_of(view, "What 17") / view.document().defaultFont().pointSizeF()

    assert share == pytest.approx(1.28, abs=0.01)


def test_the_window_shows_the_markup_that_is_stored(
    open_window: Callable[..., MainWindow], empty_store: Store
) -> None:
    empty_store.add_article(article_of(*BLOCKS), at=NOON)
    window = open_window(empty_store)

    window.desk.open_article("harbour")
    window.beside.open("harbour")

    for view in (window.article_view, window.beside.panel.view):
        assert block_of(view, "Figures of").blockFormat().headingLevel() == 3
        assert block_of(view, "but $450").blockFormat().indent() == 2


def test_paper_shows_the_same_with_claims_where_their_words_stand(qapp: object) -> None:
    article = article_of(*BLOCKS)
    claims = [stored(article.text, words, id=n) for n, words in enumerate(FIGURES, 1)]
    printed = PrintedArticle(article, claims, {})

    for _ in printed.lay_out(QSizeF(700, 420)):
        pass

    blocks = {}
    block = printed.text.begin()
    while block.isValid():
        blocks[block.text()[:6]] = block
        block = block.next()
    assert blocks["Figure"].blockFormat().headingLevel() == 3
    assert blocks["but $4"].blockFormat().indent() == 2
    lines = {block.layout().lineCount() for name, block in blocks.items() if "\t" in name}
    assert lines == {1}
    assert printed.text.pageCount() > 1


PLACES = st.integers(0, 60)
MARKS = st.builds(
    lambda kind, start, length, level: Markup(kind, start, start + length, level),
    st.sampled_from(MarkupKind),
    PLACES,
    st.integers(1, 20),
    st.integers(0, 7),
)
WORDS = st.text(st.sampled_from("ab1 \t\n🚢ש>#-."), max_size=80)


def test_an_article_of_one_row_is_shown(show: Show) -> None:
    assert show(article_of(Block("7\t12", CELL))).document().toPlainText() == "7\t12"


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=WORDS, marks=st.lists(MARKS, max_size=12))
def test_no_markup_changes_a_text_or_fails(qapp: object, text: str, marks: list[Markup]) -> None:
    kept = [mark for mark in marks if mark.end <= len(text)]
    document = typeset(displayable(text), headline="ab", style=TypeStyle())

    painter = dress(document, text, kept, OffsetMap(text), muted="#555555", headline="ab")
    view = ArticleView(LIGHT)
    view.resize(300, 300)
    view.show_article(Article("any", "ab", "any.txt", text, markup=tuple(kept)))
    view.grab()

    assert painter is not None
    assert document.toPlainText() == text
    assert view.layoutDirection() is Qt.LayoutDirection.LeftToRight
