from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from gui.offsets import OffsetMap, displayable

TRICKY = [
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "שלום",
    "مرحبا",
    "\u00a0",
    "\u202e",
    "\n",
    "\r",
    "\u2029",
    "\ufdd0",
    "a",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(TRICKY)).map("".join))


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(text=TEXTS)
def test_every_offset_counts_the_units_before_it(text: str) -> None:
    offsets = OffsetMap(text)

    assert [offsets.to_utf16(n) for n in range(len(text) + 1)] == [
        utf16_length(text[:n]) for n in range(len(text) + 1)
    ]


@given(text=TEXTS)
def test_there_and_back_is_the_same_offset(text: str) -> None:
    offsets = OffsetMap(text)

    assert all(offsets.to_code_points(offsets.to_utf16(n)) == n for n in range(len(text) + 1))


@given(text=st.one_of(TEXTS, st.text(st.characters(categories=["Cs", "Cc", "Lo"]))))
def test_qt_keeps_every_unit_of_a_displayable_text(text: str) -> None:
    document = QTextDocument()

    document.setPlainText(displayable(text))

    assert document.characterCount() - 1 == utf16_length(text)


def test_a_place_inside_a_pair_is_the_pairs_end() -> None:
    assert OffsetMap("a😀b").to_code_points(2) == 2


@pytest.mark.parametrize("text", ["12 %\n😀 3 km", "one\n\ntwo"])
def test_paragraphs_stay_where_they_are(text: str) -> None:
    assert displayable(text) == text
