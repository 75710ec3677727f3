"""Every action of the window, with its name and key: one table for menus, keys and the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action by its id, with the name that is shown and the keys that trigger it."""

    id: str
    name: str
    keys: tuple[str, ...] = ()


def _spec(id: str, name: str, *keys: str) -> ActionSpec:
    return ActionSpec(id, name, keys)


MENUS: Mapping[str, tuple[ActionSpec | None, ...]] = {
    "&File": (
        _spec("open", "&Open…", "Ctrl+O"),
        _spec("samples", "Open the &sample articles"),
        None,
        _spec("export", "&Export claims…", "Ctrl+E"),
        _spec("delete", "&Delete the article…"),
        None,
        _spec("back_up", "&Back up now"),
        _spec("restore", "&Restore a backup…"),
        None,
        _spec("quit", "&Quit", "Ctrl+Q"),
    ),
    "&Review": (
        _spec("verified", "&Verified", "V"),
        _spec("disputed", "&Disputed", "D"),
        _spec("needs_context", "Needs &context", "C"),
        _spec("unverifiable", "&Unverifiable", "U"),
        _spec("dismissed", "&Not a claim", "X"),
        _spec("note", "Write a n&ote", "M"),
        None,
        _spec("undo", "U&ndo", "Ctrl+Z"),
        _spec("redo", "&Redo", "Ctrl+Shift+Z"),
        None,
        _spec("detect", "&Find claims again"),
        _spec("reviewer", "Reviewer’s na&me…"),
    ),
    "&Go": (
        _spec("next_open", "&Next open claim", "N"),
        _spec("previous_open", "&Previous open claim", "P"),
        _spec("next", "Next c&laim", "J"),
        _spec("previous", "Previous cl&aim", "K"),
        None,
        _spec("next_article", "Next a&rticle", "Ctrl+PgDown"),
        _spec("previous_article", "Previous ar&ticle", "Ctrl+PgUp"),
        _spec("text", "Back to the te&xt", "Esc"),
    ),
    "&View": (
        _spec("larger", "&Larger text", "Ctrl++", "Ctrl+="),
        _spec("smaller", "&Smaller text", "Ctrl+-"),
        _spec("normal", "&Normal size", "Ctrl+0"),
    ),
    "&Help": (
        _spec("keys", "&Keys", "?"),
        _spec("about", "&About Galley"),
    ),
}
"""The menus in their order, each with its actions; None stands for a rule between two."""


def build_menus(
    window: QMainWindow, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QMenu]:
    """Fill the window's menu bar; every action calls the handler of its id.

    Returns the menus by their untranslated names. A missing handler is a KeyError.
    """
    menus = {}
    for title, specs in MENUS.items():
        menu = window.menuBar().addMenu(_translated(title))
        for spec in specs:
            if spec is None:
                menu.addSeparator()
            else:
                menu.addAction(_action(window, spec, handlers[spec.id]))
        menus[title] = menu
    return menus


def _action(window: QMainWindow, spec: ActionSpec, handler: Callable[[], object]) -> QAction:
    action = QAction(_translated(spec.name), window)
    action.setObjectName(spec.id)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setAutoRepeat(spec.id in ("next", "previous", "next_open", "previous_open"))
    action.triggered.connect(lambda: handler())
    return action


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
