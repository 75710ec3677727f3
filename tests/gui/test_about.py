from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.store import Store
from core.version import VERSION
from gui.about_box import AboutBox
from gui.emblem import emblem
from gui.main_window import MainWindow


def test_the_window_says_which_galley_it_is_and_goes_on(
    open_window: Callable[..., MainWindow], store: Store
) -> None:
    window = open_window(store)
    action = window.findChild(QAction, "about")
    assert action is not None
    action.trigger()

    (box,) = window.findChildren(AboutBox)
    assert VERSION in box.text()
    assert str(store.path) in box.text()
    assert not window.windowIcon().isNull()
    box.reject()


def test_a_folder_is_named_as_it_is_called(qtbot: QtBot) -> None:
    box = AboutBox(Path("/home/ada/<b>drafts</b>/galley.db"))
    qtbot.addWidget(box)

    assert box.textFormat() is Qt.TextFormat.PlainText
    assert "<b>drafts</b>" in box.text()


@pytest.mark.parametrize("size", [16, 32, 128])
def test_the_emblem_is_drawn_at_each_size(qtbot: QtBot, size: int) -> None:
    image = emblem().pixmap(size, size).toImage()

    assert image.width() == size
    assert image.pixelColor(0, 0).alpha() == 0
    colours = {image.pixel(x, y) for x in range(size) for y in range(size)}
    assert len(colours) > 10
