"""What a reviewer does to a claim by key, and the line that tells what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.errors import GalleyError
from core.models import Verdict
from gui.desk import CORRECTABLE
from gui.messages import told
from gui.saying import quoted, say_change, say_marked, say_step
from gui.words import reason_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.history import LogStep
    from core.models import StoredClaim
    from gui.changes import Change, Outcome
    from gui.main_window import MainWindow


class Reviewing(QObject):
    """Joins the desk to the pane on the right: corrections, what was done last, the history."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._side = window.claim_side
        self._return_to: int | None = None
        desk, panel, history = self._desk, self._side.claim_panel, self._side.history_panel
        desk.marked.connect(self._on_marked)
        desk.skipped.connect(self._on_skipped)
        desk.stepped_back.connect(self._on_stepped_back)
        desk.withdrawn.connect(self._on_withdrawn)
        desk.selection_changed.connect(self._show_keys)
        desk.claim_changed.connect(self._show_keys)
        desk.article_changed.connect(self._side.done_line.clear)
        desk.article_changed.connect(self._follow_history)
        desk.claim_changed.connect(self._follow_history)
        desk.claims_elsewhere_changed.connect(self._follow_history)
        desk.stepped_back.connect(self._follow_history)
        panel.correction_written.connect(desk.set_correction)
        panel.correction_left.connect(self._on_correction_left)
        history.scope_chosen.connect(self._list_history)
        history.step_chosen.connect(self._go_to_step)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {
            "skip": self._desk.skip,
            "severity": self._desk.cycle_severity,
            "correction": self._write_correction,
            "history": self.show_history,
        }

    def give_reason(self, number: int) -> None:
        """Dispute for a reason of the list, counted from 1."""
        if self._window.findings.keys.are_in_charge:
            self._window.findings.keys.give_reason(number)
            return
        if self._window.is_showing_table:
            self._window.tabling.give_reason(number)
            return
        reasons = self._window.settings.reasons
        if number <= len(reasons):
            self._desk.give_reason(reasons[number - 1])

    def leave(self) -> None:
        """Put the claim panel back in place of the history."""
        if self._side.page is self._side.history_panel:
            self._side.show_page(self._side.claim_panel)

    def _write_correction(self) -> None:
        """Let the reviewer correct the claim just disputed, or the one under review."""
        claim, here = self._desk.awaiting_words, self._desk.selected
        self._return_to = None
        if claim is not None and here is not None and claim.id != here.id:
            self._return_to = here.id
            self._desk.go_to(claim)
        if self._desk.selected is not None:
            self._side.show_page(self._side.claim_panel)
            self._side.claim_panel.write_correction()

    def _on_correction_left(self) -> None:
        """Go back to the text, and on to the claim that was left for the correction."""
        if self._return_to is not None:
            self._desk.select(self._return_to)
            self._return_to = None
        self._window.comparison.take_back_keyboard()

    def _on_marked(self, claims: Sequence[StoredClaim]) -> None:
        told_of = say_marked(claims)
        if claims[0].verdict is Verdict.VERIFIED and self._window.sources.lacks_evidence(claims):
            told_of = self.tr("{0} – without the evidence that you ask for").format(told_of)
        self._side.done_line.say(told_of)
        self._show_keys()

    def _on_skipped(self, claim: StoredClaim) -> None:
        sentence = self.tr("Skipped: {0}, which comes back behind the open claims")
        if self._desk.selected is not None and self._desk.selected.id == claim.id:
            sentence = self.tr("{0} is the last open claim here")
        self._side.done_line.say(sentence.format(quoted(claim.claim.text)))

    def _on_stepped_back(self, outcome: Outcome | None, is_redo: bool) -> None:
        if outcome is not None and outcome.step is not None:
            self._side.done_line.say(say_step(outcome.step))
        else:
            nothing = self.tr("Nothing to redo") if is_redo else self.tr("Nothing to undo")
            self._side.done_line.say(nothing)

    def _on_withdrawn(self, change: Change, is_redo: bool) -> None:
        sentence = self.tr("Redone: {0}") if is_redo else self.tr("Undone: {0}")
        self._side.done_line.say(sentence.format(say_change(change)))

    def _show_keys(self) -> None:
        """Show what the numbers stand for, where they have a disputed claim to go to."""
        desk, reasons = self._desk, list[str]()
        disputed = desk.awaiting_reason or desk.selected
        if disputed is not None and disputed.verdict is Verdict.DISPUTED:
            reasons = [reason_name(reason) for reason in self._window.settings.reasons[:9]]
        corrigible = desk.awaiting_words or desk.selected
        is_corrigible = corrigible is not None and corrigible.verdict in CORRECTABLE
        words = self.tr("S serious   W should read") if is_corrigible else ""
        self._side.done_line.show_hint(reasons, words)

    def show_history(self) -> None:
        """Put the history in the pane, or the claim panel back where it is in sight already."""
        side = self._side
        if side.page is side.history_panel and side.history_panel.list.hasFocus():
            self.leave()
            self._window.article_view.setFocus()
            return
        side.show_page(side.history_panel)
        self._list_history()
        side.history_panel.begin()

    def _follow_history(self) -> None:
        if self._side.page is self._side.history_panel:
            self._list_history()

    def _list_history(self) -> None:
        article = self._desk.article
        is_of_article = self._side.history_panel.is_of_article
        article_id = article.id if article is not None and is_of_article else None
        self._side.history_panel.show_steps(partial(self._read_steps, article_id))

    def _read_steps(self, article_id: str | None, before: int | None, limit: int) -> list[LogStep]:
        try:
            return self._desk.store.log_steps(before=before, article_id=article_id, limit=limit)
        except GalleyError as error:
            self._side.done_line.say(told(error))
            return []

    def _go_to_step(self, step: LogStep) -> None:
        """Open the article of a step at its claim, as far as they are still there."""
        desk, first = self._desk, step.first
        self._window.visits.leave()
        try:
            if first.claim_id is not None:
                desk.go_to(desk.store.claim(first.claim_id))
            elif desk.article is None or desk.article.id != first.article_id:
                desk.store.summary(first.article_id)
                desk.open_article(first.article_id)
        except GalleyError:
            self._side.done_line.say(self.tr("That is no longer in the store; undo brings it back"))
        self._window.visits.arrive()
        self._side.history_panel.list.setFocus()
