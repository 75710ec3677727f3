"""Takes what is dragged onto the window, and shows calmly what will come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from gui.claim_side import source_in
from gui.incoming import addresses_of, host_of, incoming, may_hold_something

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent

    from gui.incoming import Incoming
    from gui.main_window import MainWindow

_STRENGTH: Final = 0.95
_INSET: Final = 12.0
_SCALE: Final = 1.5


class DropState(QWidget):
    """A sheet over the window that says what a drop will do; the mouse goes through it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_sentence(self, sentence: str, place: QRect) -> None:
        """Cover this place of the window, and say in it what a drop will do."""
        self.sentence = sentence
        self.setAccessibleName(sentence)
        self.setGeometry(place)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._window.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QColor(theme.paper)
        sheet.setAlphaF(_STRENGTH)
        painter.fillRect(self.rect(), sheet)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.setPen(QPen(QColor(theme.focus), 2))
        painter.drawRoundedRect(frame, 8, 8)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SCALE)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(_INSET, 0, -_INSET, 0), flags, self.sentence)


class Dropping(QObject):
    """Opens files, folders, addresses and texts that are dropped anywhere but on a claim."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.state = DropState(window)
        # A file that is dropped on it is no search.
        window.search_panel.field.setAcceptDrops(False)
        window.setAcceptDrops(True)
        for field in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
            field.installEventFilter(self)
            if isinstance(field, QPlainTextEdit):
                field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Of a file, a field would take the path for words; what holds the field takes the file.
        if event.type() == QEvent.Type.DragEnter:
            dragged: QDragEnterEvent = event  # type: ignore[assignment]
            if any(url.isLocalFile() for url in dragged.mimeData().urls()):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def enter(self, event: QDragEnterEvent) -> None:
        """Show what a drop would do, if it would do anything."""
        mime = event.mimeData()
        found = incoming(mime) if may_hold_something(mime) else None
        if not found:
            event.ignore()
            return
        self.state.show_sentence(self._sentence(found), self._place(mime))
        event.acceptProposedAction()

    def leave(self) -> None:
        """Show the window as it is again."""
        self.state.hide()

    def take(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.leave()
        self._window.opening.take_in(incoming(event.mimeData()))
        event.acceptProposedAction()

    def _sentence(self, found: Incoming) -> str:
        addresses = addresses_of(found.sources)
        if not found.sources:
            return self.tr("Drop to open the text as an article")
        if len(found.sources) > 1:
            return self.tr("Drop to open %Ln files or pages", "", len(found.sources))
        if addresses:
            return self.tr("Drop to fetch the page from {0}").format(host_of(addresses[0]))
        return self.tr("Drop to open “{0}”").format(getattr(found.sources[0], "name", ""))

    def _place(self, mime: QMimeData) -> QRect:
        """Return where a drop opens an article: beside the claim, to which it would be evidence."""
        panes, side = self._window.panes, self._window.claim_side
        place = QRect(panes.mapTo(self._window, QPoint(0, 0)), panes.size())
        page = self._window.pages
        # The bars below stay in sight: what is under way goes on.
        place.setBottom(page.mapTo(self._window, page.rect().bottomLeft()).y())
        if side.isVisible() and side.claim_panel.is_showing_claim and source_in(mime):
            place.setRight(side.mapTo(self._window, QPoint(0, 0)).x() - 1)
        return place
