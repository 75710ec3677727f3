"""The actions that open articles: by dialog, from a folder, an address, or what was copied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from gui.claim_side import source_in
from gui.incoming import addresses_of, copied, incoming
from gui.theme import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.main_window import MainWindow

_SHORT: Final = 100
"""Characters; of fewer, who is at work on a claim has rather pressed a wrong key."""


class BringingIn(QObject):
    """Asks what is to be opened, and hands it to Opening."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {
            "open": self.choose_files,
            "open_folder": self.choose_folder,
            "open_address": self.ask_for_address,
            "open_clipboard": self.open_clipboard,
            "samples": self.open_samples,
            "left_out": self._window.opening.show_report,
            "paste": self.paste,
        }

    def choose_files(self) -> None:
        """Let the reviewer choose files to open."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open articles"), "", ";;".join(self.filters())
        )
        if chosen:
            self._window.opening.open([Path(name) for name in chosen])

    def filters(self) -> list[str]:
        """Return what the dialog can be narrowed to: all formats, each of them, or everything."""
        everything = self.tr("All files ({0})").format("*")
        formats = self._window.opening.formats
        if not formats:
            return [everything]  # the worker hasn't told yet; what a file is, its content tells
        every = sorted(suffix for _, suffixes in formats for suffix in suffixes)
        known = self.tr("Articles ({0})").format(_patterns(tuple(every)))
        each = (f"{self._name_of(name)} ({_patterns(ends)})" for name, ends in formats)
        return [known, *each, everything]

    def _name_of(self, format: str) -> str:
        """Return a format's name in the reviewer's language; one that is new as core has it."""
        names = {
            "CSV corpus": self.tr("CSV corpus"),
            "E-book": self.tr("E-book"),
            "E-mail": self.tr("E-mail"),
            "JSONL corpus": self.tr("JSONL corpus"),
            "Mailbox": self.tr("Mailbox"),
            "OpenDocument text": self.tr("OpenDocument text"),
            "Plain text": self.tr("Plain text"),
            "Subtitles": self.tr("Subtitles"),
            "Web archive": self.tr("Web archive"),
            "Web page": self.tr("Web page"),
            "Word document": self.tr("Word document"),
        }
        return names.get(format, format)

    def choose_folder(self) -> None:
        """Let the reviewer choose a folder, of which everything that can be read is opened."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open a folder of articles")
        )
        if chosen:
            self._window.opening.open([Path(chosen)])

    def ask_for_address(self) -> None:
        """Ask for a web address; the one that was copied is filled in."""
        from gui.address_dialog import AddressDialog  # late: the first paint can do without

        found = addresses_of(incoming(copied()).sources)
        dialog = AddressDialog(found[0] if len(found) == 1 else "", self._window)
        dialog.address_given.connect(lambda address: self._window.opening.open([address]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_samples(self) -> None:
        """Open the two articles that come with Galley."""
        self._window.opening.open([RESOURCES / "samples"])

    def open_clipboard(self) -> None:
        """Open what was copied, be it files, addresses or a text."""
        found = incoming(copied())
        if found:
            self._window.opening.take_in(found)
        else:
            self._window.opening.say(self.tr("There is nothing to open in the clipboard"))

    def paste(self) -> None:
        """Open what was copied; an address is evidence for the claim under review."""
        window = self._window
        mime = copied()
        found = incoming(mime)
        has_files = any(isinstance(source, Path) for source in found.sources)
        is_reviewing = window.desk.selected is not None and not window.is_showing_table
        if is_reviewing and source_in(mime) and not has_files:
            window.sources.paste()
        elif is_reviewing and not found.sources and 0 < len(found.text.strip()) < _SHORT:
            self._window.opening.say(
                self.tr("That is short for an article; {0} opens it").format(self._key())
            )
        else:
            self.open_clipboard()

    def _key(self) -> str:
        return self._window.commands.shortcuts.keys("open_clipboard")


def _patterns(suffixes: tuple[str, ...]) -> str:
    return " ".join(f"*{suffix}" for suffix in suffixes)
