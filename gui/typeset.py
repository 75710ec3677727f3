"""Typesets an article: a document with its paragraphs, headline and column, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from gui.theme import SANS, SERIF, interface_font

if TYPE_CHECKING:
    from core.settings import Settings

_TEXT_POINTS: Final = 13.5
_USUAL_POINTS: Final = 11.0
"""The size of a system's own words that an article is set for; who has larger ones needs them."""
_MEASURES: Final = {"narrow": 56, "normal": 72, "wide": 96}
"""Average characters a line; real prose runs to a few more or less."""
_LEADING: Final = 138
"""Percent of the face's own."""
BETWEEN_PARAGRAPHS: Final = 0.55
"""Heights of a line below each, beside what a blank line leaves."""
_HEADLINE_SCALE: Final = 1.5
_HEADLINE_LEADING: Final = 118
_MARGIN: Final = 32
_ROOMY: Final = 480
"""Pixels; in less, as beside another article, gutter and margins leave more to the text."""
GUTTER: Final = 72
"""Pixels that the glyphs of a line may take, beside where the text's lines begin."""
_LOOKED_AT: Final = 20
"""Paragraphs that tell which way an article is written."""
SIZES: Final = range(-4, 13)
"""Steps of a point by which a reviewer can set the text smaller or larger."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How an article is set, in the terms of Settings."""

    size: int = 0
    face: str = "serif"
    line_length: str = "normal"
    scale: float = 1.0

    @classmethod
    def of(cls, settings: Settings) -> TypeStyle:
        """Return the style that the reviewer has chosen."""
        size = settings.text_size if settings.text_size in SIZES else 0
        letters = QGuiApplication.font().pointSizeF() / _USUAL_POINTS
        return cls(size, settings.face, settings.line_length, max(1.0, letters))

    def font(self) -> QFont:
        """Return the face in its size."""
        families = {"serif": SERIF, "sans": SANS}
        font = QFont(families[self.face]) if self.face in families else interface_font()
        font.setPointSizeF((_TEXT_POINTS + self.size) * self.scale)
        is_serif = self.face == "serif"
        font.setStyleHint(QFont.StyleHint.Serif if is_serif else QFont.StyleHint.SansSerif)
        return font

    @property
    def line_height(self) -> float:
        """How many pixels a line of a paragraph takes."""
        return QFontMetricsF(self.font()).height() * _LEADING / 100


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands, between two x; the gutter is on the side where lines begin."""

    left: float
    right: float
    gutter: float = GUTTER
    is_rtl: bool = False


def typeset(text: str, *, headline: str, style: TypeStyle) -> QTextDocument:
    """Return a document of text, which Qt must be able to show as it is.

    The first paragraph is set as a headline if it is the one given. All of it happens before the
    document is laid out: a format that is changed in a document on show lays
    100,000 words out anew, which takes a second.
    """
    font = style.font()
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setPlainText(text)
    metrics = QFontMetricsF(font)
    _set_paragraphs(document, metrics)
    if document.firstBlock().text() == headline:
        set_headline(document, metrics)
    return document


def set_column(document: QTextDocument, width: float, style: TypeStyle) -> Column:
    """Centre the column in so many pixels, with room for the gutter where its lines begin."""
    is_roomy = width >= _ROOMY
    gutter, margin = (GUTTER, _MARGIN) if is_roomy else (GUTTER * 2 / 3, _MARGIN / 2)
    measure = _MEASURES.get(style.line_length, _MEASURES["normal"])
    wanted = QFontMetricsF(document.defaultFont()).averageCharWidth() * measure
    is_rtl = _is_right_to_left(document)
    before = max(gutter, (width - wanted) / 2)
    behind = max(margin, width - before - wanted)
    left, right = (behind, before) if is_rtl else (before, behind)
    frame = document.rootFrame()
    margins = frame.frameFormat()
    margins.setLeftMargin(left)
    margins.setRightMargin(right)
    margins.setTopMargin(_MARGIN)
    margins.setBottomMargin(_MARGIN * 2)
    frame.setFrameFormat(margins)
    return Column(left, width - right, gutter, is_rtl)


def _is_right_to_left(document: QTextDocument) -> bool:
    """Tell whether the article is written from right to left, by how most of it begins."""
    block, balance = document.firstBlock(), 0
    while block.isValid() and block.blockNumber() < _LOOKED_AT:
        if block.length() > 1:
            is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
            balance += 1 if is_rtl else -1
        block = block.next()
    return balance > 0


def _set_paragraphs(document: QTextDocument, metrics: QFontMetricsF) -> None:
    paragraph = QTextBlockFormat()
    paragraph.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    paragraph.setBottomMargin(metrics.height() * BETWEEN_PARAGRAPHS)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(paragraph)
    # A blank line between paragraphs adds only a little to their own spacing.
    blank = QTextBlockFormat()
    blank.setLineHeight(metrics.height() * 0.3, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block = document.firstBlock()
    while block.isValid():
        if block.length() == 1:
            QTextCursor(block).setBlockFormat(blank)
        block = block.next()


def set_headline(document: QTextDocument, metrics: QFontMetricsF, *, level: int = 1) -> None:
    """Set the first paragraph as the headline; level is what a screen reader is told."""
    face = QTextCharFormat()
    face.setFontPointSize(document.defaultFont().pointSizeF() * _HEADLINE_SCALE)
    face.setFontWeight(QFont.Weight.Bold)
    cursor = QTextCursor(document.firstBlock())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(face)
    spacing = QTextBlockFormat()
    spacing.setLineHeight(
        _HEADLINE_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    spacing.setBottomMargin(metrics.height() * 0.8)
    spacing.setHeadingLevel(level)
    cursor.setBlockFormat(spacing)
