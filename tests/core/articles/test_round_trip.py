"""The same articles, saved by LibreOffice in each format, are the same text word for word."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.models import Article

OFFICE = shutil.which("soffice")
TIME_LIMIT = 120
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
        "svg": "svg-compatible",
        "meta": "meta",
    }.items()
)
META = """<office:meta><dc:title>Harbour board approves new quay</dc:title>
<meta:initial-creator>Tove Lind</meta:initial-creator>
<meta:creation-date>2026-01-03T09:30:00</meta:creation-date></office:meta>"""
STYLES = """<office:styles><style:default-style style:family="paragraph">
<style:text-properties fo:language="en" fo:country="GB" fo:font-size="12pt"/></style:default-style>
<style:style style:name="Body" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:default-outline-level="1"><style:paragraph-properties fo:margin-bottom="0.4cm"/>
<style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.4cm"
 fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="15pt"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"><style:paragraph-properties
 fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Footnote" style:family="paragraph">
<style:text-properties fo:font-size="10pt"/></style:style></office:styles>"""
AUTOMATIC = """<office:automatic-styles>
<style:style style:name="B" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text">
<style:text-properties fo:font-style="italic"/></style:style>
<text:list-style style:name="L">
<text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties
 text:space-before="0.5cm" text:min-label-width="0.6cm"/></text:list-level-style-bullet>
<text:list-level-style-bullet text:level="2" text:bullet-char="◦"><style:list-level-properties
 text:space-before="1.2cm" text:min-label-width="0.6cm"/></text:list-level-style-bullet>
</text:list-style>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin="2cm">{columns}</style:page-layout-properties>
<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">
<style:header><text:p>The Coastal Herald</text:p></style:header>
<style:footer><text:p>Page <text:page-number/></text:p></style:footer>
</style:master-page></office:master-styles>"""
COLUMNS = '<style:columns fo:column-count="2" fo:column-gap="0.8cm"/>'

BUDGET = (
    "The harbour board met on Tuesday and approved a budget of €14.6 million for the coming year, "
    "which is almost 9% more than it spent in the year before."
)
QUOTED = (
    "“We have waited long enough,” said Marit Holm, who has chaired the board since 2019; “the "
    "north quay can’t carry another winter.” Her deputy, Jon Ås, asked for a well-known "
    "engineer’s opinion first."
)
WORK = (
    "Work is to begin in March and will take 14–16 months. Fishermen fear that the long-term "
    "closure of the inner basin will cost them a third of their income, while the auction expects "
    "no losses at all."
)


def body(*paragraphs: str) -> str:
    return "".join(f'<text:p text:style-name="Body">{text}</text:p>' for text in paragraphs)


def heading(text: str, level: int) -> str:
    style = f"Heading_20_{level}"
    return f'<text:h text:style-name="{style}" text:outline-level="{level}">{text}</text:h>'


def items(*texts: str, deep: str = "") -> str:
    inner = "</text:list-item><text:list-item>".join(body(text) for text in texts)
    below = f"<text:list><text:list-item>{body(deep)}</text:list-item></text:list>" if deep else ""
    first = f"<text:list-item>{inner}{below}</text:list-item>"
    return f'<text:list text:style-name="L">{first}</text:list>'


def table(*rows: tuple[str, ...]) -> str:
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{body(cell)}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f'<table:table table:name="Boats">{columns}{cells}</table:table>'


def note(number: int, text: str) -> str:
    return (
        f'<text:note text:id="n{number}" text:note-class="footnote"><text:note-citation>{number}'
        '</text:note-citation><text:note-body><text:p text:style-name="Footnote">'
        f"{text}</text:p></text:note-body></text:note>"
    )


STORY = (
    heading("Harbour board approves new quay", 1)
    + body(
        f'{BUDGET} It was <text:span text:style-name="B">by far</text:span> the '
        '<text:span text:style-name="I">longest</text:span> meeting so far.',
        QUOTED,
    )
    + heading("What it means for the fleet", 2)
    + body(WORK)
    + items("Forty boats lie in the basin.", "Only 28 can use it.", deep="Two are trawlers.")
    + '<text:p text:style-name="Quotations">No quay, no fish; no fish, no town.</text:p>'
    + table(("Year", "Boats", "Tonnes"), ("2023", "43", "12,400"), ("2024", "40", "11,050"))
    + body(f"After the table the story goes on. {WORK} {BUDGET}")
)
CHANGE = "<office:change-info><dc:date>2026-01-02T10:00:00</dc:date></office:change-info>"
TRACKED = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>'
    + CHANGE
    + '</text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>'
    + CHANGE
    + "<text:p> reluctantly</text:p></text:deletion></text:changed-region>"
    "</text:tracked-changes>"
    + body(
        'They <text:change-start text:change-id="c1"/>all <text:change-end '
        'text:change-id="c1"/>agreed<text:change text:change-id="c2"/>.<office:annotation>'
        "<text:p>Check this.</text:p></office:annotation>"
    )
)
BOX = (
    '<text:p>Anchor.<draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm">'
    f"<draw:text-box>{body('In the box: 7 ferries.')}</draw:text-box></draw:frame></text:p>"
)
SOURCES = {
    "story": STORY + body(QUOTED + " " + WORK) * 12,
    "columns": STORY + body(QUOTED + note(1, "By 61 votes."), f"{WORK} {BUDGET}") * 3,
    "draft": TRACKED + STORY + body(QUOTED + note(1, "By 61 votes.")) + BOX + body(WORK),
}
EXACT = [
    *((source, ending) for source in SOURCES for ending in ("odt", "rtf")),
    ("story", "pdf"),
    ("story", "epub"),
    ("columns", "pdf"),
]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]


def flat(name: str) -> str:
    columns = COLUMNS if name == "columns" else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
        f' office:mimetype="application/vnd.oasis.opendocument.text">{META}{STYLES}'
        f"{AUTOMATIC.format(columns=columns)}<office:body><office:text>{SOURCES[name]}"
        "</office:text></office:body></office:document>"
    )


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Article]:
    """Return the article of a source as LibreOffice saves it with an ending."""
    folder = tmp_path_factory.mktemp("office")
    for name in SOURCES:
        (folder / f"{name}.fodt").write_text(flat(name), encoding="utf-8")

    def read(name: str, ending: str) -> Article:
        path = folder / f"{name}.{ending}"
        if not path.exists():
            _convert(folder, ending)
        if not path.exists():
            pytest.skip("LibreOffice has no Writer here")
        (article,) = read_articles(path)
        assert isinstance(article, Article), article
        return article

    return read


def _convert(folder: Path, ending: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    sources = [str(path) for path in sorted(folder.glob("*.fodt"))]
    subprocess.run(
        [str(OFFICE), profile, "--headless", "--convert-to", ending, "--outdir", folder, *sources],
        capture_output=True,
        timeout=TIME_LIMIT,
        check=False,
    )


@pytest.mark.parametrize(("name", "ending"), EXACT)
def test_words_are_those_of_the_word_file(
    saved: Callable[[str, str], Article], name: str, ending: str
) -> None:
    word, other = saved(name, "docx"), saved(name, ending)

    assert other.text.split() == word.text.split()
    assert (other.title, other.byline) == (word.title, word.byline)


@pytest.mark.parametrize("ending", ["odt", "rtf"])
def test_structure_is_that_of_the_word_file(
    saved: Callable[[str, str], Article], ending: str
) -> None:
    word, other = saved("draft", "docx"), saved("draft", ending)

    assert other.text == word.text
    assert other.markup == word.markup


def test_word_file_says_what_the_source_says(saved: Callable[[str, str], Article]) -> None:
    article = saved("draft", "docx")

    assert article.text.startswith("They all agreed.\n\nHarbour board approves new quay\n\n")
    assert article.text.endswith("In the box: 7 ferries.\n\n" + WORK + "\n\n[1] By 61 votes.")
    assert (article.title, article.language) == ("Harbour board approves new quay", "en")
    kinds = {mark.kind for mark in article.markup}
    assert kinds == set(MarkupKind) - {MarkupKind.DIMMED}


def test_running_heads_are_no_text(saved: Callable[[str, str], Article]) -> None:
    text = saved("story", "pdf").text

    assert "Coastal Herald" not in text
    assert not re.search(r"Page \d", text)
