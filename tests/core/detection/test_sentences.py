from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from core.detection.extensions import Offsets, sentences
from core.detection.sentences import SentenceFinder

NLP = spacy.blank("en")
FINDER = SentenceFinder()


def find(text: str) -> list[Offsets]:
    return sentences(FINDER(NLP.make_doc(text)))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("It rained. We left!", ["It rained.", "We left!"], id="stops"),
        pytest.param("Mr. Hale met Dr. Voss.", ["Mr. Hale met Dr. Voss."], id="titles"),
        pytest.param("J. R. Hale sang.", ["J. R. Hale sang."], id="initials"),
        pytest.param(
            "He moved to the U.S. in May. He left the U.S. The rest stayed.",
            ["He moved to the U.S. in May.", "He left the U.S.", "The rest stayed."],
            id="an acronym may end one",
        ),
        pytest.param(
            "Doors open at 9 a.m. Monday. Gates shut at 5 p.m. She waits.",
            ["Doors open at 9 a.m. Monday.", "Gates shut at 5 p.m.", "She waits."],
            id="clock times",
        ),
        pytest.param("Oak Inc. posted a loss.", ["Oak Inc. posted a loss."], id="company"),
        pytest.param(
            "No. 7 won. They said no. We left.",
            ["No. 7 won.", "They said no.", "We left."],
            id="the word no and the sign",
        ),
        pytest.param("Prices rose 4.5 percent.", ["Prices rose 4.5 percent."], id="decimals"),
        pytest.param("“Go.” She went.", ["“Go.”", "She went."], id="a mark after the stop"),
        pytest.param("“Go!” she said.", ["“Go!” she said."], id="a clause after the mark"),
        pytest.param(
            "It was so.“Is it?” he asked.",
            ["It was so.", "“Is it?” he asked."],
            id="no blank between",
        ),
        pytest.param("A title\nand a line", ["A title", "and a line"], id="line ends"),
        pytest.param(
            "The ferry that brings the post was late again on Monday, said\n"
            "Ann Lee, and so the shop on the island had no bread at all.\n"
            "Nobody minded, for it was a fine day and the sea was blue.",
            [
                "The ferry that brings the post was late again on Monday, said\n"
                "Ann Lee, and so the shop on the island had no bread at all.",
                "Nobody minded, for it was a fine day and the sea was blue.",
            ],
            id="lines broken for their width",
        ),
        pytest.param("  spaced.  \n\n ", ["spaced."], id="no blanks around"),
        pytest.param("Well... maybe.", ["Well... maybe."], id="dots within"),
        pytest.param("終わった。次だ。", ["終わった。", "次だ。"], id="full-width stops"),
        pytest.param("", [], id="empty"),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in find(text)] == parts


@given(st.text() | st.text(st.sampled_from("aA.!? ”\n"), max_size=60))
def test_sentences_cover_all_but_blanks(text: str) -> None:
    spans = find(text)

    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(
        text.split()
    )
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
