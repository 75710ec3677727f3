from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.detection.paragraphs import find_lines, find_paragraphs

WRAPPED = (
    "The mill on the river closed its gates for the last time on a wet\n"
    "morning in May, and nobody came to see it but the guard.\n"
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line between"),
        pytest.param("One.\nTwo.", ["One.", "Two."], id="a line each"),
        pytest.param("  One. \n\n\n", ["One."], id="blanks around"),
        pytest.param("One.\r\nTwo.\u2028Three.", ["One.", "Two.", "Three."], id="other line ends"),
        pytest.param(WRAPPED, [WRAPPED.strip()], id="wrapped lines are one"),
        pytest.param("", [], id="empty"),
    ],
)
def test_paragraphs(text: str, parts: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_paragraphs(text)] == parts


LONG = (
    "The ferry that brings the post to the island every second morning was late again on Monday, "
    "and the shop had no bread. Nobody minded much. The baker, Ann Lee, had gone to a wedding, and "
    "those who were left said that they could do without. Then it rained for a week."
)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_text_broken_for_its_width_is_one_paragraph_and_line(width: int) -> None:
    text = textwrap.fill(LONG, width)

    assert [(found.start, found.end) for found in find_paragraphs(text)] == [(0, len(text))]
    assert list(find_lines(text)) == [(0, len(text))]


def test_items_of_a_wrapped_text_stay_apart() -> None:
    text = textwrap.fill(LONG, 72) + "\n- one\n- two"

    assert len(list(find_paragraphs(text))) == 3


@given(st.text() | st.text(st.sampled_from("> a\n-“."), max_size=60))
def test_lines_hold_all_but_blanks(text: str) -> None:
    lines = "".join(text[start:end] for start, end in find_lines(text))

    assert "".join(lines.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("> One.", [("One.", True)], id="sign is left out"),
        pytest.param("> One\n> two.", [("One\n> two.", True)], id="lines are one"),
        pytest.param("> One.\n>\n> Two.", [("One.", True), ("Two.", True)], id="empty line parts"),
        pytest.param("> One.\nTwo.", [("One.", True), ("Two.", False)], id="block ends"),
        pytest.param(">> One.", [("One.", True)], id="nested"),
        pytest.param("> One.\n> — Ann", [("One.", True), ("— Ann", True)], id="signature"),
    ],
)
def test_block_quotes_are_told(text: str, parts: list[tuple[str, bool]]) -> None:
    found = [(text[one.start : one.end], one.is_block) for one in find_paragraphs(text)]

    assert found == parts


@given(st.text() | st.text(st.sampled_from("> a\n-“."), max_size=60))
def test_paragraphs_are_sorted_and_trimmed(text: str) -> None:
    end = 0
    for found in find_paragraphs(text):
        part = text[found.start : found.end]
        assert end <= found.start < found.end <= len(text)
        assert part == part.strip()
        end = found.end
