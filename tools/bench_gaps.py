"""Time how long the window's event loop is held up by whatever Galley does.

Part of `make bench ARGS=window`. A gap is the time between two turns of the loop, of which a
timer asks for one each millisecond; its work is what of it the window's own thread worked, which
a busy computer doesn't lengthen.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QSize, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from core.models import Verdict  # noqa: E402
from core.store import Store  # noqa: E402
from gui.application import create_application  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from gui.printing import Printing  # noqa: E402
from tools import bench_window  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

ARTICLES: Final = 300
SENTENCES: Final = 40
LONG: Final = 2_000
SIZE: Final = QSize(1280, 800)
PATIENCE: Final = 120.0


class Gap(NamedTuple):
    """Milliseconds between two turns of the loop, and those that its thread worked in them."""

    lasted: float
    worked: float


class GapWatch:
    """Collects the gaps of the event loop of the thread that it is made in."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_turn)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Collect the gaps of what is done meanwhile, and no others."""
        self.gaps.clear()
        self._last = time.perf_counter(), time.thread_time()
        self._timer.start()
        try:
            yield
        finally:
            self._timer.stop()

    def _on_turn(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.gaps.append(Gap(*((b - a) * 1000 for a, b in zip(self._last, now, strict=True))))
        self._last = now


def main() -> None:
    """Print for each thing that is done how long the loop was held up, at p99.9 and at worst."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        application = create_application(["galley"])
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        write_corpora(Path(folder))
        head = ("work p99.9", "worst", "time p99.9", "worst")
        sys.stdout.write(f"{'gaps in the event loop, ms':42}" + "".join(f"{h:>12}" for h in head))
        sys.stdout.write("\n")
        with Store(Path(folder) / "galley.db", create=True, patience=0.02) as store:
            bench_window.fill(store, bench_window.WORDS, bench_window.CLAIMS, "vast")
            for name, gaps in measure(application, store, Path(folder)):
                row = [*worst([g.worked for g in gaps]), *worst([g.lasted for g in gaps])]
                sys.stdout.write(f"{name:42}" + "".join(f"{ms:12.1f}" for ms in row) + "\n")
                sys.stdout.flush()


def write_corpora(folder: Path) -> None:
    """Write a corpus of many articles, and one of a single long one."""
    texts = {"many": [prose(n, SENTENCES) for n in range(ARTICLES)], "long": [prose(7, LONG)]}
    for name, articles in texts.items():
        lines = [json.dumps({"id": f"{name}-{n}", "text": t}) for n, t in enumerate(articles)]
        (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")


def prose(number: int, sentences: int) -> str:
    """Return a text with a figure or a quotation in each sentence, four to a paragraph."""
    pairs = [
        f"The board of town {number * 1000 + sentence} counted {sentence * 37 % 900 + 11} boats in "
        f"{1900 + sentence % 120}. "
        f"“Nobody here has seen so many of them,” said Ada Quill, its warden of {sentence} years."
        for sentence in range(sentences // 2)
    ]
    return "\n\n".join(
        f"{first} {second}" for first, second in zip(*[iter(pairs)] * 2, strict=True)
    )


def measure(
    application: QApplication, store: Store, folder: Path
) -> Iterator[tuple[str, list[Gap]]]:
    """Yield the gaps of each thing that is done, with its name."""
    watch = GapWatch()
    worker = [sys.executable, str(ROOT / "main.py"), "--worker", str(store.path)]
    window = MainWindow(lambda: store, worker)
    window.furnished.connect(gc.freeze)
    window.resize(SIZE)
    with watch.watching():
        window.show()
        wait(application, lambda: window.has_begun)
        pause(application, 500)
    yield "start", watch.gaps
    for name, work in works(application, window, folder):
        with watch.watching():
            work()
            pause(application, 600)
            wait(application, lambda: not (window.worker.is_busy or len(window.desk.unsaved)))
        yield name, watch.gaps
    window.close()


def works(
    application: QApplication, window: MainWindow, folder: Path
) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield what is done to the window, with its name."""
    desk, printing = window.desk, Printing(window)
    *_, last = window.store.claims("vast")

    def open_article(article_id: str) -> None:
        desk.open_article(article_id)
        wait(application, lambda: desk.selected is not None)
        pause(application, 600)

    def open_far_on() -> None:
        open_article("many-3")
        desk.go_to(last)

    def search() -> None:
        window.searching.begin()
        for letter in "board warden boats":
            QTest.keyClicks(window.search_panel.field, letter)
            pause(application, 40)

    def print_article() -> None:
        printing.write_pdf(folder / "vast.pdf")
        wait(application, lambda: not printing.is_busy)

    def settle() -> None:
        desk.settle_all([stored.id for stored in desk.claims[1000:2000]], Verdict.VERIFIED)

    def export() -> None:
        window.worker.export(folder / "all.csv", scope="all", article_id=None, bom=True)

    for name in ("many", "long"):
        corpus = folder / f"{name}.jsonl"
        yield f"import and detection: {name}", partial(window.opening.open, [corpus])
    yield "opening an article", partial(open_article, "many-3")
    vast = f"{bench_window.WORDS:,} words, {bench_window.CLAIMS:,} claims"
    yield f"opening {vast}", partial(open_article, "vast")
    yield "opening it at its last claim", open_far_on
    yield "larger text", partial(window.commands.choices.resize_text, 1)
    yield "narrower window", partial(window.resize, SIZE - QSize(120, 0))
    yield "settling 1,000 claims", settle
    yield "taking that back", desk.undo
    yield "other colours", partial(window.set_theme, "dark")
    yield "printing it", print_article
    yield "search", search
    yield "export", export


def worst(times: list[float]) -> tuple[float, float]:
    """Return what one in a thousand is longer than, and the longest."""
    ordered = sorted(times)
    return ordered[int((len(ordered) - 1) * 0.999)], ordered[-1]


def wait(application: QApplication, is_over: Callable[[], bool]) -> None:
    """Let the loop turn until something is over; raises TimeoutError if it doesn't end."""
    until = time.perf_counter() + PATIENCE
    while not is_over():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > until:
            message = "the window or its worker is stuck"
            raise TimeoutError(message)


def pause(application: QApplication, milliseconds: int) -> None:
    """Let the loop turn for a while."""
    until = time.perf_counter() + milliseconds / 1000
    wait(application, lambda: time.perf_counter() > until)


if __name__ == "__main__":
    main()
