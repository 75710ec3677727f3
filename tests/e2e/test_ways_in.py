"""Every format by every way in, with the real window and its real worker."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.articles import FORMATS
from core.store import Store
from gui.main_window import MainWindow
from gui.private_question import PrivateQuestion
from tools.reader_samples import (
    write_csv,
    write_docx,
    write_odt,
    write_pdf,
    write_rtf,
    write_subtitles,
)

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 120_000
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
TEXT = (
    "The harbour board of Holm counted 412 boats in May and raised the fee by 12% to $30, which "
    "the fishermen of the town called unfair when they heard of it on Monday evening."
)
WAYS = ("dialog", "drop", "paste", "start", "folder", "address")
Open = Callable[[MainWindow, list[Path]], None]

pytestmark = pytest.mark.slow


def write_all(folder: Path) -> list[Path]:
    """Write an article in each format, told from the others by its name in the text."""
    texts = {name: f"{TEXT} It came as {name}." for name in SAMPLES}
    for name, write in SAMPLES.items():
        write(folder / f"sample.{name}", texts[name])
    return sorted(folder.glob("sample.*"))


def mail(text: str) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Fees", "Ada Quill <ada@example.org>"
    message["Date"] = "Mon, 04 May 2026 12:00:00 +0000"
    message.set_content(text)
    return message.as_bytes()


def page(text: str) -> str:
    return f"<html><title>Fees</title><body><article><p>{text}</p></article></body></html>"


def write_mhtml(path: Path, text: str) -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://example.org/fees"
    message["Subject"] = "Fees"
    message.make_related()
    part = EmailMessage()
    part.set_content(page(text), subtype="html")
    message.attach(part)
    message.set_param("type", "text/html")
    path.write_bytes(message.as_bytes())


def write_epub(path: Path, text: str) -> None:
    import zipfile

    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
            '<rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>",
        )
        book.writestr(
            "b.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Fees</dc:title></metadata>'
            '<manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="c"/></spine></package>',
        )
        book.writestr(
            "c.xhtml",
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Fees</title></head>'
            f"<body><p>{text}</p></body></html>",
        )


SAMPLES: dict[str, Callable[[Path, str], Any]] = {
    "txt": lambda path, text: path.write_text(text, encoding="utf-8"),
    "md": lambda path, text: path.write_text(f"# Fees\n\n{text}\n", encoding="utf-8"),
    "html": lambda path, text: path.write_text(page(text), encoding="utf-8"),
    "mhtml": write_mhtml,
    "docx": lambda path, text: write_docx(path, [text]),
    "odt": lambda path, text: write_odt(path, [text]),
    "rtf": lambda path, text: write_rtf(path, [text]),
    "pdf": lambda path, text: write_pdf(path, [text]),
    "epub": write_epub,
    "eml": lambda path, text: path.write_bytes(mail(text)),
    "mbox": lambda path, text: path.write_bytes(
        b"From ada@example.org Mon May  4 12:00:00 2026\n" + mail(text) + b"\n"
    ),
    "jsonl": lambda path, text: path.write_text(f'{{"text": "{text}"}}', encoding="utf-8"),
    "csv": lambda path, text: write_csv(path, [text]),
    "srt": lambda path, text: write_subtitles(path, [text]),
}


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """Return a function that shows a window with its real worker, and opens sources at once."""
    opened: list[tuple[MainWindow, Store]] = []

    def show(sources: Sequence[Path | str] = ()) -> MainWindow:
        store = Store(tmp_path / "galley.db", create=True)
        worker = [sys.executable, str(ROOT / "main.py"), "--worker", str(store.path)]
        window = MainWindow(lambda: store, worker, sources)
        opened.append((window, store))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.has_begun)
        return window

    yield show
    QGuiApplication.clipboard().clear()
    for window, store in opened:
        window.desk.unsaved.discard()
        window.close()
        store.close()


def mime_of(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = mime_of(paths)  # which the event doesn't own
    window.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def open_by(
    way: str, qtbot: QtBot, window: MainWindow, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(path) for path in paths]
    if way == "dialog":
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    elif way == "folder":
        folder = str(paths[0].parent)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL | ALT)
    elif way == "drop":
        drop(window, paths)
    elif way == "paste":
        QGuiApplication.clipboard().setMimeData(mime_of(paths))
        qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)


def fetch_all(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> None:
    """Fetch each file from a site on this computer, and confirm each."""
    with served(paths[0].parent) as site:
        window.opening.open([f"{site}/{path.name}" for path in paths])
        for _ in paths:
            qtbot.waitUntil(lambda: bool(asked(window)), timeout=PATIENCE)
            asked(window)[0].fetch_button.click()
        wait_until_read(qtbot, window)


def asked(window: MainWindow) -> list[PrivateQuestion]:
    return [box for box in window.findChildren(PrivateQuestion) if box.isVisible()]


def wait_until_read(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.worker.is_busy, timeout=PATIENCE)


def test_there_is_a_sample_of_every_format() -> None:
    kinds = {f".{name}" for name in SAMPLES}

    assert [format.name for format in FORMATS if not kinds & set(format.suffixes)] == []


@pytest.mark.parametrize("way", WAYS)
def test_every_format_opens(
    way: str,
    qtbot: QtBot,
    open_desk: Callable[..., MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "samples"
    folder.mkdir()
    paths = write_all(folder)

    window = open_desk(paths if way == "start" else ())
    if way == "address":
        fetch_all(qtbot, window, paths)
    else:
        open_by(way, qtbot, window, paths, monkeypatch)
    wait_until_read(qtbot, window)

    assert window.opening.last is None, "nothing is left out"
    articles = [window.store.article(summary.id) for summary in window.store.articles()]
    told = {name for name in SAMPLES for a in articles if f"as {name}." in " ".join(a.text.split())}
    assert told == set(SAMPLES)
    assert all("12%" in article.text for article in articles)
    assert all(summary.progress.total >= 2 for summary in window.store.articles())
    assert window.desk.article is not None
