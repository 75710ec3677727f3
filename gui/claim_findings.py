"""The findings of the claim under review, and the earlier verdict that it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.checks.findings import Judgement
from gui.announcing import announce
from gui.buttons import Button
from gui.finding_row import FindingRow
from gui.labels import wrapped
from gui.words import stance_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.models import StoredClaim
    from gui.finding_lines import ToldAdoption, ToldFinding
    from gui.theme import Theme


_ROUNDS: Final = 2
"""Buttons that take a second line say so only when they have their width."""


class ClaimFindings(QWidget):
    """Lists findings, the current one with its answers; it stores nothing.

    Signals:
        current_changed(): another finding is the current one.
        place_chosen(object): the StoredClaim that the reviewer wants to see.
        side_by_side_asked(): the current finding is wanted side by side.
        judged(object, Judgement): a StoredFinding is confirmed or dismissed.
        adopted(object): the StoredClaim whose verdict is to be adopted.
        list_asked(): all findings are wanted.
    """

    current_changed = Signal()
    place_chosen = Signal(object)
    side_by_side_asked = Signal()
    judged = Signal(object, Judgement)
    adopted = Signal(object)
    list_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: Mapping[str, str] = {}
        self._told: tuple[ToldFinding, ...] = ()
        self._adoption: ToldAdoption | None = None
        self._workings: tuple[str, ...] = ()
        self._more = 0
        self._place = 0
        self._pool: list[FindingRow] = []
        self._passing: list[QWidget] = []
        self.rows: list[FindingRow] = []
        self.setAccessibleName(self.tr("Findings"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 4)
        self._layout.setSpacing(8)
        self._rows_layout = QVBoxLayout()
        self._rows_layout.setSpacing(8)
        self._layout.addLayout(self._rows_layout)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._build()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show on the buttons which keys do the same, by the actions' ids."""
        self._keys = dict(keys)
        self._build()

    def show_findings(
        self,
        told: Sequence[ToldFinding],
        adoption: ToldAdoption | None = None,
        *,
        more: int = 0,
    ) -> None:
        """List these, of so many more; who has the keyboard on one that stays keeps it."""
        if tuple(told) == self._told and adoption == self._adoption and not self._workings:
            return
        current = self.current
        before = {one.stored.id for one in self._told}
        self._told, self._adoption, self._workings = tuple(told), adoption, ()
        self._more = more
        ids = [one.stored.id for one in self._told]
        self._place = ids.index(current.stored.id) if current and current.stored.id in ids else 0
        self._build()
        fresh = (one for one in self._told if one.stored.id not in before and not one.is_dismissed)
        first = next(fresh, None)
        if first is not None:
            announce(self, self.tr("Finding: {0}. {1}").format(first.name, first.message))

    def make_current(self, finding_id: int) -> None:
        """Have the keys be for this finding, if it is among those of the claim."""
        ids = [told.stored.id for told in self._told]
        if finding_id in ids and ids.index(finding_id) != self._place:
            self._place = ids.index(finding_id)
            self._build()

    def show_workings(self, lines: Sequence[str]) -> None:
        """Show calculations that come out right, until another claim is under review."""
        self._workings = tuple(lines)
        self._build()

    @property
    def current(self) -> ToldFinding | None:
        """The finding that the keys are for."""
        return self._told[self._place] if self._place < len(self._told) else None

    @property
    def adoptable(self) -> StoredClaim | None:
        """The first earlier claim whose verdict can be adopted."""
        return next((told.earlier for told in self._told if told.earlier is not None), None)

    @property
    def adoption(self) -> ToldAdoption | None:
        """The earlier verdict that is shown as this one's."""
        return self._adoption

    def step(self) -> bool:
        """Go to the next finding, which takes the keyboard; False behind the last."""
        here = self.rows[self._place] if self._place < len(self.rows) else None
        if here is None:
            return False
        place = self._place + 1 if here.has_keyboard else self._place
        if place >= len(self.rows):
            return False
        if place != self._place:
            self._place = place
            self._build()
            self.current_changed.emit()
        self.rows[self._place].focus()
        return True

    def _build(self) -> None:
        """Show what is to be told; rows are made once, and shown and hidden from then on."""
        had_keyboard = any(row.has_keyboard for row in self.rows)
        for widget in self._passing:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._passing = []
        self._show_rows()
        if self._adoption is not None:
            self._add_adoption(self._adoption)
        if self._more:
            self._add(self._more_button(self._more))
        for line in self._workings:
            self._add(wrapped(self.tr("Working: {0}").format(line), "muted"))
        self.setVisible(bool(self.rows or self._passing))
        self._settle()
        if had_keyboard and self.rows and not any(row.has_keyboard for row in self.rows):
            self.rows[min(self._place, len(self.rows) - 1)].focus()

    def _show_rows(self) -> None:
        while len(self._pool) < len(self._told):
            self._pool.append(self._row())
        self.rows = self._pool[: len(self._told)]
        is_y_free = self.adoptable is None
        for place, (row, told) in enumerate(zip(self.rows, self._told, strict=True)):
            row.show_finding(
                told,
                self._theme,
                self._keys,
                is_current=place == self._place,
                is_y_free=is_y_free,
            )
        for place, row in enumerate(self._pool):
            row.setVisible(place < len(self.rows))

    def _settle(self) -> None:
        """Have the rows their height at once, or what is below would move a moment later."""
        page = self.parentWidget()
        layouts = [*(row.layout() for row in self.rows), self._layout]
        if page is not None:
            layouts.append(page.layout())
        for _ in range(_ROUNDS):
            for layout in layouts:
                if layout is not None:
                    layout.activate()

    def _row(self) -> FindingRow:
        row = FindingRow(self._theme)
        row.chosen.connect(partial(self._choose, row))
        row.place_chosen.connect(self.place_chosen)
        row.side_by_side_asked.connect(self.side_by_side_asked)
        row.judged.connect(self.judged)
        row.adopted.connect(self.adopted)
        self._rows_layout.addWidget(row)
        return row

    def _choose(self, row: FindingRow) -> None:
        if row.told is not None:
            self.make_current(row.told.stored.id)
            self.current_changed.emit()

    def _add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
        self._passing.append(widget)

    def _more_button(self, number: int) -> Button:
        more = Button(self.tr("%Ln more findings", "", number))
        more.setProperty("role", "example")
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.clicked.connect(self.list_asked)
        return more

    def _add_adoption(self, adoption: ToldAdoption) -> None:
        widgets: list[QWidget] = [wrapped(adoption.line)]
        if adoption.warning:
            widgets.append(wrapped(adoption.warning, "alarm"))
        for item in adoption.evidence:
            source = item.evidence
            name = source.title or source.address or source.excerpt
            parts = (name, stance_name(source.stance), source.place)
            said = " · ".join(part for part in parts if part)
            widgets.append(wrapped(self.tr("Linked evidence: {0}").format(said), "muted"))
        earlier = adoption.earlier
        if earlier is not None:
            go = Button(self.tr("Go to the earlier claim"))
            go.setProperty("role", "example")
            go.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            go.clicked.connect(lambda: self.place_chosen.emit(earlier))
            widgets.append(go)
        for place, widget in enumerate(widgets):
            self._layout.insertWidget(place, widget)
            self._passing.append(widget)
