from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.article_parts import MarkupKind
from core.articles.html_blocks import html_blocks
from core.articles.numbering import number_in, numeral
from core.articles.reading import Reader
from core.articles.trees import parse_html
from core.models import Article


def markers(html: str) -> list[tuple[str, str]]:
    return [(block.marker, block.text) for block in html_blocks(parse_html(html))]


@pytest.mark.parametrize(
    ("number", "style", "expected"),
    [
        (7, "1", "7"),
        (-2, "1", "-2"),
        (1, "a", "a"),
        (26, "A", "Z"),
        (27, "a", "aa"),
        (703, "a", "aaa"),
        (0, "a", "0"),
        (4, "i", "iv"),
        (1994, "I", "MCMXCIV"),
        (4000, "i", "4000"),
        (26, "aa", "z"),
        (27, "AA", "AA"),
        (54, "aa", "bbb"),
        (1_000_000, "aa", "1000000"),
        (3, "disc", "3"),
    ],
)
def test_a_number_is_written_as_its_list_says(number: int, style: str, expected: str) -> None:
    assert numeral(number, style) == expected


@pytest.mark.parametrize("label", ["1.", "12)", "(iv)", "2.3.1", "B.", "[3]", " 7.\t"])
def test_a_number_is_told_from_a_bullet(label: str) -> None:
    assert number_in(label) == label.strip()


@pytest.mark.parametrize("label", ["•", "o", "–", "\uf0b7", "", "*", "word.", "1.\n2."])
def test_a_bullet_is_no_number(label: str) -> None:
    assert number_in(label) == ""


@given(st.integers(1, 3999), st.sampled_from(["1", "a", "A", "i", "I"]))
def test_no_two_numbers_are_written_alike(number: int, style: str) -> None:
    assert numeral(number, style) != numeral(number + 1, style)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            "<ol><li>oak<li>ash</ol><ul><li>elm</ul>",
            [("1.", "oak"), ("2.", "ash"), ("", "elm")],
            id="numbered",
        ),
        pytest.param(
            "<ol start=4 type=a><li>oak<li value=9>ash<li>elm</ol>",
            [("d.", "oak"), ("i.", "ash"), ("j.", "elm")],
            id="from-elsewhere",
        ),
        pytest.param(
            "<ol reversed><li>oak<li>ash</ol>", [("2.", "oak"), ("1.", "ash")], id="reversed"
        ),
        pytest.param(
            "<ol><li>oak<ol><li>ash</ol><li>elm<ul><li>yew</ul><li>fir</ol>",
            [("1.", "oak"), ("1.", "ash"), ("2.", "elm"), ("", "yew"), ("3.", "fir")],
            id="nested",
        ),
        pytest.param(
            "<ol><li><p>oak<p>bark<li>ash</ol>",
            [("1.", "oak"), ("", "bark"), ("2.", "ash")],
            id="two-paragraphs-of-one",
        ),
        pytest.param("<ol start=many><li>oak</ol>", [("1.", "oak")], id="no-number"),
        pytest.param("<li>oak", [("", "oak")], id="no-list"),
    ],
)
def test_items_of_a_numbered_list_are_counted(html: str, expected: list[tuple[str, str]]) -> None:
    assert markers(html) == expected


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("trees.md", "Trees\n\n7. oak\n8. ash\n"),
        ("trees.html", "<p>Trees<ol start=7><li>oak<li>ash</ol>"),
    ],
    ids=["markdown", "html"],
)
def test_an_articles_items_keep_their_numbers_outside_its_text(
    tmp_path: Path, name: str, source: str
) -> None:
    (tmp_path / name).write_text(source, encoding="utf-8")

    with Reader() as reader:
        (article,) = reader.read(tmp_path / name)

    assert isinstance(article, Article)
    items = [mark for mark in article.markup if mark.kind is MarkupKind.LIST_ITEM]
    assert [mark.marker for mark in items] == ["7.", "8."]
    assert article.text == "Trees\n\noak\nash"
