"""An article on paper: its claims marked and numbered, and behind it what was decided on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from core.claim_filter import count_verdicts, progress_of
from core.hand_over import ClaimRow, read_evidence
from core.models import Verdict
from gui.article_markup import dress
from gui.claim_painter import ClaimPainter
from gui.offsets import OffsetMap, displayable
from gui.printed_claims import add_claims, claims_document
from gui.spans import Span
from gui.theme import CONTRAST_LIGHT
from gui.typeset import GUTTER, TypeStyle, set_column, typeset
from gui.words import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QPagedPaintDevice, QTextBlock

    from core.models import Article, Evidence, StoredClaim
    from core.store import Store

_SIZE: Final = -3
"""Paper is held closer than a screen."""
_INK: Final = "#000000"
_PAPER_THEME: Final = replace(
    CONTRAST_LIGHT,
    verified=_INK,
    disputed=_INK,
    other=_INK,
    muted="#404040",
    numeric_tint="#E9E9E9",
    quoted_tint="#F3F3F3",
)
"""Nothing is told by colour: most paper is printed in black."""
_AT_ONCE: Final = 40
"""Paragraphs that are laid out before the window gets its turn."""
_FOOT: Final = 40
"""Pixels from the lower edge up to the foot of a page."""


class PrintedArticle:
    """The article and its claims, laid out for a device's pages; what was dismissed is no claim."""

    def __init__(
        self,
        article: Article,
        claims: Sequence[StoredClaim],
        evidence: Mapping[int, Sequence[Evidence]],
        *,
        face: str = "serif",
    ) -> None:
        self._article = article
        self._claims = [c for c in claims if c.verdict is not Verdict.DISMISSED]
        # Numbered by their ends, where the numbers stand; of two that end together the inner first.
        self._claims.sort(key=lambda c: (c.claim.end, -c.claim.start))
        self._evidence = evidence
        self._style = TypeStyle(size=_SIZE, face=face, line_length="wide")
        self._painter = ClaimPainter(_PAPER_THEME)
        self.text = QTextDocument()
        self.list = QTextDocument()

    def pages(self, device: QPagedPaintDevice) -> Iterator[tuple[int, int]]:
        """Paint page by page; yields the number of each page that is done, and how many there are.

        While the pages are still laid out, which a long article takes a while for, it yields 0
        of 0. The device is complete once the last one was taken.
        """
        # The documents count in the pixels of the screen that their faces were measured for.
        scale = device.logicalDpiX() / QGuiApplication.primaryScreen().logicalDotsPerInch()
        for _ in self.lay_out(QSizeF(device.width() / scale, device.height() / scale)):
            yield 0, 0
        count = self.page_count()
        painter = QPainter(device)
        try:
            painter.scale(scale, scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(count):
                if number:
                    device.newPage()
                self.paint_page(painter, number)
                yield number + 1, count
        finally:
            painter.end()

    def lay_out(self, page: QSizeF) -> Iterator[None]:
        """Break the article and the list of its claims into pages of this size, bit by bit."""
        yield from self._set_text(page.width())
        self.list = self._list_document()
        yield from add_claims(self.list, self._claims, self._evidence)
        set_column(self.list, page.width(), self._style)
        for document in (self.text, self.list):
            document.setPageSize(page)
            yield from _lay_out(document)

    def page_count(self) -> int:
        """Return how many pages lay_out() has made."""
        return self.text.pageCount() + self.list.pageCount()

    def paint_page(self, painter: QPainter, number: int) -> None:
        """Paint one of the pages, counted from 0, with its foot."""
        of_text = self.text.pageCount()
        if number < of_text:
            _paint_page(painter, self.text, number, self._painter)
        else:
            _paint_page(painter, self.list, number - of_text, None)
        self._paint_foot(painter, self.text.pageSize(), number + 1, self.page_count())

    def _set_text(self, width: float) -> Iterator[None]:
        """Set the article with the number of each claim behind it."""
        article, offsets = self._article, OffsetMap(self._article.text)
        to_utf16 = offsets.to_utf16
        text, headline = displayable(article.text), displayable(article.title)
        self.text = typeset(text, headline=headline, style=self._style)
        yield
        muted = _PAPER_THEME.muted
        self._painter.markup = dress(
            self.text, text, article.markup, offsets, muted=muted, headline=headline
        )
        self.text.setUseDesignMetrics(True)
        yield
        ends = [(to_utf16(c.claim.end), f"[{n}]") for n, c in enumerate(self._claims, 1)]
        _insert(self.text, ends)
        yield
        moves = _Moves(ends)
        self._painter.set_spans(
            [
                Span(
                    moves.start(to_utf16(stored.claim.start)),
                    moves.end(to_utf16(stored.claim.end)),
                    stored,
                )
                for stored in self._claims
            ]
        )
        self._painter.column = set_column(self.text, width, self._style)
        self._painter.markup.fit(self.text, self._painter.column)

    def _list_document(self) -> QTextDocument:
        """Return the head of the list."""
        progress = progress_of(count_verdicts(self._claims))
        tr = QCoreApplication.translate
        numbers = number_text(progress.reviewed), number_text(progress.total)
        said = tr("print", "{0} of {1} claims reviewed").format(*numbers)
        parts = (self._article.title, self._article.source or "", said, _today())
        subtitle = " · ".join(displayable(part) for part in parts if part)
        document = claims_document(subtitle=subtitle, font=self._style.font())
        document.setUseDesignMetrics(True)
        return document

    def _paint_foot(self, painter: QPainter, page: QSizeF, number: int, count: int) -> None:
        font = self._style.font()
        # In points it would be measured for the device, whose dots the painter scales to already.
        dots_a_point = QGuiApplication.primaryScreen().logicalDotsPerInch() / 72
        font.setPixelSize(round(font.pointSizeF() * 0.8 * dots_a_point))
        painter.setFont(font)
        painter.setPen(QColor(_PAPER_THEME.muted))
        foot = QRectF(GUTTER, page.height() - _FOOT, page.width() - 2 * GUTTER, _FOOT)
        figures = f"{number} / {count}"
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figures)
        room = int(foot.width()) - painter.fontMetrics().horizontalAdvance(figures) - 24
        title = painter.fontMetrics().elidedText(
            displayable(self._article.title), Qt.TextElideMode.ElideRight, room
        )
        plain = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, plain | Qt.TextFlag.TextSingleLine, title)


def evidence_by_claim(store: Store, article_id: str) -> dict[int, list[Evidence]]:
    """Return the evidence of an article's claims by their ids, without what is confidential."""
    found = {}
    for handed_over in store.hand_over(article_id):
        for values in handed_over.claims:
            row = ClaimRow._make(values)
            if row.evidence:
                found[row.id] = read_evidence(row.evidence)
    return found


def _lay_out(document: QTextDocument) -> Iterator[None]:
    """Have a document laid out some paragraphs at a time, which Qt else does all at once."""
    layout, block = document.documentLayout(), document.firstBlock()
    headings: list[QTextBlock] = []
    while block.isValid():
        if block.blockNumber() % _AT_ONCE == 0:
            # Whoever asks where a paragraph is has all of them laid out up to it.
            layout.blockBoundingRect(block)
            yield
        if block.blockFormat().headingLevel():
            headings.append(block)
        elif headings and block.length() > 1:
            _keep_with(document, headings, block)
            headings.clear()
        block = block.next()


def _keep_with(document: QTextDocument, headings: Sequence[QTextBlock], below: QTextBlock) -> None:
    """Take headings to the page of what they stand above, where its first lines are on the next."""
    first = headings[0]
    page = _page_of(document, first, 0)
    if page == _page_of(document, below, 1):
        return
    above = first.previous()
    if above.isValid() and _page_of(document, above, -1) == page:
        alone = QTextBlockFormat()
        alone.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(first).mergeBlockFormat(alone)


def _page_of(document: QTextDocument, block: QTextBlock, number: int) -> int:
    """Return the page that a line of a paragraph stands on, or its last one for -1."""
    top = document.documentLayout().blockBoundingRect(block).top()
    lines, last = block.layout(), block.layout().lineCount() - 1
    if last < 0:
        return int(top // document.pageSize().height())
    line = lines.lineAt(min(number, last) if number >= 0 else last)
    return int((top + line.y()) // document.pageSize().height())


def _paint_page(
    painter: QPainter, document: QTextDocument, number: int, claims: ClaimPainter | None
) -> None:
    size = document.pageSize()
    sight = QRectF(0, number * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(-sight.topLeft())
    painter.setClipRect(sight)
    if claims is not None:
        claims.paint(painter, document, sight)
    # The words are black, whatever they are in the window's theme.
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = sight
    context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
    document.documentLayout().draw(painter, context)
    painter.restore()


def _insert(document: QTextDocument, marks: Sequence[tuple[int, str]]) -> None:
    """Put small raised marks into a document, each at a place in it; the places are sorted."""
    raised = QTextCharFormat()
    raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    raised.setFontWeight(QFont.Weight.Bold)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for place, mark in reversed(marks):
        cursor.setPosition(place)
        cursor.insertText(mark, raised)
    cursor.endEditBlock()


class _Moves:
    """Tells where places in a text are once marks were put into it; the marks are sorted."""

    def __init__(self, marks: Sequence[tuple[int, str]]) -> None:
        self._places = [place for place, _ in marks]
        self._sums = [0, *accumulate(len(mark) for _, mark in marks)]

    def start(self, place: int) -> int:
        """Return where what starts at a place starts, behind the marks there."""
        return place + self._sums[bisect_right(self._places, place)]

    def end(self, place: int) -> int:
        """Return where what ends at a place ends, before the marks there."""
        return place + self._sums[bisect_left(self._places, place)]


def _today() -> str:
    form = QCoreApplication.translate("print", "d MMMM yyyy")
    return QLocale().toString(QDate.currentDate(), form)
