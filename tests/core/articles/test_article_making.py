from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.articles.making import made_title, make_article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Rents rise\n\nThey rose.", "Rents rise", id="first-line"),
        pytest.param("\n \n  Rents   rise \r\nMore", "Rents rise", id="first-that-says-something"),
        pytest.param("# Rents rise\nMore", "Rents rise", id="heading"),
        pytest.param("### Rents rise ###\nMore", "Rents rise", id="closed-heading"),
        pytest.param("#\nRents rise", "Rents rise", id="empty-heading"),
        pytest.param("#rents rise", "#rents rise", id="hashtag"),
        pytest.param("####### Rents", "####### Rents", id="seven-marks-are-no-heading"),
        pytest.param("w" * 100, "w" * 100, id="just-short-enough"),
        pytest.param("word " * 40, "word " * 19 + "word…", id="long-cut-at-a-word"),
        pytest.param("w" * 101, "w" * 99 + "…", id="one-long-word"),
        pytest.param("##\n \n", "", id="nothing"),
    ],
)
def test_title_is_the_start_of_the_text(text: str, title: str) -> None:
    assert made_title(text) == title


@given(st.text())
def test_title_is_short_and_on_one_line(text: str) -> None:
    title = made_title(text)

    assert len(title) <= 101
    assert len(title.splitlines()) <= 1


def test_text_without_words_is_titled_after_its_file() -> None:
    assert make_article("##", Path("drafts/rents.txt")).title == "rents"


def test_source_with_bytes_that_are_no_text_can_be_stored() -> None:
    article = make_article("##", Path("caf\udce9.txt"))

    assert (article.title, article.source) == ("caf\ufffd", "caf\ufffd.txt")


def test_made_id_is_a_letter_and_the_start_of_the_texts_hash() -> None:
    article = make_article("Rents rose.", Path("a.txt"))

    assert len(article.id) == 13
    assert article.id == f"a{article.text_sha256[:12]}"
