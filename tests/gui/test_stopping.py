from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.store import Store
from gui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]

ENDLESS = """
import json, sys
for line in sys.stdin:
    request = json.loads(line)
    for number in range(2 if request["do"] == "import" else 0):
        print(json.dumps({"request": request["request"], "event": "added",
            "article_id": "rents", "title": "Rents", "is_new": False}), flush=True)
    if request["do"] != "import":
        print(json.dumps({"request": request["request"], "event": "done"}), flush=True)
"""
"""A worker that says what it has read, and never comes to the end of an import."""


def test_an_import_says_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, open_window: OpenWindow, store: Store, tmp_path: Path
) -> None:
    window = open_window(store, [sys.executable, "-S", "-c", ENDLESS])
    window.opening.open([tmp_path])
    qtbot.waitUntil(lambda: "2 so far" in window.opening_bar.label.text())

    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(window.worker.busy_changed):
        qtbot.keyClick(window.article_view, Qt.Key.Key_Period, control)

    assert not window.worker.is_busy
    assert "Stopped" in window.filter_bar.message_label.text()
    with qtbot.waitSignal(window.worker.request_finished):
        window.worker.back_up()


def test_with_nothing_under_way_there_is_nothing_to_stop(
    qtbot: QtBot, open_window: OpenWindow, store: Store
) -> None:
    window = open_window(store)

    qtbot.keyClick(window.article_view, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)

    assert window.filter_bar.message_label.text() == ""
