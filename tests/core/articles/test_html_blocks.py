from __future__ import annotations

import pytest

from core.article_parts import MarkupKind
from core.articles.blocks import compose
from core.articles.html_blocks import html_blocks
from core.articles.trees import parse_html, parse_xhtml, parse_xml


def text_of(html: str) -> str:
    text, _ = compose(html_blocks(parse_html(html)))
    return text


def marks_of(html: str) -> list[tuple[MarkupKind, int, str]]:
    text, markup = compose(html_blocks(parse_html(html)))
    return [(mark.kind, mark.level, text[mark.start : mark.end]) for mark in markup]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<p>One</p>two<div>three</div>", "One\n\ntwo\n\nthree", id="blocks"),
        pytest.param("<p>In<b>fl</b>ation <i>rose</i>.", "Inflation rose.", id="inline"),
        pytest.param("<p>One<br>two</p>", "One\ntwo", id="line-break"),
        pytest.param("One<br><br/>two<br> <br>three", "One\n\ntwo\n\nthree", id="two-breaks"),
        pytest.param("<p>Infla<!-- x -->tion</p>", "Inflation", id="comment"),
        pytest.param("<p>A<script>1</script><style>b</style> c</p>", "A c", id="script"),
        pytest.param(
            "<p>A<span hidden>b</span> c<i style='Display : none'>d</i></p>", "A c", id="hidden"
        ),
        pytest.param("<p>&nbsp;</p><p>A&nbsp;%&nbsp;</p>", "A\u00a0%", id="no-break-space"),
        pytest.param("<p>He said <q>no, <q>never</q></q>.</p>", "He said “no, ‘never’”.", id="q"),
        pytest.param("<pre>a\n  b\n\nc</pre>", "a\nb\n\nc", id="pre"),
        pytest.param("<p>Up 5%<sup><a href='#n3'>3</a></sup>.", "Up 5%[3].", id="note"),
        pytest.param("<p>Up 5%<a href='#n'><sup>*</sup></a>.", "Up 5%[*].", id="note-sign"),
        pytest.param("<p>Up 5%<sup>[3]</sup>.", "Up 5%[3].", id="note-in-brackets"),
        pytest.param("<p>10<sup>6</sup> m<sup>2</sup>", "10⁶ m²", id="power"),
        pytest.param("<p>The 19<sup>th</sup> CO<sub>2</sub>", "The 19th CO2", id="raised-letters"),
        pytest.param("<p>A note. <a href='#r1'>↩</a></p>", "A note.", id="way-back"),
        pytest.param("<ul><li>a<ul><li>b</li></ul>c</li></ul>", "a\nb\n\nc", id="list-in-list"),
        pytest.param("<dl><dt>a</dt><dd>b</dd></dl>", "a\n\nb", id="definitions"),
        pytest.param(
            "<table><caption>Rents</caption><tr><th>City<th><td>Rent<tr><td>Oslo<td><td>9%</table>",
            "Rents\n\nCity\t\tRent\nOslo\t\t9%",
            id="table",
        ),
        pytest.param(
            "<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "a\nb\tc", id="cell"
        ),
        pytest.param(
            "<table><tr><td>a<td><table><tr><td>1<td>2</table></table>", "a\n\n1\t2", id="layout"
        ),
        pytest.param(
            "<table role=presentation><tr><td>a<td>b</table>", "a\n\nb", id="said-to-be-layout"
        ),
        pytest.param(
            "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\n\nb", id="column"
        ),
    ],
)
def test_tree_becomes_text(html: str, text: str) -> None:
    assert text_of(html) == text


def test_what_a_block_is_and_what_stands_out_is_marked() -> None:
    html = "<h2>A</h2><blockquote>b<blockquote>c</blockquote></blockquote><ol><li>d <em>e</em></ol>"

    assert marks_of(html) == [
        (MarkupKind.HEADING, 2, "A"),
        (MarkupKind.BLOCK_QUOTE, 1, "b"),
        (MarkupKind.BLOCK_QUOTE, 2, "c"),
        (MarkupKind.LIST_ITEM, 1, "d e"),
        (MarkupKind.EMPHASIS, 0, "e"),
    ]


def test_emphasis_goes_on_over_paragraphs() -> None:
    marks = marks_of("<div><b>one<div>two</div></b> three</div>")

    assert marks == [(MarkupKind.STRONG, 0, "one"), (MarkupKind.STRONG, 0, "two")]


@pytest.mark.parametrize("tag", ["div", "b", "sup", "table><tr><td", "ul><li", "blockquote"])
def test_a_million_nested_tags_are_refused(tag: str) -> None:
    with pytest.raises(ValueError, match="nested deeper"):
        parse_html(f"<{tag}>" * 1_000_000 + "x")


def test_two_thousand_nested_tags_are_read() -> None:
    assert text_of("<div>" * 2000 + "deep" + "</div>" * 2000 + "<p>after") == "deep\n\nafter"


@pytest.mark.parametrize("html", ["", "  ", "<!-- -->", "\ud800", "<", "\x01", "<p"])
def test_whatever_is_no_page_has_no_text(html: str) -> None:
    try:
        text = text_of(html)
    except ValueError:
        text = ""
    assert len(text) <= 2


def test_xml_that_declares_entities_is_refused() -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'

    with pytest.raises(ValueError, match="declares entities"):
        parse_xml(laughs)


def test_external_entity_is_not_loaded() -> None:
    with pytest.raises(ValueError, match="declares entities"):
        parse_xml(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')


@pytest.mark.parametrize("data", [b"", b"<a>", b"\xff\xfe<", b"<a b='1' b='2'/>", b"<a>" * 300])
def test_broken_xml_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"damaged|nested"):
        parse_xml(data)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            '<html xmlns="http://www.w3.org/1999/xhtml"><p>A&nbsp;&mdash;b</p></html>', id="sound"
        ),
        pytest.param("<html><p>A&nbsp;&mdash;b</html>", id="not-well-formed"),
    ],
)
def test_xhtml_is_read_though_it_is_not_well_formed(source: str) -> None:
    text, _ = compose(html_blocks(parse_xhtml(source.encode(), source)))

    assert text == "A\u00a0—b"
