from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks.concepts import class_of, concept_of, concept_of_two
from core.checks.lemmas import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("job", "jobs"),
        ("city", "cities"),
        ("rise", "rose", "risen", "rising"),
        ("plan", "planned", "planning"),
        ("spell", "spelled", "spelling"),
        ("invest", "invested", "investing"),
        ("raise", "raises", "raised", "raising"),
        ("person", "people"),
        ("box", "boxes"),
        ("manage", "managed", "management"),
        ("find", "found", "finding"),
        ("strike", "strikes", "striking"),
        ("fireman", "firemen"),
        ("schoolchild", "schoolchildren"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@given(st.text())
def test_any_word_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)


def test_many_names_of_a_thing_are_one_concept() -> None:
    assert {concept_of(stem(word)) for word in ("killed", "died", "deaths")} == {"die"}
    assert concept_of_two(stem("laid"), stem("off")) == concept_of(stem("sacked"))
    assert class_of("die") == class_of("injure")
