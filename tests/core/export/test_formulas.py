from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.export import neutralise, restore
from core.export.formulas import HARMLESS_STARTS

TRICKY = st.text(st.sampled_from("'=+-@\t\r\n a＝"), max_size=8)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_start_of_a_formula_is_guarded(start: str) -> None:
    assert neutralise(f"{start}SUM(A1)") == f"'{start}SUM(A1)"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("17%", "17%", id="number"),
        pytest.param("a = b", "a = b", id="sign-inside"),
        pytest.param("— he said", "— he said", id="dash"),
        pytest.param("'tis", "'tis", id="apostrophe"),
        pytest.param("  =1+1", "'  =1+1", id="spaces-before"),
        pytest.param("\u00a0=1+1", "'\u00a0=1+1", id="no-break-space-before"),
        pytest.param("'=1+1", "''=1+1", id="apostrophe-before"),
    ],
)
def test_only_what_could_be_computed_is_guarded(text: str, cell: str) -> None:
    assert neutralise(text) == cell


@given(st.text() | TRICKY)
def test_neutralised_text_is_restored(text: str) -> None:
    assert restore(neutralise(text)) == text


@given(st.text() | TRICKY)
def test_neutralised_text_never_starts_a_formula(text: str) -> None:
    cell = neutralise(text)

    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert not cell.startswith(("\t", "\r", "\n"))


@given(st.text() | TRICKY)
def test_different_texts_stay_different(text: str) -> None:
    assert neutralise(text) != neutralise("'" + text)


@given(st.sampled_from(sorted(HARMLESS_STARTS)), st.text() | TRICKY)
def test_text_with_a_harmless_start_is_never_guarded(start: str, rest: str) -> None:
    text = start + rest if start else ""

    assert neutralise(text) == text
