"""What the grammar hands on: a quantity over lexemes, not yet a claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from core.detection.numerals import Number, NumberForm
from core.models import Bound, ClaimType

if TYPE_CHECKING:
    from core.detection.lexemes import Lexemes

Value = Decimal | str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity over the lexemes first to last, half open.

    low and high are decimals, or ISO dates for a date. scale is that of the last
    number in it; is_before tells that the unit stands before the number. is_bare
    tells a plain number, whose type and unit a range's other end may give.
    """

    type: ClaimType
    first: int
    last: int
    low: Value = None
    high: Value = None
    unit: str | None = None
    bound: Bound = Bound.EXACT
    unit_assumed: bool = False
    is_bare: bool = False
    is_before: bool = False
    scale: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal | None:
        """The figure itself where it is one decimal."""
        return self.low if isinstance(self.low, Decimal) and self.low == self.high else None


def from_number(number: Number, kind: ClaimType, last: int, unit: str | None = None) -> Reading:
    """Return a number with its unit, which ends at `last`, as a quantity."""
    is_order = number.form is NumberForm.MAGNITUDE
    return Reading(
        kind,
        number.first,
        last,
        number.value,
        number.value,
        unit,
        Bound.ORDER if is_order else Bound.EXACT,
        scale=number.scale,
    )


def with_bound(reading: Reading, bound: Bound) -> Reading:
    """Return the reading under a bound, with the end that the bound leaves open."""
    if reading.bound is not Bound.EXACT:
        return reading
    low = None if bound in (Bound.UNDER, Bound.AT_MOST) else reading.low
    high = None if bound in (Bound.OVER, Bound.AT_LEAST) else reading.high
    return replace(reading, low=low, high=high, bound=bound)


def phrase(lexemes: Lexemes, first: int, last: int) -> str:
    """Return lexemes in lower case with one blank between them, as the tables list phrases.

    It is empty where they would begin before the text.
    """
    return " ".join(lexemes.words[first:last]) if first >= 0 else ""
