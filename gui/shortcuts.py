"""Which keys do what: those that Galley comes with, and those that the reviewer chose instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from gui.action_list import ListedAction, list_actions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow

    Keys = tuple[tuple[str, tuple[str, ...]], ...]

_BETWEEN: Final = "\t"


class Shortcuts(QObject):
    """Gives the actions of a window their keys, and keeps what the reviewer changes.

    Signals:
        changed(): an action has other keys now.
    """

    changed = Signal()

    def __init__(self, window: QMainWindow, keep: Callable[[Keys], None]) -> None:
        """Take the keys that the actions have for their own; keep stores those that differ."""
        super().__init__(window)
        self._window = window
        self._keep = keep
        self._own = {entry.action.objectName(): _texts(entry) for entry in self.entries()}

    def entries(self) -> list[ListedAction]:
        """Return every action with where it is in the menus."""
        return list_actions(self._window)

    def apply(self, chosen: Keys) -> None:
        """Give the actions the keys that were chosen for them, the others their own."""
        wanted = self._own | dict(chosen)
        for entry in self.entries():
            self._give(entry, wanted.get(entry.action.objectName(), ()))
        self.changed.emit()

    def keys(self, id: str) -> str:
        """Return the first key of an action as it is read; empty without one."""
        entry = self._entry(id)
        return entry.keys.split(", ")[0] if entry is not None else ""

    def holder(self, key: QKeySequence, *, besides: str) -> ListedAction | None:
        """Return the action besides one that has a key, None where it is free."""
        for entry in self.entries():
            if entry.action.objectName() != besides and key in entry.action.shortcuts():
                return entry
        return None

    def set_key(self, id: str, key: QKeySequence) -> None:
        """Give an action one key in the place of those it has; who has it loses it."""
        holder = self.holder(key, besides=id)
        if holder is not None:
            left = [other for other in holder.action.shortcuts() if other != key]
            holder.action.setShortcuts(left)
        entry = self._entry(id)
        if entry is not None:
            entry.action.setShortcuts([] if key.isEmpty() else [key])
        self._tell()

    def reset(self, id: str) -> None:
        """Give an action its own keys again, but those that another has been given."""
        entry = self._entry(id)
        if entry is None:
            return
        own = (QKeySequence(text) for text in self._own.get(id, ()))
        free = [key for key in own if self.holder(key, besides=id) is None]
        entry.action.setShortcuts(free)
        self._tell()

    def reset_all(self) -> None:
        """Give every action its own keys again."""
        self.apply(())
        self._keep(())

    def is_changed(self, id: str) -> bool:
        """Tell whether an action has other keys than its own."""
        entry = self._entry(id)
        return entry is not None and _texts(entry) != self._own.get(id, ())

    def _tell(self) -> None:
        self.changed.emit()
        self._keep(
            tuple(
                (entry.action.objectName(), _texts(entry))
                for entry in self.entries()
                if self.is_changed(entry.action.objectName())
            )
        )

    def _entry(self, id: str) -> ListedAction | None:
        return next((e for e in self.entries() if e.action.objectName() == id), None)

    def _give(self, entry: ListedAction, keys: Sequence[str]) -> None:
        if _texts(entry) != tuple(keys):
            entry.action.setShortcuts([QKeySequence(key) for key in keys])


def keys_to_store(chosen: Keys) -> tuple[str, ...]:
    """Return chosen keys as the settings keep them: "verified=V", with a tab between two."""
    return tuple(f"{id}={_BETWEEN.join(keys)}" for id, keys in chosen)


def keys_from_store(kept: Sequence[str]) -> Keys:
    """Return what keys_to_store() was given."""
    parts = (entry.partition("=") for entry in kept)
    return tuple(
        (id.strip(), tuple(key for key in keys.split(_BETWEEN) if key.strip()))
        for id, _, keys in parts
    )


def _texts(entry: ListedAction) -> tuple[str, ...]:
    portable = QKeySequence.SequenceFormat.PortableText
    return tuple(key.toString(portable) for key in entry.action.shortcuts())
