from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
READER = Path(__file__).with_name("screen_reader.py")
PYTHON = "/usr/bin/python3"
PATIENCE = 60
ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
MUST_BE_NAMED = {"push button", "button", "check box", "toggle button", "text", "list", "table"}
MUST_BE_NAMED |= {"menu", "menu item", "check menu item", "radio menu item", "combo box"}


def can_listen() -> bool:
    tools = ("Xvfb", "xdotool", "dbus-run-session", PYTHON)
    if sys.platform != "linux" or not all(shutil.which(tool) for tool in tools):
        return False
    return subprocess.call([PYTHON, "-c", ATSPI], stderr=subprocess.DEVNULL) == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_listen(), reason="needs Xvfb, xdotool, dbus, python3-pyatspi"),
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    with subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
        server.terminate()


@pytest.fixture(scope="module")
def heard(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a screen reader finds, and hears while two claims are settled."""
    folder = tmp_path_factory.mktemp("listening")
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
        **{f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "DATA", "STATE")},
    }
    galley = f'"{sys.executable}" main.py --store "{folder}/galley.db" resources/samples'
    listening = f'"{PYTHON}" "{READER}" {PATIENCE} v d'
    # The trap ends Galley with the session, however the reader ends.
    script = f"{galley} >/dev/null 2>&1 & trap 'kill %1' EXIT; {listening}"
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script],
        capture_output=True,
        text=True,
        env=environment,
        cwd=ROOT,
        timeout=PATIENCE * 2,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_everything_to_act_on_has_a_name(heard: dict[str, Any]) -> None:
    shown = [node for node in heard["tree"] if "SHOWING" in node[3]]

    assert [node for node in shown if node[0] in MUST_BE_NAMED and not node[1]] == []
    # An empty label takes the mouse, for its words to be copied, and has none.
    stops = [node for node in shown if "FOCUSABLE" in node[3] and node[0] != "label"]
    assert [node for node in stops if not node[1]] == []


def test_verdicts_are_buttons_that_say_whether_they_are_given(heard: dict[str, Any]) -> None:
    verdicts = [node for node in heard["tree"] if node[1] in ("Verified", "Disputed")]
    buttons = [node for node in verdicts if "CHECKABLE" in node[3] and "SHOWING" in node[3]]

    assert {node[1] for node in buttons} == {"Verified", "Disputed"}
    assert not any("CHECKED" in node[3] for node in buttons)


def test_the_article_can_be_read(heard: dict[str, Any]) -> None:
    assert len(heard["text"].split()) > 100


def test_the_claim_under_review_is_told_with_its_place(heard: dict[str, Any]) -> None:
    assert ", open, 1 of " in heard["first"]


def test_verdicts_and_moves_are_announced(heard: dict[str, Any]) -> None:
    said = " | ".join(heard["announced"])

    assert ", open, 2 of " in said
    assert ", open, 3 of " in heard["last"]
    assert heard["last"] in said
