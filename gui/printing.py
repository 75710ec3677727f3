"""Prints the open article with its claims marked, or saves it as a PDF, a page at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QTimer
from PySide6.QtWidgets import QFileDialog

from core.errors import GalleyError
from gui.messages import show_failures, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice

    from gui.main_window import MainWindow
    from gui.printed_article import PrintedArticle

_UNWELCOME: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
"""What some system doesn't take in the name of a file."""
_LONGEST_NAME: Final = 80


class Printing(QObject):
    """Asks where to, and prints between the events, so that the window stays alive.

    What prints is imported when it is asked for: the first paint can do without.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pages: Iterator[tuple[int, int]] | None = None
        self._finish: Callable[[], object] = bool
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._print_page)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {"print": self.print, "save_pdf": self.save_pdf}

    @property
    def is_busy(self) -> bool:
        """Whether pages are still to be printed."""
        return self._pages is not None

    def print(self) -> None:
        """Ask for a printer, and print."""
        if self._window.desk.article is None:
            return
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter
        except ImportError:
            said = self.tr("This system has nothing to print with; Save as PDF works without")
            self._window.filter_bar.show_message(said)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._begin(printer, bool))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def save_pdf(self) -> None:
        """Ask for a file, and print into it."""
        article = self._window.desk.article
        if article is None:
            return
        name = _UNWELCOME.sub(" ", article.title).strip(" .")[:_LONGEST_NAME] or "article"
        dialog = QFileDialog(self._window, self.tr("Save as PDF"), f"{name}.pdf", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{name}.pdf")
        dialog.fileSelected.connect(self.write_pdf)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_pdf(self, path: str | Path) -> None:
        """Print into a file, which is there once it is whole; an older one stays until then."""
        from PySide6.QtGui import QPageSize, QPdfWriter

        file = QSaveFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._fail(str(path), file.errorString())
            return
        device = QPdfWriter(file)
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setResolution(600)
        device.setCreator("Galley")
        article = self._window.desk.article
        device.setTitle(article.title if article else "")

        def finish() -> None:
            if not file.commit():
                self._fail(str(path), file.errorString())

        self._begin(device, finish)

    def _begin(self, device: QPagedPaintDevice, finish: Callable[[], object]) -> None:
        from PySide6.QtGui import QPageLayout

        self._window.claim_panel.hand_over()
        printed = self._printed()
        if printed is None or self.is_busy:
            return
        layout = device.pageLayout()
        layout.setUnits(QPageLayout.Unit.Millimeter)
        margins = layout.margins()
        for side in ("Left", "Top", "Right", "Bottom"):
            getattr(margins, f"set{side}")(12.0)
        device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        self._finish = finish
        self._pages = printed.pages(device)
        self._timer.start()

    def _print_page(self) -> None:
        assert self._pages is not None, "the timer runs while there are pages"
        bar = self._window.filter_bar
        try:
            page, count = next(self._pages)
            if page:
                bar.show_activity(self.tr("Page {0} of {1}").format(page, count))
        except StopIteration:
            self._timer.stop()
            self._pages = None
            bar.show_activity("")
            bar.show_message(self.tr("The article is printed"))
            self._finish()

    def _printed(self) -> PrintedArticle | None:
        """Return the open article as it is printed, with all but confidential evidence."""
        from gui.printed_article import PrintedArticle, evidence_by_claim

        desk = self._window.desk
        if desk.article is None:
            return None
        try:
            evidence = evidence_by_claim(desk.store, desk.article.id)
        except GalleyError as error:
            show_failures(self._window, [told(error)])
            return None
        return PrintedArticle(desk.article, desk.claims, evidence, face=self._window.settings.face)

    def _fail(self, path: str, reason: str) -> None:
        sentence = self.tr("{0} could not be written ({1}); choose another place.")
        show_failures(self._window, [sentence.format(path, reason)])
