"""How Galley works, in three steps: a line beside the work, which the work itself moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.models import Verdict
from gui.announcing import announce
from gui.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import StoredClaim
    from gui.main_window import MainWindow

_ENOUGH: Final = 3
"""Claims that are settled in the second step, until it has been understood."""


class GuideBar(QWidget):
    """Says a step, with a button to be rid of them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.skip_button = Button(self.tr("Skip"))
        self.skip_button.setAccessibleName(self.tr("Skip how Galley works"))
        self.skip_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("How Galley works"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 4)
        layout.setSpacing(16)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.skip_button)
        self.hide()


class Guide(QObject):
    """Leads through the first article: open it, settle its claims, hand over the table."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar = GuideBar()
        self.step = 0
        self._settled: set[int] = set()
        self.bar.skip_button.clicked.connect(self.end)
        window.desk.article_changed.connect(self._on_article_changed)
        window.desk.claim_changed.connect(self._on_claim_changed)
        window.desk.claims_elsewhere_changed.connect(self._on_claims_changed)
        window.desk.finished.connect(self._on_finished)
        window.worker.exported.connect(self._on_exported)

    def begin_once(self) -> None:
        """Begin, where this is the reviewer's first start with nothing to review yet."""
        if not self._window.settings.is_introduced and not self._window.has_articles:
            self.begin()

    def begin(self) -> None:
        """Begin with the first step that isn't taken."""
        self._settled.clear()
        self._show(1 if self._window.desk.article is None else 2)

    def end(self) -> None:
        """Put the steps away; they don't come again by themselves."""
        self.step = 0
        self.bar.hide()
        if not self._window.settings.is_introduced:
            self._window.commands.choices.keep(is_introduced=True)
        if self._window.desk.article is not None:
            self._window.article_view.setFocus()

    def _show(self, step: int) -> None:
        self.step = step
        sentence = self._sentences()[step - 1]
        self.bar.label.setText(sentence)
        self.bar.show()
        announce(self.bar, sentence)

    def _sentences(self) -> tuple[str, str, str]:
        return (
            self.tr(
                "1 of 3: Open an article with Ctrl+O, its web address with Ctrl+L, paste it with "
                "Ctrl+V, or drop it here; or try the samples."
            ),
            self.tr(
                "2 of 3: One key settles the claim under review: V verified, D disputed, C needs "
                "context, U unverifiable, X not a claim. The next open one follows; ? shows all "
                "keys."
            ),
            self.tr(
                "3 of 3: Go on like this. When you are through, Ctrl+E hands over the claims as a "
                "table (CSV)."
            ),
        )

    def _on_article_changed(self) -> None:
        if self.step == 1:
            self._show(2)

    def _on_claim_changed(self, stored: StoredClaim) -> None:
        if self.step == 2 and stored.verdict is not Verdict.OPEN:
            self._settled.add(stored.id)
            if len(self._settled) >= _ENOUGH:
                self._show(3)

    def _on_claims_changed(self, claims: Sequence[StoredClaim]) -> None:
        for stored in claims:
            self._on_claim_changed(stored)

    def _on_finished(self) -> None:
        if self.step == 2:
            self._show(3)

    def _on_exported(self) -> None:
        if self.step == 3:
            self.end()
