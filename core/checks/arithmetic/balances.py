"""A surplus or a loss against what came in and what went out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.checks.arithmetic.workings import Working, beside, is_slip, leeways_of, noted, plain
from core.checks.roles import Role, role_of
from core.models import ClaimType
from core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.checks.arithmetic.workings import Line
    from core.checks.views import Figure

_BALANCES: Final = frozenset(
    ("deficit", "surplus", "shortfall", "profit", "loss", "gap", "balance", "hole")
)
_IN: Final = frozenset(
    (
        *("income", "incomes", "revenue", "revenues", "receipts", "takings", "sales", "exports"),
        *("turnover", "takes", "earned", "earns", "took", "sold", "received", "assets"),
    )
)
_OUT: Final = frozenset(
    (
        *("spending", "cost", "costs", "expenses", "expenditure", "outlays", "imports", "spent"),
        *("spends", "paid", "outgoings", "bought", "liabilities", "debts"),
    )
)
_BARS: Final = frozenset((";", "while", "whereas", "after", "compared", "than", "against"))
_TWO: Final = 2
_FAR: Final = 40


def check_balances(line: Line) -> Iterator[Working]:
    """Yield the workings of what is left or wanting between two sums of one sentence."""
    for balance in line.figures:
        if balance.value is None or not _is_balance(line, balance):
            continue
        sides = [
            one for one in line.figures if one.first < balance.first and _is_side(one, balance)
        ]
        words = line.words[line.bounds[0] : balance.first]
        is_both = not _IN.isdisjoint(words) and not _OUT.isdisjoint(words)
        is_plain = _BARS.isdisjoint(words) and len(words) <= _FAR
        if len(sides) == _TWO and is_both and is_plain and _are_levels(line, sides):
            working = _working(sides[0], sides[1], balance)
            if working is not None:
                yield working


def _is_balance(line: Line, figure: Figure) -> bool:
    """Whether a sum is called a surplus or the like, told of two before it: ", a deficit of"."""
    before = line.lead(figure, 4)
    return before[-1] == "of" and not _BALANCES.isdisjoint(before[-3:-1])


def _is_side(figure: Figure, balance: Figure) -> bool:
    if figure.value is None or balance.value is None or figure.claim.type is not ClaimType.MONEY:
        return False
    return figure.value.dimension == balance.value.dimension


def _are_levels(line: Line, sides: list[Figure]) -> bool:
    return all(role_of(line.view.lexemes, one) is Role.LEVEL for one in sides)


def _working(one: Figure, other: Figure, balance: Figure) -> Working | None:
    ends = leeways_of(one, other, balance)
    if ends is None:
        return None
    first, second, told = ends
    result = (first - second).size
    shown = f"{plain(first.middle)} − {plain(second.middle)} = {plain((first - second).middle)}"
    message = Wording(
        "The difference between “{one}” and “{other}” isn't “{balance}”.",
        one=one.claim.text,
        other=other.claim.text,
        balance=balance.claim.text,
    )
    text = beside(shown, balance.claim.text)
    has_slip = is_slip(told, result)
    return Working(
        (one, other, balance), text, noted(message, has_slip=has_slip), result.meets(told)
    )
