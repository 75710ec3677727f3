"""A finding side by side: its places in their articles, each with a few sentences around."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.checks.findings import Judgement
from gui.article_view import ArticleView
from gui.buttons import Button
from gui.elided import ElidedLabel
from gui.finding_row import FindingGlyph
from gui.flow import FlowRow
from gui.labels import wrapped
from gui.offsets import displayable
from gui.typeset import SIZES, TypeStyle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.models import StoredClaim
    from gui.excerpts import Excerpt
    from gui.finding_lines import ToldFinding
    from gui.theme import Theme

_MOST: Final = 3
_LINES: Final = 6
"""Lines of an excerpt in which its words are understood."""
_SMALLER: Final = 2
"""Steps by which an excerpt is set smaller than the article."""
_RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Side(QWidget):
    """One place of a finding: the title of its article, and the words around it.

    Signals:
        opened(): the article is to be opened at this place.
        claim_clicked(int): the id of the claim under the mouse.
        entered(): the keyboard has come here.
    """

    opened = Signal()
    claim_clicked = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.excerpt: Excerpt | None = None
        self.view = ArticleView(theme)
        # Else who listens takes it for the article that is open.
        self.view.setAccessibleName(self.tr("Place in an article"))
        self.view.claim_clicked.connect(self.claim_clicked)
        self.view.installEventFilter(self)
        self.title_label = ElidedLabel()
        self.title_label.setProperty("role", "heading")
        self.title_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.open_button = Button(self.tr("Open  ⏎"))
        self.open_button.setProperty("role", "example")
        self.open_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open_button.clicked.connect(self.opened)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.addWidget(self.title_label, 1)
        head.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)

    def show_excerpt(self, excerpt: Excerpt) -> None:
        """Show a piece of an article with its claims."""
        self.excerpt = excerpt
        title = " ".join(displayable(excerpt.title).split())
        self.title_label.setText(title)
        self.open_button.setAccessibleName(self.tr("Open {0} here").format(title))
        self.view.setAccessibleName(self.tr("Place in {0}").format(title))
        self.view.show_article(excerpt.article)
        self.view.show_claims(excerpt.claims)

    def frame(self, claim_id: int | None) -> None:
        """Frame a claim if it is in this piece, and scroll to it, else to the finding's words."""
        assert self.excerpt is not None, "there is something to frame it in"
        is_here = claim_id is not None and self.view.shows(claim_id)
        self.view.select_claim(claim_id if is_here else None)
        if not is_here and self.excerpt.spans:
            self.view.show_words(self.excerpt.spans[0][0], self.excerpt.spans[0][0])

    def put(self, stored: StoredClaim) -> None:
        """Show a claim as it now stands, if it is in this piece."""
        shown = self.excerpt.shifted(stored) if self.excerpt is not None else None
        if shown is not None and self.view.shows(stored.id):
            self.view.replace_claim(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_return = event.key() in _RETURNS and not event.modifiers()
            if is_return:
                self.opened.emit()
                return True
        return super().eventFilter(watched, event)


class FindingSides(QWidget):
    """Shows a finding with its places beside one another; it stores nothing.

    Signals:
        opened(int): the article of the side with this number is to be opened there.
        claim_clicked(int): the id of a claim that was clicked.
        entered(int): the keyboard has come to the side with this number.
        judged(Judgement): the finding is confirmed or dismissed.
        adopted(): the earlier verdict is to be adopted.
        left(): the reviewer is done with it.
    """

    opened = Signal(int)
    claim_clicked = Signal(int)
    entered = Signal(int)
    judged = Signal(Judgement)
    adopted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = TypeStyle()
        self._keys: Mapping[str, str] = {}
        self._glyph = FindingGlyph(theme)
        self.name_label = ElidedLabel()
        self.message_label = wrapped()
        self.working_label = wrapped(role="muted")
        self.judgement_buttons = {
            Judgement.CONFIRMED: self._button(self.tr("Confirm")),
            Judgement.DISMISSED: self._button(self.tr("Dismiss")),
        }
        self.adopt_button = self._button(self.tr("Adopt"))
        self.close_button = self._button(self.tr("Close"))
        self.sides = [self._side(number) for number in range(_MOST)]
        self._connect()
        self._lay_out()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._glyph.set_theme(theme)
        for side in self.sides:
            side.view.set_theme(theme)

    def set_style(self, style: TypeStyle) -> None:
        """Set the pieces as the article is set, a little smaller."""
        self._style = replace(style, size=max(min(SIZES), style.size - _SMALLER))
        for side in self.sides:
            side.view.set_style(self._style)

    def wanted_height(self, width: int) -> int:
        """Return how high it is, this wide, with some lines of each place in sight."""
        layout = self.layout()
        assert layout is not None, "it is laid out when it is made"
        least = max(layout.minimumHeightForWidth(width), self.minimumSizeHint().height())
        without = least - self.sides[0].view.minimumSizeHint().height()
        return round(without + _LINES * self._style.line_height)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show on the buttons which keys do the same, by the actions' ids."""
        self._keys = dict(keys)

    def show_excerpts(self, excerpts: Sequence[Excerpt]) -> None:
        """Show these places, in their order; of more than there is room for the first."""
        for side, excerpt in zip(self.sides, excerpts, strict=False):
            side.show_excerpt(excerpt)
        for number, side in enumerate(self.sides):
            side.setVisible(number < len(excerpts))
            if number >= len(excerpts):
                side.excerpt = None

    def tell(self, told: ToldFinding) -> None:
        """Say above the places what is noticed, and offer what can be done."""
        self._glyph.show_finding(told.stored, self._theme)
        said = " · ".join(part for part in (told.name, told.judgement) if part)
        self.name_label.setText(said)
        self.setAccessibleName(self.tr("Finding: {0}. {1}").format(said, told.message))
        self.message_label.setText(told.message)
        self.working_label.setText(told.working)
        self.working_label.setVisible(bool(told.working))
        self.adopt_button.setVisible(told.earlier is not None)
        confirm = "confirm_finding" if told.earlier is not None else "agree"
        actions = {Judgement.CONFIRMED: confirm, Judgement.DISMISSED: "dismiss_finding"}
        for judgement, button in self.judgement_buttons.items():
            button.setChecked(told.stored.judgement is judgement)
            self._name(button, actions[judgement])
        self._name(self.adopt_button, "agree")
        self._name(self.close_button, "text")

    def frame(self, claim_id: int | None) -> None:
        """Frame a claim of the finding, wherever it is shown."""
        for side in self.sides:
            if side.excerpt is not None:
                side.frame(claim_id)

    def side_of(self, claim_id: int) -> int | None:
        """Return the number of the side that a claim is shown on."""
        shown = (
            n
            for n, side in enumerate(self.sides)
            if side.excerpt is not None and side.view.shows(claim_id)
        )
        return next(shown, None)

    def focus(self, number: int) -> None:
        """Give the keyboard to a side."""
        self.sides[number].view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put(self, stored: StoredClaim) -> None:
        """Show a claim as it now stands, where it is in sight."""
        for side in self.sides:
            side.put(stored)

    def _side(self, number: int) -> _Side:
        side = _Side(self._theme)
        side.opened.connect(lambda: self.opened.emit(number))
        side.entered.connect(lambda: self.entered.emit(number))
        side.claim_clicked.connect(self.claim_clicked)
        return side

    def _button(self, name: str) -> Button:
        button = Button(name)
        button.setAccessibleName(name)
        button.setProperty("role", "answer")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _name(self, button: Button, action: str) -> None:
        button.setText(f"{button.accessibleName()}  {self._keys.get(action, '')}".rstrip())

    def _connect(self) -> None:
        for judgement, button in self.judgement_buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on, judgement=judgement: self.judged.emit(judgement))
        self.adopt_button.clicked.connect(self.adopted)
        self.close_button.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.name_label.setProperty("role", "heading")
        name = QWidget()
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named = QHBoxLayout(name)
        named.setContentsMargins(0, 0, 0, 0)
        named.setSpacing(8)
        named.addWidget(self._glyph)
        named.addWidget(self.name_label, 1)
        head = FlowRow(spacing=8)
        for part in (name, self.adopt_button, *self.judgement_buttons.values(), self.close_button):
            head.add(part)
        words = QVBoxLayout()
        words.setContentsMargins(16, 8, 8, 8)
        words.setSpacing(4)
        words.addWidget(head)
        words.addWidget(self.message_label)
        words.addWidget(self.working_label)
        places = QHBoxLayout()
        places.setSpacing(0)
        for side in self.sides:
            places.addWidget(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(words)
        layout.addLayout(places, 1)
        self.setMinimumHeight(160)
