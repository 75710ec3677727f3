"""The window that pictures are taken of, and what takes them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.store import Store

ROOT: Final = Path(__file__).resolve().parent.parent
_PATIENCE_MS: Final = 60_000
_QUICK: Final = 80
"""Qt packs a PNG the less, and the faster, the higher its quality."""


class Stage:
    """Shows the window, and saves numbered pictures of it in the themes that are asked for."""

    def __init__(
        self,
        application: QApplication,
        store: Store,
        pictures: Path,
        size: QSize,
        themes: Sequence[str],
    ) -> None:
        """Show the window at a size; the pictures that were there before are gone."""
        self._application = application
        self._pictures = pictures
        self._themes = themes
        self._taken = 0
        self.store = store
        self.size = size
        pictures.mkdir(parents=True, exist_ok=True)
        for picture in pictures.glob("*.png"):
            picture.unlink()
        worker = [sys.executable, str(ROOT / "main.py"), "--worker", str(store.path)]
        self.window = MainWindow(lambda: store, worker, open_store=lambda: store)
        self.window.resize(size)
        self.window.show()
        self.wait(lambda: self.window.has_begun)

    def take(self, name: str, widget: QWidget | None = None, *, in_all: bool = False) -> None:
        """Take a picture of the window or of a widget, in light and dark or in all themes."""
        self._taken += 1
        for theme in self._themes if in_all else self._themes[:2]:
            self._wear(theme)
            self._save(name, theme, widget or self.window)
        self._wear(self._themes[0])

    def take_dialog(self, name: str, act: Callable[[], object], *, in_all: bool = False) -> None:
        """Take a picture of the dialog that something opens, in light and dark or in all themes."""
        self._taken += 1
        for theme in self._themes if in_all else self._themes[:2]:
            self._wear(theme)
            act()
            dialog = self.dialog()
            self._save(name, theme, dialog)
            dialog.reject()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.close()
        self._wear(self._themes[0])

    def take_at(self, name: str, size: QSize) -> None:
        """Take a picture of the window at another size."""
        self.window.resize(size)
        self.take(name)
        self.window.resize(self.size)
        self.settle()

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        self.settle()
        tops = QApplication.topLevelWidgets()
        return next(top for top in tops if isinstance(top, QDialog) and top.isVisible())

    def do(self, action_id: str) -> None:
        """Do what an action does."""
        action = self.window.findChild(QAction, action_id)
        assert action is not None, f"there is no {action_id}"
        action.trigger()
        self.settle()

    def settle(self) -> None:
        """Let everything happen that is due."""
        self._application.processEvents()
        self._application.processEvents()

    def wait(self, is_reached: Callable[[], bool]) -> None:
        """Let things happen until something is reached."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not is_reached():
            if deadline.hasExpired():
                sys.exit("The window did not get where its picture was to be taken.")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)

    def read(self, *paths: Path) -> None:
        """Open articles, and wait for their claims."""
        self.window.opening.open(list(paths))
        self.wait(lambda: self.window.desk.is_detected and not self.window.worker.is_busy)

    def _wear(self, theme: str) -> None:
        if len(self._themes) > 1:
            self.window.set_theme(theme)
        self.settle()

    def _save(self, name: str, theme: str, widget: QWidget) -> None:
        suffix = "" if theme == self._themes[0] else f"-{theme}"
        file = self._pictures / f"{self._taken:02}-{name}{suffix}.png"
        widget.grab().save(str(file), "PNG", _QUICK)

    def close(self) -> None:
        """Close the window; what could not be stored is lost."""
        self.window.desk.unsaved.discard()
        self.window.close()
