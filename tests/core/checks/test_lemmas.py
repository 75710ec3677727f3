from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks.concepts import class_of, concept_of, concept_of_phrase
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
        ("travel", "travelled", "traveled", "travelling"),
        ("harbour", "harbor", "harbours"),
        ("theatre", "theater", "theaters"),
        ("organise", "organized", "organizing"),
        ("organisation", "organizations"),
        ("defence", "defense"),
        ("install", "installed", "installing"),
        ("seek", "sought", "seeking"),
        ("freeze", "froze", "frozen", "freezing"),
        ("owe", "owed", "owing"),
        ("supply", "supplied", "supplies"),
        ("exceed", "exceeded", "exceeding"),
        ("try", "tried", "tries", "trying"),
        ("crisis", "crises"),
        ("canvas", "canvases"),
        ("thief", "thieves"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("news", "new"),
        ("planes", "plans"),
        ("planted", "plants"),
        ("mined", "mines"),
        ("felled", "fell"),
        ("founded", "found"),
        ("backed", "back"),
        ("lasted", "last"),
        ("counted", "counts"),
        ("savings", "saved"),
        ("holdings", "held"),
        ("bodies", "body"),
        ("damaged", "damages"),
        ("speeding", "speeds"),
        ("wine", "wins"),
        ("four", "for"),
    ],
)
def test_words_of_two_meanings_have_two_stems(word: str, other: str) -> None:
    assert stem(word) != stem(other)


@given(st.text())
def test_any_word_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)


def test_many_names_of_a_thing_are_one_concept() -> None:
    assert {concept_of(stem(word)) for word in ("killed", "died", "deaths")} == {"die"}
    assert concept_of_phrase(stem("laid"), stem("off")) == concept_of(stem("sacked"))
    assert class_of("die") == class_of("injure")
