"""Time Galley's start against a bare window of Qt, each in a process of its own and by turns.

A bare window has as many widgets as Galley's has then, of the same classes of Qt, as many of
them in sight. Times count from the start of the process; bytecode is there, as it is from the
second start on. Part of `make bench ARGS=window`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
ROUNDS: Final = 11
_MADE_BY_OTHERS: Final = ("QMainWindow", "QMenuBar", "QScrollBar", "QSplitterHandle")
_WIDE_FIRST: Final = ("QTableView", "QComboBox", "QListView", "QTextEdit", "QScrollArea")
"""These bring widgets of other classes with them, which are counted then."""

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent


class Paint(NamedTuple):
    """When something was painted: milliseconds since the start, and those the processor worked."""

    at: float
    worked: float


class Start(NamedTuple):
    """A start: its first paint, the paint of the article, each with the widgets there were."""

    paints: list[Paint]
    widgets: list[str]


def main() -> None:
    """Print how much longer than a bare window Galley takes, as medians of ratios."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "galley.db"
        _run("main.py", "import", "--store", str(store), "resources/samples", folder=folder)
        first = _start("galley", str(store), folder=folder)
        galley, bare = [], []
        for _ in range(ROUNDS):
            galley.append(_start("galley", str(store), folder=folder).paints)
            bare.append([_start("bare", w, folder=folder).paints[0] for w in first.widgets])
    sys.stdout.write(f"{'start, against a bare window':32}{'time':>9}{'work':>9}{'ms':>9}\n")
    for number, name in enumerate(("first paint", "article in sight")):
        pairs = [(mine[number], its[number]) for mine, its in zip(galley, bare, strict=True)]
        ratios = [
            statistics.median(mine[kind] / its[kind] for mine, its in pairs) for kind in (0, 1)
        ]
        taken = statistics.median(mine.at for mine, _ in pairs)
        row = "".join(f"{ratio:8.2f}x" for ratio in ratios)
        sys.stdout.write(f"{name:32}{row}{taken:9.0f}\n")


def _start(*arguments: str, folder: str) -> Start:
    """Start a window in a process of its own, and return when it painted what."""
    began = time.monotonic()
    told = _run(str(Path(__file__).resolve()), *arguments, folder=folder).splitlines()
    lines = [line.split(" ", 2) for line in told]
    paints = [Paint((float(at) - began) * 1000, float(work) * 1000) for at, work, _ in lines]
    return Start(paints, [widgets for *_, widgets in lines])


def _run(*arguments: str, folder: str) -> str:
    clean = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), folder)
    environment = clean | places | {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True, timeout=60
    ).stdout


def _tell(widgets: str) -> None:
    sys.stdout.write(f"{time.monotonic()} {time.process_time()} {widgets}\n")
    sys.stdout.flush()


def _start_galley(store: str) -> None:
    """Start Galley as its command does, tell of both paints, and end."""
    sys.path.insert(0, str(ROOT))
    from PySide6.QtCore import QTimer

    import gui.main_window
    import main as galley

    class Told(gui.main_window.MainWindow):
        """A window that tells of its paints."""

        is_told = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self.is_told:
                self.is_told = True
                _tell(_count_widgets())
                self._wait()

        def _wait(self) -> None:
            if not self.has_begun:
                QTimer.singleShot(0, self._wait)
                return
            self.article_view.viewport().repaint()
            _tell(_count_widgets())
            self.worker.kill()
            os._exit(0)

    for module, name, stand_in in (
        (gui.main_window, "MainWindow", Told),
        (galley, "default_store_path", lambda: Path(store)),
    ):
        setattr(module, name, stand_in)
    sys.argv = ["galley"]
    galley.main()


def _count_widgets() -> str:
    """Return the classes of Qt that the widgets are of, each with how many, and in sight."""
    from PySide6.QtWidgets import QApplication

    counts: dict[str, list[int]] = {}
    for widget in QApplication.allWidgets():
        mro = type(widget).__mro__
        name = next(cls.__name__ for cls in mro if cls.__module__.startswith("PySide6"))
        count = counts.setdefault(name, [0, 0])
        count[0] += 1
        count[1] += widget.isVisible()
    return " ".join(f"{name}={made}/{seen}" for name, (made, seen) in counts.items())


def _start_bare(wanted: Sequence[str]) -> None:
    """Show a window that has these widgets, tell of its paint, and end."""
    from PySide6 import QtWidgets

    class Window(QtWidgets.QMainWindow):
        """A window that tells of its first paint."""

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            _tell("")
            os._exit(0)

    application = QtWidgets.QApplication(["bare"])
    window = Window()
    page = QtWidgets.QWidget()
    layout = QtWidgets.QVBoxLayout(page)
    for name, number, seen in _ordered(wanted):
        there = sum(type(w).__name__ == name for w in application.allWidgets())
        for place in range(there, number):
            if name == "QMenu":
                window.menuBar().addMenu("Menu")
                continue
            widget = getattr(QtWidgets, name)(page)
            if place < seen:
                layout.addWidget(widget)
            else:
                widget.hide()
    window.setCentralWidget(page)
    window.resize(1280, 800)
    window.show()
    application.exec()


def _ordered(wanted: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the classes to make widgets of, those that make others first, plain widgets last."""
    counts = dict(word.split("=") for word in wanted)
    names = [name for name in counts if name not in (*_WIDE_FIRST, *_MADE_BY_OTHERS, "QWidget")]
    for name in (*_WIDE_FIRST, *names, "QWidget"):
        made, seen = counts.get(name, "0/0").split("/")
        yield name, int(made), int(seen)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["galley", store]:
            _start_galley(store)
        case ["bare", wanted]:
            _start_bare(wanted.split())
        case _:
            main()
