"""Benchmark the window on a store of very many claims: the table of claims, searches, bulks.

Part of `make bench ARGS=window`. Alone it takes a size in claims, and a file to keep the store in
(ARGS="archive 1000000 claims.db"). What is said of gaps is as in bench_gaps.py.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (  # noqa: E402
    QEventLoop,
    QItemSelection,
    QItemSelectionModel,
    QSettings,
    QTimer,
)

from core.store import Store  # noqa: E402
from gui.application import create_application  # noqa: E402
from gui.claims_table_model import ORDERS  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from tools.bench_filling import Articles, fill, review_some  # noqa: E402
from tools.bench_gaps import GapWatch  # noqa: E402
from tools.bench_window import IDLE_WORKER, SIZE  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

CLAIMS: Final = 1_000_000
ROUNDS: Final = 5
BULK: Final = 1_000
FILTERS: Final = (
    *("verdict:disputed", "w5 verdict:disputed", "speaker:brown", "value:>1e9 unit:USD"),
    *("kind:quoted verdict:open", "reviewer:ada has:note", "w3", "w40 w90"),
)
SEARCHES: Final = ("w9000", "w3", '"w1 w2"', "zuckrberg", 'speaker:"brown" w5', "ledger")

Row = tuple[str, list[float]]


def main(size: int, kept: Path | None = None) -> None:
    """Print a row a measure, on a store that is made first, or found where it was kept."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        application = create_application(["galley"])
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        path = kept or Path(folder) / "galley.db"
        is_new = not path.exists()
        with Store(path, create=True) as store:
            if is_new:
                fill(store, Articles(), size)
                review_some(store, size)
            sys.stdout.write(f"{size:,} claims; milliseconds until the answer is shown\n")
            sys.stdout.write(f"{'':44}{'median':>9}{'p95':>9}{'p99.9':>9}{'worst':>9}\n")
            for name, spent in measure(application, store):
                row = "".join(f"{ms:9.1f}" for ms in spread(spent))
                sys.stdout.write(f"{name:44}{row}\n")
                sys.stdout.flush()


def spread(spent: list[float]) -> list[float]:
    """Return the median, the 95th and the 99.9th percentile, and the worst."""
    times = sorted(spent)
    return [times[min(len(times) - 1, int(len(times) * part))] for part in (0.5, 0.95, 0.999, 1)]


def measure(application: QApplication, store: Store) -> Iterator[Row]:
    """Yield each measure's name with its times, and what of the event loop's gaps."""
    window = MainWindow(lambda: store, IDLE_WORKER)
    window.resize(SIZE)
    window.show()
    while not window.has_begun:
        application.processEvents()
    watch = GapWatch()
    for part in (opening, sorting, filtering, paging, searching, settling):
        with watch.watching():
            yield from part(application, window)
        worked = [gap.worked for gap in watch.gaps]
        yield "  gaps meanwhile, work of the window", worked
        yield "  gaps meanwhile, time", [gap.lasted for gap in watch.gaps]
    window.desk.unsaved.discard()
    window.close()


def until_shown(application: QApplication, window: MainWindow, act: Callable[[], object]) -> float:
    """Do something, and return the milliseconds until all that it asks for is in sight."""
    loop, timer = QEventLoop(), QTimer(interval=1)

    def look() -> None:
        if not window.reader.is_busy:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    start = time.perf_counter()
    act()
    if window.reader.is_busy:
        # Only a loop like the window's own leaves the interpreter to the reading thread.
        loop.exec()
    application.processEvents()
    return (time.perf_counter() - start) * 1000


def opening(application: QApplication, window: MainWindow) -> Iterator[Row]:
    """Go to the table and back."""
    spent = []
    for _ in range(ROUNDS * 2):
        spent.append(until_shown(application, window, window.tabling.begin))
        window.tabling.leave()
    window.tabling.begin()
    yield "open the table", spent


def sorting(application: QApplication, window: MainWindow) -> Iterator[Row]:
    """Sort by every column, both ways."""
    table = window.claims_table.table
    spent = [
        until_shown(application, window, partial(table.sort_by, column))
        for column in ORDERS
        for _ in range(ROUNDS * 2)
    ]
    yield "sort by a column", spent


def filtering(application: QApplication, window: MainWindow) -> Iterator[Row]:
    """Filter in many ways."""
    page = window.claims_table
    everything = []
    for text in FILTERS:
        spent = []
        for _ in range(ROUNDS + 1):
            page.field.clear()
            until_shown(application, window, page.ask)
            page.field.setText(text)
            spent.append(until_shown(application, window, page.ask))
        # The first may have waited for the disk.
        everything += spent[1:]
        yield f"filter: {text}", spent[1:]
    yield "filters, all of them", everything
    page.field.clear()
    until_shown(application, window, page.ask)


def paging(application: QApplication, window: MainWindow) -> Iterator[Row]:
    """Go down a page of the table after the other."""
    table = window.claims_table.table
    spent = []
    for _ in range(ROUNDS * 10):
        last = table.claims.rowCount() - 1
        spent.append(until_shown(application, window, partial(table.go_to_row, last + 1)))
    yield "next hundred rows", spent


def searching(application: QApplication, window: MainWindow) -> Iterator[Row]:
    """Search for many things, and for one a letter at a time."""
    window.tabling.leave()
    window.searching.begin()
    panel = window.search_panel
    everything = []
    for text in SEARCHES:
        spent = []
        for _ in range(ROUNDS + 1):
            panel.field.setText(text)
            spent.append(until_shown(application, window, panel.ask))
        everything += spent[1:]
        yield f"search: {text}", spent[1:]
    yield "searches, all of them", everything
    for end in range(1, 30):
        panel.field.setText("speaker:brown verdict:verified"[:end])
        # Each letter is asked for while the answer for the one before is on its way.
        panel.ask()
    last = until_shown(application, window, panel.ask)
    yield "the last of thirty letters typed at once", [last]
    window.searching.leave()


def settling(application: QApplication, window: MainWindow) -> Iterator[Row]:
    """Settle many claims of the table in one step, and take that back."""
    window.tabling.begin()
    page, table = window.claims_table, window.claims_table.table
    page.field.setText("verdict:open")
    until_shown(application, window, page.ask)
    while table.claims.rowCount() < BULK:
        row = table.claims.rowCount()
        until_shown(application, window, partial(table.go_to_row, row))
    chosen, flags = table.selectionModel(), QItemSelectionModel.SelectionFlag
    first, last = table.claims.index(0, 0), table.claims.index(BULK - 1, 0)
    chosen.select(QItemSelection(first, last), flags.ClearAndSelect | flags.Rows)
    acts = window.tabling.instead({"verified": print, "undo": print})
    spent = [until_shown(application, window, acts[name]) for name in ("verified", "undo") * ROUNDS]
    yield f"settle {BULK:,} claims in one step", spent[::2]
    yield "take that back", spent[1::2]


if __name__ == "__main__":
    given = sys.argv[1:3]
    main(int(given[0]) if given else CLAIMS, Path(given[1]) if len(given) > 1 else None)
