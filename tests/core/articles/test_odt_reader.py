from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.articles.formats.odt import FORMAT
from core.errors import ArticleError
from core.models import Article
from tests.core.articles.mutations import assert_read_or_refused, broken, broken_parts, packed

BASE = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    f'xmlns:{prefix}="{BASE}:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "meta": "meta",
        "manifest": "manifest",
    }.items()
)
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
STYLES = f"""<office:document-styles {NAMES}><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="da"/>
</style:default-style>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Strong_20_Emphasis" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
</office:styles></office:document-styles>"""
AUTOMATIC = """<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="T1" style:family="text" style:parent-style-name="Strong_20_Emphasis"/>
<style:style style:name="T2" style:family="text">
<style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text">
<style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T4" style:family="text">
<style:text-properties text:display="none"/></style:style>
</office:automatic-styles>"""
META = f"""<office:document-meta {NAMES} {DC}><office:meta><dc:title>The new quay</dc:title>
<meta:initial-creator>Tove Lind</meta:initial-creator><dc:creator>An editor</dc:creator>
<meta:creation-date>2026-01-03T09:30:00.12</meta:creation-date></office:meta>
</office:document-meta>"""
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


def content(body: str) -> str:
    return (
        f"<office:document-content {NAMES} {DC}>{AUTOMATIC}<office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


def document(body: str, **parts: str) -> bytes:
    names = {name.replace("__", "/") + ".xml": part for name, part in parts.items()}
    return packed(
        {"mimetype": MEDIA_TYPE, "content.xml": content(body), "styles.xml": STYLES, **names}
    )


def read(folder: Path, data: bytes, name: str = "draft.odt") -> Article | ArticleError:
    path = folder / name
    path.write_bytes(data)
    (result,) = read_articles(path)
    return result


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


COVERED = "<table:covered-table-cell/>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(
            "<text:p>It <text:span>ro</text:span>se\n <text:s text:c='3'/> 4%.</text:p>",
            "It rose 4%.",
            id="blanks-are-one",
        ),
        pytest.param("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a b\nc", id="signs"),
        pytest.param(
            "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
            "<text:p>Up <text:change-start/>4<text:change-end/><text:change/>%.</text:p>",
            "Up 4%.",
            id="tracked-changes-are-accepted",
        ),
        pytest.param(
            "<text:p>A<office:annotation><text:p>No.</text:p></office:annotation>b</text:p>",
            "Ab",
            id="comment",
        ),
        pytest.param(
            "<text:p>Elected<text:note><text:note-citation>7</text:note-citation><text:note-body>"
            "<text:p>By 61 votes.</text:p></text:note-body></text:note>.</text:p>"
            "<text:p>On.</text:p>",
            "Elected[1].\n\nOn.\n\n[1] By 61 votes.",
            id="note",
        ),
        pytest.param(
            "<text:p>Anchor<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box>"
            "</draw:frame>.</text:p><text:p>On.</text:p>",
            "Anchor.\n\nIn a box.\n\nOn.",
            id="frame-behind-its-paragraph",
        ),
        pytest.param(
            "<draw:frame><draw:text-box><text:p>On the page.</text:p></draw:text-box></draw:frame>"
            "<text:p>On.</text:p>",
            "On the page.\n\nOn.",
            id="frame-of-a-page",
        ),
        pytest.param(
            "<table:table>"
            + row(
                cell("Year"), cell("Boats", 'table:number-columns-spanned="2"'), COVERED, cell("x")
            )
            + row(cell("2024"), cell("9"), COVERED, cell("y"))
            + "</table:table>",
            "Year\tBoats\tx\n2024\t9\t\ty",
            id="wide-and-high-cells",
        ),
        pytest.param(
            "<table:table>" + row(cell("One.")) + row(cell("Two.")) + "</table:table>",
            "One.\n\nTwo.",
            id="table-of-one-column-is-paragraphs",
        ),
        pytest.param(
            "<text:table-of-content><text:p>Contents</text:p></text:table-of-content>"
            "<text:p>On.</text:p>",
            "On.",
            id="contents",
        ),
        pytest.param(
            '<text:p>Seen<text:span text:style-name="T4"> un</text:span></text:p>',
            "Seen",
            id="hidden",
        ),
        pytest.param(
            '<text:p>m<text:span text:style-name="T3">2</text:span></text:p>',
            "m²",
            id="raised-power",
        ),
    ],
)
def test_text_is_as_it_shows(tmp_path: Path, body: str, text: str) -> None:
    article = read(tmp_path, document(body))

    assert isinstance(article, Article), article
    assert article.text == text


BODY = """<text:p text:style-name="Title">Top</text:p><text:h text:outline-level="2">Head</text:h>
<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Deep</text:p>
</text:list-item></text:list></text:list-item></text:list><text:p text:style-name="P1">Said</text:p>
<text:p><text:span text:style-name="T1">fat <text:span text:style-name="T2">lean</text:span>
</text:span>thin</text:p>"""


@pytest.mark.parametrize("is_flat", [False, True], ids=["packed", "flat"])
def test_structure_and_properties_are_kept(tmp_path: Path, is_flat: bool) -> None:
    data = document(BODY, meta=META)
    if is_flat:
        inner = "".join(
            part[part.index(">") + 1 : part.rindex("<")] for part in (META, STYLES, content(BODY))
        )
        data = f"<office:document {NAMES} {DC}>{inner}</office:document>".encode()

    article = read(tmp_path, data, "draft.fodt" if is_flat else "draft.odt")

    assert isinstance(article, Article)
    assert (article.title, article.byline) == ("The new quay", "Tove Lind")
    assert (article.published, article.language) == ("2026-01-03", "da")
    marked = [(m.kind, m.level, article.text[m.start : m.end]) for m in article.markup]
    assert marked == [
        (MarkupKind.HEADING, 1, "Top"),
        (MarkupKind.HEADING, 2, "Head"),
        (MarkupKind.LIST_ITEM, 1, "One"),
        (MarkupKind.LIST_ITEM, 2, "Deep"),
        (MarkupKind.BLOCK_QUOTE, 1, "Said"),
        (MarkupKind.STRONG, 0, "fat"),
        (MarkupKind.STRONG, 0, "lean"),
        (MarkupKind.EMPHASIS, 0, "lean"),
    ]


MANIFEST = f"""<manifest:manifest {NAMES}><manifest:file-entry><manifest:encryption-data/>
</manifest:file-entry></manifest:manifest>"""
SOUND = document(BODY, meta=META)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(document("", META__x="<a/>"), "no text in it", id="empty"),
        pytest.param(
            packed({"META-INF/manifest.xml": MANIFEST, "content.xml": "x"}),
            "password-protected",
            id="encrypted",
        ),
        pytest.param(
            packed({"encrypted-package": "x"}), "password-protected", id="wholly-encrypted"
        ),
        pytest.param(SOUND[: len(SOUND) // 2], "not complete", id="truncated"),
        pytest.param(packed({"content.xml": "<a/>"}), "no OpenDocument text", id="other-kind"),
        pytest.param(
            packed({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "declares entities",
            id="entities",
        ),
        pytest.param(
            packed({"content.xml": b" " * (25 << 20)}), "more than Galley unpacks", id="bomb"
        ),
        pytest.param(b"<office:document ", "damaged", id="flat-and-cut"),
    ],
)
def test_unfit_file_is_refused_in_one_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    error = read(tmp_path, data)

    assert isinstance(error, ArticleError)
    assert reason in str(error)


@settings(max_examples=60, deadline=None)
@given(st.one_of(broken(SOUND), broken_parts(SOUND)))
def test_broken_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    assert_read_or_refused(FORMAT, tmp_path_factory.getbasetemp() / "broken.odt", data)


def test_list_is_numbered_by_the_style_of_its_paragraphs(tmp_path: Path) -> None:
    numbered = (
        '<style:style style:name="P9" style:family="paragraph" style:list-style-name="L9"/>'
        '<text:list-style style:name="L9"><text:list-level-style-number text:level="1" '
        'style:num-format="a" style:num-suffix=")"/></text:list-style></office:styles>'
    )
    items = "".join(
        f'<text:list-item><text:p text:style-name="P9">{word}</text:p></text:list-item>'
        for word in ("One", "Two")
    )
    body = f"<text:list>{items}</text:list>"
    article = read(tmp_path, document(body, styles=STYLES.replace("</office:styles>", numbered)))

    assert isinstance(article, Article)
    assert [mark.marker for mark in article.markup] == ["a)", "b)"]


@pytest.mark.parametrize("name", ["p", "span", "section", "list"])
@pytest.mark.parametrize("depth", [60, 250])
def test_what_is_nested_without_end_is_read_or_refused(
    tmp_path: Path, name: str, depth: int
) -> None:
    body = f"<text:{name}>" * depth + "<text:p>deep</text:p>" + f"</text:{name}>" * depth
    result = read(tmp_path, document(body))

    is_refused = isinstance(result, ArticleError) and "nested deeper" in str(result)
    assert is_refused or (isinstance(result, Article) and result.text == "deep")
