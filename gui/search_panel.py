"""The panel of the search: a field, what it found, and what can be typed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.buttons import Button
from gui.hit_list import HitList, HitRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent

    from core.store.search import SearchHit
    from gui.theme import Theme

_PADDING: Final = 12
_PAUSE_MS: Final = 120
_PAGE: Final = 5
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_EXAMPLES: Final = (
    ('"stock market"', "words in this order"),
    ("invest*", "words that begin so"),
    ("profit -loss", "one word without another"),
    ("speaker:", "claims by who said them"),
    ("verdict:disputed", "claims by their verdict"),
    ("type:money", "claims by what they are about"),
    ("kind:quoted", "all quotations"),
    ("value:>1bn unit:USD", "claims by their value"),
    ("has:note", "claims with a note"),
    ("has:evidence", "claims with evidence"),
    ("reviewer:", "claims by who reviewed them"),
    ("is:reviewed", "claims with a verdict"),
)
"""What can be typed, each with what it finds."""


class _SearchField(QLineEdit):
    """A field whose arrow keys move through the hits below it.

    Signals:
        stepped(int): so many hits down, or up where it is negative.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class SearchPanel(QWidget):
    """Asks for a search as it is typed, and shows what came of it; it searches nothing itself.

    Signals:
        query_typed(str): what stands in the field now that the typing has paused.
        hit_chosen(object): the SearchHit to open.
    """

    query_typed = Signal(str)
    hit_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _SearchField()
        self.hint_label = QLabel()
        self.hits = HitList(theme)
        self.example_buttons: list[Button] = []
        self._pages = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._asked = ""
        self._is_waiting = False
        self._chooses_first = False
        self._lay_out()
        self._name()
        self._pause.timeout.connect(self.ask)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._on_return)
        self.field.stepped.connect(self.hits.step)
        self.hits.clicked.connect(self._choose)
        self.hits.activated.connect(self._choose)
        self.show_nothing()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.hits.set_theme(theme)

    def begin(self) -> None:
        """Take the keyboard; what was typed before stays, ready to be typed over."""
        self.field.selectAll()
        self.field.setFocus()

    def ask(self) -> None:
        """Ask for what stands in the field at once."""
        self._pause.stop()
        self._asked = self.field.text()
        self._is_waiting = True
        self.query_typed.emit(self._asked)

    def show_hits(self, hits: Sequence[SearchHit], hint: str) -> None:
        """Show what was found, the first hit ready to be opened, and say something of it."""
        self._pages.setCurrentWidget(self.hits)
        self.hits.hit_model.set_hits(hits)
        self.hits.setCurrentIndex(self.hits.hit_model.index(0))
        self.hits.scrollToTop()
        self.say(hint)
        if self._chooses_first:
            self._chooses_first = False
            self._choose(self.hits.currentIndex())

    def show_nothing(self) -> None:
        """Show what can be typed, in the place of hits."""
        self.hits.hit_model.set_hits(())
        self._pages.setCurrentIndex(0)
        self.say("")

    def say(self, hint: str) -> None:
        """Say something quietly below the field, and leave what is found as it is."""
        self._is_waiting = False
        self.say_meanwhile(hint)

    def say_meanwhile(self, hint: str) -> None:
        """Say something that holds until there is an answer."""
        if hint != self.hint_label.text():
            self.hint_label.setText(hint)
            # A screen reader says it although the keyboard stays in the field.
            alert = QAccessibleEvent(self.hint_label, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)
        self.hint_label.setVisible(bool(hint))

    def choose_next(self, rows: int) -> None:
        """Choose the hit so many rows down, from the first again behind the last."""
        count = len(self.hits.hit_model.hits)
        if count:
            row = (self.hits.currentIndex().row() + rows) % count
            self.hits.setCurrentIndex(self.hits.hit_model.index(row))
            self._choose(self.hits.currentIndex())

    def _on_return(self) -> None:
        """Open the hit that is chosen; what is still searched for, as soon as it is found."""
        if self.field.text() != self._asked:
            self.ask()
        if self._is_waiting:
            self._chooses_first = True
        else:
            self._choose(self.hits.currentIndex())

    def _on_text_changed(self) -> None:
        self._chooses_first = False
        self._pause.start()

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(HitRole.HIT)
        if hit is not None:
            self.hit_chosen.emit(hit)

    def _take_example(self, example: str) -> None:
        self.field.setText(example)
        self.field.setFocus()
        self.ask()

    def _name(self) -> None:
        self.field.setPlaceholderText(self.tr("Search articles and claims"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.setClearButtonEnabled(True)
        self.hits.setAccessibleName(self.tr("Hits"))
        self.hint_label.setProperty("role", "muted")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setWordWrap(True)
        self.hint_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_PADDING, _PADDING, _PADDING, 8)
        head.setSpacing(8)
        head.addWidget(self.field)
        head.addWidget(self.hint_label)
        self._pages.addWidget(self._help())
        self._pages.addWidget(self.hits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _help(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(_PADDING, 0, _PADDING, _PADDING)
        column.setSpacing(0)
        for example, meaning in _EXAMPLES:
            column.addWidget(self._example(example, _translated(meaning)))
            column.addWidget(self._meaning(_translated(meaning)))
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _example(self, example: str, meaning: str) -> Button:
        button = Button(example)
        button.setProperty("role", "example")
        button.setAccessibleName(f"{example}, {meaning}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._take_example(example))
        self.example_buttons.append(button)
        return button

    def _meaning(self, meaning: str) -> QLabel:
        label = QLabel(meaning)
        label.setProperty("role", "muted")
        label.setContentsMargins(9, 0, 9, 8)
        label.setWordWrap(True)
        return label


def _translated(text: str) -> str:
    return QCoreApplication.translate("search", text)
