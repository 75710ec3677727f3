from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import StoreError
from core.wording import Wording, as_english, as_reason, pack, unpack

NESTED = Wording(
    "{path} was not read: {reason}.", path="a.txt", reason=Wording("line {line}", line=3)
)


def test_a_wording_is_its_english_sentence() -> None:
    assert Wording("{number} of {name}", number=12_345, name="Ann") == "12,345 of Ann"


def test_a_template_without_values_keeps_its_braces() -> None:
    assert Wording('write it as {"text": "…"}') == 'write it as {"text": "…"}'


def test_a_value_may_have_braces_of_its_own() -> None:
    assert Wording("{path} is gone.", path="{x}.txt") == "{x}.txt is gone."


@pytest.mark.parametrize("kind", [StoreError, ValueError])
def test_str_of_an_error_still_knows_its_template(kind: type[Exception]) -> None:
    sentence = str(kind(NESTED))

    assert isinstance(sentence, Wording)
    assert sentence.template == "{path} was not read: {reason}."


def test_a_plain_reason_is_its_own_template() -> None:
    assert as_reason("it is a {folder}").template == "it is a {folder}"


def test_a_reason_with_values_keeps_them() -> None:
    assert as_reason(NESTED) is NESTED


@pytest.mark.parametrize(
    "sentence", ["It is a {folder}.", NESTED], ids=["plain", "with a sentence in it"]
)
def test_a_sentence_survives_json(sentence: str) -> None:
    again = unpack(json.loads(json.dumps(pack(sentence))))

    assert (again, type(again), pack(again)) == (sentence, type(sentence), pack(sentence))
    assert as_english(pack(sentence)) == sentence


@given(st.text(), st.integers(), st.text())
def test_any_values_survive_json(name: str, number: int, reason: str) -> None:
    wording = Wording("{name} {number} {why}", name=name, number=number, why=as_reason(reason))

    again = unpack(json.loads(json.dumps(pack(wording))))

    assert again == wording == as_english(pack(wording))
    assert pack(again) == pack(wording)


def test_a_wording_can_be_pickled() -> None:
    again = pickle.loads(pickle.dumps(NESTED))

    assert (again, again.template, again.values) == (NESTED, NESTED.template, NESTED.values)
