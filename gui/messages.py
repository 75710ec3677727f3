"""Tells the reviewer what went wrong, in sentences from core."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from core.errors import DamagedStoreError
from gui.wording import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.errors import GalleyError

_SHOWN: Final = 8


def told(error: GalleyError) -> str:
    """Return an error's sentence, with the menu's way out where the store is damaged."""
    if not isinstance(error, DamagedStoreError):
        return spoken(str(error))
    return f"{spoken(str(error))} {way_out()}"


def way_out() -> str:
    """Return what to do about a damaged store."""
    return QCoreApplication.translate(
        "messages",
        "Choose File > Restore a backup… to go on from a sound copy, or start Galley again to "
        "save what can be read.",
    )


def asks(parent: QWidget, title: str, question: str, doing: str) -> bool:
    """Ask whether to do what the button says; Enter and Esc answer that it is left undone."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    do = box.addButton(doing, QMessageBox.ButtonRole.DestructiveRole)
    leave = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    is_wanted = box.clickedButton() is do
    box.deleteLater()
    return is_wanted


def show_failures(parent: QWidget | None, sentences: Sequence[str]) -> None:
    """Show the sentences in one box; the window's work goes on behind it."""
    tr = QCoreApplication.translate
    shown = "\n\n".join(sentences[:_SHOWN])
    if len(sentences) > _SHOWN:
        more = tr("messages", "… and %Ln more.", "", len(sentences) - _SHOWN)
        shown = f"{shown}\n\n{more}"
    box = QMessageBox(
        QMessageBox.Icon.Warning, "Galley", shown, QMessageBox.StandardButton.Ok, parent
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
