"""Whatever happens to a file on its way, its reader gives articles or says why not."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.articles import read_articles
from core.errors import ArticleError
from core.models import Article

HTML = """<!DOCTYPE html><html lang=en><head><meta charset="utf-8"><title>Fares – up | Post</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fares up"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Fares up</h1><p>Fares <b>rise</b> by 12%, said
<q>Ida</q> on Monday, after years in which they had not been raised by more than 2% a year.</p>
<ul><li>One<sup><a href=#n>1</a></sup></li></ul><table><tr><td>A<td>£5</tr></table><blockquote>No
</blockquote><figure><figcaption>A boat</figcaption></figure></article></body></html>"""
MAIL = f"""From: =?utf-8?q?Ida_L=C3=B8nd?= <ida@post.example>
Subject: =?utf-8?b?RmFyZXM=?=
Date: Tue, 04 Mar 2025 08:15:00 +0100
Message-ID: <1@post.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: multipart/alternative; boundary="c"

--c
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: quoted-printable

Up =C2=A35.
> Why?

--c
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

PHA+VXAgwqM1LjwvcD4=
--c--
--b
Content-Type: message/rfc822

Subject: Old
Content-Type: text/html

{HTML}
--b--
"""
ARCHIVE = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/fares
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Location: https://post.example/fares

{HTML}
--b--
"""
MARKDOWN = """---
title: "Fares"
author: [Ida, Ben]
date: 2025-03-04
---
# Fares *up*

1. One[^1]
   > - two `x`

| A | B |
|---|---|
| 1 | ~~2~~ <b>3</b> |

[^1]: [Here](<http://a.example> "b") ![c](d)
"""
CONTAINER = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Fares</dc:title></metadata><manifest>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>
<itemref idref="a"/></spine></package>"""


def book() -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as parts:
        parts.writestr("META-INF/container.xml", CONTAINER)
        parts.writestr("b.opf", PACKAGE)
        parts.writestr("a.xhtml", "<html><body><h1>One</h1><p>Up &pound;5.</p></body></html>")
    return data.getvalue()


FILES = {
    "page.html": HTML.encode(),
    "page.mhtml": ARCHIVE.encode(),
    "note.eml": MAIL.encode(),
    "all.mbox": (b"From ida Tue Mar  4 08:15:00 2025\n" + MAIL.encode() + b"\n") * 2,
    "draft.md": MARKDOWN.encode(),
    "book.epub": book(),
}
CUT, FLIP, TWICE, ADD = range(4)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from((CUT, FLIP, TWICE, ADD)),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 60),
        st.sampled_from(
            [b"\0", b"\xff", b"<", b">", b"&#xd800;", b"=", b"\n\n", b"%s", b'"', b";"]
        ),
    ),
    max_size=6,
)


def mutated(data: bytes, changes: list[tuple[int, float, int, bytes]]) -> bytes:
    for kind, share, size, extra in changes:
        start = int(share * len(data))
        before, piece, after = data[:start], data[start : start + size], data[start + size :]
        if kind == CUT:
            data = before + after
        elif kind == FLIP:
            data = before + bytes(byte ^ size for byte in piece) + after
        elif kind == TWICE:
            data = before + piece * size + after
        else:
            data = before + extra + piece + after
    return data


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=CHANGES)
def test_changed_file_gives_articles_or_a_sentence(
    name: str,
    changes: list[tuple[int, float, int, bytes]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(mutated(FILES[name], changes))

    for result in read_articles(Path(path)):
        assert isinstance(result, Article | ArticleError)
        if isinstance(result, Article):
            assert result.text.strip()
            assert all(0 <= mark.start < mark.end <= len(result.text) for mark in result.markup)
            result.text.encode()
        else:
            assert "\n" not in str(result)


@pytest.mark.parametrize("name", FILES)
def test_sound_file_gives_articles(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])

    assert all(isinstance(result, Article) for result in read_articles(path))
