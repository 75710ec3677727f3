from __future__ import annotations

from decimal import Decimal

import pytest

from core.detection.lexemes import read_lexemes
from core.detection.numbers import read_number
from core.detection.numerals import NumberForm


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("7", "7", id="one digit"),
        pytest.param("1,284", "1284", id="commas in thousands"),
        pytest.param("1.284,75", "1284.75", id="dots in thousands, decimal comma"),
        pytest.param("7,25 %", "7.25", id="decimal comma"),
        pytest.param("8'400", "8400", id="Swiss apostrophe"),
        pytest.param("3 750 000", "3750000", id="blanks in thousands"),
        pytest.param("4,12,907", "412907", id="Indian grouping"),
        pytest.param("６１", "61", id="full-width digits"),
        pytest.param(".35", "0.35", id="no zero in front"),
        pytest.param("7½", "7.5", id="fraction sign"),
        pytest.param("2 3/4", "2.75", id="slashed fraction"),
        pytest.param("6.4 million", "6400000", id="scale"),
        pytest.param("2.9-billion", "2900000000", id="hyphened scale"),
        pytest.param("12 lakh", "1200000", id="lakh"),
        pytest.param("30 thousand crore", "300000000000", id="two scales"),
        pytest.param("5bn", "5000000000", id="letters for a scale"),
        pytest.param("forty-two", "42", id="tens and units"),
        pytest.param("sixty three", "63", id="no hyphen"),
        pytest.param("a hundred and six", "106", id="article and hundreds"),
        pytest.param("four hundred and nineteen", "419", id="hundreds and teens"),
        pytest.param("two million, they said", "2000000", id="stops at a comma"),
        pytest.param("three million two hundred thousand", "3200000", id="several scales"),
        pytest.param("half a million", "500000", id="half of a scale"),
        pytest.param("a quarter of a billion", "250000000", id="quarter of a scale"),
        pytest.param("two and a half", "2.5", id="and a half"),
        pytest.param("nine point nought four", "9.04", id="spoken decimals"),
        pytest.param("two point five million", "2500000", id="spoken decimals and a scale"),
        pytest.param("2.4×10^5", "240000", id="power of ten"),
        pytest.param("2.4 x 10−3", "0.0024", id="negative power of ten"),
        pytest.param("six-and-a-half", "6.5", id="hyphened half"),
        pytest.param("one and three quarters", "1.75", id="and three quarters"),
        pytest.param("three dozen", "36", id="dozens"),
        pytest.param("fourteen hundred", "1400", id="hundreds above nine"),
    ],
)
def test_number_has_its_exact_value(text: str, value: str) -> None:
    number = read_number(read_lexemes(text), 0)

    assert number is not None
    assert number.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        pytest.param("two-fifths", NumberForm.FRACTION, "0.4", id="finite fraction"),
        pytest.param("a third of", NumberForm.FRACTION, None, id="fraction without end"),
        pytest.param("⅓", NumberForm.FRACTION, None, id="sign without end"),
        pytest.param("21st", NumberForm.ORDINAL, "21", id="ordinal in digits"),
        pytest.param("thirty-second", NumberForm.ORDINAL, "32", id="ordinal in words"),
        pytest.param("dozens of", NumberForm.MAGNITUDE, None, id="plural scale"),
        pytest.param("tens of thousands of", NumberForm.MAGNITUDE, None, id="two plural scales"),
        pytest.param("tens of millions", NumberForm.MAGNITUDE, None, id="without an of"),
        pytest.param("several hundred", NumberForm.MAGNITUDE, None, id="vague multiple"),
    ],
)
def test_number_says_what_it_is(text: str, form: NumberForm, value: str | None) -> None:
    number = read_number(read_lexemes(text), 0)

    assert number is not None
    assert number.form is form
    assert number.value == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("4.2.1", id="version"),
        pytest.param("1,2,3", id="list"),
        pytest.param("9" * 60, id="longer than any number in print"),
        pytest.param("a few days", id="no figure"),
        pytest.param("million", id="scale alone"),
        pytest.param("the", id="no number"),
        pytest.param("a third man", id="ordinal behind an article"),
    ],
)
def test_no_number_is_read_where_none_stands(text: str) -> None:
    assert read_number(read_lexemes(text), 0) is None


def test_letters_are_a_scale_behind_a_currency_and_a_unit_elsewhere() -> None:
    lexemes = read_lexemes("75m")

    money = read_number(lexemes, 0, is_money=True)
    plain = read_number(lexemes, 0)

    assert money is not None
    assert plain is not None
    assert (money.value, plain.value) == (Decimal(75_000_000), Decimal(75))
