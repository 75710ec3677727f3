"""Says what core says in the reviewer's language; core itself speaks English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from core.why import explain
from core.wording import Wording
from gui.words import type_name

if TYPE_CHECKING:
    from core.models import Claim


def spoken(sentence: str) -> str:
    """Return a sentence of core's in the reviewer's language; one without German as it is."""
    if not isinstance(sentence, Wording):
        return _translated(sentence)
    values = {name: _value(value) for name, value in sentence.values.items()}
    template = _translated(sentence.template)
    return template.format(**values) if values else template


def why_text(claim: Claim) -> str:
    """Return why a claim was found, in one line."""
    reasons = ", ".join(spoken(reason) for reason in explain(claim))
    return f"{type_name(claim.type)}: {reasons}"


def _value(value: str | int) -> str:
    if isinstance(value, int):
        return QLocale().toString(value)
    return spoken(value) if isinstance(value, Wording) else value


def _translated(text: str) -> str:
    return QCoreApplication.translate("core", text)
