from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from core.detection.tokenizer import ArticleTokenizer

TOKENIZER = ArticleTokenizer(spacy.blank("en"))


@given(st.text() | st.text(st.sampled_from(" \n\t“”a'.-—x"), max_size=80))
def test_tokens_and_blanks_make_up_the_text(text: str) -> None:
    assert TOKENIZER(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 500, id="one long word"),
        pytest.param("a " + "“" * 700 + " b", id="marks between words"),
        pytest.param("  " + "x" * 300 + "  \n" + "y" * 300 + " ", id="blanks around"),
        pytest.param(" " * 900, id="blanks alone"),
    ],
)
def test_overlong_words_are_cut_and_nothing_is_lost(text: str) -> None:
    doc = TOKENIZER(text)

    assert doc.text == text
    assert [token.idx for token in doc] == sorted({token.idx for token in doc})


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("so.“It’s", ["so", ".", "“", "It", "’s"], id="mark behind a stop"),
        pytest.param("Ji-won said—no", ["Ji-won", "said", "—", "no"], id="hyphen and dash"),
        pytest.param(
            "Sen. Lee of the U.S.", ["Sen.", "Lee", "of", "the", "U.S."], id="short forms"
        ),
        pytest.param("Ann’s (D-Ohio)", ["Ann", "’s", "(", "D-Ohio", ")"], id="genitive, bracket"),
    ],
)
def test_tokens_suit_names_and_marks(text: str, tokens: list[str]) -> None:
    assert [token.text for token in TOKENIZER(text)] == tokens
