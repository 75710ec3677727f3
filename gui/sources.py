"""Evidence, from the key that begins it to the store: drafts, pasted addresses, and hints."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QUrl
from PySide6.QtGui import QDesktopServices

from core.errors import GalleyError
from core.models import Evidence, Stance, Verdict
from gui.claim_side import source_in
from gui.evidence_form import today
from gui.incoming import copied
from gui.saying import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.models import StoredClaim, StoredEvidence
    from gui.main_window import MainWindow

_Draft = tuple[int, int | None]
"""The claim that a draft belongs to, and the evidence that it is to replace."""


class Sources(QObject):
    """Opens the form for evidence, keeps what is begun in it, and has the desk store it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._side = window.claim_side
        self._list = self._side.claim_panel.evidence_list
        self._drafts: dict[_Draft, Evidence] = {}
        self._open: tuple[StoredClaim, int | None] | None = None
        form = self._side.evidence_form
        form.finished.connect(self._on_finished)
        form.left.connect(self._on_left)
        form.remove_requested.connect(self._on_remove_requested)
        form.open_requested.connect(self._show_address)
        self._list.chosen.connect(self._edit)
        self._list.removal_asked.connect(self._remove)
        self._list.draft_chosen.connect(self.begin)
        self._side.source_given.connect(self.begin)
        self._desk.selection_changed.connect(self._on_selection_changed)
        self._desk.claim_changed.connect(self._on_claim_changed)
        self._desk.claims_elsewhere_changed.connect(self._on_claims_elsewhere_changed)
        self._desk.claim_named.connect(self._on_claim_named)
        self.take_up()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that this is in charge of, by their ids."""
        return {
            "evidence": self.begin,
            "next_evidence": self._list.step,
            "open_evidence": self._open_current,
            "remove_evidence": self._remove_current,
            "paste_evidence": self.paste,
        }

    def begin(self, address: str = "") -> None:
        """Open the form for new evidence to the claim under review, or for what was begun."""
        claim = self._desk.selected
        if claim is None:
            return
        self.keep_draft()
        draft = self._drafts.get((claim.id, None))
        if draft is None:
            draft = Evidence(address, title=_name_of(address), accessed=today())
        elif address and not draft.address:
            draft = replace(draft, address=address)
        elif address and address != draft.address:
            self._say(self.tr("Finish the evidence that you began, then paste again"))
        self._show_form(claim, None, draft)

    def lacks_evidence(self, claims: Iterable[StoredClaim]) -> bool:
        """Tell whether a claim rests on less evidence than the settings ask for."""
        wanted = self._window.settings.evidence_wanted
        if not wanted:
            return False
        try:
            return not all(_is_enough(self._evidence_of(claim), wanted) for claim in claims)
        except GalleyError:
            return False  # what is wrong with the store, the next change of it says

    def _evidence_of(self, claim: StoredClaim) -> list[StoredEvidence]:
        """Return a claim's own evidence, and that of the earlier claims that it rests on."""
        store = self._desk.store
        return store.evidence(claim.id) + store.linked_evidence(claim.id)

    def refresh(self) -> None:
        """List the evidence of the claim under review as it stands."""
        claim = self._desk.selected
        items = self._desk.evidence()
        has_draft = claim is not None and (claim.id, None) in self._drafts
        self._list.show_evidence(
            items,
            has_draft=has_draft,
            wanted=self._wanted(claim, items),
            unsaved_ids=self._desk.unsaved_evidence_ids,
        )

    def keep_draft(self) -> None:
        """Take what stands in the form into the drafts, so that it outlives the form."""
        if self._open is not None and self._side.page is self._side.evidence_form:
            self._keep(self._side.evidence_form.evidence())

    def put_away(self) -> None:
        """Keep what was begun for the next time that this store is open."""
        self.keep_draft()
        # What waited to be saved has an id that only this window knows.
        drafts = [
            [claim_id, evidence_id, asdict(written)]
            for (claim_id, evidence_id), written in self._drafts.items()
            if evidence_id is None or evidence_id > 0
        ]
        QSettings().setValue(self._key, json.dumps(drafts))

    def take_up(self) -> None:
        """Go on with what put_away() has kept."""
        kept = str(QSettings().value(self._key, "") or "[]")
        with suppress(ValueError, TypeError):  # the file was written by something else
            self._drafts = {
                (claim_id, evidence_id): Evidence(**written | {"stance": Stance(written["stance"])})
                for claim_id, evidence_id, written in json.loads(kept)
            }

    @property
    def _key(self) -> str:
        return f"drafts/{str(self._desk.store.path).replace('/', '|')}"

    def _wanted(self, claim: StoredClaim | None, items: Sequence[StoredEvidence]) -> str:
        number = self._window.settings.evidence_wanted
        is_asked = claim is not None and claim.verdict in (Verdict.OPEN, Verdict.VERIFIED)
        if claim is None or not number or not is_asked:
            return ""
        with suppress(GalleyError):  # which the next change of the store says
            items = [*items, *self._desk.store.linked_evidence(claim.id)]
        if _is_enough(items, number):
            return ""
        if number == 1:
            return self.tr("one source is wanted")
        return self.tr("one primary or %Ln other sources are wanted", "", number)

    def _show_form(self, claim: StoredClaim, evidence_id: int | None, written: Evidence) -> None:
        self._open = (claim, evidence_id)
        self._side.show_page(self._side.evidence_form)
        self._side.evidence_form.show_evidence(
            quoted(claim.claim.text), written, is_stored=evidence_id is not None
        )

    def _edit(self, item: StoredEvidence) -> None:
        claim = self._desk.selected
        if claim is not None:
            written = self._drafts.get((claim.id, item.id), item.evidence)
            self._show_form(claim, item.id, written)

    def _on_finished(self, evidence: Evidence) -> None:
        if self._open is None:
            return
        claim, evidence_id = self._open
        self._drafts.pop((claim.id, evidence_id), None)
        self._close()
        self._desk.put_evidence(claim, evidence, evidence_id=evidence_id)
        name = quoted(evidence.title or evidence.address or evidence.excerpt)
        self._say(self.tr("Evidence {0}: {1}").format(name, quoted(claim.claim.text)))

    def _on_left(self, written: Evidence) -> None:
        self._keep(written)
        self._close()

    def _on_remove_requested(self) -> None:
        if self._open is None:
            return
        claim, evidence_id = self._open
        self._drafts.pop((claim.id, evidence_id), None)
        self._close()
        if evidence_id is not None:
            self._take_away(claim, evidence_id)

    def _keep(self, written: Evidence) -> None:
        """Keep a draft that says more than an empty form does."""
        if self._open is None:
            return
        claim, evidence_id = self._open
        said = (written.address, written.title, written.publisher, written.place, written.excerpt)
        if any(said):
            self._drafts[claim.id, evidence_id] = written
        else:
            self._drafts.pop((claim.id, evidence_id), None)

    def _close(self) -> None:
        self._open = None
        self._side.show_page(self._side.claim_panel)
        self._window.comparison.take_back_keyboard()
        self.refresh()

    def _remove(self, item: StoredEvidence) -> None:
        if self._desk.selected is not None:
            self._take_away(self._desk.selected, item.id)
            self._window.comparison.take_back_keyboard()

    def _take_away(self, claim: StoredClaim, evidence_id: int) -> None:
        self._desk.put_evidence(claim, None, evidence_id=evidence_id)
        self._say(self.tr("Evidence removed; undo brings it back"))

    def _remove_current(self) -> None:
        item = self._current()
        if item is not None:
            self._remove(item)

    def _open_current(self) -> None:
        item = self._current()
        if item is not None:
            self._show_address(item.evidence.address)

    def _current(self) -> StoredEvidence | None:
        item: StoredEvidence | None = self._list.current
        if item is None and self._list.items:
            self._say(self.tr("Go to one piece of evidence first (Shift+E)"))
        return item

    def paste(self) -> None:
        """Begin evidence with the address that was copied."""
        address = source_in(copied())
        if address:
            self.begin(address)
        else:
            self._say(self.tr("There is no address to paste"))

    def _show_address(self, address: str) -> None:
        """Have the system show an address, which the reviewer asked for by a key or a press."""
        if not address:
            return
        url = QUrl(address)
        if url.scheme() not in ("http", "https", "file"):
            url = QUrl.fromLocalFile(str(Path(address).expanduser()))
        if not QDesktopServices.openUrl(url):
            self._say(self.tr("The system could not open {0}").format(address))

    def _on_selection_changed(self, stored: StoredClaim | None) -> None:
        if self._open is not None and (stored is None or stored.id != self._open[0].id):
            self.keep_draft()
            self._open = None
            self._side.show_page(self._side.claim_panel)
        self.refresh()

    def _on_claim_changed(self, stored: StoredClaim) -> None:
        if self._desk.selected is not None and self._desk.selected.id == stored.id:
            self.refresh()

    def _on_claims_elsewhere_changed(self) -> None:
        if self._desk.is_aside:
            self.refresh()

    def _on_claim_named(self, shown_id: int, stored_id: int) -> None:
        """Go on with what is written for a claim that was made by hand, and is stored now."""
        self._drafts = {
            (stored_id if claim_id == shown_id else claim_id, evidence_id): written
            for (claim_id, evidence_id), written in self._drafts.items()
        }
        if self._open is not None and self._open[0].id == shown_id:
            claim, evidence_id = self._open
            self._open = replace(claim, id=stored_id), evidence_id

    def _say(self, sentence: str) -> None:
        self._side.done_line.say(sentence)


def _is_enough(items: Sequence[StoredEvidence], wanted: int) -> bool:
    """Tell whether there is one primary source or so many secondary ones."""
    return len(items) >= wanted or any(item.evidence.is_primary for item in items)


def _name_of(address: str) -> str:
    """Return the name of a file; an address of a page says nothing that a reader would."""
    return "" if not address or "://" in address else Path(address.replace("\\", "/")).name
