"""What is broken, or made to do harm, costs one sentence that names it, and no other file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.articles import Reader, ReadResult, find_files, read_articles
from core.errors import ArticleError
from core.models import Article
from tests.core.articles import hostile_files as hostile
from tests.core.articles.hostile_files import ALERT, MAIN_PARTS, MEGABYTE, ZIP_BOMBS, sound_files
from tests.core.articles.mutations import broken

SOUND = sound_files()
SECRET = "Plimb took 40 bribes."
SURROGATES = r'{"id": "\ud800", "title": "\udfff", "source": "\ude00", "text": "Up \ud83d 4%."}'
UNTOLD = "galley-was-here.txt"

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.fixture
def read(reader: Reader, tmp_path: Path) -> Iterator[Callable[..., list[ReadResult]]]:
    """Write a file and read it; whatever it holds, the next file is read."""

    def write_and_read(suffix: str, data: bytes) -> list[ReadResult]:
        path = tmp_path / f"draft{suffix}"
        path.write_bytes(data)
        return checked(path, list(reader.read(path)))

    yield write_and_read
    page = tmp_path / "next.html"
    page.write_bytes(SOUND[".html"])
    (article,) = reader.read(page)
    assert ALERT in article.text


def checked(path: Path, results: list[ReadResult]) -> list[ReadResult]:
    """Return the results, each of which is an article or a sentence that names the file."""
    assert results
    for result in results:
        if isinstance(result, ArticleError):
            assert str(result).startswith(str(path))
            assert str(result).endswith(".")
            assert "\n" not in str(result)
        else:
            assert result.text.strip()
            result.text.encode()
    return results


def reason_of(results: list[ReadResult]) -> str:
    (error,) = results
    assert isinstance(error, ArticleError), error
    return str(error)


@pytest.mark.parametrize("suffix", SOUND)
def test_sound_file_is_read(read: Callable[..., list[ReadResult]], suffix: str) -> None:
    (article,) = read(suffix, SOUND[suffix])

    assert isinstance(article, Article)
    assert ALERT in article.text


@pytest.mark.parametrize("bomb", ZIP_BOMBS)
@pytest.mark.parametrize("suffix", MAIN_PARTS)
def test_zip_bomb_is_left_packed(
    read: Callable[..., list[ReadResult]], suffix: str, bomb: str
) -> None:
    reason = reason_of(read(suffix, ZIP_BOMBS[bomb](suffix)))

    assert "more than Galley unpacks" in reason or "damaged" in reason


def test_containers_in_a_container_stay_packed(read: Callable[..., list[ReadResult]]) -> None:
    (article,) = read(".epub", hostile.nested_bomb(".epub"))

    assert article.text == ALERT


@pytest.mark.parametrize("suffix", MAIN_PARTS)
def test_parts_with_paths_are_written_nowhere(
    read: Callable[..., list[ReadResult]], suffix: str, tmp_path: Path
) -> None:
    (article,) = read(suffix, hostile.parts_outside(suffix))

    assert article.text == ALERT
    assert not list(tmp_path.parent.rglob(f"*{UNTOLD}"))
    assert not (Path("/tmp") / UNTOLD).exists()


@pytest.mark.parametrize("kind", ["laughs", "quadratic"])
@pytest.mark.parametrize("suffix", [*MAIN_PARTS, ".fodt"])
def test_entities_are_not_expanded(
    read: Callable[..., list[ReadResult]], suffix: str, kind: str
) -> None:
    reason = reason_of(read(suffix, hostile.hostile_xml(suffix, kind)))

    assert "declares entities" in reason or "longer, than those of any article" in reason


@pytest.mark.parametrize("kind", ["external", "parameter"])
@pytest.mark.parametrize("suffix", [*MAIN_PARTS, ".fodt", ".html"])
def test_file_that_an_entity_names_is_not_read(
    read: Callable[..., list[ReadResult]], suffix: str, kind: str, tmp_path: Path
) -> None:
    named = tmp_path / "secret.txt"
    named.write_text(SECRET if kind == "external" else f'<!ENTITY b "{SECRET}">')

    results = read(suffix, hostile.hostile_xml(suffix, kind, named.as_uri()))

    assert not any(SECRET in str(getattr(result, "text", result)) for result in results)


@posix_only
@pytest.mark.parametrize("kind", ["external", "parameter"])
@pytest.mark.parametrize("suffix", [*MAIN_PARTS, ".fodt", ".html"])
def test_file_that_an_entity_names_is_not_even_opened(
    suffix: str, kind: str, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(hostile.hostile_xml(suffix, kind, pipe.as_uri()))

    # Whoever opens a pipe into which nobody writes waits for ever.
    with Reader(patience=20) as reader:
        results = checked(path, list(reader.read(path)))

    assert not any("takes longer" in str(result) for result in results)


@pytest.mark.parametrize("suffix", [*MAIN_PARTS, ".fodt", ".html"])
def test_what_is_nested_without_end_is_refused(
    read: Callable[..., list[ReadResult]], suffix: str
) -> None:
    assert "nested deeper" in reason_of(read(suffix, hostile.deep(suffix)))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        pytest.param(".docx", lambda: hostile.container(".docx", "<i/>" * 6_000_000), id="xml"),
        pytest.param(".html", lambda: b"<html>" + b"<p>a " * 3_900_000, id="html"),
    ],
)
def test_that_the_memory_does_not_suffice_is_said(
    read: Callable[..., list[ReadResult]], suffix: str, data: Callable[[], bytes]
) -> None:
    assert "takes more memory" in reason_of(read(suffix, data()))


@pytest.mark.parametrize(
    ("suffix", "data", "reason"),
    [
        pytest.param(".docx", hostile.ole(), "password-protected", id="docx"),
        pytest.param(".odt", hostile.locked_odt(), "password-protected", id="odt"),
        pytest.param(".pdf", hostile.locked_pdf(), "password-protected", id="pdf"),
        pytest.param(".epub", hostile.protected_book(), "against copying", id="book"),
        *(
            pytest.param(s, hostile.locked_parts(s), "password-protected", id=f"parts-in-{s[1:]}")
            for s in MAIN_PARTS
        ),
    ],
)
def test_locked_file_is_refused(
    read: Callable[..., list[ReadResult]], suffix: str, data: bytes, reason: str
) -> None:
    assert reason in reason_of(read(suffix, data))


@pytest.mark.parametrize("suffix", SOUND)
def test_file_cut_anywhere_is_read_or_refused(
    read: Callable[..., list[ReadResult]], suffix: str
) -> None:
    data = SOUND[suffix]
    for place in range(0, len(data), max(1, len(data) // 12)):
        results = read(suffix, data[:place])
        if suffix in MAIN_PARTS:
            assert "damaged" in reason_of(results)


@pytest.mark.parametrize("suffix", SOUND)
def test_file_under_a_wrong_name_is_read_or_refused(
    read: Callable[..., list[ReadResult]], suffix: str
) -> None:
    for other in SOUND:
        for result in read(other, SOUND[suffix]):
            assert isinstance(result, ArticleError) or ALERT in result.text


@pytest.mark.parametrize("suffix", SOUND)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b" \r\n\t\n", id="blank"),
        pytest.param(bytes(5000), id="nul-bytes"),
        pytest.param(bytes(range(1, 32)) * 100, id="control-characters"),
    ],
)
def test_file_without_text_is_refused(
    read: Callable[..., list[ReadResult]], suffix: str, data: bytes
) -> None:
    assert all(isinstance(result, ArticleError) for result in read(suffix, data))


@pytest.mark.parametrize("suffix", SOUND)
def test_nul_byte_in_a_file_is_no_harm(read: Callable[..., list[ReadResult]], suffix: str) -> None:
    for place in range(0, len(SOUND[suffix]), max(1, len(SOUND[suffix]) // 6)):
        read(suffix, SOUND[suffix][:place] + b"\0" + SOUND[suffix][place:])


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the file would fill the disk")
@pytest.mark.parametrize("suffix", SOUND)
def test_file_of_two_gigabytes_is_refused(reader: Reader, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"draft{suffix}"
    hostile.write_sparse(path, SOUND[suffix])

    results = checked(path, list(reader.read(path)))

    assert isinstance(results[-1], ArticleError)
    # Of a corpus, what came before the harm is read.
    assert all(ALERT in result.text for result in results[:-1])


@pytest.mark.parametrize(
    ("suffix", "line"),
    [
        pytest.param(".jsonl", b'{"text": "' + b"a" * (40 * MEGABYTE) + b'"}', id="jsonl"),
        pytest.param(".csv", b'b,"' + b"a\n" * (20 * MEGABYTE) + b'"', id="row-of-many-lines"),
        pytest.param(".csv", b"b" + b',"a\n"' * (5 * MEGABYTE), id="row-of-many-cells"),
    ],
)
def test_line_longer_than_any_article_is_left_out(
    read: Callable[..., list[ReadResult]], suffix: str, line: bytes
) -> None:
    first, second, *_ = read(suffix, SOUND[suffix] + line + b"\n")

    assert isinstance(first, Article)
    assert "longer than any article" in str(second)


def test_articles_after_a_line_too_long_are_read(read: Callable[..., list[ReadResult]]) -> None:
    long = b'{"text": "' + b"a" * (40 * MEGABYTE) + b'"}\n'

    first, second = read(".jsonl", long + SOUND[".jsonl"])

    assert ", line 1 was left out" in str(first)
    assert second.text == ALERT


def test_pdf_of_pictures_needs_text_recognition(read: Callable[..., list[ReadResult]]) -> None:
    assert "OCR" in reason_of(read(".pdf", hostile.pictures()))


@pytest.mark.slow
def test_page_of_a_pdf_that_unpacks_without_end_is_refused(
    read: Callable[..., list[ReadResult]],
) -> None:
    assert reason_of(read(".pdf", hostile.pdf_bomb()))


def test_lone_surrogates_become_characters_that_can_be_stored(
    read: Callable[..., list[ReadResult]],
) -> None:
    (article,) = read(".jsonl", SURROGATES.encode())

    assert (article.text, article.title) == ("Up � 4%.", "�")
    "".join((article.id, article.title, article.source)).encode()


@pytest.mark.parametrize("suffix", [".txt", ".md", ".srt"])
def test_mix_of_encodings_is_refused(read: Callable[..., list[ReadResult]], suffix: str) -> None:
    said = SOUND[suffix].decode().replace("port", "“port” of Århus’ café")
    mixed = (said * 20).encode() + (said * 20).encode("cp1252")

    assert "mixes UTF-8" in reason_of(read(suffix, mixed))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<!---->" * 500 + b"x", id="comments"),
        pytest.param(b"a" * MEGABYTE + b"\n\xe9t\xe9 5%\n", id="long-line-before-an-accent"),
        pytest.param(b"[a](b) www.a.example > " * 200_000, id="links"),
        pytest.param(b"\n" * (8 * MEGABYTE) + b"a", id="empty-lines"),
    ],
)
def test_text_that_would_keep_a_search_busy_is_read(
    read: Callable[..., list[ReadResult]], data: bytes
) -> None:
    (article,) = read(".txt", data)

    assert len(article.text) == len(data)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        pytest.param(".srt", SOUND[".srt"] + b"\na\n" * 200_000, id="cue-of-many-parts"),
        pytest.param(".srt", SOUND[".srt"] + b"\n" + b"A" * MEGABYTE, id="capitals"),
        pytest.param(
            ".rtf",
            rb"{\rtf1{\fonttbl{\f0\fcharset128 x;}}\f0 " + b"\\'81a\n" * 100_000 + b"}",
            id="halves-of-characters",
        ),
        pytest.param(
            ".eml", SOUND[".eml"].replace(b"The port", b"=?utf-8?q?a?= " * 50_000), id="subject"
        ),
        pytest.param(".eml", SOUND[".eml"].replace(b"Ida", b"(" * MEGABYTE), id="comments"),
        pytest.param(".eml", hostile.mail_of_parameters("Content-Type: text/plain"), id="type"),
        pytest.param(
            ".rtf", rb"{\rtf1{\info{\title " + b"{a}" * 100_000 + b"}}Up.\\par}", id="title"
        ),
    ],
)
def test_file_that_would_keep_its_reader_busy_is_read(
    read: Callable[..., list[ReadResult]], suffix: str, data: bytes
) -> None:
    (article,) = read(suffix, data)

    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        pytest.param(".html", hostile.page_of_attributes("a{n}=1"), id="attributes"),
        pytest.param(".html", hostile.page_of_attributes("a{n}='<p>'"), id="quoted-attributes"),
        pytest.param(".html", hostile.page_of_attributes('a{n}=x"y'), id="attributes-with-quotes"),
        pytest.param(".md", b"|a|b|\n|-|-|\n" + b"|x|y|\n" * 100_000, id="rows"),
        pytest.param(".md", b"x\n" * MEGABYTE, id="lines"),
    ],
)
def test_more_than_any_article_has_is_refused(
    read: Callable[..., list[ReadResult]], suffix: str, data: bytes
) -> None:
    assert "than those of any article" in reason_of(read(suffix, data))


def test_script_with_many_words_is_no_element_with_many_attributes(
    read: Callable[..., list[ReadResult]],
) -> None:
    script = b"<script>for (i = 0; i<n; i++) {" + b"a = b; " * 5000 + b"}</script></body>"
    (article,) = read(".html", SOUND[".html"].replace(b"</body>", script))

    assert article.text == ALERT


@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".fodt", ".epub"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_broken_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / f"broken{suffix}"
    path.write_bytes(data.draw(broken(SOUND[suffix])))

    checked(path, list(read_articles(path)))


def read_folder(reader: Reader, folder: Path) -> list[ReadResult]:
    """Read what is in a folder, as an import does."""
    results: list[ReadResult] = []
    for found in find_files([folder]):
        results += [found] if isinstance(found, ArticleError) else reader.read(found)
    return results


def test_links_in_circles_are_passed_over_or_refused(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "port.txt").write_bytes(SOUND[".txt"])
    (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")

    refused, read = read_folder(reader, tmp_path)

    assert "circle.txt was not read" in str(refused)
    assert "leads back to itself" in str(refused)
    assert ALERT in read.text


@posix_only
def test_devices_and_pipes_are_refused(reader: Reader, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "b.docx")
    (tmp_path / "c.pdf").symlink_to("/dev/zero")
    (tmp_path / "d.txt").write_bytes(SOUND[".txt"])

    *refused, read = read_folder(reader, tmp_path)

    assert ["a device or a pipe" in str(error) for error in refused] == [True] * 3
    assert ALERT in read.text


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("suffix", [".txt", ".docx"])
@pytest.mark.parametrize(
    "name", [b"\xff\xfe", b"line\nend", b"\x1b[31mred", "na\u202eme".encode(), b"{braces} %s"]
)
def test_odd_names_are_read_and_shown(
    reader: Reader, tmp_path: Path, name: bytes, suffix: str
) -> None:
    for number, data in enumerate((SOUND[suffix], b"")):
        file = os.fsencode(tmp_path) + b"/%d-%b%b" % (number, name, suffix.encode())
        Path(os.fsdecode(file)).write_bytes(data)

    read, refused = read_folder(reader, tmp_path)

    assert ALERT in read.text
    assert str(refused).isprintable()
    assert str(refused).startswith(f"{tmp_path}/1-")


@posix_only
@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
def test_file_that_may_not_be_read_is_refused(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_bytes(SOUND[".txt"])
    path.chmod(0)

    assert "not allowed to read it" in reason_of(list(reader.read(path)))
