"""Shows on request what comes out right: calculations that a claim has a part in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from core.checks.findings import FindingType
from gui.wording import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import Article, StoredClaim
    from gui.main_window import MainWindow

_TOPIC: Final = "workings"


class Workings(QObject):
    """Has an article's calculations read beside the window, and those of a claim shown with it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show(self) -> None:
        """Show the calculations that come out right with the claim under review in them."""
        desk = self._window.desk
        claim, article = desk.selected_here, desk.article
        if claim is None or article is None:
            return
        self._window.reader.ask(
            _TOPIC,
            partial(_read, article, list(desk.claims), claim.id),
            partial(self._show, claim.id),
            failed=lambda _error: None,  # nothing of it is in the store
        )

    def _show(self, claim_id: int, lines: Sequence[str]) -> None:
        selected = self._window.desk.selected
        if selected is None or selected.id != claim_id:
            return
        self._window.claim_panel.findings.show_workings([spoken(line) for line in lines])
        if not lines:
            self._window.claim_side.done_line.say(self._say_nothing(claim_id))

    def _say_nothing(self, claim_id: int) -> str:
        findings = self._window.findings.here.of_claim(claim_id)
        if any(stored.finding.type is FindingType.ARITHMETIC for stored in findings):
            return self.tr("What is worked out from this claim stands with its finding")
        return self.tr("Nothing in this article is worked out from this claim")


def _read(
    article: Article, claims: Sequence[StoredClaim], claim_id: int, _store: object
) -> Sequence[str]:
    # Late: the checks' grammar takes its time.
    from core.checks.arithmetic.calculations import support_for
    from core.checks.views import ArticleView

    return support_for(ArticleView(article, claims), claim_id)
