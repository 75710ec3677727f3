"""What is said of a claim in the panel that it is reviewed in: a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.models import ClaimKind, Verdict
from gui.saying import say_entry
from gui.words import (
    kind_name,
    reason_name,
    severity_name,
    time_text,
    type_name,
    value_text,
    verdict_name,
)

if TYPE_CHECKING:
    from core.history import LogEntry
    from core.models import Claim, StoredClaim

_CONTEXT: Final = 240
"""Code points of a sentence shown on each side of its claim, at most."""


def kind_line(claim: Claim) -> str:
    """Return what kind and type it is."""
    if claim.kind is ClaimKind.QUOTED:
        return kind_name(claim.kind)
    return f"{kind_name(claim.kind)} · {type_name(claim.type)}"


def value_line(claim: Claim) -> str:
    """Return its value in normal form and what is counted; empty where its words say it all."""
    if claim.quantity is None:
        return ""
    value = value_text(claim.quantity)
    if value == claim.text:
        value = ""
    counted = claim.quantity.of
    return " · ".join(part for part in (value, counted) if part)


def speaker_line(claim: Claim) -> str:
    """Return who speaks, by the fullest name and as the article has it; empty for a figure."""
    if claim.kind is not ClaimKind.QUOTED:
        return ""
    if claim.speaker is None:
        return QCoreApplication.translate("ClaimPanel", "Speaker not named")
    name, mention = claim.speaker.name, claim.speaker.text
    if name and name != mention:
        return QCoreApplication.translate("ClaimPanel", "{0} (“{1}”)").format(name, mention)
    return mention


def verdict_line(stored: StoredClaim) -> str:
    """Return where it stands, by whom and since when."""
    if stored.review is None or stored.verdict is Verdict.OPEN:
        return verdict_name(stored.verdict)
    standing = (
        verdict_name(stored.verdict),
        reason_name(stored.review.reason),
        severity_name(stored.review.severity),
    )
    return QCoreApplication.translate("ClaimPanel", "{0} – {1}, {2}").format(
        ", ".join(part for part in standing if part),
        stored.review.reviewer,
        time_text(stored.review.reviewed_at),
    )


def history_line(entry: LogEntry) -> str:
    """Return what was done to it, when and by whom."""
    return f"{time_text(entry.at)}  {say_entry(entry)}, {entry.reviewer}"


def sentence_around(claim: Claim, text: str) -> str:
    """Return the claim's sentence, cut short where it runs on far from the claim."""
    start = max(claim.sentence_start, claim.start - _CONTEXT)
    end = min(claim.sentence_end, claim.end + _CONTEXT)
    before = "… " if start > claim.sentence_start else ""
    after = " …" if end < claim.sentence_end else ""
    sentence = f"{before}{text[start:end].strip()}{after}"
    return "" if sentence == claim.text else sentence
