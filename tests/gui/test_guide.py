from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.settings import Settings, load_settings, save_settings
from core.store import Store
from gui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


def test_the_first_start_says_how_to_begin(open_window: OpenWindow, empty_store: Store) -> None:
    window = open_window(empty_store)

    assert window.guide.step == 1
    assert window.guide.bar.isVisible()
    assert "1 of 3" in window.guide.bar.label.text()


def test_who_has_articles_needs_no_introduction(open_window: OpenWindow, store: Store) -> None:
    assert open_window(store).guide.step == 0


def test_what_was_skipped_does_not_come_again(
    qtbot: QtBot, open_window: OpenWindow, empty_store: Store
) -> None:
    window = open_window(empty_store)
    qtbot.keyClick(window.guide.bar.skip_button, Qt.Key.Key_Return)
    window.close()

    assert not window.guide.bar.isVisible()
    assert load_settings().is_introduced
    assert open_window(empty_store).guide.step == 0


def test_the_menu_brings_it_back(open_window: OpenWindow, store: Store) -> None:
    save_settings(Settings(reviewer="ada", is_introduced=True))
    window = open_window(store)
    action = window.findChild(QAction, "guide")
    assert action is not None

    action.trigger()

    assert window.guide.step == 2


def test_the_work_itself_moves_it_on(qtbot: QtBot, open_window: OpenWindow, store: Store) -> None:
    window = open_window(store)
    window.guide.begin()

    qtbot.keyClicks(window.article_view, "vdv")

    assert window.guide.step == 3
    window.worker.exported.emit("claims.csv", 3)
    assert window.guide.step == 0
    assert load_settings().is_introduced
