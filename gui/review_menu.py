"""The parts of the Review menu whose names and numbers the reviewer can change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from gui.actions import ActionSpec, make_action
from gui.claim_panel import VERDICT_KEYS
from gui.words import reason_name, verdict_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from gui.main_window import MainWindow

_NUMBERS: Final = range(1, 10)
_EVIDENCE_WANTED: Final = (0, 1, 2, 3)


class ReviewMenu(QObject):
    """Adds to the menu: reasons for disputing, several claims at once, evidence to ask for."""

    def __init__(self, window: MainWindow, menu: QMenu, keep_settings: Callable[..., None]) -> None:
        """Add below what the menu has; keep_settings stores what is chosen."""
        super().__init__(window)
        self._window = window
        self._keep_settings = keep_settings
        menu.addSeparator()
        self._reasons = self._add_reasons(menu)
        self._add_several(menu.addMenu(self.tr("All parts of this quotation")), "turn", "Shift+")
        self._add_several(menu.addMenu(self.tr("All with these words")), "alike", "Ctrl+Shift+")
        self._add_evidence_wanted(menu.addMenu(self.tr("Ask for evidence before Verified")))
        self.name_reasons()

    def name_reasons(self) -> None:
        """Give the actions the names of the present list; what has no reason has no action."""
        reasons = self._window.settings.reasons
        for number, action in zip(_NUMBERS, self._reasons, strict=True):
            is_there = number <= len(reasons)
            action.setVisible(is_there)
            action.setEnabled(is_there)
            if is_there:
                name = reason_name(reasons[number - 1]).replace("&", "&&")
                action.setText(self.tr("Disputed: {0}").format(name))

    def _add_reasons(self, menu: QMenu) -> list[QAction]:
        submenu = menu.addMenu(self.tr("Disputed because of"))
        actions = []
        for number in _NUMBERS:
            spec = ActionSpec(f"reason_{number}", "", (str(number),))
            action = make_action(
                self._window, spec, partial(self._window.reviewing.give_reason, number)
            )
            submenu.addAction(action)
            actions.append(action)
        submenu.addSeparator()
        edit = ActionSpec("edit_reasons", self.tr("Change the reasons…"))
        submenu.addAction(make_action(self._window, edit, self._edit_reasons))
        return actions

    def _add_several(self, menu: QMenu, which: str, modifier: str) -> None:
        desk = self._window.desk
        settle = desk.settle_turn if which == "turn" else desk.settle_alike
        for verdict, key in VERDICT_KEYS.items():
            name = self.tr("{0}: {1}").format(menu.title(), verdict_name(verdict))
            spec = ActionSpec(f"{verdict.value}_{which}", name, (f"{modifier}{key}",))
            menu.addAction(make_action(self._window, spec, partial(settle, verdict)))

    def _add_evidence_wanted(self, menu: QMenu) -> None:
        names = {0: self.tr("Ask for no evidence"), 1: self.tr("Ask for one source")}
        group = QActionGroup(menu)
        for number in _EVIDENCE_WANTED:
            several = self.tr("Ask for one primary or %Ln other sources", "", number)
            spec = ActionSpec(f"evidence_wanted_{number}", names.get(number, several))
            action = make_action(self._window, spec, partial(self._want_evidence, number))
            action.setCheckable(True)
            action.setChecked(number == self._window.settings.evidence_wanted)
            group.addAction(action)
            menu.addAction(action)

    def _want_evidence(self, number: int) -> None:
        self._keep_settings(evidence_wanted=number)
        self._window.sources.refresh()

    def _edit_reasons(self) -> None:
        from gui.reasons_dialog import ReasonsDialog  # late: the first paint can do without

        dialog = ReasonsDialog(self._window.settings.reasons, self._window)
        dialog.reasons_chosen.connect(self._keep_reasons)
        dialog.open()

    def _keep_reasons(self, reasons: tuple[str, ...]) -> None:
        self._keep_settings(reasons=reasons)
        self.name_reasons()
