"""Tells a screen reader what a reviewer sees happen: where the desk moves, and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from gui.words import verdict_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.article_view import ArticleView
    from gui.claim_panel import ClaimPanel
    from gui.desk import Desk


def announce(widget: QWidget, sentence: str) -> None:
    """Have a sentence said after what is being said now; free where nobody listens."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Announcer(QObject):
    """Says which claim is under review, and keeps its name on the views that show it."""

    def __init__(self, desk: Desk, view: ArticleView, panel: ClaimPanel) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._panel = panel
        self._said = ""
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._tell)
        for changed in (
            desk.selection_changed,
            desk.claim_changed,
            desk.claims_changed,
            desk.claims_elsewhere_changed,
        ):
            changed.connect(self._pause.start)

    def _tell(self) -> None:
        """Say it once, when all that one key changed has come to rest."""
        name = self._name()
        self._view.setAccessibleDescription(name)
        self._panel.setAccessibleName(
            self.tr("Claim: {0}").format(name) if name else self.tr("Claim")
        )
        if name != self._said:
            self._said = name
            announce(self._view, name)

    def _name(self) -> str:
        stored = self._desk.selected
        if stored is None:
            return ""
        said = " ".join(stored.claim.text.split()), verdict_name(stored.verdict).lower()
        if self._desk.is_aside:
            return self.tr("{0}, {1}, in another article").format(*said)
        return self.tr("{0}, {1}, {2} of {3}").format(
            *said,
            self._desk.place(stored.id),
            len(self._desk.claims),
        )
