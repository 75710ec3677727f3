"""How the library is looked at, as menus: its order, and which articles it shows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from core.errors import GalleyError
from core.store.shelving import ShelfFilter, ShelfOrder
from gui.actions import ActionSpec, make_action

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from gui.main_window import MainWindow


class LibraryMenu(QObject):
    """Fills a menu with the ways to look at the library; its button pops the same menu up."""

    def __init__(self, window: MainWindow, view_menu: QMenu) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = window.shelf
        view_menu.addSeparator()
        self._menu = view_menu.addMenu(self.tr("Li&brary"))
        self._actions: dict[str, QAction] = {}
        self._add_filters()
        self._menu.addSeparator()
        self._add_orders()
        self._tags = self._menu.addMenu(self.tr("With the &tag"))
        self._tags.aboutToShow.connect(self._list_tags)
        self._shelf.viewed.connect(self._mark)
        window.library.view_button.clicked.connect(self._pop_up)
        self._mark()

    def _add_filters(self) -> None:
        group = QActionGroup(self._menu)
        names = {
            ShelfFilter.ALL: self.tr("&All articles"),
            ShelfFilter.OPEN: self.tr("With &open work"),
            ShelfFilter.ARCHIVED: self.tr("A&rchived articles"),
        }
        for wanted, name in names.items():
            action = self._add(f"shelf_{wanted}", name, partial(self._show, wanted))
            group.addAction(action)

    def _add_orders(self) -> None:
        group = QActionGroup(self._menu)
        names = {
            ShelfOrder.ADDED: self.tr("In the order &in which they came"),
            ShelfOrder.TITLE: self.tr("By t&itle"),
            ShelfOrder.DEADLINE: self.tr("By &deadline"),
            ShelfOrder.PROGRESS: self.tr("By the &work that is left"),
        }
        for order, name in names.items():
            group.addAction(self._add(f"shelf_by_{order}", name, partial(self._sort, order)))
        self._add("shelf_reversed", self.tr("The other way ro&und"), self._turn_round)

    def _add(self, id: str, name: str, act: Callable[[], object]) -> QAction:
        action = make_action(self._window, ActionSpec(id, name), act)
        action.setCheckable(True)
        self._menu.addAction(action)
        self._actions[id] = action
        return action

    def _show(self, wanted: ShelfFilter, tag: str = "") -> None:
        self._shelf.set_view(replace(self._shelf.view, filter=wanted, tag=tag))

    def _sort(self, order: ShelfOrder) -> None:
        # Who asks for the work that is left wants the most of it first.
        is_descending = order is ShelfOrder.PROGRESS
        self._shelf.set_view(replace(self._shelf.view, order=order, is_descending=is_descending))

    def _turn_round(self) -> None:
        view = self._shelf.view
        self._shelf.set_view(replace(view, is_descending=not view.is_descending))

    def _mark(self) -> None:
        view = self._shelf.view
        for id, action in self._actions.items():
            action.setChecked(id in (f"shelf_{view.filter}", f"shelf_by_{view.order}"))
        self._actions["shelf_reversed"].setChecked(view.is_descending)

    def _list_tags(self) -> None:
        self._tags.clear()
        try:
            tags = self._window.store.tags()
        except GalleyError:
            tags = []
        for tag in tags:
            spec = ActionSpec(f"shelf_tag_{tag}", tag.replace("&", "&&"))
            action = make_action(self._window, spec, partial(self._show, ShelfFilter.TAG, tag))
            action.setCheckable(True)
            action.setChecked(self._shelf.view.tag == tag)
            action.setParent(self._tags)
            self._tags.addAction(action)
        if not tags:
            self._tags.addAction(self.tr("No article has a tag yet")).setEnabled(False)

    def _pop_up(self) -> None:
        button = self._window.library.view_button
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
