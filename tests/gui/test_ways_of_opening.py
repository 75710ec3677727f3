"""What is opened, by a process as the real one: files, folders, addresses, copied and dropped."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from core.settings import Settings, load_settings, save_settings
from core.store import Store
from gui.address_dialog import AddressDialog
from gui.main_window import MainWindow
from gui.opening_report import OpeningReport
from gui.private_question import PrivateQuestion

OpenWindow = Callable[..., MainWindow]

ROOT = Path(__file__).resolve().parent.parent.parent
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PATIENCE = 20_000
PAGE = (
    "<html lang='en'><head><title>Fares rise on the ferry</title><meta name='author' "
    "content='Tove Lind'></head><body><article><h1>Fares rise on the ferry</h1><p>The board "
    "raised the fare by 12% to $4 on Monday, and 1,300 people in Holm signed against it.</p>"
    "<p>“Nobody has asked us,” said Edda Wyn, who takes the boat.</p></article></body></html>"
)
GERMAN = (
    "Der Hafen wird teurer\n\nDie Gebühren im Hafen von Holm steigen im nächsten Jahr um 12 "
    "Prozent, sagte die Bürgermeisterin am Montag vor dem Rat der Stadt.\n"
)


class Site(BaseHTTPRequestHandler):
    ended: Event
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        # Whoever gives a page up leaves its server writing to nobody.
        with suppress(OSError):
            self._answer()

    def _answer(self) -> None:
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("location", f"http://localhost:{self.server.server_address[1]}/page")
            self.end_headers()
            return
        self.send_response(200 if self.path in ("/page", "/endless") else 404)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())
        while self.path == "/endless" and not self.ended.wait(0.05):
            self.wfile.write(b"<p>More.</p>")

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a site on this computer, which is a private one."""
    handler = type("ThisSite", (Site,), {"ended": Event(), "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    handler.ended.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def _nothing_stays_in_the_clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def window(open_window: OpenWindow, empty_store: Store) -> MainWindow:
    return open_window(empty_store, light_worker(empty_store))


@pytest.fixture
def at_work(qtbot: QtBot, open_window: OpenWindow, store: Store) -> MainWindow:
    """A window whose reviewer has settled a claim of the article, and has others to go."""
    window = open_window(store, light_worker(store))
    qtbot.keyClick(window.article_view, "v")
    return window


def light_worker(store: Store) -> list[str]:
    return [sys.executable, str(ROOT / "tests" / "gui" / "light_worker.py"), str(store.path)]


def wait_until_read(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.worker.is_busy, timeout=PATIENCE)


def titles(window: MainWindow) -> list[str]:
    return [summary.title for summary in window.store.articles()]


def said(window: MainWindow) -> str:
    return window.filter_bar.message_label.text()


def write(folder: Path, **texts: str) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def mime(*, text: str = "", html: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def copy(*, text: str = "", html: str = "", urls: tuple[str, ...] = ()) -> None:
    # The clipboard owns what it is given.
    QGuiApplication.clipboard().setMimeData(mime(text=text, html=html, urls=urls))


def paste(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_V, CONTROL)


def drag(window: MainWindow, data: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dragEnterEvent(event)
    return event.isAccepted()


def drop(window: MainWindow, data: QMimeData) -> None:
    window.dropEvent(
        QDropEvent(
            QPoint(400, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def question(qtbot: QtBot, window: MainWindow) -> PrivateQuestion:
    qtbot.waitUntil(lambda: bool(window.findChildren(PrivateQuestion)), timeout=PATIENCE)
    return window.findChildren(PrivateQuestion)[-1]


def open_address(qtbot: QtBot, window: MainWindow) -> AddressDialog:
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_L, CONTROL)
    return window.findChildren(AddressDialog)[-1]


class TestDialogs:
    def test_the_filters_name_every_format(self, qtbot: QtBot, window: MainWindow) -> None:
        qtbot.waitUntil(lambda: bool(window.opening.formats), timeout=PATIENCE)

        first, *formats, last = window.bringing_in.filters()

        assert all(f"*{end}" in first for end in (".docx", ".pdf", ".html", ".jsonl", ".txt"))
        assert "Word document (*.docx *.docm)" in formats
        assert last == "All files (*)"

    def test_chosen_files_are_opened(
        self,
        qtbot: QtBot,
        window: MainWindow,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        paths = write(tmp_path, a="Nine boats sank.", b="Ten boats sank.")
        chosen = [str(path) for path in paths], ""
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: chosen)

        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
        wait_until_read(qtbot, window)

        assert titles(window) == ["Nine boats sank.", "Ten boats sank."]
        assert window.windowTitle() == "Nine boats sank. — Galley"
        assert said(window) == "2 articles are new"

    def test_a_chosen_folder_is_opened(
        self,
        qtbot: QtBot,
        window: MainWindow,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        folder = tmp_path / "drafts"
        folder.mkdir()
        write(folder, a="Nine boats sank.")
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

        qtbot.keyClick(window, Qt.Key.Key_O, CONTROL | ALT)
        wait_until_read(qtbot, window)

        assert titles(window) == ["Nine boats sank."]


class TestPasting:
    @pytest.mark.parametrize(
        ("copied", "title"),
        [
            pytest.param({"text": "Nine boats sank."}, "Nine boats sank.", id="plain text"),
            pytest.param(
                {"text": "no matter", "html": "<h1>Boats</h1><p>Nine <b>sank</b>.</p>"},
                "Boats",
                id="rich text",
            ),
        ],
    )
    def test_a_text_becomes_an_article(
        self, qtbot: QtBot, window: MainWindow, copied: dict[str, str], title: str
    ) -> None:
        copy(**copied)

        paste(qtbot, window)
        wait_until_read(qtbot, window)

        assert titles(window) == [title]
        assert window.article_page.head.facts_label.text() == "Pasted"

    def test_copied_files_are_opened(
        self, qtbot: QtBot, at_work: MainWindow, tmp_path: Path
    ) -> None:
        (path,) = write(tmp_path, a="Nine boats sank.")
        copy(urls=(path.as_uri(),))

        paste(qtbot, at_work)
        wait_until_read(qtbot, at_work)

        assert at_work.windowTitle() == "Nine boats sank. — Galley"

    def test_a_few_words_are_no_article_for_who_reviews_a_claim(
        self, qtbot: QtBot, at_work: MainWindow
    ) -> None:
        copy(text="Nine boats.")

        paste(qtbot, at_work)
        assert said(at_work) == "That is short for an article; Ctrl+Shift+O opens it"

        qtbot.keyClick(at_work.article_view, Qt.Key.Key_O, CONTROL | SHIFT)
        wait_until_read(qtbot, at_work)
        assert at_work.windowTitle() == "Nine boats. — Galley"

    def test_a_field_keeps_what_is_pasted_into_it(self, qtbot: QtBot, at_work: MainWindow) -> None:
        qtbot.keyClick(at_work.article_view, "m")
        copy(text="So the board says.")

        paste(qtbot, at_work)

        assert at_work.claim_panel.note_edit.toPlainText() == "So the board says."
        assert not at_work.worker.is_opening

    def test_nothing_is_said_to_be_nothing(self, qtbot: QtBot, window: MainWindow) -> None:
        QGuiApplication.clipboard().clear()

        paste(qtbot, window)

        assert window.opening_bar.result_label.text() == "There is nothing to open in the clipboard"


class TestDropping:
    def test_what_a_drop_will_do_is_said_before(self, window: MainWindow, tmp_path: Path) -> None:
        url = (tmp_path / "draft.docx").as_uri()

        assert drag(window, mime(urls=(url,)))
        assert window.dropping.state.isVisible()
        assert window.dropping.state.sentence == "Drop to open “draft.docx”"

        window.dropping.leave()
        assert not window.dropping.state.isVisible()

    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            pytest.param({"text": "Nine."}, "Drop to open the text as an article", id="text"),
            pytest.param(
                {"urls": ("https://example.org/a", "file:///tmp/b.txt")},
                "Drop to open 2 files or pages",
                id="several",
            ),
            pytest.param(
                {"urls": ("https://example.org/a",)},
                "Drop to fetch the page from example.org",
                id="an address",
            ),
        ],
    )
    def test_it_says_what_it_is(
        self, window: MainWindow, data: dict[str, Any], sentence: str
    ) -> None:
        assert drag(window, mime(**data))
        assert window.dropping.state.sentence == sentence

    def test_beside_a_claim_an_address_may_become_its_evidence(self, at_work: MainWindow) -> None:
        assert drag(at_work, mime(urls=("https://example.org/a",)))

        assert not at_work.dropping.state.geometry().intersects(at_work.claim_side.geometry())

    def test_a_picture_is_not_taken(self, window: MainWindow) -> None:
        data = QMimeData()
        data.setData("image/png", b"...")

        assert not drag(window, data)
        assert not window.dropping.state.isVisible()

    @pytest.mark.parametrize("place", ["note", "filter"])
    def test_a_file_dragged_over_a_field_is_no_words_for_it(
        self, at_work: MainWindow, tmp_path: Path, place: str
    ) -> None:
        note = at_work.claim_panel.note_edit
        field = note.viewport() if place == "note" else at_work.claims_table.field
        data = mime(urls=((tmp_path / "draft.docx").as_uri(),))
        event = QDragEnterEvent(
            QPoint(4, 4),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )

        QApplication.sendEvent(field, event)

        # The note lies on the claim's panel, to which a file is evidence.
        assert event.isAccepted()
        assert at_work.dropping.state.isVisible() == (place == "filter")

    def test_words_can_be_dragged_into_a_field(self, at_work: MainWindow) -> None:
        data = mime(text="nine boats")
        event = QDragEnterEvent(
            QPoint(4, 4),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )

        QApplication.sendEvent(at_work.claim_panel.note_edit.viewport(), event)

        assert event.isAccepted()
        assert not at_work.dropping.state.isVisible()

    @pytest.mark.parametrize("what", ["files", "text", "rich text"])
    def test_a_drop_opens(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path, what: str
    ) -> None:
        (path,) = write(tmp_path, a="Nine boats sank.")
        data = {
            "files": mime(urls=(path.as_uri(),)),
            "text": mime(text="Nine boats sank."),
            "rich text": mime(html="<p>Nine <i>boats</i> sank.</p>"),
        }[what]

        drop(window, data)
        wait_until_read(qtbot, window)

        assert window.windowTitle() == "Nine boats sank. — Galley"


class TestAddresses:
    def test_the_copied_address_is_filled_in_and_selected(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        copy(text=" https://example.org/a ")

        dialog = open_address(qtbot, window)

        assert dialog.field.text() == dialog.field.selectedText() == "https://example.org/a"
        dialog.reject()

    def test_other_words_are_not(self, qtbot: QtBot, window: MainWindow) -> None:
        copy(text="see https://example.org/a")

        dialog = open_address(qtbot, window)

        assert dialog.field.text() == ""
        assert not dialog.fetch_button.isEnabled()
        dialog.reject()

    def test_a_private_address_is_fetched_only_once_it_is_confirmed(
        self, qtbot: QtBot, window: MainWindow, site: str
    ) -> None:
        copy(text=f"{site}/page")
        dialog = open_address(qtbot, window)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        asked = question(qtbot, window)
        assert asked.defaultButton() is asked.leave_button
        assert f"{site}/page" in asked.informativeText()

        asked.fetch_button.click()
        wait_until_read(qtbot, window)

        assert window.windowTitle() == "Fares rise on the ferry — Galley"
        assert window.article_page.head.facts_label.text() == "By Tove Lind · 127.0.0.1/page"
        article = window.desk.article
        assert article is not None
        original = window.store.original(article.id)
        assert original is not None
        assert original.data == PAGE.encode()
        assert original.retrieved_at is not None

    def test_no_fetches_nothing(self, qtbot: QtBot, window: MainWindow, site: str) -> None:
        window.opening.open([f"{site}/page"])
        asked = question(qtbot, window)
        wait_until_read(qtbot, window)

        qtbot.keyClick(asked, Qt.Key.Key_Escape)

        assert titles(window) == []
        assert window.opening_bar.result_label.text() == "Nothing was fetched from 127.0.0.1"
        window.opening.open([f"{site}/page"])
        assert question(qtbot, window) is not None, "it is asked again"

    def test_a_redirect_to_another_host_is_told(
        self, qtbot: QtBot, window: MainWindow, site: str
    ) -> None:
        window.opening.open([f"{site}/moved"])
        question(qtbot, window).fetch_button.click()
        qtbot.waitUntil(lambda: window.worker.is_opening)
        wait_until_read(qtbot, window)

        assert said(window) == "Fetched from localhost, to which 127.0.0.1 leads"
        assert "localhost/page" in window.article_page.head.facts_label.text()

    def test_what_fails_is_said_in_a_sentence(
        self, qtbot: QtBot, window: MainWindow, site: str
    ) -> None:
        window.opening.open([f"{site}/nowhere"])
        question(qtbot, window).fetch_button.click()
        qtbot.waitUntil(lambda: window.worker.is_opening)
        wait_until_read(qtbot, window)

        assert "the site has no such page" in window.findChildren(QMessageBox)[-1].text()

    def test_fetching_shows_its_bytes_and_can_be_stopped(
        self, qtbot: QtBot, window: MainWindow, site: str
    ) -> None:
        window.opening.open([f"{site}/endless"])
        question(qtbot, window).fetch_button.click()
        bar = window.opening_bar
        qtbot.waitUntil(lambda: " kB" in bar.label.text() or " bytes" in bar.label.text())
        assert f"Fetching {site}/endless" in bar.label.text()

        qtbot.mouseClick(bar.stop_button, Qt.MouseButton.LeftButton)

        assert not window.worker.is_busy
        assert titles(window) == []
        assert bar.result_label.text() == "Stopped: nothing is new"

    def test_a_file_that_pretends_to_be_an_address_is_refused(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        window.opening.open(["ftp://example.org/a"])
        wait_until_read(qtbot, window)

        assert "http and https addresses alone" in window.findChildren(QMessageBox)[-1].text()


class TestManyAtOnce:
    def test_what_was_left_out_can_be_read_and_copied(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        write(tmp_path, a="Nine boats sank.", b="Nine boats sank.", c="", d="  ")

        window.opening.open([tmp_path / f"{name}.txt" for name in "abcd"])
        wait_until_read(qtbot, window)
        bar = window.opening_bar
        assert bar.result_label.text() == (
            "1 article is new · 1 article was here already · 2 left out"
        )
        qtbot.mouseClick(bar.report_button, Qt.MouseButton.LeftButton)

        (report,) = window.findChildren(OpeningReport)
        report.copy_button.click()
        copied = QGuiApplication.clipboard().text().splitlines()
        assert [name in line for name, line in zip(("c.txt", "d.txt"), copied, strict=True)]
        report.reject()
        bar.close_button.click()
        assert not bar.isVisible()

    def test_one_file_that_was_left_out_is_named_at_once(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        paths = write(tmp_path, a="Nine boats sank.", b="")

        window.opening.open(paths)
        wait_until_read(qtbot, window)

        text = window.opening_bar.result_label.text()
        assert text.startswith("1 article is new · 1 left out · ")
        assert "b.txt was not read" in text

    def test_a_corpus_is_listed_as_it_comes_in(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        lines = [json.dumps({"id": str(n), "text": f"Town {n} has {n} boats."}) for n in range(60)]
        corpus = tmp_path / "corpus.jsonl"
        corpus.write_text("\n".join([*lines, "no JSON"]), encoding="utf-8")

        window.opening.open([corpus])
        wait_until_read(qtbot, window)

        assert window.library.model.rowCount() == 60
        assert window.desk.article is not None
        assert window.desk.article.id == "0"
        assert "60 articles are new · 1 left out" in window.opening_bar.result_label.text()

    def test_an_article_that_is_there_is_opened_and_said_to_be(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        first, second = write(tmp_path, a="Nine boats sank.", b="Ten boats sank.")
        window.opening.open([first, second])
        wait_until_read(qtbot, window)

        window.opening.open([second])
        wait_until_read(qtbot, window)

        assert window.windowTitle() == "Ten boats sank. — Galley"
        assert said(window) == "Already here: “Ten boats sank.”"


class TestWhatIsShown:
    def test_of_many_none_takes_the_place_of_what_is_worked_on(
        self, qtbot: QtBot, at_work: MainWindow, tmp_path: Path
    ) -> None:
        before = at_work.windowTitle()

        at_work.opening.open(write(tmp_path, a="Nine boats sank.", b="Ten boats sank."))
        wait_until_read(qtbot, at_work)

        assert at_work.windowTitle() == before
        assert said(at_work) == "2 articles are new"

    def test_of_many_the_first_is_shown_to_who_only_looks(
        self, qtbot: QtBot, open_window: OpenWindow, store: Store, tmp_path: Path
    ) -> None:
        window = open_window(store, light_worker(store))

        window.opening.open(write(tmp_path, a="Nine boats sank.", b="Ten boats sank."))
        wait_until_read(qtbot, window)

        assert window.windowTitle() == "Nine boats sank. — Galley"

    def test_a_single_one_is_shown_in_any_case(
        self, qtbot: QtBot, at_work: MainWindow, tmp_path: Path
    ) -> None:
        at_work.opening.open(write(tmp_path, a="Nine boats sank."))
        wait_until_read(qtbot, at_work)

        assert at_work.windowTitle() == "Nine boats sank. — Galley"

    def test_another_language_is_told_of(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        (german,) = write(tmp_path, hafen=GERMAN)

        window.opening.open([german])
        wait_until_read(qtbot, window)

        head = window.article_page.head
        assert head.facts_label.text() == "hafen.txt"
        assert head.notice_label.text() == (
            "Not in English (Deutsch): claims are found by rules made for English"
        )


class TestOriginals:
    def test_an_address_is_opened_only_when_it_is_asked_for(
        self, qtbot: QtBot, window: MainWindow, site: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown: list[str] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not shown.append(url.url()))
        window.opening.open([f"{site}/page"])
        question(qtbot, window).fetch_button.click()
        qtbot.waitUntil(lambda: window.worker.is_opening)
        wait_until_read(qtbot, window)
        assert shown == []

        window.article_page.head.original_button.click()

        assert shown == [f"{site}/page"]

    def test_a_kept_file_can_be_saved(
        self,
        qtbot: QtBot,
        window: MainWindow,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        save_settings(Settings(reviewer="ada", keeps_originals=True))
        (path,) = write(tmp_path, a="Nine boats sank.\r\n")
        window.opening.open([path])
        wait_until_read(qtbot, window)
        monkeypatch.setattr(QFileDialog, "open", lambda d: d.fileSelected.emit(str(tmp_path / "b")))

        window.originals.save()
        qtbot.waitUntil((tmp_path / "b").exists)

        assert (tmp_path / "b").read_bytes() == path.read_bytes()
        assert said(window).startswith("The original is in ")

    def test_a_file_that_was_not_kept_is_said_to_be_missing(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        window.opening.open(write(tmp_path, a="Nine boats sank."))
        wait_until_read(qtbot, window)

        window.originals.save()

        qtbot.waitUntil(lambda: said(window).startswith("The store keeps no original"))

    def test_what_a_corpus_names_is_not_started(
        self,
        qtbot: QtBot,
        window: MainWindow,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: pytest.fail("started"))
        (program,) = write(tmp_path, program="#!/bin/sh")
        corpus = tmp_path / "corpus.jsonl"
        line = {"text": "Nine boats sank.", "source": str(program)}
        corpus.write_text(json.dumps(line), encoding="utf-8")
        window.opening.open([corpus])
        wait_until_read(qtbot, window)

        window.originals.open()

        qtbot.waitUntil(lambda: "is not where it was" in said(window))


def test_the_settings_ask_for_originals_and_chapters(qtbot: QtBot, window: MainWindow) -> None:
    from gui.settings_dialog import SettingsDialog

    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    (dialog,) = window.findChildren(SettingsDialog)
    assert not dialog.originals_box.isChecked()
    dialog.originals_box.click()
    dialog.chapters_box.click()

    dialog.accept()

    assert load_settings().keeps_originals
    assert load_settings().splits_books
