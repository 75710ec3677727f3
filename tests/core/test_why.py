from __future__ import annotations

import pytest

from core.models import Bound, Claim, ClaimKind, ClaimType, Quantity, Speaker
from core.why import explain


def claim(text: str, type: ClaimType, **details: object) -> Claim:
    kind = ClaimKind.QUOTED if type is ClaimType.QUOTED else ClaimKind.NUMERIC
    return Claim(kind, type, 0, len(text), text, 0, len(text), "test 1", **details)  # type: ignore[arg-type]


OVER = Quantity("60000000000", None, "USD", Bound.OVER, unit_assumed=True)
TWO_TO_THREE = Quantity("2", "3", "km", Bound.BETWEEN)
USERS = Quantity("12", "12", None, Bound.EXACT, of="users")
ANN = Speaker("she", 0, 3, "Ann Lee")


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (
            claim("over $60 billion", ClaimType.MONEY, quantity=OVER),
            "figure, currency sign, scale word, bound (over), USD assumed",
        ),
        (
            claim("2 to 3 km", ClaimType.MEASURE, quantity=TWO_TO_THREE),
            "figure, unit (km), range",
        ),
        (
            claim("twelve", ClaimType.COUNT, quantity=USERS),
            "number in words, counts users",
        ),
        (claim("17%", ClaimType.PERCENT), "figure, percent sign"),
        (claim("“No,”", ClaimType.QUOTED, speaker=ANN), "“ … ”, said by she"),
        (
            claim("“No, never", ClaimType.QUOTED),
            "“ opens and is not closed, no speaker named",
        ),
        (claim("No.", ClaimType.QUOTED), "block quote, no speaker named"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_explain_names_what_the_claim_shows(found: Claim, line: str) -> None:
    assert ", ".join(explain(found)) == line
