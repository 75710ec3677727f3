from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "unit", "is_assumed"),
    [
        pytest.param("It cost $5.", "USD", True, id="nothing said"),
        pytest.param("It cost US$5.", "USD", False, id="said by the sign"),
        pytest.param("CANBERRA: It cost $5, in Australia.", "AUD", True, id="said by the place"),
        pytest.param("It cost $5, the Toronto paper said.", "CAD", True, id="said by a city"),
    ],
)
def test_bare_dollar_is_settled_by_the_article(text: str, unit: str, is_assumed: bool) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.quantity.unit, claim.quantity.unit_assumed) == (unit, is_assumed)


def test_spelt_out_sign_settles_the_bare_dollars_of_its_article() -> None:
    first, second = find_quantities("They gave C$40, then $5 more.")

    assert first.quantity is not None
    assert second.quantity is not None
    assert (second.quantity.unit, second.quantity.unit_assumed) == ("CAD", False)


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        pytest.param("He lost 30 pounds.", "measure", "lb", id="weight"),
        pytest.param("He paid £5, then 30 pounds.", "money", "GBP", id="sum in a British article"),
        pytest.param("It lost 30 million pounds.", "money", "GBP", id="too large for a weight"),
    ],
)
def test_pound_is_a_sum_or_a_weight_by_its_surroundings(text: str, kind: str, unit: str) -> None:
    claim = find_quantities(text)[-1]

    assert claim.quantity is not None
    assert (claim.type, claim.quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("In Oslo it cost 950 kroner.", "NOK", id="kroner in Norway"),
        pytest.param("In Copenhagen it cost 950 kroner.", "DKK", id="kroner in Denmark"),
        pytest.param("It cost 950 kroner.", None, id="kroner nowhere"),
        pytest.param("In Lusaka it cost K5 million.", "ZMW", id="letter of a sum"),
        pytest.param("In Jamaica it cost $500.", "JMD", id="another dollar"),
        pytest.param("In China it cost ¥500.", "CNY", id="another yen"),
        pytest.param("In Addis Ababa it cost 40 birr.", "ETB", id="name of its own"),
        pytest.param("In Oslo it cost 300 kr.", "NOK", id="letters behind"),
        pytest.param("It was a 2m-euro prize.", "EUR", id="scale and hyphen"),
        pytest.param("It cost a tenner.", "GBP", id="note"),
    ],
)
def test_shared_name_of_a_currency_is_settled_by_the_article(text: str, unit: str | None) -> None:
    (claim,) = find_quantities(text)

    assert claim.quantity is not None
    assert (claim.type, claim.quantity.unit) == ("money", unit)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Pupils need 33 marks to pass.", id="marks at school"),
        pytest.param("The TOP 10 songs played.", id="letters of a code"),
    ],
)
def test_word_that_is_a_currency_elsewhere_is_none_here(text: str) -> None:
    (claim,) = find_quantities(text)

    assert claim.type == "count"
