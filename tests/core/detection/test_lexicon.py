from __future__ import annotations

import pytest

from core.detection.lexicon import report_cues, speech_cues
from core.detection.word_lists import load_words


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("said", id="irregular"),
        pytest.param("replies", id="y to ies"),
        pytest.param("stressing", id="sibilant"),
        pytest.param("quipped", id="doubled"),
        pytest.param("wondering", id="not doubled"),
        pytest.param("argued", id="silent e"),
    ],
)
def test_forms_of_speech_verbs(form: str) -> None:
    assert form in speech_cues()


@pytest.mark.parametrize("form", ["labeled", "labelled", "called", "denies", "branded"])
def test_forms_of_reporting_verbs(form: str) -> None:
    assert form in report_cues()


def test_every_speech_verb_attributes() -> None:
    assert speech_cues() <= report_cues()


def test_a_word_list_is_read_without_comments_in_lower_case() -> None:
    words = load_words("determiners")

    assert "the" in words
    assert not any("#" in word or word != word.casefold() or word != word.strip() for word in words)


def test_no_given_name_is_listed_for_both() -> None:
    assert not load_words("given_names_female") & load_words("given_names_male")
