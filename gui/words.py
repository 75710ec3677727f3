"""What the window calls things: the names of verdicts, kinds and types, and values as read."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from core.checks.findings import Judgement
from core.models import Bound, ClaimKind, ClaimType, Stance, Verdict

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Quantity

_SIGNS: Final = {
    Bound.ABOUT: "≈ ",
    Bound.NEARLY: "≲ ",
    Bound.OVER: "> ",
    Bound.AT_LEAST: "≥ ",
    Bound.UNDER: "< ",
    Bound.AT_MOST: "≤ ",
}
UNITS_BESIDE: Final = {
    **{"%": "%", "pp": " points", "bp": " basis points", "degC": " °C", "degF": " °F"},
    **{"a": " years", "mo": " months", "wk": " weeks", "d": " days", "h": " hours"},
}


def verdict_name(verdict: Verdict) -> str:
    """Return a verdict's name, for a label."""
    tr = QCoreApplication.translate
    match verdict:
        case Verdict.OPEN:
            return tr("words", "Open")
        case Verdict.VERIFIED:
            return tr("words", "Verified")
        case Verdict.DISPUTED:
            return tr("words", "Disputed")
        case Verdict.NEEDS_CONTEXT:
            return tr("words", "Needs context")
        case Verdict.UNVERIFIABLE:
            return tr("words", "Unverifiable")
        case Verdict.DISMISSED:
            return tr("words", "Not a claim")


def reason_name(reason: str) -> str:
    """Return a reason for disputing, for a label; one of the reviewer's own as it was written."""
    return QCoreApplication.translate("words", reason) if reason else ""


def bound_name(bound: Bound) -> str:
    """Return how a quantity relates to its figure, for a label."""
    return QCoreApplication.translate("words", bound.value.capitalize())


def severity_name(severity: str) -> str:
    """Return how serious an error is, for a label; empty where that isn't said."""
    tr = QCoreApplication.translate
    names = {"minor": tr("words", "minor"), "serious": tr("words", "serious")}
    return names.get(severity, severity)


def stance_name(stance: Stance) -> str:
    """Return what a source says about a claim, for a label."""
    tr = QCoreApplication.translate
    match stance:
        case Stance.SUPPORTS:
            return tr("words", "Supports")
        case Stance.CONTRADICTS:
            return tr("words", "Contradicts")
        case Stance.CONTEXT:
            return tr("words", "Context")


def judgement_name(judgement: Judgement) -> str:
    """Return what is held of a finding, for a label."""
    tr = QCoreApplication.translate
    is_confirmed = judgement is Judgement.CONFIRMED
    return tr("words", "Confirmed") if is_confirmed else tr("words", "Dismissed")


def kind_name(kind: ClaimKind) -> str:
    """Return a kind's name, for a label."""
    tr = QCoreApplication.translate
    return tr("words", "Numeric") if kind is ClaimKind.NUMERIC else tr("words", "Quoted")


def type_name(claim_type: ClaimType) -> str:
    """Return a type's name, for a label."""
    return QCoreApplication.translate("words", claim_type.value.capitalize())


def value_text(quantity: Quantity) -> str:
    """Return a quantity as a reviewer reads it: "≤ 6 000 000 USD"; empty where it has no value."""
    low, high = _grouped(quantity.low), _grouped(quantity.high)
    if low is None and high is None:
        return ""
    if low is not None and high is not None and low != high:
        figure = f"{low} – {high}"
    else:
        figure = f"{_SIGNS.get(quantity.bound, '')}{low if low is not None else high}"
    unit = quantity.unit or ""
    beside = _translated(UNITS_BESIDE[unit]) if unit in UNITS_BESIDE else f" {unit}".rstrip()
    assumed = (
        QCoreApplication.translate("words", " (currency assumed)") if quantity.unit_assumed else ""
    )
    return f"{figure}{beside}{assumed}"


def number_text(number: int) -> str:
    """Return a number as the reviewer's language writes it: "12,345"."""
    return QLocale().toString(number)


def time_text(moment: datetime) -> str:
    """Return a moment in the reviewer's zone and language, to the minute."""
    # As Qt writes formats: https://doc.qt.io/qt-6/qdate.html#toString
    form = QCoreApplication.translate("words", "d MMM yyyy, HH:mm")
    return QLocale().toString(_local(moment), form)


def day_text(moment: datetime) -> str:
    """Return the day of a moment in the reviewer's zone and language."""
    return date_text(_local(moment).date().toString(Qt.DateFormat.ISODate))


def date_text(day: str) -> str:
    """Return an ISO 8601 date in the reviewer's language; what is none as it is."""
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    form = QCoreApplication.translate("words", "d MMM yyyy")
    return QLocale().toString(date, form) if date.isValid() else day


def ago_text(moment: datetime, *, now: datetime) -> str:
    """Return how long ago a moment was, to the largest unit that fits."""
    tr = QCoreApplication.translate
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return tr("words", "just now")
    if minutes < 60:
        return tr("words", "%Ln min ago", "", minutes)
    if minutes < 24 * 60:
        return tr("words", "%Ln h ago", "", minutes // 60)
    return tr("words", "%Ln days ago", "", minutes // (24 * 60))


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))


def _translated(text: str) -> str:
    return QCoreApplication.translate("words", text)


def _grouped(figure: str | None) -> str | None:
    """Set a decimal's thousands apart with narrow blanks; leave a date as it is."""
    if figure is None:
        return None
    try:
        number = Decimal(figure)
    except InvalidOperation:
        return figure
    # A year is a decimal too, but nobody writes it in groups.
    grouped = f"{number:,f}" if abs(number) >= 10_000 else figure
    return grouped.replace(",", "\u202f").replace(".", QLocale().decimalPoint())
