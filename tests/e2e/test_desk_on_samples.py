"""The real window and its real child process, from files to marked claims to CSV."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from core.models import Verdict
from core.store import Store
from gui.export_dialog import ExportDialog
from gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent.parent
REAL_ARTICLES = ROOT.parent / "shared" / "samples"
SAMPLES = [
    pytest.param(ROOT / "resources" / "samples", id="our own samples"),
    pytest.param(
        REAL_ARTICLES,
        id="two real articles",
        marks=pytest.mark.skipif(not REAL_ARTICLES.is_dir(), reason="the articles are not here"),
    ),
]
OpenDesk = Callable[..., MainWindow]

pytestmark = pytest.mark.slow


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenDesk]:
    """Return a function that shows a window with a real worker, on one store in tmp_path."""
    opened: list[tuple[MainWindow, Store]] = []
    store_path = tmp_path / "galley.db"
    worker = [sys.executable, str(ROOT / "main.py"), "--worker", str(store_path)]

    def show(*paths: Path) -> MainWindow:
        store = Store(store_path, create=True)
        window = MainWindow(lambda: store, worker, paths)
        opened.append((window, store))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.has_begun and not window.worker.is_busy, timeout=60_000)
        return window

    yield show
    for window, store in opened:
        window.close()
        store.close()


def galley(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def settle_all(qtbot: QtBot, window: MainWindow) -> int:
    """Verify and dispute the open claims of the article in turn, by keys; return how many."""
    pressed = 0
    while window.desk.selected is not None and window.desk.selected.verdict is Verdict.OPEN:
        qtbot.keyClick(window.focusWidget(), "vd"[pressed % 2])
        pressed += 1
    return pressed


def export_by_keys(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ExportDialog)
    dialog.path_edit.setText(str(path))
    with qtbot.waitSignal(window.worker.exported, timeout=30_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.worker.is_busy)
    assert path.name in window.filter_bar.message_label.text()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("samples", SAMPLES)
def test_from_files_to_csv_by_keyboard_and_by_command_line_alike(
    qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path, samples: Path
) -> None:
    window = open_desk(samples)
    settled = settle_all(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settled += settle_all(qtbot, window)
    export_by_keys(qtbot, window, tmp_path / "window.csv")

    other = tmp_path / "other.db"
    assert galley("import", "--store", other, samples).returncode == 0
    for row in rows(tmp_path / "window.csv"):
        galley("mark", "--store", other, row["claim_id"], row["verdict"])
    assert galley("check", "--store", other).returncode == 0
    galley("export", "--store", other, "-o", tmp_path / "cli.csv")

    assert settled > 15
    assert len(rows(tmp_path / "window.csv")) == settled
    assert without_times(tmp_path / "cli.csv") == without_times(tmp_path / "window.csv")


def without_times(path: Path) -> list[dict[str, str]]:
    return [row | {"reviewed_at": ""} for row in rows(path)]


def test_every_mark_is_there_when_the_window_is_opened_again(
    qtbot: QtBot, open_desk: OpenDesk
) -> None:
    window = open_desk(ROOT / "resources" / "samples")
    qtbot.keyClick(window.focusWidget(), "v")
    qtbot.keyClick(window.focusWidget(), "d")
    before = [stored.verdict for stored in window.desk.claims]
    window.close()

    again = open_desk()

    assert [stored.verdict for stored in again.desk.claims] == before
    assert before[:2] == [Verdict.VERIFIED, Verdict.DISPUTED]
    assert again.windowTitle() == window.windowTitle()


def test_a_dropped_file_is_opened(qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path) -> None:
    window = open_desk()
    file = tmp_path / "dropped.txt"
    file.write_text("Twelve boats sank.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])

    with qtbot.waitSignal(window.worker.claims_detected, timeout=60_000):
        window.dropEvent(
            QDropEvent(
                QPoint(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )

    assert window.windowTitle() == "Twelve boats sank. — Galley"


def test_a_bad_file_is_told_and_the_good_one_opens(
    qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path
) -> None:
    broken, good = tmp_path / "broken.txt", tmp_path / "good.txt"
    broken.write_bytes(b"")
    good.write_text("Ten people came.", encoding="utf-8")

    window = open_desk(broken, good)

    assert window.windowTitle() == "Ten people came. — Galley"
    assert "broken.txt was not read" in window.opening_bar.result_label.text()


def test_a_worker_that_dies_is_told_and_started_again(
    qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path
) -> None:
    window = open_desk(ROOT / "resources" / "samples")
    file = tmp_path / "more.txt"
    file.write_text("Ninety cars burnt.", encoding="utf-8")
    window.worker.import_paths([file])
    window.worker.kill()
    qtbot.waitUntil(lambda: not window.worker.is_busy, timeout=30_000)

    with qtbot.waitSignal(window.worker.claims_detected, timeout=60_000):
        window.opening.open([file])

    assert "stopped unexpectedly" in window.findChildren(QMessageBox)[0].text()
    assert window.windowTitle() == "Ninety cars burnt. — Galley"
