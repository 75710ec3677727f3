from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.articles.formats.docx import FORMAT
from core.errors import ArticleError
from core.models import Article
from tests.core.articles.mutations import (
    assert_read_or_refused,
    broken,
    broken_parts,
    packed,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = f"""<w:styles {NAMES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="Verz"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""
CORE = """<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The new quay</dc:title>
<dc:creator>Tove Lind</dc:creator><dcterms:created>2026-01-03T09:30:00Z</dcterms:created>
</cp:coreProperties>"""
NOTES = f"""<w:footnotes {NAMES}><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>By 61 votes.</w:t></w:r></w:p>
</w:footnote></w:footnotes>"""


def relations(**targets: str) -> str:
    found = "".join(
        f'<Relationship Id="r{n}" Type="{KINDS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{found}</Relationships>'


def document(body: str, **parts: str) -> bytes:
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/_rels/document.xml.rels": relations(
                styles="styles.xml", footnotes="/word/footnotes.xml"
            ),
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": STYLES,
            "word/footnotes.xml": NOTES,
            **{name.replace("__", "/") + ".xml": part for name, part in parts.items()},
        }
    )


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    runs = (part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def styled(id: str) -> str:
    return f'<w:pStyle w:val="{id}"/>'


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def read(folder: Path, data: bytes) -> Article | ArticleError:
    path = folder / "draft.docx"
    path.write_bytes(data)
    (result,) = read_articles(path)
    return result


def read_text(folder: Path, body: str) -> str:
    article = read(folder, document(body))
    assert isinstance(article, Article), article
    return article.text


CONTENT = "<w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(
            paragraph("It ", run("ro"), run("se"), " 4%."), "It rose 4%.", id="words-cut-into-runs"
        ),
        pytest.param(
            paragraph(
                "Up ",
                f"<w:ins>{run('4')}</w:ins>",
                "<w:del><w:r><w:delText>5</w:delText></w:r></w:del>",
                "%.",
            ),
            "Up 4%.",
            id="tracked-changes-are-accepted",
        ),
        pytest.param(
            paragraph("Rents", properties="<w:rPr><w:del/></w:rPr>") + paragraph(" rose."),
            "Rents rose.",
            id="deleted-end-of-paragraph",
        ),
        pytest.param(
            paragraph("<w:moveFrom><w:r><w:t>Gone.</w:t></w:r></w:moveFrom>")
            + paragraph(f"<w:moveTo>{run('Here.')}</w:moveTo>"),
            "Here.",
            id="moved",
        ),
        pytest.param(
            paragraph('<w:fldSimple w:instr="DATE">' + run("3 May") + "</w:fldSimple>", " it fell"),
            "3 May it fell",
            id="result-of-a-field",
        ),
        pytest.param(
            paragraph("<w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>7</w:t></w:r>"),
            "7",
            id="code-of-a-field-is-no-text",
        ),
        pytest.param(
            paragraph(
                "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
                "<w:noBreakHyphen/><w:softHyphen/><w:t>e</w:t></w:r>"
            ),
            "a b\nc\nd\u2011e",
            id="signs-within-a-run",
        ),
        pytest.param(
            paragraph("Five m", run("2", '<w:vertAlign w:val="superscript"/>')),
            "Five m²",
            id="raised-power",
        ),
        pytest.param(paragraph("Seen", run(" unseen", "<w:vanish/>")), "Seen", id="hidden"),
        pytest.param(
            paragraph("Contents 3", properties=styled("Verz")) + paragraph("Text."),
            "Text.",
            id="table-of-contents",
        ),
        pytest.param(
            paragraph(
                "Anchor.",
                "<w:r><mc:AlternateContent><mc:Choice><wps:txbx>"
                + CONTENT
                + "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>"
                + CONTENT
                + "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>",
            )
            + paragraph("On."),
            "Anchor.\n\nIn a box.\n\nOn.",
            id="text-box-once-behind-its-paragraph",
        ),
        pytest.param(
            paragraph("Elected", '<w:r><w:footnoteReference w:id="2"/></w:r>', "."),
            "Elected[1].\n\n[1] By 61 votes.",
            id="footnote",
        ),
        pytest.param(
            paragraph('<w:r><w:footnoteReference w:id="9"/></w:r>', "A"), "[1]A", id="lost-footnote"
        ),
        pytest.param(
            paragraph("A", "<w:commentRangeStart/>", run("b"), "<w:r><w:commentReference/></w:r>"),
            "Ab",
            id="comment",
        ),
        pytest.param(
            "<w:tbl>"
            + row(paragraph("Year"), paragraph("Boats") + paragraph("(all)"))
            + row(paragraph("2024"), paragraph(""))
            + row(paragraph("x"), properties="<w:del/>")
            + "</w:tbl>",
            "Year\tBoats\n(all)\n2024",
            id="table",
        ),
        pytest.param(
            "<w:tbl>" + row(paragraph("One.") + paragraph("Two.")) + "</w:tbl>",
            "One.\n\nTwo.",
            id="table-of-one-column-is-paragraphs",
        ),
        pytest.param(
            paragraph(
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + run("Type here")
                + "</w:sdtContent></w:sdt>",
                "A",
            ),
            "A",
            id="empty-field-of-a-form",
        ),
        pytest.param(paragraph("A", properties=styled("Loop")), "A", id="style-based-on-itself"),
    ],
)
def test_text_is_as_it_shows(tmp_path: Path, body: str, text: str) -> None:
    assert read_text(tmp_path, body) == text


def test_styles_tell_headings_lists_and_quotes(tmp_path: Path) -> None:
    number = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
    body = (
        paragraph("Head", properties=styled("Own"))
        + paragraph("Item", properties=number)
        + paragraph("Said", properties=styled("Zitat"))
        + paragraph(run("fat", '<w:rStyle w:val="Fett"/>'), run("thin", '<w:i w:val="0"/>'))
        + paragraph(run("lean", "<w:i/>"), properties='<w:outlineLvl w:val="9"/>')
    )

    article = read(tmp_path, document(body))

    assert isinstance(article, Article)
    marked = [(m.kind, m.level, article.text[m.start : m.end]) for m in article.markup]
    assert marked == [
        (MarkupKind.HEADING, 2, "Head"),
        (MarkupKind.LIST_ITEM, 2, "Item"),
        (MarkupKind.BLOCK_QUOTE, 1, "Said"),
        (MarkupKind.STRONG, 0, "fat"),
        (MarkupKind.EMPHASIS, 0, "lean"),
    ]


def test_properties_give_title_byline_and_date(tmp_path: Path) -> None:
    data = packed(
        {
            "_rels/.rels": relations(
                officeDocument="word/document.xml", **{"core-properties": "docProps/core.xml"}
            ),
            "word/document.xml": f"<w:document {NAMES}>{paragraph('Text.')}</w:document>",
            "docProps/core.xml": CORE,
        }
    )

    article = read(tmp_path, data)

    assert isinstance(article, Article)
    assert (article.title, article.byline) == ("The new quay", "Tove Lind")
    assert article.published == "2026-01-03"


def test_language_is_that_of_the_styles(tmp_path: Path) -> None:
    article = read(tmp_path, document(paragraph("Text.")))

    assert isinstance(article, Article)
    assert article.language == "en"


BOMB = f"<w:document {NAMES}><w:body>" + " " * (40 << 20) + "</w:body></w:document>"
LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def with_main(main: str) -> bytes:
    return packed({"word/document.xml": main})


def with_declaration(declaration: str) -> bytes:
    body = paragraph("&amp;&a;").replace("&amp;", "")
    return with_main(f"{declaration}<w:document {NAMES}>{body}</w:document>")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(with_main(BOMB), "more than Galley unpacks", id="bomb"),
        pytest.param(with_declaration(LAUGHS), "declares entities", id="entities"),
        pytest.param(with_declaration(OUTSIDE), "declares entities", id="outer-entity"),
        pytest.param(with_main("<a>" * 5000), "nested deeper", id="too-deep"),
        pytest.param(document(paragraph("A"))[:-200], "not complete", id="truncated"),
        pytest.param(document(""), "no text in it", id="empty"),
        pytest.param(packed({"word/other.xml": "<a/>"}), "not complete", id="no-main-part"),
        pytest.param(
            OLE + "EncryptedPackage".encode("utf-16-le"), "password-protected", id="encrypted"
        ),
        pytest.param(OLE, "not complete", id="old-word"),
        pytest.param(b"PK\x03\x04", "not complete", id="only-a-mark"),
        pytest.param(b"Hello.", "not complete", id="wrong-name"),
    ],
)
def test_unfit_file_is_refused_in_one_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    error = read(tmp_path, data)

    assert isinstance(error, ArticleError)
    assert str(error).startswith(f"{tmp_path / 'draft.docx'} was not read: ")
    assert reason in str(error)


def test_names_that_lead_out_of_the_container_are_no_paths(tmp_path: Path) -> None:
    data = packed({"../../evil.txt": "x", "word/document.xml": f"<d {NAMES}>{paragraph('A')}</d>"})

    assert isinstance(read(tmp_path, data), Article)
    assert [file.name for file in tmp_path.iterdir()] == ["draft.docx"]
    assert not (tmp_path.parent.parent / "evil.txt").exists()


SOUND = document(
    paragraph("Head", properties=styled("Own"))
    + paragraph("Elected", '<w:r><w:footnoteReference w:id="2"/></w:r>', ".")
    + "<w:tbl>"
    + row(paragraph("a"), paragraph("b"))
    + "</w:tbl>"
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(broken(SOUND), broken_parts(SOUND)))
def test_broken_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    assert_read_or_refused(FORMAT, tmp_path_factory.getbasetemp() / "broken.docx", data)
