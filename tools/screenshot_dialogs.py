"""What the pictures show that isn't the window itself: dialogs, the palette, and menus."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.bug_dialog import BugDialog
from gui.filing_dialog import FilingDialog
from gui.palette import Palette
from gui.rescue import RescueBox

if TYPE_CHECKING:
    from tools.screenshot_stage import Stage


def dialogs(stage: Stage) -> None:
    """Show everything that is asked in a dialog."""
    window = stage.window
    stage.take_dialog("settings", partial(stage.do, "settings"), in_all=True)
    for id in (
        "keys",
        "shortcuts",
        "describe",
        "edit_reasons",
        "file",
        "export",
        "open_address",
        "about",
    ):
        stage.take_dialog(id.replace("_", "-"), partial(stage.do, id))

    def file_wrongly() -> None:
        stage.do("file")
        dialog = stage.dialog()
        assert isinstance(dialog, FilingDialog), "this form asks for a day"
        dialog.deadline_edit.setText("soon")
        dialog.accept()

    stage.take_dialog("file-without-a-day", file_wrongly)
    stage.take_dialog("restore-nothing", partial(stage.do, "restore"))
    window.worker.back_up()
    stage.wait(lambda: not window.worker.is_busy)
    stage.take_dialog("restore", partial(stage.do, "restore"))
    report = (
        "Galley 0.1.0\n\nTraceback (most recent call last):\n  File “desk.py”, line 12\nKeyError"
    )
    log_file = Path.home() / "galley.log"
    stage.take_dialog("bug", lambda: BugDialog(report, log_file, window).open())

    def rescue() -> None:
        box = RescueBox("A page of the store can't be read.", None)
        box.setParent(window, box.windowFlags())
        box.open()

    stage.take_dialog("rescue", rescue)


def palettes(stage: Stage) -> None:
    """Show the palette: everything, a few letters, and nothing."""

    def ask(typed: str) -> None:
        stage.do("palette")
        dialog = stage.dialog()
        assert isinstance(dialog, Palette), "the palette is a dialog"
        dialog.field.setText(typed)

    for name, typed in (("everything", ""), ("typed", "evid"), ("nothing", "xyzzy")):
        stage.take_dialog(f"palette-{name}", partial(ask, typed), in_all=not typed)


def menus(stage: Stage) -> None:
    """Show each menu as it drops down."""
    bar = stage.window.menuBar()
    for action in bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu), "a menu bar has menus"
        menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
        stage.take(f"menu-{menu.objectName().replace('&', '').lower()}", menu)
        menu.close()
