"""Lays a long text out between the events, where Qt takes ever larger bites at it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

_AT_ONCE: Final = 30_000
"""Characters that are laid out at once, wherever they are needed: a few milliseconds' work."""
_PARAGRAPHS: Final = 10
"""So many are laid out before the clock is looked at."""
_SLICE: Final = 0.008
"""Seconds of it before the window gets its turn."""


class LayingOut(QObject):
    """Lays the paragraphs of one document out, in their order, a few in each turn.

    Signals:
        advanced(): more of the document is laid out, or all of it.
    """

    advanced = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._block: QTextBlock | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self, document: QTextDocument) -> None:
        """Lay a document out from its start, one that shows nothing of an earlier layout any more.

        A short one is done on return.
        """
        self.stop()
        self._document, self._block = document, document.firstBlock()
        self._lay_out_to(_AT_ONCE)
        if self._block is not None:
            # Qt's own timer would lay out as much as it has done already, each time again.
            document.documentLayout().installEventFilter(self)
            self._timer.start()

    def stop(self) -> None:
        """Leave the document alone, which may be put away then; Qt does the rest if it is not."""
        self._timer.stop()
        if self._document is not None and self._block is not None:
            self._document.documentLayout().removeEventFilter(self)
        self._document = self._block = None

    def has(self, place: int) -> bool:
        """Tell whether all up to a place is laid out, a position in the document."""
        return self._block is None or place < self._block.position()

    def reach(self, place: int) -> bool:
        """Tell the same, and lay out at once what little is missing."""
        if self._block is not None and place - self._block.position() < _AT_ONCE:
            self._lay_out_to(place)
        return self.has(place)

    @staticmethod
    def is_long(document: QTextDocument) -> bool:
        """Tell whether a document takes more than a turn."""
        return document.characterCount() > _AT_ONCE

    def height(self) -> float:
        """Return how high what is laid out is, in pixels."""
        if self._document is None:
            return 0.0
        last = self._block.previous() if self._block else self._document.lastBlock()
        return self._document.documentLayout().blockBoundingRect(last).bottom()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.Timer or super().eventFilter(watched, event)

    def _lay_out_to(self, place: int) -> None:
        while self._block is not None and self._block.position() <= place:
            self._lay_out_some()

    def _lay_out_some(self) -> None:
        assert self._document is not None, "there is a document where there is a block"
        assert self._block is not None, "the caller asked"
        behind = self._document.findBlockByNumber(self._block.blockNumber() + _PARAGRAPHS)
        last = behind.previous() if behind.isValid() else self._document.lastBlock()
        # Whoever asks where a paragraph is has all of them laid out up to it.
        self._document.documentLayout().blockBoundingRect(last)
        self._block = behind if behind.isValid() else None
        if self._block is None:
            self._timer.stop()
            self._document.documentLayout().removeEventFilter(self)

    def _go_on(self) -> None:
        until = monotonic() + _SLICE
        while self._block is not None and monotonic() < until:
            self._lay_out_some()
        self.advanced.emit()
