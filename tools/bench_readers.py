"""Benchmark the readers: articles a second of each format, and the share beside its library alone.

Run it with `make bench ARGS=readers`; names of formats may follow (ARGS="readers html epub").
Each article has some thousand words. The library alone does its part without making an
article of it: what it parses is the same file. Times are CPU times, of the best round.
"""

from __future__ import annotations

import sys
import tempfile
import time
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.articles import read_articles  # noqa: E402
from core.errors import ArticleError  # noqa: E402
from tools import reader_samples as samples  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS: Final = 7
LEAST_SECONDS: Final = 0.2
GOAL_RATIO: Final = 1.2
MESSAGES: Final = 20

_NAVIGATION: Final = "".join(
    f'<ul class="menu"><li class="item"><a href="/{n}"><span>Section {n}</span></a></li></ul>'
    f'<div class="card"><a href="/{n}/a"><h4>A teaser for story number {n} of today</h4></a>'
    f'<span class="time">{n} hours ago</span></div>'
    for n in range(1, 90)
)
_HEAD: Final = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Fares | Post</title>'
    '<meta name="author" content="Nora Lee"><meta property="article:published_time" '
    'content="2025-03-04T08:15:00Z"><script>var a = 1;</script></head>'
)


class Case(NamedTuple):
    """A format: how its file is written, and what its library alone does with that, if any."""

    write: Callable[[Path], object]
    parse: Callable[[Path], object] | None
    articles: int = 1


def main(names: list[str]) -> None:
    """Print a row a format."""
    sys.stdout.write(f"{'':12}{'articles/s':>12}{'beside library':>16}   goal {GOAL_RATIO}\n")
    with tempfile.TemporaryDirectory() as folder:
        for name in names or CASES:
            speed, ratio = measure(CASES[name], Path(folder) / f"article.{name}")
            told = f"{ratio:.2f} ×" if ratio else "none"
            sys.stdout.write(f"{name:12}{speed:>12,.0f}{told:>16}\n")
            sys.stdout.flush()


def measure(case: Case, path: Path) -> tuple[float, float]:
    """Return the articles a second, and the reader's time beside its library's or 0."""
    case.write(path)
    read_all(path)
    parse = case.parse or (lambda _: None)
    parse(path)
    ours = theirs = float("inf")
    # In turns, so that whatever else the machine does falls on both.
    for _ in range(ROUNDS):
        ours = min(ours, seconds(lambda: read_all(path)))
        theirs = min(theirs, seconds(lambda: parse(path)))
    return case.articles / ours, ours / theirs if case.parse else 0


def read_all(path: Path) -> None:
    """Read a file that holds nothing but sound articles."""
    for result in read_articles(path):
        if isinstance(result, ArticleError):
            raise result


def seconds(action: Callable[[], object]) -> float:
    """Return the CPU seconds that one go of the action takes."""
    goes = 0
    start = time.thread_time()
    while (spent := time.thread_time() - start) < LEAST_SECONDS:
        action()
        goes += 1
    return spent / goes


def paragraphs() -> list[str]:
    """Return the paragraphs of our own articles."""
    samples = sorted((ROOT / "resources" / "samples").glob("*.txt"))
    texts = (path.read_text(encoding="utf-8") for path in samples)
    return [line for text in texts for line in text.split("\n\n") if line.strip()]


def article_html() -> str:
    """Return our articles' paragraphs as HTML, with a heading, a list and a table."""
    told = [f"<p>{text}</p>" for text in paragraphs()]
    table = "".join(f"<tr><td>{year}</td><td>{year % 7}%</td></tr>" for year in range(2015, 2025))
    items = "".join(f"<li>Item <em>{number}</em> of the list</li>" for number in range(8))
    return "".join(
        (*told[:3], "<h2>In short</h2><ul>", items, "</ul>", *told[3:], f"<table>{table}</table>")
    )


def page() -> str:
    """Return a page as a site serves it, with the navigation that is most of it."""
    return (
        f"{_HEAD}<body><header><nav>{_NAVIGATION}</nav></header><main><article><h1>Fares</h1>"
        f'<div class="body">{article_html()}</div></article></main><aside>{_NAVIGATION}</aside>'
        "<footer><p>All rights reserved.</p></footer></body></html>"
    )


def mail() -> bytes:
    """Return an e-mail in plain text and HTML."""
    message = EmailMessage()
    message["Subject"], message["From"] = "Fares", "Nora Lee <nora@post.example>"
    message["Date"], message["Message-ID"] = "Tue, 04 Mar 2025 08:15:00 +0100", "<1@post.example>"
    message.set_content("\n\n".join(paragraphs()))
    message.add_alternative(f"<html><body>{article_html()}</body></html>", subtype="html")
    return message.as_bytes()


def archive() -> bytes:
    """Return a page as a browser saves it with its parts."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message.set_content(page(), subtype="html", cte="quoted-printable")
    message.make_related()
    return message.as_bytes()


def write_epub(path: Path) -> None:
    """Write a book of one chapter."""
    body = f"<html><body><h1>Fares</h1>{article_html()}</body></html>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
        )
        book.writestr(
            "b.opf",
            '<package><metadata/><manifest><item id="a" href="a.xhtml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
        )
        book.writestr("a.xhtml", body)


def parse_html(data: bytes) -> object:
    """Have trafilatura find a page's article and what the page says of itself."""
    from trafilatura import bare_extraction

    return bare_extraction(
        data.decode(), favor_precision=True, include_comments=False, with_metadata=True
    )


def parse_mail(data: bytes) -> object:
    """Have the standard library parse a message and decode its body."""
    message = message_from_bytes(data, policy=policy.default)
    body = message.get_body(("plain",))
    return [str(message[name]) for name in ("subject", "from", "date")], body and body.get_content()


def parse_archive(path: Path) -> object:
    """Take a saved page apart and have trafilatura read it."""
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    html = next(part for part in message.walk() if part.get_content_type() == "text/html")
    return parse_html(bytes(html.get_payload(decode=True)))


def parse_markdown(path: Path) -> object:
    """Have markdown-it-py render the file and lxml parse what it rendered."""
    from lxml.html import fromstring
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return fromstring(renderer.render(path.read_text(encoding="utf-8")))


def markdown() -> str:
    """Return our articles as Markdown."""
    return "# Fares\n\n" + "\n\n".join(f"{text} **So** it [is](x)." for text in paragraphs())


CASES: Final[dict[str, Case]] = {
    "html": Case(
        lambda path: path.write_bytes(page().encode()),
        lambda path: parse_html(path.read_bytes()),
    ),
    "mhtml": Case(lambda path: path.write_bytes(archive()), parse_archive),
    "md": Case(lambda path: path.write_text(markdown(), encoding="utf-8"), parse_markdown),
    "eml": Case(lambda path: path.write_bytes(mail()), lambda path: parse_mail(path.read_bytes())),
    "mbox": Case(
        lambda path: path.write_bytes(
            b"".join(
                b"From nora Tue Mar  4 08:15:00 2025\n" + mail() + b"\n" for _ in range(MESSAGES)
            )
        ),
        lambda path: [
            parse_mail(data) for data in path.read_bytes().split(b"From nora Tue Mar")[1:]
        ],
        MESSAGES,
    ),
    "epub": Case(write_epub, None),
    "txt": Case(lambda path: path.write_text("\n\n".join(paragraphs()), encoding="utf-8"), None),
    "docx": Case(lambda path: samples.write_docx(path, paragraphs()), None),
    "odt": Case(lambda path: samples.write_odt(path, paragraphs()), None),
    "rtf": Case(lambda path: samples.write_rtf(path, paragraphs()), None),
    "pdf": Case(lambda path: samples.write_pdf(path, paragraphs()), samples.parse_pdf),
    "csv": Case(
        lambda path: samples.write_csv(path, ["\n\n".join(paragraphs())] * MESSAGES),
        samples.parse_csv,
        MESSAGES,
    ),
    "srt": Case(lambda path: samples.write_subtitles(path, paragraphs()), None),
}

if __name__ == "__main__":
    main(sys.argv[1:])
