"""The list of findings, of the open article or of all, in the library's place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.checks.findings import FindingType, Judgement
from gui.announcing import announce
from gui.buttons import Button
from gui.finding_words import types_name
from gui.findings_model import FindingDelegate, FindingRole, FindingsModel
from gui.flow import FlowRow
from gui.labels import wrapped
from gui.words import judgement_name

if TYPE_CHECKING:
    from core.checks.findings import StoredFinding
    from gui.theme import Theme

_PADDING: Final = 12
_NEW: Final = "new"
_ANY: Final = "any"


class FindingsPanel(QWidget):
    """Asks for findings by what is chosen, and lists them; it reads nothing itself.

    Signals:
        wish_changed(): other findings are to be listed.
        reached(object): the StoredFinding of the row that the keyboard or the mouse went to.
        chosen(object): the StoredFinding whose place is to be opened.
        pressed(): a row was clicked, which may be the current one already.
    """

    wish_changed = Signal()
    reached = Signal(object)
    chosen = Signal(object)
    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Findings"))
        self.model = FindingsModel(self)
        self.list = QListView()
        self.heading = QLabel(self.tr("Findings"))
        self.count_label = wrapped(role="muted")
        self.empty_label = wrapped(role="muted")
        self.here_button = Button(self.tr("This article"))
        self.all_button = Button(self.tr("All articles"))
        self.type_choice = _choice(self.tr("Type of finding"))
        self.state_choice = _choice(self.tr("What is held of it"))
        self._delegate = FindingDelegate(theme, self.list)
        self._is_showing = False
        self._fill_choices()
        self._set_up_list()
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    @property
    def is_of_article(self) -> bool:
        """Whether only the open article's findings are wanted."""
        return self.here_button.isChecked()

    @property
    def type(self) -> FindingType | None:
        """The type that is wanted, None for all."""
        data: str | None = self.type_choice.currentData()
        return FindingType(data) if data else None

    @property
    def is_new_wanted(self) -> bool:
        """Whether only what nobody has judged is wanted."""
        return bool(self.state_choice.currentData() == _NEW)

    @property
    def judgement(self) -> Judgement | None:
        """What is to be held of the findings, None where it doesn't matter."""
        data: str = self.state_choice.currentData()
        return None if data in (_NEW, _ANY) else Judgement(data)

    @property
    def current(self) -> StoredFinding | None:
        """The finding of the row that the keyboard is on."""
        listed = self.list.currentIndex().data(FindingRole.LISTED)
        return listed.stored if listed is not None else None

    def begin(self) -> None:
        """Take the keyboard."""
        self.list.setFocus()

    def step(self, rows: int) -> None:
        """Go so many rows down, and stay at the ends."""
        row = self.list.currentIndex().row() + rows
        self.go_to_row(max(0, min(row, len(self.model.rows) - 1)))

    def go_to_row(self, row: int) -> None:
        """Go to a row, if there is one."""
        index = self.model.index(row)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def about_to_show(self) -> None:
        """Take what becomes the current row until showed() for nobody's choice."""
        self._is_showing = True

    def showed(self, *, is_reached: bool) -> None:
        """Tell of the current row, now that the rows are in place, where it is reached for."""
        self._is_showing = False
        if is_reached:
            self._on_current_changed(self.list.currentIndex())

    def say(self, count: str, empty: str) -> None:
        """Say how many findings there are, and where none is listed what to do."""
        self.count(count)
        self.empty_label.setText(empty)
        self.empty_label.setVisible(bool(empty))
        self.list.setVisible(not empty)
        announce(self.empty_label, empty)

    def count(self, line: str) -> None:
        """Say how many findings there are."""
        self.count_label.setText(line)
        self.count_label.setVisible(bool(line))

    def want_all(self) -> None:
        """Want the findings of all articles."""
        self.all_button.setChecked(True)

    def _on_current_changed(self, index: QModelIndex) -> None:
        listed = index.data(FindingRole.LISTED)
        if listed is not None and not self._is_showing:
            self.reached.emit(listed.stored)

    def _choose(self, index: QModelIndex) -> None:
        listed = index.data(FindingRole.LISTED)
        if listed is not None:
            self.chosen.emit(listed.stored)

    def _fill_choices(self) -> None:
        self.type_choice.addItem(self.tr("All types"), None)
        for type in FindingType:
            self.type_choice.addItem(types_name(type), type.value)
        self.state_choice.addItem(self.tr("New"), _NEW)
        for judgement in Judgement:
            self.state_choice.addItem(judgement_name(judgement), judgement.value)
        self.state_choice.addItem(self.tr("All"), _ANY)
        for choice in (self.type_choice, self.state_choice):
            choice.currentIndexChanged.connect(self.wish_changed)

    def _set_up_list(self) -> None:
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(self._delegate)
        self.list.viewport().setAutoFillBackground(False)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self.pressed)

    def _lay_out(self) -> None:
        self.heading.setProperty("role", "heading")
        self.empty_label.hide()
        head = QVBoxLayout()
        head.setContentsMargins(_PADDING + 4, _PADDING, _PADDING, 8)
        head.setSpacing(8)
        for label in (self.heading, self.count_label):
            head.addWidget(label)
        head.addWidget(self._scope())
        choices = FlowRow(spacing=8)
        for choice in (self.type_choice, self.state_choice):
            choices.add(_growing(choice))
        head.addWidget(choices)
        head.addWidget(self.empty_label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addStretch()

    def _scope(self) -> FlowRow:
        group = QButtonGroup(self)
        buttons = FlowRow(spacing=8)
        for button in (self.here_button, self.all_button):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self.wish_changed)
            group.addButton(button)
            buttons.add(_growing(button))
        self.here_button.setChecked(True)
        return buttons


def _growing(widget: QWidget) -> QWidget:
    """Have a widget take its share of the line that it is in."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return widget


def _choice(name: str) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.setMinimumWidth(40)
    return choice
