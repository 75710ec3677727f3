"""What Galley doesn't read is told what it is, whatever it is called."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from core.articles import Reader, read_articles
from core.errors import ArticleError
from tests.core.articles.hostile_files import ALERT, parts_of, xml_of
from tests.core.articles.mutations import packed


def compound(*streams: str, before: int = 1) -> bytes:
    """Return a compound file whose list of streams follows so many sectors."""
    mark = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    head = bytearray(mark + bytes(504))
    struct.pack_into("<H", head, 30, 9)
    struct.pack_into("<L", head, 48, before)
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return bytes(head) + bytes(512 * before) + entries.ljust(512, b"\0")


def typed(media_type: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as container:
        container.writestr("mimetype", media_type)
        container.writestr("content.xml", "<a/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(compound("Root Entry", "WordDocument"), "save it as .docx", id="old-word"),
        pytest.param(
            compound("Root Entry", "WordDocument", before=9000), "save it as .docx", id="large"
        ),
        pytest.param(compound("Root Entry", "Workbook"), "a spreadsheet", id="old-sheet"),
        pytest.param(compound("PowerPoint Document"), "a presentation", id="old-slides"),
        pytest.param(compound("__substg1.0_0037001F"), "save it as .eml", id="outlook"),
        pytest.param(compound("EncryptedPackage"), "password-protected", id="encrypted"),
        pytest.param(compound("Root Entry"), "damaged", id="other-compound"),
        pytest.param(packed({"xl/workbook.xml": "<a/>"}), "a spreadsheet", id="sheet"),
        pytest.param(packed({"ppt/presentation.xml": "<a/>"}), "a presentation", id="slides"),
        pytest.param(packed({"Index/Document.iwa": "a"}), "export it from there", id="pages"),
        pytest.param(
            typed("application/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet", id="ods"
        ),
        pytest.param(
            typed("application/vnd.oasis.opendocument.graphics"), "or a drawing", id="odg"
        ),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(9), "text recognition", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0" + bytes(9), "text recognition", id="jpeg"),
        pytest.param(b"\0\0\0\x18ftypheic" + bytes(9), "text recognition", id="photo"),
        pytest.param(b"\0\0\0\x18ftypmp42" + bytes(9), "its transcript", id="video"),
        pytest.param(b"ID3\x04" + bytes(9), "its transcript", id="sound"),
        pytest.param(b"\x1f\x8b\x08" + bytes(9), "unpack it", id="gzip"),
        pytest.param(b"\xffWPC" + bytes(9), "another word processor", id="word-perfect"),
        pytest.param(bytes(60) + b"BOOKMOBI" + bytes(9), "EPUB", id="kindle"),
        pytest.param(b"%!PS-Adobe-3.0\n", "PDF", id="printer"),
    ],
)
@pytest.mark.parametrize("suffix", [".docx", ".txt", ".pages"])
def test_other_file_is_told_what_it_is(
    tmp_path: Path, data: bytes, reason: str, suffix: str
) -> None:
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(data)

    (error,) = read_articles(path)

    assert isinstance(error, ArticleError)
    assert str(error).startswith(f"{path} was not read: it is ")
    assert reason in str(error)


def test_archive_is_to_be_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "drafts.zip"
    path.write_bytes(packed({"port.txt": ALERT}))
    with Reader() as reader:
        (error,) = reader.read(path)

    assert "unpack it" in str(error)


@pytest.mark.parametrize("name", ["draft.odt", "draft.ott"])
def test_text_whose_list_of_parts_is_broken_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    parts = parts_of(".odt", xml_of(".odt"))
    path.write_bytes(packed({**parts, "META-INF/manifest.xml": "<manifest>"}))

    (article,) = read_articles(path)

    assert not isinstance(article, ArticleError)
    assert article.text == ALERT


def test_word_file_with_its_text_elsewhere_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    target = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = f'<R><Relationship Type="{target}" Target="word/document2.xml"/></R>'
    path.write_bytes(packed({"_rels/.rels": relations, "word/document2.xml": xml_of(".docx")}))

    (article,) = read_articles(path)

    assert not isinstance(article, ArticleError)
    assert article.text == ALERT
