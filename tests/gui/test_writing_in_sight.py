from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.store import Store
from gui.main_window import MainWindow
from gui.note_edit import NoteEdit


@pytest.fixture
def window(open_window: Callable[..., MainWindow], store: Store) -> MainWindow:
    """A window in which the claim's panel has far too little room."""
    window = open_window(store)
    window.resize(1280, 400)
    return window


def is_whole(window: MainWindow, field: QWidget) -> bool:
    view = window.claim_panel.viewport()
    top = field.mapTo(view, field.rect().topLeft()).y()
    return top >= 0 and top + field.height() <= view.height()


@pytest.mark.parametrize("key", ["m", "w"])
def test_the_field_that_is_written_in_is_in_sight_as_it_grows(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    panel = window.claim_panel
    field = panel.note_edit if key == "m" else panel.correction_edit
    qtbot.keyClicks(window.focusWidget(), key)
    qtbot.waitUntil(lambda: is_whole(window, field))
    before = field.height()

    field.insertPlainText("four words a line " * 12)

    qtbot.waitUntil(lambda: is_whole(window, field))
    assert field.height() > before


def test_who_is_done_with_a_correction_sees_the_next_claim_from_its_beginning(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.keyClicks(window.focusWidget(), "dw")
    bar = window.claim_panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.wait(1)

    assert bar.value() == 0


def test_the_next_claim_is_shown_from_its_beginning(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.focusWidget(), "m")
    bar = window.claim_panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    window.article_view.setFocus()
    qtbot.keyClicks(window.article_view, "v")

    assert bar.value() == 0


@pytest.mark.parametrize(
    ("words", "lines"),
    [("", 3), ("a\nb\nc\nd\ne", 5), ("\n" * 40, 9)],
    ids=["nothing", "some", "a-lot"],
)
def test_a_note_is_as_high_as_its_words_within_bounds(qtbot: QtBot, words: str, lines: int) -> None:
    note = NoteEdit()
    qtbot.addWidget(note)
    empty = note.height()
    note.setPlainText(words)

    assert note.height() - empty == pytest.approx((lines - 3) * note.fontMetrics().lineSpacing())
