"""An article of n claims is settled with n + 2 keys, from its first claim to the export."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from core.store import Store
from gui.export_dialog import ExportDialog
from gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent.parent
OURS = sorted((ROOT / "resources" / "samples").glob("*.txt"))
REAL = sorted((ROOT.parent / "shared" / "samples").glob("*.txt"))

pytestmark = pytest.mark.slow


class Keyboard:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window
        self.pressed = 0

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        dialog = self._window.findChild(ExportDialog)
        top = dialog if dialog is not None and dialog.isVisible() else self._window
        self._qtbot.keyClick(top.focusWidget() or top, key, modifiers)
        self.pressed += 1


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "galley.db", create=True) as store:
        yield store


@pytest.mark.parametrize("sample", [*OURS, *REAL], ids=lambda path: path.stem[:24])
def test_n_claims_take_n_plus_two_keys(
    qtbot: QtBot, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "config")
    )
    worker = [sys.executable, str(ROOT / "main.py"), "--worker", str(store.path)]
    window = MainWindow(lambda: store, worker, [sample])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.has_begun and not window.worker.is_busy, timeout=60_000)
    keyboard, claims = Keyboard(qtbot, window), len(window.desk.claims)

    for _ in range(claims):
        keyboard.press(Qt.Key.Key_V)
    keyboard.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ExportDialog)
    path = Path(dialog.path_edit.text())
    with qtbot.waitSignal(window.worker.exported, timeout=30_000):
        keyboard.press(Qt.Key.Key_Return)

    with path.open(encoding="utf-8-sig", newline="") as file:
        verdicts = [row["verdict"] for row in csv.DictReader(file)]
    assert keyboard.pressed == claims + 2
    assert verdicts == ["verified"] * claims
    assert path.is_relative_to(tmp_path)
    window.close()
