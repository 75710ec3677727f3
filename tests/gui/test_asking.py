from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.messages import asks


def answer(choose: Callable[[QMessageBox], QPushButton]) -> list[list[str]]:
    """Press a button of the box that is about to open; return what its buttons say, once open."""
    seen: list[list[str]] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox), "the question is open"
        seen.append([button.text() for button in box.buttons()])
        choose(box).click()

    QTimer.singleShot(0, press)
    return seen


@pytest.mark.parametrize(
    ("place", "is_wanted"), [pytest.param(0, True, id="do"), pytest.param(1, False, id="leave")]
)
def test_the_button_says_what_it_does(qtbot: QtBot, place: int, is_wanted: bool) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def choose(box: QMessageBox) -> QPushButton:
        doing = [button for button in box.buttons() if button.text() == "&Delete"]
        others = [button for button in box.buttons() if button.text() != "&Delete"]
        button = (doing, others)[place][0]
        assert isinstance(button, QPushButton)
        return button

    seen = answer(choose)

    assert asks(parent, "Delete it?", "Delete <b>it</b>?", "&Delete") is is_wanted
    assert "&Yes" not in seen[0]


def test_enter_leaves_it_undone(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def choose(box: QMessageBox) -> QPushButton:
        button = box.defaultButton()
        assert isinstance(button, QPushButton)
        return button

    answer(choose)

    assert not asks(parent, "Replace it?", "Replace it?", "&Replace")
