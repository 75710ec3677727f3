from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from core.articles import ReadResult, read_articles
from core.articles.corpora import MOST_TOLD
from core.articles.formats.csv import FORMAT
from core.errors import ArticleError
from core.models import Article
from tests.core.articles.mutations import assert_read_or_refused, broken


def read(folder: Path, data: bytes | str) -> list[ReadResult]:
    path = folder / "corpus.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read_articles(path))


def test_every_column_is_kept(tmp_path: Path) -> None:
    data = "id,title,source,published,text,more\na-1,Markets,The Courier,2026-01-02,Up 5%.,x\n"

    assert read(tmp_path, data) == [
        Article(
            id="a-1", title="Markets", source="The Courier", text="Up 5%.", published="2026-01-02"
        )
    ]


def test_what_is_missing_is_made(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "text\nUp 5%.\n")

    assert isinstance(article, Article)
    assert article.id == f"a{article.text_sha256[:12]}"
    assert (article.title, article.source) == ("Up 5%.", str(tmp_path / "corpus.csv"))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param('id,text\n1,"{}"\n', id="comma"),
        pytest.param('id;Text ;note\r\n1;"{}";a,b\r\n', id="semicolon-and-crlf"),
        pytest.param('\n"text"\t"id"\n"{}"\t1\n', id="tab-behind-an-empty-line"),
        pytest.param('\ufeffid|text\n1|"{}"', id="bar-bom-and-no-last-line-end"),
    ],
)
def test_text_is_taken_verbatim_whatever_parts_the_cells(tmp_path: Path, data: str) -> None:
    (article,) = read(tmp_path, data.replace("{}", 'One,; ""two""\r\n\r\nthree\n  é'))

    assert isinstance(article, Article)
    assert article.id != article.title
    assert article.text == 'One,; "two"\r\n\r\nthree\n  é'


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-8-sig"])
def test_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    (article,) = read(tmp_path, "text\nRents at the café rose by £5.\n".encode(encoding))

    assert isinstance(article, Article)
    assert article.text == "Rents at the café rose by £5."


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param(b"a,", '"text" is empty', id="empty"),
        pytest.param(b"a", '"text" is empty', id="short"),
        pytest.param(b"1,Up.", "that of a line above", id="same-id"),
        pytest.param(b"a,Up, up.", "more cells than there are columns", id="not-quoted"),
        pytest.param(b'a,"Up" 5', "quotation marks", id="broken-quotes"),
    ],
)
def test_failing_row_is_named_and_the_rest_read(tmp_path: Path, row: bytes, reason: str) -> None:
    first, error, last = read(tmp_path, b"id,text\n1,Up.\n\n" + row + b"\n3,Down.\n")

    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert str(error).startswith(f"{tmp_path / 'corpus.csv'}, line 4 was left out: ")
    assert reason in str(error)


def test_line_of_a_row_counts_the_lines_in_cells(tmp_path: Path) -> None:
    _, error = read(tmp_path, 'id,text\n1,"One\ntwo\nthree"\n2,\n')

    assert "line 5 was left out" in str(error)


def test_quotation_mark_that_never_closes_is_told(tmp_path: Path) -> None:
    _, error = read(tmp_path, 'id,text\n1,Up.\n2,"Down.\n3,Up.\n')

    assert isinstance(error, ArticleError)
    assert "line 3 was left out" in str(error)


def test_a_cell_without_end_is_one_error(tmp_path: Path) -> None:
    first, error = read(
        tmp_path, 'id,text\n1,Up.\n2,"' + (("x" * 1000) + "\n") * 20_000 + "3,Up.\n"
    )

    assert isinstance(first, Article)
    assert "line 3 was left out" in str(error)


@pytest.mark.parametrize("name", ["corpus.csv", "corpus.jsonl"])
def test_of_very_many_broken_rows_most_are_only_counted(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    sound = {".csv": "text\nUp.\n", ".jsonl": '{"text": "Up."}\n'}[path.suffix]
    path.write_text(sound + "Up, up.\n" * 5000)
    article, *errors = read_articles(path)

    assert isinstance(article, Article)
    assert len(errors) == MOST_TOLD + 1
    assert f"{5000 - MOST_TOLD:,} more lines were left out" in str(errors[-1])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"id,body\n1,Up.\n", 'no column "text"', id="no-text"),
        pytest.param(b"", "no article in it", id="empty"),
        pytest.param(b"text\n\n", "no article in it", id="only-names"),
        pytest.param(b"te\0xt\n\x01", "NUL bytes", id="binary"),
    ],
)
def test_unfit_file_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    (error,) = read(tmp_path, data)

    assert isinstance(error, ArticleError)
    assert reason in str(error)


@settings(max_examples=100, deadline=None)
@given(broken('id;text\n1;"One;\r\ntwo"\n2;Thrée\n'.encode()))
def test_broken_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    assert_read_or_refused(FORMAT, tmp_path_factory.getbasetemp() / "broken.csv", data)
