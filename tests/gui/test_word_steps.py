from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.word_steps import step_end, step_start, trimmed

TEXT = "It cost $1,250.50 (about), he said.\nThen it rained."


@pytest.mark.parametrize(
    ("words", "step", "expected"),
    [
        pytest.param("cost", 1, "cost $", id="a sign is a word"),
        pytest.param("cost $", 1, "cost $1,250.50", id="a figure is one word"),
        pytest.param("cost $1,250.50", -1, "cost $", id="back over a figure"),
        pytest.param("cost", -1, "cost", id="nothing shorter"),
        pytest.param("said.", 1, "said.", id="not over a paragraph's end"),
    ],
)
def test_the_end_moves_by_words(words: str, step: int, expected: str) -> None:
    start = TEXT.index(words)

    end = step_end(TEXT, start, start + len(words), step, by_character=False)

    assert TEXT[start:end] == expected


@given(st.text(), st.data())
def test_a_step_keeps_a_span_a_span(text: str, data: st.DataObject) -> None:
    text = f"a{text}b"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    step = data.draw(st.sampled_from((1, -1)))
    by_character = data.draw(st.booleans())

    later = step_end(text, start, end, step, by_character=by_character)
    earlier = step_start(text, start, end, step, by_character=by_character)

    assert 0 <= earlier < end
    assert start < later <= len(text)
    first, last = trimmed(text, start, end)
    assert start <= first
    assert last <= end
