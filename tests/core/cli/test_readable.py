from __future__ import annotations

from dataclasses import replace

import pytest

from core.checks.findings import Judgement
from core.cli import readable
from core.importer import Detected, Imported
from core.models import Bound, Claim, Quantity, Review, StoredClaim, Verdict
from core.store import Store
from tests.factories import NOON, article, claims_of_text
from tests.made_findings import put_finding

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


def test_stored_claim_says_where_its_verdict_comes_from() -> None:
    review = Review(Verdict.VERIFIED, "Rang.", "Kim", NOON, adopted_from=4)

    line = readable.stored_claim(StoredClaim(9, "rents", QUOTED, review))

    assert line.endswith("Ada Moss  (adopted from claim 4)  [Rang.]")


def test_log_says_what_was_held_of_a_finding_and_what_was_adopted(store: Store) -> None:
    put_finding(store, 70, [1, 2])
    store.judge(70, Judgement.DISMISSED, reviewer="Kim", at=NOON)
    store.mark(1, Verdict.VERIFIED, reviewer="Kim", at=NOON)
    store.adopt(2, 1, reviewer="Kim", at=NOON)
    store.mark(2, Verdict.DISPUTED, reviewer="Kim", at=NOON)

    judged, _, adopted, marked = [readable.log_entry(entry) for entry in store.log()][-4:]

    assert judged.endswith("Kim  judge judgement rents finding 70: + judgement dismissed")
    assert adopted.endswith("Kim  adopt review 2: + verdict verified, adopted_from 1")
    assert marked.endswith("mark review 2: verdict verified -> disputed, adopted_from 1 -> None")
