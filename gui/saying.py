"""Says in words what was done: for the line that tells of it, the history, and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from core.checks.findings import Judgement
from core.history import Action, Subject
from core.models import Verdict
from gui.changes import Mark, Sourcing
from gui.claim_changes import Reading
from gui.finding_changes import Adopting, Judging
from gui.made_claims import BY_HAND
from gui.wording import spoken
from gui.words import judgement_name, reason_name, severity_name, verdict_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.history import LogEntry, LogStep
    from core.models import StoredClaim
    from gui.changes import Change

    State = Mapping[str, Any]

_LONGEST: Final = 60
"""Code points of a claim or a note that are said, at most."""


def quoted(text: str) -> str:
    """Return words in quotation marks, on one line and cut short where they are many."""
    words = " ".join(text.split())
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST - 1].rstrip()}…"
    # A quotation brings marks of its own.
    return words if words[:1] in '“"‘«„' and words else _tr("“{0}”").format(words)


def say_marked(claims: Sequence[StoredClaim]) -> str:
    """Say where claims stand that were just marked together."""
    first = claims[0]
    if first.review is None:
        return ""
    standing = _standing(
        first.verdict, first.review.reason, first.review.severity, first.review.correction
    )
    if first.review.adopted_from is not None:
        standing = _tr("{0}, adopted").format(standing)
    return f"{standing}: {_claims(first.claim.text, len(claims))}"


def say_change(change: Change) -> str:
    """Say what a change is about that waits to be saved, or waited."""
    what, _note = cells_of(change)
    if not change.claims:
        return what
    return f"{what or _tr('Note')}: {_claims(change.claims[0].claim.text, len(change.claims))}"


def cells_of(change: Change) -> tuple[str, str]:
    """Return what a change does and the note that it brings, for a table."""
    if isinstance(change, Mark):
        words = change.words
        what = _standing(
            change.verdict,
            words.get("reason", ""),
            words.get("severity", ""),
            words.get("correction", ""),
        )
        return what, words.get("note", "")
    if isinstance(change, Judging):
        said = judgement_name(change.judgement) if change.judgement else _tr("New again")
        return _tr("Finding: {0}").format(said), spoken(change.finding.finding.message)
    if isinstance(change, Adopting):
        return _tr("{0}, adopted").format(verdict_name(change.earlier.verdict)), ""
    if isinstance(change, Sourcing) and change.evidence is not None:
        source = change.evidence
        parts = (source.title, source.address, source.place, source.excerpt)
        return _tr("Evidence"), ", ".join(part for part in parts if part)
    if isinstance(change, Sourcing):
        return _tr("Evidence removed"), ""
    return _tr("Sentences read") if isinstance(change, Reading) else _tr("Claim changed"), ""


def say_step(step: LogStep) -> str:
    """Say what a step of the history did, or what it undid."""
    first = step.first
    if first.action is Action.UNDO:
        return _tr("Undone: {0}").format(_say(step, before=first.after, after=first.before))
    said = _say(step, before=first.before, after=first.after)
    return _tr("Redone: {0}").format(said) if first.action is Action.REDO else said


def say_entry(entry: LogEntry) -> str:
    """Say what one change did to the claim that it is about, without naming the claim."""
    before, after = entry.before, entry.after
    is_undo = entry.action is Action.UNDO
    if is_undo:
        before, after = after, before
    match entry.subject:
        case Subject.REVIEW:
            said = _review(before or {}, after or {})
        case Subject.EVIDENCE:
            said = _evidence_name(before, after)
        case Subject.JUDGEMENT:
            said = _judgement(after)
        case _:
            said = _edit(entry, before, after)
    if is_undo:
        return _tr("Undone: {0}").format(said)
    return _tr("Redone: {0}").format(said) if entry.action is Action.REDO else said


def _say(step: LogStep, *, before: State | None, after: State | None) -> str:
    action = step.undone or step.first.action
    title = quoted(step.article_title)
    if action is Action.IMPORT:
        return _tr("Imported {0}").format(title)
    if action is Action.DETECT:
        return _tr("Claims found in {0}").format(title)
    match step.first.subject:
        case Subject.ARTICLE:
            return _tr("Imported {0}").format(title)
        case Subject.FILING:
            return _tr("Filed {0}").format(title)
        case Subject.JUDGEMENT:
            if step.finding:
                return f"{_judgement(after)}: {spoken(step.finding)}"
            return _tr("{0} in {1}").format(_judgement(after), title)
        case Subject.SENTENCE:
            ticked = _tr("Read in {0}") if after is not None else _tr("Unread in {0}")
            return ticked.format(title)
    claims = _claims(step.claim_text, _claims_in(step))
    if step.first.subject is Subject.CLAIM or action is Action.EDIT:
        return f"{_edit(step.first, before, after)}: {claims}"
    if step.first.subject is Subject.EVIDENCE:
        return f"{_evidence_name(before, after)}: {claims}"
    return f"{_review(before or {}, after or {})}: {claims}"


def _claims_in(step: LogStep) -> int:
    return step.changes if step.first.subject is Subject.REVIEW else 1


def _edit(entry: LogEntry, before: State | None, after: State | None) -> str:
    if after is None:
        return _tr("Removed")
    if before is None and entry.subject is Subject.CLAIM:
        is_by_hand = after.get("detector") == BY_HAND
        return _tr("Added by hand") if is_by_hand else _tr("Found by Galley")
    return _tr("Changed")


def _evidence_name(before: State | None, after: State | None) -> str:
    source = after or before or {}
    name = quoted(source.get("title") or source.get("address") or source.get("excerpt") or "")
    if after is None:
        return _tr("Evidence {0} removed").format(name)
    told = _tr("Evidence {0}") if before is None else _tr("Evidence {0} changed")
    return told.format(name)


def _judgement(after: State | None) -> str:
    """Say what is held of a finding."""
    held = (after or {}).get("judgement")
    name = judgement_name(Judgement(held)) if held else _tr("New again")
    return _tr("Finding: {0}").format(name)


def _review(before: State, after: State) -> str:
    """Say what a review changed, first where the claim stands now."""
    stands = ("verdict", "reason", "severity", "adopted_from")
    changed = {
        name
        for name in (*stands, "note", "correction")
        if (before.get(name) or "") != (after.get(name) or "")
    }
    parts = []
    if changed & set(stands) or not changed:
        verdict = Verdict(after.get("verdict") or Verdict.OPEN)
        standing = _standing(verdict, after.get("reason", ""), after.get("severity", ""))
        is_adopted = after.get("adopted_from") is not None
        parts.append(_tr("{0}, adopted").format(standing) if is_adopted else standing)
    if "correction" in changed:
        parts.append(_correction(after.get("correction") or "") or _tr("Correction removed"))
    if "note" in changed:
        note = after.get("note")
        parts.append(_tr("Note {0}").format(quoted(note)) if note else _tr("Note removed"))
    said = " · ".join(parts)
    return said[:1].upper() + said[1:]


def _standing(verdict: Verdict | None, reason: str, severity: str, correction: str = "") -> str:
    parts = (
        verdict_name(verdict) if verdict is not None else "",
        reason_name(reason),
        severity_name(severity),
        _correction(correction),
    )
    return ", ".join(part for part in parts if part)


def _correction(correction: str) -> str:
    return _tr("should read {0}").format(quoted(correction)) if correction else ""


def _claims(text: str, number: int) -> str:
    if number == 1:
        return quoted(text)
    said = QCoreApplication.translate("saying", "%Ln claims, {0} the first", "", number)
    return said.format(quoted(text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("saying", text)
