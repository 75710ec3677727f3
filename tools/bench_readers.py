"""Benchmark the readers: articles a second of each format, and the share beside its library alone.

Run it with `make bench ARGS=readers`; names of formats may follow (ARGS="readers html epub").
Each article has some six hundred words. Beside it stands the time of the format's library, for
the same file: alone, which is the least that gives any text, and for what a caller must have it
do to know as much of the article. Of mammoth, odfdo and striprtf, which no reader uses, there is
a figure where they are installed (PYTHONPATH may lead there). Times are CPU times, of the best
round.
"""

from __future__ import annotations

import sys
import tempfile
import time
import zipfile
from email.message import EmailMessage
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from core.articles import read_articles  # noqa: E402
from core.errors import ArticleError  # noqa: E402
from tools import reader_libraries as libraries  # noqa: E402
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
    """A format: how its file is written, and what the library named does with that alone.

    alone is the least that gives any text; same is what it takes to know as much of the text
    as the reader does, where that is more.
    """

    write: Callable[[Path], object]
    library: str = ""
    alone: Callable[[Path], object] | None = None
    same: Callable[[Path], object] | None = None
    articles: int = 1


def main(names: list[str]) -> None:
    """Print a row a format."""
    heads = f"{'articles/s':>12}{'alone':>10}{'as much':>10}"
    sys.stdout.write(f"{'':8}{heads}   beside, goal {GOAL_RATIO} x\n")
    with tempfile.TemporaryDirectory() as folder:
        for name in names or CASES:
            case = CASES[name]
            speed, alone, same = measure(case, Path(folder) / f"article.{name}")
            told = f"{speed:>12,.0f}{_ratio(alone):>10}{_ratio(same):>10}"
            note = "" if is_there(case.library) else " (not installed)"
            sys.stdout.write(f"{name:8}{told}   {case.library}{note}\n")
            sys.stdout.flush()


def measure(case: Case, path: Path) -> tuple[float, float, float]:
    """Return the articles a second, and the reader's time beside alone and same, 0 for none."""
    case.write(path)
    doings: list[Callable[[Path], object]] = [read_all]
    if case.alone and is_there(case.library):
        doings += [case.alone, case.same or case.alone]
    for doing in doings:
        doing(path)
    best = [float("inf")] * len(doings)
    # In turns, so that whatever else the machine does falls on all.
    for _ in range(ROUNDS):
        for place, doing in enumerate(doings):
            best[place] = min(best[place], seconds(partial(doing, path)))
    ours, alone, same = (*best, 0.0, 0.0)[:3]
    return case.articles / ours, alone and ours / alone, same and ours / same


def is_there(library: str) -> bool:
    """Return whether a library can be imported; those that no reader uses are put in by hand."""
    return not library or find_spec(library) is not None


def _ratio(share: float) -> str:
    return f"{share:.2f} ×" if share else "–"


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


def markdown() -> str:
    """Return our articles as Markdown."""
    return "# Fares\n\n" + "\n\n".join(f"{text} **So** it [is](x)." for text in paragraphs())


def write_mailbox(path: Path) -> None:
    """Write a mailbox of messages that are all alike."""
    messages = (b"From nora Tue Mar  4 08:15:00 2025\n" + mail() + b"\n" for _ in range(MESSAGES))
    path.write_bytes(b"".join(messages))


CASES: Final[dict[str, Case]] = {
    "html": Case(
        lambda path: path.write_bytes(page().encode()), "trafilatura", libraries.parse_html
    ),
    "mhtml": Case(lambda path: path.write_bytes(archive()), "trafilatura", libraries.parse_archive),
    "md": Case(
        lambda path: path.write_text(markdown(), encoding="utf-8"),
        "markdown_it",
        libraries.render_markdown,
        libraries.parse_markdown,
    ),
    "eml": Case(lambda path: path.write_bytes(mail()), "email", libraries.parse_mail),
    "mbox": Case(write_mailbox, "email", libraries.parse_mailbox, articles=MESSAGES),
    "epub": Case(write_epub),
    "txt": Case(lambda path: path.write_text("\n\n".join(paragraphs()), encoding="utf-8")),
    "docx": Case(
        lambda path: samples.write_docx(path, paragraphs()),
        "mammoth",
        libraries.convert_docx,
        libraries.parse_docx,
    ),
    "odt": Case(
        lambda path: samples.write_odt(path, paragraphs()),
        "odfdo",
        libraries.parse_odt,
        libraries.format_odt,
    ),
    "rtf": Case(
        lambda path: samples.write_rtf(path, paragraphs()), "striprtf", libraries.strip_rtf
    ),
    "pdf": Case(
        lambda path: samples.write_pdf(path, paragraphs()),
        "pypdfium2",
        libraries.parse_pdf,
        libraries.place_pdf,
    ),
    "csv": Case(
        lambda path: samples.write_csv(path, ["\n\n".join(paragraphs())] * MESSAGES),
        "csv",
        libraries.parse_csv,
        libraries.fill_csv,
        MESSAGES,
    ),
    "srt": Case(lambda path: samples.write_subtitles(path, paragraphs())),
}

if __name__ == "__main__":
    main(sys.argv[1:])
