"""Galley started with a file and a web address, on a real X server."""

from __future__ import annotations

import subprocess
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from core.settings import Settings, save_settings
from core.store import Store
from tests.e2e.real_screen import PATIENCE, RealScreen, is_possible, real_screen, wait

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (
    "<html lang='en'><title>Fares rise</title><body><article><h1>Fares rise</h1><p>The board of "
    "Holm raised the fare by 12% to $4, and 1,300 people signed against it.</p></article></body>"
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not is_possible(), reason="needs Xvfb, xdotool, and xwd or import"),
]


class Site(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, format: str, *args: Any) -> None:
        pass


def confirm(screen: RealScreen) -> None:
    """Say yes to the question, which Enter alone would answer with no."""
    screen.focus("Galley")
    screen.press("alt+f")


def test_a_file_and_an_address_are_opened_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "boats.txt"
    file.write_text("Nine boats sank in May.\n", encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.server_address[1]}/fares"
    with real_screen(tmp_path) as screen:
        monkeypatch.setenv("XDG_CONFIG_HOME", screen.environment["XDG_CONFIG_HOME"])
        save_settings(Settings(reviewer="ada", language="en", is_introduced=True))
        command = [sys.executable, ROOT / "main.py", "--store", tmp_path / "g.db", file, address]
        galley = subprocess.Popen(command, env=screen.environment)
        try:
            screen.focus("Nine boats sank in May. — Galley")
            confirm(screen)
            with Store(tmp_path / "g.db", create=False) as store:
                wait(lambda: len(list(store.articles())) == 2, "both articles")
                assert [a.source for a in store.articles()] == [str(file), address]
            screen.focus("Nine boats sank in May. — Galley")
            screen.press("ctrl+q")
            assert galley.wait(timeout=PATIENCE) == 0
        finally:
            galley.kill()
            galley.wait()
    server.shutdown()
    thread.join()
    server.server_close()
