"""Benchmark the window on one long article: keys that settle claims, steps, edits and scrolling.

Run it with `make bench ARGS=window`; words and claims may follow (ARGS="window 100000 5000").
What bench_start.py, bench_gaps.py and bench_archive.py measure follows.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from core.models import Article, Bound, Claim, ClaimKind, ClaimType, Quantity  # noqa: E402
from core.store import Store  # noqa: E402
from gui.application import create_application  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtWidgets import QApplication

WORDS: Final = 100_000
CLAIMS: Final = 5_000
OTHERS: Final = ("bench_start.py", "bench_gaps.py", "bench_archive.py")
"""Each in a process of its own: an application can be made only once."""
ROUNDS: Final = 300
WORDS_A_SENTENCE: Final = 20
SENTENCES_A_PARAGRAPH: Final = 4
SIZE: Final = QSize(1280, 800)
NOW: Final = datetime(2026, 1, 2, 12, tzinfo=UTC)
IDLE_WORKER: Final = (sys.executable, "-S", "-c", "import sys; sys.stdin.read()")
KEYS: Final = {
    "V: settle, store, paint": (Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier),
    "J: next claim": (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier),
    "Ctrl+Z: undo": (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    "Shift+Right: longer by a word": (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
    "R: read, next sentence": (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier),
}
ON_A_CLAIM_EACH: Final = ("Shift+Right: longer by a word",)
"""What is done to another claim each time: nobody has one with hundreds of changes."""


class PaintWatch(QObject):
    """Tells whether the widget that it filters has been painted since this was asked last."""

    def __init__(self) -> None:
        super().__init__()
        self.is_painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note, and let the event go on."""
        self.is_painted = self.is_painted or event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def main(words: int, claims: int) -> None:
    """Print a row a measure."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        application = create_application(["galley"])
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        with Store(Path(folder) / "galley.db", create=True) as store:
            fill(store, words, claims)
            sys.stdout.write(f"{words:,} words, {claims:,} claims; milliseconds\n")
            sys.stdout.write(f"{'':32}{'median':>9}{'p95':>9}{'p99':>9}{'worst':>9}")
            sys.stdout.write(f"{'work p99':>10}\n")
            for name, spent in measure(application, store):
                sys.stdout.write(f"{name:32}" + "".join(f"{ms:9.1f}" for ms in spent))
                sys.stdout.write("\n")
                sys.stdout.flush()


def fill(store: Store, words: int, claims: int, article_id: str = "long") -> None:
    """Store one article of so many words, with claims spread evenly over it."""
    text, sentences = prose(words)
    store.add_article(Article(article_id, "A long article", "long.txt", text), at=NOW)
    every = max(1, words // claims)
    starts = [place for place in range(len(text) - 1) if place == 0 or text[place - 1] in " \n"]
    found = [claim(text, start, sentences) for start in starts[::every][:claims]]
    store.put_claims(article_id, found, detector="bench 1", at=NOW, sentences=sentences)


def prose(words: int) -> tuple[str, list[tuple[int, int]]]:
    """Return a text of so many words and the spans of its sentences."""
    parts: list[str] = []
    spans = []
    length = 0
    for number in range(words // WORDS_A_SENTENCE):
        sentence = " ".join(f"w{(number * 31 + word * 7) % 997}" for word in range(20)) + "."
        spans.append((length, length + len(sentence)))
        ends_paragraph = number % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1
        parts.append(sentence + ("\n\n" if ends_paragraph else " "))
        length += len(parts[-1])
    return "".join(parts), spans


def claim(text: str, start: int, sentences: list[tuple[int, int]]) -> Claim:
    """Return a claim of the two words at start."""
    end = text.find(" ", start)
    end = text.find(" ", end + 1) if end > 0 else -1
    end = len(text) if end < 0 else end
    first, last = next((span for span in sentences if span[1] > start), (start, end))
    end = min(end, last)
    quantity = Quantity("12", "12", None, Bound.EXACT)
    return Claim(
        ClaimKind.NUMERIC,
        ClaimType.COUNT,
        start,
        end,
        text[start:end],
        first,
        last,
        "bench 1",
        quantity,
    )


def measure(application: QApplication, store: Store) -> Iterator[tuple[str, Sequence[float]]]:
    """Yield each measure's name with its figures."""
    window = MainWindow(lambda: store, IDLE_WORKER)
    window.resize(SIZE)
    window.show()
    while not (window.has_begun and window.desk.claims):
        application.processEvents()
    gc.freeze()  # as main.py does
    view = window.article_view
    watch = PaintWatch()
    view.viewport().installEventFilter(watch)
    settle_down(application)

    def until_painted(act: Callable[[], object]) -> tuple[float, float]:
        watch.is_painted = False
        start, worked = time.perf_counter(), time.thread_time()
        act()
        while not watch.is_painted and time.perf_counter() - start < 0.1:
            application.processEvents()
        return (time.perf_counter() - start) * 1000, (time.thread_time() - worked) * 1000

    for name, (key, modifiers) in KEYS.items():
        press = partial(QTest.keyClick, window.focusWidget() or window, key, modifiers)
        spent = []
        for _ in range(ROUNDS):
            if name in ON_A_CLAIM_EACH:
                window.desk.step()
                settle_down(application, seconds=0)
            spent.append(until_painted(press))
        yield name, figures(spent)
        settle_down(application)
    bar = view.verticalScrollBar()
    bar.setValue(0)
    settle_down(application)
    yield (
        "scroll by three lines",
        figures(until_painted(lambda: bar.setValue(bar.value() + 80)) for _ in range(ROUNDS)),
    )
    page = view.viewport().height()
    bar.setValue(0)
    settle_down(application)
    yield (
        "scroll by a page",
        figures(until_painted(lambda: bar.setValue(bar.value() + page)) for _ in range(ROUNDS)),
    )
    window.desk.unsaved.discard()
    window.close()


def figures(spent: Iterable[tuple[float, float]]) -> Sequence[float]:
    """Return the median, the 95th and 99th percentile, the worst, and the 99th of the work.

    Of each is given how long it took, and how long the window's thread worked on it: on a busy
    computer, or where the disk is slow, that is less.
    """
    times, work = (sorted(column) for column in zip(*spent, strict=True))
    cuts = statistics.quantiles(times, n=100)
    worked = statistics.quantiles(work, n=100)[98]
    return statistics.median(times), cuts[94], cuts[98], times[-1], worked


def settle_down(application: QApplication, *, seconds: float = 0.3) -> None:
    """Let timers and paints that are still to come run out."""
    until = time.perf_counter() + seconds
    application.processEvents()
    while time.perf_counter() < until:
        application.processEvents()


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    main(*(given + [WORDS, CLAIMS][len(given) :]))
    # Without bytecode a start would be a compiler's.
    surroundings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for other in OTHERS:
        subprocess.run([sys.executable, ROOT / "tools" / other], env=surroundings, check=True)
