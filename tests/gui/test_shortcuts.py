from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.settings import load_settings
from core.store import Store
from gui.keys_sheet import KeysSheet
from gui.main_window import MainWindow
from gui.shortcuts import keys_from_store, keys_to_store
from gui.shortcuts_dialog import ShortcutsDialog

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    return open_window(store)


@pytest.fixture
def dialog(window: MainWindow) -> ShortcutsDialog:
    """The dialog, with the verdict Verified chosen."""
    window.commands.change_keys()
    dialog: ShortcutsDialog = window.findChild(ShortcutsDialog)
    dialog.choose("verified")
    return dialog


def keys(window: MainWindow, id: str) -> list[str]:
    action = window.findChild(QAction, id)
    assert action is not None
    return [key.toString() for key in action.shortcuts()]


def sheet_words(window: MainWindow) -> set[str]:
    window.commands.show_keys()
    sheet = window.findChild(KeysSheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    sheet.reject()
    return words


def test_a_free_key_is_taken_and_works_at_once(
    qtbot: QtBot, window: MainWindow, dialog: ShortcutsDialog, store: Store
) -> None:
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_Q)
    with qtbot.waitActive(window):
        dialog.reject()
        window.activateWindow()

    qtbot.keyClick(window.article_view, Qt.Key.Key_Q)

    assert keys(window, "verified") == ["Q"]
    assert store.claim(1).verdict is Verdict.VERIFIED
    assert window.claim_panel.verdict_buttons[Verdict.VERIFIED].text().endswith("Q")


def test_a_key_of_another_action_is_told_and_not_taken(
    qtbot: QtBot, window: MainWindow, dialog: ShortcutsDialog
) -> None:
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_D)

    assert keys(window, "verified") == ["V"]
    assert "“Disputed”" in dialog.hint_label.text()
    assert dialog.take_button.isEnabled()


def test_it_is_taken_from_the_other_when_that_is_wanted(
    qtbot: QtBot, window: MainWindow, dialog: ShortcutsDialog
) -> None:
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_D)

    dialog.take_button.click()

    assert (keys(window, "verified"), keys(window, "disputed")) == (["D"], [])


def test_keys_are_kept_for_the_next_window(
    qtbot: QtBot, open_window: OpenWindow, dialog: ShortcutsDialog, store: Store
) -> None:
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_Y, CONTROL)

    again = open_window(store)

    assert keys(again, "verified") == ["Ctrl+Y"]
    assert load_settings().keys == ("verified=Ctrl+Y",)


def test_one_action_gets_its_own_key_back(
    qtbot: QtBot, window: MainWindow, dialog: ShortcutsDialog
) -> None:
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_Q)

    dialog.reset_button.click()

    assert keys(window, "verified") == ["V"]
    assert load_settings().keys == ()


def test_all_actions_get_their_own_keys_back(
    qtbot: QtBot, window: MainWindow, dialog: ShortcutsDialog
) -> None:
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_D)
    dialog.take_button.click()

    dialog.reset_all_button.click()

    assert (keys(window, "verified"), keys(window, "disputed")) == (["V"], ["D"])


def test_an_action_can_have_no_key(window: MainWindow, dialog: ShortcutsDialog) -> None:
    dialog.remove_button.click()

    assert keys(window, "verified") == []


def test_no_key_is_given_twice(window: MainWindow) -> None:
    given = [
        key.toString()
        for entry in window.commands.shortcuts.entries()
        for key in entry.action.shortcuts()
    ]

    assert sorted(given) == sorted(set(given))


def test_the_sheet_shows_the_keys_in_force(
    qtbot: QtBot, window: MainWindow, dialog: ShortcutsDialog
) -> None:
    qtbot.keyClick(dialog.key_field, Qt.Key.Key_Q)
    dialog.reject()

    words = sheet_words(window)

    assert {"Q", "Verified"} <= words


def test_the_sheet_leaves_out_letters_where_they_are_typed(window: MainWindow) -> None:
    window.claim_panel.note_edit.setFocus()

    words = sheet_words(window)

    assert "Verified" not in words
    assert "Undo" in words


def test_keys_are_stored_as_they_are_read() -> None:
    chosen = (("larger", ("Ctrl++", "Ctrl+=")), ("verified", ()))

    assert keys_from_store(keys_to_store(chosen)) == chosen
