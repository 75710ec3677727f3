"""The evidence of a claim, as the claim panel lists it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.buttons import Button
from gui.words import date_text, stance_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from core.models import Evidence, StoredEvidence


class _Row(Button):
    """One piece of evidence; Delete takes it away.

    Signals:
        delete_pressed(): it is to go.
    """

    delete_pressed = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            pressed: QKeyEvent = event  # type: ignore[assignment]
            if pressed.key() == Qt.Key.Key_Delete and not pressed.modifiers():
                pressed.accept()  # elsewhere it takes the claim away
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)


class EvidenceList(QWidget):
    """Lists pieces of evidence, each of which can be gone to, opened or taken away.

    Signals:
        chosen(object): the StoredEvidence that is to be written on.
        removal_asked(object): the StoredEvidence that is to be taken away.
        draft_chosen(): the evidence that was begun is to be written on.
    """

    chosen = Signal(object)
    removal_asked = Signal(object)
    draft_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[StoredEvidence] = ()
        self._unsaved_ids: list[int] = []
        self.rows: list[_Row] = []
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.draft_button = Button(self.tr("Evidence that you began   E"))
        self.draft_button.setProperty("role", "example")
        self.draft_button.clicked.connect(self.draft_chosen)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.heading)
        self._layout.addWidget(self.draft_button)

    def show_evidence(
        self,
        items: Sequence[StoredEvidence],
        *,
        has_draft: bool,
        wanted: str,
        unsaved_ids: Collection[int] = (),
    ) -> None:
        """List these; wanted says what is still missing, empty where nothing is."""
        heading = self.tr("Evidence") if items else self.tr("Evidence   E")
        self.heading.setText(f"{heading} · {wanted}" if wanted else heading)
        self.draft_button.setVisible(has_draft)
        unsaved_here = [item.id for item in items if item.id in unsaved_ids]
        if list(items) == list(self.items) and unsaved_here == self._unsaved_ids:
            return  # whoever has the keyboard on a row keeps it
        self.items, self._unsaved_ids = tuple(items), unsaved_here
        for row in self.rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(item) for item in self.items]

    @property
    def current(self) -> StoredEvidence | None:
        """The piece that has the keyboard, or the only one there is."""
        pairs = zip(self.items, self.rows, strict=True)
        focused = next((item for item, row in pairs if row.hasFocus()), None)
        return focused or (self.items[0] if len(self.items) == 1 else None)

    def step(self) -> None:
        """Give the keyboard to the next piece, from the first again behind the last."""
        if not self.rows:
            return
        place = next((i for i, row in enumerate(self.rows) if row.hasFocus()), -1)
        self.rows[(place + 1) % len(self.rows)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, item: StoredEvidence) -> _Row:
        source = item.evidence
        name = source.title or source.address or source.excerpt
        row = _Row()
        row.setProperty("role", "source")
        about = self._about(item)
        row.setAccessibleName(f"{name}, {about}")
        row.setToolTip(f"<qt>{_plain(source)}</qt>" if _plain(source) else "")
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.clicked.connect(lambda: self.chosen.emit(item))
        row.delete_pressed.connect(lambda: self.removal_asked.emit(item))
        layout = QVBoxLayout(row)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        for text, role in ((name, ""), (about, "muted")):
            label = _ElidedLabel(text)
            label.setProperty("role", role)
            layout.addWidget(label)
        row.setMinimumHeight(layout.sizeHint().height())
        self._layout.addWidget(row)
        row.show()  # or it could not have the keyboard before the next event
        return row

    def _about(self, item: StoredEvidence) -> str:
        source = item.evidence
        parts = (
            stance_name(source.stance),
            self.tr("primary") if source.is_primary else "",
            self.tr("confidential") if source.is_confidential else "",
            source.publisher,
            source.place,
            date_text(source.accessed),
            self.tr("not saved yet") if item.id in self._unsaved_ids else "",
        )
        return " · ".join(part for part in parts if part)


class _ElidedLabel(QLabel):
    """A line that is cut where the panel ends, and lets the mouse through to its row."""

    def __init__(self, text: str) -> None:
        super().__init__(" ".join(text.split()))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(0)
        self.setSizePolicy(self.sizePolicy().Policy.Ignored, self.sizePolicy().Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self.width()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


def _plain(source: Evidence) -> str:
    """Return what a source says and where it is, made safe for a tool tip, which is rich text."""
    words = (source.excerpt, source.address)
    return "<br>".join(escape(word) for word in words if word)
