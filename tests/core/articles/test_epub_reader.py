from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.errors import ArticleError
from core.models import Article

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" '
    '"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{}</body></html>'
)
NAV = ' properties="nav"'
PAGES = {
    "cover.xhtml": '<section epub:type="cover"><p>The Ferry, a novel</p></section>',
    "nav.xhtml": "<nav><ol><li>One</li></ol></nav>",
    "toc.xhtml": "<h1>Contents</h1><p>One, two</p>",
    "one.xhtml": "<h1>One</h1><p>It cost&nbsp;£5.<a epub:type='noteref' href='#n'>1</a></p>"
    "<aside epub:type='footnote' hidden='hidden' id='n'><p>In 1925.</p></aside>",
    "more.xhtml": "<p>And <em>then</em> £6.<a id='x'/></p>",
    "two%20b.xhtml": "<h1>Two</h1><p>It sank.</p>",
}


def package(pages: dict[str, str]) -> str:
    items = "".join(
        f'<item id="i{number}" href="text/{name}" media-type="application/xhtml+xml"'
        f"{NAV if name == 'nav.xhtml' else ''}/>"
        for number, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number, _ in enumerate(pages))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Ferry</dc:title>'
        "<dc:creator>Ida Lund</dc:creator><dc:creator>Ben Roe</dc:creator>"
        "<dc:date>2024-05-06</dc:date><dc:language>en-GB</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine>"
        '<guide><reference type="toc" href="text/toc.xhtml"/></guide></package>'
    )


def write_book(folder: Path, pages: dict[str, str] = PAGES, **parts: str) -> Path:
    path = folder / "book.epub"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", parts.pop("container", CONTAINER))
        book.writestr("OPS/book.opf", parts.pop("package", package(pages)))
        for name, body in pages.items():
            book.writestr(f"OPS/text/{name.replace('%20', ' ')}", PAGE.format(body))
        for name, content in parts.items():
            book.writestr(name, content)
    return path


def refusal_of(path: Path) -> str:
    (error,) = read_articles(path)
    assert isinstance(error, ArticleError)
    return str(error)


def test_book_is_one_article_without_cover_and_contents(tmp_path: Path) -> None:
    (book,) = read_articles(write_book(tmp_path))

    assert isinstance(book, Article)
    assert book.text == "One\n\nIt cost\u00a0£5.[1]\n\nIn 1925.\n\nAnd then £6.\n\nTwo\n\nIt sank."
    assert (book.title, book.byline) == ("The Ferry", "Ida Lund, Ben Roe")
    assert (book.published, book.language) == ("2024-05-06", "en")
    assert [mark.kind for mark in book.markup].count(MarkupKind.HEADING) == 2


def test_each_chapter_can_be_an_article(tmp_path: Path) -> None:
    chapters = list(read_articles(write_book(tmp_path), in_parts=True))

    assert [chapter.title for chapter in chapters] == ["One", "Two"]
    assert chapters[0].text.endswith("And then £6.")
    assert chapters[1].byline == "Ida Lund, Ben Roe"


def encryption(method: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData>'
        f'<EncryptionMethod Algorithm="{method}"/></EncryptedData></encryption>'
    )


def test_hidden_fonts_are_no_protection(tmp_path: Path) -> None:
    fonts = encryption("http://www.idpf.org/2008/embedding")
    (book,) = read_articles(write_book(tmp_path, **{"META-INF/encryption.xml": fonts}))

    assert isinstance(book, Article)


def test_protected_book_is_refused(tmp_path: Path) -> None:
    method = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    path = write_book(tmp_path, **{"META-INF/encryption.xml": method})

    assert "protected against copying" in refusal_of(path)


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        pytest.param({"container": LAUGHS}, "declares entities", id="entities-of-container"),
        pytest.param({"package": LAUGHS}, "declares entities", id="entities-of-package"),
        pytest.param({"container": "<container/>"}, "damaged", id="no-package-named"),
        pytest.param({"package": "<package>"}, "damaged", id="broken-package"),
        pytest.param(
            {"container": CONTAINER.replace("OPS/book.opf", "../../etc/passwd")},
            "damaged",
            id="package-outside",
        ),
        pytest.param({"package": package({})}, "no text in it", id="empty-spine"),
        pytest.param(
            {"package": package({"../../../../etc/passwd": ""})}, "no text in it", id="outside"
        ),
    ],
)
def test_broken_or_hostile_book_is_refused_in_one_sentence(
    tmp_path: Path, parts: dict[str, str], reason: str
) -> None:
    assert reason in refusal_of(write_book(tmp_path, **parts))


def test_entities_in_a_chapter_are_refused(tmp_path: Path) -> None:
    path = write_book(tmp_path, {"a.xhtml": "<p>A &a; b.</p>"})
    bomb = '<!DOCTYPE html [<!ENTITY a "ha">]><html><body><p>A &a; b.</p></body></html>'
    with zipfile.ZipFile(path, "a") as book, pytest.warns(UserWarning, match="Duplicate name"):
        book.writestr("OPS/text/a.xhtml", bomb)

    assert "declares entities" in refusal_of(path)


def test_truncated_book_is_refused(tmp_path: Path) -> None:
    path = write_book(tmp_path)
    path.write_bytes(path.read_bytes()[:-200])

    assert "damaged" in refusal_of(path)


def test_bomb_is_refused(tmp_path: Path) -> None:
    path = write_book(tmp_path, {"a.xhtml": "<p>" + "a" * (40 << 20) + "</p>"})

    assert "more than Galley unpacks" in refusal_of(path)
