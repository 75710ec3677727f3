import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.article_parts import MarkupKind
from core.articles.plain_markup import find_markup


def marked(text: str) -> list[tuple[str, str]]:
    return [(m.kind.value, text[m.start : m.end]) for m in find_markup(text)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param("Rents rose.", [], id="plain"),
        pytest.param(
            "See ![a harbour](https://x.example/a_(b).png?w=1) now",
            [("dimmed", "![a harbour](https://x.example/a_(b).png?w=1)")],
            id="image",
        ),
        pytest.param(
            'See [the report](https://x.example "t").',
            [("dimmed", "["), ("dimmed", '](https://x.example "t")')],
            id="link",
        ),
        pytest.param(
            "At https://x.example/a?b=(1), www.y.example.",
            [("dimmed", "https://x.example/a?b=(1)"), ("dimmed", "www.y.example")],
            id="addresses-without-their-punctuation",
        ),
        pytest.param(
            "(https://x.example) <ftp://y.example>",
            [("dimmed", "https://x.example"), ("dimmed", "ftp://y.example")],
            id="addresses-in-brackets",
        ),
        pytest.param(
            "## Head ##\nText",
            [("dimmed", "## "), ("heading", "Head"), ("dimmed", " ##")],
            id="heading",
        ),
        pytest.param(
            "#hashtag\n####### seven\n##\n# C#",
            [("dimmed", "# "), ("heading", "C#")],
            id="what-is-no-heading",
        ),
        pytest.param(
            "> a\n> b\n>> c\nd\n> e",
            [
                ("block_quote", "> a\n> b"),
                ("dimmed", "> "),
                ("dimmed", "> "),
                ("block_quote", ">> c"),
                ("dimmed", ">> "),
                ("block_quote", "> e"),
                ("dimmed", "> "),
            ],
            id="block-quotes",
        ),
        pytest.param("5 > 4 and a [1] b", [], id="signs-in-prose"),
    ],
)
def test_markup_is_found_where_it_stands(text: str, marks: list[tuple[str, str]]) -> None:
    assert marked(text) == marks


def test_a_heading_and_a_quote_know_their_level() -> None:
    heading, quote = (
        mark for mark in find_markup("### Head\n\n>> said") if mark.kind is not MarkupKind.DIMMED
    )

    assert (heading.level, quote.level) == (3, 2)


@given(st.text('#> !()[]\n\tahtps:/w.x"*', max_size=60))
def test_marks_lie_in_the_text_in_their_order(text: str) -> None:
    marks = find_markup(text)

    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert list(marks) == sorted(marks, key=lambda mark: (mark.start, -mark.end))


@pytest.mark.parametrize("part", ["![", "](", "[a](", " #", "> ", "http://", "www.", "[]("])
def test_endless_signs_end(part: str) -> None:
    # What is quadratic would take minutes here.
    assert isinstance(find_markup("# a" + part * 100_000), tuple)
