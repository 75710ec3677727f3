from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from core.article_parts import MarkupKind
from core.articles import read_articles
from core.articles.mail_text import mail_blocks
from core.errors import ArticleError
from core.models import Article

LONG = "The harbour board wants 12% more from April, it said on Tuesday after a long meeting. " * 6


def message(text: str = "Fares rise by 12%.", **fields: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Fares – what we know"
    made["From"] = "Nora Whitfield <nora@post.example>"
    made["Date"] = "Tue, 04 Mar 2025 08:15:00 +0100"
    made["Message-ID"] = "<1@post.example>"
    made.set_content(text, **fields)
    return made


def read_mail(folder: Path, data: bytes | EmailMessage, name: str = "note.eml") -> Article:
    result = read_result(folder, data, name)
    assert isinstance(result, Article), result
    return result


def read_result(folder: Path, data: bytes | EmailMessage, name: str = "note.eml") -> object:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.as_bytes())
    (result,) = read_articles(path)
    return result


@pytest.mark.parametrize("name", ["note.eml", "note", "note.txt"])
def test_fields_say_who_and_when(tmp_path: Path, name: str) -> None:
    article = read_mail(tmp_path, message(), name)

    assert article.title == "Fares – what we know"
    assert article.byline == "Nora Whitfield"
    assert article.published == "2025-03-04T08:15:00+01:00"
    assert article.text == "Fares rise by 12%."


def test_plain_text_is_preferred(tmp_path: Path) -> None:
    mail = message(LONG)
    mail.add_alternative(f"<p>{LONG}</p><p>Unsubscribe</p>", subtype="html")

    assert read_mail(tmp_path, mail).text == LONG.strip()


def test_html_is_read_where_the_plain_text_says_nothing(tmp_path: Path) -> None:
    mail = message("This message needs a program that shows HTML.")
    mail.add_alternative(f"<h2>Fares</h2><p>{LONG}</p><img src='http://x'>", subtype="html")

    assert read_mail(tmp_path, mail).text == f"Fares\n\n{LONG.strip()}"


def test_attachments_are_no_text(tmp_path: Path) -> None:
    mail = message()
    mail.add_attachment("Secret.", filename="notes.txt")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")

    assert read_mail(tmp_path, mail).text == "Fares rise by 12%."


def test_forwarded_message_is_read(tmp_path: Path) -> None:
    mail = message("See below.")
    mail.add_attachment(message("It costs £18.50."))
    del mail.get_payload()[1]["Content-Disposition"]

    assert read_mail(tmp_path, mail).text == (
        "See below.\n\nFares – what we know\n\nIt costs £18.50."
    )


def test_replies_are_block_quotes(tmp_path: Path) -> None:
    article = read_mail(tmp_path, message("No.\n\nIda wrote:\n> Is it 12%?\n>> It is 11%.\n"))

    assert article.text == "No.\n\nIda wrote:\n\nIs it 12%?\n\nIt is 11%."
    assert [(mark.kind, mark.level) for mark in article.markup] == [
        (MarkupKind.BLOCK_QUOTE, 1),
        (MarkupKind.BLOCK_QUOTE, 2),
    ]


@pytest.mark.parametrize(
    ("text", "is_flowed", "blocks"),
    [
        pytest.param(
            "The harbour board wants twelve per cent more from April, it said on\n"
            "Tuesday after a long meeting in the town hall, which was full and\nloud.",
            False,
            [
                "The harbour board wants twelve per cent more from April, it said on Tuesday "
                "after a long meeting in the town hall, which was full and loud."
            ],
            id="wrapped",
        ),
        pytest.param("Adults: £18\nDogs: free", False, ["Adults: £18\nDogs: free"], id="short"),
        pytest.param("One \ntwo\nthree", True, ["One two\nthree"], id="flowed"),
        pytest.param("a\r\n\r\n\r\nb", False, ["a", "b"], id="blank-lines"),
    ],
)
def test_lines_become_paragraphs(text: str, is_flowed: bool, blocks: list[str]) -> None:
    assert [block.text for block in mail_blocks(text, is_flowed=is_flowed)] == blocks


@pytest.mark.parametrize(
    "charset", ["iso-8859-1", "x-unknown", "utf-8", "us-ascii", "ut\x00f", "hex", "utf-16"]
)
def test_broken_charset_loses_no_text(tmp_path: Path, charset: str) -> None:
    head = f'MIME-Version: 1.0\nContent-Type: text/plain; charset="{charset}"\n\n'

    assert read_mail(tmp_path, head.encode() + "Café £5".encode("cp1252")).text == "Café £5"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"MIME-Version: 1.0\n\n", "no text in it", id="empty"),
        pytest.param(
            b"MIME-Version: 1.0\nContent-Type: application/pkcs7-mime; "
            b"smime-type=enveloped-data\n\nAAAA",
            "encrypted",
            id="s-mime",
        ),
        pytest.param(
            b"MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--",
            "encrypted",
            id="pgp",
        ),
        pytest.param(
            b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 5000,
            "nested deeper",
            id="nested",
        ),
    ],
)
def test_what_holds_no_text_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    error = read_result(tmp_path, data)

    assert isinstance(error, ArticleError)
    assert reason in str(error)


def mailbox(*messages: bytes) -> bytes:
    return b"".join(b"From nora Tue Mar  4 08:15:00 2025\n" + each + b"\n\n" for each in messages)


def test_mailbox_gives_an_article_a_message(tmp_path: Path) -> None:
    path = tmp_path / "all.mbox"
    quoted = message("It rose.\n\n>From April on it costs more.").as_bytes()
    path.write_bytes(mailbox(message("One.").as_bytes(), b"Subject: none\n\n", quoted))

    first, second, third = read_articles(path)

    assert isinstance(first, Article)
    assert first.text == "One."
    assert str(second).startswith(f"{path}, message 2 was left out: there is no text in it")
    assert isinstance(third, Article)
    assert third.text == "It rose.\n\nFrom April on it costs more."


def test_mailbox_without_a_message_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "all.mbox"
    path.write_text("Nothing.")
    (error,) = read_articles(path)

    assert "there is no message in it" in str(error)


def saved_page(html: str, encoding: str = "utf-8") -> bytes:
    page = EmailMessage()
    page["From"] = "<Saved by Blink>"
    page["Snapshot-Content-Location"] = "https://post.example/fares"
    page["Subject"] = "Fares"
    page["MIME-Version"] = "1.0"
    page.set_content(html, subtype="html", charset=encoding, cte="quoted-printable")
    page.make_related()
    page.add_related(b"GIF89a", maintype="image", subtype="gif")
    return page.as_bytes()


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht", "page.eml"])
def test_web_archive_is_read_as_its_page(tmp_path: Path, name: str) -> None:
    html = "<html><title>Fares rise</title><body><p>By 12% – or £2.</p></body></html>"
    article = read_mail(tmp_path, saved_page(html), name)

    assert article.text == "By 12% – or £2."
    assert article.title == "Fares rise"
    assert article.source == "https://post.example/fares"


def test_web_archive_without_a_page_is_refused(tmp_path: Path) -> None:
    error = read_result(tmp_path, b"From: <Saved by Blink>\n\nx", "page.mhtml")

    assert "there is no text in it" in str(error)
