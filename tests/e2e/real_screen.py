"""A screen of its own for Galley: a real X server, real keys, and pictures of what it shows."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

PATIENCE = 60.0
_PAUSE = 0.02
SIZE = (1280, 840)


def is_possible() -> bool:
    """Whether there is a server to be had, keys to press, and something that takes pictures."""
    has_camera = any(shutil.which(tool) for tool in ("xwd", "import"))
    return has_camera and all(shutil.which(tool) for tool in ("Xvfb", "xdotool"))


def wait(is_reached: Callable[[], bool], what: str) -> None:
    """Ask again and again until something is reached; what says what it is."""
    deadline = time.monotonic() + PATIENCE
    while not is_reached():
        assert time.monotonic() < deadline, f"not reached: {what}"
        time.sleep(_PAUSE)


class RealScreen:
    """The display that a program is shown on, and the keyboard in front of it."""

    def __init__(self, display: str, environment: Mapping[str, str]) -> None:
        self.environment = {**environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self._xdotool("type", "--clearmodifiers", words)

    def focus(self, title: str) -> None:
        """Give the keyboard to the window of this title, once it is there."""
        found: list[str] = []

        def is_there() -> bool:
            found[:] = self._xdotool("search", "--onlyvisible", "--name", f"^{title}$").split()
            return bool(found)

        wait(is_there, f"a window called {title}")
        # A window manager has done it already; there may be none.
        self._xdotool("windowfocus", "--sync", found[-1])

    def picture(self) -> bytes:
        """Return what is on the screen, uncompressed."""
        command = ["xwd", "-root", "-silent"]
        if not shutil.which("xwd"):
            command = ["import", "-window", "root", "-depth", "8", "ppm:-"]
        return subprocess.run(command, env=self.environment, capture_output=True, check=True).stdout

    def shows(self, colour: str, *, pixels: int = 500) -> bool:
        """Whether so many pixels of the screen have a colour, "#RRGGBB"."""
        pixel = bytes.fromhex(colour.removeprefix("#"))
        # The server keeps blue first.
        return self.picture().count(pixel[::-1] if shutil.which("xwd") else pixel) > pixels

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout


@contextmanager
def real_screen(folder: Path) -> Iterator[RealScreen]:
    """Start a server, and a window manager if there is one, for a user whose home is folder."""
    homes = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "STATE")}
    environment = os.environ | homes | {"HOME": str(folder), "LC_ALL": "C.UTF-8"}
    reading, writing = os.pipe()
    width, height = SIZE
    server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
    with ExitStack() as stack:
        stack.enter_context(_running(server, pass_fds=[writing]))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            screen = RealScreen(f":{pipe.readline().strip()}", environment)
        if shutil.which("openbox"):
            stack.enter_context(_running(["openbox"], env=screen.environment))
        yield screen


@contextmanager
def _running(command: list[str], **options: object) -> Iterator[None]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, **quiet, **options) as process:  # type: ignore[call-overload]
        try:
            yield
        finally:
            process.terminate()
