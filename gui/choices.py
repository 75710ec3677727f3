"""What the reviewer chooses once: kept in the settings, and carried out at once where it can be."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup

from core.errors import GalleyError
from core.settings import APPEARANCES, FACES, LANGUAGES, LINE_LENGTHS, save_settings
from gui.messages import show_failures, told
from gui.typeset import SIZES, TypeStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu

    from gui.main_window import MainWindow


def appearance_names() -> dict[str, str]:
    """Return the names of the appearances, each with its letter, in their order."""
    tr = QCoreApplication.translate
    names = {
        "system": tr("choices", "Like the &system"),
        "light": tr("choices", "&Light"),
        "dark": tr("choices", "&Dark"),
        "contrast_light": tr("choices", "&High contrast, light"),
        "contrast_dark": tr("choices", "High &contrast, dark"),
    }
    return {appearance: names[appearance] for appearance in APPEARANCES}


def language_names() -> dict[str, str]:
    """Return the names of the languages, each in its own language, in their order."""
    system = QCoreApplication.translate("choices", "Like the &system")
    names = {"system": system, "en": "&English", "de": "&Deutsch"}
    return {language: names[language] for language in LANGUAGES}


def face_names() -> dict[str, str]:
    """Return the names of the faces that an article is set in, in their order."""
    tr = QCoreApplication.translate
    names = {
        "serif": tr("choices", "&Serif"),
        "sans": tr("choices", "Sa&ns serif"),
        "system": tr("choices", "Like the s&ystem"),
    }
    return {face: names[face] for face in FACES}


def line_length_names() -> dict[str, str]:
    """Return the names of the lengths of a line, in their order."""
    tr = QCoreApplication.translate
    names = {
        "narrow": tr("choices", "&Narrow"),
        "normal": tr("choices", "N&ormal"),
        "wide": tr("choices", "&Wide"),
    }
    return {length: names[length] for length in LINE_LENGTHS}


class Choices(QObject):
    """Offers the looks and the language in menus, and all choices in a dialog."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[tuple[str, str], QAction] = {}

    def fill(self, view_menu: QMenu) -> None:
        """Put the looks and the language into the menu."""
        view_menu.addSeparator()
        self._add_menu(view_menu, self.tr("Line l&ength"), "line_length", line_length_names())
        self._add_menu(view_menu, self.tr("Fon&t of the article"), "face", face_names())
        self._add_menu(view_menu, self.tr("&Appearance"), "appearance", appearance_names())
        title = self.tr("Lan&guage (from the next start on)")
        self._add_menu(view_menu, title, "language", language_names())
        self._mark()

    def open_settings(self) -> None:
        """Show all choices; what is changed there is kept together."""
        from gui.settings_dialog import SettingsDialog  # late: the first paint can do without

        dialog = SettingsDialog(self._window.settings, self._window)
        dialog.accepted.connect(lambda: self.keep(**dialog.choices()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keep(self, **changes: object) -> None:
        """Carry out choices, by their names in Settings, and keep them for the next time."""
        window = self._window
        before = asdict(window.settings)
        window.settings = replace(window.settings, **changes)  # type: ignore[arg-type]
        for name, carry_out in self._carriers().items():
            if before[name] != asdict(window.settings)[name]:
                carry_out()
        self._mark()
        try:
            save_settings(window.settings)
        except GalleyError as error:
            show_failures(window, [told(error)])

    def resize_text(self, steps: int | None) -> None:
        """Set the article larger or smaller by so many steps; None for the normal size."""
        wanted = 0 if steps is None else self._window.settings.text_size + steps
        if wanted in SIZES:
            self.keep(text_size=wanted)

    def _carriers(self) -> Mapping[str, Callable[[], None]]:
        """Return what carries out each choice that holds before the next start."""
        window = self._window

        def take_reviewer() -> None:
            window.desk.reviewer = window.settings.reviewer

        return {
            "reviewer": take_reviewer,
            "appearance": lambda: window.set_theme(window.settings.appearance),
            "text_size": self._set_style,
            "face": self._set_style,
            "line_length": self._set_style,
        }

    def _set_style(self) -> None:
        style = TypeStyle.of(self._window.settings)
        self._window.article_view.set_style(style)
        self._window.beside.set_style(style)
        self._window.comparison.set_style(style)

    def _add_menu(self, above: QMenu, title: str, name: str, values: Mapping[str, str]) -> None:
        menu = above.addMenu(title)
        group = QActionGroup(menu)
        for value, label in values.items():
            action = QAction(label, self._window, checkable=True)
            action.setObjectName(f"{name}_{value}")
            action.triggered.connect(partial(self._choose, name, value))
            group.addAction(action)
            menu.addAction(action)
            self._actions[name, value] = action

    def _choose(self, name: str, value: str, _is_checked: bool = True) -> None:
        self.keep(**{name: value})

    def _mark(self) -> None:
        """Tick in the menus what holds."""
        chosen = asdict(self._window.settings)
        for (name, value), action in self._actions.items():
            action.setChecked(chosen[name] == value)
