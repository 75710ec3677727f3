from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from gui.main_window import MainWindow
from gui.palette import Palette, rank

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    return open_window(store)


def open_palette(qtbot: QtBot, window: MainWindow, typed: str = "") -> Palette:
    qtbot.keyClick(window.article_view, Qt.Key.Key_K, CONTROL)
    palette: Palette = window.findChild(Palette)
    qtbot.keyClicks(palette.field, typed)
    return palette


def names(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_action_with_a_name_is_offered(qtbot: QtBot, window: MainWindow) -> None:
    offered = {entry.action for entry in open_palette(qtbot, window)._all}

    missing = [
        action.objectName()
        for action in window.findChildren(QAction)
        if action.objectName()
        and action.isVisible()
        and action not in offered
        and not action.objectName().startswith("_q_")
    ]
    assert missing == []


def test_enter_does_what_is_marked(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    palette = open_palette(qtbot, window, "verif")

    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: store.claim(1).verdict is Verdict.VERIFIED)


def test_arrows_move_through_the_list(qtbot: QtBot, window: MainWindow) -> None:
    palette = open_palette(qtbot, window, "next")

    qtbot.keyClick(palette.field, Qt.Key.Key_Down)

    assert palette.list.currentIndex().row() == 1


def test_what_cannot_be_done_is_told_and_not_done(qtbot: QtBot, window: MainWindow) -> None:
    palette = open_palette(qtbot, window, "restore a backup")

    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert palette.isVisible()
    assert "can’t be done now" in palette.hint_label.text()


def test_nothing_that_fits_is_told(qtbot: QtBot, window: MainWindow) -> None:
    palette = open_palette(qtbot, window, "xqxq")

    assert names(palette) == []
    assert palette.hint_label.isVisible()


@pytest.mark.parametrize(
    ("typed", "name", "path", "expected"),
    [
        pytest.param("next op", "Next open claim", (), 0, id="its beginning"),
        pytest.param("claim next", "Next open claim", (), 1, id="words in any order"),
        pytest.param("noc", "Next open claim", (), 2, id="initials"),
        pytest.param("go next", "Next open claim", ("Go",), 3, id="with its menu"),
        pytest.param("nxtclm", "Next open claim", (), 4, id="letters in their order"),
        pytest.param("zz", "Next open claim", (), None, id="nothing"),
        pytest.param("", "Next open claim", (), 0, id="nothing typed"),
    ],
)
def test_an_action_fits_by_words_and_initials(
    typed: str, name: str, path: tuple[str, ...], expected: int | None
) -> None:
    assert rank(typed, name, path) == expected
