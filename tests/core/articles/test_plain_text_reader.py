from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.articles.formats.plain_text import normalised
from core.errors import ArticleError
from core.models import Article


def read_one(path: Path) -> Article | ArticleError:
    (result,) = read_articles(path)
    return result


def read_bytes(folder: Path, data: bytes) -> Article | ArticleError:
    path = folder / "draft.txt"
    path.write_bytes(data)
    return read_one(path)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"One.\nTwo.\n", "One.\nTwo.\n", id="kept-as-it-is"),
        pytest.param(b"\xef\xbb\xbfOne.", "One.", id="bom-dropped"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfOne.", "\ufeffOne.", id="only-one-bom-dropped"),
        pytest.param(b"One.\r\nTwo.\rThree.\r\n", "One.\nTwo.\nThree.\n", id="line-ends-become-lf"),
        pytest.param(b"One.\r\r\nTwo.", "One.\n\nTwo.", id="cr-before-crlf"),
        pytest.param("  a\u00a0b\u2028c\t ".encode(), "  a\u00a0b\u2028c\t ", id="spaces-kept"),
        pytest.param("e\u0301 \ufb01".encode(), "e\u0301 \ufb01", id="not-composed"),
        pytest.param(b"Caf\xe9 closed", "Café closed", id="latin-1"),
        pytest.param("Hello there".encode("utf-16"), "Hello there", id="utf-16"),
    ],
)
def test_text_is_kept_but_for_bom_and_line_ends(tmp_path: Path, data: bytes, text: str) -> None:
    article = read_bytes(tmp_path, data)

    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"\x7fELF\x02\x00\x00", "NUL bytes", id="binary"),
        pytest.param(b"", "no text in it", id="empty"),
        pytest.param(b"\xef\xbb\xbf \r\n\t", "no text in it", id="blank"),
    ],
)
def test_unfit_content_is_refused_in_one_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    error = read_bytes(tmp_path, data)

    assert isinstance(error, ArticleError)
    assert str(error).startswith(f"{tmp_path / 'draft.txt'} was not read: ")
    assert reason in str(error)
    assert "\n" not in str(error)


def test_missing_file_is_named(tmp_path: Path) -> None:
    error = read_one(tmp_path / "gone.txt")

    assert str(error) == f"{tmp_path / 'gone.txt'} was not read: there is no such file; " + (
        "check its name."
    )


@pytest.mark.parametrize("name", ["drafts.txt", "drafts"])
def test_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()

    assert "it is a folder" in str(read_one(tmp_path / name))


def test_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions don't stop root, as whom tests may run.
    def refuse(path: Path, *args: Any) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    path = tmp_path / "draft.txt"
    path.write_text("Secret.")
    monkeypatch.setattr(Path, "open", refuse)

    assert f"{path} was not read: you are not allowed to read it" in str(read_one(path))


@pytest.mark.parametrize("name", ["draft.doc", "draft", "draft.txt.bak"])
def test_unknown_format_is_refused_with_the_known_ones(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Hello.")

    assert "Galley reads " in str(read_one(tmp_path / name))
    assert " and .txt and " in str(read_one(tmp_path / name))


def test_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "DRAFT.TXT").write_text("Hello.")

    assert isinstance(read_one(tmp_path / "DRAFT.TXT"), Article)


def test_name_with_a_line_end_stays_on_the_sentences_line() -> None:
    assert "two\\nlines.txt was not read" in str(read_one(Path("two\nlines.txt")))


def test_name_with_a_nul_is_no_file() -> None:
    assert "there is no such file" in str(read_one(Path("a\0b.txt")))


@given(st.text())
def test_normalising_again_changes_nothing(text: str) -> None:
    once = normalised(text)

    assert "\r" not in once
    assert normalised(once) == once
    assert once.replace("\n", "") == text.translate({10: None, 13: None})


def test_markup_that_stays_in_the_text_is_told(tmp_path: Path) -> None:
    article = read_bytes(tmp_path, b"# Rents\n\n![a house](https://x.example/a.png)\n")

    assert isinstance(article, Article)
    assert article.text == "# Rents\n\n![a house](https://x.example/a.png)\n"
    kinds = [mark.kind for mark in article.markup]
    assert kinds == [MarkupKind.DIMMED, MarkupKind.HEADING, MarkupKind.DIMMED]


def test_huge_text_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2 << 30)

    assert "larger than 32 MB; split it" in str(read_one(path))
