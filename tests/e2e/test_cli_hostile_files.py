"""The command line in a process of its own, on files that are broken or made to do harm."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core.store import Store
from tests.core.articles import hostile_files as hostile
from tests.core.articles.hostile_files import ALERT, sound_files

pytestmark = pytest.mark.slow

MAIN = Path(__file__).parents[2] / "main.py"
SOUND = sound_files()
HOSTILE = {
    "bomb.docx": hostile.flat_bomb(".docx"),
    "parts.odt": hostile.bomb_of_parts_denied(".odt"),
    "laughs.epub": hostile.hostile_xml(".epub", "laughs"),
    "external.fodt": hostile.hostile_xml(".fodt", "external", "file:///etc/passwd"),
    "deep.html": hostile.deep(".html"),
    "locked.docx": hostile.ole(),
    "locked.odt": hostile.locked_odt(),
    "locked.pdf": hostile.locked_pdf(),
    "pictures.pdf": hostile.pictures(),
    "cut.docx": SOUND[".docx"][:200],
    "cut.pdf": SOUND[".pdf"][:200],
    "nul.txt": b"Up\x00 4%.",
    "empty.md": b"",
    "wrong.rtf": SOUND[".csv"],
    "picture.png": b"\x89PNG\r\n\x1a\n",
}


def galley(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, MAIN, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def stored(folder: Path) -> list[str]:
    """Return the ids and titles of the articles in the store."""
    with Store(folder / "desk.db", create=False) as store:
        return [f"{article.id} {article.title}" for article in store.articles()]


def write(folder: Path, files: dict[str, bytes]) -> list[str]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return list(files)


def test_hostile_files_cost_a_sentence_each_and_the_others_are_in(tmp_path: Path) -> None:
    first, last = write(
        tmp_path,
        {
            "first.txt": SOUND[".txt"],
            "last.docx": hostile.container(".docx", "Rents fell 5% in June."),
        },
    )
    names = write(tmp_path, HOSTILE)

    done = galley("import", "--store", "desk.db", first, *names, last, cwd=tmp_path)

    assert done.returncode == 1
    sentences = done.stderr.splitlines()
    assert [sentence.split(" was not read: ")[0] for sentence in sentences] == [
        f"galley: {name}" for name in names
    ]
    assert all(sentence.endswith(".") for sentence in sentences)
    assert [line.split("\t")[2] for line in done.stdout.splitlines()] == ["1 claim", "1 claim"]
    assert len(stored(tmp_path)) == 2


def test_hostile_files_leave_the_store_as_it_was(tmp_path: Path) -> None:
    write(tmp_path, {"first.txt": SOUND[".txt"]})
    galley("import", "--store", "desk.db", "first.txt", cwd=tmp_path)
    before = galley("log", "--store", "desk.db", cwd=tmp_path).stdout
    names = write(tmp_path, HOSTILE)

    done = galley("import", "--store", "desk.db", *names, cwd=tmp_path)

    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == len(names)
    assert galley("log", "--store", "desk.db", cwd=tmp_path).stdout == before
    assert len(stored(tmp_path)) == 1
    assert galley("doctor", "--store", "desk.db", cwd=tmp_path).returncode == 0


def test_claims_are_found_in_every_format(tmp_path: Path) -> None:
    names = write(tmp_path, {f"port{suffix}": data for suffix, data in SOUND.items()})

    done = galley("detect", *names, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(articles) == len(names)
    assert all([c["text"] for c in article["claims"]].count("4%") == 1 for article in articles)


def book(*chapters: str) -> bytes:
    items = "".join(
        f'<item id="{title}" href="{title}.xhtml" media-type="application/xhtml+xml"/>'
        for title in chapters
    )
    spine = "".join(f'<itemref idref="{title}"/>' for title in chapters)
    return hostile.packed(
        {
            **hostile.parts_of(".epub", ""),
            "b.opf": f"<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine>"
            "</package>",
            **{
                f"{title}.xhtml": f"<html><body><h1>{title}</h1><p>Rents rose 4% in {title}.</p>"
                "</body></html>"
                for title in chapters
            },
        }
    )


@pytest.mark.parametrize(("options", "titles"), [((), ["May"]), (("--chapters",), ["May", "June"])])
def test_a_book_is_one_article_or_one_a_chapter(
    tmp_path: Path, options: tuple[str, ...], titles: list[str]
) -> None:
    write(tmp_path, {"book.epub": book("May", "June")})

    done = galley("import", "--store", "desk.db", *options, "book.epub", cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split("\t")[1] for line in done.stdout.splitlines()] == titles


@pytest.mark.parametrize(("options", "kept"), [((), None), (("--keep-originals",), b"")])
def test_the_file_itself_is_kept_where_that_is_wanted(
    tmp_path: Path, options: tuple[str, ...], kept: bytes | None
) -> None:
    write(tmp_path, {"port.docx": SOUND[".docx"]})

    galley("import", "--store", "desk.db", *options, "port.docx", cwd=tmp_path)

    with Store(tmp_path / "desk.db", create=False) as store:
        (summary,) = store.articles()
        original = store.original(summary.id)
    assert original is not None
    assert original.data == (None if kept is None else SOUND[".docx"])


class _Page(BaseHTTPRequestHandler):
    """Answers every request with a page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(SOUND[".html"])

    def log_message(self, *_: object) -> None:
        """Keep the console clean."""


@contextmanager
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/port"
        server.shutdown()
        thread.join()


def test_an_address_in_a_private_net_is_fetched_only_where_that_is_allowed(tmp_path: Path) -> None:
    with site() as address:
        refused = galley("import", "--store", "desk.db", address, cwd=tmp_path)
        fetched = galley("import", "--store", "desk.db", "--private", address, cwd=tmp_path)

    assert (refused.returncode, refused.stdout) == (1, "")
    (sentence,) = refused.stderr.splitlines()
    assert sentence.startswith(f"galley: {address} ")
    assert "private net" in sentence
    assert (fetched.returncode, fetched.stderr) == (0, "")
    with Store(tmp_path / "desk.db", create=False) as store:
        (summary,) = store.articles()
        article = store.article(summary.id)
        original = store.original(summary.id)
    assert (article.text, article.source) == (ALERT, address)
    assert original is not None
    assert original.data == SOUND[".html"]


class _Worker:
    """The worker of a window, spoken to over its pipes."""

    def __init__(self, store: Path) -> None:
        Store(store, create=True).close()
        self.process = subprocess.Popen(
            [sys.executable, MAIN, "--worker", store],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
        )

    def ask(self, number: int, **request: object) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"request": number, **request}) + "\n")
        self.process.stdin.flush()

    def answers(self, until: Callable[[dict[str, str]], bool]) -> list[dict[str, str]]:
        assert self.process.stdout
        answers = []
        for line in self.process.stdout:
            answers.append(json.loads(line))
            if until(answers[-1]):
                break
        return answers

    def reader(self) -> int:
        """Wait for the process that reads files, and return its id."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        while True:
            for child in children.read_text().split():
                if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                    return int(child)


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[_Worker]:
    worker = _Worker(tmp_path / "desk.db")
    yield worker
    worker.process.kill()
    worker.process.communicate()


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="told by /proc")


def is_done(answer: dict[str, str]) -> bool:
    return answer["event"] == "done"


@linux_only
def test_a_reader_that_is_killed_costs_a_sentence_and_the_rest_is_read(
    tmp_path: Path, worker: _Worker
) -> None:
    slow = rb"{\rtf1 " + b"{}" * 8_000_000 + b"a}"
    names = write(tmp_path, {"1.rtf": slow, "2.rtf": SOUND[".rtf"], "3.txt": b"Up 5%."})

    worker.ask(1, do="import", paths=[str(tmp_path / name) for name in names])
    os.kill(worker.reader(), signal.SIGKILL)
    answers = worker.answers(is_done)
    worker.ask(2, do="import", paths=[str(tmp_path / "2.rtf")])
    again = worker.answers(is_done)

    events = [answer["event"] for answer in answers if answer["event"] != "checked"]
    assert events == ["failed", "added", "detected", "added", "detected", "done"]
    assert "broke down" in json.dumps(answers[0])
    assert [answer["event"] for answer in again] == ["added", "detected", "checked", "done"]


@linux_only
def test_a_worker_that_is_killed_leaves_whole_articles(tmp_path: Path, worker: _Worker) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    write(folder, {f"{n:03}.txt": f"Rents rose {n}% in May.".encode() for n in range(1, 400)})

    worker.ask(1, do="import", paths=[str(folder)])
    added = worker.answers(lambda answer: "020" in answer.get("title", "") or is_done(answer))
    worker.process.kill()
    worker.process.wait()

    with Store(tmp_path / "desk.db", create=False) as store:
        store.refuse_damage()
        summaries = list(store.articles())
        texts = [store.article(summary.id).text for summary in summaries]
    assert len(summaries) >= sum(answer["event"] == "added" for answer in added)
    assert texts == [f"Rents rose {n}% in May." for n in range(1, len(texts) + 1)]
    assert all(summary.progress.total == 1 for summary in summaries if summary.is_detected)
