from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search_words import has_words_beginning, suggest

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


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("", True, id="nothing typed"),
        pytest.param("mo", True, id="the last name"),
        pytest.param("A. mos", True, id="both, in any case"),
        pytest.param("jose", True, id="without the diacritic"),
        pytest.param("oss", False, id="not from within a word"),
        pytest.param("ada holt", False, id="one of two words"),
    ],
)
def test_a_name_is_recognised_by_how_its_words_begin(typed: str, expected: bool) -> None:
    assert has_words_beginning("Ada José Moss", typed) is expected
