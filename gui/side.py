"""The pane on the left: the library, or the search or the findings in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from gui.findings_panel import FindingsPanel
    from gui.library_panel import LibraryPanel
    from gui.search_panel import SearchPanel


class Side(QStackedWidget):
    """Shows one of three panels.

    Signals:
        search_shown(bool): what is read in lines has taken the library's place, or given it back.
    """

    search_shown = Signal(bool)

    def __init__(
        self,
        library: LibraryPanel,
        search: SearchPanel,
        findings: FindingsPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._search = search
        self._findings = findings
        for panel in (library, search, findings):
            self.addWidget(panel)

    @property
    def is_searching(self) -> bool:
        """Whether the search is in sight."""
        return self.currentWidget() is self._search

    @property
    def is_showing_findings(self) -> bool:
        """Whether the list of findings is in sight."""
        return self.currentWidget() is self._findings

    def show_findings(self) -> None:
        """Put the list of findings in the library's place."""
        self._show(self._findings)

    def show_search(self) -> None:
        """Put the search in the library's place."""
        self._show(self._search)

    def show_library(self) -> None:
        """Put the library back."""
        self._show(self._library)

    def _show(self, panel: QWidget) -> None:
        if self.currentWidget() is not panel:
            self.setCurrentWidget(panel)
            self.search_shown.emit(panel is not self._library)
