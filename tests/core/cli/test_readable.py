from __future__ import annotations

from dataclasses import replace

import pytest

from core.cli import readable
from core.importer import Detected, Imported
from core.models import Bound, Claim, Quantity, Review, StoredClaim, Verdict
from tests.factories import NOON, article, claims_of_text

NUMERIC, _, QUOTED = claims_of_text()


def numeric(quantity: Quantity) -> Claim:
    return replace(NUMERIC, quantity=quantity)


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        pytest.param(Quantity("17", "17", "%", Bound.EXACT), "= 17 %", id="exact"),
        pytest.param(Quantity("20", "20", "%", Bound.NEARLY), "≈ 20 %", id="nearly"),
        pytest.param(Quantity("1", None, "km", Bound.AT_LEAST), "≥ 1 km", id="open-end"),
        pytest.param(
            Quantity(None, "6000000", "USD", Bound.AT_MOST, unit_assumed=True),
            "≤ 6 000 000 USD?",
            id="grouped-and-assumed",
        ),
        pytest.param(Quantity("-12345.678", "0.5", None, Bound.BETWEEN), "-12 345.678 – 0.5"),
        pytest.param(Quantity("2025", "2025", None, Bound.EXACT), "= 2025", id="year"),
        pytest.param(Quantity("2", "2", None, Bound.EXACT, of="new\nhomes"), "= 2 · new homes"),
    ],
)
def test_quantity_is_shown_with_its_bound_and_unit(quantity: Quantity, shown: str) -> None:
    assert readable.article(article(), [(3, numeric(quantity))]).endswith(f"{shown}\n")


def test_quantity_without_a_value_shows_none() -> None:
    claim = numeric(Quantity(None, None, "USD", Bound.ORDER))

    assert readable.article(article(), [(3, claim)]).endswith("  12 percent\n")


def test_article_is_a_heading_with_a_line_a_claim() -> None:
    lines = readable.article(article(), [(1, NUMERIC), (2, QUOTED)]).splitlines()

    assert lines == [
        "Rents  (rents.txt)",
        "     1  percent   12 percent  = 12 % · rents",
        "     2  quoted    “It hurts,”  — Ada Moss",
    ]


def test_stored_claim_shows_verdict_and_note() -> None:
    review = Review(Verdict.NEEDS_CONTEXT, "of\nwhat?", "Kim", NOON)

    line = readable.stored_claim(StoredClaim(9, "rents", QUOTED, review))

    assert line == "     9  needs_context  quoted    “It hurts,”  — Ada Moss  [of what?]"


def test_control_characters_do_not_reach_the_terminal() -> None:
    claim = replace(QUOTED, text="“It\x1b[31m\r\n hurts,”", speaker=None)

    assert "“It [31m hurts,”" in readable.article(article(), [(1, claim)])


@pytest.mark.parametrize(
    ("is_new", "became"), [(True, "1 claim"), (False, "already there")], ids=["new", "known"]
)
def test_imported_article_is_a_line_with_tabs(*, is_new: bool, became: str) -> None:
    line = readable.imported(Imported("7", "A\ttitle", is_new=is_new), Detected(claims=1))

    assert line == f"7\tA title\t{became}"
