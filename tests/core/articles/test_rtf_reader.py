from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from core.article_parts import MarkupKind
from core.articles import read_articles, rtf_reading
from core.articles.formats.rtf import FORMAT
from core.errors import ArticleError
from core.models import Article
from tests.core.articles.mutations import assert_read_or_refused, broken

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\deflang2057"
    r"{\fonttbl{\f0\fcharset0 Serif;}{\f1\fcharset128 Gothic;}{\f2\fcharset204 Sans;}}"
    r"{\colortbl;\red0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Quote;}}"
    r"{\info{\title The new quay}{\author Tove Lind}{\creatim\yr2026\mo1\dy3\hr9}}"
    r"{\header Page head\par}{\*\generator Something;}\uc1 "
)


def read(folder: Path, body: str) -> Article | ArticleError:
    path = folder / "draft.rtf"
    path.write_bytes(f"{HEAD}{body}}}".encode("latin-1"))
    (result,) = read_articles(path)
    return result


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(r"One.\par Two.\par", "One.\n\nTwo.", id="paragraphs"),
        pytest.param("It\r\n rose\r\n 4%.\\\r\nOn.", "It rose 4%.\n\nOn.", id="line-ends"),
        pytest.param(r"caf\'e9 \'80 5", "café € 5", id="bytes"),
        pytest.param(r"\u8364? 5 {\uc2\u8220\'93\'93 so\u8221??}", "€ 5 “ so”", id="stand-ins"),
        pytest.param(r"\u-10179?\u-8704? \u-10179? x", "😀 � x", id="halves-are-put-together"),
        pytest.param(r"{\f1\'93\'fa\'96\'7b} {\f2\'c4\'e0}", "日本 Да", id="fonts-have-encodings"),
        pytest.param(r"{\f1\'83A}", "ア", id="second-half-as-a-character"),
        pytest.param(r"a\tab b\line c\~d\_e\-f\emdash g", "a b\nc\u00a0d\u2011ef—g", id="signs"),
        pytest.param(r"Up {\revised 4}{\deleted 5}%.", "Up 4%.", id="tracked-changes"),
        pytest.param(r"Rents{\deleted\par} rose.\par", "Rents rose.", id="deleted-paragraph-end"),
        pytest.param(r"Seen{\v unseen} m{\super 2} 5{\super th}", "Seen m² 5th", id="looks"),
        pytest.param(
            r'See {\field{\*\fldinst HYPERLINK "x"}{\fldrslt the link}}.',
            "See the link.",
            id="result-of-a-field",
        ),
        pytest.param(
            r"Elected{\super\chftn}{\*\footnote\pard{\super\chftn} By 61 votes.\par}.\par On.",
            "Elected[1].\n\nOn.\n\n[1] By 61 votes.",
            id="note",
        ),
        pytest.param(
            r"Anchor{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt In a box.\par}}{\shprslt"
            r"{\*\do{\dptxbxtext In a box.\par}}}}.\par On.",
            "Anchor.\n\nIn a box.\n\nOn.",
            id="text-box-once-behind-its-paragraph",
        ),
        pytest.param(
            r"\trowd\cellx1\cellx2\intbl Year\cell Boats\cell\row"
            r"\intbl 2024\cell\cell\row\pard On.",
            "Year\tBoats\n2024\n\nOn.",
            id="table",
        ),
        pytest.param(
            r"\trowd\cellx1\intbl One.\cell\row\pard Two.",
            "One.\n\nTwo.",
            id="table-of-one-column-is-paragraphs",
        ),
        pytest.param(r"A{\pict\bin3 }}}}b{\*\unknown c}", "Ab", id="pictures-and-unknown"),
        pytest.param(r"{\upr{old}{\*\ud{new\u8364?}}}", "new€", id="unicode-twin"),
        pytest.param(r"{\*\annotation No.}A\'", "A", id="comment"),
    ],
)
def test_text_is_as_it_shows(tmp_path: Path, body: str, text: str) -> None:
    article = read(tmp_path, body)

    assert isinstance(article, Article), article
    assert article.text == text


def test_structure_and_properties_are_kept(tmp_path: Path) -> None:
    article = read(
        tmp_path,
        r"\pard\s1\b Head\b0\par\pard\ls1\ilvl1{\listtext -\tab}Item\par"
        r"\pard\s2 Said\par\pard\plain{\b fat }{\i lean}\par",
    )

    assert isinstance(article, Article)
    assert (article.title, article.byline) == ("The new quay", "Tove Lind")
    assert (article.published, article.language) == ("2026-01-03", "en")
    marked = [(m.kind, m.level, article.text[m.start : m.end]) for m in article.markup]
    assert marked == [
        (MarkupKind.HEADING, 1, "Head"),
        (MarkupKind.LIST_ITEM, 2, "Item"),
        (MarkupKind.BLOCK_QUOTE, 1, "Said"),
        (MarkupKind.STRONG, 0, "fat"),
        (MarkupKind.EMPHASIS, 0, "lean"),
    ]


def test_numbered_items_keep_their_numbers_outside_the_text(tmp_path: Path) -> None:
    article = read(
        tmp_path,
        r"\pard{\listtext\pard\plain\f0 1.\tab}\ls1 Oak\par"
        r"{\listtext\pard\plain 2.\tab}Ash\par{\pntext\f1\'b7\tab}Elm\par"
        r"\pard\ls2\ilvl1{\listtext (a)\tab}Yew\par{\listtext o\tab}Fir\par\pard End\par",
    )

    assert isinstance(article, Article)
    assert article.text == "Oak\nAsh\nElm\nYew\nFir\n\nEnd"
    items = [(mark.marker, article.text[mark.start : mark.end]) for mark in article.markup]
    assert items == [("1.", "Oak"), ("2.", "Ash"), ("", "Elm"), ("(a)", "Yew"), ("", "Fir")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(HEAD.encode() + b"Cut", "not complete", id="truncated"),
        pytest.param(HEAD.encode() + b"{" * 2000, "nested deeper", id="too-deep"),
        pytest.param(HEAD.encode() + b"}", "no text in it", id="empty"),
        pytest.param(b"{\\rtf1 A\\bin999 }", "not complete", id="lying-length"),
        pytest.param(b"Hello.", "it is no RTF", id="wrong-name"),
    ],
)
def test_unfit_file_is_refused_in_one_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "draft.rtf"
    path.write_bytes(data)

    (error,) = read_articles(path)

    assert isinstance(error, ArticleError)
    assert reason in str(error)


SOUND = (
    HEAD + r"\pard\s1 Head\par\pard Up \u8364? 4{\deleted 5}{\*\footnote A note.}\par"
    r"\trowd\cellx1\cellx2\intbl a\cell\'e9\cell\row\pard{\f1\'93\'fa}\par}"
).encode()


@settings(max_examples=100, deadline=None)
@given(broken(SOUND))
def test_broken_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    assert_read_or_refused(FORMAT, tmp_path_factory.getbasetemp() / "broken.rtf", data)


def test_words_without_end_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_reading, "_MOST_TOKENS", 1000)
    path = tmp_path / "draft.rtf"
    path.write_bytes(rb"{\rtf1 " + rb"\b a" * 1000 + b"}")

    (error,) = read_articles(path)

    assert "than those of any article" in str(error)
