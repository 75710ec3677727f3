from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMargins
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from core.store import Store
from gui.main_window import MainWindow
from tests.factories import NOON, article, claims_of_text
from tests.gui.conftest import IDLE_WORKER

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def store(empty_store: Store) -> Store:
    empty_store.add_article(article(), at=NOON)
    empty_store.put_claims("rents", claims_of_text(), detector="test 1", at=NOON)
    return empty_store


def start(qtbot: QtBot, store: Store, *, is_first_start: bool = False) -> list[list[str]]:
    """Start a window; returns what it showed when it asked for its store: menus, and grounds."""
    seen: list[list[str]] = []

    def take_store() -> Store:
        menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
        image = window.panes.grab().toImage()
        rect = window.panes.rect().marginsRemoved(QMargins(8, 8, 8, 8))
        places = (rect.topLeft(), rect.center(), rect.topRight(), rect.bottomLeft())
        seen.extend([menus, [QColor(image.pixel(place)).name().upper() for place in places]])
        return store

    window = MainWindow(take_store, IDLE_WORKER, is_first_start=is_first_start)
    qtbot.addWidget(window)
    assert not seen
    window.show()
    qtbot.waitUntil(lambda: window.has_begun)
    window.close()
    return seen


def test_the_menus_and_the_grounds_are_there_before_the_store_is_opened(
    qtbot: QtBot, store: Store
) -> None:
    menus, grounds = start(qtbot, store)

    assert menus == ["File", "Edit", "Review", "Findings", "Claim", "Go", "View", "Help"]
    assert grounds[0] == grounds[2] == grounds[3] != grounds[1]


def test_the_very_first_start_begins_with_one_sheet_of_paper(
    qtbot: QtBot, empty_store: Store
) -> None:
    _, grounds = start(qtbot, empty_store, is_first_start=True)

    assert len(set(grounds)) == 1


def test_a_window_that_is_closed_before_it_has_begun_asks_for_no_store(qtbot: QtBot) -> None:
    asked = []

    def take_store() -> None:
        asked.append("store")

    window = MainWindow(take_store, IDLE_WORKER)
    qtbot.addWidget(window)
    window.show()
    window.repaint()

    window.close()
    QCoreApplication.processEvents()

    assert not asked
    assert not window.has_begun


def test_the_first_import_is_told_while_there_is_no_article_yet(
    qtbot: QtBot, open_window: OpenWindow, empty_store: Store
) -> None:
    window = open_window(empty_store)
    assert not window.filter_bar.isVisible()

    window.opening.open([Path("draft.txt")])

    qtbot.waitUntil(window.opening_bar.isVisible)
    assert window.opening_bar.label.text() == "Reading articles, finding claims"
    assert not window.filter_bar.progress_label.isVisible()
    assert window.welcome.isVisible()
    window.opening.stop()
    assert window.opening_bar.result_label.text() == "Stopped: nothing is new"
