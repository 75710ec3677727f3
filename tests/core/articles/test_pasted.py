import pytest

from core.article_parts import MarkupKind
from core.articles import Reader
from core.errors import ArticleError
from core.models import Article


def test_plain_text_is_kept_as_it_is_but_for_its_line_ends() -> None:
    with Reader() as reader:
        article = reader.read_pasted("Port news\r\n\r\n  Traffic rose 4%.\n")
    assert isinstance(article, Article)
    assert article.text == "Port news\n\n  Traffic rose 4%.\n"
    assert (article.title, article.source) == ("Port news", "pasted text")


def test_rich_text_gives_all_of_its_blocks_and_nothing_that_runs() -> None:
    html = (
        "<html><body><h2>Port</h2><p>Traffic rose <b>4%</b>.<script>steal()</script></p>"
        "<ul><li>May</li></ul><img src='https://example.org/x.png'></body></html>"
    )
    with Reader() as reader:
        article = reader.read_pasted("Port Traffic rose 4%. May", html)
    assert isinstance(article, Article)
    assert article.text == "Port\n\nTraffic rose 4%.\n\nMay"
    assert [(mark.kind, article.text[mark.start : mark.end]) for mark in article.markup] == [
        (MarkupKind.HEADING, "Port"),
        (MarkupKind.STRONG, "4%"),
        (MarkupKind.LIST_ITEM, "May"),
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    [(" \n", ""), ("", "<p> </p>"), ("a" * (9 << 20), ""), ("", f"<p>{'a' * (9 << 20)}")],
    ids=["blank", "blank rich text", "too long", "too long rich text"],
)
def test_what_makes_no_article_is_refused_in_a_sentence(text: str, html: str) -> None:
    with Reader() as reader:
        refused = reader.read_pasted(text, html)
    assert isinstance(refused, ArticleError)
    assert str(refused).startswith("pasted text was not read: ")
