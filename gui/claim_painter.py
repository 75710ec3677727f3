"""Paints claims under the text of an article: tint, underline, outline, and a glyph beside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPen

from core.models import ClaimKind, Verdict
from gui.finding_glyphs import draw_warning
from gui.glyphs import draw_read, draw_unsaved, draw_verdict, wave
from gui.marked_sentences import MarkedSentences
from gui.markup_painter import MarkupPainter
from gui.spans import SpanIndex
from gui.text_lines import visible_lines
from gui.typeset import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter, QTextDocument

    from gui.spans import Span
    from gui.text_lines import VisibleLine
    from gui.theme import Theme

_GLYPH: Final = 13
_TICK: Final = 8.0
_TICK_GAP: Final = 12


class _Sign(Enum):
    """What stands beside a claim besides its verdict."""

    UNSAVED = auto()
    FINDING = auto()


@dataclass(frozen=True, slots=True)
class _Segment:
    """The part of a span that stands in one line."""

    span: Span
    rect: QRectF
    baseline: float
    is_first: bool


class ClaimPainter:
    """Paints the claims of the lines that are in sight; the document itself stays untouched."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.selected_id: int | None = None
        self.unsaved_ids: frozenset[int] = frozenset()
        self.finding_ids: frozenset[int] = frozenset()
        self.column = Column(0, 0)
        self.markup = MarkupPainter()
        self.sentences = MarkedSentences()
        self.grip: tuple[int, int] | None = None
        """Where the claim under review would stand if the end that is dragged were let go."""
        self._kinds: dict[ClaimKind, SpanIndex] = {}

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Paint these claims from now on."""
        self._kinds = {
            kind: SpanIndex(span for span in spans if span.stored.claim.kind is kind)
            for kind in (ClaimKind.QUOTED, ClaimKind.NUMERIC)
        }

    def put(self, span: Span) -> None:
        """Paint a changed claim as it now stands, and where."""
        for kind, index in self._kinds.items():
            if kind is span.stored.claim.kind:
                index.put(span)
            else:
                index.drop(span.stored.id)

    def drop(self, claim_id: int) -> None:
        """Paint a claim no longer."""
        for index in self._kinds.values():
            index.drop(claim_id)

    def span(self, claim_id: int) -> Span | None:
        """Return where a claim stands, if it is painted."""
        found = (index.find(claim_id) for index in self._kinds.values())
        return next((span for span in found if span is not None), None)

    def span_at(self, position: int) -> Span | None:
        """Return the innermost claim at a UTF-16 position: a number before its quotation."""
        for kind in (ClaimKind.NUMERIC, ClaimKind.QUOTED):
            found = list(self._kinds[kind].between(position, position + 1)) if self._kinds else []
            if found:
                return min(found, key=lambda span: span.end - span.start)
        return None

    def paint(self, painter: QPainter, document: QTextDocument, sight: QRectF) -> None:
        """Paint what lies in sight, a rectangle in the document's coordinates."""
        self.markup.paint(painter, document, sight, column=self.column, theme=self.theme)
        lines = list(visible_lines(document, sight))
        segments = [segment for line in lines for segment in self._segments(line)]
        self._paint_sentences(painter, lines)
        for segment in segments:
            self._paint_tint(painter, segment)
        for line in lines if self.grip is not None else ():
            self._paint_grip(painter, line)
        for segment in segments:
            self._paint_underline(painter, segment)
        self._paint_glyphs(painter, segments)

    def _paint_sentences(self, painter: QPainter, lines: Iterable[VisibleLine]) -> None:
        """Paint a ground under the sentence in hand, and a tick beside the ends of those read."""
        painter.setPen(Qt.PenStyle.NoPen)
        for line in lines:
            painter.setBrush(QColor(self.theme.track))
            current = self.sentences.current
            if current is not None and current[0] < line.end and line.start < current[1]:
                for rect in line.rects(*current):
                    painter.drawRect(rect.adjusted(-2, 0, 2, 1))
            if self.sentences.ends_between(line.start, line.end):
                left = self.column.right + _TICK_GAP
                if self.column.is_rtl:
                    left = self.column.left - _TICK_GAP - _TICK
                corner = QPointF(left, line.baseline - _TICK)
                draw_read(painter, QRectF(corner, QSizeF(_TICK, _TICK)), self.theme)
                painter.setPen(Qt.PenStyle.NoPen)

    def _paint_grip(self, painter: QPainter, line: VisibleLine) -> None:
        """Outline the words that the claim under review would have if its end were let go."""
        assert self.grip is not None, "the caller asked"
        start, end = self.grip
        if start < line.end and line.start < end:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.focus), 1.5, Qt.PenStyle.DashLine))
            for rect in line.rects(start, end):
                painter.drawRect(rect.adjusted(-2, -1, 2, 2))

    def _segments(self, line: VisibleLine) -> Iterator[_Segment]:
        for index in self._kinds.values():
            for span in index.between(line.start, line.end):
                for number, rect in enumerate(line.rects(span.start, span.end)):
                    starts_here = span.start >= line.start and not number
                    yield _Segment(span, rect, line.baseline, is_first=starts_here)

    def _paint_tint(self, painter: QPainter, segment: _Segment) -> None:
        rect = segment.rect.adjusted(-1, 0, 1, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.tint(segment.span.stored.claim.kind))
        painter.drawRoundedRect(rect, 3, 3)
        if segment.span.stored.id == self.selected_id:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.focus), 1.6))
            # Beside it is only a blank: no wider than the tint, or it touches the next word.
            painter.drawRoundedRect(rect.adjusted(0, -1.5, 0, 1.5), 3, 3)

    def _paint_underline(self, painter: QPainter, segment: _Segment) -> None:
        verdict = segment.span.stored.verdict
        pen = QPen(self.theme.verdict_ink(verdict), 1.8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        y = segment.baseline + 4
        left, right = segment.rect.left(), segment.rect.right()
        match verdict:
            case Verdict.DISPUTED:
                painter.setPen(pen)
                painter.drawPath(wave(left, right, y))
                return
            case Verdict.OPEN:
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setDashPattern([0.1, 2.4])
            case Verdict.VERIFIED:
                pen.setWidthF(2.2)
            case _:
                pen.setDashPattern([3.5, 2.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _paint_glyphs(self, painter: QPainter, segments: Iterable[_Segment]) -> None:
        """Put each line's glyphs into the gutter, in reading order, the last next to the text.

        A claim whose mark is not saved yet has an hourglass before its glyph. Where something
        doesn't agree with a claim, its line begins with a warning.
        """
        lines: dict[float, list[_Segment]] = {}
        for segment in segments:
            if segment.is_first:
                lines.setdefault(segment.baseline, []).append(segment)
        for baseline, firsts in lines.items():
            has_finding = any(s.span.stored.id in self.finding_ids for s in firsts)
            glyphs: list[Verdict | _Sign] = [_Sign.FINDING] if has_finding else []
            for segment in sorted(firsts, key=lambda s: s.span.start):
                stored = segment.span.stored
                glyphs += [_Sign.UNSAVED] if stored.id in self.unsaved_ids else []
                glyphs.append(stored.verdict)
            shown = glyphs[-int(self.column.gutter // _GLYPH) :]
            # What doesn't fit may go, but not that there is something to be seen.
            lost = [sign for sign in _Sign if sign in glyphs and sign not in shown]
            shown[: len(lost)] = lost
            for place, glyph in enumerate(reversed(shown)):
                rect = self._glyph_rect(place, baseline)
                if glyph is _Sign.UNSAVED:
                    draw_unsaved(painter, rect, self.theme)
                elif glyph is _Sign.FINDING:
                    draw_warning(painter, rect, QColor(self.theme.disputed))
                else:
                    draw_verdict(painter, rect, glyph, self.theme)

    def _glyph_rect(self, place: int, baseline: float) -> QRectF:
        """Return where a glyph stands, counted from the text outwards."""
        left = self.column.left - (place + 1) * _GLYPH - 6
        if self.column.is_rtl:
            left = self.column.right + place * _GLYPH + 9
        return QRectF(QPointF(left, baseline - _GLYPH + 2), QSizeF(_GLYPH - 3, _GLYPH - 3))
