"""What the window calls findings: their types, what is held of them, and earlier verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.checks.findings import ConflictType, FindingType
from core.models import Verdict
from gui.saying import quoted
from gui.words import day_text, judgement_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.checks.findings import Finding, StoredFinding
    from core.models import Review


def finding_name(finding: Finding) -> str:
    """Return what kind of finding it is, for a label."""
    match finding.type, finding.subtype:
        case FindingType.ARITHMETIC, _:
            return _tr("Doesn’t add up")
        case FindingType.REPEAT, _:
            return _tr("Told before")
        case _, ConflictType.PERIOD:
            return _tr("Other period")
        case _, ConflictType.QUOTE:
            return _tr("Other words")
    return _tr("Other value")


def types_name(type: FindingType) -> str:
    """Return what all findings of a type are called."""
    match type:
        case FindingType.CONFLICT:
            return _tr("Conflicts")
        case FindingType.ARITHMETIC:
            return _tr("Arithmetic")
        case FindingType.REPEAT:
            return _tr("Repeats")


def judgement_line(stored: StoredFinding) -> str:
    """Return what is held of a finding, by whom and since when; empty where nobody has said."""
    if stored.judgement is None or stored.judged_at is None:
        return ""
    return _tr("{0} by {1}, {2}").format(
        judgement_name(stored.judgement), stored.reviewer or "", day_text(stored.judged_at)
    )


def count_line(counts: Mapping[FindingType, int], *, stale: int = 0) -> str:
    """Return how many findings there are of each type; empty where there are none.

    stale are adopted verdicts that rest on what has changed since.
    """
    tr = QCoreApplication.translate
    conflicts = counts.get(FindingType.CONFLICT, 0)
    wrong = counts.get(FindingType.ARITHMETIC, 0)
    repeats = counts.get(FindingType.REPEAT, 0)
    parts = (
        tr("findings", "%Ln conflicts", "", conflicts) if conflicts else "",
        tr("findings", "%Ln that don’t add up", "", wrong) if wrong else "",
        tr("findings", "%Ln repeats", "", repeats) if repeats else "",
        tr("findings", "%Ln adopted verdicts to look at again", "", stale) if stale else "",
    )
    return " · ".join(part for part in parts if part)


def findings_count(number: int) -> str:
    """Return so many findings, in words."""
    tr = QCoreApplication.translate
    return tr("findings", "%Ln findings", "", number)


def earlier_text(review: Review, *, title: str, source: str, is_own: bool) -> str:
    """Return who settled an earlier claim, when, in which article and by which source."""
    said = _own_verdict(review.verdict) if is_own else _verdict_of(review.verdict)
    line = said.format(
        reviewer=review.reviewer, day=day_text(review.reviewed_at), title=quoted(title)
    )
    return _tr("{0}, source {1}").format(line, quoted(source)) if source else line


def _own_verdict(verdict: Verdict) -> str:
    match verdict:
        case Verdict.VERIFIED:
            return _tr("You verified this on {day} in {title}")
        case Verdict.DISPUTED:
            return _tr("You disputed this on {day} in {title}")
        case Verdict.NEEDS_CONTEXT:
            return _tr("You found on {day} in {title} that this needs context")
        case _:
            return _tr("You found this unverifiable on {day} in {title}")


def _verdict_of(verdict: Verdict) -> str:
    match verdict:
        case Verdict.VERIFIED:
            return _tr("{reviewer} verified this on {day} in {title}")
        case Verdict.DISPUTED:
            return _tr("{reviewer} disputed this on {day} in {title}")
        case Verdict.NEEDS_CONTEXT:
            return _tr("{reviewer} found on {day} in {title} that this needs context")
        case _:
            return _tr("{reviewer} found this unverifiable on {day} in {title}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("findings", text)
