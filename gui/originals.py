"""Where an article is from: opened in the browser, or saved as the file that the store keeps."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from gui.incoming import sources_in
from gui.messages import show_failures, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.article_parts import Original
    from core.errors import GalleyError
    from gui.main_window import MainWindow

_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf"}


class Originals(QObject):
    """Opens and saves what articles were read from; a large one is read beside the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {"open_original": self.open, "save_original": self.save}

    def open(self) -> None:
        """Have the system show the page that the article is from, or the file, if it is there."""
        article = self._window.desk.article
        if article is None:
            return
        if sources_in(article.source) and article.source.startswith("http"):
            self._show(QUrl(article.source))
            return
        # What a corpus says that its articles are from is not to be started.
        self._ask(lambda original: self._show_file(original, article.source))

    def save(self) -> None:
        """Ask for a file, and write the original into it, if the store keeps it."""
        self._ask(self._choose_place)

    def write(self, original: Original, path: str) -> None:
        """Write the original into a file, which is there once it is whole."""
        file = QSaveFile(path)
        is_written = (
            original.data is not None
            and file.open(QIODevice.OpenModeFlag.WriteOnly)
            and file.write(original.data) == len(original.data)
            and file.commit()
        )
        if is_written:
            self._say(self.tr("The original is in {0}").format(path))
        else:
            sentence = self.tr("{0} could not be written ({1}); choose another place.")
            show_failures(self._window, [sentence.format(path, file.errorString())])

    def _ask(self, answered: Callable[[Original | None], None]) -> None:
        article = self._window.desk.article
        if article is None:
            return

        def failed(error: GalleyError) -> None:
            show_failures(self._window, [told(error)])

        self._window.reader.ask(
            "original", lambda store: store.original(article.id), answered, failed=failed
        )

    def _choose_place(self, original: Original | None) -> None:
        if original is None or original.data is None:
            self._say(
                self.tr("The store keeps no original of this article; the settings can ask for it")
            )
            return
        dialog = QFileDialog(self._window, self.tr("Save the original"), _name_of(original))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(_name_of(original))
        dialog.fileSelected.connect(lambda path: self.write(original, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_file(self, original: Original | None, source: str) -> None:
        if original is None or original.name != source or not Path(source).is_file():
            self._say(self.tr("The original of this article is not where it was"))
            return
        self._show(QUrl.fromLocalFile(source))

    def _show(self, url: QUrl) -> None:
        if not QDesktopServices.openUrl(url):
            self._say(self.tr("The system could not open {0}").format(url.toDisplayString()))

    def _say(self, sentence: str) -> None:
        self._window.filter_bar.show_message(sentence)


def _name_of(original: Original) -> str:
    """Return a name for the file: its own, or that at the end of the page's address."""
    if original.retrieved_at is None:
        return PurePath(original.name.replace("\\", "/")).name
    name = PurePath(QUrl(original.name).path()).name or QUrl(original.name).host() or "page"
    suffix = _SUFFIXES.get(original.media_type, "")
    return name if name.endswith(suffix) else f"{name}{suffix}"
