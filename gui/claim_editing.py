"""Claims by hand: made of selected words, stretched, cut, joined, taken away, described anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from core.models import ClaimEdit
from gui.claim_handles import ClaimHandles
from gui.made_claims import made_claim, stretched
from gui.word_steps import step_end, step_start, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.models import Claim, StoredClaim
    from gui.article_view import ArticleView
    from gui.changes import Outcome
    from gui.desk import Desk
    from gui.sentence_reading import SentenceReading


class ClaimEditing(QObject):
    """Carries out on the desk what the reviewer does to claims in the article view.

    Signals:
        told(str): a sentence for the reviewer: what was done, or what to do first.
    """

    told = Signal(str)

    def __init__(
        self, desk: Desk, view: ArticleView, reading: SentenceReading, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._reading = reading
        self.handles = ClaimHandles(view)
        self.handles.resized.connect(self._resize)
        desk.selection_changed.connect(lambda: self.handles.show_claim(desk.selected_here))
        desk.article_changed.connect(partial(view.set_caret, False))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of claims by hand do, by their ids."""
        steps = {
            f"{end}_{direction}{unit}": partial(self._step, end, step, by_character=bool(unit))
            for end in ("end", "start")
            for direction, step in (("later", 1), ("earlier", -1))
            for unit in ("", "_character")
        }
        return steps | {
            "add_claim": self._add,
            "overlap": self._cycle,
            "split": self._split,
            "merge": self._merge,
            "remove_claim": self._remove,
            "describe": self._describe,
            "caret": self._toggle_caret,
        }

    def _add(self) -> None:
        article, words = self._desk.article, self._view.selected_words()
        if article is None:
            return
        start, end = trimmed(article.text, *(words or (0, 0)))
        if start >= end:
            self.told.emit(self.tr("Select words first: drag over them, or press F7 for a caret"))
            return
        claim = made_claim(article.text, start, end, self._reading.bounds(start, end))
        outcome = self._edit([ClaimEdit(None, claim)])
        self._view.set_caret(False)
        if outcome is not None and outcome.claims:
            self._desk.go_to(outcome.claims[0])
            self.told.emit(self.tr("Added “{0}”").format(claim.text))

    def _step(self, side: str, step: int, *, by_character: bool) -> None:
        stored, article = self._desk.selected_here, self._desk.article
        if stored is None or article is None or _is_typing():
            return
        start, end = stored.claim.start, stored.claim.end
        if side == "end":
            end = step_end(article.text, start, end, step, by_character=by_character)
        else:
            start = step_start(article.text, start, end, step, by_character=by_character)
        self._resize(start, end)

    def _resize(self, start: int, end: int) -> None:
        stored = self._desk.selected_here
        if stored is not None and (start, end) != (stored.claim.start, stored.claim.end):
            self._edit([ClaimEdit(stored.id, self._on_words(stored.claim, start, end))], [stored])

    def _cycle(self) -> None:
        """Go to the next claim that shares words with the one under review."""
        here = self._desk.selected_here
        if here is None:
            return
        alike = [
            stored
            for stored in self._desk.shown
            if stored.claim.start < here.claim.end and here.claim.start < stored.claim.end
        ]
        if len(alike) < 2:
            self.told.emit(self.tr("No other claim shares these words"))
            return
        places = [stored.id for stored in alike]
        following = (places.index(here.id) + 1) % len(places) if here.id in places else 0
        self._desk.select(places[following])

    def _split(self) -> None:
        stored, article = self._desk.selected_here, self._desk.article
        if stored is None or article is None:
            return
        claim, place = stored.claim, self._view.caret()
        left = trimmed(article.text, claim.start, min(max(place, claim.start), claim.end))
        right = trimmed(article.text, min(max(place, claim.start), claim.end), claim.end)
        if left[0] >= left[1] or right[0] >= right[1]:
            self.told.emit(self.tr("Put the caret where to cut: click there, or press F7"))
            return
        sentence = self._reading.bounds(*right)
        second = stretched(claim, article.text, *right, sentence)
        if claim.quantity is not None:
            second = made_claim(article.text, *right, sentence)
        edits = [
            ClaimEdit(stored.id, self._on_words(claim, *left)),
            ClaimEdit(None, second),
        ]
        if self._edit(edits, [stored]) is not None:
            self._view.set_caret(False)
            self.told.emit(self.tr("Split in two"))

    def _merge(self) -> None:
        stored, following = self._desk.selected_here, self._following()
        if stored is None or following is None:
            self.told.emit(self.tr("No claim of this kind follows in the paragraph"))
            return
        start = min(stored.claim.start, following.claim.start)
        end = max(stored.claim.end, following.claim.end)
        edits = [
            ClaimEdit(stored.id, self._on_words(stored.claim, start, end)),
            ClaimEdit(following.id, None),
        ]
        if self._edit(edits, [stored, following]) is not None:
            self.told.emit(self.tr("Joined with “{0}”").format(following.claim.text))

    def _following(self) -> StoredClaim | None:
        """Return the next claim of this kind in the same paragraph."""
        stored, article = self._desk.selected_here, self._desk.article
        if stored is None or article is None:
            return None
        behind = (stored.claim.start, stored.id)
        following = (
            other
            for other in self._desk.claims
            if other.claim.kind is stored.claim.kind and (other.claim.start, other.id) > behind
        )
        found = next(following, None)
        if found is None or "\n" in article.text[stored.claim.end : found.claim.start]:
            return None
        return found

    def _remove(self) -> None:
        stored = self._desk.selected_here
        if stored is not None and self._edit([ClaimEdit(stored.id, None)], [stored]) is not None:
            self.told.emit(
                self.tr("Removed “{0}”; Ctrl+Z brings it back").format(stored.claim.text)
            )

    def _describe(self) -> None:
        """Let the reviewer change the type, the value and the speaker."""
        from gui.claim_form import ClaimForm  # late: the first paint can do without

        stored, article = self._desk.selected_here, self._desk.article
        if stored is None or article is None:
            return
        form = ClaimForm(stored.claim, self._mention(), self._view.window())
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(partial(self._take_over, stored, form))
        form.open()

    def _take_over(self, stored: StoredClaim, form: object) -> None:
        from gui.claim_form import ClaimForm

        assert isinstance(form, ClaimForm), "the form that was just accepted"
        claim = form.claim()
        if claim != stored.claim:
            self._edit([ClaimEdit(stored.id, claim)], [stored])

    def _mention(self) -> tuple[int, int, str] | None:
        """Return the words that are selected, which may name the speaker."""
        article, words = self._desk.article, self._view.selected_words()
        if article is None or words is None:
            return None
        start, end = trimmed(article.text, *words)
        return (start, end, article.text[start:end]) if start < end else None

    def _toggle_caret(self) -> None:
        is_on = not self._view.has_caret
        stored = self._desk.selected_here
        self._view.set_caret(is_on, offset=stored.claim.start if is_on and stored else None)
        self._view.setFocus()
        self.told.emit(
            self.tr("Arrows move, Shift selects, A makes a claim; F7 ends it")
            if is_on
            else self.tr("The arrows scroll again")
        )

    def _on_words(self, claim: Claim, start: int, end: int) -> Claim:
        assert self._desk.article is not None, "the claim is in the open article"
        text = self._desk.article.text
        return stretched(claim, text, start, end, self._reading.bounds(start, end))

    def _edit(
        self, edits: Sequence[ClaimEdit], claims: Sequence[StoredClaim] = ()
    ) -> Outcome | None:
        return self._desk.edit(edits, claims)


def _is_typing() -> bool:
    """Tell whether the keyboard is in a field, whose arrows are its own."""
    focused = QApplication.focusWidget()
    return isinstance(focused, (QLineEdit, QPlainTextEdit, QComboBox))
