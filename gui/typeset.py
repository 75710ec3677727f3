"""Typesets an article: a document with its paragraphs, headline and column, ready to be shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from gui.theme import SERIF

_TEXT_POINTS: Final = 13.5
_MEASURE: Final = 72
"""Average characters a line; real prose runs to a few more or less."""
_LEADING: Final = 138
"""Percent of the face's own."""
_HEADLINE_SCALE: Final = 1.5
_HEADLINE_LEADING: Final = 118
_MARGIN: Final = 32
SIZES: Final = range(-4, 13)
"""Steps of a point by which a reviewer can set the text smaller or larger."""


def typeset(text: str, *, headline: str, size: int) -> QTextDocument:
    """Return a document of text, which Qt must be able to show as it is.

    The first paragraph is set as a headline if it is the one given. All of it happens before the
    document is laid out: a format that is changed in a document on show lays
    100,000 words out anew, which takes a second.
    """
    font = QFont(SERIF)
    font.setPointSizeF(_TEXT_POINTS + size)
    font.setStyleHint(QFont.StyleHint.Serif)
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setPlainText(text)
    metrics = QFontMetricsF(font)
    _set_paragraphs(document, metrics)
    if document.firstBlock().text() == headline:
        _set_headline(document, metrics)
    return document


def set_column(document: QTextDocument, width: float, gutter: float) -> float:
    """Centre the column in so many pixels, with room for the gutter left of it.

    Returns where the column starts.
    """
    wanted = QFontMetricsF(document.defaultFont()).averageCharWidth() * _MEASURE
    left = max(gutter, (width - wanted) / 2)
    frame = document.rootFrame()
    margins = frame.frameFormat()
    margins.setLeftMargin(left)
    margins.setRightMargin(max(_MARGIN, width - left - wanted))
    margins.setTopMargin(_MARGIN)
    margins.setBottomMargin(_MARGIN * 2)
    frame.setFrameFormat(margins)
    return left


def _set_paragraphs(document: QTextDocument, metrics: QFontMetricsF) -> None:
    paragraph = QTextBlockFormat()
    paragraph.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    paragraph.setBottomMargin(metrics.height() * 0.55)
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


def _set_headline(document: QTextDocument, metrics: QFontMetricsF) -> None:
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
    cursor.setBlockFormat(spacing)
