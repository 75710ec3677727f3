"""Lists the claims of all articles, settles them there, and goes to where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject

from core.errors import GalleyError, SearchError
from core.models import Verdict
from core.search_query import parse_query
from gui.action_list import actions_in
from gui.claims_table_query import count_filters
from gui.messages import told
from gui.words import verdict_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from core.models import StoredClaim
    from core.store.claim_pages import ClaimList
    from gui.changes import Change, Outcome
    from gui.main_window import MainWindow

_PAGE: Final = 100
_READ_AGAIN: Final = 1_000
"""So many rows are read at once, at most, when claims are listed anew."""
_OF_THE_ARTICLE: Final = ("&Review", "&Claim")
"""The menus of what is done to the article or the claim under review."""
_ANYWHERE: Final = {"history"}


class ClaimsTabling(QObject):
    """Joins the table of all claims to the store, the desk and the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.claims_table
        self._view = window.claims_table.table
        self._listed: ClaimList | None = None
        self._stays = False
        self._resting: list[QAction] = []
        self._page.query_typed.connect(lambda _text: self.list_claims())
        self._view.order_chosen.connect(lambda _order, _down: self.list_claims())
        self._view.claim_opened.connect(self.open_claim)
        self._view.claims.failed.connect(self._on_failed)
        desk = window.desk
        desk.unsaved.saved.connect(self._on_saved)
        desk.marked.connect(self._view.claims.put_claims)
        desk.withdrawn.connect(self._on_withdrawn)
        desk.article_changed.connect(self._on_article_changed)
        window.visits.table_wanted.connect(self._show)
        window.visits.article_wanted.connect(self._hide)

    @property
    def is_shown(self) -> bool:
        """Whether the table is in sight, in the place of the article."""
        return self._window.is_showing_table

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the table do."""
        return {"claims": self.begin, "sort_claims": self.sort, "clear_filters": self.clear}

    def instead(
        self, handlers: Mapping[str, Callable[[], object]]
    ) -> dict[str, Callable[[], object]]:
        """Return the handlers, which do what the table has of its own while it is in sight."""

        def either(own: Callable[[], object], other: Callable[[], object]) -> None:
            (own if self.is_shown else other)()

        own = self._own_handlers()
        return {
            id: partial(either, own[id], handler) if id in own else handler
            for id, handler in handlers.items()
        }

    def begin(self) -> None:
        """Show the table, or go on to its field where it is in sight."""
        if self.is_shown:
            self._page.begin()
            return
        if self._window.has_articles:
            self._window.visits.leave()
            self._show()
            self._window.visits.arrive()

    def leave(self) -> None:
        """Go back to the article."""
        if not self.is_shown:
            return
        self._window.visits.leave()
        self._hide()
        self._window.visits.arrive()

    def clear(self) -> None:
        """Show the table without any filter."""
        self.begin()
        self._page.clear()

    def sort(self) -> None:
        """Sort by the column that the keyboard is on, or the other way round."""
        if self.is_shown:
            self._view.sort_by(max(0, self._view.currentIndex().column()))

    def open_claim(self, stored: StoredClaim) -> None:
        """Show a claim in its article; going back leads to the table again."""
        self._window.visits.leave()
        self._hide()
        self._window.desk.go_to(stored)
        self._window.visits.arrive()
        self._window.article_view.setFocus()

    def list_claims(self) -> None:
        """List what the field asks for, in the order that the table shows."""
        view, text = self._view, self._page.field.text()
        try:
            self._listed = self._window.store.list_claims(
                parse_query(text),
                order=view.order,
                is_descending=view.is_descending,
                size=_PAGE,
            )
        except SearchError as error:
            self._page.say(str(error))
            return
        except GalleyError as error:
            self._on_failed(error)
            return
        column = max(0, view.currentIndex().column())
        view.claims.show_list(self._listed)
        view.scrollToTop()
        if self._listed.count != 0:
            view.setCurrentIndex(view.claims.index(0, column))
        self._tell()

    def refresh(self) -> None:
        """List anew what is in sight: another process has written to the store."""
        if not self.is_shown:
            return
        view, current = self._view, self._view.current_claim
        top, rows = view.verticalScrollBar().value(), view.claims.rowCount()
        column = max(0, view.currentIndex().column())
        try:
            self._listed = self._window.store.list_claims(
                parse_query(self._page.field.text()),
                order=view.order,
                is_descending=view.is_descending,
                size=_PAGE,
            )
        except GalleyError:
            return  # what is wrong, the next thing that is done says
        view.claims.show_list(self._listed, at_least=min(rows, _READ_AGAIN))
        row = None if current is None else view.claims.row_of(current.id)
        if row is not None:
            view.setCurrentIndex(view.claims.index(row, column))
        view.verticalScrollBar().setValue(top)
        self._tell()

    def put_away(self) -> None:
        """Forget what was listed: the store is about to be another."""
        self._hide()
        self._listed = None
        self._page.field.clear()
        self._view.claims.show_list(None)

    def _own_handlers(self) -> dict[str, Callable[[], object]]:
        view, desk = self._view, self._window.desk
        verdicts: dict[str, Callable[[], object]] = {
            verdict.value: partial(self._settle, verdict) for verdict in Verdict
        }
        return verdicts | {
            "text": self.leave,
            "skip": partial(view.step, 1),
            "next": partial(view.step, 1),
            "previous": partial(view.step, -1),
            "next_open": partial(self._step_open, 1),
            "previous_open": partial(self._step_open, -1),
            "undo": partial(self._staying, desk.undo),
            "redo": partial(self._staying, desk.redo),
        }

    def _settle(self, verdict: Verdict) -> None:
        """Settle the selected claims in one step; from a single one go on to the next open."""
        claims = self._view.selected_claims()
        if not claims:
            return
        self._staying(
            partial(self._window.desk.settle_all, [claim.id for claim in claims], verdict)
        )
        if len(claims) > 1:
            self._say_settled(len(claims))
        elif self._is_settled(claims[0].id):
            self._step_open(1)

    def _is_settled(self, claim_id: int) -> bool:
        row = self._view.claims.row_of(claim_id)
        return row is not None and self._view.claims.rows[row].claim.verdict is not Verdict.OPEN

    def _say_settled(self, number: int) -> None:
        now = self._view.selected_claims()[0].verdict
        said = self.tr("{0} claims: {1}").format(number, verdict_name(now))
        self._window.filter_bar.show_message(said)

    def _step_open(self, direction: int) -> None:
        """Go to the next open claim among the rows that were read; stay where there is none."""
        rows, here = self._view.claims.rows, self._view.currentIndex().row()
        ahead = range(here + 1, len(rows)) if direction > 0 else range(here - 1, -1, -1)
        for row in ahead:
            if rows[row].claim.verdict is Verdict.OPEN:
                self._view.go_to_row(row)
                return

    def _staying(self, act: Callable[[], object]) -> None:
        """Do what opens the article that it changes, with the table in sight."""
        self._stays = True
        # The article changes behind the table, which is where the reviewer was and is.
        self._window.visits.leave()
        try:
            act()
        finally:
            self._stays = False
            self._window.visits.arrive()
        self._view.setFocus()

    def _show(self) -> None:
        is_new = self._listed is None
        self._rest_actions()
        self._window.show_table(is_wanted=True)
        if is_new:
            self.list_claims()
        else:
            self.refresh()
        self._view.setFocus()

    def _hide(self) -> None:
        if self.is_shown:
            self._wake_actions()
            self._window.show_table(is_wanted=False)
            self._window.article_view.setFocus()

    def _rest_actions(self) -> None:
        """Disable what is done to the claim under review, which is out of sight."""
        kept = self._own_handlers().keys() | _ANYWHERE
        for action in actions_in(self._window, _OF_THE_ARTICLE):
            if action.isEnabled() and action.objectName() not in kept:
                action.setEnabled(False)
                self._resting.append(action)

    def _wake_actions(self) -> None:
        while self._resting:
            self._resting.pop().setEnabled(True)

    def _on_article_changed(self) -> None:
        if not self._stays and self._window.desk.article is not None:
            self._hide()

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        if self._listed is None:
            return
        self._view.claims.put_claims(outcome.claims)
        for stored in outcome.claims[:_PAGE]:
            if self._view.claims.row_of(stored.id) is not None:
                self._count_evidence(stored.id)
        if outcome.gone:
            self.refresh()

    def _count_evidence(self, claim_id: int) -> None:
        try:
            pieces = len(self._window.store.evidence(claim_id))
        except GalleyError:
            return  # what is wrong with the store, the next change of it says
        self._view.claims.put_evidence(claim_id, pieces)

    def _on_withdrawn(self, change: Change, _is_redo: bool) -> None:
        wished = self._window.desk.unsaved.wished
        claims = [
            claim for claim in change.claims if self._view.claims.row_of(claim.id) is not None
        ]
        try:
            stored = [wished(self._window.store.claim(claim.id)) for claim in claims]
        except GalleyError:
            return
        self._view.claims.put_claims(stored)

    def _on_failed(self, error: GalleyError) -> None:
        self._page.say(told(error))

    def _tell(self) -> None:
        """Say how many claims are shown, and what hides the others."""
        self._page.say(self._said())
        speakers = {
            row.claim.claim.speaker.name
            for row in self._view.claims.rows[:_READ_AGAIN]
            if row.claim.claim.speaker and row.claim.claim.speaker.name
        }
        try:
            reviewers = self._window.store.reviewers()
        except GalleyError:
            reviewers = []
        self._page.offer(speakers=speakers, reviewers=reviewers)

    def _said(self) -> str:
        assert self._listed is not None, "only what is listed is told of"
        filters = count_filters(self._page.field.text())
        shown = self._counted(self._listed)
        if not filters:
            return shown
        one, many = self.tr("1 filter on"), self.tr("{0} filters on")
        return f"{shown} · {one if filters == 1 else many.format(filters)}"

    def _counted(self, listed: ClaimList) -> str:
        if listed.count is None and count_filters(self._page.field.text()):
            return self.tr("Showing more than 5,000 claims")
        if listed.count is None:
            return self.tr("Showing all claims")
        if listed.count == 0:
            return self.tr("No claim is like that")
        number = QLocale().toString(listed.count)
        if listed.is_cut:
            return self.tr("Showing the best {0} of many claims").format(number)
        if listed.count == 1:
            return self.tr("Showing 1 claim")
        return self.tr("Showing {0} claims").format(number)
