from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search_words import suggest

VOCABULARY = ["harvest", "harbour", "harvests", "tariff", "tariffs", "traffic", "mill", "milk", "m"]


@pytest.mark.parametrize(
    ("word", "suggested"),
    [
        pytest.param("tarrif", [], id="two slips in a short word"),
        pytest.param("tarif", ["tariff"], id="letter missing"),
        pytest.param("tairff", ["tariff"], id="letters swapped"),
        pytest.param("tariffs", ["tariffs", "tariff"], id="nearest first"),
        pytest.param("milx", ["mill", "milk"], id="equally near in the order given"),
        pytest.param("havrestts", ["harvests"], id="two slips in a long word"),
        pytest.param("mil", [], id="too short to forgive"),
        pytest.param("Hárbour", ["harbour"], id="capitals and diacritics are no slips"),
        pytest.param("mill1", [], id="number is not forgiven"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_slip_is_forgiven_by_the_length_of_the_word(word: str, suggested: list[str]) -> None:
    assert suggest(word, iter(VOCABULARY)) == suggested


@given(word=st.text("abc", min_size=4, max_size=12), data=st.data())
def test_one_swap_is_always_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    assert suggest(swapped, ["zebra", word]) == [word]


@given(word=st.text(st.characters()), vocabulary=st.lists(st.text(st.characters())))
def test_suggestions_come_from_the_vocabulary(word: str, vocabulary: list[str]) -> None:
    assert set(suggest(word, vocabulary)) <= set(vocabulary)
