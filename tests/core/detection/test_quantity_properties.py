from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.detection.furniture import find_furniture
from core.detection.lexemes import read_lexemes
from core.detection.quantities import find_quantities
from core.models import ClaimType

# What the grammar listens to, a kind a line.
_PIECES = (
    *("7", "12", "1990", "2,400", "3.5", ".25", "½", "１８", "half", "a", "one", "two", "twenty"),
    *("hundred", "million", "third", "dozens of", "times", "Q4", "May", "p.m.", "in", "per"),
    *("%", "percent", "$", "€", "£", "km", "kg", "°C", "years", "hours", "year-old", "x"),
    *("the", "of", "and", "to", "between", "about", "more than", "or so", "s", "th"),
    *("-", "–", "/", ":", ".", ",", "(", ")", "'", "“", "”", "\n", "\n\n", "🎉", "é", "\u200f"),
)
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|\d\d:\d\d")
# Half the texts are any Unicode, half are made of what the grammar listens to.
_TEXTS = st.text(max_size=80) | st.lists(
    st.tuples(st.sampled_from(_PIECES), st.sampled_from(["", " ", " "])), max_size=20
).map(lambda pairs: "".join(piece + blank for piece, blank in pairs))


@given(_TEXTS)
def test_claims_are_slices_in_order_without_overlap(text: str) -> None:
    end = 0
    for claim in find_quantities(text):
        assert end <= claim.start < claim.end <= len(text)
        assert claim.text == text[claim.start : claim.end] == claim.text.strip()
        end = claim.end


@given(_TEXTS)
def test_values_are_plain_decimals_or_iso_dates_in_order(text: str) -> None:
    for claim in find_quantities(text):
        assert claim.quantity is not None
        values = [v for v in (claim.quantity.low, claim.quantity.high) if v is not None]
        if claim.type is ClaimType.DATE:
            assert all(_ISO.fullmatch(value) for value in values)
        else:
            assert "E" not in "".join(values)
            assert sorted(Decimal(value) for value in values) == [Decimal(v) for v in values]


@given(_TEXTS)
def test_no_claim_touches_furniture(text: str) -> None:
    furniture = find_furniture(text)

    claims = find_quantities(text, blocked=furniture)

    for start, end in furniture:
        assert 0 <= start < end <= len(text)
        assert not any(claim.start < end and start < claim.end for claim in claims)


@given(_TEXTS)
def test_lexemes_cover_everything_but_blanks(text: str) -> None:
    lexemes = read_lexemes(text)

    covered = "".join(lexemes.exact(index) for index in range(len(lexemes)))

    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ",",
        "1,",
        "1/2/3/",
        "(",
        "$",
        "[1",
        "![",
        "](",
        "a@",
        "one ",
        "1-",
        "x.",
        "1 to ",
        "`",
        "5 m x ",
        "tens of ",
        "1 trillion ",
        "multi-million dollar ",
    ],
)
def test_long_runs_of_one_thing_are_read_to_the_end(piece: str) -> None:
    text = piece * 4000

    claims = find_quantities(text, blocked=find_furniture(text))

    assert all(claim.end <= len(text) for claim in claims)
