from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.store import Store
from gui.language import speak
from gui.main_window import MainWindow
from gui.theme import load_fonts

IDLE_WORKER = [sys.executable, "-S", "-c", "import sys; sys.stdin.read()"]
"""A child process that does nothing, for tests that ask nothing of it."""


def wait_for_answers(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all is shown that the window has asked its store for."""
    qtbot.waitUntil(lambda: not window.reader.is_busy)


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: str | Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key where the keyboard is, and wait until all is shown that it asked for."""
    qtbot.keyClick(window.focusWidget() or window, key, modifier)
    wait_for_answers(qtbot, window)


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """Have the application speak English and know its faces, as Galley's own does."""
    speak(qapp, "en")
    load_fonts()


@pytest.fixture(autouse=True)
def _settings_of_its_own(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep the settings of whoever runs the tests out of them, and the tests out of those."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    qapp.setOrganizationName("galley-tests")
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "config")
    )


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[..., MainWindow]]:
    """Return a function that shows a window on a store, with the keys live."""
    windows = []

    def show(
        store: Store, worker: list[str] = IDLE_WORKER, paths: tuple[Path, ...] = ()
    ) -> MainWindow:
        window = MainWindow(lambda: store, worker, paths)
        # Offscreen the screen is smaller than any that a reviewer sits in front of.
        window.resize(1300, 820)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.has_begun)
        return window

    yield show
    for window in windows:
        window.desk.unsaved.discard()
        window.close()
