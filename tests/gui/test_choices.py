from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.settings import load_settings
from core.store import Store
from gui.main_window import MainWindow
from gui.settings_dialog import SettingsDialog
from gui.theme import THEMES

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    return open_window(store)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    qtbot.keyClick(window.article_view, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(SettingsDialog)
    assert found is not None
    return found


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert found is not None
    return found


def test_what_is_chosen_holds_at_once_and_is_kept(
    window: MainWindow, dialog: SettingsDialog, qapp: QApplication
) -> None:
    before = qapp.palette(), qapp.styleSheet()
    dialog.reviewer_edit.setText("  Ada Møss ")
    box = dialog.box("appearance")
    box.setCurrentIndex(box.findData("contrast_dark"))
    box = dialog.box("text_size")
    box.setCurrentIndex(box.findData(2))

    dialog.accept()
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])

    assert window.theme == THEMES["contrast_dark"]
    assert window.desk.reviewer == "Ada Møss"
    kept = load_settings()
    assert (kept.reviewer, kept.appearance, kept.text_size) == ("Ada Møss", "contrast_dark", 2)
    assert action(window, "appearance_contrast_dark").isChecked()


def test_what_is_cancelled_changes_nothing(window: MainWindow, dialog: SettingsDialog) -> None:
    before = window.settings
    dialog.reviewer_edit.setText("somebody else")

    dialog.reject()

    assert window.settings == before
    assert window.desk.reviewer == before.reviewer


def test_the_settings_show_what_holds(window: MainWindow, dialog: SettingsDialog) -> None:
    shown = dialog.choices()
    dialog.reject()

    assert {name: getattr(window.settings, name) for name in shown} == shown


def test_a_language_is_chosen_for_the_next_start(window: MainWindow) -> None:
    action(window, "language_de").trigger()

    assert load_settings().language == "de"
    assert action(window, "language_de").isChecked()
    assert not action(window, "language_system").isChecked()
    assert action(window, "quit").text() == "&Quit"
