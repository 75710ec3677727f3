"""Why a claim was highlighted, in one line, told from what the claim itself shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.models import Bound, ClaimKind, ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.models import Claim, Quantity

_SCALE: Final = re.compile(
    r"(?i)(?:hundred|thousand|[mb]illion|trillion|lakh|crore|dozen)s?\b|\d\s?(?:k|m|bn|tn|b|cr)\b"
)
_CURRENCY_SIGN: Final = re.compile(r"[$€£¥₹₩₽₺₦₱]")
_PERCENT_SIGN: Final = re.compile(r"[%‰]")
_DIGIT: Final = re.compile(r"\d")
_MARKS: Final = "“”\"‘’'«»‹›„‚「」『』`"
_TYPES_WITH_UNIT: Final = (ClaimType.MEASURE, ClaimType.DURATION)


def explain(claim: Claim) -> str:
    """Return the line, as in "money: figure, currency sign, scale word, bound (over)"."""
    reasons = _numeric_reasons(claim) if claim.kind is ClaimKind.NUMERIC else _quoted_reasons(claim)
    return f"{claim.type}: {', '.join(reasons)}"


def _numeric_reasons(claim: Claim) -> Iterator[str]:
    yield "figure" if _DIGIT.search(claim.text) else "number in words"
    if claim.type is ClaimType.MONEY:
        yield "currency sign" if _CURRENCY_SIGN.search(claim.text) else "currency word"
    if claim.type is ClaimType.PERCENT:
        yield "percent sign" if _PERCENT_SIGN.search(claim.text) else "percent or points in words"
    if _SCALE.search(claim.text):
        yield "scale word"
    if claim.quantity is not None:
        yield from _value_reasons(claim.type, claim.quantity)


def _value_reasons(claim_type: ClaimType, quantity: Quantity) -> Iterator[str]:
    if claim_type in _TYPES_WITH_UNIT and quantity.unit:
        yield f"unit ({quantity.unit})"
    if quantity.bound is Bound.BETWEEN:
        yield "range"
    elif quantity.bound is Bound.ORDER:
        yield "order of magnitude"
    elif quantity.bound is not Bound.EXACT:
        yield f"bound ({quantity.bound})"
    if quantity.of:
        yield f"counts {quantity.of}" if claim_type is ClaimType.COUNT else f"of {quantity.of}"
    if quantity.unit_assumed:
        yield f"{quantity.unit} assumed"


def _quoted_reasons(claim: Claim) -> Iterator[str]:
    if claim.text[0] not in _MARKS:
        yield "block quote"
    elif claim.text[-1] not in _MARKS:
        yield f"{claim.text[0]} opens and is not closed"
    else:
        yield f"{claim.text[0]} … {claim.text[-1]}"
    yield f"said by {claim.speaker.text}" if claim.speaker else "no speaker named"
