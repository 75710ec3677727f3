"""One finding as a claim's panel shows it: what it says, where else, and what can be done."""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.checks.findings import Judgement
from gui.buttons import Button
from gui.elided import ElidedLabel
from gui.finding_glyphs import draw_finding
from gui.finding_lines import MOST_PLACES
from gui.flow import FlowRow
from gui.labels import say, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from core.checks.findings import StoredFinding
    from gui.finding_lines import Place, ToldFinding
    from gui.theme import Theme

_GLYPH: Final = 14
_INDENT: Final = _GLYPH + 8


class FindingGlyph(QWidget):
    """The sign of a finding, as large as the letters beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stored: StoredFinding | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_finding(self, stored: StoredFinding | None, theme: Theme) -> None:
        """Draw the sign of this finding, or none."""
        self._stored, self._theme = stored, theme
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.show_finding(self._stored, theme)

    def sizeHint(self) -> QSize:
        return QSize(_GLYPH + 2, _GLYPH + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stored is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_finding(painter, QRectF(1, 1, _GLYPH - 1, _GLYPH - 1), self._stored, self._theme)


class _Link(Button):
    """A line that leads to another place of a finding, cut where the panel ends."""

    def __init__(self) -> None:
        super().__init__()
        self.place: Place | None = None
        self._words = _one_line("link")
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("role", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(self.fontMetrics().height() + 6)
        inner = QHBoxLayout(self)
        inner.setContentsMargins(4, 2, 4, 2)
        inner.addWidget(self._words)

    def show_place(self, place: Place | None) -> None:
        """Lead to this place, or to none."""
        self.place = place
        self.setVisible(place is not None)
        if place is not None:
            self._words.setText(place.line)
            self.setAccessibleName(self.tr("Go to {0}").format(place.line))


class FindingRow(QFrame):
    """Shows one finding after the other: widgets that are there already are shown at once.

    Where it isn't the current one it is a line, which is clicked to make it that.

    Signals:
        chosen(): it is to be the current one.
        place_chosen(object): the StoredClaim that the reviewer wants to see.
        side_by_side_asked(): both places are wanted side by side.
        judged(object, Judgement): the StoredFinding is confirmed or dismissed.
        adopted(object): the StoredClaim whose verdict is to be adopted.
    """

    chosen = Signal()
    place_chosen = Signal(object)
    side_by_side_asked = Signal()
    judged = Signal(object, Judgement)
    adopted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told: ToldFinding | None = None
        self._glyph = FindingGlyph(theme)
        self._name = _one_line("heading")
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._brief = _one_line("muted")
        self._message = wrapped()
        self._working = wrapped(role="muted")
        self._warning = wrapped(role="alarm")
        self._links = [_Link() for _ in range(MOST_PLACES)]
        self._more = wrapped(role="muted")
        self._answers = FlowRow(spacing=4)
        self._adopt = self._answer(self.tr("Adopt"))
        self._sides = self._answer(self.tr("Side by side"))
        self._judgements = {
            Judgement.CONFIRMED: self._answer(self.tr("Confirm")),
            Judgement.DISMISSED: self._answer(self.tr("Dismiss")),
        }
        self._connect()
        self._lay_out()

    def show_finding(
        self,
        told: ToldFinding,
        theme: Theme,
        keys: Mapping[str, str],
        *,
        is_current: bool,
        is_y_free: bool,
    ) -> None:
        """Show a finding; what can be done about it only where it is the current one.

        is_y_free tells that no earlier verdict is there to adopt.
        """
        self.told = told
        self.setAccessibleName(self.tr("Finding: {0}. {1}").format(told.name, told.message))
        self._glyph.show_finding(told.stored, theme)
        self._name.setText(" · ".join(part for part in (told.name, told.judgement) if part))
        is_whole = (is_current or told.earlier is not None) and not told.is_dismissed
        say(self._brief, "" if is_whole else told.message)
        say(self._message, told.message if is_whole else "")
        say(self._working, told.working if is_whole else "")
        say(self._warning, told.warning if is_whole else "")
        places = told.places if is_whole else ()
        for link, place in zip_longest(self._links, places[:MOST_PLACES]):
            link.show_place(place)
        more = told.more if is_whole else 0
        say(self._more, self.tr("and %Ln more places", "", more) if more else "")
        self._show_answers(told, keys, is_current=is_current, is_y_free=is_y_free)

    @property
    def buttons(self) -> list[Button]:
        """The buttons that are there to be pressed, in their order."""
        answers = (self._adopt, self._sides, *self._judgements.values())
        return [button for button in (*self._links, *answers) if not button.isHidden()]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def focus(self) -> None:
        """Give the keyboard to the first button."""
        self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether one of the buttons has the keyboard."""
        return any(button.hasFocus() for button in self.buttons)

    def _show_answers(
        self, told: ToldFinding, keys: Mapping[str, str], *, is_current: bool, is_y_free: bool
    ) -> None:
        confirm_key = "agree" if is_y_free else "confirm_finding"
        for button, key, is_offered in (
            (self._adopt, "agree", told.earlier is not None),
            (self._sides, "side_by_side", is_current),
            (self._judgements[Judgement.CONFIRMED], confirm_key, is_current),
            (self._judgements[Judgement.DISMISSED], "dismiss_finding", is_current),
        ):
            button.setText(f"{button.accessibleName()}  {keys.get(key, '')}".rstrip())
            button.setVisible(is_offered)
        for judgement, button in self._judgements.items():
            button.setChecked(told.stored.judgement is judgement)
        self._answers.setVisible(is_current or told.earlier is not None)

    def _answer(self, name: str) -> Button:
        button = Button()
        button.setAccessibleName(name)
        button.setProperty("role", "answer")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._answers.add(button)
        return button

    def _connect(self) -> None:
        for link in self._links:
            link.clicked.connect(partial(self._go_to, link))
        self._adopt.clicked.connect(self._on_adopt)
        self._sides.clicked.connect(self.side_by_side_asked)
        for judgement, button in self._judgements.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._judge, judgement))

    def _go_to(self, link: _Link, _is_checked: bool = False) -> None:
        if link.place is not None:
            self.place_chosen.emit(link.place.claim)

    def _on_adopt(self) -> None:
        if self.told is not None:
            self.adopted.emit(self.told.earlier)

    def _judge(self, judgement: Judgement, _is_checked: bool = False) -> None:
        if self.told is not None:
            self.judged.emit(self.told.stored, judgement)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._glyph)
        head.addWidget(self._name)
        head.addWidget(self._brief, 1)
        lines = QVBoxLayout()
        lines.setContentsMargins(_INDENT, 0, 0, 0)
        lines.setSpacing(2)
        for label in (self._message, self._working, self._warning):
            lines.addWidget(label)
        for widget in (*self._links, self._more, self._answers):
            lines.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(lines)


def _one_line(role: str) -> ElidedLabel:
    """Return a label that has one line, however long its words are."""
    label = ElidedLabel()
    label.setProperty("role", role)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
