"""What the keys do while the keyboard is on a finding: in the list, or below the article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.models import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gui.comparison import Comparison
    from gui.desk import Desk
    from gui.findings_list import FindingsList


class FindingKeys:
    """Has verdicts and steps go to the finding that is shown, as long as the keyboard is there."""

    def __init__(self, desk: Desk, comparison: Comparison, list: FindingsList) -> None:
        self._desk = desk
        self._comparison = comparison
        self._list = list

    @property
    def are_in_charge(self) -> bool:
        """Whether the keyboard is in the list or in the pane below the article."""
        return self._list.has_keyboard or self._comparison.has_keyboard

    def instead(
        self, handlers: Mapping[str, Callable[[], object]]
    ) -> dict[str, Callable[[], object]]:
        """Return the handlers, which act on the finding while the keyboard is on one."""

        def either(own: Callable[[], object], other: Callable[[], object]) -> None:
            (own if self.are_in_charge else other)()

        own = self._handlers()
        return {
            id: partial(either, own[id], handler) if id in own else handler
            for id, handler in handlers.items()
        }

    def settle(self, verdict: Verdict) -> None:
        """Settle the claim under review, and go on where the keyboard is."""
        if self.are_in_charge and self._comparison.is_open:
            self._comparison.settle(verdict)
        else:
            self._desk.settle(verdict)

    def give_reason(self, number: int) -> None:
        """Dispute the claim that is framed for a reason of the list, counted from 1."""
        if self._comparison.is_open:
            self._comparison.give_reason(number)
        else:
            self._list.show_current()

    def _settle_there(self, verdict: Verdict) -> None:
        """Settle the claim that is framed; where none is, show first what there is to settle."""
        if self._comparison.is_open:
            self._comparison.settle(verdict)
        else:
            self._list.show_current()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        verdicts: dict[str, Callable[[], object]] = {
            verdict.value: partial(self._settle_there, verdict) for verdict in Verdict
        }
        step = self._step
        return verdicts | {
            "next": partial(step, 1),
            "previous": partial(step, -1),
            "next_open": partial(step, 1),
            "previous_open": partial(step, -1),
            "skip": partial(step, 1),
        }

    def _step(self, by: int) -> None:
        if self._list.has_keyboard:
            self._list.step(by)
        else:
            self._comparison.step(by)
