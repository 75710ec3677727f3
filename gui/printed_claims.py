"""The list of claims behind a printed article, with what was decided on each and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from gui.offsets import displayable
from gui.words import (
    date_text,
    reason_name,
    severity_name,
    stance_name,
    value_text,
    verdict_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.models import Evidence, StoredClaim

_HEADING_SCALE: Final = 1.5
_LEADING: Final = 122
_INDENT: Final = 30.0
_GAP: Final = 10.0
_AT_ONCE: Final = 40
"""Claims that are written before the window gets its turn."""


def claims_document(*, subtitle: str, font: QFont) -> QTextDocument:
    """Return the head of the list, which add_claims() goes on with."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    # The list is the window's own words around the article's: it keeps to their direction.
    option = document.defaultTextOption()
    option.setTextDirection(QGuiApplication.layoutDirection())
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    heading = _face(bold=True)
    heading.setFontPointSize(font.pointSizeF() * _HEADING_SCALE)
    cursor.setBlockFormat(_block(0, 0))
    cursor.insertText(_translated("Claims"), heading)
    _add(cursor, subtitle, indent=0)
    return document


def add_claims(
    document: QTextDocument,
    claims: Sequence[StoredClaim],
    evidence: Mapping[int, Sequence[Evidence]],
) -> Iterator[None]:
    """Write the claims behind the head, numbered from 1, some at a time; all is plain text."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for number, stored in enumerate(claims, 1):
        _add(cursor, f"[{number}] ", indent=0, gap=_GAP, bold=True)
        # A claim may go over paragraphs; here it is a line among others.
        cursor.insertText(displayable(" ".join(stored.claim.text.split())), _face())
        cursor.insertText(f" – {_verdict(stored)}", _face(bold=True))
        for line in _lines(stored, evidence.get(stored.id, ())):
            _add(cursor, displayable(line), indent=_INDENT)
        if number % _AT_ONCE == 0:
            yield


def _verdict(stored: StoredClaim) -> str:
    """Return where a claim stands, why, and how serious that is."""
    review = stored.review
    reasons = (reason_name(review.reason), severity_name(review.severity)) if review else ()
    return " · ".join(part for part in (verdict_name(stored.verdict), *reasons) if part)


def _lines(stored: StoredClaim, evidence: Sequence[Evidence]) -> Iterator[str]:
    claim, review = stored.claim, stored.review
    if claim.quantity is not None and value_text(claim.quantity):
        yield value_text(claim.quantity)
    if claim.speaker is not None:
        yield claim.speaker.name or claim.speaker.text
    if review is not None and review.correction:
        yield _translated("Should read: {0}").format(review.correction)
    if review is not None and review.note:
        yield _translated("Note: {0}").format(review.note)
    for item in evidence:
        yield _source(item)


def _source(evidence: Evidence) -> str:
    """Return a piece of evidence: what it says, then what it is and where."""
    rank = _translated("primary source") if evidence.is_primary else ""
    day = date_text(evidence.accessed)
    accessed = _translated("accessed {0}").format(day) if day else ""
    excerpt = f"“{evidence.excerpt}”" if evidence.excerpt else ""
    parts = (
        *(evidence.title, evidence.publisher, evidence.place, excerpt),
        *(evidence.address, accessed, rank),
    )
    return f"{stance_name(evidence.stance)}: {', '.join(part for part in parts if part)}"


def _add(
    cursor: QTextCursor, text: str, *, indent: float, gap: float = 0.0, bold: bool = False
) -> None:
    cursor.insertBlock(_block(indent, gap))
    cursor.insertText(text, _face(bold=bold))


def _block(indent: float, gap: float) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLeftMargin(indent)
    block.setTopMargin(gap)
    block.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block


def _face(*, bold: bool = False) -> QTextCharFormat:
    face = QTextCharFormat()
    face.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return face


def _translated(text: str) -> str:
    return QCoreApplication.translate("print", text)
