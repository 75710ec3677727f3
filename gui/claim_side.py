"""The pane on the right: the claim under review, its evidence form or the history in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.claim_panel import ClaimPanel
from gui.done_line import DoneLine
from gui.evidence_form import EvidenceForm
from gui.history_panel import HistoryPanel

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from gui.theme import Theme


class ClaimSide(QWidget):
    """Holds the pages of the pane above the line that tells what was done last.

    Signals:
        source_given(str): an address or the path of a file was dropped on the pane.
    """

    source_given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claim_panel = ClaimPanel(theme)
        self.evidence_form = EvidenceForm()
        self.history_panel = HistoryPanel(theme)
        self.done_line = DoneLine()
        self._pages = QStackedWidget()
        for page in (self.claim_panel, self.evidence_form, self.history_panel):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.done_line)
        self.setAcceptDrops(True)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.claim_panel.set_theme(theme)
        self.history_panel.set_theme(theme)

    @property
    def page(self) -> QWidget:
        """The page that is in sight."""
        page = self._pages.currentWidget()
        assert page is not None, "there is always a page in sight"
        return page

    def show_page(self, page: QWidget) -> None:
        """Put one of the pages in sight."""
        self._pages.setCurrentWidget(page)
        self.done_line.show_keys(are_live=page is not self.evidence_form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.done_line.fit(self.height())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if source_in(event.mimeData()) and self.claim_panel.is_showing_claim:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.source_given.emit(source_in(event.mimeData()))
        event.acceptProposedAction()


def source_in(mime: QMimeData) -> str:
    """Return the address or path that was dragged or copied; empty where there is none."""
    for url in mime.urls():
        return url.toLocalFile() if url.isLocalFile() else url.toString()
    text = mime.text().strip().strip('"') if mime.hasText() else ""
    is_one_line = "\n" not in text
    is_address = text.startswith(("http://", "https://", "file://")) and " " not in text
    is_path = text.startswith(("/", "~/", "\\\\")) or text[1:3] in (":\\", ":/")
    return text if is_one_line and (is_address or is_path) else ""
