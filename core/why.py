"""Why a claim was highlighted, told from what the claim itself shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.models import Bound, ClaimKind, ClaimType
from core.wording import Wording, as_reason

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


def explain(claim: Claim) -> tuple[Wording, ...]:
    """Return the reasons: "figure", "currency sign", "scale word", "bound (over)"."""
    is_numeric = claim.kind is ClaimKind.NUMERIC
    return tuple(_numeric_reasons(claim) if is_numeric else _quoted_reasons(claim))


def _numeric_reasons(claim: Claim) -> Iterator[Wording]:
    yield Wording("figure" if _DIGIT.search(claim.text) else "number in words")
    if claim.type is ClaimType.MONEY:
        has_sign = _CURRENCY_SIGN.search(claim.text)
        yield Wording("currency sign" if has_sign else "currency word")
    if claim.type is ClaimType.PERCENT:
        has_sign = _PERCENT_SIGN.search(claim.text)
        yield Wording("percent sign" if has_sign else "percent or points in words")
    if _SCALE.search(claim.text):
        yield Wording("scale word")
    if claim.quantity is not None:
        yield from _value_reasons(claim.type, claim.quantity)


def _value_reasons(claim_type: ClaimType, quantity: Quantity) -> Iterator[Wording]:
    if claim_type in _TYPES_WITH_UNIT and quantity.unit:
        yield Wording("unit ({unit})", unit=quantity.unit)
    if quantity.bound is Bound.BETWEEN:
        yield Wording("range")
    elif quantity.bound is Bound.ORDER:
        yield Wording("order of magnitude")
    elif quantity.bound is not Bound.EXACT:
        yield Wording("bound ({bound})", bound=as_reason(quantity.bound))
    if quantity.of:
        is_count = claim_type is ClaimType.COUNT
        yield Wording("counts {what}" if is_count else "of {what}", what=quantity.of)
    if quantity.unit_assumed:
        yield Wording("{unit} assumed", unit=quantity.unit)


def _quoted_reasons(claim: Claim) -> Iterator[Wording]:
    if claim.text[0] not in _MARKS:
        yield Wording("block quote")
    elif claim.text[-1] not in _MARKS:
        yield Wording("{mark} opens and is not closed", mark=claim.text[0])
    else:
        yield Wording("{first} … {last}", first=claim.text[0], last=claim.text[-1])
    if claim.speaker:
        yield Wording("said by {speaker}", speaker=claim.speaker.text)
    else:
        yield Wording("no speaker named")
