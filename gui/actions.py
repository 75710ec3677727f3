"""Every action of the window, with its name and key: one table for menus, keys and the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMainWindow


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
        _spec("open_folder", "Open a &folder…", "Ctrl+Alt+O"),
        _spec("open_address", "Open a &web address…", "Ctrl+L"),
        _spec("open_clipboard", "Open what was &copied", "Ctrl+Shift+O"),
        _spec("samples", "Open the &sample articles"),
        _spec("stop", "S&top reading articles", "Ctrl+."),
        _spec("left_out", "W&hat was left out…"),
        None,
        _spec("open_original", "Open the or&iginal", "Ctrl+Shift+B"),
        _spec("save_original", "Save the origi&nal…"),
        None,
        _spec("export", "&Export claims…", "Ctrl+E"),
        _spec("print", "&Print…", "Ctrl+P"),
        _spec("save_pdf", "Sa&ve as PDF…", "Ctrl+Shift+P"),
        _spec("file", "Ta&gs and deadline…", "Ctrl+D"),
        _spec("archive", "&Archive, or take out again", "Ctrl+Shift+A"),
        _spec("delete", "&Delete the article…"),
        None,
        _spec("back_up", "&Back up now"),
        _spec("restore", "&Restore a backup…"),
        None,
        _spec("quit", "&Quit", "Ctrl+Q"),
    ),
    "&Edit": (
        _spec("undo", "&Undo", "Ctrl+Z"),
        _spec("redo", "&Redo", "Ctrl+Shift+Z"),
        None,
        _spec("paste", "P&aste an article, or an address as evidence", "Ctrl+V"),
        None,
        _spec("search", "&Search", "/", "Ctrl+F"),
        _spec("next_hit", "&Next hit", "F3"),
        _spec("previous_hit", "&Previous hit", "Shift+F3"),
        None,
        _spec("settings", "Se&ttings…", "Ctrl+,"),
    ),
    "&Review": (
        _spec("verified", "&Verified", "V"),
        _spec("disputed", "&Disputed", "D"),
        _spec("needs_context", "Needs &context", "C"),
        _spec("unverifiable", "&Unverifiable", "U"),
        _spec("dismissed", "&Not a claim", "X"),
        _spec("skip", "S&kip for now", "Space"),
        None,
        _spec("severity", "How &serious", "S"),
        _spec("correction", "&Write what it should read", "W"),
        _spec("note", "Write a n&ote", "M"),
        None,
        _spec("evidence", "Add &evidence", "E"),
        _spec("paste_evidence", "&Paste an address as evidence", "Ctrl+Shift+E"),
        _spec("next_evidence", "&Go to the evidence", "Shift+E"),
        _spec("open_evidence", "Open the evidence’s &address", "Ctrl+Return"),
        _spec("remove_evidence", "Re&move the evidence", "Ctrl+Del"),
        None,
        _spec("history", "&History", "Ctrl+H"),
        None,
        _spec("detect", "&Find claims again"),
    ),
    "F&indings": (
        _spec("findings", "&List of findings", "F"),
        _spec("next_finding", "&Next finding", "Shift+F"),
        _spec("side_by_side", "&Side by side", "L"),
        None,
        _spec("agree", "Confirm it, or adop&t the earlier verdict", "Y"),
        _spec("confirm_finding", "&Confirm", "Shift+Y"),
        _spec("dismiss_finding", "&Dismiss", "I"),
        None,
        _spec("workings", "&What adds up with this claim", "Shift+W"),
    ),
    "&Claim": (
        _spec("add_claim", "&Add the selected words", "A"),
        _spec("describe", "&Type, value, speaker…", "T"),
        _spec("split", "&Split in two at the caret", "B"),
        _spec("merge", "&Join with the next", "G"),
        _spec("remove_claim", "&Remove", "Del"),
        _spec("overlap", "Next &overlapping claim", "O"),
        None,
        _spec("end_later", "End a word later", "Shift+Right"),
        _spec("end_earlier", "End a word earlier", "Shift+Left"),
        _spec("start_later", "Start a word later", "Alt+Right"),
        _spec("start_earlier", "Start a word earlier", "Alt+Left"),
        _spec("end_later_character", "End a character later", "Ctrl+Shift+Right"),
        _spec("end_earlier_character", "End a character earlier", "Ctrl+Shift+Left"),
        _spec("start_later_character", "Start a character later", "Ctrl+Alt+Right"),
        _spec("start_earlier_character", "Start a character earlier", "Ctrl+Alt+Left"),
        None,
        _spec("caret", "&Caret for selecting words", "F7"),
        _spec("read", "Sentence r&ead", "R"),
        _spec("read_paragraph", "&Paragraph read", "Shift+R"),
    ),
    "&Go": (
        _spec("next_open", "&Next open claim", "N"),
        _spec("previous_open", "&Previous open claim", "P"),
        _spec("next", "Next c&laim", "J"),
        _spec("previous", "Previous cl&aim", "K"),
        _spec("next_unread", "Next unread &sentence", "Shift+N"),
        None,
        _spec("next_article", "Next a&rticle", "Ctrl+PgDown"),
        _spec("previous_article", "Previous ar&ticle", "Ctrl+PgUp"),
        None,
        _spec("back", "&Back", "Ctrl+Left"),
        _spec("forward", "&Forward", "Ctrl+Right"),
        _spec("text", "Back to the te&xt", "Esc"),
        None,
        _spec("claims", "All clai&ms", "Ctrl+T"),
        _spec("sort_claims", "S&ort all claims by this column", "Alt+S"),
        _spec("clear_filters", "All claims without f&ilters", "Ctrl+Shift+T"),
    ),
    "&View": (
        _spec("larger", "&Larger text", "Ctrl++", "Ctrl+="),
        _spec("smaller", "&Smaller text", "Ctrl+-"),
        _spec("normal", "&Normal size", "Ctrl+0"),
        None,
        _spec("focus", "&Focus on the paragraph", "Ctrl+Shift+F"),
        None,
        _spec("beside", "&Open beside the article before", "Ctrl+B"),
        _spec("other_article", "Other a&rticle of the two", "F6"),
        _spec("close_beside", "&Close the article beside", "Ctrl+W"),
    ),
    "&Help": (
        _spec("guide", "How Galley &works"),
        _spec("palette", "&Find an action…", "Ctrl+K"),
        _spec("keys", "&Keys", "?"),
        _spec("shortcuts", "&Change the keys…", "Ctrl+?"),
        _spec("about", "&About Galley"),
    ),
}
"""The menus in their order, each with its actions; None stands for a rule between two."""

_REPEATING: Final = (
    *("next", "previous", "next_open", "previous_open"),
    *("end_later", "end_earlier", "start_later", "start_earlier"),
    *("end_later_character", "end_earlier_character"),
    *("start_later_character", "start_earlier_character"),
)
"""The actions that go on while their key is held down."""


def add_menus(window: QMainWindow) -> None:
    """Put the menus into the window's menu bar, empty as yet."""
    for title in MENUS:
        window.menuBar().addMenu(_translated(title)).setObjectName(title)


def fill_menus(
    window: QMainWindow, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QMenu]:
    """Fill the menus that add_menus() has added; every action calls the handler of its id.

    Returns the menus by their untranslated names. A missing handler is a KeyError.
    """
    menus = {menu.objectName(): menu for menu in window.menuBar().findChildren(QMenu)}
    for title, specs in MENUS.items():
        menu = menus[title]
        for spec in specs:
            if spec is None:
                menu.addSeparator()
            else:
                menu.addAction(make_action(window, spec, handlers[spec.id]))
    return menus


def make_action(window: QMainWindow, spec: ActionSpec, handler: Callable[[], object]) -> QAction:
    """Make an action of the window that calls a handler; its id is its objectName."""
    action = QAction(_translated(spec.name), window)
    action.setObjectName(spec.id)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setAutoRepeat(spec.id in _REPEATING)
    action.triggered.connect(lambda: handler())
    return action


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
