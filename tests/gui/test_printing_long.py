from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.article_parts import MarkupKind
from core.articles.blocks import Block, compose
from core.models import Article, StoredClaim
from gui.printed_article import PrintedArticle
from tests.factories import article, numeric_claim

PARAGRAPHS = 400
PAGE = QSizeF(700, 1000)
TEXT = "\n\n".join(f"The boat number {n} came in." for n in range(PARAGRAPHS))


@pytest.fixture
def printed(qapp: QApplication) -> PrintedArticle:
    """A long article with a claim in each paragraph; the first goes on into the second."""
    words = ["number 0 came in.\n\nThe boat", *(f"number {n} " for n in range(1, PARAGRAPHS))]
    claims = [
        StoredClaim(id, "boats", numeric_claim(TEXT, each)) for id, each in enumerate(words, 1)
    ]
    return PrintedArticle(article(TEXT, id="boats", title="Boats"), claims, {})


def test_a_long_article_is_laid_out_in_many_small_steps(printed: PrintedArticle) -> None:
    steps = sum(1 for _ in printed.lay_out(PAGE))

    assert steps > 20
    assert printed.page_count() > 20


def test_a_claim_over_two_paragraphs_is_one_line_of_the_list(printed: PrintedArticle) -> None:
    for _ in printed.lay_out(PAGE):
        pass

    assert "[1] number 0 came in. The boat – Open" in printed.list.toPlainText().split("\n")


def test_every_page_has_something_on_it(printed: PrintedArticle) -> None:
    for _ in printed.lay_out(PAGE):
        pass
    pages = []
    for number in (0, printed.text.pageCount(), printed.page_count() - 1):
        image = QImage(PAGE.toSize(), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        printed.paint_page(painter, number)
        painter.end()
        pages.append(image.constBits().tobytes())

    assert len(set(pages)) == 3
    assert all(page.count(b"\x00\x00\x00\xff") > 100 for page in pages)


def line_tops(printed: PrintedArticle) -> dict[str, list[float]]:
    """Return where on paper the lines of each paragraph of the article begin."""
    layout, block, tops = printed.text.documentLayout(), printed.text.firstBlock(), {}
    while block.isValid():
        top, lines = layout.blockBoundingRect(block).top(), block.layout()
        tops[block.text()] = [top + lines.lineAt(n).y() for n in range(lines.lineCount())]
        block = block.next()
    return tops


@pytest.mark.parametrize("above", range(24, 32))
def test_a_heading_stands_on_the_page_of_the_words_below_it(qapp: QApplication, above: int) -> None:
    blocks = [Block(f"Line {n} of the list.", MarkupKind.LIST_ITEM, 1) for n in range(above)]
    blocks += [Block("Wages", MarkupKind.HEADING, 2), Block("Of crews", MarkupKind.HEADING, 3)]
    below = "A hand earns little. " * 20 + "That is all."
    text, markup = compose([*blocks, Block(below)])
    printed = PrintedArticle(Article("boats", "Boats", None, text, markup=markup), [], {})
    for _ in printed.lay_out(PAGE):
        pass

    tops = line_tops(printed)
    places = [tops["Wages"][0], tops["Of crews"][0], *tops[below][:2]]
    assert len({place // PAGE.height() for place in places}) == 1
    assert tops["Line 0 of the list."][0] < tops["Wages"][0] < tops["Of crews"][0]
