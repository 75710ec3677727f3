from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from core.article_parts import MarkupKind
from core.articles.blocks import Block
from core.articles.html_blocks import html_blocks
from core.articles.markdown_blocks import markdown_blocks
from core.articles.trees import parse_html

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# What the marks of Markdown are made of, so that much of what is drawn means something.
PIECES = (
    *(
        "a",
        "rose 4% ",
        "“q” ",
        "é\u00a0",
        "&amp;",
        "\\*",
        "\n",
        "\n\n",
        "  \n",
        "\\\n",
        "    ",
        "\t",
    ),
    *("- ", "1. ", "7) ", "> ", "# ", "###", "*", "**", "_", "`", "~~", "```\n", "---\n", "|"),
    *("[x](y)", "![i](j)", "| a | b |\n|--|--|\n| 1 | 2 |\n", "| a |\n|--|\n| 1 |\n"),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("1. one\n2. two\n\n   > three\n   >\n   > - four\n\n3. five")
@example("a\\\n\\\nb\n\n    c\n\n    d\n\n- e\n\n  f")
@example("| *a* | |\n|--|--|\n| | 2 |\n\n> | c | d |\n> |--|--|")
def test_blocks_are_those_of_the_html_that_is_rendered(source: str) -> None:
    tokens = PARSER.parse(source)
    blocks = markdown_blocks(tokens)

    if blocks is not None:
        html = PARSER.renderer.render(tokens, PARSER.options, {})
        assert blocks == list(html_blocks(parse_html(f"<div>{html}</div>")))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Up <b>4%</b>.", id="html-in-a-line"),
        pytest.param("<div>\nUp 4%.\n</div>", id="html-block"),
        pytest.param("Up 4%. [↩](#up)", id="way-back-from-a-note"),
        pytest.param("| a |\n|--|\n| 1 |", id="table-of-one-column"),
        pytest.param(
            f"| a | b |\n|--|--|\n| {'long ' * 200} | 2 |", id="cell-as-long-as-an-article"
        ),
    ],
)
def test_what_only_html_tells_is_left_to_it(source: str) -> None:
    assert markdown_blocks(PARSER.parse(source)) is None


def test_a_table_and_emphasis_need_no_html() -> None:
    blocks = markdown_blocks(PARSER.parse("Up *4%*.\n\n| a | b |\n|--|--|\n| 1 | 2 |"))

    assert blocks is not None
    assert [block.text for block in blocks] == ["Up 4%.", "a\tb", "1\t2"]
    assert [mark.kind for mark in blocks[0].inline] == [MarkupKind.EMPHASIS]
    assert blocks[1] == Block("a\tb", MarkupKind.CELL)
