from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from gui.incoming import ArticleSource, Incoming, host_of, incoming, sources_in


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        pytest.param("https://example.org/a?b=c", ["https://example.org/a?b=c"], id="one"),
        pytest.param("\n HTTP://example.org \n", ["HTTP://example.org"], id="with blanks around"),
        pytest.param(
            "https://a.example\r\nhttps://b.example",
            ["https://a.example", "https://b.example"],
            id="one a line",
        ),
        pytest.param("file:///tmp/a%20b.txt", [Path("/tmp/a b.txt")], id="a file"),
        pytest.param("https://a.example https://b.example", [], id="two on a line"),
        pytest.param("See https://example.org", [], id="in a sentence"),
        pytest.param("ftp://example.org/a", [], id="another scheme"),
        pytest.param("javascript:alert(1)", [], id="a script"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_only_what_is_nothing_but_addresses_is_taken_for_them(
    text: str, sources: list[ArticleSource]
) -> None:
    assert sources_in(text) == sources


def test_files_and_addresses_come_before_the_words_that_go_with_them() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.txt"), QUrl("https://example.org/ä")])
    data.setHtml("<a href='https://example.org'>here</a>")

    assert incoming(data) == Incoming((Path("/tmp/a.txt"), "https://example.org/%C3%A4"))


def test_a_picture_with_its_html_is_nothing_to_open() -> None:
    data = QMimeData()
    data.setHtml("<img src='https://example.org/a.png'>")
    data.setImageData(b"")

    assert not incoming(data)


def test_blank_words_are_nothing_to_open() -> None:
    data = QMimeData()
    data.setText(" \n\t")

    assert not incoming(data)


@pytest.mark.parametrize(
    ("address", "host"),
    [("https://user.example:8080/a", "user.example"), ("no address", "no address")],
    ids=["an address", "none"],
)
def test_an_address_is_shown_by_its_host(address: str, host: str) -> None:
    assert host_of(address) == host
