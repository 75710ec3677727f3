"""What is done about findings: with the claim under review, side by side, and in their list."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from core.checks.findings import Judgement
from core.errors import GalleyError
from core.history import Subject
from gui.finding_changes import Judging
from gui.finding_keys import FindingKeys
from gui.finding_lines import FindingTeller
from gui.findings_here import FindingsHere
from gui.findings_list import FindingsList
from gui.wording import spoken
from gui.words import judgement_name
from gui.workings import Workings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.checks.findings import StoredFinding
    from core.models import StoredClaim
    from gui.changes import Change, Outcome
    from gui.main_window import MainWindow

_MOST: Final = 4
"""Of more findings of one claim, the list tells."""
_KEYS: Final = ("agree", "confirm_finding", "dismiss_finding", "side_by_side", "text")


class Findings(QObject):
    """Joins what the checks noticed to the claim panel, the desk and the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._panel = window.claim_panel.findings
        self.here = FindingsHere(window.desk, window.reader, self)
        self.comparison = window.comparison
        self.list = FindingsList(window, self.here, self._show_side_by_side)
        self.keys = FindingKeys(window.desk, window.comparison, self.list)
        self._connect()

    def _connect(self) -> None:
        desk, panel = self._desk, self._panel
        self.here.changed.connect(self._on_findings_changed)
        desk.selection_changed.connect(self._on_selection_changed)
        desk.claim_changed.connect(self._on_claim_changed)
        desk.claims_elsewhere_changed.connect(self._tell)
        desk.unsaved.saved.connect(self._on_saved)
        panel.current_changed.connect(self._on_current_changed)
        panel.place_chosen.connect(self._go_to)
        panel.side_by_side_asked.connect(self.show_side_by_side)
        panel.judged.connect(self.judge)
        panel.adopted.connect(self._adopt)
        panel.list_asked.connect(self.list.begin)
        sides = self.comparison.sides
        sides.judged.connect(lambda judgement: self._judge_current(judgement))
        sides.adopted.connect(self.agree)
        self.comparison.framed_changed.connect(lambda: self.comparison.tell(self._teller()))
        self._window.watch.changed_elsewhere.connect(self.refresh)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {
            "findings": self.list.begin,
            "next_finding": self.go_to_next,
            "side_by_side": self.show_side_by_side,
            "agree": self.agree,
            "confirm_finding": partial(self._judge_current, Judgement.CONFIRMED),
            "dismiss_finding": partial(self._judge_current, Judgement.DISMISSED),
            "workings": Workings(self._window).show,
        }

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Show on the buttons which keys do the same."""
        keys = {action: key_of(action) for action in _KEYS}
        self._panel.show_keys(keys)
        self.comparison.sides.show_keys(keys)

    def refresh(self) -> None:
        """Read anew what is in sight: others have written, or the checks have been at work."""
        self.here.refresh()
        self.list.refresh()
        self.comparison.look_again()

    def leave(self) -> None:
        """Close what was opened beside the text."""
        self.comparison.close()

    def put_away(self) -> None:
        """Forget all findings: the store is about to be another."""
        self.comparison.close()
        self.list.put_away()
        self.here.forget()

    @property
    def current(self) -> StoredFinding | None:
        """The finding that the keys are for, as it stands."""
        if self.comparison.finding is not None:
            return self.here.as_it_stands(self.comparison.finding)
        told = self._panel.current
        return told.stored if told is not None else None

    def show_side_by_side(self) -> None:
        """Show the current finding with its places, and go there; close it from there."""
        if self.comparison.has_keyboard:
            self.comparison.leave()
            return
        current = self.current
        if current is None:
            self._say(self.tr("This claim has no finding"))
            return
        here = self._desk.selected
        is_of_claim = here is not None and here.id in current.finding.claims
        claim_id = here.id if here is not None and is_of_claim else None
        self.comparison.show(current, self._teller(), claim_id=claim_id, takes_keyboard=True)

    def go_to_next(self) -> None:
        """Go to the next finding of the claim, or to the next claim that has one."""
        if self._panel.step():
            return
        claims = [c for c in self._desk.shown if self.here.tells_of(c.id)]
        here = self._desk.left_here
        ahead = [c for c in claims if here is not None and c.claim.start > here.claim.start]
        if not claims:
            self._say(self.tr("No finding in this article"))
            return
        self._desk.select((ahead or claims)[0].id)
        self._panel.step()

    def agree(self) -> None:
        """Adopt an earlier verdict where there is one to adopt, else confirm the finding."""
        earlier = self._earlier()
        if earlier is not None:
            self._adopt(earlier)
        else:
            self._judge_current(Judgement.CONFIRMED)

    def judge(self, stored: StoredFinding, judgement: Judgement) -> None:
        """Hold this of a finding; what is held of it already is taken back."""
        is_taken_back = stored.judgement is judgement
        self._desk.judge(stored, None if is_taken_back else judgement)
        said = self.tr("New again") if is_taken_back else judgement_name(judgement)
        self._say(self.tr("{0}: {1}").format(said, spoken(stored.finding.message)))
        self._window.shelf.follow_all({span.article_id for span in stored.finding.spans})
        if not is_taken_back:
            self.list.go_on()

    def _earlier(self) -> StoredClaim | None:
        """Return the claim whose verdict can be adopted, by the finding that is shown if one is."""
        finding, claim = self.comparison.finding, self.comparison.framed
        if finding is not None and claim is not None:
            return self._teller().tell(finding, claim).earlier
        adoption = self._panel.adoption
        if self._panel.adoptable is None and adoption is not None and adoption.warning:
            return adoption.earlier
        return self._panel.adoptable

    def _judge_current(self, judgement: Judgement) -> None:
        current = self.current
        if current is None:
            self._say(self.tr("This claim has no finding"))
        else:
            self.judge(current, judgement)

    def _adopt(self, earlier: StoredClaim) -> None:
        claim = self._desk.selected
        if claim is None:
            return
        if self.keys.are_in_charge:
            with self.comparison.staying():
                self._desk.adopt(claim, earlier)
        else:
            self._desk.adopt(claim, earlier)
        self.list.go_on()

    def _show_side_by_side(self, stored: StoredFinding) -> None:
        """Show what the list has come to, and leave the keyboard there."""
        self.comparison.show(stored, self._teller())

    def _go_to(self, claim: StoredClaim) -> None:
        window = self._window
        window.visits.leave()
        self._desk.go_to(claim)
        window.visits.arrive()
        window.article_view.setFocus()

    def _teller(self) -> FindingTeller:
        settings = self._window.settings
        return FindingTeller(
            self._desk.store,
            reviewer=settings.reviewer,
            adoption_age_days=settings.adoption_age_days,
        )

    def _on_findings_changed(self) -> None:
        self._window.article_view.show_findings(self.here.marked_ids)
        self._tell()

    def _on_selection_changed(self, stored: StoredClaim | None) -> None:
        self._tell()
        finding = self.comparison.finding
        if finding is None:
            return
        if stored is not None:
            self.comparison.follow(stored)
        elif not self.keys.are_in_charge and not self._desk.is_aside:
            self.comparison.close()

    def _on_current_changed(self) -> None:
        """Show side by side what the keys are for, if anything is shown there."""
        told, here = self._panel.current, self._desk.selected
        if self.comparison.is_open and told is not None and here is not None:
            self.comparison.show(told.stored, self._teller(), claim_id=here.id)

    def _on_claim_changed(self, stored: StoredClaim) -> None:
        if self._desk.selected is not None and self._desk.selected.id == stored.id:
            self._tell()

    def _on_saved(self, change: Change, outcome: Outcome) -> None:
        finding = self.comparison.finding
        first = outcome.step.first if outcome.step is not None else None
        if first is not None and first.subject is Subject.JUDGEMENT and first.item_id is not None:
            self._follow_judged(first.item_id)
        if finding is None:
            return
        if isinstance(change, Judging) and change.finding.id == finding.id:
            self.comparison.finding = change.judged
        self._tell()

    def _follow_judged(self, finding_id: int) -> None:
        """Show a finding whose judgement was taken back as it stands, and count it so."""
        with suppress(GalleyError):  # it is none any more, as what was erased is
            stored = self._desk.store.finding(finding_id)
            self._window.shelf.follow_all({span.article_id for span in stored.finding.spans})
            finding = self.comparison.finding
            if finding is not None and finding.id == finding_id:
                self.comparison.finding = stored

    def _tell(self) -> None:
        """Tell the findings of the claim under review beside it, and side by side what changed."""
        claim = self._desk.selected
        if claim is None:
            self._panel.show_findings(())
        else:
            teller = self._teller()
            findings = self._findings_of(claim)
            told = [teller.tell(stored, claim) for stored in findings[:_MOST]]
            more = len(findings) - len(told)
            self._panel.show_findings(told, teller.adoption(claim), more=more)
        if self.comparison.finding is not None:
            self._panel.make_current(self.comparison.finding.id)
            self.comparison.finding = self.here.as_it_stands(self.comparison.finding)
            self.comparison.tell(self._teller())

    def _findings_of(self, claim: StoredClaim) -> Sequence[StoredFinding]:
        """Return what is noticed of a claim, with the finding that is shown among the first."""
        findings = self.here.of_claim(claim.id)
        if self._desk.is_aside:
            with suppress(GalleyError):  # which the next change of the store says
                stored = self._desk.store.findings_of(claim.id)
                findings = [self.here.as_it_stands(one) for one in stored]
        shown = self.comparison.finding
        ids = [stored.id for stored in findings]
        if shown is None or shown.id not in ids[_MOST:]:
            return findings
        place = ids.index(shown.id)
        return [findings[place], *findings[:place], *findings[place + 1 :]]

    def _say(self, sentence: str) -> None:
        self._window.claim_side.done_line.say(sentence)
