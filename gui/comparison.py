"""Keeps a finding side by side below the article, and settles its claims from there."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter

from core.claim_filter import is_open
from core.models import Verdict
from gui.excerpts import read_excerpts, with_wishes
from gui.finding_sides import FindingSides

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.checks.findings import Finding, StoredFinding
    from core.errors import GalleyError
    from core.models import StoredClaim
    from gui.changes import Change, Outcome
    from gui.excerpts import Excerpt
    from gui.finding_lines import FindingTeller
    from gui.main_window import MainWindow
    from gui.theme import Theme
    from gui.typeset import TypeStyle

_TOPIC: Final = "side by side"
_LEAST: Final = 0.33
_MOST: Final = 0.7
"""Shares of the height that the finding has, by the lines that it takes to be understood."""


class Comparison(QObject):
    """Shows one finding in a pane of its own, with one of its claims framed.

    That claim is the one under review, in whatever article it stands, until this is closed.

    Signals:
        closed(): nothing is shown any more.
        framed_changed(): another claim is framed.
    """

    closed = Signal()
    framed_changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self.finding: StoredFinding | None = None
        self.sides = FindingSides(window.theme)
        self.pane = QSplitter(Qt.Orientation.Vertical)
        self.pane.setHandleWidth(1)
        self.pane.setChildrenCollapsible(False)
        self._framed: int | None = None
        self.is_settling = False
        """Whether the desk may go on for a moment, and comes back."""
        self._wants_keyboard = False
        self._just_disputed: int | None = None
        for part in (window.beside.pane, self.sides):
            self.pane.addWidget(part)
        self.sides.opened.connect(self._open_side)
        self.sides.entered.connect(self._enter)
        self.sides.claim_clicked.connect(self._on_claim_clicked)
        self.sides.left.connect(self.leave)
        desk = window.desk
        desk.claim_changed.connect(self.sides.put)
        desk.marked.connect(self._put_all)
        desk.unsaved.saved.connect(self._on_saved)
        desk.article_deleted.connect(self._on_article_deleted)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.sides.set_theme(theme)

    def set_style(self, style: TypeStyle) -> None:
        """Set the places as the article is set."""
        self.sides.set_style(style)

    @property
    def is_open(self) -> bool:
        """Whether a finding is shown."""
        return self.finding is not None

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is somewhere in the pane."""
        return self.is_open and self.sides.isAncestorOf(self._window.focusWidget() or self._window)

    def show(
        self,
        stored: StoredFinding,
        teller: FindingTeller,
        *,
        claim_id: int | None = None,
        takes_keyboard: bool = False,
    ) -> None:
        """Show a finding, framing one of its claims, else the first that is open."""
        is_same = self.finding is not None and self.finding.id == stored.id
        self.finding = stored
        self._just_disputed = None
        self._frame(claim_id if claim_id is not None else self._first(stored.finding))
        self.tell(teller)
        if is_same and any(side.excerpt is not None for side in self.sides.sides):
            self.sides.frame(self._framed)
            self._take_keyboard(is_wanted=takes_keyboard)
            return
        self._wants_keyboard = takes_keyboard
        self._window.reader.ask(
            _TOPIC,
            partial(read_excerpts, stored.finding),
            self._show_excerpts,
            failed=self._on_failed,
        )

    def tell(self, teller: FindingTeller) -> None:
        """Say anew what the finding says, and what is held of it."""
        claim = self.framed
        if self.finding is not None and claim is not None:
            self.sides.tell(teller.tell(self.finding, claim))

    def close(self) -> None:
        """Give the article all the room again, and the keyboard if it was here."""
        if self.finding is None:
            return
        had_keyboard = self.has_keyboard
        self.finding, self._framed = None, None
        self._desk.come_back()
        self._window.reader.drop(_TOPIC)
        self.sides.hide()
        if had_keyboard:
            self._window.article_view.setFocus()
        self.closed.emit()

    def leave(self) -> None:
        """Close it and go back to the text."""
        self.close()
        self._window.article_view.setFocus()

    @property
    def framed(self) -> StoredClaim | None:
        """The claim that the keys are for, as it stands."""
        return None if self._framed is None else self._desk.any_claim(self._framed)

    def follow(self, stored: StoredClaim) -> None:
        """Frame the claim that has come under review, or close where it is none of these."""
        if self.finding is None or self.is_settling or stored.id == self._framed:
            return
        if stored.id not in self.finding.finding.claims:
            self.close()
            return
        self._framed = stored.id
        self.sides.frame(stored.id)
        self.framed_changed.emit()

    def look_again(self) -> None:
        """Show the claim that is framed as others have left it."""
        if self.is_open and self._desk.is_aside:
            self._desk.look_at(self._framed)

    def take_back_keyboard(self) -> None:
        """Have the keyboard where the claim under review stands: in the text, or here."""
        if self.is_open and self._desk.is_aside:
            self._take_keyboard(is_wanted=True)
        else:
            self._window.article_view.setFocus()

    def step(self, by: int) -> None:
        """Frame the finding's next claim, from the first again behind the last."""
        claims = self._claims()
        if claims and self._framed in claims:
            self._go_to(claims[(claims.index(self._framed) + by) % len(claims)])

    def settle(self, verdict: Verdict) -> None:
        """Settle the claim that is framed, and go on to another of the finding that is open."""
        claim = self.framed
        if claim is None:
            return
        with self.staying():
            self._desk.settle_all([claim.id], verdict)
        now = self.framed
        self._just_disputed = claim.id if now and now.verdict is Verdict.DISPUTED else None
        self._go_on()

    def give_reason(self, number: int) -> None:
        """Dispute for a reason of the list what was just disputed here, or what is framed."""
        reasons = self._window.settings.reasons
        claim_id = self._just_disputed or self._framed
        if claim_id is not None and number <= len(reasons):
            with self.staying():
                self._desk.give_reason_to([claim_id], reasons[number - 1])
            self._go_on()

    def open_framed(self) -> None:
        """Open the article of the claim that is framed at its place; back leads here again."""
        claim = self.framed
        if claim is None:
            return
        self._window.visits.leave()
        self._desk.go_to(claim)
        self._window.visits.arrive()
        self._window.article_view.setFocus()

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Do what goes on to the next open claim of the article, and stay at the finding's."""
        self.is_settling = True
        try:
            yield
        finally:
            self.is_settling = False
        selected = self._desk.selected
        if self.is_open and (selected is None or selected.id != self._framed):
            self._desk.look_at(self._framed)

    def _go_on(self) -> None:
        """Frame an open claim of the finding; stay where none is left."""
        framed = self.framed
        if framed is not None and not is_open(framed):
            following = next((id for id in self._claims() if self._is_open(id)), framed.id)
            self._go_to(following)
        elif framed is not None:
            self._go_to(framed.id)

    def _is_open(self, claim_id: int) -> bool:
        claim = self._desk.any_claim(claim_id)
        return claim is not None and is_open(claim)

    def _go_to(self, claim_id: int) -> None:
        had_keyboard = self.has_keyboard
        self._frame(claim_id)
        self.sides.frame(claim_id)
        number = self.sides.side_of(claim_id)
        if number is not None and had_keyboard:
            self.sides.focus(number)

    def _frame(self, claim_id: int | None) -> None:
        self._framed = claim_id
        self._desk.look_at(claim_id)
        self.framed_changed.emit()

    def _claims(self) -> list[int]:
        """Return the finding's claims that are in sight, in the order of the sides."""
        if self.finding is None:
            return []
        wanted = set(self.finding.finding.claims)
        shown = [side.excerpt.claims for side in self.sides.sides if side.excerpt is not None]
        return [claim.id for claims in shown for claim in claims if claim.id in wanted]

    def _first(self, finding: Finding) -> int | None:
        here = [id for id in finding.claims if self._desk.claim(id) is not None]
        claims = [*here, *finding.claims]
        return next((id for id in claims if self._is_open(id)), claims[0] if claims else None)

    def _show_excerpts(self, excerpts: list[Excerpt]) -> None:
        if self.finding is None or not excerpts:
            self.close()
            return
        is_new = self.sides.isHidden()
        self.sides.show_excerpts(
            [with_wishes(excerpt, self._desk.unsaved.wished) for excerpt in excerpts]
        )
        self.sides.show()
        if is_new:
            self._share()
        self.sides.frame(self._framed)
        self._take_keyboard(is_wanted=self._wants_keyboard)

    def _share(self) -> None:
        """Give the finding the height that it wants, and leave the article enough to be read."""
        height = self.pane.height()
        wanted = self.sides.wanted_height(self.pane.width())
        own = round(max(_LEAST * height, min(wanted, _MOST * height)))
        self.pane.setSizes([height - own, own])

    def _take_keyboard(self, *, is_wanted: bool) -> None:
        number = self.sides.side_of(self._framed) if self._framed is not None else None
        if is_wanted:
            self.sides.focus(number or 0)

    def _open_side(self, number: int) -> None:
        self._enter(number)
        self.open_framed()

    def _enter(self, number: int) -> None:
        """Frame a claim of a side, unless one of its is framed already."""
        excerpt = self.sides.sides[number].excerpt
        if self.finding is None or excerpt is None:
            return
        ids = [claim.id for claim in excerpt.claims if claim.id in self.finding.finding.claims]
        if ids and self._framed not in ids:
            self._frame(ids[0])
            self.sides.frame(ids[0])

    def _on_claim_clicked(self, claim_id: int) -> None:
        if self.finding is not None and claim_id in self.finding.finding.claims:
            self._go_to(claim_id)

    def _put_all(self, claims: Iterable[StoredClaim]) -> None:
        for claim in claims:
            self.sides.put(claim)

    def _on_saved(self, _change: Change, outcome: Outcome) -> None:
        if self.is_open:
            self._put_all(self._desk.unsaved.wished(claim) for claim in outcome.claims)

    def _on_failed(self, _error: GalleyError) -> None:
        self.close()  # what is wrong with the store, the next change of it says

    def _on_article_deleted(self, article_id: str) -> None:
        if self.finding is not None and any(
            span.article_id == article_id for span in self.finding.finding.spans
        ):
            self.close()
