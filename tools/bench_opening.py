"""Time how long the window's event loop is held up while a corpus of many articles comes in.

Run it with `python tools/bench_opening.py [ARTICLES]`: once as JSONL, once as a folder of web
pages, on a store that has the first when the second comes. Told are also the memory that the
window and its worker took at a tenth of the way and at the end, and the articles a second.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings  # noqa: E402

from core.store import Store  # noqa: E402
from gui.application import create_application  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from tools import bench_gaps  # noqa: E402
from tools.bench_gaps import SIZE, GapWatch, pause, prose, wait, worst  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

ARTICLES: Final = 10_000
SENTENCES: Final = 8
_PATIENCE: Final = 3600.0
_TENTH: Final = 10


def main(number: int) -> None:
    """Print a row for each way in."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        application = create_application(["galley"])
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        sources = {f"{number:,} in JSONL": write_corpus, f"{number:,} web pages": write_pages}
        with Store(Path(folder) / "galley.db", create=True, patience=0.02) as store:
            worker = [sys.executable, str(ROOT / "main.py"), "--worker", str(store.path)]
            window = MainWindow(lambda: store, worker)
            window.furnished.connect(gc.freeze)
            window.resize(SIZE)
            window.show()
            wait(application, lambda: window.has_begun)
            for name, write in sources.items():
                measure(application, window, name, write(Path(folder), number), number)
            window.close()


def write_corpus(folder: Path, number: int) -> Path:
    """Write so many articles as one file."""
    path = folder / "corpus.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for n in range(number):
            file.write(json.dumps({"id": f"a{n}", "text": prose(n, SENTENCES)}) + "\n")
    return path


def write_pages(folder: Path, number: int) -> Path:
    """Write so many web pages into a folder, and one that is none in each thousand."""
    pages = folder / "pages"
    pages.mkdir()
    for n in range(number):
        text = prose(n + number, SENTENCES).replace("\n\n", "</p><p>")
        page = f"<html><title>Town {n}</title><body><article><p>{text}</p></article></body></html>"
        (pages / f"{n:06}.html").write_text("" if n % 1000 == 1 else page, encoding="utf-8")
    return pages


def measure(
    application: QApplication, window: MainWindow, name: str, path: Path, number: int
) -> None:
    """Open a source, and print the gaps meanwhile and the memory that was taken."""
    watch = GapWatch()
    before, begun = window.store.articles_before(), time.perf_counter()
    memory = []
    with watch.watching():
        window.opening.open([path])
        for share in (1 / _TENTH, 1.0):
            wait(application, reached(window, before + round(number * share * 0.99)))
            memory.append((taken("self"), sum(taken(pid) for pid in children())))
        wait(application, lambda: not window.worker.is_busy)
        pause(application, 500)
    lasted = time.perf_counter() - begun
    work, time_ = (worst([getattr(g, which) for g in watch.gaps]) for which in ("worked", "lasted"))
    sys.stdout.write(
        f"{name}: work p99.9 {work[0]:.1f} worst {work[1]:.1f} ms, time p99.9 {time_[0]:.1f} worst "
        f"{time_[1]:.1f} ms; MB window {memory[0][0]} then {memory[1][0]}, worker {memory[0][1]} "
        f"then {memory[1][1]}; {number / lasted:.0f} articles a second\n"
        f"  {window.filter_bar.message_label.text()}{window.opening_bar.result_label.text()}\n"
    )
    sys.stdout.flush()


def reached(window: MainWindow, number: int) -> Callable[[], bool]:
    """Return a question whether so many articles are there, that is cheap to ask."""
    asked = [time.perf_counter()]

    def is_reached() -> bool:
        if not window.worker.is_busy:
            return True
        if time.perf_counter() - asked[0] < 1:
            return False
        asked[0] = time.perf_counter()
        return window.library.model.rowCount() >= number

    return is_reached


def taken(pid: int | str) -> int:
    """Return the megabytes of a process that are in memory, as Linux tells them."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE") >> 20


def children() -> list[int]:
    """Return the processes that this one has started, and theirs."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(status.parent.name)] = int(fields[1])
    found = [os.getpid()]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found[1:]


if __name__ == "__main__":
    bench_gaps.PATIENCE = _PATIENCE  # type: ignore[misc]
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
