"""All actions of a window with where they are in its menus, for what lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow, QWidget


class ListedAction(NamedTuple):
    """An action and the titles of the menus that lead to it, the outermost first."""

    action: QAction
    path: tuple[str, ...]

    @property
    def name(self) -> str:
        """The action's name as it is read."""
        return plain(self.action.text()).rstrip("…")

    @property
    def keys(self) -> str:
        """The keys in force, as they are read."""
        return ", ".join(key_text(key) for key in self.action.shortcuts())


def list_actions(window: QMainWindow) -> list[ListedAction]:
    """Return the actions of a window's menus in their order, those that are hidden left out."""
    return [listed for menu in window.menuBar().actions() for listed in _below(menu, ())]


def actions_in(window: QMainWindow, titles: tuple[str, ...]) -> Iterator[QAction]:
    """Yield the actions of the menus that were made under these untranslated titles."""
    for top in window.menuBar().actions():
        menu = _menu_of(top)
        if menu is not None and menu.objectName() in titles:
            yield from (listed.action for listed in _below(top, ()))


def plain(text: str) -> str:
    """Return a name without the mark of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def key_text(key: QKeySequence) -> str:
    """Return a key as the platform writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _below(action: QAction, path: tuple[str, ...]) -> Iterator[ListedAction]:
    menu = _menu_of(action)
    if menu is None:
        if not action.isSeparator() and action.isVisible() and action.objectName():
            yield ListedAction(action, path)
        return
    for child in menu.actions():
        yield from _below(child, (*path, plain(menu.title())))


def _menu_of(action: QAction) -> QMenu | None:
    menu: QWidget | None = action.menu()  # type: ignore[assignment]
    return menu if isinstance(menu, QMenu) else None
