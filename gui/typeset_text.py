"""A text that is set to be read, and laid out in passing while it keeps its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from gui.article_markup import dress
from gui.caret_text import CaretText
from gui.claim_painter import ClaimPainter
from gui.laying_out import LayingOut
from gui.typeset import TypeStyle, set_column, typeset

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap, QResizeEvent, QTextDocument

    from core.article_parts import Markup
    from gui.theme import Theme

_MARGIN: Final = 32
_PAGE: Final = 6_000
"""Characters that are laid out below what is scrolled to, so that it can stand in the middle."""


class _Aim(NamedTuple):
    """Where the reviewer is to be taken once the text is laid out as far as that."""

    place: int
    go: Callable[[], None]


class TypesetText(CaretText):
    """Typesets a text, and scrolls to its places; in a long one that may be some turns later."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = ClaimPainter(theme)
        self._document = self.document()
        self._style = TypeStyle()
        self._text = ""
        self._headline = ""
        self._markup: tuple[Markup, ...] = ()
        self._aim: _Aim | None = None
        self._picture: QPixmap | None = None
        self._laying_out = LayingOut(self)
        self._laying_out.advanced.connect(self._on_advanced)
        self.setReadOnly(True)
        # A file that is dropped here is the window's to open.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_style(self, style: TypeStyle) -> None:
        """Set the text in another face, size or measure, the same words in sight."""
        go_back = self._way_back(self.viewport().height())
        self._style = style
        self._hold_picture()
        self._typeset()
        go_back()

    def top(self) -> int:
        """Return the place in the text of the first character in sight."""
        if self._aim is not None:
            return self._offsets.to_code_points(self._aim.place)
        return self._offsets.to_code_points(self.cursorForPosition(QPoint(0, 0)).position())

    def scroll_to(self, top: int) -> None:
        """Have the line with this character as the first in sight."""
        place = self._offsets.to_utf16(top)
        self._go_to(place, partial(self._scroll_line_up, place))

    def show_words(self, start: int, end: int) -> None:
        """Scroll to some words of the text and select them, until another claim is chosen."""
        first, last = self._offsets.to_utf16(start), self._offsets.to_utf16(end)
        self._go_to(last, partial(self._select_words, first, last))

    @property
    def is_right_to_left(self) -> bool:
        """Whether the text is written from right to left."""
        return self._painter.column.is_rtl

    def resizeEvent(self, event: QResizeEvent) -> None:
        go_back = self._way_back(event.oldSize().height())
        self._hold_picture()
        # Or it would be laid out for the column, and again for the new size.
        self._document.setLayoutEnabled(False)
        self._set_column(self._document)
        self._document.setLayoutEnabled(True)
        super().resizeEvent(event)
        self._lay_out()
        go_back()

    def _in_hand(self) -> tuple[int, int] | None:
        """Return where the words are that the reviewer works on, in Qt's counting."""
        return None

    def _way_back(self, height: int) -> Callable[[], None]:
        """Return what brings into sight again what is in sight now, in so many pixels."""
        if self._aim is not None:
            return partial(self._go_to, *self._aim)
        span = self._in_hand()
        if span is not None and self._is_in_sight(span[0], height):
            return partial(self._scroll_to, *span)
        # Who has scrolled away from it reads elsewhere.
        return partial(self.scroll_to, self.top())

    def _is_in_sight(self, place: int, height: int) -> bool:
        if not self._laying_out.has(place):
            return False
        return 0 <= self._line_at(place).top() < height

    def _line_at(self, place: int) -> QRect:
        """Return the caret at a place, which all of the text is laid out for up to there."""
        return self.cursorRect(self._cursor_at(place))

    def _scroll_to(self, start: int, end: int) -> None:
        """Leave the page alone while these words are well in sight; else put them higher up."""
        self._go_to(end, partial(self._bring_in_sight, start, end))

    def _bring_in_sight(self, start: int, end: int) -> None:
        top, bottom = self._line_at(start).top(), self._line_at(end).bottom()
        height = self.viewport().height()
        if top < _MARGIN or bottom > height - _MARGIN:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def _scroll_line_up(self, place: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._line_at(place).top() if place else 0)

    def _select_words(self, start: int, end: int) -> None:
        cursor = self._cursor_at(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._bring_in_sight(start, end)

    def _go_to(self, place: int, go: Callable[[], None]) -> None:
        """Scroll by go, now or once the text is laid out that far; another wish takes its place."""
        if self._laying_out.reach(place + _PAGE if place else 0):
            self._aim = self._picture = None
            self._make_room()
            go()
        else:
            self._aim = _Aim(place, go)
        self.viewport().update()

    def _on_advanced(self) -> None:
        self._make_room()
        if self._aim is not None:
            self._go_to(*self._aim)

    def _make_room(self) -> None:
        """Have the scroll bar reach as far as the text is laid out, which Qt sees to later."""
        bar = self.verticalScrollBar()
        below = int(self._laying_out.height()) - self.viewport().height()
        bar.setMaximum(max(bar.maximum(), below))

    def _paint_picture(self) -> bool:
        """Paint what was in sight before, if it isn't to be seen yet what is; tell whether so."""
        if self._aim is None:
            return False
        if self._picture is not None:
            painter = QPainter(self.viewport())
            painter.drawPixmap(0, 0, self._picture)
            painter.end()
        return True

    def _hold_picture(self) -> None:
        """Keep what is in sight for as long as a long text is set anew."""
        if self.isVisible() and self._aim is None and self._laying_out.is_long(self._document):
            self._picture = self.viewport().grab()

    def _set_column(self, document: QTextDocument) -> None:
        width = self.viewport().width()
        self._painter.column = set_column(document, width, self._style)
        self._painter.markup.fit(document, self._painter.column)

    def _typeset(self) -> None:
        """Put a newly set document in the place of the present one, at its start."""
        self._laying_out.stop()
        self._aim = None
        document = typeset(self._text, headline=self._headline, style=self._style)
        muted = self._painter.theme.muted
        self._painter.markup = dress(
            document, self._text, self._markup, self._offsets, headline=self._headline, muted=muted
        )
        self._set_column(document)
        self.setDocument(document)
        self._document = document
        self._lay_out()

    def _lay_out(self) -> None:
        self._laying_out.start(self._document)
        self._make_room()
