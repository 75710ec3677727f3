"""What a search has found, as a list of claims and passages with their words emphasised."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.glyphs import draw_verdict
from gui.offsets import OffsetMap, displayable
from gui.snippets import cut
from gui.words import verdict_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from core.models import StoredClaim
    from core.store.search import SearchHit
    from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_PADDING: Final = 12
_GLYPH: Final = 10
_INDENT: Final = _GLYPH + 6
_LINES: Final = 4
"""Lines of a snippet that are shown, at most."""


class HitRole(IntEnum):
    """What a row can be asked for besides its words."""

    HIT = Qt.ItemDataRole.UserRole
    CLAIM = Qt.ItemDataRole.UserRole + 1
    FIELD = Qt.ItemDataRole.UserRole + 2


class HitModel(QAbstractListModel):
    """A read-only list of hits; a claim among them is shown as it stands since."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: Sequence[SearchHit] = ()
        self._claims: dict[int, StoredClaim] = {}

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show these hits instead of the present ones."""
        self.beginResetModel()
        self.hits = hits
        self._claims = {hit.claim.id: hit.claim for hit in hits if hit.claim is not None}
        self.endResetModel()

    def put_claims(self, claims: Iterable[StoredClaim]) -> None:
        """Show claims as they now stand, those of them that are among the hits."""
        found = {stored.id: stored for stored in claims if stored.id in self._claims}
        if found:
            self._claims |= found
            self.dataChanged.emit(self.index(0), self.index(len(self.hits) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        match role:
            case HitRole.HIT:
                return hit
            case HitRole.CLAIM:
                return self._claims[hit.claim.id] if hit.claim else None
            case HitRole.FIELD:
                return self._field_name(hit)
            case Qt.ItemDataRole.DisplayRole:
                return cut(hit.snippet, hit.highlights)[0]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._heard(hit)
        return None

    def _field_name(self, hit: SearchHit) -> str:
        """Return where a hit was found, if not in the article's own words."""
        names = {
            "note": self.tr("Note"),
            "evidence": self.tr("Evidence"),
            "speaker": self.tr("Speaker"),
        }
        return names.get(hit.field, "")

    def _heard(self, hit: SearchHit) -> str:
        stands = verdict_name(self._claims[hit.claim.id].verdict) if hit.claim else ""
        kind = self.tr("claim") if hit.claim else self.tr("passage")
        words, _ = cut(hit.snippet, hit.highlights)
        return ", ".join(
            part for part in (stands, kind, self._field_name(hit), words, hit.article_title) if part
        )


class _HitDelegate(QStyledItemDelegate):
    """Draws the words, those that matched in bold, and above them where they stand."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hit: SearchHit = index.data(HitRole.HIT)
        layout = _lay_out(hit, option.font, self.width - 2 * _PADDING - _INDENT)
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(0, int(line + 4 + layout.boundingRect().height() + 2 * _PADDING - 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: SearchHit = index.data(HitRole.HIT)
        stored: StoredClaim | None = index.data(HitRole.CLAIM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        rect = QRectF(option.rect).adjusted(_PADDING, _PADDING - 4, -_PADDING, 0)
        line = QFontMetrics(option.font).lineSpacing()
        if stored is not None:
            corner = QPointF(rect.left(), rect.top() + (line - _GLYPH) / 2)
            draw_verdict(
                painter, QRectF(corner, QSizeF(_GLYPH, _GLYPH)), stored.verdict, self.theme
            )
        rect.setLeft(rect.left() + _INDENT)
        self._paint_heading(painter, QRectF(rect.topLeft(), QSizeF(rect.width(), line)), index)
        painter.setPen(QColor(self.theme.ink))
        layout = _lay_out(hit, option.font, rect.width())
        layout.draw(painter, rect.topLeft() + QPointF(0, line + 4))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, index: _Index) -> None:
        hit: SearchHit = index.data(HitRole.HIT)
        label = index.data(HitRole.FIELD)
        metrics = QFontMetrics(painter.font())
        painter.setPen(QColor(self.theme.muted))
        if label:
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, label)
            rect.setWidth(rect.width() - metrics.horizontalAdvance(label) - 8)
        title = displayable(hit.article_title)
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(rect.width()))
        alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(rect, alignment | Qt.TextFlag.TextSingleLine, shown)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        ground = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.track))
            painter.drawRoundedRect(ground, 6, 6)
            # The keyboard is in the field above, and yet moves through the hits.
            painter.setPen(QColor(self.theme.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 6, 6)


class HitList(QListView):
    """The hits; a click on one chooses it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hit_model = HitModel(self)
        self._delegate = _HitDelegate(theme, self)
        self.setModel(self.hit_model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def step(self, rows: int) -> None:
        """Go so many hits down; nothing happens beyond the ends."""
        row = min(max(self.currentIndex().row() + rows, 0), len(self.hit_model.hits) - 1)
        self.setCurrentIndex(self.hit_model.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)


def _lay_out(hit: SearchHit, font: QFont, width: float) -> QTextLayout:
    """Return the words of a hit, laid out as plain text on a few lines of this width."""
    words, spans = cut(hit.snippet, hit.highlights)
    to_utf16 = OffsetMap(words).to_utf16
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    layout = QTextLayout(displayable(words), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ranges = []
    for start, end in spans:
        emphasis = QTextLayout.FormatRange()
        emphasis.start = to_utf16(start)
        emphasis.length = to_utf16(end) - to_utf16(start)
        emphasis.format = bold
        ranges.append(emphasis)
    layout.setFormats(ranges)
    layout.beginLayout()
    height = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(40.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout
