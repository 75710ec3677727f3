from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.bug_report import PrivateFormatter
from gui.application import run
from gui.bug_dialog import BugDialog, show_bug

SECRET = "Mayor Plimb took 40 bribes"


def dialogs() -> list[BugDialog]:
    shown = QApplication.topLevelWidgets()
    return [widget for widget in shown if isinstance(widget, BugDialog) and widget.isVisible()]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(window: QWidget) -> BugDialog:
    show_bug("KeyError", Path("galley.log"), window)
    (dialog,) = dialogs()
    return dialog


def test_the_reviewer_can_add_to_the_report_and_copy_it(dialog: BugDialog) -> None:
    dialog.report_edit.appendPlainText("I pressed V.")

    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text() == "KeyError\nI pressed V."
    assert dialog.isVisible()


def test_a_second_bug_opens_no_second_dialog(dialog: BugDialog, window: QWidget) -> None:
    show_bug("ValueError", Path("galley.log"), window)

    assert dialogs() == [dialog]


class FailingLoop:
    """Stands in for the application: Qt's own main loop runs only once a process."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def exec(self) -> int:
        sys.excepthook(type(self._error), self._error, None)
        return 0


def test_a_bug_is_logged_and_shown_without_the_words_it_quotes(
    window: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # run() puts its own in place

    run(FailingLoop(KeyError(SECRET)), window, tmp_path / "galley.log")  # type: ignore[arg-type]

    (logged,) = caplog.records
    (shown,) = dialogs()
    written = PrivateFormatter("%(message)s").format(logged)
    for told in (shown.report_edit.toPlainText(), written):
        assert "KeyError" in told
        assert SECRET not in told
