from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.articles import read_articles
from core.articles.format import ReadResult
from core.errors import ArticleError
from core.models import Article


def read_lines(folder: Path, *lines: str | bytes) -> list[ReadResult]:
    data = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    path = folder / "corpus.jsonl"
    path.write_bytes(data)
    return list(read_articles(path))


def test_every_field_is_kept(tmp_path: Path) -> None:
    record = {
        "text": "Up 5%.",
        "id": "a-1",
        "title": "Markets",
        "source": "The Courier",
        "published": "2026-01-02",
    }

    assert read_lines(tmp_path, json.dumps(record)) == [Article(**record)]


def test_what_is_missing_is_made(tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, '{"text": "Up 5%.", "title": null, "id": ""}')

    assert isinstance(article, Article)
    assert article.id == f"a{article.text_sha256[:12]}"
    assert article.title == "Up 5%."
    assert article.source == str(tmp_path / "corpus.jsonl")
    assert article.published is None


def test_text_is_taken_verbatim(tmp_path: Path) -> None:
    text = "\ufeffOne.\r\nTwo.\r\x00 e\u0301 \u2028 😀"

    (article,) = read_lines(tmp_path, json.dumps({"text": text}))

    assert isinstance(article, Article)
    assert article.text == text


@given(st.text(st.characters()))
def test_lone_surrogates_give_way_and_every_offset_stays(text: str) -> None:
    from core.articles import without_lone_surrogates

    storable = without_lone_surrogates(text)

    assert len(storable) == len(text)
    assert storable.encode().decode() == storable
    assert all(new in (old, "\ufffd") for old, new in zip(text, storable, strict=True))


def test_lone_surrogate_in_any_field_is_replaced(tmp_path: Path) -> None:
    line = r'{"text": "a\ud800b", "id": "i\udfff", "title": "t\ud800", "source": "s\ud800"}'

    (article,) = read_lines(tmp_path, line)

    assert article == Article(id="i\ufffd", title="t\ufffd", source="s\ufffd", text="a\ufffdb")


def test_id_and_title_are_kept_with_their_spaces(tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, '{"text": "Up.", "id": " 7", "title": "Up "}')

    assert isinstance(article, Article)
    assert (article.id, article.title) == (" 7", "Up ")


def test_whole_number_is_an_id(tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, '{"text": "Up 5%.", "id": 7}')

    assert isinstance(article, Article)
    assert article.id == "7"


def test_bom_blank_lines_and_crlf_between_lines_are_nothing(tmp_path: Path) -> None:
    line = b'{"text": "Up 5%."}\r'

    results = read_lines(tmp_path, b"\xef\xbb\xbf" + line, b"", b"  \r", line, b"")

    assert [type(result) for result in results] == [Article, Article]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param('{"text": "a"', "not valid JSON", id="broken"),
        pytest.param("[" * 100_000, "no JSON that can be read", id="too-deep"),
        pytest.param('{"text": "a", "id": ' + "9" * 5000 + "}", "no JSON that can", id="huge"),
        pytest.param(b'{"text": "caf\xe9"}', "not UTF-8 text", id="latin-1"),
        pytest.param("[]", "not a JSON object", id="list"),
        pytest.param("null", "not a JSON object", id="null"),
        pytest.param("{}", 'has no "text"', id="no-text"),
        pytest.param('{"text": null}', '"text" is not a string', id="null-text"),
        pytest.param('{"text": ["a"]}', '"text" is not a string', id="list-text"),
        pytest.param('{"text": " \\n"}', '"text" is empty', id="empty-text"),
        pytest.param('{"text": "a", "id": 1.5}', '"id" is neither', id="fraction-id"),
        pytest.param('{"text": "a", "id": true}', '"id" is neither', id="true-id"),
        pytest.param('{"text": "a", "title": 5}', '"title" is not a string', id="title"),
        pytest.param('{"text": "a", "source": []}', '"source" is not a string', id="source"),
        pytest.param('{"text": "a", "published": 2026}', '"published" is not', id="published"),
        pytest.param('{"text": "a", "id": "first"}', "a line above", id="id-again"),
    ],
)
def test_bad_line_is_named_and_the_rest_still_read(
    tmp_path: Path, line: str | bytes, reason: str
) -> None:
    first, bad, last = read_lines(
        tmp_path, '{"text": "First.", "id": "first"}', line, '{"text": "Last."}'
    )

    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(bad, ArticleError)
    assert str(bad).startswith(f"{tmp_path / 'corpus.jsonl'}, line 2 was left out: ")
    assert reason in str(bad)


def test_id_of_a_line_left_out_is_free(tmp_path: Path) -> None:
    bad, good = read_lines(tmp_path, '{"text": "", "id": 1}', '{"text": "Up.", "id": 1}')

    assert isinstance(bad, ArticleError)
    assert isinstance(good, Article)


def test_number_and_string_are_the_same_id(tmp_path: Path) -> None:
    _, bad = read_lines(tmp_path, '{"text": "Up.", "id": 1}', '{"text": "Down.", "id": "1"}')

    assert isinstance(bad, ArticleError)


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf"])
def test_blank_corpus_is_refused(tmp_path: Path, data: bytes) -> None:
    (error,) = read_lines(tmp_path, data)

    assert "there is no article in it" in str(error)


def test_articles_come_while_the_rest_is_unread(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"text": "First."}\n' + "x" * 100 + "\n")

    first = next(read_articles(path))

    assert isinstance(first, Article)
    assert first.text == "First."


@given(st.lists(st.binary(max_size=20), max_size=5))
def test_any_bytes_give_articles_or_sentences(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    results = read_lines(tmp_path_factory.mktemp("corpus"), *lines)

    assert results
    assert all(isinstance(result, Article | ArticleError) for result in results)
