"""The items of numbered lists are counted as word processors count them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from core.article_parts import MarkupKind
from core.articles import odf_numbering, read_articles, word_numbering
from core.models import Article

OFFICE = shutil.which("soffice")
TIME_LIMIT = 120
PAGE = """<html><body><p>The trees of the quay.</p>
<ol><li>Oak</li><li>Ash<ol type="a"><li>bark<ol type="i"><li>moss</li></ol>
</li></ol></li><li>Fir</li></ol><p>And again:</p>
<ol start="7"><li>Box</li><li>Bay</li></ol><ul><li>Fig</li></ul></body></html>"""
MARKERS = [
    *[("1.", "Oak"), ("2.", "Ash"), ("a.", "bark"), ("i.", "moss"), ("3.", "Fir")],
    *[("7.", "Box"), ("8.", "Bay"), ("", "Fig")],
]

WORD = """<numbering xmlns="w">
<abstractNum abstractNumId="0">
<lvl ilvl="0"><start val="3"/><numFmt val="decimal"/><lvlText val="%1)"/></lvl>
<lvl ilvl="1"><start val="1"/><numFmt val="lowerRoman"/><lvlText val="%1.%2"/></lvl>
<lvl ilvl="2"><numFmt val="bullet"/><lvlText val="·"/></lvl></abstractNum>
<num numId="1"><abstractNumId val="0"/></num>
<num numId="2"><abstractNumId val="0"/>
<lvlOverride ilvl="0"><startOverride val="9"/></lvlOverride></num>
<num numId="4"><abstractNumId val="none"/></num></numbering>"""

ODF = """<document><styles><list-style name="L">
<list-level-style-number level="1" num-format="A" num-suffix=" )" start-value="2"/>
<list-level-style-number level="2" num-format="1" num-prefix="(" num-suffix=")" display-levels="2"/>
<list-level-style-bullet level="3"/></list-style></styles></document>"""


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param([("1", 0), ("1", 0)], ["3)", "4)"], id="counted-from-its-start"),
        pytest.param(
            [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)],
            ["3)", "3.i", "3.ii", "4)", "4.i"],
            id="anew-below-each",
        ),
        pytest.param([("1", 0), ("2", 0), ("2", 0)], ["3)", "9)", "10)"], id="begun-anew"),
        pytest.param([("1", 1)], ["3.i"], id="deep-at-once"),
        pytest.param([("1", 2), ("1", 5)], ["", ""], id="bullets-and-unknown-depths"),
        pytest.param([("3", 0), ("4", 0)], ["", ""], id="unknown-lists"),
    ],
)
def test_word_lists(items: list[tuple[str, int]], expected: list[str]) -> None:
    lists = word_numbering.read_lists(etree.fromstring(WORD))

    assert [lists.next_marker(id, depth) for id, depth in items] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('<list style-name="L"><i/><i/></list>', ["B)", "C)"], id="counted"),
        pytest.param(
            '<list style-name="L"><i/><list><i/><i/></list><i/><list><i/></list></list>',
            ["B)", "(B.1)", "(B.2)", "C)", "(C.1)"],
            id="below-each",
        ),
        pytest.param(
            '<list style-name="L"><i/></list><list style-name="L"><i/></list>',
            ["B)", "B)"],
            id="anew",
        ),
        pytest.param(
            '<list style-name="L"><i/></list>'
            '<list style-name="L" continue-numbering="true"><i/></list>',
            ["B)", "C)"],
            id="going-on",
        ),
        pytest.param(
            '<list style-name="L" id="a"><i/></list><list style-name="L"><i/></list>'
            '<list style-name="L" continue-list="a"><i start-value="12"/><i/></list>',
            ["B)", "B)", "L)", "M)"],
            id="going-on-from-one-by-name",
        ),
        pytest.param("<list><i/></list>", [""], id="without-a-style"),
        pytest.param(
            '<list style-name="L"><list><list><i/></list></list></list>', [""], id="bullets"
        ),
    ],
)
def test_lists_of_open_document(text: str, expected: list[str]) -> None:
    lists = odf_numbering.read_lists([etree.fromstring(ODF)])
    markers = []
    for event, element in etree.iterwalk(
        etree.fromstring(f"<text>{text}</text>"), events=("start", "end")
    ):
        if element.tag == "list":
            lists.begin(element) if event == "start" else lists.end()
        elif element.tag == "i" and event == "start":
            lists.begin_item(element)
            markers.append(lists.next_marker())

    assert markers == expected
    assert lists.depth == 0


@pytest.mark.parametrize(
    ("list_style", "expected"),
    [
        pytest.param("", ["B)", "C)"], id="without-its-own"),
        pytest.param(' style-name="M"', ["", ""], id="with-its-own"),
    ],
)
def test_a_paragraphs_style_numbers_a_list_without_its_own(
    list_style: str, expected: list[str]
) -> None:
    lists = odf_numbering.read_lists([etree.fromstring(ODF)])
    lists.begin(etree.fromstring(f"<list{list_style}/>"))

    assert [lists.next_marker("L"), lists.next_marker()] == expected


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_an_office_and_a_page_number_a_list_alike(tmp_path: Path) -> None:
    page = tmp_path / "trees.html"
    page.write_text(PAGE, encoding="utf-8")
    for format in ("docx", "odt", "rtf"):
        subprocess.run(
            [
                *(str(OFFICE), f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"),
                *("--headless", "--infilter=HTML (StarWriter)", "--convert-to", format),
                *("--outdir", str(tmp_path), str(page)),
            ],
            check=True,
            capture_output=True,
            timeout=TIME_LIMIT,
        )

    for file in sorted(tmp_path.glob("trees.*")):
        (article,) = read_articles(file)
        assert isinstance(article, Article), file.suffix
        items = [mark for mark in article.markup if mark.kind is MarkupKind.LIST_ITEM]
        said = [(mark.marker, article.text[mark.start : mark.end]) for mark in items]
        assert said == MARKERS, file.suffix
