"""What the verdict and number keys do in the table of all claims."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from core.models import Verdict
from gui.saying import say_marked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.models import StoredClaim
    from gui.main_window import MainWindow

_NUMBERS: Final = range(1, 10)


class ClaimsSettling(QObject):
    """Settles the claims of the selected rows in one step, and goes on from a single one."""

    def __init__(self, window: MainWindow, staying: Callable[[Callable[[], object]], None]) -> None:
        """Act on the window's desk; staying does what may open an article behind the table."""
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._view = window.claims_table.table
        self._staying = staying
        self._just_disputed: tuple[int, int | None] | None = None
        """A claim that was disputed alone, and the one that the keyboard has gone on to."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the keys of verdicts and reasons do, by the ids of their actions."""
        verdicts: dict[str, Callable[[], object]] = {
            verdict.value: partial(self.settle, verdict) for verdict in Verdict
        }
        return verdicts | {
            f"reason_{number}": partial(self.give_reason, number) for number in _NUMBERS
        }

    def settle(self, verdict: Verdict) -> None:
        """Settle what is selected; from a single claim go on to the next open one."""
        claims = self._view.selected_claims()
        if not claims:
            return
        self._staying(partial(self._desk.settle_all, [claim.id for claim in claims], verdict))
        if len(claims) > 1:
            self._say(claims)
            return
        now = self._now(claims[0])
        if now.verdict is not Verdict.OPEN:
            self._view.step_open(1)
        if now.verdict is Verdict.DISPUTED:
            self._just_disputed = (now.id, self._current_id())

    def give_reason(self, number: int) -> None:
        """Dispute for a reason of the list what was just disputed, or what is selected."""
        reasons = self._window.settings.reasons
        claims = self._awaiting_reason() or self._view.selected_claims()
        if number > len(reasons) or not claims:
            return
        self._just_disputed = None
        ids = [claim.id for claim in claims]
        self._staying(partial(self._desk.give_reason_to, ids, reasons[number - 1]))
        self._say(claims)
        if len(claims) == 1 and claims[0].verdict is not Verdict.DISPUTED:
            self._view.step_open(1)

    def _awaiting_reason(self) -> list[StoredClaim]:
        """Return the claim that was disputed alone, as long as the keyboard hasn't moved since."""
        if self._just_disputed is None or len(self._view.selected_claims()) > 1:
            return []
        disputed, following = self._just_disputed
        row = self._view.claims.row_of(disputed)
        if row is None or self._current_id() != following:
            return []
        claim = self._view.claims.rows[row].claim
        return [claim] if claim.verdict is Verdict.DISPUTED else []

    def _now(self, claim: StoredClaim) -> StoredClaim:
        row = self._view.claims.row_of(claim.id)
        return claim if row is None else self._view.claims.rows[row].claim

    def _current_id(self) -> int | None:
        current = self._view.current_claim
        return None if current is None else current.id

    def _say(self, claims: Sequence[StoredClaim]) -> None:
        said = say_marked([self._now(claim) for claim in claims])
        self._window.filter_bar.show_message(said)
