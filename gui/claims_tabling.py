"""Lists the claims of all articles, settles them there, and goes to where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject

from core.errors import GalleyError, SearchError
from core.search_query import parse_query
from gui.action_list import actions_in
from gui.claims_listing import ClaimsListing
from gui.claims_settling import ClaimsSettling
from gui.claims_table_query import count_filters
from gui.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from core.models import StoredClaim
    from core.store import Store
    from core.store.claim_pages import ClaimList
    from gui.changes import Change, Outcome
    from gui.main_window import MainWindow

_OF_THE_ARTICLE: Final = ("&Review", "F&indings", "&Claim")
"""The menus of what is done to the article or the claim under review."""
_ANYWHERE: Final = {"history", "findings"}


class _Place(NamedTuple):
    """Where in the table the keyboard was, what was selected, and how far it was scrolled."""

    claim_id: int | None
    column: int
    top: int
    selected_ids: list[int]


class ClaimsTabling(QObject):
    """Joins the table of all claims to the store, the desk and the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.claims_table
        self._view = window.claims_table.table
        self._listed: ClaimList | None = None
        self._listing = ClaimsListing(window.reader, window.desk, self._view.claims, self)
        self._settling = ClaimsSettling(window, self._staying)
        self._is_anew = False
        self._place = _Place(None, 0, 0, [])
        self._stays = False
        self._resting: list[QAction] = []
        self._page.query_typed.connect(lambda _text: self.list_claims())
        self._view.order_chosen.connect(lambda _order, _down: self.list_claims())
        self._view.claim_opened.connect(self.open_claim)
        self._view.claims.modelAboutToBeReset.connect(self._about_to_show)
        self._page.speaker_choice.name_typed.connect(self._offer_names)
        self._listing.listed.connect(self._on_listed)
        self._listing.delayed.connect(self._on_delayed)
        self._listing.failed.connect(self._on_failed)
        desk = window.desk
        desk.unsaved.saved.connect(self._on_saved)
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

    def give_reason(self, number: int) -> None:
        """Dispute what is selected for a reason of the list, counted from 1."""
        self._settling.give_reason(number)

    def begin(self) -> None:
        """Show the table, or go on to its field where it is in sight."""
        if self.is_shown:
            self._page.begin()
            return
        if self._window.has_articles:
            self._window.visits.leave()
            self._show()
            self._window.visits.arrive()
            self._page.begin()

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
        self._list(is_anew=False)

    def refresh(self) -> None:
        """List anew what is in sight: another process has written to the store."""
        if self.is_shown:
            # What was asked for a moment ago begins at its first row, as it would have.
            self._list(is_anew=self._is_anew or not self._listing.is_listing)

    def put_away(self) -> None:
        """Forget what was listed: the store is about to be another."""
        self._hide()
        self._listed = None
        self._page.field.clear()
        self._listing.forget()

    def _own_handlers(self) -> dict[str, Callable[[], object]]:
        view, desk = self._view, self._window.desk
        return self._settling.handlers() | {
            "text": self.leave,
            "skip": partial(view.step, 1),
            "next": partial(view.step, 1),
            "previous": partial(view.step, -1),
            "next_open": partial(view.step_open, 1),
            "previous_open": partial(view.step_open, -1),
            "undo": partial(self._staying, desk.undo),
            "redo": partial(self._staying, desk.redo),
        }

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

    def _on_saved(self, _change: Change, outcome: Outcome) -> None:
        if self._listed is not None and outcome.gone:
            self.refresh()

    def _list(self, *, is_anew: bool) -> None:
        view, text = self._view, self._page.field.text()
        self._is_anew = is_anew
        try:
            query = parse_query(text)
        except SearchError as error:
            self._listing.drop()
            self._page.say(told(error))
            return
        self._listing.list_claims(
            query,
            view.order,
            is_descending=view.is_descending,
            again_to=view.last_selected_row if is_anew else None,
        )

    def _about_to_show(self) -> None:
        """Keep in mind where the keyboard is, as long as the rows are the old ones."""
        view = self._view
        current = view.current_claim
        self._place = _Place(
            current.id if current is not None else None,
            max(0, view.currentIndex().column()),
            view.verticalScrollBar().value(),
            [claim.id for claim in view.selected_claims()],
        )

    def _on_listed(self, listed: ClaimList) -> None:
        self._listed = listed
        view, place = self._view, self._place
        row = None if place.claim_id is None else view.claims.row_of(place.claim_id)
        if not self._is_anew:
            row = 0
        if row is not None and row < view.claims.rowCount():
            view.setCurrentIndex(view.claims.index(row, place.column))
        if self._is_anew:
            view.select_claims(place.selected_ids)
            view.verticalScrollBar().setValue(place.top)
        else:
            view.scrollToTop()
        self._page.say(self._said(listed))
        self._offer_names()

    def _on_failed(self, error: GalleyError) -> None:
        self._page.say(told(error))

    def _on_delayed(self) -> None:
        # What others have written is looked at without a word.
        if not self._is_anew:
            self._page.say(self.tr("Searching…"))

    def _offer_names(self) -> None:
        """Offer the reviewers of the store, and those of its speakers that are being typed."""
        typed = self._page.speaker_choice.typed

        def read(store: Store) -> tuple[list[str], list[str]]:
            return store.reviewers(), store.speakers(typed)

        self._window.reader.ask(
            "names",
            read,
            lambda names: self._page.offer(reviewers=names[0], speakers=names[1]),
            # What is wrong with the store, the next change of it says.
            failed=lambda _error: None,
        )

    def _said(self, listed: ClaimList) -> str:
        filters = count_filters(self._page.field.text())
        shown = self._counted(listed)
        if not filters:
            return shown
        return f"{shown} · {self.tr('%Ln filters on', '', filters)}"

    def _counted(self, listed: ClaimList) -> str:
        if listed.count is None and count_filters(self._page.field.text()):
            return self.tr("Showing more than 5,000 claims")
        if listed.count is None:
            return self.tr("Showing all claims")
        if listed.count == 0:
            return self.tr("No claim is like that")
        if listed.is_cut:
            return self.tr("Showing the best %Ln of many claims", "", listed.count)
        return self.tr("Showing %Ln claims", "", listed.count)
